"""The words of a plan's life: issued, amended, closed."""

from tenants.findings import Message

LIFE: dict[str, Message] = {
    "plan.amendment_open": Message(
        "Không thực hiện được “{asked_vi}”: kế hoạch đang có bản điều chỉnh chưa được duyệt.",
        "“{asked_en}” is not possible: an amendment of the plan is under way.",
        "Trình duyệt hoặc xóa bản điều chỉnh (trường amendment của kế hoạch) trước.",
        "Have the amendment (the plan's member amendment) approved, or discard it, first.",
    ),
    "plan.dated_ahead": Message(
        "Ngày ký {found} chưa đến; hôm nay là {expected}.",
        "The date {found} is yet to come; today is {expected}.",
        "Ghi ngày ký trên bản đã ký.",
        "Give the date that the signed copy bears.",
    ),
    "plan.dated_early": Message(
        "Ngày ký {found} sớm hơn ngày {expected} của chính kế hoạch được điều chỉnh.",
        "The date {found} is before {expected}, the date of the very plan that this one amends.",
        "Ghi ngày ký trên bản điều chỉnh, từ {expected} trở đi.",
        "Give the date that the amended copy bears, {expected} or later.",
    ),
    "plan.dated_before_approval": Message(
        "Ngày ký {found} sớm hơn ngày kế hoạch được duyệt trên phần mềm, {expected}.",
        "The date {found} is before the day on which the plan was approved here, {expected}.",
        "Đúng nếu bản giấy đã ký trước khi nhập vào phần mềm; nếu không, xem lại ngày ký trên bản đã ký.",
        "Right if it was signed on paper before it was entered here; otherwise look at the signed copy.",
    ),
    "plan.number_taken": Message(
        "Đơn vị đã ban hành kế hoạch số {found} trong năm {year}.",
        "The unit has issued a plan with the number {found} in {year} already.",
        "Kiểm tra sổ văn bản đi rồi ghi đúng số.",
        "Look the number up in the register of outgoing documents.",
    ),
    "plan.number_unusual": Message(
        "Số văn bản “{found}” khác thường; thường ghi như “{expected}”.",
        "The number “{found}” is unusual; it usually reads like “{expected}”.",
        "Kiểm tra lại số trong sổ văn bản đi.",
        "Look the number up in the register of outgoing documents.",
    ),
    "plan.symbol_differs": Message(
        "Ký hiệu “{found}” khác với ký hiệu trên kế hoạch là “{expected}”.",
        "The symbol “{found}” differs from the plan's, which is “{expected}”.",
        "Kiểm tra ký hiệu trên bản đã ký; văn bản xuất ra giữ ký hiệu của kế hoạch.",
        "Look at the signed copy; exports bear the plan's own symbol.",
    ),
    "plan.unfinished": Message(
        "Còn {found} công việc chưa hoàn thành hoặc chưa được xác nhận.",
        "{found} tasks are not done, or not confirmed.",
        "Cập nhật, xác nhận các công việc đã xong, hoặc ghi lý do bằng lời vào note để kết thúc kế hoạch.",
        "Report and confirm those that are done, or say in note, in words, why the plan is closed without them.",
    ),
    "plan.task_unfinished": Message(
        "Công việc {path} “{content}” chưa hoàn thành ({status_vi}).",
        "Task {path} “{content}” is not done ({status_en}).",
        "Cập nhật nếu đã xong.",
        "Report it if it is done.",
    ),
    "plan.task_unconfirmed": Message(
        "Công việc {path} “{content}” đã báo cáo hoàn thành nhưng chưa được văn phòng xác nhận.",
        "Task {path} “{content}” was reported as done and is not confirmed by the office.",
        "Xác nhận trước khi kết thúc kế hoạch; sau đó không xác nhận được nữa.",
        "Confirm it before the plan is closed; it can't be confirmed afterwards.",
    ),
    "plan.year_differs": Message(
        "Kế hoạch là của năm {expected}, văn bản ghi năm {found}.",
        "The plan is for {expected}, the text says {found}.",
        "Sửa năm trong văn bản; kế hoạch của năm khác là một kế hoạch riêng.",
        "Correct the year in the text; another year's plan is a plan of its own.",
    ),
    "plan.copy_year_left": Message(
        "Công việc {path} “{content}” còn ghi năm {found}.",
        "Task {path} “{content}” still says {found}.",
        "Kiểm tra: số, ngày của văn bản viện dẫn được giữ nguyên; nội dung khác thì sửa cho năm {expected}.",
        "Check it: numbers and dates of cited documents are kept; correct anything else for {expected}.",
    ),
    "plan.copy_schedule": Message(
        "Thời gian “{found}” của công việc {path} “{content}” không chuyển hẳn được sang năm {expected}.",
        "The time “{found}” of task {path} “{content}” could not be moved to {expected} as a whole.",
        "Ghi lại thời gian thực hiện cho năm {expected}.",
        "Write the time again for {expected}.",
    ),
    "plan.copy_cited": Message(
        "Thời gian của công việc {path} “{content}” viện dẫn “{found}”; số, ngày của văn bản được giữ nguyên.",
        "The time of task {path} “{content}” cites “{found}”; the document's number and date are kept.",
        "Nếu năm {expected} có văn bản mới thay thế thì ghi số, ngày của văn bản đó.",
        "If another document takes its place in {expected}, write that one's number and date.",
    ),
    "line.invalid": Message(
        "Chưa ghi được dòng này của kế hoạch: {found} lỗi.",
        "This line of the plan can't be stored: {found} errors.",
        "Sửa từng lỗi nêu trong errors.",
        "Mend each of the errors.",
    ),
    "line.foreign_field": Message(
        "Dòng loại này không có trường “{found}”; các trường là {expected}.",
        "A line of this kind has no member “{found}”; it has {expected}.",
        "Bỏ trường đó.",
        "Leave it out.",
    ),
    "line.blank": Message(
        "Chưa ghi “{expected}”.",
        "“{expected}” is blank.",
        "Ghi nội dung.",
        "Fill it in.",
    ),
    "line.misplaced": Message(
        "Dòng loại “{found}” không đặt được ở vị trí này; phải thuộc: {expected}.",
        "A line of the kind “{found}” can't stand there; it belongs under: {expected}.",
        "Chọn under và before trong cùng kế hoạch; before phải là dòng cùng loại, cùng cấp.",
        "Choose under and before in the same plan; before is a sibling of the same kind.",
    ),
    "target.unknown": Message(
        "Công việc không có chỉ tiêu thứ {found}; các chỉ tiêu trong nội dung: {expected}.",
        "The task has no target {found}; those of its content are: {expected}.",
        "Ghi order theo danh sách targets của công việc, tính từ 1.",
        "Give order by the task's list of targets, from 1.",
    ),
    "target.indicator_unknown": Message(
        "“{found}” không phải mã chỉ tiêu tính theo tỷ lệ phần trăm; các mã là: {expected}.",
        "“{found}” is no code of an indicator in per cent; the codes are: {expected}.",
        "Chọn một mã trong danh mục indicators/ có đơn vị là phần trăm, hoặc null để bỏ mã.",
        "Choose a code of indicators/ whose unit is percent, or null to take the code away.",
    ),
}
