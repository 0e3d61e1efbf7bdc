"""``audit-events/``: who changed what from what to what, on whose behalf, why; refusals, exports and sign-ins."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import django_filters
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.language import Language
from api.http.serializers import Answer, Choice
from api.http.views import ApiViewSet, Home
from tenants.audit import OPERATIONS, TABLES, Words, actors, events
from tenants.models import AuditEvent
from tenants.roles import Permission


class ActorAnswer(Answer):
    """Who acted."""

    id = serializers.UUIDField()
    username = serializers.CharField(allow_blank=True)
    full_name = serializers.CharField(allow_blank=True)


class AuditEventAnswer(Answer):
    """One event; what, when and where of a change can't be forged, who is what the request said."""

    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    operation = Choice()
    table = Choice(help_text="Empty where no row was changed.")
    row = serializers.CharField(
        help_text="The row's id; of a refusal or an export the method and address, of a sign-in the account's id."
    )
    before = serializers.DictField(allow_null=True, help_text="Of a change: the columns that changed, as they were.")
    after = serializers.DictField(allow_null=True, help_text="The same, as they became.")
    actor = ActorAnswer(allow_null=True, help_text="Null: an operator's command.")
    on_behalf = serializers.CharField(allow_blank=True, help_text="Role and position that allowed it.")
    client = serializers.CharField(allow_blank=True, help_text="OAuth2 client or command.")
    request_id = serializers.CharField(allow_blank=True)
    reason = serializers.CharField(allow_blank=True, help_text="Why; of a refusal its code.")


class AuditEventFilter(django_filters.FilterSet):
    """By object, actor, action and time."""

    table = django_filters.ChoiceFilter(choices=[(name, name) for name in TABLES if name])
    row = django_filters.CharFilter(help_text="The row's id.")
    actor = django_filters.UUIDFilter()
    operation = django_filters.ChoiceFilter(choices=[(str(name), str(name)) for name in OPERATIONS])
    since = django_filters.IsoDateTimeFilter("at", "gte", help_text="From this time on.")
    until = django_filters.IsoDateTimeFilter("at", "lt", help_text="Before this time.")

    class Meta:
        model = AuditEvent
        fields: ClassVar[list[str]] = []


class AuditEventViewSet(ApiViewSet):
    """The unit's own events, the newest first."""

    resource = "audit_events"
    home = Home.WARD
    grants: ClassVar = {"list": Permission.AUDIT_READ}
    answers: ClassVar = {"list": AuditEventAnswer}
    rows = events
    filterset_class = AuditEventFilter
    ordering = ("-id",)

    def list(self, request: Request, **kwargs: Any) -> Response:
        """Who changed what, when and why in this unit; who was refused, took a file, or signed in."""
        # An event's reader is its owner: saying so lets the key (unit, reader, id) give the order.
        rows = self.filter_queryset(self.get_queryset().filter(reader=self.unit))
        page: Any = self.paginate_queryset(rows)
        names = actors(page, self.unit)
        return self.get_paginated_response(
            AuditEventAnswer([_answer(event, names, self.language) for event in page], many=True).data
        )


def _answer(event: AuditEvent, names: Mapping[UUID, tuple[str, str]], language: Language) -> dict[str, Any]:
    username, full_name = names.get(event.actor, ("", "")) if event.actor else ("", "")
    return {
        "id": event.pk,
        "at": event.at,
        "operation": _choice(event.operation, OPERATIONS, language),
        "table": _choice(event.table, TABLES, language),
        "row": event.row,
        "before": event.before,
        "after": event.after,
        "actor": {"id": event.actor, "username": username, "full_name": full_name} if event.actor else None,
        "on_behalf": event.on_behalf,
        "client": event.client,
        "request_id": event.request_id,
        "reason": event.reason,
    }


def _choice(value: str, labels: Mapping[str, Words], language: Language) -> dict[str, str]:
    return {"value": value, "label": getattr(labels.get(value, Words(value, value)), language)}
