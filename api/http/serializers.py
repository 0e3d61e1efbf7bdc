"""Bases for request and response bodies."""

from typing import Any

from rest_framework import serializers

from tenants.findings import Finding
from tenants.refusals import Invalid


class Body(serializers.Serializer[Any]):
    """A request body: an unknown field is refused, since a typo must not be lost silently."""

    def to_internal_value(self, data: Any) -> Any:
        """The validated fields.

        Raises:
            Invalid: naming each unknown field.
        """
        if isinstance(data, dict):
            known = sorted(name for name, field in self.fields.items() if not field.read_only)
            unknown = sorted(set(data) - set(known))
            if unknown:
                raise Invalid(
                    "http.invalid",
                    findings=[
                        Finding("http.unknown_field", {"field": name}, name, known, pointer=f"/{name}")
                        for name in unknown
                    ],
                )
        return super().to_internal_value(data)


class Answer(serializers.Serializer[Any]):
    """A response body; it documents what selectors return, and renders it."""


class UnitRef(Answer):
    """A unit as other answers name it: ``{id, code, name}`` in force on the business date."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    name = serializers.CharField()


class Choice(Answer):
    """A value and its label in the request's language."""

    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]  # the member's name, not the field's label


class RefusedAction(Answer):
    """An action that the caller may not take now, why not, and who could."""

    action = serializers.CharField()
    code = serializers.CharField(help_text="Stable; never translated.")
    reason = serializers.CharField()
    roles = serializers.ListField(child=serializers.CharField())
    positions = serializers.ListField(child=serializers.CharField(), help_text="Names of positions, any of which may.")


class FindingAnswer(Answer):
    """One thing that is wrong or odd, with its words in the request's language."""

    pointer = serializers.CharField(allow_blank=True)
    code = serializers.CharField()
    severity = serializers.ChoiceField(choices=["error", "warning"])
    place = serializers.DictField()
    message = serializers.CharField()
    found = serializers.JSONField(help_text="Any value, or null.")
    expected = serializers.JSONField(help_text="Any value, or null.")
    hint = serializers.CharField(allow_blank=True)
    details = serializers.DictField()
