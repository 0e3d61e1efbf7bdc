"""Making the day's digests, and recording reminders that people made themselves."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from plans.claims import Actor
from plans.digests import digest_text
from plans.models import Digest, Reminder, ReminderRule, TaskWork
from plans.reminding import Audience, Stage, stages_reached
from plans.selectors.reminding import (
    Item,
    Kind,
    actors,
    is_addressed,
    line_of,
    open_items,
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
def digests_make(*, unit: UUID, clock: Clock, extra: Iterable[Item] = ()) -> list[Digest]:
    """Make the digest of the day for everybody of a unit who is to be told of something now.

    It reads what is open, due and addressed at this moment, and writes digests and ledger together: running it again,
    or twice at once, adds nothing, and what a crash prevented is made by the next run. On a day off nobody is told
    anything. The scope must be the unit's.

    Args:
        unit: whose tasks.
        clock: its business time.
        extra: what is due beside the tasks' own days: answers to check-ins.

    Returns:
        The digests made now.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME, [unit])
    today, rule = clock.today(), rule_of(unit)
    if day_off(today) is not None:
        return []
    reached = [
        (item, stage)
        for item in (*open_items(unit), *extra)
        for stage in stages_reached(rule, item.due, today)
        if stage.offset <= 0 or item.kind is not Kind.OCCURRENCE  # whether a turn was taken nobody records
    ]
    if not reached:
        return []
    people = {person.user: person for person in colleagues(unit, today)}
    told, served = reminded(unit, {item.work for item, _ in reached}), with_digest(unit, today)
    lines: defaultdict[UUID, list[tuple[Item, Stage]]] = defaultdict(list)
    for user, actor in actors(unit, today, people.values()).items():
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
def reminder_record(*, access: Access, unit: UUID, task: UUID, channel: str, addressee: str, note: str) -> Reminder:
    """Record a reminder that somebody made: by telephone, in person, by a message of their own.

    Raises:
        Invalid: ``reminder.task_unknown``: the unit has no such task.
    """
    work = TaskWork.objects.filter(unit=unit, pk=task).first()
    if work is None:
        finding = Finding("reminder.task_unknown", found=str(task), expected=f"/units/{unit}/tasks/", pointer="/task")
        raise Invalid("reminder.task_unknown", findings=[finding], found=str(task))
    return Reminder.objects.create(
        unit_id=unit,
        reader_id=unit,
        work=work,
        addressee=addressee,
        channel=channel,
        note=note,
        by_id=access.user,
        at=access.clock.now(),
    )


@transaction.atomic
def chat_record(*, access: Access, digest: Digest) -> list[tuple[str, UUID]]:
    """Record that a digest is handed to its person by a message, one line for each of its tasks.

    Returns:
        The tasks of the digest, by their paths, each once.
    """
    lines = list(Reminder.objects.filter(unit=digest.unit_id, digest=digest, by=None).order_by("due", "id"))
    Reminder.objects.bulk_create(
        handed_on(line, Reminder.Channel.CHAT, by_id=access.user, at=access.clock.now()) for line in lines
    )
    return list({line.note: line.work_id for line in lines if line.work_id}.items())


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
    """
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
    escalated = stage.audience is not Audience.LEADS and is_addressed(Audience.LEADS, item, actor)
    return not escalated and is_addressed(stage.audience, item, actor)
