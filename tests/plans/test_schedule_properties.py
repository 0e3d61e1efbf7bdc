"""What holds of every text that a cell may contain."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from plans.schedule import ScheduleFlag, ScheduleKind, interpretation, read_schedule, relative_deadline
from plans.schedule.shown import schedule_facts, schedule_of
from tests.plans.phrases import PHRASES

PIECES = st.sampled_from(
    [
        *"0123456789/-–,.;(…",
        *(
            "tháng",
            "quý",
            "năm",
            "ngày",
            "tuần",
            "IV",
            "thứ 6",
            "6 tháng",
            "2024",
            "2025",
            "31/12",
            "30/2",
            "15/3/2024",
        ),
        *("từ", "đến", "trước", "sau", "chậm nhất", "hết", "trong", "đầu", "giữa", "cuối", "và", "hoặc", "các", "của"),
        *("hằng", "mỗi", "lần/", "định kỳ", "đột xuất", "thường xuyên", "khi có", "theo", "kể từ", "hoàn thành"),
        *("năm sau", "năm trước", "trừ", "không kể", "đợt 1:", "tuần 2", "trung tuần", "nửa đầu", "5 ngày đầu"),
        *("sơ kết", "tổng kết", "báo cáo", "và các quý tiếp theo", "triển khai", "2 tuần/lần", "1.", "->", "trở đi"),
    ]
)
WORDS = st.one_of(
    st.text(max_size=60),
    st.builds(str.join, st.sampled_from(["", " "]), st.lists(PIECES, max_size=20)),
    st.builds(
        "{}{}{}".format, st.sampled_from([row[0] for row in PHRASES]), st.sampled_from([", ", "; ", " "]), PIECES
    ),
)
YEARS = st.one_of(st.integers(2000, 2050), st.integers(-10, 20_000))


@settings(deadline=None, max_examples=400)  # the first example pays for compiling patterns
@given(WORDS, YEARS)
def test_no_text_raises_and_every_reading_is_sound(words, year):
    schedule = read_schedule(words, year)
    assert not schedule.backwards
    assert all(starts <= due for starts, due in schedule.occurrences)
    dues = [turn.due for turn in schedule.occurrences]
    assert dues == sorted(set(dues))
    if schedule.kind in {ScheduleKind.POINT, ScheduleKind.RANGE}:
        assert schedule.due is not None
        assert schedule.occurrences == ()
    if schedule.kind is ScheduleKind.UNSPECIFIED:
        assert schedule.days == ()


@settings(deadline=None, max_examples=400)
@given(WORDS, YEARS)
def test_every_day_lies_in_the_plans_year_or_is_flagged(words, year):
    schedule = read_schedule(words, year)
    outside = {day for day in (schedule.starts, schedule.due) if day and day.year != year}
    outside |= {day for turn in schedule.occurrences for day in turn if day.year != year}
    assert (ScheduleFlag.OUTSIDE_YEAR in schedule.flags) == bool(outside)


@settings(deadline=None)
@given(WORDS, st.integers(2000, 2050))
def test_it_can_be_told_and_stored(words, year):
    schedule = read_schedule(words, year)
    stored = schedule_of(schedule_facts(schedule))
    for language in ("vi", "en"):
        told = interpretation(schedule, language)
        assert told
        assert "\n" not in told
        assert interpretation(stored, language) == told
    assert len(relative_deadline(words)) <= len(words)


@settings(deadline=None)
@given(st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.dates(date(2024, 1, 1), date(2024, 12, 31)))
def test_two_days_in_any_spelling_bound_the_same_range(one, other):
    first, last = sorted((one, other))
    for form in ("{0:%d/%m/%Y}", "{0.day}/{0.month}", "ngày {0.day} tháng {0.month} năm {0.year}", "{0:%d-%m-%Y}"):
        words = f"Từ {form.format(first)} đến {form.format(last)}"
        schedule = read_schedule(words, 2024)
        assert (schedule.kind, schedule.due) == ("range", last), words
        assert schedule.starts == (first if first < last else None), words
