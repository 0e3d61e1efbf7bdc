"""Words about periods and about transitions of a report."""

from tenants.findings import Message

PERIODS: dict[str, Message] = {
    "period.range_reversed": Message(
        "Ngày kết thúc {found} trước ngày bắt đầu {expected} của kỳ báo cáo.",
        "The period ends on {found}, before it begins on {expected}.",
        "Sửa ngày bắt đầu hoặc ngày kết thúc.",
        "Mend the first or the last day.",
    ),
    "period.deadline_too_early": Message(
        "Hạn gửi {found} phải sau ngày chốt số liệu {expected}.",
        "The deadline {found} must come after the cut-off {expected}.",
        "Chọn hạn gửi sau ngày chốt số liệu ít nhất một ngày làm việc.",
        "Choose a deadline at least one working day after the cut-off.",
    ),
    "period.deadline_day_off": Message(
        "Hạn gửi {found} là ngày không làm việc ({reason_vi}).",
        "The deadline {found} is not a working day ({reason_en}).",
        "Hạn vẫn được giữ như đã nhập; ngày làm việc tiếp theo là {expected}.",
        "The deadline stays as given; the next working day is {expected}.",
    ),
    "period.deadline_no_working_day": Message(
        "Giữa ngày chốt số liệu {expected} và hạn gửi {found} không có ngày làm việc nào.",
        "There is no working day between the cut-off {expected} and the deadline {found}.",
        "Nên để đơn vị có ít nhất một ngày làm việc để tổng hợp.",
        "Leave units at least one working day to compile.",
    ),
    "period.invalid": Message(
        "Chưa mở được kỳ báo cáo; xem từng lỗi.",
        "The period can't be opened; see each fault.",
        "Sửa các mục được nêu rồi gửi lại.",
        "Mend what is listed and send again.",
    ),
    "period.exists": Message(
        "Kỳ báo cáo {found} đã được mở.",
        "The period {found} is open already.",
        "Dùng kỳ hiện có trong periods/, hoặc đổi ngày của kỳ mới.",
        "Use the existing one under periods/, or change the new one's dates.",
    ),
    "period.nobody_obliged": Message(
        "Ngày {found} không có đơn vị nào báo cáo cho đơn vị này, nên không mở kỳ báo cáo.",
        "No unit reports to this one on {found}, so no period is opened.",
        "Người vận hành cần ghi quan hệ báo cáo; hoặc kiểm tra lại ngày kết thúc kỳ.",
        "An operator must record the reporting lines; or check the period's last day.",
    ),
    "period.quarter_missing": Message(
        "Kỳ quý thiếu số quý.",
        "A quarter needs its number.",
        "Gửi quarter từ 1 đến 4.",
        "Send quarter, 1 to 4.",
    ),
    "period.quarter_unexpected": Message(
        "Chỉ kỳ quý mới có số quý, nhưng nhận được {found}.",
        "Only a quarter has a number, but {found} was sent.",
        "Bỏ quarter, hoặc chọn kind là quarter.",
        "Leave quarter out, or choose the kind quarter.",
    ),
    "period.quarter_four": Message(
        "Thông tư 01/2020/TT-VPCP không có báo cáo quý {found} riêng.",
        "Thông tư 01/2020/TT-VPCP knows no separate report for quarter {found}.",
        "Số liệu quý IV suy ra từ báo cáo năm; kỳ vẫn được mở như yêu cầu.",
        "Quarter IV follows from the year's report; the period is opened as asked.",
    ),
    "period.title_missing": Message(
        "Kỳ đột xuất cần có tên.",
        "An ad hoc period needs a title.",
        "Gửi title theo văn bản yêu cầu báo cáo.",
        "Send title, as the request for the report names it.",
    ),
    "period.title_unexpected": Message(
        "Kỳ quý và kỳ năm có tên sẵn, không nhận tên riêng {found}.",
        "Quarters and years have their names; the title {found} is not taken.",
        "Bỏ title, hoặc chọn kind là ad_hoc.",
        "Leave title out, or choose the kind ad_hoc.",
    ),
    "period.date_missing": Message(
        "Thiếu ngày {date}.",
        "The date {date} is missing.",
        "Kỳ đột xuất phải nêu đủ starts, ends và deadline.",
        "An ad hoc period must name starts, ends and deadline.",
    ),
    "period.form_set_unknown": Message(
        "Không có bộ biểu {found} cho loại kỳ này trong thời gian đó.",
        "There is no form set {found} for this kind of period at that time.",
        "Các bộ biểu dùng được: {expected}.",
        "Form sets that can be used: {expected}.",
    ),
}

TRANSITIONS: dict[str, Message] = {
    "transition.other_desk": Message(
        "Việc «{action_vi}» không thuộc đơn vị này: đơn vị gửi lập báo cáo, cơ quan nhận chỉ trả lại hoặc tiếp nhận.",
        "“{action_en}” is not for this unit: the sender edits its report, the receiver only returns or accepts it.",
        "Thực hiện dưới địa chỉ của đơn vị có trách nhiệm.",
        "Act under the address of the unit that is responsible.",
    ),
    "transition.not_granted": Message(
        "Không có quyền «{action_vi}»: cần quyền {permission} trong đơn vị này.",
        "You may not “{action_en}”: it needs the permission {permission} in this unit.",
        "Vai trò có quyền này: {roles}.",
        "Roles that hold it: {roles}.",
    ),
    "transition.not_in_state": Message(
        "Không thể «{action_vi}» khi báo cáo ở trạng thái «{state_vi}».",
        "“{action_en}” is not possible while the report is “{state_en}”.",
        "Chỉ thực hiện được ở trạng thái: {states_vi}.",
        "It is possible in: {states_en}.",
    ),
    "transition.reason_missing": Message(
        "Việc «{action_vi}» cần nêu lý do.",
        "“{action_en}” needs a reason.",
        "Ghi lý do (khi trả lại: ghi chú tại từng ô hoặc đoạn) rồi gửi lại.",
        "Give the reason (for a return: notes on cells or paragraphs) and send again.",
    ),
}
