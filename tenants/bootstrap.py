"""Establish units, reporting lines, positions, accounts and machines from a specification.

Running it again adds only what is missing.

The specification (YAML, see ``api/demo/data/hong_linh.yaml``)::

    since: 2020-01-01
    units:     [{code, kind, name, superior: code?}]
    positions: {unit code: [{name, kind, standard?}]}
    accounts:  [{username, full_name, unit: code, role, positions: [name]?}]
    machines:  [{client_id, name, unit: code, scopes}]

It is an operator's act: the caller connects as the owner role, since units and memberships are no unit's own rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from tenants import scope, services
from tenants.models import Position, Unit, User
from tenants.roles import Role


@dataclass(frozen=True, slots=True)
class Established:
    """What a specification stands for in the database.

    Attributes:
        units: by code.
        accounts: by user name.
        machines: client ids with their units' codes.
    """

    units: dict[str, Unit] = field(default_factory=dict)
    accounts: dict[str, User] = field(default_factory=dict)
    machines: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def establish(
    specification: Mapping[str, Any], *, passwords: Mapping[str, str], secrets: Mapping[str, str]
) -> Established:
    """Make the database hold what the specification says.

    Args:
        specification: as the module describes.
        passwords: by user name, to be set; a new account that is not named gets no usable password.
        secrets: by client id.

    Raises:
        KeyError: the specification names a unit or position that it does not define.
        ValueError: an unknown role.
    """
    since = date.fromisoformat(str(specification["since"]))
    made = Established()
    for unit in specification["units"]:
        superior = made.units[unit["superior"]] if "superior" in unit else None
        made.units[unit["code"]] = services.unit_establish(
            kind=unit["kind"], code=unit["code"], name=unit["name"], since=since, superior=superior
        )
    positions = _positions(specification, made)
    for account in specification.get("accounts", ()):
        unit = made.units[account["unit"]]
        user = services.account_establish(
            username=account["username"],
            full_name=account["full_name"],
            password=passwords.get(account["username"]),
        )
        services.member_add(user=user, unit=unit, role=Role(account["role"]), since=since)
        for name in account.get("positions", ()):
            services.position_hold(position=positions[account["unit"], name], user=user, since=since)
        made.accounts[account["username"]] = user
    for machine in specification.get("machines", ()):
        user = services.machine_establish(
            unit=made.units[machine["unit"]],
            name=machine["name"],
            client_id=machine["client_id"],
            secret=secrets[machine["client_id"]],
            scopes=machine["scopes"],
        )
        services.member_add(user=user, unit=made.units[machine["unit"]], role=Role.INTEGRATOR, since=since)
        made.machines[machine["client_id"]] = machine["unit"]
    return made


def _positions(specification: Mapping[str, Any], made: Established) -> dict[tuple[str, str], Position]:
    positions: dict[tuple[str, str], Position] = {}
    for code, wanted in specification.get("positions", {}).items():
        unit = made.units[code]
        scope.enter(scope.Scope(units=(unit.pk,), unit=unit.pk, client="bootstrap"))
        for position in wanted:
            positions[code, position["name"]] = services.position_establish(
                unit=unit, name=position["name"], kind=position["kind"], standard=position.get("standard")
            )
    return positions
