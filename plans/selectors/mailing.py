"""What a unit's digests still have to say by mail, judged at the moment of sending."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from plans.claims import Actor
from plans.digests import Line, Section
from plans.facts import TaskAction, decide
from plans.models import Digest, Reminder
from plans.reminding import Stage
from plans.selectors.ledger import digests_to_mail
from plans.selectors.reminding import Item, actors, is_addressed, line_of, open_items
from tenants.clock import Clock
from tenants.colleagues import colleagues
from tenants.selectors import unit_refs
from tenants.workdays import day_off

#: The page on which a person reports on a task: unit, task, person.
LinkOf = Callable[[UUID, UUID, UUID], str]
#: What is due in a unit beside its tasks' own days, by its business time.
CheckInsOf = Callable[[UUID, Clock], Iterable[Item]]


class Judged(NamedTuple):
    """A line of the inbox, what the mail says of it, and why it is left out, if it is."""

    reminder: Reminder
    line: Line | None
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit has for a person's mail.

    Attributes:
        unit: the unit.
        at: its business time.
        name: what it calls the person; empty for one who is no member any more.
        address: the person's, likewise.
        digests: those that are mailed now.
        judged: their lines.
        section: what the mail says of them; None where nothing is left.
    """

    unit: UUID
    at: datetime
    name: str
    address: str
    digests: list[Digest]
    judged: list[Judged]
    section: Section | None


def mail_part(unit: UUID, clock: Clock, person: UUID, check_ins: CheckInsOf, link: LinkOf | None) -> Part | None:
    """What a unit has for a person's mail; None on a day off, and where nothing waits. The scope must be the unit's.

    Args:
        unit: the unit.
        clock: its business time.
        person: the account.
        check_ins: what is due beside the tasks' own days.
        link: None where links lead nowhere.
    """
    at = clock.now()
    today = at.date()
    digests = list(digests_to_mail(unit, today).filter(person=person)) if day_off(today) is None else []
    if not digests:
        return None
    found = next((each for each in colleagues(unit, today) if each.user == person), None)
    actor = actors(unit, today, [found])[person] if found else None
    items = {(item.work, item.due): item for item in (*open_items(unit), *check_ins(unit, clock))}
    links = _links(unit, person, items.values(), actor, link)
    reminders = Reminder.objects.filter(unit=unit, digest__in=digests, by=None, channel=Reminder.Channel.INBOX)
    judged = [_judged(reminder, items, actor, links) for reminder in reminders.order_by("id")]
    lines = [each.line for each in judged if each.line is not None]
    section = Section(unit_refs([unit], today)[unit]["name"], today, lines) if lines else None
    name, address = (found.name, found.email) if found else ("", "")
    return Part(unit, at, name, address, digests, judged, section)


def _links(
    unit: UUID, person: UUID, items: Iterable[Item], actor: Actor | None, link: LinkOf | None
) -> dict[UUID, str]:
    """Links for the tasks on which the person may report now; the page behind each judges again."""
    if link is None or actor is None:
        return {}
    able = {item.work for item in items if decide(TaskAction.REPORT, item.facts, actor).allowed}
    return {work: link(unit, work, person) for work in able}


def _judged(
    reminder: Reminder, items: Mapping[tuple[UUID, date], Item], actor: Actor | None, links: Mapping[UUID, str]
) -> Judged:
    if actor is None:
        return Judged(reminder, None, "not_a_member")
    item = items.get((reminder.work_id, reminder.due)) if reminder.work_id and reminder.due else None
    if item is None:
        return Judged(reminder, None, "done_or_moved")
    stage = Stage.of(reminder.stage)
    if not is_addressed(stage.audience, item, actor):
        return Judged(reminder, None, "not_addressed")
    return Judged(reminder, line_of((item, stage))._replace(link=links.get(item.work, "")), "")
