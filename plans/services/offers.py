"""Offering tasks to the units that report to one's own, and answering: taking them over or declining."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction

from plans.labels import OFFERS, STATES, worded
from plans.models import Plan, TaskOffer, TaskOfferAnswer, TaskWork
from plans.outlines import LineKind, Spot
from plans.schedule import read_schedule
from plans.selectors.offers import offers, plans_of_year
from plans.services.editing import line_add
from plans.transitions import State
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid, NotFound
from tenants.roles import Permission, role_allowing
from tenants.selectors import unit_subordinates

Answer = TaskOfferAnswer.Answer


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered, in the words that a plan would print.

    Attributes:
        year: of the plans that it is meant for.
        content, leads, product, schedule, note: texts of the line.
        task: the id of the superior's own task that it comes from.
    """

    year: int
    content: str
    leads: str = ""
    product: str = ""
    schedule: str = ""
    note: str = ""
    task: UUID | None = None


class OffersMade(NamedTuple):
    """The offers of one request, and what is odd about them."""

    offers: list[TaskOffer]
    findings: tuple[Finding, ...]


@transaction.atomic
def offers_make(*, access: Access, unit: UUID, offered: Offered, units: Sequence[UUID]) -> OffersMade:
    """Offer a task to units, one offer to each.

    Args:
        access: the caller.
        unit: in whose name.
        offered: the task.
        units: who is asked; a unit named twice is asked once.

    Returns:
        The offers, with the warning ``offer.year_past``: a plan of that year may still be worked on in January.

    Raises:
        Invalid: ``offer.not_subordinate``, ``offer.task_unknown``.
    """
    today = access.clock.today()
    _require_known(unit, set(unit_subordinates(unit, today)), offered, units)
    read = read_schedule(offered.schedule, offered.year)
    scope.explain(on_behalf=role_allowing(Permission.TASK_OFFER, access.roles))
    made = TaskOffer.objects.bulk_create(
        TaskOffer(
            unit_id=unit,
            reader_id=asked,
            year=offered.year,
            content=offered.content,
            lead_words=offered.leads,
            product=offered.product,
            note=offered.note,
            schedule_words=read.words,
            schedule_kind=read.kind.value,
            starts=read.starts,
            due=read.due,
            occurrences=[list(turn) for turn in read.occurrences],
            task_id=offered.task,
            by_id=access.user,
            at=access.clock.now(),
        )
        for asked in dict.fromkeys(units)
    )
    past = Finding("offer.year_past", found=offered.year, expected=today.year, severity="warning", pointer="/year")
    return OffersMade(made, (past,) if offered.year < today.year else ())


@transaction.atomic
def offer_withdraw(*, access: Access, offer: TaskOffer) -> None:
    """Take back an offer that nobody has answered; the audit keeps what it said.

    Raises:
        Conflict: ``offer.answered``.
    """
    scope.explain(on_behalf=role_allowing(Permission.TASK_OFFER, access.roles))
    try:
        with transaction.atomic():
            offer.delete()
    except IntegrityError as error:  # an answer refers to it, perhaps one given at this moment
        raise _answered(offer) from error


def plan_taking(offer: TaskOffer) -> Plan:
    """The draft into which an offer can be taken, locked until the transaction ends.

    Raises:
        Conflict: ``offer.answered``, ``offer.plan_missing``, ``offer.plan_not_open``, ``offer.plan_closed``.
    """
    require_open(offer)
    latest = plans_of_year(offer.reader_id, offer.year).select_for_update().first()
    if latest is None:
        raise Conflict("offer.plan_missing", year=offer.year)
    if latest.state == State.CLOSED:
        raise Conflict("offer.plan_closed", year=offer.year)
    if latest.state != State.DRAFT:
        found: dict[str, Any] = worded("found", [STATES[latest.state]])
        raise Conflict("offer.plan_not_open", year=offer.year, plan=str(latest.pk), **found)
    return latest


@transaction.atomic
def offer_take(*, access: Access, offer: TaskOffer, plan: Plan, spot: Spot, number: str = "") -> TaskOfferAnswer:
    """Take an offered task over as a line of a draft.

    Args:
        access: the caller.
        offer: the offer, addressed to the caller's unit.
        plan: what :func:`plan_taking` gave.
        spot: under which annex or group it stands, and before which task.
        number: its printed number.

    Raises:
        Invalid: ``line.misplaced``.
        Conflict, NotFound: it was answered, or withdrawn, at the same moment.
    """
    words = {
        "printed_number": number,
        "content": offer.content,
        "leads": offer.lead_words,
        "product": offer.product,
        "schedule": offer.schedule_words,
        "note": offer.note,
    }
    work = line_add(access=access, plan=plan, kind=LineKind.TASK, spot=spot, words=words)
    return _answer(access, offer, answer=Answer.TAKEN, work_id=work)


@transaction.atomic
def offer_decline(*, access: Access, offer: TaskOffer, reason: str) -> TaskOfferAnswer:
    """Decline an offered task; the superior reads why.

    Raises:
        Conflict, NotFound: as :func:`offer_take`.
    """
    scope.explain(on_behalf=role_allowing(Permission.PLAN_EDIT, access.roles), reason=reason)
    return _answer(access, offer, answer=Answer.DECLINED, reason=reason)


def require_open(offer: TaskOffer) -> None:
    """Refuse an offer of ``plans.selectors.offers.offers`` that has its answer.

    Raises:
        Conflict: ``offer.answered``.
    """
    read: Any = offer
    if read.state != "open":
        raise _closed(read.state)


def _answer(access: Access, offer: TaskOffer, **said: Any) -> TaskOfferAnswer:
    addressed = {"unit_id": offer.reader_id, "reader_id": offer.unit_id, "offer_id": offer.pk}
    try:
        with transaction.atomic():
            return TaskOfferAnswer.objects.create(**addressed, **said, by_id=access.user, at=access.clock.now())
    except IntegrityError as error:  # the keys decide: it has an answer, or is there no more
        raise _answered(offer) from error


def _answered(offer: TaskOffer) -> Conflict | NotFound:
    """Why an offer can't be answered or withdrawn any more."""
    present: Any = offers().filter(unit=offer.unit_id, pk=offer.pk).first()
    return NotFound("http.not_found") if present is None else _closed(present.state)


def _closed(state: str) -> Conflict:
    found: dict[str, Any] = worded("found", [OFFERS[state]])
    return Conflict("offer.answered", **found)


def _require_known(unit: UUID, below: Collection[UUID], offered: Offered, units: Sequence[UUID]) -> None:
    findings = [
        Finding("offer.not_subordinate", found=str(each), expected="subordinate", pointer=f"/units/{place}")
        for place, each in enumerate(units)
        if each not in below
    ]
    if offered.task and not TaskWork.objects.filter(unit=unit, pk=offered.task).exists():
        findings.append(Finding("offer.task_unknown", found=str(offered.task), expected="task", pointer="/task"))
    if findings:
        raise Invalid("offer.invalid", findings=findings, found=len(findings))
