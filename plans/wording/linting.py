"""The words of what the linter finds beyond the findings of reading a file (``tenants.findings.Message``)."""

from tenants.findings import Message

_MEND_TEXT = (
    "Sửa trong văn bản, hoặc giữ nguyên nếu văn bản đã ban hành như vậy.",
    "Correct it in the document, or leave it if the document was issued so.",
)
_COMPARE = (
    "Đối chiếu với văn bản được viện dẫn rồi sửa số, ký hiệu, ngày ban hành hoặc tên cơ quan ban hành.",
    "Compare with the document cited and correct its number, symbol, date or issuer.",
)

LINTING: dict[str, Message] = {
    "section.number_gap": Message(
        "Số mục của phần lời văn không liên tục: thiếu {expected} trước mục {found}.",
        "The sections of the text are not numbered one by one: {expected} is missing before {found}.",
        *_MEND_TEXT,
    ),
    "section.number_repeated": Message(
        "Số mục {found} của phần lời văn bị lặp hoặc lùi lại; số tiếp theo phải là {expected}.",
        "The section number {found} is repeated or goes back; the next number should be {expected}.",
        *_MEND_TEXT,
    ),
    "annex.number_gap": Message(
        "Số phụ lục không liên tục: thiếu Phụ lục {expected} trước Phụ lục {found}.",
        "The annexes are not numbered one by one: {expected} is missing before {found}.",
        *_MEND_TEXT,
    ),
    "annex.number_repeated": Message(
        "Số phụ lục {found} bị lặp hoặc lùi lại; số tiếp theo phải là {expected}.",
        "The annex number {found} is repeated or goes back; the next number should be {expected}.",
        *_MEND_TEXT,
    ),
    "annex.year_differs": Message(
        "Tên Phụ lục {annex} ghi năm {found}, trong khi kế hoạch là của năm {expected}.",
        "The title of annex {annex} names the year {found}, while the plan is for {expected}.",
        "Sửa năm trong tên phụ lục, nhất là khi phụ lục được chép từ kế hoạch năm trước.",
        "Correct the year in the annex's title, above all if it was copied from an earlier plan.",
    ),
    "group.number_gap": Message(
        "Số nhóm công việc không liên tục: thiếu nhóm {expected} trước nhóm {found}.",
        "The groups of tasks are not numbered one by one: {expected} is missing before {found}.",
        *_MEND_TEXT,
    ),
    "group.number_repeated": Message(
        "Số nhóm công việc {found} bị lặp hoặc lùi lại; số tiếp theo phải là {expected}.",
        "The group number {found} is repeated or goes back; the next number should be {expected}.",
        *_MEND_TEXT,
    ),
    "plan.dated_after_year": Message(
        "Kế hoạch của năm {expected} lại đề {found}, khi năm đó đã hết.",
        "The plan for {expected} is dated {found}, when that year was over.",
        "Kiểm tra năm trong trích yếu và ngày ban hành.",
        "Check the year in the title and the date of issue.",
    ),
    "task.lead_collective": Message(
        "Chủ trì “{found}” là một tập thể, chưa rõ ai chịu trách nhiệm chính; có thể chọn trong: {expected}.",
        "The lead “{found}” is a collective and no position is accountable; one of these may be: {expected}.",
        "Ghi một chức danh ở vị trí đầu tiên, hoặc chỉ định chức danh chịu trách nhiệm; trước đó là Văn phòng.",
        "Put one position first, or name the position that is accountable for the task; until then the office is.",
    ),
    "task.product_missing": Message(
        "Công việc {found} không ghi sản phẩm ở cột “{expected}”.",
        "Task {found} names no product in the column “{expected}”.",
        "Ghi văn bản hoặc kết quả phải có khi hoàn thành, ví dụ: báo cáo, kế hoạch, danh sách.",
        "Name the document or result that there must be when it is done, for example a report, a plan, a list.",
    ),
    "task.target_unmeasured": Message(
        "Chỉ tiêu {threshold}% “{found}” chưa gắn với cách đo: chưa rõ tỷ lệ của số nào trên số nào.",
        "The target of {threshold} % “{found}” has no measure: it does not say the share of what in what.",
        "Chọn mã trong danh mục chỉ tiêu (indicators/) rồi gắn cho chỉ tiêu thứ {order} của công việc (trường targets "
        "của lines/), hoặc ghi rõ trong nội dung tỷ lệ của số nào trên số nào.",
        "Choose a code of indicators/ and tie it to target {order} of the task (member targets of lines/), or say in "
        "the content the share of what in what.",
    ),
    "task.target_ambiguous": Message(
        "Chỉ tiêu {threshold}% “{found}” chưa gắn với cách đo; có thể là: {expected}.",
        "The target of {threshold} % “{found}” has no measure; it may be: {expected}.",
        "Xem tử số, mẫu số của các mã đó (indicators/) rồi gắn một mã cho chỉ tiêu thứ {order} của công việc (trường "
        "targets của lines/), hoặc ghi rõ mẫu số trong nội dung.",
        "Compare their numerators and denominators (indicators/) and tie one to target {order} of the task (member "
        "targets of lines/), or say the denominator in the content.",
    ),
    "task.schedule_outside_year": Message(
        "Thời gian “{found}” ({days}) nằm ngoài năm {expected} của kế hoạch.",
        "The schedule “{found}” ({days}) lies outside the plan's year {expected}.",
        "Sửa năm trong thời gian thực hiện, hoặc giữ nguyên nếu công việc thực sự kéo dài sang năm khác.",
        "Correct the year of the schedule, or leave it if the task really reaches into another year.",
    ),
    "task.due_before_plan": Message(
        "Thời hạn “{found}” (ngày {due}) trước khi kế hoạch được ban hành ({expected}).",
        "The schedule “{found}” (due {due}) ends before the plan is issued ({expected}).",
        "Sửa thời hạn, hoặc ghi rõ công việc đã thực hiện trước khi ban hành kế hoạch.",
        "Correct the schedule, or say that the task was done before the plan was issued.",
    ),
    "citation.known_otherwise": Message(
        "Không có trong danh mục văn bản: “{found}”; có thể là {expected}.",
        "“{found}” is not in the registry of documents; it may be {expected}.",
        *_COMPARE,
    ),
    "citation.kind_differs": Message(
        "Văn bản viện dẫn “{found}”: ký hiệu {symbol} là của {expected}, không phải của {kind}.",
        "The citation “{found}”: the symbol {symbol} stands for {expected}, not for {kind}.",
        *_COMPARE,
    ),
    "citation.date_differs": Message(
        "Văn bản viện dẫn “{found}” sai ngày ban hành: theo danh mục là {expected} ({document}).",
        "The citation “{found}” has another date than the registry: {expected} ({document}).",
        *_COMPARE,
    ),
    "citation.year_differs": Message(
        "Văn bản viện dẫn “{found}”: số văn bản ghi năm {expected}, nhưng ngày ban hành là {dated}.",
        "The citation “{found}”: its number bears the year {expected}, but its date is {dated}.",
        *_COMPARE,
    ),
    "citation.year_missing": Message(
        "Số văn bản viện dẫn “{found}” thiếu năm ban hành; cần dạng “{expected}”.",
        "The number in “{found}” lacks the year; the form “{expected}” is expected.",
        *_COMPARE,
    ),
    "citation.ended": Message(
        "Văn bản làm căn cứ “{found}” đã hết hiệu lực từ ngày {ended}; văn bản thay thế: {expected}.",
        "The basis “{found}” has had no effect since {ended}; {expected} took its place.",
        "Kiểm tra hiệu lực và viện dẫn văn bản đang có hiệu lực.",
        "Check what is in force and cite that.",
    ),
    "citation.later_than_plan": Message(
        "Văn bản viện dẫn “{found}” có ngày sau ngày của kế hoạch ({expected}).",
        "The cited “{found}” is dated after the plan ({expected}).",
        "Kiểm tra ngày của văn bản viện dẫn và ngày ban hành kế hoạch.",
        "Check the date of the document cited and that of the plan.",
    ),
    "citation.title_year_differs": Message(
        "{document} ban hành năm {expected} nhưng trích yếu ghi năm {year}: “{found}”.",
        "{document} was issued in {expected}, but its title names the year {year}: “{found}”.",
        "Đối chiếu với văn bản được viện dẫn và sửa năm trong trích yếu.",
        "Compare with the document cited and correct the year in its title.",
    ),
}
