"""Words about form definitions that are not valid; their readers are operators."""

from tenants.findings import Message

FORMS: dict[str, Message] = {
    "form.definition_invalid": Message(
        "Định nghĩa biểu mẫu {form} không hợp lệ; xem từng lỗi.",
        "The definition of form {form} is not valid; see each fault.",
        "Sửa tệp dữ liệu của biểu rồi nạp lại; không biểu nào được ghi.",
        "Mend the form's data file and load again; nothing was stored.",
    ),
    "form.key_missing": Message(
        "Thiếu thuộc tính {expected} tại {at}.",
        "The member {expected} is missing at {at}.",
        "Thêm thuộc tính này; các biểu có sẵn là ví dụ.",
        "Add it; the shipped forms are examples.",
    ),
    "form.value_invalid": Message(
        "Giá trị {found} tại {at} không hợp lệ, cần: {expected}.",
        "The value {found} at {at} is not valid; needed: {expected}.",
        "Sửa giá trị theo kiểu được nêu.",
        "Mend the value to be of that kind.",
    ),
    "form.no_cells": Message(
        "Biểu {form} không có cột số liệu hoặc không có dòng.",
        "Form {form} has no value column or no row.",
        "Khai ít nhất một cột số liệu và một dòng.",
        "Declare at least one value column and one row.",
    ),
    "form.validity_reversed": Message(
        "Ngày hết hiệu lực {found} trước ngày có hiệu lực {expected}.",
        "The validity ends on {found}, before it begins on {expected}.",
        "Sửa ngày hiệu lực.",
        "Mend the dates of validity.",
    ),
    "form.column_duplicate": Message(
        "Số cột {found} xuất hiện nhiều lần.",
        "The column number {found} occurs more than once.",
        "Mỗi cột cần một số riêng.",
        "Every column needs a number of its own.",
    ),
    "form.row_duplicate": Message(
        "Mã dòng {found} xuất hiện nhiều lần.",
        "The row code {found} occurs more than once.",
        "Mỗi dòng cần một mã riêng.",
        "Every row needs a code of its own.",
    ),
    "form.check_duplicate": Message(
        "Mã kiểm tra {found} xuất hiện nhiều lần.",
        "The check code {found} occurs more than once.",
        "Mỗi quy tắc kiểm tra cần một mã riêng.",
        "Every check needs a code of its own.",
    ),
    "form.formula_missing": Message(
        "Cột ({found}) được khai là tính lại nhưng không có công thức.",
        "Column ({found}) is declared as recomputed and has no formula.",
        "Khai các cột thành phần trong sum_of.",
        "Declare in sum_of the columns that it adds.",
    ),
    "form.formula_unexpected": Message(
        "Cột ({found}) có công thức nhưng không được khai là tính lại cả theo đơn vị và theo thời gian.",
        "Column ({found}) has a formula and is not declared as recomputed over both units and periods.",
        "Khai over_units và over_periods là recompute, hoặc bỏ sum_of.",
        "Declare over_units and over_periods as recompute, or drop sum_of.",
    ),
    "form.formula_column_unknown": Message(
        "Công thức của cột ({column}) nêu cột ({found}) không phải cột số liệu.",
        "The formula of column ({column}) names ({found}), which is no value column.",
        "Chỉ cộng các cột số liệu của chính biểu này.",
        "Add value columns of this form only.",
    ),
    "form.formula_cycle": Message(
        "Các công thức quay vòng: {found}.",
        "The formulas run in a circle: {found}.",
        "Bỏ một công thức trong vòng.",
        "Drop one formula of the circle.",
    ),
    "form.check_column_unknown": Message(
        "Quy tắc kiểm tra {check} nêu cột ({found}) không phải cột số liệu.",
        "The check {check} names ({found}), which is no value column.",
        "Chỉ so sánh các cột số liệu của chính biểu này.",
        "Compare value columns of this form only.",
    ),
    "form.check_incomplete": Message(
        "Quy tắc kiểm tra {check} kiểu {found} thiếu hoặc thừa vế.",
        "The check {check} of the kind {found} lacks a side or has one too many.",
        "Xem các biểu có sẵn để khai đủ vế trái và vế phải.",
        "See the shipped forms for what stands on either side.",
    ),
    "form.version_altered": Message(
        "Biểu {form} phiên bản {version} đã được nạp với nội dung khác (SHA-256 {expected}), tệp hiện có {found}.",
        "Form {form} version {version} is stored with another content (SHA-256 {expected}); the file has {found}.",
        "Phiên bản biểu không bao giờ đổi: khai phiên bản mới trong tệp dữ liệu.",
        "A form version never changes: give the correction a new version in the data file.",
    ),
    "form_set.altered": Message(
        "Bộ biểu {form_set} đã được nạp với các biểu {expected}, tệp hiện có {found}.",
        "The form set {form_set} is stored with the forms {expected}; the file has {found}.",
        "Kỳ báo cáo đóng theo bộ biểu đã mở: khai bộ biểu mới với mã khác.",
        "A period closes under the set it was opened with: declare a new set with a code of its own.",
    ),
}
