"""Words about cells as sent, checks of rows, and indicators."""

from tenants.findings import Message

CELLS: dict[str, Message] = {
    "row.unknown": Message(
        "Biểu {form} không có dòng mã {found}.",
        "Form {form} has no row with the code {found}.",
        "Dùng một trong các mã dòng: {expected}.",
        "Use one of the row codes: {expected}.",
    ),
    "row.not_object": Message(
        "Biểu {form}, dòng {row_vi}: các ô phải là một đối tượng JSON theo số cột, nhưng nhận được {found}.",
        "Form {form}, row {row_en}: cells must be a JSON object keyed by column number, but {found} was sent.",
        'Gửi dạng {{"4": {{"value": 12, "empty": null}}}}.',
        'Send {{"4": {{"value": 12, "empty": null}}}}.',
    ),
    "column.unknown": Message(
        "Biểu {form}, dòng {row_vi}: không có cột số liệu {found}.",
        "Form {form}, row {row_en}: there is no value column {found}.",
        "Các cột số liệu: {expected}.",
        "Value columns: {expected}.",
    ),
    "cell.not_object": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): ô phải là đối tượng JSON, nhưng nhận được {found}.",
        "Form {form}, row {row_en}, column ({column}): a cell must be a JSON object, but {found} was sent.",
        'Gửi {{"value": 12, "empty": null}}, hoặc {{"value": null, "empty": "nil"}} khi không phát sinh.',
        'Send {{"value": 12, "empty": null}}, or {{"value": null, "empty": "nil"}} where nothing occurred.',
    ),
    "cell.member_unknown": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): ô có thuộc tính không được biết: {found}.",
        "Form {form}, row {row_en}, column ({column}): the cell has an unknown member: {found}.",
        "Một ô chỉ gồm value và empty.",
        "A cell has value and empty only.",
    ),
    "cell.value_missing": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): không có số liệu và cũng không nêu lý do để trống.",
        "Form {form}, row {row_en}, column ({column}): neither a figure nor a kind of empty was sent.",
        "Gửi số vào value, hoặc chọn empty: nil (không phát sinh), not_applicable (không áp dụng), "
        "not_entered (chưa nhập).",
        "Send a number as value, or choose empty: nil, not_applicable or not_entered.",
    ),
    "cell.value_and_empty": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): vừa có số liệu vừa đánh dấu để trống: {found}.",
        "Form {form}, row {row_en}, column ({column}): both a figure and a kind of empty were sent: {found}.",
        "Chỉ giữ một: value là số và empty là null, hoặc value là null.",
        "Keep one: a number with empty null, or value null.",
    ),
    "cell.empty_unknown": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): kiểu để trống {found} không được biết.",
        "Form {form}, row {row_en}, column ({column}): the kind of empty {found} is not known.",
        "Dùng nil (không phát sinh), not_applicable (không áp dụng) hoặc not_entered (chưa nhập).",
        "Use nil, not_applicable or not_entered.",
    ),
    "cell.textual": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): số liệu là chữ «{found}», cần một số nguyên.",
        "Form {form}, row {row_en}, column ({column}): the figure is the text “{found}”; a whole number is needed.",
        "Gửi số không có dấu ngoặc kép và không có dấu phân cách; không phát sinh thì gửi empty là nil.",
        "Send a number without quotes or separators; where nothing occurred send empty nil.",
    ),
    "cell.not_number": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): {found} không phải là số.",
        "Form {form}, row {row_en}, column ({column}): {found} is not a number.",
        "Gửi một số nguyên từ 0 đến {maximum}.",
        "Send a whole number from 0 to {maximum}.",
    ),
    "cell.negative": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): số {found} là số âm.",
        "Form {form}, row {row_en}, column ({column}): {found} is negative.",
        "Số liệu đếm không thể âm: kiểm tra lại và gửi số nguyên từ 0 đến {maximum}.",
        "A count can't be negative: check it and send a whole number from 0 to {maximum}.",
    ),
    "cell.fractional": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): số {found} có phần lẻ.",
        "Form {form}, row {row_en}, column ({column}): {found} has a fraction.",
        "Biểu này đếm theo đơn vị nguyên: gửi số nguyên từ 0 đến {maximum}.",
        "This form counts whole items: send a whole number from 0 to {maximum}.",
    ),
    "cell.huge": Message(
        "Biểu {form}, dòng {row_vi}, cột ({column}): số {found} quá lớn, tối đa là {maximum}.",
        "Form {form}, row {row_en}, column ({column}): {found} is too large; the most is {maximum}.",
        "Kiểm tra lại số liệu: có thể đã nhập thừa chữ số hoặc nhập mã hồ sơ thay cho số lượng.",
        "Check the figure: digits too many, or a dossier's number in place of a count.",
    ),
    "cell.derived_differs": Message(
        "Biểu {form}, dòng {row_vi}: cột ({column}) gửi lên là {sent}, nhưng tính theo {rule} là {computed}.",
        "Form {form}, row {row_en}: column ({column}) was sent as {sent}, but {rule} gives {computed}.",
        "Bỏ cột ({column}) khỏi nội dung gửi (hệ thống tự tính), hoặc sửa các cột thành phần.",
        "Leave column ({column}) out (it is computed), or mend the columns that it adds.",
    ),
    "cell.not_entered": Message(
        "Biểu {form}, dòng {row_vi}: còn {found} ô chưa nhập, tại các cột {columns}.",
        "Form {form}, row {row_en}: {found} cells are not entered, in columns {columns}.",
        "Nhập số liệu, hoặc chọn không phát sinh (nil) hay không áp dụng (not_applicable), rồi trình duyệt.",
        "Enter figures, or choose nil or not applicable, then submit.",
    ),
}

