"""The order of a plan's lines while they are put, moved and taken out."""

from uuid import UUID

import pytest

from plans.outlines import LineKind, Outline, Spot

ANNEX, GROUP, TASK = LineKind.ANNEX, LineKind.GROUP, LineKind.TASK


def key(name):
    return UUID(bytes=name.encode().rjust(16))


LINES = [
    ("I", ANNEX, None),
    ("t0", TASK, "I"),
    ("g1", GROUP, "I"),
    ("t1", TASK, "g1"),
    ("t2", TASK, "g1"),
    ("g2", GROUP, "I"),
    ("t3", TASK, "g2"),
    ("II", ANNEX, None),
    ("t4", TASK, "II"),
]


@pytest.fixture
def outline():
    return Outline((key(line), kind, key(parent) if parent else None) for line, kind, parent in LINES)


def spot(under=None, before=None):
    return Spot(key(under) if under else None, key(before) if before else None)


def printed(outline):
    return " ".join(f"{line.bytes.strip().decode()}:{place.order}" for line, place in outline.places())


def test_lines_are_told_in_the_order_in_which_they_are_printed(outline):
    assert printed(outline) == "I:1 t0:1 g1:1 t1:2 t2:3 g2:2 t3:4 II:2 t4:5"
    places = dict(outline.places())
    assert places[key("t3")] == (TASK, 4, key("I"), key("g2"))
    assert places[key("t4")] == (TASK, 5, key("II"), None)


@pytest.mark.parametrize(
    ("line", "kind", "to", "expected"),
    [
        ("t2", TASK, spot("g1", "t1"), "I:1 t0:1 g1:1 t2:2 t1:3 g2:2 t3:4 II:2 t4:5"),
        ("t1", TASK, spot("II"), "I:1 t0:1 g1:1 t2:2 g2:2 t3:3 II:2 t4:4 t1:5"),
        ("g2", GROUP, spot("I", "g1"), "I:1 t0:1 g2:1 t3:2 g1:2 t1:3 t2:4 II:2 t4:5"),
        ("g1", GROUP, spot("II"), "I:1 t0:1 g2:1 t3:2 II:2 t4:3 g1:1 t1:4 t2:5"),
        ("II", ANNEX, spot(None, "I"), "II:1 t4:1 I:2 t0:2 g1:1 t1:3 t2:4 g2:2 t3:5"),
        ("t9", TASK, spot("g2", "t3"), "I:1 t0:1 g1:1 t1:2 t2:3 g2:2 t9:4 t3:5 II:2 t4:6"),
    ],
)
def test_a_line_is_put_or_moved(outline, line, kind, to, expected):
    assert outline.fits(kind, to)
    outline.put(key(line), kind, to)
    assert printed(outline) == expected


def test_what_stands_below_a_line_goes_with_it(outline):
    assert [line.bytes.strip().decode() for line in outline.take(key("I"))] == ["I", "t0", "g1", "g2", "t1", "t2", "t3"]
    assert printed(outline) == "II:1 t4:1"


@pytest.mark.parametrize(
    ("kind", "to"),
    [
        (ANNEX, spot("I")),
        (GROUP, spot("g1")),
        (GROUP, spot()),
        (TASK, spot()),
        (TASK, spot("t1")),
        (TASK, spot("g1", "t3")),
        (TASK, spot("I", "g1")),
        (TASK, spot("nowhere")),
        (GROUP, spot("I", "nowhere")),
    ],
)
def test_a_line_stands_only_where_its_kind_may(outline, kind, to):
    assert not outline.fits(kind, to)
