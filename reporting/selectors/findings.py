"""All that is missing or broken in a report as it stands."""

from reporting.heads import ReportHead
from reporting.judging import broken, missing
from reporting.selectors.forms import forms_of
from reporting.selectors.rows import cells_of
from reporting.selectors.versions import cells_before
from tenants.findings import Finding


def findings_of(head: ReportHead) -> tuple[list[Finding], list[Finding]]:
    """Rows with cells that are not entered, and broken checks with errors first."""
    forms, cells = forms_of(head.period.form_set), cells_of(head.unit, head.id)
    lacking = missing([form.definition for form in forms.values()], cells)
    return lacking, broken(list(forms.values()), cells, cells_before(head.unit, head.starts))
