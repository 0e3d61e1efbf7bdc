"""``me/calendar-feeds/``: addresses at which the caller's calendar program reads what is due."""

from typing import ClassVar
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Body
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from tenants.feeds import feed_create, feed_revoke, feeds
from tenants.models import CalendarFeed
from tenants.refusals import NotFound

_NAME = 100  # characters


class FeedBody(Body):
    """A new feed."""

    name = serializers.CharField(max_length=_NAME, help_text="For whom it is, as the owner calls it: phone, Outlook …")


class FeedAnswer(Answer):
    """A feed, without its address, which is shown once."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    created_at = serializers.DateTimeField()


class FeedCreated(FeedAnswer):
    """A new feed with its address: whoever has it reads the calendar, until it is revoked."""

    address = serializers.URLField()


class CalendarFeedViewSet(ApiViewSet):
    """The caller's own feeds."""

    resource = "calendar-feeds"
    tag = "me"
    home = Home.NONE
    grants: ClassVar = {"list": ANY_ACCOUNT, "create": ANY_ACCOUNT, "destroy": ANY_ACCOUNT}
    bodies: ClassVar = {"create": FeedBody}
    answers: ClassVar = {"list": FeedAnswer, "create": FeedCreated}
    creates = frozenset({"create"})
    rows = feeds

    def list(self, request: Request) -> Response:
        """The caller's feeds, newest first."""
        page = self.paginate_queryset(self._own()) or ()
        return self.get_paginated_response(FeedAnswer(page, many=True).data)

    def create(self, request: Request) -> Response:
        """Make a feed; its address is in this answer and nowhere else."""
        feed, token = feed_create(user=self.access.user, **self.read(FeedBody))
        address = request.build_absolute_uri(reverse("calendar", kwargs={"token": token}))
        return Response({**FeedAnswer(feed).data, "address": address}, status=201)

    def destroy(self, request: Request, feed: UUID) -> Response:
        """Revoke a feed: its address leads nowhere from now on."""
        found = self._own().filter(pk=feed).first()
        if found is None:
            raise NotFound("http.not_found")
        feed_revoke(found)
        return Response(status=204)

    def _own(self) -> QuerySet[CalendarFeed]:
        return self.get_queryset().filter(user=self.access.user)
