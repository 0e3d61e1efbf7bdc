"""What a Word file holds beside its plain text: tracked changes, text boxes, tables in cells; told once each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from plans.importing.blocks import Place
from tenants.findings import Finding

_SHOWN = 80  # characters of a text box that a warning repeats


@dataclass(slots=True)
class Notices:
    """Collects while reading.

    Attributes:
        inserted: where tracked insertions stand.
        deleted: where tracked deletions stood.
        nested: cells that hold a table.
        boxes: text boxes with their words.
    """

    inserted: list[Place] = field(default_factory=list)
    deleted: list[Place] = field(default_factory=list)
    nested: list[Place] = field(default_factory=list)
    boxes: list[tuple[Place, str]] = field(default_factory=list)

    def findings(self) -> Iterator[Finding]:
        """Tracked changes in one warning with the first one's place; each text box and nested table by itself."""
        changes = [*self.inserted, *self.deleted]
        if changes:
            first = (self.inserted or self.deleted)[0]
            counts = {"inserted": len(self.inserted), "deleted": len(self.deleted)}
            yield _warning("file.tracked_changes", first, len(changes), 0, **counts)
        for place, words in self.boxes:
            yield _warning("file.text_box", place, words[:_SHOWN], None)
        for place in self.nested:
            yield _warning("table.nested", place, 1, 0)


def _warning(code: str, place: Place, found: object, expected: object, **params: object) -> Finding:
    return Finding(code, place, found, expected, "warning", params=params)
