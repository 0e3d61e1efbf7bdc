"""Whether anybody reports on a task today: members of the unit whose roles may, by those roles or by what they hold."""

from collections.abc import Iterable

from plans.aliases import standard_positions
from plans.claims import BY_ROLE, Held, codes_named
from plans.selectors.led import IS_LEAD, Claimants
from tenants.colleagues import MEMBERS
from tenants.roles import Permission, roles_with

_HELD = """SELECT h.unit_id, h.position_id, pos.standard
             FROM tenants_positionholder h
             JOIN tenants_position pos ON pos.unit_id = %(unit)s AND pos.id = h.position_id
            WHERE h.unit_id = %(unit)s AND h.valid @> %(today)s::date
              AND h.user_id IN (SELECT m.user_id FROM ({members}) m WHERE m.role IN ({roles}))"""
_POSITIONS = "SELECT held.position_id FROM ({held}) held"
_CODES = """SELECT held.unit_id, named.as_code
              FROM ({held}) held JOIN (VALUES {pairs}) named (standard, as_code) USING (standard)"""
_KINDS = "SELECT %(unit)s::uuid, acts.kind FROM ({members}) m JOIN (VALUES {pairs}) acts (role, kind) USING (role)"


def _values(rows: Iterable[tuple[str, str]]) -> str:
    """Rows of constants of the code."""
    return ", ".join(f"('{first}', '{second}')" for first, second in rows)


_ROLES = ", ".join(f"'{role}'" for role in roles_with(Permission.TASK_REPORT))
_HOLDINGS = _HELD.format(members=MEMBERS, roles=_ROLES)
#: Each standard position beside the codes under which a plan may name it; each role beside the kinds it acts for.
_NAMED_AS = _values((code, name) for code in standard_positions() for name in codes_named([Held("", code, "")]))
_ACTS_FOR = _values((role, kind) for kind, roles in BY_ROLE.items() for role in roles)
_MEMBERS = Claimants(
    positions=_POSITIONS.format(held=_HOLDINGS),
    codes=_CODES.format(held=_HOLDINGS, pairs=_NAMED_AS),
    kinds=_KINDS.format(members=MEMBERS, pairs=_ACTS_FOR),
)
#: Over a line ``t`` of the unit ``%(unit)s`` and its work ``w``: it names a lead for whom somebody may report on the
#: day ``%(today)s``.
HAS_REPORTER = _MEMBERS.named(IS_LEAD)
