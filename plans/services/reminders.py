"""Making the day's digests, and recording reminders that people made themselves."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from plans.claims import Actor
from plans.digests import Section, digest_text, message_text
from plans.models import Digest, Reminder, ReminderRule, TaskWork
from plans.reminding import Audience, Periods, Rule, Stage, rule_faults, stages_reached
from plans.selectors.judging import LinkOf, judge
from plans.selectors.reminding import (
    Item,
    Kind,
    actors,
    due_items,
    is_addressed,
    leads,
    line_of,
    reminded,
    rule_of,
    with_digest,
)
from tenants.access import Access
from tenants.clock import Clock
from tenants.colleagues import colleagues
from tenants.findings import Finding
from tenants.refusals import Invalid
from tenants.workdays import day_off

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('reminders ' || %s::text, 0))"


@transaction.atomic
def digests_make(*, unit: UUID, clock: Clock, periods: Periods) -> list[Digest]:
    """Make the digest of the day for everybody of a unit who is to be told of something now.

    It reads what is open, due and addressed at this moment, and writes digests and ledger together: running it again,
    or twice at once, adds nothing, and what a crash prevented is made by the next run. On a day off nobody is told
    anything. The scope must be the unit's.

    Args:
        unit: whose tasks.
        clock: its business time.
        periods: its reporting periods.

    Returns:
        The digests made now.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME, [unit])
    today, rule = clock.today(), rule_of(unit)
    if day_off(today) is not None:
        return []
    people = {person.user: person for person in colleagues(unit, today)}
    known = actors(unit, today, people.values())
    reached = [
        (item, stage)
        for item in due_items(unit, today, periods, known.values())
        for stage in stages_reached(rule, item.due, today, vacant=item.vacant)
        if stage.offset <= 0 or item.kind is not Kind.OCCURRENCE  # check-ins ask for what was not said by then
    ]
    if not reached:
        return []
    told, served = reminded(unit, {item.work for item, _ in reached}), with_digest(unit, today)
    lines: defaultdict[UUID, list[tuple[Item, Stage]]] = defaultdict(list)
    for user, actor in known.items():
        if user in served:
            continue
        for item, stage in reached:
            if (user, item.work, item.due, stage.code) not in told and _is_told(item, stage, actor):
                lines[user].append((item, stage))
    own = {"unit_id": unit, "reader_id": unit, "at": clock.now()}
    digests = Digest.objects.bulk_create(
        [
            Digest(**own, person_id=user, day=today, text=digest_text(people[user].name, today, map(line_of, found)))
            for user, found in lines.items()
        ]
    )
    Reminder.objects.bulk_create(
        Reminder(
            **own,
            digest=digest,
            work_id=item.work,
            person_id=digest.person_id,
            addressee=people[digest.person_id].name,
            channel=Reminder.Channel.INBOX,
            stage=stage.code,
            due=item.due,
            note=item.path,
        )
        for digest in digests
        for item, stage in lines[digest.person_id]
    )
    return digests


@transaction.atomic
def reminder_record(
    *, access: Access, unit: UUID, task: UUID, channel: str, person: UUID | None, addressee: str, note: str
) -> Reminder:
    """Record a reminder that somebody made: by telephone, in person, by a message of their own.

    Args:
        access: the caller.
        unit: whose task and ledger.
        task: the task.
        channel: how.
        person: the account of the member who was reminded, who reads the line too; None for one without.
        addressee: by name; empty for the member's own.
        note: what was said.

    Raises:
        Invalid: ``reminder.task_unknown``, ``reminder.person_unknown``: the unit has no such task or member;
            ``reminder.addressee_missing``: nobody is named.
    """
    work = TaskWork.objects.filter(unit=unit, pk=task).first()
    if work is None:
        raise Invalid.of(
            Finding("reminder.task_unknown", found=str(task), expected=f"/units/{unit}/tasks/", pointer="/task")
        )
    return Reminder.objects.create(
        unit_id=unit,
        reader_id=unit,
        work=work,
        person_id=person,
        addressee=_addressee(access, unit, person, addressee),
        channel=channel,
        note=note,
        by_id=access.user,
        at=access.clock.now(),
    )


