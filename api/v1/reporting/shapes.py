"""Serializers that several resources' answers share; they document plain values."""

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.http.serializers import Answer, Choice, UnitRef


class LabelAnswer(Answer):
    """A text in both languages."""

    vi = serializers.CharField()
    en = serializers.CharField()


class PersonRef(Answer):
    """A person, as others in the unit or at the other desk see them."""

    id = serializers.UUIDField()
    name = serializers.CharField()


class Marked(Answer):
    """What shows figures says whether they are made up."""

    illustrative = serializers.BooleanField()
    mark = serializers.CharField(allow_null=True, help_text="“số liệu minh họa” to be shown with the figures, or null.")


class PeriodRef(Marked):
    """A reporting period."""

    id = serializers.UUIDField()
    kind = Choice()
    year = serializers.IntegerField()
    quarter = serializers.IntegerField(allow_null=True)
    label = serializers.CharField()  # type: ignore[assignment]  # the member's name, not the field's label
    starts = serializers.DateField()
    ends = serializers.DateField(help_text="Last day, the cut-off of figures.")
    deadline = serializers.DateField()
    deadline_at = serializers.DateTimeField(help_text="End of that day in Asia/Ho_Chi_Minh.")
    forms = serializers.ListField(child=serializers.CharField(), help_text="Codes of the forms asked for.")


@extend_schema_field(
    {
        "anyOf": [
            {"type": "string", "enum": ["not_entered", "nil", "not_applicable"], "title": "Empty"},
            {"type": "null"},
        ]
    }
)
class EmptyField(serializers.CharField):
    """A kind of empty, or null; the stock choice field documents no null."""


class CellAnswer(Answer):
    """A figure, or one kind of empty; exactly one of the two is null."""

    value = serializers.IntegerField(allow_null=True)
    empty = EmptyField(allow_null=True)


class SealedRow(Answer):
    """A row of figures, keyed by column number."""

    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # the member's name, not the field's label
    cells = serializers.DictField(child=CellAnswer())


class NoteAnswer(Answer):
    """A note of a review, on a cell, a row (column null) or a form (row null)."""

    form = serializers.CharField()
    row = serializers.CharField(allow_null=True)
    column = serializers.IntegerField(allow_null=True)
    text = serializers.CharField()


class ReviewAnswer(Answer):
    """The superior's answer to a sent version."""

    id = serializers.UUIDField()
    version = serializers.UUIDField()
    decision = Choice()
    comment = serializers.CharField(allow_blank=True)
    reviewer = PersonRef()
    at = serializers.DateTimeField()
    notes = NoteAnswer(many=True)


class VersionRef(Answer):
    """A sealed version."""

    id = serializers.UUIDField()
    number = serializers.IntegerField()
    sent_at = serializers.DateTimeField()
    late = serializers.BooleanField(help_text="The unit's first send came after the deadline.")
    sha256 = serializers.CharField(help_text="Of the sealed document; later changes can be shown.")


class SealedForm(Answer):
    """A form of a sealed version."""

    code = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    provenance = serializers.CharField(help_text="verified, practice or unverified")
    sha256 = serializers.CharField()
    rows = SealedRow(many=True)
    total = serializers.DictField(child=CellAnswer())


class VersionItem(VersionRef, Marked):
    """A sealed version in a list."""

    unit = UnitRef()
    period = PeriodRef()
    report = serializers.UUIDField(allow_null=True, help_text="The unit's own report; null for the receiver.")
    state = Choice()
    author = PersonRef()
    approver = PersonRef()


class VersionAnswer(VersionItem):
    """A sealed version with its figures."""

    forms = SealedForm(many=True)
    review = ReviewAnswer(allow_null=True)
