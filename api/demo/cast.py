"""Who plays: units, accounts with fresh tokens and machines, established from a specification as the owner role."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from api.demo.calling import Caller, Recorder
from api.management.commands.bootstrap import completed_secrets
from tenants.bootstrap import establish
from tenants.clock import now
from tenants.services import clocks_shift, token_issue

HONG_LINH = Path(__file__).parent / "data" / "hong_linh.yaml"
TOKENS_LAST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class UnitOnStage:
    """A unit of the specification.

    Attributes:
        id: its id here.
        code, name, kind: as the specification says.
        superior: the code of the unit that it reports to; empty for none.
    """

    id: str
    code: str
    name: str
    kind: str
    superior: str


@dataclass(frozen=True, slots=True)
class Account:
    """A person's account.

    Attributes:
        username, password, role: to sign in, and as what.
        unit: the unit's id.
        token: a bearer token.
    """

    username: str
    password: str
    role: str
    unit: str
    token: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody of one specification.

    Attributes:
        units: by code.
        accounts: by user name.
        machines: secrets by client id.
    """

    units: dict[str, UnitOnStage] = field(default_factory=dict)
    accounts: dict[str, Account] = field(default_factory=dict)
    machines: dict[str, str] = field(default_factory=dict)

    @property
    def town(self) -> UnitOnStage:
        """The unit to which the wards report."""
        return next(unit for unit in self.units.values() if unit.kind == "town")

    @property
    def wards(self) -> list[UnitOnStage]:
        """The units that report to the town, in order of code."""
        return sorted((u for u in self.units.values() if u.superior == self.town.code), key=lambda unit: unit.code)

    def caller(self, code: str, role: str, base_url: str, record: Recorder) -> Caller:
        """The account that holds a role in a unit, ready to call.

        Raises:
            StopIteration: the specification has none.
        """
        unit = self.units[code].id
        account = next(each for each in self.accounts.values() if (each.unit, each.role) == (unit, role))
        return Caller(base_url, account.token, unit, record)

    def set_clocks(self, at: datetime) -> None:
        """Let it be this business time now in every unit; the connection must be the owner's."""
        clocks_shift(units=[UUID(unit.id) for unit in self.units.values()], shift=at - now())


def specification(path: Path = HONG_LINH) -> dict[str, Any]:
    """A specification's content."""
    content: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return content


def assemble(specified: Mapping[str, Any], secrets: Path, *, anew: bool) -> Cast:
    """Establish what a specification says, and issue a token to every account; the connection must be the owner's.

    Args:
        specified: see :mod:`tenants.bootstrap`.
        secrets: file of passwords and client secrets; missing ones are made and added.
        anew: the accounts are not there yet, so that every password must be set, which takes its time.
    """
    kept, new = completed_secrets(dict(specified), secrets)
    made = establish(specified, passwords=(kept if anew else new)["passwords"], secrets=kept["secrets"])
    cast = Cast(machines=kept["secrets"])
    for unit in specified["units"]:
        code = unit["code"]
        given = (str(made.units[code].pk), code, unit["name"], unit["kind"], unit.get("superior", ""))
        cast.units[code] = UnitOnStage(*given)
    for account in specified["accounts"]:
        name = account["username"]
        token = token_issue(user=made.accounts[name], lifetime=TOKENS_LAST)
        unit_id = cast.units[account["unit"]].id
        cast.accounts[name] = Account(name, kept["passwords"][name], account["role"], unit_id, token)
    return cast
