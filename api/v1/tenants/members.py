"""``members/``: who is what in the unit, by its own administrator."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import django_filters
from django.db.models import Q, QuerySet
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.language import Language
from api.http.rows import one, one_locked
from api.http.serializers import Answer, Choice
from api.http.views import ApiViewSet, Home
from api.v1.tenants.labels import role_choice
from api.v1.tenants.terms import EndBody, TermAnswer, TermBody, term_data
from tenants.acceptance import lasting
from tenants.models import Membership
from tenants.roles import Permission, Role
from tenants.selectors import members
from tenants.services.members import PEOPLES_ROLES, member_end, member_invite
from tenants.terms import is_over, require_running
from tenants.versions import require_version


class PersonAnswer(Answer):
    """A person as this unit calls them."""

    id = serializers.UUIDField()
    username = serializers.CharField()
    full_name = serializers.CharField()


class MemberAnswer(TermAnswer):
    """A person's role in the unit for a time."""

    id = serializers.UUIDField()
    person = PersonAnswer()
    role = Choice()
    waiting = serializers.BooleanField(
        help_text="The person has not accepted it yet by a link of the unit's (invitation/): it counts for nothing."
    )


class PersonBody(TermBody):
    """A person and a time; an account that is missing is made without a password."""

    username = serializers.CharField(max_length=64, help_text="Lower case letters, digits, '.', '-' and '_'.")
    full_name = serializers.CharField(max_length=200, help_text="What this unit calls the person.")


class MemberBody(PersonBody):
    """A role for a person."""

    role = serializers.ChoiceField(choices=[role.value for role in PEOPLES_ROLES])


class MemberFilter(django_filters.FilterSet):
    """By role, user name, and whether it is in force or waits for the person."""

    role = django_filters.ChoiceFilter(choices=[(role.value, role.value) for role in PEOPLES_ROLES])
    username = django_filters.CharFilter(field_name="user__username")
    active = django_filters.BooleanFilter(
        method="in_force", help_text="Accepted, and in force on the unit's business date."
    )
    waiting = django_filters.BooleanFilter(method="waits", help_text="Not accepted yet, and not over.")

    class Meta:
        model = Membership
        fields: ClassVar[list[str]] = []

    def in_force(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        """Memberships that are, or are not, in force today."""
        today = Q(valid__contains=self.request.auth.clock.today(), accepted_at__isnull=False)
        return rows.filter(today if value else ~today)

    def waits(self, rows: QuerySet[Any], name: str, value: bool) -> QuerySet[Any]:
        """Memberships that wait for the person, or do not."""
        waiting = lasting(self.request.auth.clock.today()).filter(accepted_at=None).values("pk")
        return rows.filter(pk__in=waiting) if value else rows.exclude(pk__in=waiting)


def member_data(member: Membership, language: Language, today: date) -> dict[str, Any]:
    """A membership as its answer's values; the account's own name stays out, see ``member_invite``."""
    accepted, term = member.accepted_at is not None, term_data(member.valid, member.row_version, today)
    return {
        "id": member.pk,
        "person": {"id": member.user_id, "username": member.user.username, "full_name": member.name},
        "role": role_choice(member.role, language),
        "waiting": not accepted and not is_over(member.valid, today),
        **term,
        "active": accepted and term["active"],
    }


class MemberViewSet(ApiViewSet):
    """The unit's members; none is ever deleted."""

    resource = "members"
    home = Home.SUPERIOR
    grants: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), Permission.MEMBER_MANAGE)
    bodies: ClassVar = {"create": MemberBody, "partial_update": EndBody}
    answers: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), MemberAnswer)
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"create", "retrieve"})
    rows = members
    filterset_class = MemberFilter

    def list(self, request: Request, **kwargs: Any) -> Response:
        """Memberships, past and coming ones too, in the order in which they were given."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        return self.get_paginated_response([self._data(member) for member in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Give a person a role; the answer is the same whether or not the account existed before.

        It counts once the person has accepted it by a link (``invitation/``); at once for who is a member already.
        """
        body: dict[str, Any] = self.read(MemberBody)
        member = member_invite(access=self.access, **body | {"role": Role(body["role"])})
        answer = self._answer(member, status=201)
        answer["Location"] = f"{request.path}{member.pk}/"
        return answer

    def retrieve(self, request: Request, member: UUID, **kwargs: Any) -> Response:
        """One membership."""
        return self._answer(one(self.get_queryset(), member))

    def partial_update(self, request: Request, member: UUID, **kwargs: Any) -> Response:
        """End a membership, or put its end off; with today as its end the role is gone at the next request."""
        found: Membership = one_locked(self.get_queryset(), member)
        require_running(found.valid, self.access.clock.today())
        require_version(if_match(request), found.row_version, lambda: self._data(found))
        return self._answer(member_end(access=self.access, membership=found, **self.read(EndBody)))

    def _data(self, member: Membership) -> dict[str, Any]:
        return member_data(member, self.language, self.access.clock.today())

    def _answer(self, member: Membership, status: int = 200) -> Response:
        return Response(self._data(member), status=status, headers={"ETag": etag(member.row_version)})