def _addressee(access: Access, unit: UUID, person: UUID | None, addressee: str) -> str:
    if person is None and not addressee:
        expected = "person, addressee"
        raise Invalid.of(Finding("reminder.addressee_missing", found="", expected=expected, pointer="/addressee"))
    if person is None:
        return addressee
    member = next((each for each in colleagues(unit, access.clock.today()) if each.user == person), None)
    if member is None:
        expected = f"/units/{unit}/members/"
        raise Invalid.of(Finding("reminder.person_unknown", found=str(person), expected=expected, pointer="/person"))
    return addressee or member.name


@transaction.atomic
def chat_record(*, access: Access, digest: Digest, periods: Periods, link: LinkOf) -> str:
    """Record that a digest is handed to its person by a message, one line for each of its tasks.

    What was done or moved since, or is somebody else's by now, is left out, with the reason in the ledger.

    Args:
        access: the caller.
        digest: of the caller's unit.
        periods: the unit's reporting periods.
        link: the page on which a person reports on a task.

    Returns:
        The text for the message.
    """
    unit, today = digest.unit_id, access.clock.today()
    judgement = judge(unit, today, digest.person_id, [digest], periods, link)
    Reminder.objects.bulk_create(
        handed_on(
            each.reminder,
            Reminder.Channel.CHAT,
            by_id=access.user,
            at=access.clock.now(),
            suppressed=each.reason,
        )
        for each in judgement.judged
    )
    name = judgement.name or judgement.judged[0].reminder.addressee
    return message_text(name, [Section("", today, judgement.lines)])


def handed_on(line: Reminder, channel: Reminder.Channel, **values: Any) -> Reminder:
    """The line of the ledger that says that a line of the inbox went, or did not go, another way too; not saved.

    Args:
        line: of the inbox.
        channel: the other way.
        values: when, and by whom or why not.
    """
    same = ("unit_id", "reader_id", "digest_id", "work_id", "person_id", "addressee", "stage", "due", "note")
    return Reminder(channel=channel, **{name: getattr(line, name) for name in same}, **values)


@transaction.atomic
def rule_set(*, access: Access, unit: UUID, rule: ReminderRule | None, **values: Any) -> ReminderRule:
    """Make or replace the unit's rule.

    Args:
        access: the caller.
        unit: whose rule.
        rule: the present row, locked; None where the unit has the default.
        values: ``active``, ``before``, ``after``, ``office_after``, ``leader_after``.

    Raises:
        Invalid: ``reminder.days_disordered``, ``reminder.leader_before_office``.
    """
    faults = list(rule_faults(Rule(**values)))
    if faults:
        raise Invalid(faults[0].code, findings=faults, found=faults[0].found, expected=faults[0].expected)
    changed = {"changed_at": access.clock.now(), "changed_by": access.user}
    if rule is None:
        return ReminderRule.objects.create(unit_id=unit, reader_id=unit, **values, **changed)
    for name, value in {**values, **changed, "row_version": rule.row_version + 1}.items():
        setattr(rule, name, value)
    rule.save()
    return rule


@transaction.atomic
def digest_read(*, access: Access, digest: Digest) -> Digest:
    """Note that a person has read a digest; the first time counts."""
    if digest.read_at is None:
        digest.read_at = access.clock.now()
        digest.save(update_fields=["read_at"])
    return digest


def _is_told(item: Item, stage: Stage, actor: Actor) -> bool:
    """Whether somebody is told of an item at a stage; who leads it is told as its lead alone."""
    escalated = stage.audience is not Audience.LEADS and leads(item, actor)
    return not escalated and is_addressed(stage.audience, item, actor)
