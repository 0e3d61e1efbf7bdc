"""The rows of a plan's tables as groups and tasks, still as printed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plans.importing.blocks import Cell, Row, Table
from plans.importing.headings import FIELDS, Heading
from plans.words import one_line

_LABEL = re.compile(r"(?P<number>[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)(?:[.):/-]+ ?| )(?P<heading>\S.*)", re.DOTALL)
_GROUP_NUMBER = re.compile(r"(?:[IVXLC]+|[A-ZĐ])[.)]?")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?(?:=.*)?")


@dataclass(slots=True)
class RawTask:
    """A task's row: its text and first cell by field; a field without a column is missing in both."""

    texts: dict[str, str]
    cells: Mapping[str, Cell]

    @property
    def row(self) -> dict[str, int]:
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


def read_rows(tables: Sequence[tuple[Table, Heading]]) -> list[RawGroup]:
    """Groups and tasks of one annex.

    Args:
        tables: its tables in order, each with its heading; a table that continues another has the other's columns.

    Returns:
        The groups in order; the first holds the tasks that stand above any group heading, perhaps none.
    """
    groups = [RawGroup()]
    for table, heading in tables:
        for row in _data_rows(table, heading):
            group = _group(row, heading.columns)
            if group is not None:
                groups.append(group)
            else:
                _add_task(groups[-1], row, heading.columns)
    return groups


def _data_rows(table: Table, heading: Heading) -> Iterator[Row]:
    skipped = set(heading.rows) | set(range(heading.rows.start))
    for index, row in enumerate(table.rows):
        if index in skipped or heading.repeated_by(row):
            continue
        if any(cell.text for cell in row) and not _numbers_columns(row):
            yield row


def _numbers_columns(row: Row) -> bool:
    """Whether the row only numbers the columns: ``(1) (2) (3) …``."""
    texts = [one_line(cell.text) for cell in dict.fromkeys(row)]
    return len(texts) > 1 and all(_COLUMN_NUMBER.fullmatch(text) for text in texts)


def _group(row: Row, columns: Mapping[str, int]) -> RawGroup | None:
    """The group that a row opens, in either form: number and heading in two cells, or both in one merged cell."""
    content = row[columns["content"]]
    others = {name: row[column] for name, column in columns.items() if name != "content"}
    number = others.pop("number", content)
    if not content.text or any(cell is not content and cell.text for cell in others.values()):
        return None
    printed = "" if number is content else one_line(number.text)
    merged = any(cell is content for cell in others.values()) or ("number" in columns and number is content)
    if not merged and not _GROUP_NUMBER.fullmatch(printed):
        return None
    heading = one_line(content.text)
    label = _LABEL.fullmatch(heading) if not printed else None
    if label:
        return RawGroup(label["number"], label["heading"], content)
    return RawGroup(printed.rstrip(".)"), heading, content)


def _add_task(group: RawGroup, row: Row, columns: Mapping[str, int]) -> None:
    cells = {name: row[columns[name]] for name in FIELDS if name in columns}
    number = cells.get("number")
    if number is not None and number.continued and group.tasks:  # a further row of the same task
        texts = group.tasks[-1].texts
        for name, cell in cells.items():
            if cell.text and not cell.continued:
                texts[name] = f"{texts[name]}\n{cell.text}".strip()
        return
    group.tasks.append(RawTask({name: cell.text for name, cell in cells.items()}, cells))
