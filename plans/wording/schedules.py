"""The words of what is odd in a schedule (``tenants.findings.Message``); codes are those of ``ScheduleFlag``."""

from tenants.findings import Message

_MEND = (
    "Sửa ô thời gian thực hiện rồi nhập lại, hoặc giữ nguyên nếu đúng như vậy.",
    "Correct the schedule and import again, or leave it if it is meant so.",
)


def _undated(vi: str, en: str, hints: tuple[str, str] = _MEND) -> Message:
    """What keeps a schedule from being understood, with an example."""
    return Message(
        f"Thời gian “{{found}}” {vi}; ví dụ: {{expected}}. Công việc được nhập, giữ nguyên văn.",
        f"The schedule “{{found}}” {en}; for example: {{expected}}. The task is imported with its words.",
        *hints,
    )


SCHEDULES: dict[str, Message] = {
    "task.schedule_missing": Message(
        "Công việc không có thời gian thực hiện (đã đọc: {found}); ví dụ: {expected}.",
        "The task has no schedule (read: {found}); for example: {expected}.",
        *_MEND,
    ),
    "task.schedule_unclear": _undated("không hiểu được", "is not understood"),
    "task.schedule_impossible_date": _undated(
        "có ngày, tháng hoặc quý không có trong lịch", "names a day, month or quarter that no calendar has"
    ),
    "task.schedule_backwards": _undated(
        "kết thúc trước khi bắt đầu, cần ghi rõ năm của từng mốc", "ends before it begins: give each date its year"
    ),
    "task.schedule_incomplete": _undated(
        "còn bỏ trống ngày hoặc tháng",
        "leaves a day or month blank",
        ("Điền ngày, tháng còn thiếu rồi nhập lại.", "Fill in what is blank and import again."),
    ),
    "task.schedule_ambiguous": _undated(
        "có thể hiểu theo nhiều cách",
        "can be read in more than one way",
        (
            "Ghi rõ ngày, tháng, quý và năm được nói đến rồi nhập lại.",
            "Say which day, month, quarter and year is meant and import again.",
        ),
    ),
    "task.schedule_same_as_above": _undated(
        "dẫn chiếu hàng khác",
        "refers to another row",
        (
            "Chép lại thời gian của hàng trên vào ô này rồi nhập lại.",
            "Repeat the words of the row above in this cell and import again.",
        ),
    ),
    "task.schedule_approximate": Message(
        "Thời gian “{found}” không nêu ngày cụ thể, được hiểu là {reading_vi}; nên ghi rõ, ví dụ: {expected}.",
        "The schedule “{found}” names no exact days and is read as {reading_en}; better say, for example: {expected}.",
        *_MEND,
    ),
}
