"""What a draft says outside its lines, as it is changed."""

from typing import Any

from rest_framework import serializers

from api.http.serializers import Body
from plans.importing.passages import Part, Passage


class PassageBody(Body):
    """A paragraph outside the tables of tasks."""

    part = serializers.ChoiceField(choices=[part.value for part in Part])
    text = serializers.CharField(max_length=20000)
    annex = serializers.IntegerField(
        min_value=0, default=0, help_text="Order of the annex to which it belongs; 0 before the first."
    )


class PlanText(Body):
    """What changes; what is left out stays."""

    title = serializers.CharField(max_length=2000, required=False)
    place = serializers.CharField(max_length=200, allow_blank=True, required=False)
    passages = serializers.ListField(
        child=PassageBody(), required=False, max_length=2000, help_text="All of them, in order."
    )


def text_changes(body: dict[str, Any]) -> dict[str, Any]:
    """The validated body as ``plans.services.covering.plan_text_change`` takes it."""
    if "passages" not in body:
        return body
    passages = [Passage(said["text"], {}, Part(said["part"]), said["annex"]) for said in body["passages"]]
    return {**body, "passages": passages}
