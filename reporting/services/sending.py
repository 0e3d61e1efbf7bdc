"""Sending: a version sealed, addressed to the superior, and never changed again."""

from uuid import UUID

from django.db import transaction

from reporting.heads import ReportHead
from reporting.models import ReportVersion, ReportVersionForm
from reporting.periods import deadline_at, is_late
from reporting.sealing import FormContent, VersionContent, seal_form, seal_version
from reporting.selectors.findings import findings_of
from reporting.selectors.forms import forms_of
from reporting.selectors.rows import cells_of
from reporting.services.reports import record, report_change
from reporting.services.rules import require_action
from reporting.transitions import Action, after
from tenants.access import Access
from tenants.refusals import Invalid


@transaction.atomic
def report_send(*, access: Access, head: ReportHead) -> UUID:
    """Seal the next version of a report and send it.

    Args:
        access: who sends; becomes the version's author.
        head: the report, locked: of two who send at once the second finds it sent.

    Returns:
        The version's id.

    Raises:
        Forbidden, Conflict: the caller may not, or not in this state.
        Invalid: ``report.checks_failed`` with every broken check that is an error.
    """
    require_action(Action.SEND, head.state, access.grants)
    forms, cells = forms_of(head.period.form_set), cells_of(head.unit, head.id)
    missing, broken = findings_of(head)
    errors = [*missing, *(finding for finding in broken if finding.severity == "error")]
    if errors:
        raise Invalid("report.checks_failed", findings=errors, found=len(errors))
    facts = after(Action.SEND, head.facts)
    record(access=access, head=head, action=Action.SEND, facts=facts)
    sent_at = access.clock.now()
    number = head.latest.number + 1 if head.latest else 1
    late = head.latest.late if head.latest else is_late(sent_at, deadline_at(head.period.deadline))  # the first counts
    approver: UUID = head.approved_by  # type: ignore[assignment]  # approving recorded who did
    content = VersionContent(
        unit=str(head.unit),
        period=str(head.period.id),
        number=number,
        sent_at=sent_at,
        author=str(access.user),
        approver=str(approver),
    )
    sealed = {code: seal_form(FormContent(form.definition, cells[code])) for code, form in forms.items()}
    whole = seal_version(content, list(sealed.values()))
    addressed = {"unit_id": head.unit, "reader_id": head.asker}
    version = ReportVersion.objects.create(
        **addressed,
        obligation_id=head.obligation,
        report_id=head.id,
        number=number,
        sent_at=sent_at,
        late=late,
        author_id=access.user,
        approver_id=approver,
        document=whole.document,
        sha256=whole.sha256,
    )
    ReportVersionForm.objects.bulk_create(
        ReportVersionForm(
            **addressed,
            version=version,
            form_version_id=forms[code].id,
            form=code,
            values=cells[code].values,
            empties=cells[code].empties,
            document=form.document,
            sha256=form.sha256,
        )
        for code, form in sealed.items()
    )
    report_change(
        access=access, head=head, stage=facts.stage.value, correction_reason="", approved_by=None, approved_at=None
    )
    return version.pk
