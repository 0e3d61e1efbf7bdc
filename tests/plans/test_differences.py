"""What two versions of a plan differ in; which lines of a file that comes again are which task."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.differences import Change, Line, by_likeness, by_task, compare


def line(task, content, number="1", group="I", **values):
    words = {"leads": "Văn phòng", "coordinators": "", "product": "", "schedule": "Quý I", "note": "", **values}
    return Line(task, ("I", group, number), "I Phụ lục", f"{group} Nhóm", number, content, **words)


REPORT = "Xây dựng báo cáo kiểm soát thủ tục hành chính gửi thị xã"
TRAIN = "Tập huấn nghiệp vụ kiểm soát thủ tục hành chính cho công chức"
PUBLISH = "Niêm yết công khai thủ tục hành chính tại bộ phận một cửa"


def test_lines_of_two_versions_belong_together_by_their_task():
    before = [line("a", REPORT), line("b", TRAIN, "2")]
    after = [line("b", TRAIN, "1"), line("c", PUBLISH, "2"), line("a", REPORT, "3", schedule="Quý II")]
    difference = compare(before, after, by_task(before, after))
    assert [added.task for added in difference.added] == ["c"]
    assert [(changed.line.task, changed.changes) for changed in difference.changed] == [
        ("b", (Change("number", "2", "1"),)),
        ("a", (Change("number", "1", "3"), Change("schedule", "Quý I", "Quý II"))),
    ]
    assert (difference.removed, difference.unchanged) == ((), 0)


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ([REPORT, TRAIN], [REPORT, TRAIN], {0: 0, 1: 1}),
        ([REPORT, TRAIN], [TRAIN, REPORT], {0: 1, 1: 0}),  # moved: the words count before the place
        ([REPORT, TRAIN], [TRAIN], {0: 1}),  # the first was removed and the rest renumbered
        ([REPORT], [PUBLISH, REPORT], {1: 0}),
        ([REPORT], [f"{REPORT} và tỉnh, thành phố"], {0: 0}),  # reworded in its place
        ([REPORT], [PUBLISH], {}),  # another task in the same place
        ([REPORT, REPORT], [REPORT, REPORT], {0: 0, 1: 1}),
        ([REPORT.upper()], [REPORT], {0: 0}),
        ([], [REPORT], {}),
        ([TRAIN], [], {}),
    ],
)
def test_a_line_that_comes_again_is_known_by_its_words_and_place(before, after, pairs):
    def numbered(contents):
        return [line(None, content, str(number)) for number, content in enumerate(contents, start=1)]

    assert by_likeness(numbered(before), numbered(after)) == pairs


def test_equal_words_are_told_apart_by_their_place():
    before = [line("a", REPORT, group="I"), line("b", REPORT, group="II")]
    after = [line(None, REPORT, group="II"), line(None, REPORT, group="I")]
    assert by_likeness(before, after) == {0: 1, 1: 0}


def test_a_matched_line_keeps_its_task():
    before, after = [line("a", REPORT)], [line(None, REPORT, product="Báo cáo")]
    [changed] = compare(before, after, by_likeness(before, after)).changed
    assert (changed.line.task, changed.changes) == ("a", (Change("product", "", "Báo cáo"),))


LINES = st.lists(
    st.builds(
        line,
        st.uuids(),
        st.lists(st.sampled_from(REPORT.split()), min_size=1, max_size=8).map(" ".join),
        st.sampled_from("123"),
        st.sampled_from(["I", "II"]),
    ),
    max_size=8,
)


@given(LINES, LINES)
def test_every_line_is_told_once(before, after):
    pairs = by_likeness(before, after)
    assert len(set(pairs.values())) == len(pairs)
    difference = compare(before, after, pairs)
    both = len(difference.changed) + difference.unchanged
    assert (len(difference.added) + both, len(difference.removed) + both) == (len(after), len(before))
    assert compare(before, before, by_likeness(before, before)).unchanged == len(before)
