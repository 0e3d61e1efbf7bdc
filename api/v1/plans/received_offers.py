"""``received/offers/``: tasks that the superior offers; the unit takes them into its plan or declines."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.rows import one
from api.http.serializers import Body
from api.http.views import ApiViewSet, Desk, Home
from api.v1.plans.offer_answers import ReceivedOffer, offers_data
from api.v1.plans.offers import OfferFilter
from plans.models import TaskOffer
from plans.outlines import Spot
from plans.selectors.offers import offers
from plans.services.offers import offer_decline, offer_take, plan_taking, require_open
from tenants.roles import Permission


class OfferTaking(Body):
    """Where the task goes in the draft of its year."""

    under = serializers.UUIDField(help_text="Id of the annex or group.")
    before = serializers.UUIDField(
        allow_null=True, default=None, help_text="Id of the task before which it stands; null for the end."
    )
    printed_number = serializers.CharField(max_length=50, allow_blank=True, default="")


class OfferDeclining(Body):
    """Why the task is not taken."""

    reason = serializers.CharField(max_length=2000)


class ReceivedOfferViewSet(ApiViewSet):
    """Offers received; the first answer counts."""

    resource = "received-offers"
    tag = "received"
    home = Home.WARD
    desk = Desk.RECEIVED
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "retrieve": Permission.PLAN_READ,
        "take": Permission.PLAN_EDIT,
        "decline": Permission.PLAN_EDIT,
    }
    bodies: ClassVar = {"take": OfferTaking, "decline": OfferDeclining}
    answers: ClassVar = dict.fromkeys(grants, ReceivedOffer)
    rows = offers
    filterset_class = OfferFilter
    ordering = ("-id",)

    def list(self, request: Request, **kwargs: Any) -> Response:
        """Offers, newest first, each with what was answered."""
        page = self.paginate_queryset(self.filter_queryset(self.get_queryset())) or ()
        return self.get_paginated_response(self._data(*page))

    def retrieve(self, request: Request, offer: UUID, **kwargs: Any) -> Response:
        """One offer."""
        return self._answer(offer)

    def take(self, request: Request, offer: UUID, **kwargs: Any) -> Response:
        """Take the task over as a line of the draft of its year, which may be an amendment."""
        found = one(self.get_queryset(), offer)
        plan = plan_taking(found)
        body = self.read(OfferTaking)
        number, spot = body.pop("printed_number"), Spot(**body)
        offer_take(access=self.access, offer=found, plan=plan, spot=spot, number=number)
        return self._answer(offer)

    def decline(self, request: Request, offer: UUID, **kwargs: Any) -> Response:
        """Decline it, and say why."""
        found = one(self.get_queryset(), offer)
        require_open(found)
        offer_decline(access=self.access, offer=found, **self.read(OfferDeclining))
        return self._answer(offer)

    def _answer(self, offer: UUID) -> Response:
        return Response(self._data(one(self.get_queryset(), offer))[0])

    def _data(self, *found: TaskOffer) -> Any:
        return offers_data(found, Desk.RECEIVED, self.access, self.language)
