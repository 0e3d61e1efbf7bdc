"""The superior's answer to a sent version: accepted, or returned with notes on cells."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from reporting.entry import unknown_row
from reporting.forms import FormDefinition
from reporting.models import ReportVersion, Review, ReviewNote
from reporting.selectors.duties import duties_barred_of_version
from reporting.selectors.forms import StoredForm, forms_of
from reporting.services.rules import acting_role, require_action, require_reason
from reporting.services.uniqueness import refusing_duplicates
from reporting.transitions import Action, Desk, Facts, Latest, State, state_of, words
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, Invalid

ACTIONS = {Review.Decision.RETURNED.value: Action.RETURN, Review.Decision.ACCEPTED.value: Action.ACCEPT}


def state_of_version(decision: str) -> State:
    """The state that a sent version has for its receiver; ``decision`` is empty until it is reviewed."""
    return state_of(Facts(latest=Latest(decision) if decision else Latest.UNREVIEWED))


def require_unanswered(access: Access, version: ReportVersion) -> None:
    """Refuse a version that has its answer, whatever the next one would say.

    Raises:
        Conflict: it was returned or accepted before.
    """
    require_action(Action.RETURN, _state(version), access.grants, Desk.SUPERIOR)


@transaction.atomic
def review_create(
    *,
    access: Access,
    version: ReportVersion,
    decision: str,
    comment: str = "",
    notes: Sequence[Mapping[str, Any]] = (),
) -> Review:
    """Answer a version; the next one can only be sent after that, so that the latest is the only one unanswered.

    Args:
        access: who answers, in the name of the receiving unit.
        version: addressed to that unit, from :func:`reporting.selectors.versions.versions`.
        decision: ``returned`` or ``accepted``.
        comment: on the whole.
        notes: ``{form, row?, column?, text}``, each on a cell, a row or a form.

    Raises:
        Forbidden, Conflict: the caller may not, or the version has its answer.
        Invalid: a return that says nothing, or a note on a cell that does not exist.
    """
    action, state = ACTIONS[decision], _state(version)
    require_action(action, state, access.grants, Desk.SUPERIOR, duties_barred_of_version(version.author_id, access))
    require_reason(action, state, comment or ("notes" if notes else ""), "/notes")
    forms = forms_of(version.obligation.period.form_set_id)
    findings = [finding for place, note in enumerate(notes) for finding in _misplaced(forms, note, f"/notes/{place}")]
    if findings:
        raise Invalid("review.notes_misplaced", findings=findings, found=len(findings))
    scope.explain(on_behalf=acting_role(action, access.roles), reason=comment)
    addressed = {"unit_id": version.reader_id, "reader_id": version.unit_id}
    answered = state_of_version(decision)
    with refusing_duplicates(Conflict("transition.not_in_state", **words(action, answered), allowed_actions=[])):
        review = Review.objects.create(
            **addressed,
            version=version,
            decision=decision,
            comment=comment.strip(),
            reviewer_id=access.user,
            at=access.clock.now(),
        )
    ReviewNote.objects.bulk_create(
        ReviewNote(
            **addressed,
            review=review,
            order=order,
            form=note["form"],
            row=note.get("row") or "",
            column=note.get("column"),
            text=note["text"].strip(),
        )
        for order, note in enumerate(notes, start=1)
    )
    return review


def _state(version: ReportVersion) -> State:
    decision: str = version.decision  # type: ignore[attr-defined]  # annotated by the selector
    return state_of_version(decision)


def _misplaced(forms: Mapping[str, StoredForm], note: Mapping[str, Any], at: str) -> list[Finding]:
    """What is wrong with a note's place."""
    stored = forms.get(note["form"])
    if stored is None:
        return [Finding("review.form_unknown", found=note["form"], expected=list(forms), pointer=f"{at}/form")]
    return _misplaced_in(stored.definition, note, at)


def _misplaced_in(form: FormDefinition, note: Mapping[str, Any], at: str) -> list[Finding]:
    row, column = note.get("row") or "", note.get("column")
    if row and row not in form.row_position:
        return [unknown_row(form, row, f"{at}/row")]
    if column is not None and column not in form.position:
        params = {"form": form.code}
        expected = list(form.position)
        return [
            Finding("review.column_unknown", {"form": form.code}, column, expected, "error", f"{at}/column", params)
        ]
    return []
