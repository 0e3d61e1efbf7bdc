"""Words about reports as a whole: beginning, saving, submitting, sending, reviewing."""

from tenants.findings import Message

REPORTS: dict[str, Message] = {
    "report.obligation_unknown": Message(
        "Đơn vị không có nghĩa vụ báo cáo mã {found}.",
        "The unit has no obligation {found} to report.",
        "Chọn một nghĩa vụ trong danh sách obligations/ của đơn vị.",
        "Choose one from the unit's obligations/.",
    ),
    "report.obligation_excluded": Message(
        "Đơn vị được loại trừ khỏi kỳ báo cáo này: {found}.",
        "The unit is excluded from this period: {found}.",
        "Không phải gửi báo cáo; nếu chưa đúng, liên hệ cơ quan mở kỳ báo cáo.",
        "No report is due; if that is wrong, ask the unit that opened the period.",
    ),
    "report.exists": Message(
        "Báo cáo cho nghĩa vụ {found} đã được lập.",
        "The report for the obligation {found} has been begun already.",
        "Mở báo cáo hiện có trong reports/.",
        "Open the existing one under reports/.",
    ),
    "report.cells_invalid": Message(
        "Có {found} lỗi trong số liệu gửi lên của biểu {form}; chưa có gì được ghi.",
        "{found} faults in the figures sent for form {form}; nothing was stored.",
        "Sửa từng lỗi được nêu rồi gửi lại.",
        "Mend each fault listed and send again.",
    ),
    "report.rows_stale": Message(
        "Có {expected} dòng đã được người khác thay đổi sau khi anh/chị đọc: {found}; chưa có gì được ghi.",
        "Somebody changed {expected} rows after you read them: {found}; nothing was stored.",
        "Xem bản hiện tại trong current, gộp thay đổi rồi gửi lại với version mới của từng dòng.",
        "Look at current, merge your changes and send again with each row's new version.",
    ),
    "report.row_stale": Message(
        "Biểu {form}, dòng {row}: gửi phiên bản {found}, hiện nay là {expected}.",
        "Form {form}, row {row}: you sent version {found}, it is now {expected}.",
        "Đọc lại dòng này rồi gửi lại.",
        "Read this row again and send it again.",
    ),
    "report.not_entered": Message(
        "Chưa trình duyệt được: còn {found} ô chưa nhập.",
        "It can't be submitted yet: {found} cells are not entered.",
        "Nhập số liệu, hoặc chọn không phát sinh (nil) hay không áp dụng (not_applicable) cho từng ô được nêu.",
        "Enter figures, or choose nil or not applicable, for each cell listed.",
    ),
    "report.checks_failed": Message(
        "Chưa gửi được: {found} chỗ không khớp.",
        "It can't be sent: {found} checks are broken.",
        "Rút lại (recall) hoặc không duyệt (refuse) để đưa về dự thảo, sửa các cột được nêu rồi trình, duyệt, gửi lại.",
        "Recall or refuse it, which makes it a draft, mend the columns listed, then submit, approve and send again.",
    ),
    "review.notes_misplaced": Message(
        "Có {found} ghi chú đặt sai chỗ; chưa có gì được ghi.",
        "{found} notes point at places that do not exist; nothing was stored.",
        "Sửa biểu, dòng hoặc cột của từng ghi chú được nêu.",
        "Mend the form, row or column of each note listed.",
    ),
    "review.form_unknown": Message(
        "Báo cáo không có biểu {found}.",
        "The report has no form {found}.",
        "Các biểu của báo cáo: {expected}.",
        "The report's forms: {expected}.",
    ),
    "review.column_unknown": Message(
        "Biểu {form} không có cột số liệu {found}.",
        "Form {form} has no value column {found}.",
        "Các cột số liệu: {expected}.",
        "Value columns: {expected}.",
    ),
}
