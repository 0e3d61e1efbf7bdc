"""``machines/``: integrators of the unit, and ``machines/{machine}/secrets/``: their secrets, two valid at most."""

from typing import Any, ClassVar
from uuid import UUID

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.etags import etag, if_match
from api.http.serializers import Answer, Body, Choice
from api.http.views import ApiViewSet, Home
from api.v1.tenants.labels import scope_choice
from tenants.clock import ZONE
from tenants.models import Application, ClientSecret
from tenants.refusals import NotFound
from tenants.roles import MACHINE_SCOPES, Permission
from tenants.selectors import machines
from tenants.services.machines import machine_change, machine_create, require_room, secret_create, secret_withdraw
from tenants.versions import require_version


class SecretAnswer(Answer):
    """A valid secret; it is never shown again."""

    id = serializers.UUIDField()
    created_at = serializers.DateTimeField()


class SecretMade(SecretAnswer):
    """A new secret, shown this once."""

    secret = serializers.CharField()


class MachineAnswer(Answer):
    """A machine of the unit."""

    id = serializers.UUIDField()
    client_id = serializers.CharField()
    name = serializers.CharField()
    scopes = Choice(many=True)
    active = serializers.BooleanField()
    rate_limit = serializers.IntegerField(help_text="Requests a minute.")
    secrets = SecretAnswer(many=True)
    row_version = serializers.IntegerField(help_text="The number in its ETag.")


class MachineMade(MachineAnswer):
    """A new machine with its first secret, shown this once."""

    secret = serializers.CharField()


class MachineBody(Body):
    """A new machine."""

    name = serializers.CharField(max_length=200)
    scopes = serializers.MultipleChoiceField(choices=list(MACHINE_SCOPES), allow_empty=False)


class MachineChange(Body):
    """Other scopes, or switched off or on; its present tokens end."""

    scopes = serializers.MultipleChoiceField(choices=list(MACHINE_SCOPES), allow_empty=False, required=False)
    active = serializers.BooleanField(required=False)


class OfMachines(ApiViewSet):
    """What both addresses share."""

    tag = "machines"
    home = Home.SUPERIOR
    rows = machines

    def found(self) -> Application:
        """The machine of the address, locked.

        Raises:
            NotFound: the unit has none of that id.
        """
        rows = self.get_queryset().filter(machine=self.kwargs["machine"])
        machine: Application | None = rows.select_for_update(of=("self",)).first()
        if machine is None:
            raise NotFound("http.not_found")
        return machine

    def data(self, machine: Application) -> dict[str, Any]:
        """A machine as its answer's values."""
        return {
            "id": machine.machine_id,
            "client_id": machine.client_id,
            "name": machine.name,
            "scopes": [scope_choice(scope, self.language) for scope in machine.scopes.split()],
            "active": machine.active,
            "rate_limit": machine.rate_limit,
            "secrets": [secret_data(secret) for secret in machine.secrets.all()],
            "row_version": machine.row_version,
        }


class MachineViewSet(OfMachines):
    """The unit's machines; none is ever deleted."""

    resource = "machines"
    grants: ClassVar = dict.fromkeys(("list", "create", "retrieve", "partial_update"), Permission.MEMBER_MANAGE)
    bodies: ClassVar = {"create": MachineBody, "partial_update": MachineChange}
    answers: ClassVar = {
        "list": MachineAnswer,
        "create": MachineMade,
        "retrieve": MachineAnswer,
        "partial_update": MachineAnswer,
    }
    versioned = frozenset({"partial_update"})
    etagged = frozenset({"create", "retrieve"})

    def list(self, request: Request, **kwargs: Any) -> Response:
        """The machines that the unit administers."""
        page = self.paginate_queryset(self.get_queryset()) or ()
        return self.get_paginated_response([self.data(machine) for machine in page])

    def create(self, request: Request, **kwargs: Any) -> Response:
        """Register a machine; its secret is shown in this answer and never again."""
        body: dict[str, Any] = self.read(MachineBody)
        machine, secret = machine_create(access=self.access, name=body["name"], scopes=sorted(body["scopes"]))
        headers = {"ETag": etag(machine.row_version), "Location": f"{request.path}{machine.machine_id}/"}
        return Response({**self.data(machine), "secret": secret}, status=201, headers=headers)

    def retrieve(self, request: Request, **kwargs: Any) -> Response:
        """One machine."""
        return self._answer(self.found())

    def partial_update(self, request: Request, **kwargs: Any) -> Response:
        """Change scopes, or switch the machine off or on; it holds at once, since its present tokens end."""
        machine = self.found()
        require_version(if_match(request), machine.row_version, lambda: self.data(machine))
        body: dict[str, Any] = self.read(MachineChange)
        if "scopes" in body:
            body["scopes"] = sorted(body["scopes"])
        return self._answer(machine_change(access=self.access, machine=machine, **body))

    def _answer(self, machine: Application) -> Response:
        return Response(self.data(machine), headers={"ETag": etag(machine.row_version)})


class SecretViewSet(OfMachines):
    """A machine's secrets: add the second, change the machine over, withdraw the first."""

    resource = "machine-secrets"
    grants: ClassVar = dict.fromkeys(("create", "destroy"), Permission.MEMBER_MANAGE)
    answers: ClassVar = {"create": SecretMade}

    def create(self, request: Request, **kwargs: Any) -> Response:
        """A second secret, shown in this answer and never again; a third is refused (409)."""
        machine = self.found()
        require_room(machine)
        self.read(Body)
        row, secret = secret_create(access=self.access, machine=machine)
        return Response({**secret_data(row), "secret": secret}, status=201)

    def destroy(self, request: Request, secret: UUID, **kwargs: Any) -> Response:
        """Withdraw a secret; tokens that it got last out their hour, or end when the machine is switched off."""
        machine = self.found()
        row = next((each for each in machine.secrets.all() if each.pk == secret), None)
        if row is None:
            raise NotFound("http.not_found")
        secret_withdraw(access=self.access, machine=machine, secret=row)
        return Response(status=204)


def secret_data(secret: ClientSecret) -> dict[str, Any]:
    """A secret as its answer's values."""
    return {"id": secret.pk, "created_at": secret.created_at.astimezone(ZONE)}
