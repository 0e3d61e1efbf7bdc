"""A review as both desks read it."""

from typing import Any

from api.http.language import Language
from api.v1.reporting.words import local, said
from reporting.models import Review
from reporting.selectors.versions import notes_of
from tenants.labels import Label

DECISION_LABELS: dict[Review.Decision, Label] = {
    Review.Decision.RETURNED: Label("Trả lại", "Returned"),
    Review.Decision.ACCEPTED: Label("Tiếp nhận", "Accepted"),
}


def review_answer(review: Review, language: Language) -> dict[str, Any]:
    """A review with its notes, each anchored to its place."""
    label = DECISION_LABELS[Review.Decision(review.decision)]
    return {
        "id": review.pk,
        "version": review.version_id,
        "decision": {"value": review.decision, "label": said(label, language)},
        "comment": review.comment,
        "reviewer": {"id": review.reviewer_id, "name": review.reviewer.full_name or review.reviewer.username},
        "at": local(review.at),
        "notes": [
            {"form": note.form, "row": note.row or None, "column": note.column, "text": note.text}
            for note in notes_of(review)
        ],
    }
