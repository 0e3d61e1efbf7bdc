"""Whatever a table looks like, it is read or refused, and no word of it is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plans.aliases import AliasTable, shared_aliases
from plans.importing import read_plan
from plans.importing.blocks import Cell, Table, padded
from plans.importing.headings import find_heading
from plans.importing.rows import read_rows
from tenants.refusals import Invalid
from tests.plans.documents import plan_with

ALIASES = AliasTable.build(shared_aliases())
COLUMNS = (
    "TT",
    "Nội dung",
    "Chủ trì",
    "Phối hợp",
    "Sản phẩm",
    "Thời gian",
    "Bắt đầu",
    "Kinh phí",
    "Ghi chú",
    "",
    "Nhiệm vụ",
)
WORDS = (
    "",
    "1",
    "1.1",
    "a)",
    "II",
    "II. Khác",
    "KHÁC",
    "rà soát",
    "Rà soát",
    "UBND",
    "- gạch",
    "Quý I",
    "01/4",
    "Không",
    "(1)",
)
headings = st.lists(st.sampled_from(COLUMNS), min_size=3, max_size=8).filter(
    lambda row: "Nội dung" in row and len({*row} & {*COLUMNS[:6]}) >= 3
)


@st.composite
def tables(draw):
    """Rows under known headings; some cells are merged to the right or from above."""
    top = draw(headings)
    rows = [tuple(Cell(text, 1, 1, column) for column, text in enumerate(top, 1))]
    for number in range(2, draw(st.integers(2, 8)) + 1):
        row = []
        for column in range(1, len(top) + 1):
            how = draw(st.sampled_from(("own", "own", "own", "right", "above")))
            if how == "right" and row:
                row.append(row[-1])
            elif how == "above" and number > 2 and row[-1:] != [rows[-1][column - 1]]:
                row.append(Cell(rows[-1][column - 1].text, 1, number, column, continued=True))
            else:
                text = draw(st.sampled_from(WORDS))
                row.append(
                    Cell(f"{text} w{number}x{column}" if draw(st.booleans()) and text else text, 1, number, column)
                )
        rows.append(tuple(row))
    return Table(1, padded(rows))


@settings(max_examples=300, deadline=None)
@given(tables())
def test_every_word_of_a_table_stands_in_what_was_read(table):
    heading = find_heading(table, {})
    if heading is None:
        return
    read = read_rows([(table, heading)])
    shown = [text for group in read.groups for text in (group.number, group.heading)]
    for group in read.groups:
        for task in group.tasks:
            shown += [*task.texts.values(), *(note for _, note in task.notes)]
    shown = " ".join(shown)
    marked = {
        word for row in table.rows for cell in row for word in cell.text.split() if word.startswith("w") and "x" in word
    }
    assert {word for word in marked if word not in shown} == set()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from((*COLUMNS, *WORDS)), min_size=1, max_size=7), min_size=1, max_size=6))
def test_any_table_is_read_or_refused(rows):
    try:
        plan = read_plan(plan_with([("TT", "Nội dung", "Chủ trì"), *map(tuple, rows)]), aliases=ALIASES)
    except Invalid:
        return
    assert all(task.content for task in plan.tasks)
