"""The order of a plan's lines while it is edited: annexes, tasks straight in them, their groups and tasks in these.

Pure: rows are known by their keys alone, and nothing is stored.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID


class LineKind(StrEnum):
    """What a line of a plan is."""

    ANNEX = "annex"
    GROUP = "group"
    TASK = "task"


#: What a line of a kind stands under; nothing is the plan itself.
PARENTS: dict[LineKind, tuple[LineKind | None, ...]] = {
    LineKind.ANNEX: (None,),
    LineKind.GROUP: (LineKind.ANNEX,),
    LineKind.TASK: (LineKind.ANNEX, LineKind.GROUP),
}


class Spot(NamedTuple):
    """Where a line goes: under which one, and before which of its siblings; None is the plan, and the end."""

    under: UUID | None = None
    before: UUID | None = None


class Placed(NamedTuple):
    """Where a line stands: its order as it is stored, the annex and the group that it stands in."""

    kind: LineKind
    order: int
    annex: UUID | None
    group: UUID | None


class Outline:
    """A plan's lines in the order in which they are printed."""

    def __init__(self, lines: Iterable[tuple[UUID, LineKind, UUID | None]]) -> None:
        """Take lines with their parents, siblings in order."""
        self.kinds: dict[UUID, LineKind] = {}
        self.parents: dict[UUID, UUID | None] = {}
        self._below: defaultdict[UUID | None, list[UUID]] = defaultdict(list)
        for line, kind, parent in lines:
            self.put(line, kind, Spot(parent))

    def fits(self, kind: LineKind, spot: Spot) -> bool:
        """Whether a line of a kind may stand there."""
        if spot.under is not None and spot.under not in self.kinds:
            return False
        under = self.kinds[spot.under] if spot.under is not None else None
        beside = spot.before is None or (spot.before in self._below[spot.under] and self.kinds[spot.before] is kind)
        return under in PARENTS[kind] and beside

    def put(self, line: UUID, kind: LineKind, spot: Spot) -> None:
        """Put a new line, or move one with all that stands below it."""
        if line in self.parents:
            self._below[self.parents[line]].remove(line)
        siblings = self._below[spot.under]
        siblings.insert(siblings.index(spot.before) if spot.before is not None else len(siblings), line)
        self.kinds[line], self.parents[line] = kind, spot.under

    def take(self, line: UUID) -> list[UUID]:
        """Take a line out; gives it and all that stood below it, parents first."""
        self._below[self.parents[line]].remove(line)
        taken = [line]
        for parent in taken:
            taken.extend(self._below.pop(parent, ()))
        for gone in taken:
            del self.kinds[gone], self.parents[gone]
        return taken

    def places(self) -> Iterator[tuple[UUID, Placed]]:
        """Every line with its place; a task's order counts through the whole plan, the others' among their siblings."""
        count = 0
        for order, annex in enumerate(self._below[None], start=1):
            yield annex, Placed(LineKind.ANNEX, order, None, None)
            groups = [line for line in self._below[annex] if self.kinds[line] is LineKind.GROUP]
            for at, group in enumerate((None, *groups)):
                if group is not None:
                    yield group, Placed(LineKind.GROUP, at, annex, None)
                for task in self._below[group or annex]:
                    if self.kinds[task] is LineKind.TASK:
                        count += 1
                        yield task, Placed(LineKind.TASK, count, annex, group)
