"""The words of files that can't be taken in (``file.``), and of what a sheet holds that is not read (``sheet.``)."""

from tenants.findings import Message

_SAVE_AS = (
    "Mở tệp bằng Word hoặc Excel, chọn “Lưu thành” (Save As), kiểu .docx, .xlsx hoặc CSV UTF-8, rồi tải lên lại.",
    "Open the file in Word or Excel, choose Save As, type .docx, .xlsx or CSV UTF-8, and upload it again.",
)
_SAVE_AGAIN = (
    "Mở tệp bằng Word hoặc Excel, lưu lại thành tệp mới rồi tải lên lại.",
    "Open the file in Word or Excel, save it as a new file and upload that.",
)

_SHOW_SHEET = (
    "Nếu nội dung này thuộc kế hoạch, hãy bỏ ẩn (Unhide) trong Excel, lưu rồi nhập lại.",
    "If this belongs to the plan, unhide it in Excel, save and import again.",
)

IMPORTS: dict[str, Message] = {
    "file.empty": Message(
        "Tệp tải lên trống ({found}); cần một tệp {expected} có nội dung.",
        "The uploaded file is empty ({found}); a {expected} file with content is expected.",
        "Chọn đúng tệp kế hoạch rồi tải lên lại.",
        "Choose the plan's file and upload it again.",
    ),
    "file.too_large": Message(
        "Tệp tải lên có dung lượng {found}, vượt giới hạn {expected}.",
        "The uploaded file has {found}; the limit is {expected}.",
        "Bỏ hoặc nén hình ảnh trong văn bản rồi tải lên lại.",
        "Remove or compress the pictures in the document and upload it again.",
    ),
    "file.unknown_kind": Message(
        "Không nhập được loại tệp này (nhận dạng: {found}); cần tệp {expected}.",
        "This kind of file can't be imported (it looks like: {found}); a {expected} file is expected.",
        *_SAVE_AS,
    ),
    "file.old_office": Message(
        "Tệp tải lên thuộc định dạng Office cũ ({found}); cần tệp {expected}.",
        "The uploaded file has an old Office format ({found}); a {expected} file is expected.",
        *_SAVE_AS,
    ),
    "file.encrypted": Message(
        "Tệp tải lên được đặt mật khẩu nên không đọc được ({found}); cần tệp {expected} không có mật khẩu.",
        "The uploaded file is locked with a password and can't be read ({found}); a {expected} file without one is "
        "expected.",
        "Mở tệp, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu rồi tải lên lại.",
        "Open the file, remove the password (File › Info › Protect Document), save and upload it again.",
    ),
    "file.macros": Message(
        "Tệp tải lên chứa macro ({found}); vì an toàn chỉ nhận tệp {expected} không có macro.",
        "The uploaded file holds macros ({found}); for safety only a {expected} file without macros is accepted.",
        *_SAVE_AS,
    ),
    "file.damaged": Message(
        "Tệp tải lên bị hỏng, không đọc được ({found}); cần tệp {expected} nguyên vẹn.",
        "The uploaded file is damaged and can't be read ({found}); an intact {expected} file is expected.",
        *_SAVE_AGAIN,
    ),
    "file.too_many_entries": Message(
        "Tệp tải lên chứa {found} thành phần, vượt giới hạn {expected}.",
        "The uploaded file holds {found} parts; the limit is {expected}.",
        *_SAVE_AGAIN,
    ),
    "file.too_many_elements": Message(
        "Nội dung tệp gồm {found} phần tử, vượt giới hạn {expected}.",
        "The file's content has {found} elements; the limit is {expected}.",
        "Chép riêng phần kế hoạch sang một tệp mới rồi tải lên lại.",
        "Copy the plan alone to a new file and upload that.",
    ),
    "file.too_long": Message(
        "Văn bản có {found} ký tự, vượt giới hạn {expected} ký tự của một kế hoạch.",
        "The document has {found} characters; the limit for a plan is {expected}.",
        "Kiểm tra xem có chọn nhầm tệp không; bỏ các phần không thuộc kế hoạch rồi tải lên lại.",
        "Check that this is the right file; remove what does not belong to the plan and upload it again.",
    ),
    "file.bomb": Message(
        "Nội dung tệp khi giải nén lên tới {found} hoặc nén bất thường; giới hạn là {expected}.",
        "Unpacked, the file's content reaches {found} or is packed abnormally; the limit is {expected}.",
        *_SAVE_AGAIN,
    ),
    "file.too_many_rows": Message(
        "Các bảng trong tệp có {found} hàng, vượt giới hạn {expected} hàng của một kế hoạch.",
        "The file's tables have {found} rows; the limit for a plan is {expected}.",
        "Kiểm tra xem có chọn nhầm tệp không; bỏ các bảng không thuộc kế hoạch rồi tải lên lại.",
        "Check that this is the right file; remove the tables that are no part of the plan and upload it again.",
    ),
    "file.too_many_cells": Message(
        "Một trang tính có {found} ô, vượt giới hạn {expected} ô.",
        "A sheet has {found} cells; the limit is {expected}.",
        "Chép riêng bảng của kế hoạch sang một tệp mới rồi tải lên lại.",
        "Copy the plan's table alone to a new file and upload that.",
    ),
    "file.encoding": Message(
        "Không nhận ra bảng mã của tệp văn bản (bắt đầu bằng: {found}); cần {expected}.",
        "The text file's encoding is not recognised (it begins with: {found}); {expected} is expected.",
        "Trong Excel, chọn “Lưu thành” (Save As), kiểu “CSV UTF-8”, rồi tải lên lại.",
        "In Excel, choose Save As, type “CSV UTF-8”, and upload it again.",
    ),
    "file.encoding_guessed": Message(
        "Tệp văn bản được đọc theo bảng mã {found}, không phải {expected}; chữ có dấu có thể sai.",
        "The text file was read as {found}, not {expected}; accented letters may be wrong.",
        "Đối chiếu nội dung đã đọc; nếu sai, lưu lại tệp theo kiểu “CSV UTF-8” rồi nhập lại.",
        "Compare what was read; if it is wrong, save the file as “CSV UTF-8” and import again.",
    ),
    "file.csv_damaged": Message(
        "Tệp CSV sai cấu trúc ở dòng {found}; ô có dấu ngoặc kép phải ở dạng {expected}.",
        "The CSV file is malformed at line {found}; a cell with quotation marks has the form {expected}.",
        "Mở tệp bằng Excel, sửa ô đó, lưu lại theo kiểu “CSV UTF-8” rồi tải lên lại.",
        "Open the file in Excel, correct that cell, save it as “CSV UTF-8” and upload it again.",
    ),
    "sheet.hidden": Message(
        "Trang tính “{found}” đang ẩn nên không được đọc (số trang ẩn được đọc: {expected}).",
        "The sheet “{found}” is hidden and was not read (hidden sheets read: {expected}).",
        *_SHOW_SHEET,
    ),
    "sheet.rows_hidden": Message(
        "Trang tính “{sheet}” có hàng bị ẩn ({found}) nên không được đọc (số hàng ẩn được đọc: {expected}).",
        "The sheet “{sheet}” has hidden rows ({found}), which were not read (hidden rows read: {expected}).",
        *_SHOW_SHEET,
    ),
    "sheet.columns_hidden": Message(
        "Trang tính “{sheet}” có cột bị ẩn ({found}) nên không được đọc (số cột ẩn được đọc: {expected}).",
        "The sheet “{sheet}” has hidden columns ({found}), which were not read (hidden columns read: {expected}).",
        *_SHOW_SHEET,
    ),
    "sheet.text_boxes": Message(
        "Trang tính “{sheet}” có {count} hộp văn bản không được đọc (số hộp được đọc: {expected}), hộp đầu tiên: "
        "“{found}”.",
        "The sheet “{sheet}” has {count} text boxes, which were not read (text boxes read: {expected}), the first: "
        "“{found}”.",
        "Nếu nội dung này thuộc kế hoạch, hãy chép từ hộp văn bản vào ô của trang tính rồi nhập lại.",
        "If this belongs to the plan, copy it from the text box into a cell of the sheet and import again.",
    ),
    "sheet.comments": Message(
        "Trang tính “{sheet}” có {count} nhận xét ở ô không được đọc (số nhận xét được đọc: {expected}), nhận xét đầu "
        "tiên: “{found}”.",
        "The sheet “{sheet}” has {count} comments on cells, which were not read (comments read: {expected}), the "
        "first: “{found}”.",
        "Nếu nội dung này thuộc kế hoạch, hãy chép vào ô hoặc vào cột “Ghi chú” rồi nhập lại.",
        "If this belongs to the plan, copy it into a cell or into the column “Ghi chú” and import again.",
    ),
    "sheet.formulas": Message(
        "Trang tính “{sheet}” có {count} ô công thức, ô đầu tiên: {found}. Công thức không được tính; đã lấy giá trị "
        "lưu sẵn trong tệp: “{expected}”.",
        "The sheet “{sheet}” has {count} cells with formulas, the first: {found}. Formulas are not computed; the "
        "value stored in the file was taken: “{expected}”.",
        "Đối chiếu giá trị của các ô này; nếu sai, dán lại dưới dạng giá trị (Paste Values) rồi nhập lại.",
        "Compare these cells; if they are wrong, paste them as values and import again.",
    ),
    "sheet.errors": Message(
        "Trang tính “{sheet}” có {count} ô báo lỗi, ô đầu tiên: {found}; đã lấy nguyên như hiển thị: “{expected}”.",
        "The sheet “{sheet}” has {count} cells that show an error, the first: {found}; it was taken as shown: "
        "“{expected}”.",
        "Sửa các ô này trong Excel rồi nhập lại.",
        "Correct these cells in Excel and import again.",
    ),
    "table.formula_texts": Message(
        "Bảng có {count} ô chữ viết như công thức, ô đầu tiên: {found}; được giữ là chữ, không bao giờ được tính "
        "(số ô như vậy cần có: {expected}).",
        "The table has {count} cells of text that look like formulas, the first: {found}; they are kept as text and "
        "never computed (such cells expected: {expected}).",
        "Kiểm tra nguồn của tệp; nếu không phải nội dung của kế hoạch, xóa các ô này rồi nhập lại.",
        "Check where the file comes from; delete these cells if they are no part of the plan, and import again.",
    ),
    "plan.no_tasks": Message(
        "Bảng của kế hoạch không có công việc nào (đã đọc: {found}); cần ít nhất {expected}.",
        "The plan's tables hold no task (read: {found}); at least {expected} is expected.",
        "Ghi mỗi công việc thành một hàng dưới hàng tên cột.",
        "Write each task as a row below the headings.",
    ),
    "file.xml_damaged": Message(
        "Nội dung trong tệp ({expected}) bị hỏng: {found}.",
        "The content of the file ({expected}) is damaged: {found}.",
        *_SAVE_AGAIN,
    ),
    "file.dtd": Message(
        "Tệp chứa khai báo không được phép ({found}) trong {expected}; tệp của Word, Excel không có khai báo này.",
        "The file holds a declaration that is not allowed ({found}) in {expected}; Word and Excel write none.",
        *_SAVE_AGAIN,
    ),
    "file.nested_too_deep": Message(
        "Nội dung tệp lồng nhau {found} cấp, vượt giới hạn {expected} cấp.",
        "The file's content is nested {found} levels deep; the limit is {expected}.",
        *_SAVE_AGAIN,
    ),
}
