"""What offered tasks look like, at the desk that offers and at the one that answers."""

from collections.abc import Sequence
from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, Choice, FindingAnswer, UnitRef
from api.http.views import Desk
from api.v1.plans.task_answers import ScheduleAnswer
from plans.labels import OFFERS, choice
from plans.models import TaskOffer, TaskOfferAnswer
from plans.schedule.shown import schedule_shown
from plans.selectors.offers import offer_answers, taken_tasks
from tenants.access import Access
from tenants.clock import ZONE
from tenants.selectors import unit_refs

#: What is told of a task that was taken, in the words of a task line.
PROGRESS = ("path", "status", "percent", "count", "blocked_reason", "due", "overdue", "done_on")


class TakenProgress(Answer):
    """How far a task is that was taken."""

    path = serializers.CharField(allow_blank=True)
    status = Choice()
    percent = serializers.IntegerField(allow_null=True)
    count = serializers.IntegerField(allow_null=True)
    blocked_reason = serializers.CharField(allow_null=True)
    due = serializers.DateField(allow_null=True)
    overdue = serializers.BooleanField()
    done_on = serializers.DateField(allow_null=True)


class OfferReply(Answer):
    """What the unit answered."""

    reason = serializers.CharField(allow_blank=True, help_text="Why it was declined.")
    task = serializers.UUIDField(allow_null=True, help_text="The unit's task that it became.")
    at = serializers.DateTimeField()
    progress = TakenProgress(allow_null=True, help_text="Null until a plan in force prints the task.")


class OfferAnswer(Answer):
    """An offered task; it never changes."""

    id = serializers.UUIDField()
    year = serializers.IntegerField()
    content = serializers.CharField()
    leads = serializers.CharField(allow_blank=True, help_text="Suggested; read by the unit's own names when taken.")
    product = serializers.CharField(allow_blank=True)
    schedule = ScheduleAnswer()
    note = serializers.CharField(allow_blank=True)
    at = serializers.DateTimeField()
    state = Choice()
    reply = OfferReply(allow_null=True)


class MadeOffer(OfferAnswer):
    """An offer at the desk that made it."""

    unit = UnitRef(help_text="To whom.")
    task = serializers.UUIDField(allow_null=True, help_text="The own task that it comes from.")


class ReceivedOffer(OfferAnswer):
    """An offer at the desk that answers it."""

    unit = UnitRef(help_text="From whom.")


class OffersMade(Answer):
    """The offers that one request made, in the order of its units."""

    offers = MadeOffer(many=True)
    findings = FindingAnswer(many=True, help_text="Warnings: a year that is past.")


def offers_data(found: Sequence[TaskOffer], desk: Desk, access: Access, language: Language) -> list[dict[str, Any]]:
    """Offers of ``plans.selectors.offers.offers`` as plain values (three queries).

    Args:
        found: the offers.
        desk: ``OWN`` of who offers, ``RECEIVED`` of who answers.
        access: the caller.
        language: of labels.
    """
    made = desk is Desk.OWN
    answers = offer_answers(found)
    works = [answer.work_id for answer in answers.values() if answer.work_id]
    # Whose tasks they are: to who offers they are addressed, to who took them they are its own.
    tasks = taken_tasks(access, (Desk.RECEIVED if made else Desk.OWN).value, works, language) if works else {}
    others = {offer.pk: offer.reader_id if made else offer.unit_id for offer in found}
    units = unit_refs(set(others.values()), access.clock.today())
    return [
        {
            **_offer(offer, language),
            "reply": _reply(answers.get(offer.pk), tasks),
            "unit": units[others[offer.pk]],
            **({"task": offer.task_id} if made else {}),
        }
        for offer in found
    ]


def _offer(offer: TaskOffer, language: Language) -> dict[str, Any]:
    read: Any = offer
    schedule = {
        "words": offer.schedule_words,
        "kind": offer.schedule_kind,
        "from": offer.starts and offer.starts.isoformat(),
        "due": offer.due and offer.due.isoformat(),
        "occurrences": [[day.isoformat() for day in turn] for turn in offer.occurrences],
    }
    return {
        "id": offer.pk,
        "year": offer.year,
        "content": offer.content,
        "leads": offer.lead_words,
        "product": offer.product,
        "schedule": schedule_shown(schedule, language),
        "note": offer.note,
        "at": offer.at.astimezone(ZONE),
        "state": choice(read.state, OFFERS, language),
    }


def _reply(answer: TaskOfferAnswer | None, tasks: dict[str, dict[str, Any]]) -> dict[str, Any] | None:
    if answer is None:
        return None
    task = tasks.get(str(answer.work_id))
    return {
        "reason": answer.reason,
        "task": answer.work_id,
        "at": answer.at.astimezone(ZONE),
        "progress": task and {name: task[name] for name in PROGRESS},
    }
