"""Moving a plan through its workflow: the table of ``plans.transitions`` decides, this module stores."""

import re
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from plans.findings import pack
from plans.issuing import issue_findings
from plans.labels import STATUSES, worded
from plans.models import Plan, Task, TaskOffer, TaskOfferAnswer, TaskWork, UploadedFile
from plans.numbers import read_number
from plans.selectors.unfinished import Unfinished, unfinished
from plans.services.steps import step_record
from plans.transitions import RULES, Action, State
from tenants import scope
from tenants.access import Access
from tenants.clock import ZONE
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid
from tenants.roles import role_allowing
from tenants.selectors import unit_superior

#: What a note must hold to say something.
_WORD = re.compile(r"\w\w")
#: Steps that begin or end a submission, whose submitter may not approve.
SUBMITTERS = frozenset({Action.SUBMIT, Action.REFUSE, Action.RECALL})


@transaction.atomic
def plan_move(*, access: Access, plan: Plan, action: Action, reason: str = "") -> Plan:
    """Submit, approve, refuse, recall or resume a plan.

    Approving addresses it to the superior; the version that it amends is put out of force in the same transaction.
    A resumed plan is as it was before it was closed; its steps keep when and why it was.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        action: one of these five.
        reason: why, where the table asks for it.

    Returns:
        The plan as stored now.

    Raises:
        Conflict: ``unit.line_missing``: nobody to address an approved plan to.
    """
    changes: dict[str, Any] = {}
    if action in SUBMITTERS:
        changes["submitted_by"] = access.user if action is Action.SUBMIT else None
    if action is Action.RESUME:
        changes = {"closed_at": None, "closing_note": ""}
    if action is Action.APPROVE:
        changes = {"reader_id": _superior(access), "approved_at": access.clock.now()}
        if plan.amends_id is not None:
            amended = Plan.objects.select_for_update().get(unit=plan.unit_id, pk=plan.amends_id)
            _store(access, amended, action, state=State.AMENDED)
    _store(access, plan, action, reason, state=RULES[action].target, **changes)
    if action is Action.APPROVE:
        works = Task.objects.filter(unit=plan.unit_id, plan=plan.pk).values("work")
        TaskWork.objects.filter(unit=plan.unit_id, pk__in=works).update(reader=changes["reader_id"])
    return plan


@transaction.atomic
def plan_issue(*, access: Access, plan: Plan, number: str, dated: date) -> Plan:
    """Give an approved plan its number and date, once.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        number: as typed, with or without its symbol.
        dated: the day on which it was signed.

    Raises:
        Invalid: ``plan.dated_ahead``: the day is yet to come; ``plan.dated_early``: it is before the version amended.
        Conflict: ``plan.number_taken``: another plan of the unit has this number in that year.
    """
    read, amended = read_number(number), _amended_on(plan)
    approved = plan.approved_at.astimezone(ZONE).date() if plan.approved_at else None
    found = issue_findings(
        read,
        number,
        dated,
        symbol=plan.cover.get("symbol", ""),
        today=access.clock.today(),
        approved=approved,
        amended=amended,
    )
    for error in found:
        if error.severity == "error":
            raise Invalid(error.code, findings=[error], found=error.found, expected=error.expected)
    try:
        with transaction.atomic():
            return _store(
                access,
                plan,
                Action.ISSUE,
                state=State.ISSUED,
                number=read.number,
                dated=dated,
                issued_at=access.clock.now(),
                findings=[*plan.findings, *pack(found)],
            )
    except IntegrityError as error:  # the unique key decides, also between two who issue at once
        raise Conflict("plan.number_taken", found=read.number, year=dated.year) from error


