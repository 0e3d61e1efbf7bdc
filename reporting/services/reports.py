"""A report and its way to being sent: created with all its rows, submitted, approved, corrected."""

from uuid import UUID

from django.db import transaction
from django.db.models import F

from reporting.cells import Cells
from reporting.heads import ReportHead
from reporting.models import Report, ReportRow, ReportTransition
from reporting.selectors.duties import duties_barred
from reporting.selectors.findings import findings_of
from reporting.selectors.forms import forms_of
from reporting.selectors.periods import obligation_due
from reporting.services.rules import acting_role, require_action, require_reason
from reporting.services.uniqueness import refusing_duplicates
from reporting.transitions import Action, Facts, State, after, state_of
from tenants import scope
from tenants.access import Access
from tenants.refusals import Conflict, Invalid


@transaction.atomic
def report_create(*, access: Access, obligation: UUID) -> UUID:
    """Begin the report that an obligation asks for, with every row of every form, nothing entered.

    Args:
        access: who begins it, in the name of the obliged unit.
        obligation: owed by that unit.

    Returns:
        The report's id.

    Raises:
        Invalid: ``report.obligation_unknown``.
        Conflict: ``report.obligation_excluded``, or ``report.exists``.
    """
    owed = obligation_due(access.unit, obligation)
    now, own = access.clock.now(), {"unit_id": owed.reader_id, "reader_id": owed.reader_id}
    stamp = {"changed_at": now, "changed_by": access.user}
    with refusing_duplicates(Conflict("report.exists", found=str(obligation))):
        report = Report.objects.create(**own, obligation=owed, created_at=now, **stamp)
    ReportRow.objects.bulk_create(
        ReportRow(
            **own,
            **stamp,
            report=report,
            form_version_id=form.id,
            form=code,
            row=row.code,
            order=order,
            values=blank.values,
            empties=blank.empties,
        )
        for code, form in forms_of(owed.period.form_set_id).items()
        for blank in [Cells.blank(form.definition.width)]
        for order, row in enumerate(form.definition.rows, start=1)
    )
    return report.pk


@transaction.atomic
def report_move(*, access: Access, head: ReportHead, action: Action, reason: str = "") -> None:
    """Submit, approve, refuse, recall, or open a correction.

    Args:
        access: who acts.
        head: the report, locked.
        action: one of those; sending is :func:`reporting.services.sending.report_send`.
        reason: for refusing and correcting.

    Raises:
        Forbidden, Conflict: the caller may not, or not in this state.
        Invalid: a reason is missing, or (submitting) cells are not entered.
    """
    require_action(action, head.state, access.grants, barred=duties_barred(head, access))
    require_reason(action, head.state, reason, "/reason")
    if action is Action.SUBMIT:
        _require_entered(head)
    facts = after(action, head.facts)
    changes = {"stage": facts.stage.value}
    if action is Action.CORRECT:
        changes["correction_reason"] = reason.strip()
    record(access=access, head=head, action=action, facts=facts, reason=reason.strip())
    approved = facts.stage is State.APPROVED
    report_change(
        access=access,
        head=head,
        **changes,
        approved_by=access.user if approved else None,
        approved_at=access.clock.now() if approved else None,
    )


def report_change(*, access: Access, head: ReportHead, **changes: object) -> None:
    """Change a locked report's row, and move its version on."""
    Report.objects.filter(unit=head.unit, pk=head.id).update(
        **changes, row_version=F("row_version") + 1, changed_at=access.clock.now(), changed_by=access.user
    )


def record(*, access: Access, head: ReportHead, action: Action, facts: Facts, reason: str = "") -> None:
    """Write a step into the report's history, and tell the audit in which role it was taken and why."""
    role = acting_role(action, access.roles)
    scope.explain(on_behalf=role, reason=reason)
    ReportTransition.objects.create(
        unit_id=head.unit,
        reader_id=head.unit,
        report_id=head.id,
        action=action.value,
        state_before=head.state.value,
        state_after=state_of(facts).value,
        actor_id=access.user,
        role=role,
        reason=reason,
        at=access.clock.now(),
    )


def _require_entered(head: ReportHead) -> None:
    findings, _ = findings_of(head)
    if findings:
        raise Invalid("report.not_entered", findings=findings, found=sum(finding.found for finding in findings))
