"""``from`` and ``to`` in bodies and answers; ``from`` is no name in Python."""

from datetime import date
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from rest_framework import serializers

from api.http.serializers import Answer, Body
from tenants.terms import is_running

_PUBLISHED = {"since": "from", "until": "to"}
_TO = "First day on which it is no longer in force; null for no end."


class TermAnswer(Answer):
    """A time for which somebody is or holds something."""

    since = serializers.DateField(
        allow_null=True, help_text="First day; null where it was taken back on the day it began."
    )
    until = serializers.DateField(allow_null=True, help_text=_TO)
    active = serializers.BooleanField(help_text="In force on the unit's business date.")
    row_version = serializers.IntegerField(help_text="The number in its ETag.")

    def get_fields(self) -> dict[str, Any]:
        """The fields under their published names."""
        return _published(super().get_fields())


class TermBody(Body):
    """A time that is given; from today where it does not say."""

    since = serializers.DateField(source="since", required=False, help_text="Default today.")
    until = serializers.DateField(source="until", required=False, allow_null=True, help_text=_TO)

    def get_fields(self) -> dict[str, Any]:
        """The fields under their published names."""
        return _published(super().get_fields())


class EndBody(Body):
    """When it ends."""

    until = serializers.DateField(
        source="until", allow_null=True, help_text="First day no longer in force, today at the earliest; null: no end."
    )

    def get_fields(self) -> dict[str, Any]:
        """The field under its published name."""
        return _published(super().get_fields())


def term_data(valid: DateRange, row_version: int, today: date) -> dict[str, Any]:
    """A range as its answer's values."""
    return {"from": valid.lower, "to": valid.upper, "active": is_running(valid, today), "row_version": row_version}


def _published(fields: dict[str, Any]) -> dict[str, Any]:
    return {_PUBLISHED.get(name, name): field for name, field in fields.items()}
