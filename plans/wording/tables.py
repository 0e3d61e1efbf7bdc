"""The words of what reading a file's tables may find beside the tasks themselves (``tenants.findings.Message``)."""

from tenants.findings import Message

_MOVE_NOTE = (
    "Nếu nội dung này thuộc kế hoạch, hãy chép vào đoạn văn, ô của bảng hoặc cột “Ghi chú” rồi nhập lại.",
    "If this belongs to the plan, copy it into a paragraph, a cell or the column “Ghi chú” and import again.",
)

TABLES: dict[str, Message] = {
    "file.tracked_changes": Message(
        "Tệp còn {found} chỗ theo dõi thay đổi chưa xử lý (yêu cầu: {expected}): đã lấy {inserted} chỗ thêm, đã bỏ "
        "{deleted} chỗ xóa.",
        "The file holds {found} tracked changes (expected: {expected}): {inserted} insertions were taken, {deleted} "
        "deletions dropped.",
        "Trong Word, vào Xem lại › Chấp nhận tất cả thay đổi, rồi đối chiếu kết quả đọc với văn bản.",
        "In Word, choose Review › Accept All Changes, and compare what was read with the document.",
    ),
    "file.text_box": Message(
        "Hộp văn bản “{found}” không được đọc.",
        "The text box “{found}” is not read.",
        "Chuyển nội dung cần nhập từ hộp văn bản ra đoạn văn hoặc ô của bảng.",
        "Move what is to be imported out of the text box into a paragraph or a cell of the table.",
    ),
    "file.hidden_text": Message(
        "Văn bản có {count} chỗ chữ ẩn (Hidden) không được đọc (số chỗ ẩn được đọc: {expected}), chỗ đầu tiên: "
        "“{found}”.",
        "The document has hidden text in {count} places, which was not read (hidden places read: {expected}), the "
        "first: “{found}”.",
        "Nếu nội dung này thuộc kế hoạch, hãy bỏ dấu Hidden (Phông chữ › Hiệu ứng) trong Word, lưu rồi nhập lại.",
        "If this belongs to the plan, clear Hidden (Font › Effects) in Word, save and import again.",
    ),
    "file.signs_unknown": Message(
        "Văn bản có {count} ký hiệu chèn từ phông chữ riêng không đọc được (số ký hiệu đọc được: {expected}), ký hiệu "
        "đầu tiên: “{found}”; đã thay bằng “□”.",
        "The document has {count} signs of a font of its own that can't be read (read: {expected}), the first: "
        "“{found}”; they became “□”.",
        "Gõ lại các ký hiệu này bằng phông chữ của văn bản (ví dụ “≥” trong Times New Roman), lưu rồi nhập lại.",
        "Type these signs in the text's own font (for example “≥” in Times New Roman), save and import again.",
    ),
    "table.rows_hidden": Message(
        "Bảng có hàng bị ẩn ({found}) nên không được đọc (số hàng ẩn được đọc: {expected}).",
        "The table has hidden rows ({found}), which were not read (hidden rows read: {expected}).",
        "Nếu các hàng này thuộc kế hoạch, hãy bỏ ẩn trong Word, lưu rồi nhập lại; nếu không, xóa khỏi bảng.",
        "If they belong to the plan, unhide them in Word, save and import again; else delete them from the table.",
    ),
    "file.footnotes": Message(
        "Văn bản có {count} chú thích cuối trang không được đọc (số chú thích được đọc: {expected}), chú thích đầu "
        "tiên: “{found}”.",
        "The document has {count} footnotes, which were not read (footnotes read: {expected}), the first: “{found}”.",
        *_MOVE_NOTE,
    ),
    "file.endnotes": Message(
        "Văn bản có {count} chú thích cuối văn bản không được đọc (số chú thích được đọc: {expected}), chú thích đầu "
        "tiên: “{found}”.",
        "The document has {count} endnotes, which were not read (endnotes read: {expected}), the first: “{found}”.",
        *_MOVE_NOTE,
    ),
    "file.comments": Message(
        "Văn bản có {count} nhận xét bên lề (Comment) không được đọc (số nhận xét được đọc: {expected}), nhận xét đầu "
        "tiên: “{found}”.",
        "The document has {count} comments in its margin, which were not read (comments read: {expected}), the first: "
        "“{found}”.",
        *_MOVE_NOTE,
    ),
    "table.nested": Message(
        "Trong ô có bảng lồng bên trong (số bảng: {found}, yêu cầu: {expected}); bảng này được đọc thành các dòng "
        "của ô.",
        "The cell holds a table of its own (tables: {found}, expected: {expected}); it is read as lines of the cell.",
        "Đối chiếu nội dung đã đọc của ô này; nếu cần, tách bảng bên trong thành các hàng của bảng chính.",
        "Compare what was read of this cell; where needed, turn the inner table into rows of the outer one.",
    ),
    "plan.several": Message(
        "Tệp chứa {found} kế hoạch; mỗi lần chỉ nhập {expected} kế hoạch.",
        "The file holds {found} plans; {expected} is imported at a time.",
        "Tách mỗi kế hoạch (kèm phụ lục của nó) thành một tệp rồi nhập từng tệp.",
        "Put each plan with its annexes into a file of its own and import them one by one.",
    ),
    "plan.more_findings": Message(
        "Tệp có {found} điểm cần xem lại; chỉ liệt kê {expected} điểm đầu tiên.",
        "The file has {found} findings; only the first {expected} are listed.",
        "Kiểm tra xem có chọn nhầm tệp không; sửa các điểm đã liệt kê rồi nhập lại.",
        "Check that this is the right file; mend what is listed and import again.",
    ),
    "table.left_out": Message(
        "Bảng có các cột {found} không phải bảng công việc (các cột cần có: {expected}); nội dung được giữ như văn "
        "bản, không nhập thành công việc.",
        "The table with the columns {found} lists no tasks (those have: {expected}); it is kept as text and not "
        "imported as tasks.",
        "Nếu đây là bảng công việc, hãy chỉ rõ ý nghĩa các cột rồi nhập lại.",
        "If it lists tasks after all, say what its columns mean and import again.",
    ),
    "table.column_unnamed": Message(
        "Cột này không có tên, trong cột có “{found}”; nội dung cột được giữ ở ghi chú. Các cột đã biết: {expected}.",
        "This column has no heading and holds “{found}”; its content is kept in the note. Known columns: {expected}.",
        "Đặt tên cho cột ở hàng đầu của bảng rồi nhập lại.",
        "Give the column a heading in the table's first row and import again.",
    ),
    "table.column_repeated": Message(
        "Cột “{found}” có cùng ý nghĩa với cột “{expected}”; nội dung cột này được giữ ở ghi chú.",
        "The column “{found}” means the same as the column “{expected}”; its content is kept in the note.",
        "Nếu cần, chỉ rõ ý nghĩa của từng cột rồi nhập lại.",
        "Where needed, say what each column means and import again.",
    ),
    "table.cell_merged": Message(
        "Ô “{found}” trộn qua hai cột; nội dung được tính cho cột “{expected}”, cột “{over}” để trống.",
        "The cell “{found}” is merged over two columns; it counts for “{expected}”, and “{over}” stays empty.",
        "Nếu nội dung thuộc cả hai cột, hãy tách ô và ghi vào từng cột.",
        "If it belongs to both columns, split the cell and write it into each.",
    ),
    "table.row_joined": Message(
        "Hàng bắt đầu bằng “{found}” không có số thứ tự và viết tiếp hàng trước; đã ghép vào công việc “{expected}”.",
        "The row that begins with “{found}” has no number and goes on with the row before; it was joined to the task "
        "“{expected}”.",
        "Nếu đây là công việc riêng, hãy ghi số thứ tự cho hàng này.",
        "If it is a task of its own, give the row a number.",
    ),
    "table.row_empty": Message(
        "Hàng chỉ có số thứ tự {found}, không có nội dung; hàng này được bỏ qua.",
        "The row holds the number {found} and nothing else; it is skipped.",
        "Xóa hàng thừa, hoặc ghi nội dung công việc.",
        "Delete the row, or write what is to be done.",
    ),
}
