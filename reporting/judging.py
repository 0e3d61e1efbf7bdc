"""All findings of a report: every form of its set, and what the period before closed with."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from reporting.cells import Cells
from reporting.checks import form_findings, missing_findings, opening_findings
from reporting.forms import FormDefinition
from tenants.findings import Finding

#: What a predecessor closed with: form version id → its cells.
Before = Mapping[UUID, Cells]


def missing(forms: Iterable[FormDefinition], cells: Mapping[str, Cells]) -> list[Finding]:
    """Cells that nobody filled yet; they block submitting.

    Args:
        forms: in the form set's order.
        cells: by form code, each whole.
    """
    return [finding for form in forms for finding in missing_findings(form, cells[form.code])]


def broken(forms: Sequence[tuple[UUID, FormDefinition]], cells: Mapping[str, Cells], before: Before) -> list[Finding]:
    """Broken checks, errors first; errors block sending, warnings ask for a look.

    Args:
        forms: form version ids with their definitions, in the form set's order.
        cells: by form code, each whole.
        before: the predecessor's; a form of another version than this period's is not compared.
    """
    found: list[Finding] = []
    for version, form in forms:
        found += form_findings(form, cells[form.code])
        if version in before:
            found += opening_findings(form, cells[form.code], before[version])
    return sorted(found, key=lambda finding: finding.severity != "error")
