"""What requests say about names of parties and headings of columns, on their own or beside a file."""

import json
from typing import Any

from rest_framework import serializers
from rest_framework.fields import empty

from api.http.serializers import Answer, Body, Choice
from api.v1.plans.task_answers import PositionRef
from plans.importing.headings import FIELDS
from plans.naming import MAX_NAMES, MAX_WORDS, Meaning


class MeaningBody(Body):
    """The party that a name stands for: exactly one of the three."""

    position = serializers.UUIDField(required=False, help_text="A position or body of the unit.")
    outside = serializers.CharField(max_length=MAX_WORDS, required=False, help_text="The name of a body outside.")
    unit = serializers.BooleanField(required=False, help_text="True for the unit itself.")

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Exactly one party."""
        given = [name for name in ("position", "outside", "unit") if attrs.get(name)]
        if len(given) != 1:
            message = f"{', '.join(given) or '-'}: position | outside | unit"
            raise serializers.ValidationError(message, code="exactly_one")
        return attrs


def meaning(data: dict[str, Any]) -> Meaning:
    """The party of a validated :class:`MeaningBody`."""
    return Meaning(data.get("position"), data.get("outside", ""))


class FieldChoice(serializers.ChoiceField):
    """What the columns under a heading hold; null leaves them out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[field for field in FIELDS if field != "ignore"], allow_null=True, **kwargs)


class JsonObject(serializers.DictField):
    """An object with words as names, as JSON in one part of a multipart form."""

    default_error_messages = {"not_json": "JSON: {problem}", "too_many": "> {limit}"}  # noqa: RUF012 - as in the base

    def get_value(self, dictionary: Any) -> Any:
        """The part's text; the base would look for ``name[key]`` in a form."""
        return dictionary.get(self.field_name, empty)

    def to_internal_value(self, data: Any) -> Any:
        """The validated object, its names held like any text of a body."""
        try:
            value = json.loads(data) if isinstance(data, str) else data
        except (ValueError, RecursionError) as error:
            self.fail("not_json", problem=type(error).__name__)
        if isinstance(value, dict):
            if len(value) > MAX_NAMES:
                self.fail("too_many", limit=MAX_NAMES)
            words = serializers.CharField(max_length=MAX_WORDS)
            for name in value:
                words.run_validation(name)
        return super().to_internal_value(value)


class PlanAliasAnswer(Answer):
    """A name that the unit's plans use, and the party that it stands for."""

    id = serializers.UUIDField()
    words = serializers.CharField()
    kind = Choice()
    position = PositionRef(allow_null=True)
    outside = serializers.CharField(allow_null=True)


class AliasBody(MeaningBody):
    """A new name."""

    words = serializers.CharField(max_length=MAX_WORDS)


class PlanHeadingAnswer(Answer):
    """A heading in the unit's files, folded (lower case, single spaces), and what its columns hold."""

    id = serializers.UUIDField()
    heading = serializers.CharField()
    field = serializers.CharField(allow_null=True, help_text="Null: the columns are left out.")


class HeadingBody(Body):
    """A new heading."""

    heading = serializers.CharField(max_length=MAX_WORDS)
    field = FieldChoice()
