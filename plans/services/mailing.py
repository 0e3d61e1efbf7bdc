"""The one mail that a person gets a day: judged again when it is sent; what is left out is in the unit's ledger."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import connection, transaction

from plans.digests import message_text
from plans.models import Digest, Reminder
from plans.selectors.judging import LinkOf
from plans.selectors.ledger import was_mailed
from plans.selectors.mailing import Part, PeriodsOf, mail_part
from plans.services.reminders import handed_on
from tenants.clock import Clock

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('mail ' || %s::text, 0))"


class AddressRefused(Exception):
    """The server takes no mail for this address, today or later."""


@dataclass(frozen=True, slots=True)
class Means:
    """What mailing needs of the program around it.

    Attributes:
        enter: opens a unit's scope in the present transaction, in place of the one before.
        periods: that unit's reporting periods.
        link: the page on which a person reports on a task; None where links lead nowhere.
        send: hands a mail over (address, text, name of the message for ever); raises :class:`AddressRefused`.
    """

    enter: Callable[[UUID], None]
    periods: PeriodsOf
    link: LinkOf | None
    send: Callable[[str, str, str], None]


@transaction.atomic
def digests_mail(*, person: UUID, clocks: Mapping[UUID, Clock], means: Means) -> None:
    """Mail what units tell a person, in one mail a day.

    What was done or moved, or is somebody else's by now, is left out, with the reason in that unit's ledger; of a unit
    that the person left, all of it is. A digest that was made after the day's mail goes with the next working day's.

    One mail of a person is made at a time, and it is marked in the transaction that hands it over: after a crash
    between the two it is handed over again, under the same message name, by which mail programs know it.

    Args:
        person: the account.
        clocks: business time by unit, of every unit that the person is or was a member of.
        means: what the program around it gives.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME, [person])
    parts: list[Part] = []
    for unit, clock in clocks.items():
        means.enter(unit)
        if was_mailed(unit, person, clock.today()):
            return
        part = mail_part(unit, clock, person, means.periods, means.link)
        parts += [part] if part else []
    refused = "" if _sent(person, parts, means) else "address_refused"
    for part in parts:
        means.enter(part.unit)
        email = Reminder.Channel.EMAIL
        Reminder.objects.bulk_create(
            handed_on(each.reminder, email, suppressed=each.reason or refused, at=part.at)
            for each in part.judgement.judged
        )
        mailed = Digest.objects.filter(unit=part.unit, pk__in=[digest.pk for digest in part.digests])
        mailed.update(emailed_at=part.at)


def _sent(person: UUID, parts: Iterable[Part], means: Means) -> bool:
    """Hand over what is left to say, if anything; False where the address is refused."""
    telling = [part for part in parts if part.section is not None]
    if not telling:
        return True
    text = message_text(telling[0].judgement.name, [part.section for part in telling if part.section is not None])
    name = uuid5(person, " ".join(sorted(str(digest.pk) for part in parts for digest in part.digests)))
    try:
        means.send(telling[0].judgement.address, text, f"{name}@mot-cua")
    except AddressRefused:
        return False
    return True
