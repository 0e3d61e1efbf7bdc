"""The units and accounts that every test finds: two towns with their wards, and one account per role and unit.

``who("ward_office", "91")`` is the account of that role in the unit with that code; :class:`World` holds the units'
ids and a bearer token of each account. Codes are made up.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.test import Client

from tenants.bootstrap import establish
from tenants.roles import Role
from tenants.services import token_issue

UNITS = [
    {"code": "9", "kind": "province", "name": "Tỉnh Thử Nghiệm"},
    {"code": "90", "kind": "town", "name": "Thị xã Một", "superior": "9"},
    {"code": "91", "kind": "ward", "name": "Phường Một Một", "superior": "90"},
    {"code": "92", "kind": "ward", "name": "Phường Một Hai", "superior": "90"},
    {"code": "93", "kind": "commune", "name": "Xã Một Ba", "superior": "90"},
    {"code": "80", "kind": "town", "name": "Thị xã Hai", "superior": "9"},
    {"code": "81", "kind": "ward", "name": "Phường Hai Một", "superior": "80"},
]
POSITIONS = [
    {"name": "Chủ tịch UBND", "kind": "position", "standard": "chairperson"},
    {"name": "Công chức Văn phòng – Thống kê", "kind": "position", "standard": "office_clerk"},
    {"name": "Công chức Văn hóa – Xã hội", "kind": "position", "standard": "culture_clerk"},
    {"name": "Công chức Tư pháp – Hộ tịch", "kind": "position", "standard": "justice_clerk"},
    {"name": "Văn phòng UBND", "kind": "body", "standard": "ward_office"},
    {"name": "Bộ phận Tiếp nhận và Trả kết quả", "kind": "body", "standard": "one_stop"},
]
#: Positions that the account of a role holds, in the wards that have positions.
HOLDS = {
    Role.WARD_LEADER: ["Chủ tịch UBND"],
    Role.WARD_OFFICE: ["Công chức Văn phòng – Thống kê", "Văn phòng UBND"],
    Role.LEAD: ["Bộ phận Tiếp nhận và Trả kết quả"],
    Role.COORDINATOR: ["Công chức Văn hóa – Xã hội"],
}
WITH_POSITIONS = ("91", "92")


def who(role, code):
    """The name of the account that holds a role in the unit of a code."""
    return f"{role}.{code}"


def specification():
    """Units, positions, one account for each role in each unit, and a machine in each town."""
    return {
        "since": "2020-01-01",
        "units": UNITS,
        "positions": dict.fromkeys(WITH_POSITIONS, POSITIONS),
        "accounts": [
            {
                "username": who(role, unit["code"]),
                "full_name": f"{role} {unit['name']}",
                "unit": unit["code"],
                "role": role,
                "positions": HOLDS.get(role, []) if unit["code"] in WITH_POSITIONS else [],
            }
            for unit in UNITS
            for role in Role
            if role is not Role.INTEGRATOR
        ],
        "machines": [
            {"client_id": f"machine.{code}", "name": "Máy", "unit": code, "scopes": "consolidated:read"}
            for code in ("90", "80")
        ],
    }


@dataclass(frozen=True)
class World:
    """Ids and tokens.

    Attributes:
        units: unit ids by code.
        users: account ids by name.
        tokens: bearer tokens by account name.
    """

    units: dict[str, UUID]
    users: dict[str, UUID]
    tokens: dict[str, str]

    def client(self, role, code, **headers):
        """A test client that calls as the account of a role in a unit."""
        return self.client_as(who(role, code), **headers)

    def client_as(self, username, **headers):
        """A test client that calls as an account."""
        return Client(headers={"Authorization": f"Bearer {self.tokens[username]}", **headers})

    def url(self, code, path=""):
        """An address under a unit's own."""
        return f"/api/v1/units/{self.units[code]}/{path}"


def build():
    """Establish the world; the connection must be the owner's."""
    made = establish(specification(), passwords={}, secrets={"machine.90": "s" * 40, "machine.80": "t" * 40})
    return World(
        units={code: unit.pk for code, unit in made.units.items()},
        users={name: user.pk for name, user in made.accounts.items()},
        tokens={name: token_issue(user=user, lifetime=timedelta(days=1)) for name, user in made.accounts.items()},
    )
