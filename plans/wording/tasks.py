"""The words of the life of a task: states, evidence, extensions, check-ins."""

from tenants.findings import Message

_READ_AGAIN = (
    "Đọc lại công việc; allowed_actions nêu những việc làm được ở trạng thái hiện tại.",
    "Read the task again; allowed_actions says what can be done in its present state.",
)

TASK_LIFE: dict[str, Message] = {
    "task.not_accountable": Message(
        "Chỉ người chịu trách nhiệm chính được báo cáo hoàn thành: chức danh anh/chị đang giữ là {found}; "
        "người chịu trách nhiệm chính: {able_vi}.",
        "Only who is accountable reports completion: positions that you hold: {found}; accountable: {able_en}.",
        "Báo cáo tiến độ với trạng thái “Đang thực hiện”, và nhờ người chịu trách nhiệm chính báo cáo hoàn thành.",
        "Report progress as “In progress”, and ask who is accountable to report completion.",
    ),
    "task.not_in_status": Message(
        "Không thực hiện được “{asked_vi}”: công việc đang ở trạng thái “{found_vi}”, cần: {needed_vi}.",
        "“{asked_en}” is not possible: the task's status is “{found_en}”, it must be one of: {needed_en}.",
        *_READ_AGAIN,
    ),
    "task.plan_closed": Message(
        "Không thực hiện được “{asked_vi}”: kế hoạch có công việc này đã kết thúc.",
        "“{asked_en}” is not possible: the plan of this task is closed.",
        "Việc còn dở dang thì đưa vào kế hoạch năm sau; kết thúc nhầm thì nhờ lãnh đạo mở lại kế hoạch (resume).",
        "Take unfinished work into next year's plan; of one closed by mistake, the leader may resume it (resume).",
    ),
    "task.dropped": Message(
        "Không thực hiện được “{asked_vi}”: công việc không còn trong kế hoạch đã điều chỉnh.",
        "“{asked_en}” is not possible: the amended plan does not hold this task any more.",
        "Xem kế hoạch đang có hiệu lực.",
        "See the plan in force.",
    ),
    "task.not_dated": Message(
        "Không thực hiện được “{asked_vi}”: công việc không có hạn hoàn thành.",
        "“{asked_en}” is not possible: the task has no due day.",
        "Việc không có hạn được điểm vào cuối mỗi kỳ báo cáo (check-ins).",
        "A task without a due day is checked in at the end of each reporting period (check-ins).",
    ),
    "task.dated": Message(
        "Không thực hiện được “{asked_vi}”: công việc có hạn hoàn thành nên không điểm theo kỳ báo cáo.",
        "“{asked_en}” is not possible: the task has a due day and is not checked in by reporting periods.",
        "Báo cáo tiến độ (progress) của công việc.",
        "Report progress on the task.",
    ),
    "task.no_collective": Message(
        "Không thực hiện được “{asked_vi}”: công việc không giao cho tập thể nào chủ trì.",
        "“{asked_en}” is not possible: no collective leads this task.",
        "Đơn vị chủ trì ghi đầu tiên trong kế hoạch là đơn vị chịu trách nhiệm.",
        "The lead that the plan names first is accountable.",
    ),
    "task.blocked_reason": Message(
        "Trạng thái “{status_vi}” cần nêu lý do vướng mắc; đã nhận: “{found}”.",
        "The status “{status_en}” needs the reason; received: “{found}”.",
        "Ghi lý do vào blocked_reason.",
        "Say it in blocked_reason.",
    ),
    "task.not_blocked": Message(
        "Có lý do vướng mắc “{found}” nhưng trạng thái là “{status_vi}”.",
        "A reason for being blocked is given, “{found}”, but the status is “{status_en}”.",
        "Chọn trạng thái “Đang vướng mắc”, hoặc ghi nội dung vào note.",
        "Choose the status “Blocked”, or say it in note.",
    ),
    "task.done_on": Message(
        "Ngày hoàn thành {found} không dùng được với trạng thái “{status_vi}”; muộn nhất là hôm nay, {expected}.",
        "The day of completion {found} does not fit the status “{status_en}”; the latest is today, {expected}.",
        "Chỉ ghi done_on khi báo cáo hoàn thành, không sau ngày hôm nay.",
        "Give done_on only when you report completion, not after today.",
    ),
    "task.done_on_early": Message(
        "Ngày hoàn thành {found} sớm hơn ngày đầu tiên có thể ghi, {expected}.",
        "The day of completion {found} is before {expected}, the first that can be.",
        "Ghi ngày thực tế hoàn thành, trong năm của kế hoạch.",
        "Give the day on which it was really done, in the plan's year.",
    ),
    "task.done_on_in_time": Message(
        "Việc quá hạn từ {expected} nay được ghi hoàn thành ngày {found}, tức là đúng hạn.",
        "A task that was due on {expected} and late is now reported as done on {found}, in time.",
        "Đúng nếu thực tế xong từ ngày đó và chỉ báo cáo muộn; văn phòng kiểm tra khi xác nhận.",
        "Right if it was really done then and only reported late; the office checks it on confirming.",
    ),
    "task.done_before_end": Message(
        "Việc thường xuyên, định kỳ (đến {expected}) được báo xong từ ngày {found}: các kỳ sau không điểm nữa.",
        "Work that goes on or comes back until {expected} is reported as done on {found}: later periods ask nothing.",
        "Nếu mới xong một kỳ thì nhờ văn phòng yêu cầu làm tiếp (reopen), rồi báo cáo “Đang thực hiện”.",
        "If only one turn is done, have the office send it back (reopen) and report it as “In progress”.",
    ),
    "task.product_missing": Message(
        "Kế hoạch dự kiến sản phẩm “{expected}”, số sản phẩm đã nộp: {found}.",
        "The plan expects the product “{expected}”; products handed in: {found}.",
        "Nộp tệp, đường dẫn hoặc số, ngày văn bản vào deliverables trước khi xác nhận.",
        "Hand in a file, a link or a document's number and date under deliverables before it is confirmed.",
    ),
    "task.position_vacant": Message(
        "Hôm nay chưa có ai giữ “{found}”; cần ít nhất {expected} người.",
        "Nobody holds “{found}” today; it takes {expected} person at least.",
        "Nhờ quản trị đơn vị ghi người giữ (positions/…/holders/), hoặc chỉ định chức danh, bộ phận khác.",
        "Have the unit's administrator enter who holds it (positions/…/holders/), or name another position.",
    ),
    "task.position_unknown": Message(
        "Đơn vị không có chức danh, bộ phận {found}.",
        "The unit has no position {found}.",
        "Chọn trong danh mục chức danh, bộ phận của đơn vị (positions).",
        "Choose one of the unit's positions.",
    ),
    "extension.pending": Message(
        "Không thực hiện được “{asked_vi}”: đang có một đề nghị gia hạn chờ quyết định.",
        "“{asked_en}” is not possible: a request for an extension waits for its decision.",
        "Chờ văn phòng quyết định, hoặc rút đề nghị trước.",
        "Wait for the office's decision, or withdraw the request first.",
    ),
    "extension.none_pending": Message(
        "Không thực hiện được “{asked_vi}”: không có đề nghị gia hạn nào chờ quyết định.",
        "“{asked_en}” is not possible: no request for an extension waits for a decision.",
        *_READ_AGAIN,
    ),
    "extension.decided": Message(
        "Đề nghị gia hạn đến {found} đã được quyết định hoặc đã rút.",
        "The request for {found} was decided or withdrawn already.",
        "Đọc lại danh sách đề nghị gia hạn của công việc.",
        "Read the task's requests again.",
    ),
    "extension.not_later": Message(
        "Ngày xin gia hạn {found} không muộn hơn {expected} (hạn hiện tại, hoặc hôm nay nếu đã quá hạn).",
        "The day asked for, {found}, is not later than {expected} (the present due day, or today if that has passed).",
        "Chọn ngày muộn hơn.",
        "Choose a later day.",
    ),
    "extension.too_late": Message(
        "Ngày gia hạn {found} quá xa; muộn nhất là {expected}.",
        "The day {found} is too far away; the latest is {expected}.",
        "Chọn ngày không quá hết năm sau.",
        "Choose a day not beyond the end of next year.",
    ),
    "extension.beyond_year": Message(
        "Ngày xin gia hạn {found} vượt quá năm {expected} của kế hoạch.",
        "The day asked for, {found}, lies beyond {expected}, the year of the plan.",
        "Nếu việc không xong trong năm thì cân nhắc đưa vào kế hoạch năm sau.",
        "If the work can't be finished this year, consider putting it into next year's plan.",
    ),
    "deliverable.empty": Message(
        "Tệp rỗng ({found}); các loại được nhận: {expected}.",
        "The file is empty ({found}); kinds taken: {expected}.",
        "Kiểm tra lại tệp rồi tải lên lại.",
        "Check the file and upload it again.",
    ),
    "deliverable.too_large": Message(
        "Tệp quá lớn: {found}, giới hạn là {expected}.",
        "The file is too large: {found}, the limit is {expected}.",
        "Giảm dung lượng tệp, hoặc ghi số, ngày văn bản thay cho tệp.",
        "Make it smaller, or give the document's number and date instead.",
    ),
    "deliverable.kind": Message(
        "Không nhận loại tệp này (đọc được “{found}”); các loại được nhận, không chứa macro: {expected}.",
        "This kind of file is not taken (it begins with “{found}”); kinds taken, without macros: {expected}.",
        "Xuất tệp sang PDF rồi tải lên.",
        "Save it as PDF and upload that.",
    ),
    "deliverable.url": Message(
        "Địa chỉ “{found}” không dùng được; cần dạng {expected}, không kèm tên và mật khẩu.",
        "The address “{found}” can't be used; the form {expected} is expected, without a name and password.",
        "Chép lại địa chỉ đầy đủ từ trình duyệt.",
        "Copy the full address from the browser.",
    ),
    "deliverable.dated_ahead": Message(
        "Ngày văn bản {found} chưa đến; hôm nay là {expected}.",
        "The document's date {found} is yet to come; today is {expected}.",
        "Ghi ngày trên văn bản đã ban hành.",
        "Give the date that the issued document bears.",
    ),
    "deliverable.not_yours": Message(
        "Sản phẩm này do {found} nộp; chỉ người nộp được rút lại.",
        "This was delivered by {found}; only who delivered it may take it back.",
        "Nhờ người nộp rút lại.",
        "Ask that person to take it back.",
    ),
    "check_in.not_begun": Message(
        "Kỳ báo cáo chưa bắt đầu; bắt đầu từ {found}.",
        "The reporting period has not begun; it begins on {found}.",
        "Điểm việc khi kỳ báo cáo đã bắt đầu.",
        "Check in once it has begun.",
    ),
    "check_in.no_earlier": Message(
        "Việc {found} chưa có nội dung kỳ trước để ghi “Như kỳ trước”.",
        "Task {found} has no answer of an earlier period to repeat.",
        "Chọn “Đã thực hiện” và ghi nội dung, hoặc chọn “Không phát sinh”.",
        "Choose “Worked on” and say what was done, or “Nothing arose”.",
    ),
    "check_in.note_missing": Message(
        "Việc {found} ghi “Đã thực hiện” nhưng chưa nêu nội dung.",
        "Task {found} is answered “Worked on” without saying what was done.",
        "Ghi nội dung đã thực hiện vào note.",
        "Say in note what was done.",
    ),
    "check_in.unknown_task": Message(
        "Không có việc {found} trong các việc cần điểm của kỳ này.",
        "There is no task {found} among those that are checked in for this period.",
        "Lấy danh sách từ trang điểm việc của kỳ (check-ins).",
        "Take the tasks from the period's page (check-ins).",
    ),
    "check_in.nothing_said": Message(
        "Chưa nêu câu trả lời nào; {found} việc của anh/chị đang chờ điểm trong kỳ này.",
        "No answer is given; {found} tasks of yours wait for one in this period.",
        "Ghi câu trả lời của từng việc vào answers, hoặc một câu trả lời cho mọi việc còn lại vào others.",
        "Give each task's answer in answers, or one for all the rest in others.",
    ),
    "check_in.nothing_asked": Message(
        "Không có việc nào của anh/chị đang chờ điểm trong kỳ này ({found}).",
        "No task of yours waits for an answer in this period ({found}).",
        "Xem trang điểm việc của kỳ (check-ins).",
        "See the period's page (check-ins).",
    ),
}
