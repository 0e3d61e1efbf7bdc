"""Mailing a digest: judged again at the moment of sending; what is left out is in the ledger with its reason."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from plans.claims import Actor
from plans.digests import digest_text
from plans.models import Digest, Reminder
from plans.reminding import Stage
from plans.selectors.reminding import Item, actors, is_addressed, open_items
from plans.services.reminders import line_of
from tenants.clock import Clock
from tenants.colleagues import colleagues

#: Sends (address, text, name of the message for ever).
Send = Callable[[str, str, str], None]


@transaction.atomic
def digest_mail(*, unit: UUID, clock: Clock, digest: UUID, send: Send, extra: Iterable[Item] = ()) -> None:
    """Mail a digest once; a task that was done or moved, or is somebody else's by now, is left out with the reason.

    The digest stays locked until the mail is handed over, and is marked in the same transaction: after a crash between
    the two it is handed over again under the same message name, by which mail programs know it.

    Args:
        unit: whose digest; the scope must be the unit's.
        clock: its business time.
        digest: its id.
        send: hands a mail over.
        extra: what is due beside the tasks' own days.
    """
    found = Digest.objects.select_for_update().filter(unit=unit, pk=digest, emailed_at=None).first()
    if found is None:
        return
    today = clock.today()
    people = {person.user: person for person in colleagues(unit, today)}
    person = people.get(found.person_id)
    if person is not None and not person.email:
        return
    lines = list(Reminder.objects.filter(unit=unit, digest=found, by=None, channel=Reminder.Channel.INBOX))
    items = {(item.work, item.due): item for item in (*open_items(unit), *extra)}
    actor = actors(unit, today, [person])[person.user] if person else None
    judged = [(line, *_judged(line, items, actor)) for line in lines]
    kept = [(item, Stage.of(line.stage)) for line, item, reason in judged if item is not None and not reason]
    if person is not None and kept:
        text = digest_text(person.name, today, map(line_of, kept))
        send(person.email, text, f"{found.pk}@mot-cua")
    Reminder.objects.bulk_create(
        Reminder(
            unit_id=unit,
            reader_id=unit,
            digest=found,
            work_id=line.work_id,
            person_id=line.person_id,
            addressee=line.addressee,
            channel=Reminder.Channel.EMAIL,
            stage=line.stage,
            due=line.due,
            note=line.note,
            suppressed=reason,
            at=clock.now(),
        )
        for line, _, reason in judged
    )
    found.emailed_at = clock.now()
    found.save(update_fields=["emailed_at"])


def _judged(line: Reminder, items: dict[tuple[UUID, date], Item], actor: Actor | None) -> tuple[Item | None, str]:
    """The item that a line reminds of, and why it is left out, if it is."""
    if actor is None:
        return None, "not_a_member"
    item = items.get((line.work_id, line.due)) if line.work_id and line.due else None
    if item is None:
        return None, "done_or_moved"
    return item, "" if is_addressed(Stage.of(line.stage).audience, item, actor) else "not_addressed"
