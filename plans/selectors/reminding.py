"""What is open in a unit and due some day, with who is to be told of it."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import connection

from plans.check_ins import ASKED, CheckInPeriod
from plans.claims import Actor, Held, Side, allowed_by, claims_of
from plans.digests import Line
from plans.facts import TaskFacts
from plans.models import Digest, Reminder, ReminderRule
from plans.reminding import DEFAULT, Audience, Periods, Rule, Stage
from plans.selectors.check_ins import check_in_lines
from plans.selectors.decisive import DUE, IS_DATED, IS_OPEN, PARTIES, PATH, decisive, facts_of
from plans.selectors.in_force import PLAN_WORKED_ON
from plans.selectors.turns import TOLD_FOR, turns_of
from plans.transitions import WORKED_ON
from tenants.colleagues import Colleague
from tenants.models import PositionHolder
from tenants.roles import ROLES, Permission, Role

_LINES = """
SELECT w.id, {path}, t.content, CASE WHEN {is_dated} THEN {due} ELSE w.extended_to END, t.occurrences, {told},
       {decisive}
  FROM plans_plan p
  JOIN plans_task t ON t.unit_id = %(unit)s AND t.plan_id = p.id
  JOIN plans_taskwork w ON w.unit_id = %(unit)s AND w.id = t.work_id
  JOIN plans_annex a ON a.unit_id = %(unit)s AND a.id = t.annex_id
  LEFT JOIN plans_taskgroup g ON g.unit_id = %(unit)s AND g.id = t.group_id
  LEFT JOIN tenants_position named ON named.unit_id = %(unit)s AND named.id = w.accountable_id
 WHERE p.unit_id = %(unit)s AND {worked_on} AND {is_open}
 ORDER BY p.year, t."order"
"""
_OPEN = _LINES.format(
    path=PATH,
    is_dated=IS_DATED,
    due=DUE,
    told=TOLD_FOR,
    decisive=decisive("unit_id", PARTIES),
    worked_on=PLAN_WORKED_ON,
    is_open=IS_OPEN,
)

#: Who is told by their role: at an escalation, and where nobody acts for the leads.
BY_ROLE = {Audience.VACANT: Role.WARD_OFFICE, Audience.OFFICE: Role.WARD_OFFICE, Audience.LEADER: Role.WARD_LEADER}


class Kind(StrEnum):
    """Why something is due: by the plan's own day, by one of its turns, or by the end of a reporting period."""

    DUE = "due"
    OCCURRENCE = "occurrence"
    CHECK_IN = "check_in"


@dataclass(frozen=True, slots=True)
class Item:
    """A task that is due some day.

    Attributes:
        work: its public id.
        path: as printed.
        content: as printed.
        due: the day.
        kind: why.
        facts: who leads it.
        vacant: whether nobody acts for its leads today.
    """

    work: UUID
    path: str
    content: str
    due: date
    kind: Kind
    facts: TaskFacts
    vacant: bool = False


def due_items(unit: UUID, today: date, periods: Periods, people: Collection[Actor]) -> list[Item]:
    """Everything of a unit that is due some day: tasks, turns, answers to check-ins (a query, and one each period).

    Args:
        unit: whose tasks.
        today: its business date.
        periods: its reporting periods.
        people: everybody of the unit.
    """
    items = [*_open_items(unit, periods), *_check_in_items(unit, today, periods.asked)]
    return [replace(item, vacant=not any(leads(item, actor) for actor in people)) for item in items]


def _open_items(unit: UUID, periods: Periods) -> list[Item]:
    """Open tasks of the plans in force with their due days, or the turns of those that come again."""
    with connection.cursor() as cursor:
        cursor.execute(_OPEN, {"unit": unit})
        rows = cursor.fetchall()
    items: list[Item] = []
    for work, path, content, due, occurrences, told, decided in rows:
        facts = facts_of(decided)
        if due is not None:
            items.append(Item(work, path, content, due, Kind.DUE, facts))
        else:
            turns = turns_of(content, occurrences, told, periods)
            items += [Item(work, path, content, due, Kind.OCCURRENCE, facts) for _, due, closed in turns if not closed]
    return items


def _check_in_items(unit: UUID, today: date, periods: Iterable[CheckInPeriod]) -> list[Item]:
    """Tasks of plans that are worked on which are to say something for reporting periods and have not.

    A closed plan's check-ins stay on their page, unanswered, yet nobody can answer them any more.
    """
    return [
        Item(line.work, line.path, line.content, period.due, Kind.CHECK_IN, line.facts)
        for period in periods
        for line in check_in_lines(unit, today, period)
        if line.state in ASKED and line.facts.plan in WORKED_ON
    ]


def actors(unit: UUID, today: date, people: Iterable[Colleague]) -> dict[UUID, Actor]:
    """People as the rules see them, by account (one query)."""
    held: defaultdict[UUID, list[Held]] = defaultdict(list)
    holders = PositionHolder.objects.filter(unit=unit, valid__contains=today).select_related("position")
    for holder in holders:
        position = holder.position
        held[holder.user_id].append(Held(str(position.pk), position.standard or "", position.name))
    return {
        person.user: Actor(
            person.roles,
            frozenset[Permission]().union(*(ROLES[role] for role in person.roles)),
            tuple(held[person.user]),
        )
        for person in people
    }


def leads(item: Item, actor: Actor) -> bool:
    """Whether somebody acts for an item's leads in their own name."""
    if Permission.TASK_REPORT not in actor.grants:
        return False
    claims = claims_of(Side.LEAD, item.facts.parties, item.facts.accountable)
    return allowed_by(claims, actor, Permission.TASK_REPORT) is not None


def is_addressed(audience: Audience, item: Item, actor: Actor) -> bool:
    """Whether somebody is told of an item at a stage for an audience: who leads it, or holds the role that is told."""
    if audience is Audience.LEADS:
        return leads(item, actor)
    return BY_ROLE[audience] in actor.roles and (item.vacant or audience is not Audience.VACANT)


def line_of(found: tuple[Item, Stage]) -> Line:
    """What a digest's text says of an item at a stage."""
    item, stage = found
    return Line(item.path, item.content, item.due, item.kind is Kind.CHECK_IN, stage.audience)


def rule_of(unit: UUID) -> Rule:
    """The unit's rule, or the one that every unit has by default."""
    row = ReminderRule.objects.filter(unit=unit).first()
    if row is None:
        return DEFAULT
    return Rule(tuple(row.before), tuple(row.after), row.office_after, row.leader_after, row.active)


def reminded(unit: UUID, works: Iterable[UUID]) -> set[tuple[UUID | None, UUID | None, date | None, str]]:
    """What the program has reminded of already: account, task, due day and stage (one query)."""
    lines = Reminder.objects.filter(unit=unit, by=None, channel=Reminder.Channel.INBOX, work__in=list(works))
    return set(lines.values_list("person", "work", "due", "stage"))


def with_digest(unit: UUID, day: date) -> set[UUID]:
    """Accounts that have their digest of a day."""
    return set(Digest.objects.filter(unit=unit, day=day).values_list("person", flat=True))
