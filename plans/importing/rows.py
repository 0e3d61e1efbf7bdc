"""The rows of a plan's tables as groups and tasks, still as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plans.importing.blocks import Cell, Place, Row, Table
from plans.importing.fields import RowFields, read_fields
from plans.importing.headings import Heading
from plans.words import one_line
from tenants.findings import Finding

_LABEL = re.compile(r"(?P<number>[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)(?:[.):/-]+ ?| )(?P<heading>\S.*)", re.DOTALL)
_TASK_LABEL = re.compile(r"(?P<number>\d+(?:\.\d+)*|[a-zđ])[.)/]+\s+(?P<content>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"\(?(?:\d+(?:\.\d+)*|[IVXLC]+|[A-Za-zĐđ])?[.)/]*")
_GROUP_NUMBER = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)/]?")
_GROUP_LABEL = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)] ?\S")
_NESTING_NUMBER = re.compile(r"\d+(?:\.\d+)*[.)/]?")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:=.*)?")
_SHOWN = 80  # characters of a cell that a warning repeats
_RUNS_ON = re.compile(r"[-+•*–(,;.:…]")


@dataclass(slots=True)
class RawTask:
    """A task's row, or several that belong together: its text and first cell by field; without a column, neither."""

    texts: dict[str, str]
    cells: dict[str, Cell]
    notes: list[tuple[Cell, str]]

    @property
    def row(self) -> Place:
        """Where a person finds it."""
        cell = self.cells["content"]
        return {"table": cell.table, "row": cell.row}


@dataclass(slots=True)
class RawGroup:
    """A group's heading row and the tasks under it; ``cell`` is ``None`` for tasks above any group."""

    number: str = ""
    heading: str = ""
    cell: Cell | None = None
    tasks: list[RawTask] = field(default_factory=list)


@dataclass(slots=True)
class RawRows:
    """The rows of one annex: groups, the first for tasks above any group heading, and what was odd about rows."""

    groups: list[RawGroup] = field(default_factory=lambda: [RawGroup()])
    findings: list[Finding] = field(default_factory=list)

    def warn(self, code: str, cell: Cell, row: Row, found: object, expected: object = None, **params: object) -> None:
        """Notes what was odd about a row."""
        place = {**cell.place, "row": row[0].row}
        self.findings.append(Finding(code, place, found, expected, "warning", params=params))


def read_rows(tables: Sequence[tuple[Table, Heading]]) -> RawRows:
    """Groups and tasks of one annex.

    Args:
        tables: its tables in order, each with its heading; a table that continues another has the other's columns.
    """
    read = RawRows()
    for table, heading in tables:
        rows = list(_data_rows(table, heading))
        for (row, first), (below, _) in zip(rows, [*rows, (None, False)][1:], strict=True):
            fields = read_fields(row, heading)
            group = _group(fields, below, heading)
            if group is not None:
                read.groups.append(group)
            elif fields.texts.get("number") and fields.holds_only("number"):
                read.warn("table.row_empty", fields.cells["number"], row, fields.texts["number"])
            else:
                _add_task(read, _numbered(fields), first=first)
    return read


def _data_rows(table: Table, heading: Heading) -> Iterator[tuple[Row, bool]]:
    """Rows that hold something, and whether they are the first on a page: of the table, or below repeated headings."""
    first = True
    for row in table.rows[heading.rows.stop :]:
        if heading.repeated_by(row):
            first = True
        elif any(cell.text and not cell.continued for cell in row) and not _numbers_columns(row):
            yield row, first
            first = False


