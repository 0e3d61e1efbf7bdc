"""What is said about a file of people, in both languages."""

from tenants.findings import Message

PEOPLE: dict[str, Message] = {
    "people.empty": Message(
        "Tệp trống.",
        "The file is empty.",
        "Gửi tệp .csv hoặc .xlsx có dòng tiêu đề.",
        "Send a .csv or .xlsx file with headings.",
    ),
    "people.kind": Message(
        "Loại tệp không được nhận: {found}.",
        "This kind of file is not accepted: {found}.",
        "Lưu lại dưới dạng {expected} rồi gửi.",
        "Save it as {expected} and send that.",
    ),
    "people.damaged": Message(
        "Tệp hỏng, không đọc được ({found}).",
        "The file is damaged and can't be read ({found}).",
        "Mở tệp bằng phần mềm bảng tính, lưu lại dưới dạng .xlsx hoặc .csv rồi gửi.",
        "Open it in a spreadsheet program, save it as .xlsx or .csv, and send that.",
    ),
    "people.encoding": Message(
        "Bảng mã của tệp không đọc được, từ {found}.",
        "The file's encoding can't be read, from {found} on.",
        "Lưu tệp .csv với bảng mã {expected}.",
        "Save the .csv file in {expected}.",
    ),
    "people.too_large": Message(
        "Tệp quá lớn: {found}.",
        "The file is too large: {found}.",
        "Giới hạn là {expected}.",
        "The limit is {expected}.",
    ),
    "people.invalid": Message(
        "Danh sách có {found} lỗi; chưa có gì được ghi.",
        "The list has {found} errors; nothing was stored.",
        "Sửa các dòng nêu trong errors rồi gửi lại cả tệp.",
        "Mend the rows that errors names and send the whole file again.",
    ),
    "people.meanwhile": Message(
        "Có người khác vừa thay đổi các tài khoản hoặc vai trò này; chưa có gì được ghi.",
        "Somebody else just changed these accounts or roles; nothing was stored.",
        "Gửi lại tệp.",
        "Send the file again.",
    ),
    "people.no_rows": Message(
        "Tệp không có dòng nào dưới dòng tiêu đề.",
        "The file has no row below its headings.",
        "Mỗi dòng ghi một người với một vai trò.",
        "Each row names a person with one role.",
    ),
    "people.column_missing": Message(
        "Thiếu cột: {expected}.",
        "Columns are missing: {expected}.",
        "Thêm các cột này vào dòng đầu tiên.",
        "Add them to the first row.",
    ),
    "people.column_unknown": Message(
        "Cột không được biết: {found}.",
        "Unknown column: {found}.",
        "Các cột dùng được: {expected}.",
        "Known columns: {expected}.",
    ),
    "people.column_repeated": Message(
        "Cột {expected} có hai lần ({found}).",
        "The column {expected} is there twice ({found}).",
        "Chỉ giữ lại một cột.",
        "Keep one of them.",
    ),
    "people.value_missing": Message(
        "Ô {heading} để trống.", "{heading} is empty.", "Điền giá trị vào ô này.", "Fill it in."
    ),
    "people.text_unfit": Message(
        "Nội dung ô {heading} quá dài hoặc có ký tự không in được: {found}.",
        "{heading} is too long or has characters that can't be printed: {found}.",
        "Tối đa {expected} ký tự in được.",
        "At most {expected} printable characters.",
    ),
    "people.username_invalid": Message(
        "Tên đăng nhập {found} không hợp lệ.",
        "The user name {found} is not valid.",
        "Dùng chữ thường không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới; 3-64 ký tự, bắt đầu bằng chữ hoặc số.",
        "Small letters without accents, digits, '.', '-', '_'; 3 to 64 characters, beginning with a letter or digit.",
    ),
    "people.role_unknown": Message(
        "Vai trò {found} không được biết.",
        "The role {found} is not known.",
        "Các vai trò: {expected}, hoặc tên tiếng Việt của chúng.",
        "Roles: {expected}, or their names.",
    ),
    "people.date_unreadable": Message(
        "Ngày {found} ở ô {heading} không đọc được.",
        "The date {found} in {heading} can't be read.",
        "Viết ngày như {expected}.",
        "Write dates like {expected}.",
    ),
    "people.dates_reversed": Message(
        "Đến ngày {found} không sau Từ ngày {expected}.",
        "The end {found} is not after the beginning {expected}.",
        "Đến ngày là ngày đầu tiên không còn hiệu lực.",
        "The end is the first day no longer in force.",
    ),
    "people.row_repeated": Message(
        "Dòng này lặp lại dòng {expected} ({found}).",
        "This row repeats row {expected} ({found}).",
        "Xóa một trong hai dòng.",
        "Delete one of them.",
    ),
    "people.name_differs": Message(
        "Cùng một tên đăng nhập có hai họ tên: {found} và {expected} (dòng {other}).",
        "One user name has two names of a person: {found} and {expected} (row {other}).",
        "Thống nhất họ tên, hoặc dùng tên đăng nhập khác nếu là hai người.",
        "Write one of them, or another user name where they are two people.",
    ),
    "people.term_differs": Message(
        "Cùng một người với cùng vai trò ({found}) có thời gian khác với dòng {expected}.",
        "The same person in the same role ({found}) has another time than in row {expected}.",
        "Ghi cùng Từ ngày và Đến ngày ở các dòng này.",
        "Write the same beginning and end in these rows.",
    ),
    "people.several_times": Message(
        "{found} đã có nhiều khoảng thời gian trong thời gian này.",
        "{found} has several times already within this one.",
        "Sửa từng khoảng thời gian tại members/ hoặc holders/.",
        "Change each of them under members/ or holders/.",
    ),
    "people.began": Message(
        "Từ ngày {found} khác với ngày bắt đầu đã ghi: {expected}.",
        "The beginning {found} is another one than stands already: {expected}.",
        "Để trống Từ ngày hoặc ghi đúng ngày đã có; ngày bắt đầu không thay đổi được.",
        "Leave it empty or write the one that stands; a beginning does not change.",
    ),
    "people.past": Message(
        "Đến ngày {found} đã qua: không thể rút lại những ngày trước {expected}.",
        "The end {found} has passed: days before {expected} can't be taken back.",
        "Ghi ngày {expected} hoặc muộn hơn.",
        "Write {expected} or later.",
    ),
    "people.unit_unknown": Message(
        "Không có đơn vị mã {found} trong danh sách đơn vị được nêu.",
        "No unit with the code {found} among those that were named.",
        "Kiểm tra mã đơn vị và tham số --unit.",
        "Check the code and --unit.",
    ),
}