_WHERE_VI = "Biểu {form}, dòng {row_vi}: {rule} không đúng: "
_WHERE_EN = "Form {form}, row {row_en}: {rule} does not hold: "
_SIDES_VI = "vế trái {left}, vế phải {right}, chênh lệch {difference} ({label_vi})."
_SIDES_EN = "left {left}, right {right}, difference {difference} ({label_en})."

CHECKS: dict[str, Message] = {
    "check.equal": Message(
        _WHERE_VI + _SIDES_VI,
        _WHERE_EN + _SIDES_EN,
        "Đối chiếu hồ sơ và sửa các cột được nêu để hai vế bằng nhau.",
        "Compare with the dossiers and mend the columns named until both sides are equal.",
    ),
    "check.at_most": Message(
        _WHERE_VI + _SIDES_VI,
        _WHERE_EN + _SIDES_EN,
        "Kiểm tra lại các cột được nêu; nếu số liệu đúng, ghi giải trình.",
        "Check the columns named; if the figures are right, explain why.",
    ),
    "check.nonnegative": Message(
        "Biểu {form}, dòng {row_vi}: {rule} không đúng: số liệu là {left} ({label_vi}).",
        "Form {form}, row {row_en}: {rule} does not hold: the figure is {left} ({label_en}).",
        "Số liệu đếm không thể âm: kiểm tra lại cột được nêu.",
        "A count can't be negative: check the column named.",
    ),
    "check.opening": Message(
        "Biểu {form}, dòng {row_vi}: số chuyển từ kỳ trước {rule} (của kỳ liền trước) không khớp: kỳ này {left}, "
        "kỳ trước {right}, chênh lệch {difference}.",
        "Form {form}, row {row_en}: {rule} (of the period before) does not hold: this period {left}, before {right}, "
        "difference {difference}.",
        "Sửa số chuyển sang, đính chính kỳ trước, hoặc ghi giải trình.",
        "Mend what is carried over, correct the period before, or explain.",
    ),
    "check.companion": Message(
        "Biểu {form}, dòng {row_vi}: {rule} không khớp: biểu kèm {left}, biểu này {right}, chênh lệch {difference} "
        "({label_vi}).",
        "Form {form}, row {row_en}: {rule} does not hold: the other form gives {left}, this one {right}, difference "
        "{difference} ({label_en}).",
        "Bổ sung nguyên nhân cho đủ số, hoặc ghi giải trình.",
        "Complete the reasons, or explain.",
    ),
}

INDICATORS: dict[str, Message] = {
    "indicator.no_input": Message(
        "Chưa tính được: chưa có số liệu.",
        "Not computed: there are no figures yet.",
        "Chờ đơn vị gửi báo cáo và nhập đủ các cột của chỉ tiêu.",
        "Wait until units have sent reports with the indicator's columns entered.",
    ),
    "indicator.denominator_zero": Message(
        "Không tính được: mẫu số bằng 0.",
        "Not computed: the denominator is 0.",
        "Trong kỳ không phát sinh số liệu làm mẫu số; chỉ tiêu để trống, không ghi 0% hay 100%.",
        "Nothing to divide by occurred in the period; the indicator stays empty, neither 0% nor 100%.",
    ),
}
