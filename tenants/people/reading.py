"""Rows of people out of a grid: pure, and everything that is wrong is told at once, by row and column."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tenants.findings import Finding
from tenants.people.sheets import Cell, read_grid
from tenants.people.tables import COLUMNS, HEADINGS, LONGEST, REQUIRED, ROLE_WORDS, key
from tenants.refusals import Invalid
from tenants.roles import Role
from tenants.services.members import USERNAME

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What one row says.

    Attributes:
        row: its number in the file, from 1; headings are the first.
        unit: the unit's code; empty where the file has no such column.
        username: the account's name, in small letters.
        full_name: what the unit calls the person.
        role: a person's role.
        position: a position or body that the person holds; empty for none.
        since: first day; None: today, or as it stands.
        until: first day no longer in force; None for no end.
    """

    row: int
    unit: str
    username: str
    full_name: str
    role: Role
    position: str
    since: date | None
    until: date | None


def read_people(data: bytes, *, with_units: bool = False) -> list[PersonRow]:
    """Read a file; nothing is looked up or stored.

    Args:
        data: the file, whole.
        with_units: whether it has a column of units' codes (a province's) or is one unit's.

    Raises:
        Malformed, TooLarge, UnsupportedMedia: as :func:`tenants.people.sheets.read_grid`.
        Invalid: ``people.invalid``; ``findings`` name row, column and what was expected, for all of it.
    """
    grid = read_grid(data)
    findings: list[Finding] = []
    columns = _columns(grid[0] if grid else [], findings, with_units=with_units)
    if not findings:
        rows = [_row(number, cells, columns, findings) for number, cells in enumerate(grid[1:], start=2) if any(cells)]
        found = [row for row in rows if row is not None]
        if not rows:
            findings.append(Finding("people.no_rows", place={"row": 2}))
        findings += _repeated(found)
    require_none(findings)
    return found


def require_none(findings: Iterable[Finding]) -> None:
    """Refuse a file with findings, in the order of its rows.

    Raises:
        Invalid: there are any.
    """
    listed = sorted(findings, key=lambda each: (each.place.get("row", 0), each.place.get("column", 0)))
    if listed:
        raise Invalid("people.invalid", findings=listed, found=len(listed))


def _columns(headings: list[Cell], findings: list[Finding], *, with_units: bool) -> dict[str, int]:
    """Index by column."""
    allowed = [column for column in HEADINGS if with_units or column != "unit"]
    names = [HEADINGS[column][0] for column in allowed]
    columns: dict[str, int] = {}
    for index, heading in enumerate(headings):
        place = {"row": 1, "column": index + 1}
        column = COLUMNS.get(key(str(heading)))
        if not heading:
            continue
        if column not in allowed or column is None:
            findings.append(Finding("people.column_unknown", place, str(heading), names))
        elif column in columns:
            findings.append(Finding("people.column_repeated", place, str(heading), HEADINGS[column][0]))
        else:
            columns[column] = index
    required = (*(("unit",) if with_units else ()), *REQUIRED)
    missing = [HEADINGS[column][0] for column in required if column not in columns]
    if missing:
        findings.append(Finding("people.column_missing", {"row": 1}, None, missing))
    return columns


class _Reader:
    """Reads one row's cells and gathers what is wrong with them."""

    def __init__(self, number: int, cells: list[Cell], columns: Mapping[str, int], findings: list[Finding]) -> None:
        self.number, self.cells, self.columns, self.findings = number, cells, columns, findings

    def wrong(self, code: str, column: str, found: object, expected: object = None) -> None:
        place = {"row": self.number, "column": self.columns.get(column, -1) + 1, "heading": HEADINGS[column][0]}
        self.findings.append(Finding(code, place, found, expected, params={"heading": HEADINGS[column][0]}))

    def cell(self, column: str) -> Cell:
        index = self.columns.get(column)
        return self.cells[index] if index is not None and index < len(self.cells) else ""

    def text(self, column: str) -> str:
        value = " ".join(unicodedata.normalize("NFC", str(self.cell(column))).split())
        longest = LONGEST.get(column, 100)
        if not value and column in (*REQUIRED, "unit") and column in self.columns:
            self.wrong("people.value_missing", column, None)
        elif len(value) > longest or not value.isprintable():
            self.wrong("people.text_unfit", column, value[:longest], longest)
        return value

    def day(self, column: str) -> date | None:
        value = self.cell(column)
        if isinstance(value, date) or not value:
            return value or None
        day_first = _DAY_FIRST.fullmatch(value)
        try:
            if day_first:
                return date(int(day_first[3]), int(day_first[2]), int(day_first[1]))
            if _ISO.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.wrong("people.date_unreadable", column, value, "31/12/2026, 2026-12-31")
        return None


def _row(number: int, cells: list[Cell], columns: Mapping[str, int], findings: list[Finding]) -> PersonRow | None:
    """The row; None where something in it is wrong."""
    before = len(findings)
    reader = _Reader(number, cells, columns, findings)
    unit, username, full_name = reader.text("unit"), reader.text("username").lower(), reader.text("full_name")
    words, position = reader.text("role"), reader.text("position")
    since, until = reader.day("from"), reader.day("to")
    if username and not re.fullmatch(USERNAME, username):
        reader.wrong("people.username_invalid", "username", username, USERNAME)
    role = ROLE_WORDS.get(key(words))
    if words and role is None:
        reader.wrong("people.role_unknown", "role", words, sorted(set(ROLE_WORDS.values())))
    if since and until and until <= since:
        reader.wrong("people.dates_reversed", "to", f"{until:%d/%m/%Y}", f"{since:%d/%m/%Y}")
    if role is None or len(findings) > before:
        return None
    return PersonRow(number, unit, username, full_name, role, position, since, until)


def _repeated(rows: list[PersonRow]) -> list[Finding]:
    """Rows that say the same thing twice, or of one person two names or of one role two times."""
    findings: list[Finding] = []
    names: dict[tuple[str, str], PersonRow] = {}
    terms: dict[tuple[str, str, Role], PersonRow] = {}
    whole: dict[tuple[str, str, Role, str], PersonRow] = {}
    for row in rows:
        said = names.setdefault((row.unit, row.username), row)
        term = terms.setdefault((row.unit, row.username, row.role), row)
        same = whole.setdefault((row.unit, row.username, row.role, key(row.position)), row)
        place = {"row": row.row}
        if same is not row:
            findings.append(Finding("people.row_repeated", place, row.username, same.row))
        elif said.full_name != row.full_name:
            findings.append(
                Finding("people.name_differs", place, row.full_name, said.full_name, params={"other": said.row})
            )
        elif (term.since, term.until) != (row.since, row.until):
            findings.append(Finding("people.term_differs", place, row.username, term.row))
    return findings
