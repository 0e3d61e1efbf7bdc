"""Who acts for the parties that a task names: holders of positions, or roles by themselves (DESIGN section 5, Party).

Pure; ``plans.facts`` puts grants and states around it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plans.aliases import PartyKind, standard_positions
from tenants.roles import ROLES, Permission, Role, roles_with


class Side(StrEnum):
    """Which of a task's parties an act belongs to; the office's acts need no party."""

    LEAD = "lead"
    ACCOUNTABLE = "accountable"
    COORDINATOR = "coordinator"
    OFFICE = "office"


#: Roles that act for a party whatever position they hold; a name that nobody recognised yet is the ward office's.
BY_ROLE: Mapping[PartyKind, tuple[Role, ...]] = {
    PartyKind.UNIT: (Role.WARD_LEADER, Role.WARD_OFFICE),
    PartyKind.OUTSIDE: (Role.WARD_OFFICE,),
    PartyKind.UNKNOWN: (Role.WARD_OFFICE,),
}


class Held(NamedTuple):
    """A position: its key, its standard code or an empty text, its name."""

    id: str
    standard: str
    name: str


class Party(NamedTuple):
    """What a task names: on which side, what it is, the unit's own position and its standard code where known."""

    side: str
    kind: str
    position: str
    standard: str
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """The caller in the unit today.

    Attributes:
        roles: roles held.
        grants: permissions that the roles and the token leave.
        positions: positions held.
    """

    roles: frozenset[Role]
    grants: frozenset[Permission]
    positions: tuple[Held, ...]


class Allowance(NamedTuple):
    """What allows an act, recorded with it.

    Attributes:
        role: the caller's.
        position: the one that they hold, or stand in for; None where the role alone allows it.
        on_behalf: whom the plan names and the caller stands in for; empty where they act for themselves.
    """

    role: Role
    position: Held | None
    on_behalf: str = ""


class Claim(NamedTuple):
    """Who acts for one party: holders of a position (by key or standard code), and roles by themselves."""

    keys: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


def allowed_by(claims: Iterable[Claim], actor: Actor, permission: Permission) -> Allowance | None:
    """What allows the caller to act for one of the parties: a position before a role; None where nothing does.

    Args:
        claims: who acts for each of the parties.
        actor: the caller.
        permission: the grant that the role behind it must hold.
    """
    able = [role for role in ROLES if role in actor.roles and permission in ROLES[role]]
    claimed = list(claims)
    for claim in claimed:
        for position in actor.positions:
            if able and (position.id in claim.keys or position.standard in claim.codes):
                return Allowance(able[0], position)
    for claim in claimed:
        for role in able:
            if role in claim.roles:
                return Allowance(role, None)
    return None


def stood_in(
    parties: Iterable[Party], accountable: Held | None, actor: Actor, permission: Permission
) -> Allowance | None:
    """What allows the caller to stand in for who is accountable, else for the first lead; None where nothing does.

    Args:
        parties: whom the task names.
        accountable: the position that the office named for a collective, if it did.
        actor: the caller.
        permission: the grant by which one stands in for others.
    """
    first = next((party for party in parties if party.side == Side.LEAD), None)
    role = next((role for role in ROLES if role in actor.roles and permission in ROLES[role]), None)
    if permission not in actor.grants or role is None or first is None:
        return None
    lead = accountable or Held(first.position, first.standard, first.name)
    return Allowance(role, lead if lead.id else None, lead.name)


def claims_of(side: Side, parties: Iterable[Party], accountable: Held | None) -> list[Claim]:
    """Who acts on one side of a task.

    Args:
        side: leads, the one of them who answers for the task, coordinators, or the office.
        parties: whom the task names, the first lead being accountable.
        accountable: the position that the office named for a collective, if it did.
    """
    if side is Side.OFFICE:
        return [Claim(roles=roles_with(Permission.TASK_MANAGE))]
    if side is Side.COORDINATOR:
        return [_claim(party, None) for party in parties if party.side == Side.COORDINATOR] or [Claim()]
    if side is Side.ACCOUNTABLE and accountable is not None:
        return [_named(accountable)]
    leads = [party for party in parties if party.side == Side.LEAD]
    if side is Side.ACCOUNTABLE:
        return [_answering(party) for party in leads[:1]] or [_NOBODY]
    return [_claim(party, accountable) for party in leads] or [_NOBODY]


def codes_named(positions: Iterable[Held]) -> list[str]:
    """Standard codes under which a plan may name holders of positions: their own, and collectives with one of these."""
    own = {position.standard for position in positions if position.standard}
    known = standard_positions()
    return sorted(own | {code for code, standard in known.items() if own & set(standard.comprises)})


_NOBODY = Claim(roles=BY_ROLE[PartyKind.UNKNOWN])


def _claim(party: Party, accountable: Held | None) -> Claim:
    kind = PartyKind(party.kind)
    if kind is PartyKind.COLLECTIVE:
        return _collective(party, accountable)
    if kind in BY_ROLE:
        return Claim(roles=BY_ROLE[kind])
    return Claim(_filled(party.position), _filled(party.standard), (party.name,))


def _collective(party: Party, accountable: Held | None) -> Claim:
    """Any holder of its positions; for a lead also who is accountable: the office, until it names a position."""
    known = standard_positions()
    comprised = known[party.standard].comprises if party.standard in known else ()
    codes, shown = frozenset(comprised), tuple(known[code].name for code in comprised)
    if party.side != Side.LEAD:
        return Claim(codes=codes, names=shown)
    if accountable is None:
        return Claim(codes=codes, names=shown, roles=(Role.WARD_OFFICE,))
    return Claim(frozenset({accountable.id}), codes, (*shown, accountable.name))


def _answering(party: Party) -> Claim:
    """Who answers for a task whose first lead this is: of a collective, the office alone until it names a position."""
    return _NOBODY if party.kind == PartyKind.COLLECTIVE else _claim(party, None)


def _named(position: Held) -> Claim:
    return Claim(frozenset({position.id}), names=(position.name,))


def _filled(value: str) -> frozenset[str]:
    return frozenset({value}) if value else frozenset()
