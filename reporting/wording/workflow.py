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
