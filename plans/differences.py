"""What two versions of a plan differ in, line by line and field by field: pure.

Lines of two versions of one plan belong together by their task's id. Those of a file that comes again have no id: they
are matched by where they stand and how much their words have in common.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from plans.words import key

#: Share of common words from which two contents are one task: where it stands in the same place, and elsewhere.
NEAR_IN_PLACE, NEAR_ANYWHERE = 0.4, 0.6
#: Pairs of contents that are compared at most; a plan has a few dozen lines that changed.
_MOST_PAIRS = 200_000
#: Fields in which lines are compared, in the order in which differences are told.
FIELDS = ("annex", "group", "number", "content", "leads", "coordinators", "product", "schedule", "note")
#: Which line of the earlier version each line of the later one was, by their indexes.
Pairs = Mapping[int, int]


class Line(NamedTuple):
    """A line as it is compared.

    Attributes:
        task: the task's id, None where it has none yet.
        place: label of its annex, number of its group, its own number.
        annex, group: label and title, number and heading.
        number: as printed.
        content, leads, coordinators, product, schedule, note: the words of its cells.
    """

    task: Any
    place: tuple[str, str, str]
    annex: str
    group: str
    number: str
    content: str
    leads: str
    coordinators: str
    product: str
    schedule: str
    note: str

    @property
    def path(self) -> str:
        """Where it stands, for example "I.V.2"."""
        return ".".join(filter(None, self.place))


class Change(NamedTuple):
    """A field that differs, with its words before and after."""

    field: str
    before: str
    after: str


class ChangedLine(NamedTuple):
    """A line that both versions print, not alike."""

    line: Line
    changes: tuple[Change, ...]


class Difference(NamedTuple):
    """What differs.

    Attributes:
        added: lines of the later version alone.
        changed: lines of both that differ, as the earlier version's task prints them now.
        removed: lines of the earlier version alone.
        unchanged: how many are alike.
    """

    added: tuple[Line, ...]
    changed: tuple[ChangedLine, ...]
    removed: tuple[Line, ...]
    unchanged: int


def compare(before: Sequence[Line], after: Sequence[Line], pairs: Pairs) -> Difference:
    """The difference of two versions.

    Args:
        before: lines of the earlier version, in order.
        after: those of the later one.
        pairs: which lines are one task, see :func:`by_task` and :func:`by_likeness`.
    """
    both = [
        ChangedLine(after[later]._replace(task=before[earlier].task), tuple(_changes(before[earlier], after[later])))
        for later, earlier in sorted(pairs.items())
    ]
    kept = set(pairs.values())
    changed = tuple(line for line in both if line.changes)
    return Difference(
        added=tuple(line for index, line in enumerate(after) if index not in pairs),
        changed=changed,
        removed=tuple(line for index, line in enumerate(before) if index not in kept),
        unchanged=len(both) - len(changed),
    )


def by_task(before: Sequence[Line], after: Sequence[Line]) -> Pairs:
    """Lines that print the same task."""
    known = {line.task: index for index, line in enumerate(before)}
    return {index: known[line.task] for index, line in enumerate(after) if line.task in known}


def by_likeness(before: Sequence[Line], after: Sequence[Line]) -> Pairs:
    """Lines that must be the same task, each at most once.

    First those that say the same, in the same place before others; then those in the same place whose contents are
    near; then the nearest of the rest, wherever they stand.
    """
    earlier, later = [key(line.content) for line in before], [key(line.content) for line in after]
    pairs: dict[int, int] = {}
    _pair(pairs, [(line.place, words) for line, words in zip(before, earlier, strict=True)],
          [(line.place, words) for line, words in zip(after, later, strict=True)])  # fmt: skip
    _pair(pairs, earlier, later)
    words_before, words_after = list(map(frozenset, earlier)), list(map(frozenset, later))
    _pair_near(pairs, words_before, words_after, [line.place for line in before], [line.place for line in after])
    _pair_near(pairs, words_before, words_after)
    return pairs


def changes_between(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """Members that differ, of two mappings with the same ones."""
    return [Change(name, words, after[name]) for name, words in before.items() if words != after[name]]


def _changes(before: Line, after: Line) -> Iterable[Change]:
    names = {name: getattr(before, name) for name in FIELDS}
    return changes_between(names, {name: getattr(after, name) for name in FIELDS})


def _pair(pairs: dict[int, int], before: Sequence[Hashable], after: Sequence[Hashable]) -> None:
    """Pair equal ones, in order, of those that have no partner yet."""
    taken = set(pairs.values())
    free: dict[Hashable, list[int]] = {}
    for index in reversed(range(len(before))):
        if index not in taken:
            free.setdefault(before[index], []).append(index)
    for index, value in enumerate(after):
        if index not in pairs and free.get(value):
            pairs[index] = free[value].pop()


def _pair_near(
    pairs: dict[int, int],
    before: Sequence[frozenset[str]],
    after: Sequence[frozenset[str]],
    places_before: Sequence[Hashable] = (),
    places_after: Sequence[Hashable] = (),
) -> None:
    """Pair the nearest first, of those that have no partner yet; with places, only within the same one."""
    taken = set(pairs.values())
    free = [index for index in range(len(before)) if index not in taken]
    rest = [index for index in range(len(after)) if index not in pairs]
    if not places_before and len(free) * len(rest) > _MOST_PAIRS:
        return
    at: dict[Hashable, list[int]] = {}
    for index in free:
        at.setdefault(places_before[index] if places_before else None, []).append(index)
    least = NEAR_IN_PLACE if places_before else NEAR_ANYWHERE
    scored = [
        (-score, later, earlier)
        for later in rest
        for earlier in at.get(places_after[later] if places_after else None, ())
        if (score := _likeness(before[earlier], after[later])) >= least
    ]
    for _, later, earlier in sorted(scored):
        if later not in pairs and earlier not in taken:
            pairs[later] = earlier
            taken.add(earlier)


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two contents have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one or other else 1.0
