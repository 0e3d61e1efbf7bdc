"""The words of everything that reading a plan's file may find (``tenants.findings.Message``).

What stands in a plan has the prefix ``plan.``, ``annex.``, ``table.``, ``task.``, ``party.``, ``citation.``; what is
wrong with the file itself stands in ``plans.wording.imports``.
"""

from tenants.findings import Message

_BEFORE_ISSUE = (
    "Có thể nhập kế hoạch khi còn để trống; bổ sung trước khi ban hành.",
    "The plan can be imported with this blank; fill it in before the plan is issued.",
)
_HEADINGS = (
    "Đặt tên cột ở hàng đầu của bảng, ví dụ: TT, Nội dung, Chủ trì, Phối hợp, Sản phẩm, Thời gian.",
    "Name the columns in the table's first row, for example: TT, Nội dung, Chủ trì, Phối hợp, Sản phẩm, Thời gian.",
)
_MEND_TABLE = (
    "Sửa ô này trong văn bản rồi nhập lại, hoặc giữ nguyên nếu văn bản đã ban hành như vậy.",
    "Correct this cell in the document and import it again, or leave it if the document was issued so.",
)
_ADD_ALIAS = (
    "Sửa tên trong văn bản, hoặc thêm tên gọi này vào danh mục tên gọi của đơn vị rồi nhập lại.",
    "Correct the name in the document, or add it to the unit's own aliases and import again.",
)
_CHECK_CITATION = (
    "Đối chiếu với văn bản được viện dẫn và sửa số, ký hiệu hoặc tên cơ quan ban hành.",
    "Compare with the document cited and correct its number, symbol or issuer.",
)

