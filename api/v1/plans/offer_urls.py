"""Routes between a superior and its units: the progress of their plans, and tasks that it offers to them."""

from django.urls import path

from api.v1.plans.offers import OfferViewSet
from api.v1.plans.progress import ReceivedProgressViewSet
from api.v1.plans.received_offers import ReceivedOfferViewSet

_UNIT = "units/<uuid:unit>/"
_RECEIVED = f"{_UNIT}received/offers/<uuid:offer>/"

urlpatterns = [
    path(f"{_UNIT}received/progress/", ReceivedProgressViewSet.as_view({"get": "progress"})),
    path(f"{_UNIT}offers/", OfferViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{_UNIT}offers/<uuid:offer>/", OfferViewSet.as_view({"get": "retrieve", "delete": "destroy"})),
    path(f"{_UNIT}received/offers/", ReceivedOfferViewSet.as_view({"get": "list"})),
    path(_RECEIVED, ReceivedOfferViewSet.as_view({"get": "retrieve"})),
    path(f"{_RECEIVED}take/", ReceivedOfferViewSet.as_view({"post": "take"})),
    path(f"{_RECEIVED}decline/", ReceivedOfferViewSet.as_view({"post": "decline"})),
]