def _numbers_columns(row: Row) -> bool:
    """Whether the row only numbers the columns: ``(1) (2) (3) …``."""
    if not _COLUMN_NUMBER.fullmatch(row[0].text):
        return False
    texts = [one_line(cell.text) for cell in dict.fromkeys(row)]
    return len(texts) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def _group(fields: RowFields, below: Row | None, heading: Heading) -> RawGroup | None:
    """The group that a row opens: number and heading in two cells, both in one merged cell, or both in one of them."""
    content, number = fields.cells["content"], fields.cells.get("number")
    if number is not None and fields.holds_only("number"):
        text = one_line(number.text)
        return None if _NUMBER.fullmatch(text) else _labelled(text, number)
    if not content.text or not fields.holds_only("number", "content"):
        return None
    printed, text = one_line(fields.texts.get("number", "")), one_line(content.text)
    if printed:
        inner = below is not None and _NESTING_NUMBER.fullmatch(printed) and read_fields(below, heading)
        opens = fields.merged or _GROUP_NUMBER.fullmatch(printed) or (inner and _nested(printed, inner))
        return RawGroup(bare(printed), text, content) if opens else None
    return _labelled(text, content) if fields.merged or text.isupper() or _GROUP_LABEL.match(text) else None


def _labelled(text: str, cell: Cell) -> RawGroup:
    """A group whose number and heading stand in one text."""
    label = _LABEL.fullmatch(text)
    return RawGroup(label["number"], label["heading"], cell) if label else RawGroup("", text, cell)


def _numbered(fields: RowFields) -> RowFields:
    """A task whose number and content are one cell: the two told apart."""
    label = _TASK_LABEL.fullmatch(fields.texts["content"])
    if label and fields.cells.get("number") is fields.cells["content"]:
        fields.texts |= {"number": label["number"], "content": label["content"]}
    return fields


def bare(number: str) -> str:
    """A printed number without the points, brackets and strokes around it."""
    return number.strip("()./")


def _nested(printed: str, below: RowFields) -> bool:
    """Whether the row below counts within this one: 1.1 or a below 1."""
    number = bare(one_line(below.texts.get("number", "")))
    return number.startswith(f"{bare(printed)}.") or number == "a"


def _add_task(read: RawRows, fields: RowFields, *, first: bool) -> None:
    tasks = read.groups[-1].tasks
    number = fields.cells.get("number")
    if tasks and ((number or fields.cells["content"]).continued):
        _join(tasks[-1], fields)
        return
    if tasks and _finishes(tasks[-1], fields, first=first):
        cell = next(cell for cell in fields.row if cell.text)
        read.warn("table.row_joined", cell, fields.row, _shown(cell.text), _shown(tasks[-1].texts["content"]))
        _join(tasks[-1], fields)
        return
    for own, over in fields.spread:
        cell = fields.row[over.first]
        if cell.text and not {own.field, over.field} & {"number", "content"}:
            read.warn("table.cell_merged", cell, fields.row, _shown(cell.text), own.heading, over=over.heading)
    tasks.append(RawTask(fields.texts, fields.cells, fields.notes))


def _shown(text: str) -> str:
    return one_line(text)[:_SHOWN]


def _finishes(task: RawTask, fields: RowFields, *, first: bool) -> bool:
    """Whether a row without a number only finishes the one before, as page breaks leave it in a re-typed file."""
    texts = fields.texts
    if texts.get("number"):
        return False
    content = texts["content"]
    if not content:
        return True
    if (content[0].islower() or _RUNS_ON.match(content)) and not (_complete(texts) and _complete(task.texts)):
        return True
    return first and "number" in texts and bool(task.texts["number"]) and fields.holds_only("content")


def _complete(texts: Mapping[str, str]) -> bool:
    return any(map(texts.get, ("leads", "parties"))) and any(map(texts.get, ("schedule", "starts", "ends")))


def _join(task: RawTask, fields: RowFields) -> None:
    """Adds what stands in a further row; a cell merged over the rows counts once."""
    for name, cell in fields.cells.items():
        text = fields.texts[name]
        if not text or cell.continued:
            continue
        before = task.texts.get(name, "")
        if not before:
            task.cells[name] = cell
        gap = " " if text[0].islower() else "\n"
        task.texts[name] = f"{before}{gap}{text}".strip()
    task.notes.extend(note for note in fields.notes if not note[0].continued)