@transaction.atomic
def plan_close(*, access: Access, plan: Plan, note: str) -> Plan:
    """End a plan's year: nothing is reported on its tasks any more.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
        note: why tasks are left unfinished or unconfirmed.

    Raises:
        Invalid: ``plan.unfinished``: tasks are, each by its finding, and the note has no word.
    """
    left = [] if _WORD.search(note) else unfinished(plan)
    if left:
        raise Invalid("plan.unfinished", findings=[_left(task) for task in left], found=len(left))
    return _store(access, plan, Action.CLOSE, note, state=State.CLOSED, closed_at=access.clock.now(), closing_note=note)


@transaction.atomic
def plan_discard(*, access: Access, plan: Plan) -> None:
    """Delete a draft with its lines and its file; an amendment's tasks that an earlier version prints stay.

    Nothing of another owner's refers to a draft; the audit keeps what stood in its rows.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed the action.
    """
    scope.explain(on_behalf=_role(access, Action.DISCARD))
    unit, source = plan.unit_id, plan.source_id
    works = lines_removed(plan)
    plan.delete()
    works_removed(unit, works)
    if source is not None:
        UploadedFile.objects.filter(unit=unit, pk=source).delete()


def lines_removed(plan: Plan) -> list[UUID]:
    """Delete a draft's lines; the works that they printed are left, and returned."""
    tasks = Task.objects.filter(unit=plan.unit_id, plan=plan.pk)
    works = list(tasks.values_list("work", flat=True))
    tasks.delete()  # before the groups: in one go Django deletes the optional group first, and the key refuses
    plan.annexes.filter(unit=plan.unit_id).delete()
    return works


def works_removed(unit: UUID, works: list[UUID]) -> None:
    """Delete those works that no line prints any more; nobody can have worked on a task that stood in drafts alone.

    An offer that was taken as such a task is open again, and one that was made of it stands by itself.
    """
    printed = set(Task.objects.filter(unit=unit, work__in=works).values_list("work", flat=True))
    gone = [work for work in works if work not in printed]
    TaskOfferAnswer.objects.filter(unit=unit, work__in=gone).delete()
    TaskOffer.objects.filter(unit=unit, task__in=gone).update(task=None)
    TaskWork.objects.filter(unit=unit, pk__in=gone).delete()


def _store(access: Access, plan: Plan, action: Action, reason: str = "", **changes: Any) -> Plan:
    changes |= {
        "row_version": plan.row_version + 1,
        "changed_at": access.clock.now(),
        "changed_by": access.user,
    }
    scope.explain(on_behalf=_role(access, action), reason=reason)
    # One UPDATE: the composite keys carry a new reader to annexes, groups, tasks, parties and targets.
    Plan.objects.filter(unit=plan.unit_id, pk=plan.pk).update(**changes)
    for name, value in changes.items():
        setattr(plan, name, value)
    step_record(access, plan, action, reason)
    return plan


def _left(task: Unfinished) -> Finding:
    """A task that the plan would be closed over."""
    return Finding(
        "plan.task_unconfirmed" if task.status == TaskWork.Status.DONE else "plan.task_unfinished",
        {"task": str(task.id), "path": task.path},
        found=task.status,
        expected=TaskWork.Status.CONFIRMED.value,
        pointer="/note",
        params={"path": task.path, "content": task.content, **worded("status", [STATUSES[task.status]])},
    )


def _amended_on(plan: Plan) -> date | None:
    """The date of the version that a plan amends; None where there is none, or it has no number yet."""
    amended = Plan.objects.filter(unit=plan.unit_id, pk=plan.amends_id) if plan.amends_id else Plan.objects.none()
    return amended.values_list("dated", flat=True).first()


def _superior(access: Access) -> UUID:
    today = access.clock.today()
    superior = unit_superior(access.unit, today) if access.unit else None
    if superior is None:
        raise Conflict("unit.line_missing", found=f"{today:%d/%m/%Y}")
    return superior


def _role(access: Access, action: Action) -> str:
    """The role that allows the action, for the audit."""
    return role_allowing(RULES[action].permission, access.roles)
