"""What digests still have to say when they are handed on: judged at that moment, whichever way they go."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from plans.claims import Actor
from plans.digests import Line
from plans.facts import TaskAction, decide
from plans.models import Digest, Reminder
from plans.reminding import Periods, Stage
from plans.selectors.reminding import Item, actors, due_items, is_addressed, line_of
from tenants.colleagues import colleagues

#: The page on which a person reports on a task: unit, task, person.
LinkOf = Callable[[UUID, UUID, UUID], str]


class Judged(NamedTuple):
    """A line of the inbox, what is said of it now, and why it is left out, if it is."""

    reminder: Reminder
    line: Line | None
    reason: str


class Judgement(NamedTuple):
    """What is left of a person's digests.

    Attributes:
        name: what the unit calls the person; empty for one who is no member any more.
        address: the person's, likewise.
        judged: the digests' lines.
    """

    name: str
    address: str
    judged: list[Judged]

    @property
    def lines(self) -> list[Line]:
        """What is still to be said."""
        return [each.line for each in self.judged if each.line is not None]


def judge(
    unit: UUID, today: date, person: UUID, digests: Collection[Digest], periods: Periods, link: LinkOf | None
) -> Judgement:
    """Judge each line of a person's digests again; the scope must be the unit's.

    Args:
        unit: the unit.
        today: its business date.
        person: the account.
        digests: of the person.
        periods: the unit's reporting periods.
        link: None where links lead nowhere.
    """
    people = {each.user: each for each in colleagues(unit, today)}
    known = actors(unit, today, people.values())
    items = {(item.work, item.due): item for item in due_items(unit, today, periods, known.values())}
    actor, found = known.get(person), people.get(person)
    links = _links(unit, person, items.values(), actor, link)
    reminders = Reminder.objects.filter(unit=unit, digest__in=digests, by=None, channel=Reminder.Channel.INBOX)
    judged = [_judged(reminder, items, actor, links) for reminder in reminders.order_by("due", "id")]
    name, address = (found.name, found.email) if found else ("", "")
    return Judgement(name, address, judged)


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
