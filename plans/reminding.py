"""When whom to remind of what is due: stages counted in working days of Viet Nam. Pure rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from tenants.workdays import workdays_from


class Audience(StrEnum):
    """Who is reminded at a stage: the task's leads always; at an escalation the office or the leader too."""

    LEADS = "leads"
    OFFICE = "office"
    LEADER = "leader"


class Stage(NamedTuple):
    """A moment at which somebody is reminded.

    Attributes:
        audience: who.
        offset: working days after the due day; negative before it.
    """

    audience: Audience
    offset: int

    @property
    def code(self) -> str:
        """Its stable name in the ledger: ``leads-3``, ``office+5``."""
        return f"{self.audience}{self.offset:+d}"

    @classmethod
    def of(cls, code: str) -> "Stage":
        """The stage of a code."""
        at = next(place for place, letter in enumerate(code) if letter in "+-")
        return cls(Audience(code[:at]), int(code[at:]))


@dataclass(frozen=True, slots=True)
class Rule:
    """A unit's rule, in working days.

    Attributes:
        before: days before the due day on which the leads are reminded.
        after: days after it on which they are reminded again; 0 is the due day itself.
        office_after: day after it from which the office is told; None never.
        leader_after: day after it from which the leader is told; None never.
        active: whether the unit reminds at all.
    """

    before: tuple[int, ...]
    after: tuple[int, ...]
    office_after: int | None
    leader_after: int | None
    active: bool = True

    def stages(self) -> Iterator[Stage]:
        """Every stage of the rule."""
        yield from (Stage(Audience.LEADS, -days) for days in self.before)
        yield from (Stage(Audience.LEADS, days) for days in self.after)
        if self.office_after is not None:
            yield Stage(Audience.OFFICE, self.office_after)
        if self.leader_after is not None:
            yield Stage(Audience.LEADER, self.leader_after)


#: What a unit that made no rule of its own has.
DEFAULT = Rule(before=(5, 1), after=(0, 1, 3, 5), office_after=3, leader_after=7)


def stages_reached(rule: Rule, due: date, today: date) -> list[Stage]:
    """The last stage of each audience that has come by today.

    A day on which nothing ran is caught up on the next one, by the last stage alone; the ledger's unique key keeps one
    that was sent from being sent again.

    Args:
        rule: the unit's.
        due: the day by which it is due.
        today: the unit's business day.
    """
    if not rule.active:
        return []
    come = [stage for stage in rule.stages() if workdays_from(due, stage.offset) <= today]
    last: dict[Audience, Stage] = {}
    for stage in sorted(come, key=lambda stage: stage.offset):
        last[stage.audience] = stage
    return list(last.values())
