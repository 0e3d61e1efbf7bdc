"""A schedule as answers show it, out of the facts that a reading or a stored row gives."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

import orjson

from plans.labels import SCHEDULES, choice
from plans.schedule.forms import Occurrence, Schedule, ScheduleKind
from plans.schedule.worded import interpretation


def schedule_facts(schedule: Schedule) -> dict[str, Any]:
    """A schedule as JSON values, dates in ISO 8601, each occurrence a pair; what a stored row gives in SQL."""
    return {
        "words": schedule.words,
        "kind": schedule.kind.value,
        "from": schedule.starts and schedule.starts.isoformat(),
        "due": schedule.due and schedule.due.isoformat(),
        "occurrences": [[turn.starts.isoformat(), turn.due.isoformat()] for turn in schedule.occurrences],
    }


def schedule_of(facts: Mapping[str, Any]) -> Schedule:
    """The schedule whose facts these are; what :func:`schedule_facts` made, without its flags."""
    return Schedule(
        ScheduleKind(facts["kind"]),
        _day(facts["from"]),
        _day(facts["due"]),
        tuple(Occurrence(date.fromisoformat(starts), date.fromisoformat(due)) for starts, due in facts["occurrences"]),
        facts["words"],
    )


def schedule_shown(facts: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The members of a schedule's answer.

    Args:
        facts: what :func:`schedule_facts` gives.
        language: of labels and of the reading, ``vi`` or ``en``.
    """
    return {
        **facts,
        "kind": choice(facts["kind"], SCHEDULES, language),
        "occurrences": [{"from": starts, "due": due} for starts, due in facts["occurrences"]],
        "reading": interpretation(schedule_of(facts), language),
    }


@lru_cache(maxsize=4096)  # a plan repeats a handful of schedules
def schedule_json(facts: str, language: str) -> str:
    """:func:`schedule_shown` from and to JSON text, for pages whose lines PostgreSQL builds."""
    return orjson.dumps(schedule_shown(orjson.loads(facts), language)).decode()


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
