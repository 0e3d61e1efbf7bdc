"""``me/mail-address/``: where the caller's digests are mailed, if anywhere."""

from typing import ClassVar

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Body
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from tenants.services.addresses import mail_address, mail_address_set


class MailAddressBody(Body):
    """An address, or none."""

    address = serializers.EmailField(allow_blank=True, max_length=254, help_text="Empty: nothing is mailed.")


class MailAddressAnswer(Answer):
    """The address that is used."""

    address = serializers.CharField(allow_blank=True)


class MailAddressViewSet(ApiViewSet):
    """The caller's own address; nobody else sees or sets it, and no password is ever sent there."""

    resource = "mail-address"
    tag = "me"
    home = Home.NONE
    grants: ClassVar = {"retrieve": ANY_ACCOUNT, "replace": ANY_ACCOUNT}
    bodies: ClassVar = {"replace": MailAddressBody}
    answers: ClassVar = dict.fromkeys(("retrieve", "replace"), MailAddressAnswer)

    def retrieve(self, request: Request) -> Response:
        """Where digests go."""
        return Response({"address": mail_address(self.access.user)})

    def replace(self, request: Request) -> Response:
        """Set the address, or none."""
        return Response({"address": mail_address_set(user=self.access.user, **self.read(MailAddressBody))})
