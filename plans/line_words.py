"""What a line of a draft says as it is edited: which words each kind has, and how they are read; pure."""

from collections.abc import Mapping, Sequence

from plans.importing.rows import bare
from plans.measures import Measure
from plans.outlines import LineKind
from plans.words import clean, one_line
from tenants.findings import Finding
from tenants.refusals import Invalid

#: Words that a line of each kind has, by their names in the API; they are the columns of annexes and groups.
WORDS: Mapping[LineKind, tuple[str, ...]] = {
    LineKind.ANNEX: ("label", "title", "note"),
    LineKind.GROUP: ("printed_number", "heading"),
    LineKind.TASK: ("printed_number", "content", "leads", "coordinators", "product", "schedule", "note"),
}
#: Words without which a line says nothing.
NEEDED: Mapping[LineKind, str] = {LineKind.GROUP: "heading", LineKind.TASK: "content"}
#: Words that stand in one line, whatever breaks were typed.
_ONE_LINE = frozenset({"label", "title", "printed_number", "heading"})
Words = Mapping[str, str]


def as_read(words: Words) -> Words:
    """The words as an import would have read them, so that an export of them reads back the same."""
    read = {name: (one_line if name in _ONE_LINE else clean)(said) for name, said in words.items()}
    return {name: bare(said) if name == "printed_number" else said for name, said in read.items()}


def require_members(kind: LineKind, words: Words, measures: Sequence[Measure], *, added: bool = False) -> None:
    """Refuse members that a line of the kind does not have, and a line that says nothing.

    Args:
        kind: annex, group or task.
        words: as :func:`as_read` gives them.
        measures: indicators of targets; only a task has some.
        added: the line is new, so that what is left out is blank.

    Raises:
        Invalid: ``line.invalid`` with ``line.foreign_field`` or ``line.blank`` for each.
    """
    foreign = [name for name in words if name not in WORDS[kind]]
    foreign += ["targets"] if measures and kind is not LineKind.TASK else []
    needed = NEEDED.get(kind)
    blank = [needed] if needed and not words.get(needed, "" if added else "-") else []
    findings = [
        *(
            Finding("line.foreign_field", found=name, expected=list(WORDS[kind]), pointer=f"/{name}")
            for name in foreign
        ),
        *(Finding("line.blank", found="", expected=name, pointer=f"/{name}") for name in blank),
    ]
    if findings:
        raise Invalid("line.invalid", findings=findings, found=len(findings))
