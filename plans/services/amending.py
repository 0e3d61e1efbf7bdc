"""Amending a plan: a new private version with all the lines and the same tasks, to be changed and approved in turn."""

from typing import Any

from django.db import IntegrityError, transaction

from plans.covers import undated
from plans.labels import ACTIONS, worded
from plans.models import Plan, Task
from plans.services.cloning import lines_cloned
from plans.services.steps import step_record
from plans.transitions import RULES, Action
from tenants import scope
from tenants.access import Access
from tenants.refusals import Conflict
from tenants.roles import role_allowing


@transaction.atomic
def plan_amend(*, access: Access, plan: Plan, reason: str) -> Plan:
    """Begin the next version of a plan as a draft; the present one stays in force until that is approved.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        reason: why it is amended; the new version keeps it.

    Returns:
        The draft, its number and date blank.

    Raises:
        Conflict: ``plan.amendment_open``: somebody began one at the same moment.
    """
    now = access.clock.now()
    scope.explain(on_behalf=role_allowing(RULES[Action.AMEND].permission, access.roles), reason=reason)
    draft = _begun(
        unit_id=plan.unit_id,
        reader_id=plan.unit_id,
        year=plan.year,
        version=plan.version + 1,
        amends=plan,
        reason=reason,
        title=plan.title,
        place=plan.place,
        cover=undated(plan.cover, plan.year),
        findings=[],
        created_at=now,
        changed_at=now,
        changed_by=access.user,
    )
    lines_cloned(source=plan, target=draft, change=_same)
    step_record(access, draft, Action.AMEND, reason)
    return draft


def _begun(**values: Any) -> Plan:
    try:
        with transaction.atomic():
            return Plan.objects.create(**values)
    except IntegrityError as error:  # the unique key decides between two who amend at once
        asked: dict[str, Any] = worded("asked", [ACTIONS[Action.AMEND]])
        raise Conflict("plan.amendment_open", **asked) from error


def _same(task: Task) -> None:
    """Every task keeps its work, and so its id, its status and its history."""
