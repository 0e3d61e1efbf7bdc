"""When whom to remind of what is due: stages counted in working days of Viet Nam. Pure rules."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from plans.check_ins import CheckInPeriod
from tenants.findings import Finding
from tenants.workdays import workdays_from


class Audience(StrEnum):
    """Who is reminded at a stage: the task's leads always; at an escalation the office or the leader too.

    Of a task whose leads nobody acts for, the office is told in their stead (``VACANT``).
    """

    LEADS = "leads"
    VACANT = "vacant"
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


#: Whose stages fall to the office where nobody acts for the leads.
_LEFT_TO_THE_OFFICE = frozenset({Audience.LEADS, Audience.OFFICE})


class Periods(NamedTuple):
    """Reporting periods of a unit: those for which its tasks are to say something now, and those that are over.

    Attributes:
        asked: their answers are wanted.
        accepted: their reports were accepted, which answers for the rows of the periodic report.
    """

    asked: Collection[CheckInPeriod] = ()
    accepted: Collection[CheckInPeriod] = ()


def is_accounted_for(turn: tuple[date, date], periods: Collection[CheckInPeriod]) -> bool:
    """Whether one of the periods tells of a turn of a task that comes again: half of the turn or more lies in it.

    A quarter's turn ends with the month, the quarter's period on its 14th; what was said or reported for the one is
    about the other, whatever exact days a superior has set.

    Args:
        turn: its first and last day.
        periods: for which the task said something, or its report was accepted.
    """
    starts, last = turn
    length = (last - starts).days + 1
    within = ((min(last, period.ends) - max(starts, period.starts)).days + 1 for period in periods)
    return any(2 * days >= length for days in within)


def rule_faults(rule: Rule) -> Iterator[Finding]:
    """What a unit may not set as its rule: days said twice or out of order, the leader told before the office."""
    for name, days, ordered in (
        ("before", rule.before, sorted({*rule.before}, reverse=True)),
        ("after", rule.after, sorted({*rule.after})),
    ):
        if list(days) != ordered:
            found, expected = (", ".join(map(str, each)) for each in (days, ordered))
            yield Finding("reminder.days_disordered", found=found, expected=expected, pointer=f"/{name}")
    office, leader = rule.office_after, rule.leader_after
    if office is not None and leader is not None and leader < office:
        yield Finding("reminder.leader_before_office", found=leader, expected=office, pointer="/leader_after")


def stages_reached(rule: Rule, due: date, today: date, *, vacant: bool = False) -> list[Stage]:
    """The last stage of each audience that has come by today.

    A day on which nothing ran is caught up on the next one, by the last stage alone; the ledger's unique key keeps one
    that was sent from being sent again.

    Args:
        rule: the unit's.
        due: the day by which it is due.
        today: the unit's business day.
        vacant: whether nobody acts for the task's leads.
    """
    if not rule.active:
        return []
    come = [stage for stage in rule.stages() if workdays_from(due, stage.offset) <= today]
    last: dict[Audience, Stage] = {}
    for audience, offset in sorted(come, key=lambda stage: stage.offset):
        told = Audience.VACANT if vacant and audience in _LEFT_TO_THE_OFFICE else audience
        last[told] = Stage(told, offset)
    return list(last.values())
