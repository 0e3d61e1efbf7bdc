"""Routes of reminders."""

from django.urls import path

from api.v1.plans.digests import DigestChatViewSet
from api.v1.plans.inbox import InboxViewSet
from api.v1.plans.reminders import ReminderRuleViewSet, ReminderViewSet

_UNIT = "units/<uuid:unit>/"

urlpatterns = [
    path(f"{_UNIT}inbox/", InboxViewSet.as_view({"get": "list"})),
    path(f"{_UNIT}inbox/<uuid:digest>/read/", InboxViewSet.as_view({"post": "read_it"})),
    path(f"{_UNIT}digests/<uuid:digest>/chat/", DigestChatViewSet.as_view({"post": "chat"})),
    path(f"{_UNIT}reminders/", ReminderViewSet.as_view({"get": "list", "post": "create"})),
    path(f"{_UNIT}reminder-rule/", ReminderRuleViewSet.as_view({"get": "retrieve", "patch": "partial_update"})),
]
