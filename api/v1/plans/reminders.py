"""``reminders/``: the ledger of what was reminded, and recording what people did themselves; ``reminder-rule/``."""

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.serializers import Answer, Body, Choice
from api.http.views import ApiViewSet, Home
from plans.labels import CHANNELS, choice
from plans.models import Reminder, ReminderRule
from plans.reminding import DEFAULT, Rule
from plans.selectors.actors import actor_of
from plans.selectors.ledger import concerns, reminder_rules, reminders
from plans.services.reminders import reminder_record, rule_set
from tenants.clock import ZONE
from tenants.roles import Permission
from tenants.versions import require_version

_DAYS = 60
_STAGES = 10
_TEXT = 1000  # characters


class ReminderAnswer(Answer):
    """A line of the ledger."""

    id = serializers.UUIDField()
    task = serializers.UUIDField(allow_null=True)
    person = serializers.UUIDField(allow_null=True)
    addressee = serializers.CharField(allow_blank=True)
    channel = Choice()
    stage = serializers.CharField(
        allow_null=True, help_text="Audience and working days from the due day: leads-3, office+3; null: by hand."
    )
    due = serializers.DateField(allow_null=True)
    suppressed = serializers.CharField(allow_null=True, help_text="Why it was not sent; null for one that was.")
    note = serializers.CharField(allow_blank=True)
    by = serializers.UUIDField(allow_null=True, help_text="Who reminded; null for the program.")
    at = serializers.DateTimeField()
    read_at = serializers.DateTimeField(allow_null=True)


class ReminderBody(Body):
    """A reminder that the caller made by hand."""

    task = serializers.UUIDField()
    channel = serializers.ChoiceField(choices=["telephone", "in_person", "chat", "email"])
    person = serializers.UUIDField(
        required=False, allow_null=True, default=None, help_text="The account of the member who was reminded, if any."
    )
    addressee = serializers.CharField(
        max_length=200,
        allow_blank=True,
        required=False,
        default="",
        help_text="Who was reminded, by name; may be left out where the person is given.",
    )
    note = serializers.CharField(max_length=_TEXT, allow_blank=True, required=False, default="")


class ReminderFilter(django_filters.FilterSet):
    """By task, channel, and whether it was sent."""

    task = django_filters.UUIDFilter(field_name="work")
    channel = django_filters.ChoiceFilter(choices=[(value, label.vi) for value, label in CHANNELS.items()])

    class Meta:
        model = Reminder
        fields: ClassVar[list[str]] = []


class ReminderViewSet(ApiViewSet):
    """The ledger: the office reads all of it, everybody else what was addressed to them or is about what they lead."""

    resource = "reminders"
    home = Home.WARD
    grants: ClassVar = {"list": Permission.PLAN_READ, "create": Permission.TASK_MANAGE}
    bodies: ClassVar = {"create": ReminderBody}
    answers: ClassVar = dict.fromkeys(("list", "create"), ReminderAnswer)
    creates = frozenset({"create"})
    rows = reminders
    filterset_class = ReminderFilter
    ordering = ("-id",)

    def list(self, request: Request, **kwargs: Any) -> Response:
        """What was reminded, newest first."""
        page = self.paginate_queryset(self.filter_queryset(self._readable())) or ()
        return self.get_paginated_response([self._data(line) for line in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Record a reminder made by telephone, in person or by a message of one's own."""
        made = reminder_record(access=self.access, unit=self.unit, **self.read(ReminderBody))
        return Response(self._data(made), status=201)

    def _readable(self) -> QuerySet[Reminder]:
        rows = self.get_queryset()
        if Permission.TASK_MANAGE in self.access.grants:
            return rows
        return rows.filter(concerns(self.unit, self.access.user, actor_of(self.access)))

    def _data(self, line: Reminder) -> dict[str, Any]:
        read_at = line.digest.read_at if line.digest else None
        return {
            "id": line.pk,
            "task": line.work_id,
            "person": line.person_id,
            "addressee": line.addressee,
            "channel": choice(line.channel, CHANNELS, self.language),
            "stage": line.stage or None,
            "due": line.due,
            "suppressed": line.suppressed or None,
            "note": line.note,
            "by": line.by_id,
            "at": line.at.astimezone(ZONE),
            "read_at": read_at and read_at.astimezone(ZONE),
        }


def _days(least: int, *, required: bool = True) -> serializers.ListField:
    days = serializers.IntegerField(min_value=least, max_value=_DAYS)
    return serializers.ListField(child=days, max_length=_STAGES, allow_empty=True, required=required)


def _after(*, required: bool = True) -> serializers.IntegerField:
    return serializers.IntegerField(min_value=0, max_value=_DAYS, allow_null=True, required=required)


#: What a rule says.
RULE = ("active", "before", "after", "office_after", "leader_after")


class RuleBody(Body):
    """When the unit reminds, in working days."""

    active = serializers.BooleanField(required=False)
    before = _days(1, required=False)
    after = _days(0, required=False)
    office_after = _after(required=False)
    leader_after = _after(required=False)


class RuleAnswer(Answer):
    """The same, with whether the unit made it or has the default."""

    active = serializers.BooleanField()
    before = _days(1)
    after = _days(0)
    office_after = _after()
    leader_after = _after()
    default = serializers.BooleanField()
    row_version = serializers.IntegerField(help_text="0 for the default.")


class ReminderRuleViewSet(ApiViewSet):
    """The unit's rule of reminding."""

    resource = "reminder-rule"
    tag = "reminders"
    home = Home.WARD
    grants: ClassVar = {"retrieve": Permission.PLAN_READ, "partial_update": Permission.TASK_MANAGE}
    bodies: ClassVar = {"partial_update": RuleBody}
    answers: ClassVar = dict.fromkeys(("retrieve", "partial_update"), RuleAnswer)
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"retrieve"})
    rows = reminder_rules

    def retrieve(self, request: Request, **kwargs: Any) -> Response:
        """The rule that counts: the unit's, or the default."""
        return self._answer(self.get_queryset().first())

    def partial_update(self, request: Request, **kwargs: Any) -> Response:
        """Make the unit's own rule, or change it; what is not named stays."""
        rule = self.get_queryset().select_for_update().first()
        version = rule.row_version if rule else 0
        require_version(if_match(request), version, lambda: self._data(rule))
        values = {name: self._data(rule)[name] for name in RULE} | self.read(RuleBody)
        return self._answer(rule_set(access=self.access, unit=self.unit, rule=rule, **values))

    def _answer(self, rule: ReminderRule | None) -> Response:
        data = self._data(rule)
        return Response(data, headers={"ETag": etag(data["row_version"])})

    def _data(self, rule: ReminderRule | None) -> dict[str, Any]:
        shown: ReminderRule | Rule = rule or DEFAULT
        return {
            "active": shown.active,
            "before": list(shown.before),
            "after": list(shown.after),
            "office_after": shown.office_after,
            "leader_after": shown.leader_after,
            "default": rule is None,
            "row_version": rule.row_version if rule else 0,
        }
