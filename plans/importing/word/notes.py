"""Notes at the foot or the end of a Word file, and comments in its margin: told, not read."""

from collections.abc import Iterator, Mapping, Sequence

from plans.importing.archive import Archive
from plans.importing.blocks import Place
from plans.importing.markup import beginning, parse
from tenants.findings import Finding

Reference = tuple[Place, str]
"""Where the text refers to a note, and the note's id."""

#: What refers to a note: the part that holds the notes, and the warning.
_KINDS = {
    "footnoteReference": ("word/footnotes.xml", "file.footnotes"),
    "endnoteReference": ("word/endnotes.xml", "file.endnotes"),
    "commentReference": ("word/comments.xml", "file.comments"),
}
REFERENCES = frozenset(_KINDS)


def note_findings(archive: Archive, references: Mapping[str, Sequence[Reference]]) -> Iterator[Finding]:
    """One warning a kind with the first note's beginning; notes without words are none.

    Args:
        archive: the file's parts.
        references: a tag of ``REFERENCES`` to the notes to which the text refers by it, in order.
    """
    for tag, (part, code) in _KINDS.items():
        if tag not in references or part not in archive:
            continue
        notes = {note.get("id", ""): beginning(note) for note in parse(archive.unpack(part), part)}
        told = [(place, words) for place, key in references[tag] if (words := notes.get(key))]
        if told:
            place, words = told[0]
            yield Finding(code, place, words, 0, "warning", params={"count": len(told)})
