"""From an uploaded file of any kind to its paragraphs and tables."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from plans.importing.blocks import Block, Source, Table, require_length
from plans.importing.delimited import read_csv
from plans.importing.kinds import FileKind, kind_of
from plans.importing.refuse import refuse
from plans.importing.word import read_word
from plans.importing.workbook import read_workbook
from tenants.findings import Finding
from tenants.refusals import TooLarge

MAX_ROWS = 3_000
"""Rows of all tables; a ward's plan has about 40."""

_FORMULA = re.compile(r"=\S|[@+-]\w+\(")
_SHOWN = 80

_READERS: Mapping[FileKind, Callable[[bytes], Source]] = {
    FileKind.DOCX: read_word,
    FileKind.XLSX: read_workbook,
    FileKind.CSV: read_csv,
}


def read_file(data: bytes) -> Source:
    """What stands in a file, in order; its kind is told by its content.

    Args:
        data: the file, whole.

    Raises:
        Malformed, TooLarge, UnsupportedMedia: see :func:`plans.importing.read_plan`.
    """
    source = _READERS[kind_of(data)](data)
    require_length(source.blocks)
    _require_rows(source.blocks)
    notices = (finding for block in source.blocks if isinstance(block, Table) for finding in _formula_texts(block))
    return replace(source, findings=(*source.findings, *notices))


def _formula_texts(table: Table) -> Iterator[Finding]:
    """Texts that a spreadsheet program would compute if somebody pasted them: told, kept, never computed."""
    cells = [cell for row in table.rows for cell in dict.fromkeys(row) if _FORMULA.match(cell.text)]
    if cells:
        found, params = cells[0].text[:_SHOWN], {"count": len(cells)}
        yield Finding("table.formula_texts", cells[0].place, found, 0, "warning", params=params)


def _require_rows(blocks: Iterable[Block]) -> None:
    rows = sum(len(block.rows) for block in blocks if isinstance(block, Table))
    if rows > MAX_ROWS:
        refuse(TooLarge, "file.too_many_rows", found=rows, expected=MAX_ROWS)
