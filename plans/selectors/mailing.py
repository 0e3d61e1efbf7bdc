"""What a unit's digests still have to say by mail, judged at the moment of sending."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from plans.digests import Section
from plans.models import Digest
from plans.reminding import Periods
from plans.selectors.judging import Judgement, LinkOf, judge
from plans.selectors.ledger import digests_to_mail
from tenants.clock import Clock
from tenants.selectors import unit_refs
from tenants.workdays import day_off

#: The reporting periods of a unit, by its business time.
PeriodsOf = Callable[[UUID, Clock], Periods]


@dataclass(frozen=True, slots=True)
class Part:
    """What one unit has for a person's mail.

    Attributes:
        unit: the unit.
        at: its business time.
        digests: those that are mailed now.
        judgement: what is left of them.
        section: what the mail says of them; None where nothing is left.
    """

    unit: UUID
    at: datetime
    digests: list[Digest]
    judgement: Judgement
    section: Section | None


def mail_part(unit: UUID, clock: Clock, person: UUID, periods: PeriodsOf, link: LinkOf | None) -> Part | None:
    """What a unit has for a person's mail; None on a day off, and where nothing waits. The scope must be the unit's.

    Args:
        unit: the unit.
        clock: its business time.
        person: the account.
        periods: the unit's reporting periods.
        link: None where links lead nowhere.
    """
    at = clock.now()
    today = at.date()
    digests = list(digests_to_mail(unit, today).filter(person=person)) if day_off(today) is None else []
    if not digests:
        return None
    judgement = judge(unit, today, person, digests, periods(unit, clock), link)
    lines = judgement.lines
    section = Section(unit_refs([unit], today)[unit]["name"], today, lines) if lines else None
    return Part(unit, at, digests, judgement, section)
