"""Plans as their answers' values; the serializers beside document them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from api.http.language import Language
from api.http.problems import findings
from api.v1.plans.decided import acting
from plans.decisions import Decision
from plans.findings import unpack
from plans.labels import STATES, choice
from plans.models import Plan
from plans.selectors.duties import duties_barred
from plans.selectors.plans import plan_annexes, plan_source
from plans.selectors.text import cover_shown
from plans.transitions import IN_FORCE, Action, Standing, State, decisions
from tenants.access import Access
from tenants.clock import ZONE
from tenants.selectors import waivers_of


def plan_data(plan: Plan, decided: list[Decision], language: Language) -> dict[str, Any]:
    """A plan as lists show it, with its counts and what the caller may do."""
    counted: Any = plan  # annotated by plans.selectors.plans
    return {
        "id": plan.pk,
        "year": plan.year,
        "version": plan.version,
        "title": plan.title,
        "number": plan.number,
        "dated": plan.dated,
        "place": plan.place,
        "state": choice(plan.state, STATES, language),
        "counts": {"annexes": counted.annex_count, "groups": counted.group_count, "tasks": counted.task_count},
        "warnings": counted.warnings,
        "row_version": plan.row_version,
        "created_at": plan.created_at.astimezone(ZONE),
        "changed_at": plan.changed_at.astimezone(ZONE),
        "changed_by": plan.changed_by,
        "approved_at": _at(plan.approved_at),
        "issued_at": _at(plan.issued_at),
        "closed_at": _at(plan.closed_at),
        "amends": plan.amends_id,
        "reason": plan.reason,
        "closing_note": plan.closing_note,
        **acting(decided, language),
    }


def standing(plan: Plan) -> Standing:
    """What decides about a plan of ``plans.selectors.plans.plans_owned``."""
    owned: Any = plan
    return Standing(State(plan.state), owned.amendment is not None and plan.state in IN_FORCE)


def own_plan(plan: Plan, access: Access, language: Language) -> dict[str, Any]:
    """A plan of the unit's own."""
    [answer] = own_plans([plan], access, language)
    return answer


def own_plans(plans: Iterable[Any], access: Access, language: Language) -> list[dict[str, Any]]:
    """Plans of the unit's own."""
    waived = waivers_of(access)
    return [
        {
            **plan_data(plan, decisions(standing(plan), access.grants, duties_barred(plan, access, waived)), language),
            "amendment": plan.amendment,
            "refusal": _refusal(plan.last_step),
        }
        for plan in plans
    ]


def own_document(plan: Plan, access: Access, language: Language) -> dict[str, Any]:
    """A plan of the unit's own, whole."""
    source = plan_source(plan)
    return {
        **own_plan(plan, access, language),
        **plan_body(plan, "unit_id", access, language),
        "findings": findings(unpack(plan.findings), language),
        "source": {"name": source.name, "size": source.size, "sha256": source.sha256} if source else None,
    }


def plan_body(plan: Plan, desk: str, access: Access, language: Language) -> dict[str, Any]:
    """A plan's text as it reads at one of the caller's desks."""
    unit = plan.unit_id if access.unit is None else access.unit
    annexes = plan_annexes(plan, desk=desk, unit=unit, today=access.clock.today(), language=language)
    return {"cover": cover_shown(plan), "annexes": annexes}


def _refusal(step: dict[str, Any] | None) -> dict[str, Any] | None:
    """Why the plan came back to its office, where the last step was the leader's refusal."""
    if step is None or step["action"] != Action.REFUSE:
        return None
    actor = {"id": step["actor"], "name": step["full_name"] or step["name"]}
    return {"reason": step["reason"], "actor": actor, "at": _at(datetime.fromisoformat(step["at"]))}


def _at(moment: datetime | None) -> datetime | None:
    return moment.astimezone(ZONE) if moment else None