FILES: dict[str, Message] = {
    "plan.unreadable": Message(
        "Không nhập được kế hoạch: có {found} lỗi (yêu cầu: {expected}). Chưa có nội dung nào được lưu.",
        "The plan can't be imported: it has {found} errors (expected: {expected}). Nothing was saved.",
        "Sửa các lỗi được liệt kê trong văn bản rồi tải lên lại.",
        "Correct the listed errors in the document and upload it again.",
    ),
    "plan.no_tables": Message(
        "Văn bản không có bảng nào (số bảng: {found}); cần ít nhất một bảng công việc có các cột: {expected}.",
        "The document has no table (tables: {found}); at least one table of tasks is expected, with the columns: "
        "{expected}.",
        "Kiểm tra lại: các phụ lục phải là bảng Word, không phải hình ảnh hoặc đoạn văn.",
        "Check that the annexes are Word tables, not pictures or paragraphs.",
    ),
    "plan.year_missing": Message(
        "Không xác định được năm của kế hoạch từ tên văn bản “{found}” và ngày ban hành; cần dạng “{expected}”.",
        "The plan's year stands neither in its title “{found}” nor in its date; the form “{expected}” is expected.",
        "Ghi năm vào tên kế hoạch, ví dụ “… năm 2024”, hoặc gửi năm cùng với tệp ở trường year.",
        "Write the year into the plan's title, for example “… năm 2024”, or send it with the file in the field year.",
    ),
    "plan.year_contradicts": Message(
        "Kế hoạch được khai là của năm {expected}, nhưng văn bản ghi năm {found}.",
        "The plan is said to be for {expected}, but its text says {found}.",
        "Nếu văn bản đúng, nhập vào kế hoạch của năm {found} hoặc bỏ trường year; nếu không, sửa năm trong văn bản.",
        "If the text is right, import it as the plan of {found} or leave out the field year; else correct the text.",
    ),
    "plan.year_unprinted": Message(
        "Tên kế hoạch không ghi năm; đã nhập là kế hoạch năm {found}.",
        "The plan's title names no year; it was read as the plan of {found}.",
        "Ghi “{expected}” vào tên kế hoạch; nếu là năm khác, gửi đúng năm ở trường year rồi nhập lại.",
        "Write “{expected}” into the plan's title; if it is for another year, send that in the field year and import "
        "again.",
    ),
    "plan.title_missing": Message(
        "Không tìm thấy tên loại và trích yếu của kế hoạch (dòng “{expected}” viết hoa); đã đọc: {found}.",
        "The kind and title of the plan were not found (a line “{expected}” in capitals); read: {found}.",
        "Ghi “KẾ HOẠCH” thành một dòng riêng, trích yếu ở dòng tiếp theo.",
        "Put “KẾ HOẠCH” on a line of its own and the title on the next.",
    ),
    "plan.number_missing": Message(
        "Kế hoạch chưa có số: đã đọc “{found}”, cần dạng “{expected}”.",
        "The plan bears no number: read “{found}”, expected the form “{expected}”.",
        *_BEFORE_ISSUE,
    ),
    "plan.date_incomplete": Message(
        "Ngày ban hành chưa đầy đủ hoặc không có thật: đã đọc “{found}”, cần dạng “{expected}”.",
        "The plan's date is incomplete or no real date: read “{found}”, expected the form “{expected}”.",
        *_BEFORE_ISSUE,
    ),
    "plan.date_missing": Message(
        "Không tìm thấy ngày ban hành kế hoạch (đã đọc: {found}); cần dạng “{expected}”.",
        "The plan's date was not found (read: {found}); the form “{expected}” is expected.",
        *_BEFORE_ISSUE,
    ),
    "annex.date_differs": Message(
        "Phụ lục {annex} ghi {found}, trong khi kế hoạch ghi {expected}.",
        "Annex {annex} says {found}, while the plan says {expected}.",
        "Sửa dòng “Kèm theo Kế hoạch …” của phụ lục cho khớp với kế hoạch.",
        "Make the annex's line “Kèm theo Kế hoạch …” agree with the plan.",
    ),
    "table.headings_unknown": Message(
        "Không nhận ra tên các cột của bảng: đã đọc {found}, cần {expected}.",
        "The table's headings are not understood: read {found}, expected {expected}.",
        *_HEADINGS,
    ),
    "table.column_missing": Message(
        "Bảng không có cột “{expected}” (đã đọc: {found}).",
        "The table has no column “{expected}” (read: {found}).",
        *_HEADINGS,
    ),
    "table.column_unknown": Message(
        "Không nhận ra cột “{found}”; nội dung cột này được giữ ở ghi chú. Các cột đã biết: {expected}.",
        "The column “{found}” is not understood; its content is kept in the note. Known columns: {expected}.",
        "Nếu cần, chỉ rõ ý nghĩa của cột này rồi nhập lại.",
        "Where needed, say what the column means and import again.",
    ),
    "task.number_missing": Message(
        "Công việc không có số thứ tự (đã đọc: {found}); số tiếp theo là {expected}.",
        "The task bears no number (read: {found}); the next number is {expected}.",
        "Ghi số thứ tự vào ô rồi nhập lại, hoặc giữ nguyên nếu văn bản đã ban hành như vậy.",
        "Write the number into the cell and import again, or leave it if the document was issued so.",
    ),
    "task.number_gap": Message(
        "Số thứ tự không liên tục: thiếu số {expected} trước số {found}.",
        "The numbering has a gap: {expected} is missing before {found}.",
        *_MEND_TABLE,
    ),
    "task.number_repeated": Message(
        "Số thứ tự {found} bị lặp hoặc lùi lại; số tiếp theo phải là {expected}.",
        "The number {found} is repeated or goes back; the next number should be {expected}.",
        *_MEND_TABLE,
    ),
    "task.content_missing": Message(
        "Công việc số {found} không có nội dung ở cột “{expected}”.",
        "Task {found} has no content in the column “{expected}”.",
        "Ghi nội dung công việc, hoặc xóa hàng này khỏi bảng.",
        "Write what is to be done, or delete the row from the table.",
    ),
    "task.lead_missing": Message(
        "Công việc không có cơ quan chủ trì ở cột “{expected}” (đã đọc: {found}).",
        "The task has no lead in the column “{expected}” (read: {found}).",
        *_MEND_TABLE,
    ),
    "task.lead_is_coordinator": Message(
        "Cơ quan phối hợp “{found}” cũng chính là cơ quan chủ trì “{lead}”; cần một cơ quan khác.",
        "The coordinator “{found}” is the lead “{lead}” itself; another one is expected.",
        *_MEND_TABLE,
    ),
    "task.due_before_basis": Message(
        "Thời hạn “{found}” (ngày {due}) trước ngày {dated} của {basis} mà kế hoạch căn cứ.",
        "The schedule “{found}” (due {due}) ends before {dated}, the date of {basis} on which the plan rests.",
        *_MEND_TABLE,
    ),
    "party.unknown": Message(
        "Không nhận ra “{found}” là chức danh, bộ phận hay cơ quan nào; tên gần giống: {expected}.",
        "“{found}” is not known as any position, body or office; similar names: {expected}.",
        *_ADD_ALIAS,
    ),
    "party.repeated": Message(
        "“{found}” được nêu hơn một lần trong cùng một ô; chỉ cần nêu một lần.",
        "“{found}” is named more than once in one cell; once is enough.",
        *_MEND_TABLE,
    ),
    "party.position_missing": Message(
        "“{found}” là {expected}, nhưng đơn vị chưa có chức danh hoặc bộ phận này.",
        "“{found}” means {expected}, but the unit has no such position or body.",
        "Thêm chức danh, bộ phận này vào danh mục của đơn vị rồi nhập lại.",
        "Add the position or body to the unit and import again.",
    ),
    "citation.malformed": Message(
        "Số, ký hiệu văn bản viện dẫn “{found}” viết sai thể thức; cần dạng “{expected}”.",
        "The number and symbol in “{found}” are malformed; the form “{expected}” is expected.",
        *_CHECK_CITATION,
    ),
    "citation.issuer_differs": Message(
        "Văn bản viện dẫn “{found}”: ký hiệu {suffix} là của {expected}, không phải của {issuer}.",
        "The citation “{found}”: the symbol {suffix} belongs to {expected}, not to {issuer}.",
        *_CHECK_CITATION,
    ),
}
