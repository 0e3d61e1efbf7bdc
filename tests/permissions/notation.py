"""Reads the tables of expectations; what their lines mean says ``tests/permissions/expectations/__init__.py``."""

from typing import NamedTuple

from tenants.roles import Role

ROLES = {
    "lead": Role.LEAD,
    "coord": Role.COORDINATOR,
    "office": Role.WARD_OFFICE,
    "leader": Role.WARD_LEADER,
    "town": Role.TOWN_OFFICE,
    "view": Role.VIEWER,
    "mach": Role.INTEGRATOR,
    "admin": Role.UNIT_ADMIN,
}
#: Codes of a 403 that speaks of the grant: no role of the caller's has it, or the token's scopes leave it out.
OF_GRANTS = {"http.forbidden", "http.scope"}
HEADER = ["method", "route", "states", "nobody", "others", "|", *ROLES]


class Expected(NamedTuple):
    """One line.

    Attributes:
        route: below ``/api/v1/``.
        states: as written; ``("*",)`` for all.
        nobody, others: their cells.
        home: the cell of every role.
    """

    method: str
    route: str
    states: tuple[str, ...]
    nobody: str
    others: str
    home: dict[Role, str]

    def __str__(self):
        return f"{self.method} {self.route} {','.join(self.states)}"


def read(table):
    """The lines of a table.

    Raises:
        ValueError: another heading, a line with other than its columns, or a word that is none.
    """
    header, *lines = [line.split() for line in table.splitlines() if line.strip()]
    if header != HEADER:
        raise ValueError(f"heading: {header}")
    return [_line(words) for words in lines]


def _line(words):
    if len(words) != len(HEADER):
        raise ValueError(f"{len(words)} columns: {words}")
    method, route, states, nobody, others, _, *cells = words
    for cell in (nobody, others, *cells):
        if cell not in {"ok", ".", "fact"} and not cell.isdecimal():
            raise ValueError(f"{cell!r} in {words}")
    home = dict(zip(ROLES.values(), cells, strict=True))
    return Expected(method, route, tuple(states.split(",")), nobody, others, home)


def met(cell, answer):
    """Whether an answer is what a cell says."""
    if cell == "ok":
        return 200 <= answer.status_code < 300
    if cell in {".", "fact"}:
        wants_grant = answer.status_code == 403 and answer.json()["code"] in OF_GRANTS
        return answer.status_code == 403 and wants_grant is (cell == ".")
    return answer.status_code == int(cell)
