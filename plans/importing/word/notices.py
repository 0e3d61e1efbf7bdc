"""What a Word file holds beside its plain text: changes, boxes, what is hidden, tables in cells; told once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.importing.blocks import Place
from plans.importing.markup import SHOWN
from plans.importing.ranges import ranges
from plans.importing.word.notes import Reference
from plans.words import one_line
from tenants.findings import Finding


@dataclass(slots=True)
class Notices:
    """Collects while reading.

    Attributes:
        inserted: where tracked insertions stand.
        deleted: where tracked deletions stood.
        nested: cells that hold a table.
        boxes: text boxes with how their words begin.
        hidden: paragraphs and cells with hidden text, with how it begins.
        signs: where a sign stands that nobody knows outside its font.
        rows: the hidden rows of each table.
        references: a tag of ``notes.REFERENCES`` to the notes to which the text refers by it.
    """

    inserted: list[Place] = field(default_factory=list)
    deleted: list[Place] = field(default_factory=list)
    nested: list[Place] = field(default_factory=list)
    boxes: list[tuple[Place, str]] = field(default_factory=list)
    hidden: list[tuple[Place, str]] = field(default_factory=list)
    signs: list[tuple[Place, str]] = field(default_factory=list)
    rows: dict[int, list[int]] = field(default_factory=dict)
    references: dict[str, list[Reference]] = field(default_factory=dict)

    def hide(self, place: Place, words: str) -> None:
        """Notes hidden words; Word cuts a text into runs, so those of one place are one."""
        if self.hidden and self.hidden[-1][0] == place:
            words = one_line(f"{self.hidden.pop()[1]} {words}")
        if words:
            self.hidden.append((place, words[:SHOWN]))

    def findings(self) -> Iterator[Finding]:
        """Tracked changes and hidden text in one warning each with the first one's place; the rest by itself."""
        changes = [*self.inserted, *self.deleted]
        if changes:
            first = (self.inserted or self.deleted)[0]
            counts = {"inserted": len(self.inserted), "deleted": len(self.deleted)}
            yield _warning("file.tracked_changes", first, len(changes), 0, **counts)
        for place, words in self.boxes:
            yield _warning("file.text_box", place, words, None)
        if self.hidden:
            place, words = self.hidden[0]
            yield _warning("file.hidden_text", place, words, 0, count=len(self.hidden))
        if self.signs:
            place, words = self.signs[0]
            yield _warning("file.signs_unknown", place, words, 0, count=len(self.signs))
        for table, rows in self.rows.items():
            yield _warning("table.rows_hidden", {"table": table, "row": rows[0]}, ranges(rows), 0)
        for place in self.nested:
            yield _warning("table.nested", place, 1, 0)


def _warning(code: str, place: Place, found: object, expected: object, **params: object) -> Finding:
    return Finding(code, place, found, expected, "warning", params=params)
