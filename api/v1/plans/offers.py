"""``offers/``: tasks that a unit offers to those which report to it."""

from typing import Any, ClassVar
from uuid import UUID

import django_filters
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.problems import findings
from api.http.rows import one
from api.http.serializers import Body
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.offer_answers import MadeOffer, OffersMade, offers_data
from api.v1.plans.years import YearFilter
from plans.labels import OFFERS
from plans.models import TaskOffer
from plans.selectors.offers import offers
from plans.services.offers import Offered, offer_withdraw, offers_make, require_open
from plans.years import FIRST_YEAR, LAST_YEAR
from tenants.roles import Permission

_UNITS = 500


class OfferBody(Body):
    """A task in the words that a plan would print, and who is asked to take it over."""

    units = serializers.ListField(
        child=serializers.UUIDField(), min_length=1, max_length=_UNITS, help_text="Units that report to this one today."
    )
    year = serializers.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR)
    content = serializers.CharField(max_length=20000)
    leads = serializers.CharField(max_length=2000, allow_blank=True, default="", help_text="Suggested leads.")
    product = serializers.CharField(max_length=5000, allow_blank=True, default="")
    schedule = serializers.CharField(max_length=500, allow_blank=True, default="", help_text='As printed: "Quý II".')
    note = serializers.CharField(max_length=5000, allow_blank=True, default="")
    task = serializers.UUIDField(allow_null=True, default=None, help_text="The unit's own task that it comes from.")


class OfferFilter(django_filters.FilterSet):
    """By year and state."""

    year = YearFilter()
    state = django_filters.ChoiceFilter(choices=[(value, label.vi) for value, label in OFFERS.items()])

    class Meta:
        model = TaskOffer
        fields: ClassVar[list[str]] = []


class MadeOfferFilter(OfferFilter):
    """The same, and by the unit that was asked."""

    unit = django_filters.UUIDFilter(field_name="reader_id")


class OfferViewSet(ApiViewSet):
    """Offers made, with their answers."""

    resource = "offers"
    home = Home.SUPERIOR
    grants: ClassVar = dict.fromkeys(("list", "create", "retrieve", "destroy"), Permission.TASK_OFFER)
    bodies: ClassVar = {"create": OfferBody}
    answers: ClassVar = {"list": MadeOffer, "create": OffersMade, "retrieve": MadeOffer}
    rows = offers
    filterset_class = MadeOfferFilter
    ordering = ("-id",)

    def list(self, request: Request, **kwargs: Any) -> Response:
        """Offers, newest first, each with what was answered and how far its task is."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        return self.get_paginated_response(self._data(*page))

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Offer a task to one or many units at once: one offer each, or none where one is wrong."""
        body = self.read(OfferBody)
        units = body.pop("units")
        made = offers_make(access=self.access, unit=self.unit, offered=Offered(**body), units=units)
        keys = [offer.pk for offer in made.offers]
        shown = {offer.pk: offer for offer in self.get_queryset().filter(pk__in=keys)}
        answer = {
            "offers": self._data(*(shown[key] for key in keys)),
            "findings": findings(made.findings, self.language),
        }
        return Response(answer, status=201)

    def retrieve(self, request: Request, offer: UUID, **kwargs: Any) -> Response:
        """One offer."""
        return Response(self._data(one(self.get_queryset(), offer))[0])

    def destroy(self, request: Request, offer: UUID, **kwargs: Any) -> Response:
        """Withdraw an offer that nobody has answered."""
        found = one(self.get_queryset(), offer)
        require_open(found)
        offer_withdraw(access=self.access, offer=found)
        return Response(status=204)

    def _data(self, *found: TaskOffer) -> Any:
        return offers_data(found, Desk.OWN, self.access, self.language)
