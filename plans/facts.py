"""Who may report on a task, and who may contribute to it: a grant *and* a fact in rows (DESIGN sections 4 and 5).

Reading is the unit's. Acting needs a grant of the caller's roles and a fact: a position held today is named by the
task, or the caller's role acts for what the task names. Pure: the same function decides the act, ``allowed_actions``
and what the tests expect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plans.aliases import PartyKind, standard_positions
from plans.decisions import Decision, lacks_grant, names, role_labels
from plans.labels import ACTIONS, Label, worded
from tenants.roles import ROLES, Permission, Role, roles_with


class TaskAction(StrEnum):
    """What can be done on a task."""

    REPORT = "report"
    CONTRIBUTE = "contribute"


class TaskRule(NamedTuple):
    """One line of the table: the grant, the side of the task whose parties act, and the code where nobody is one."""

    permission: Permission
    side: str
    code: str


TASK_RULES: dict[TaskAction, TaskRule] = {
    TaskAction.REPORT: TaskRule(Permission.TASK_REPORT, "lead", "task.not_lead"),
    TaskAction.CONTRIBUTE: TaskRule(Permission.TASK_CONTRIBUTE, "coordinator", "task.not_coordinator"),
}
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


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What decides about a task.

    Attributes:
        approved: whether its plan is.
        parties: leads and coordinators.
        accountable: the position that the ward office named for a collective, if it did.
    """

    approved: bool
    parties: tuple[Party, ...]
    accountable: Held | None = None


class Allowance(NamedTuple):
    """What allows an act, recorded with it: the role and, unless the role alone does, the position."""

    role: Role
    position: Held | None


class Claim(NamedTuple):
    """Who acts for one party: holders of a position (by key or standard code), and roles by themselves."""

    keys: frozenset[str]
    codes: frozenset[str]
    names: tuple[str, ...]
    roles: tuple[Role, ...]


def decide(action: TaskAction, task: TaskFacts, actor: Actor) -> Decision:
    """Whether the caller may act on a task: grant, then fact (403 both), then the plan's state (409)."""
    rule = TASK_RULES[action]
    if rule.permission not in actor.grants:
        return lacks_grant(action, rule.permission)
    if allowance(action, task, actor) is None:
        return _not_theirs(action, task, actor)
    if not task.approved:
        return Decision(action, "task.plan_not_approved", conflict=True, params=worded("asked", [ACTIONS[action]]))
    return Decision(action)


def decisions(task: TaskFacts, actor: Actor) -> list[Decision]:
    """Both actions' decisions, in the table's order."""
    return [decide(action, task, actor) for action in TASK_RULES]


def allowance(action: TaskAction, task: TaskFacts, actor: Actor) -> Allowance | None:
    """What allows the caller the act as far as the facts go: a position before a role; None where nothing does."""
    rule = TASK_RULES[action]
    able = [role for role in ROLES if role in actor.roles and rule.permission in ROLES[role]]
    claims = _claims(action, task)
    for claim in claims:
        for position in actor.positions:
            if able and (position.id in claim.keys or position.standard in claim.codes):
                return Allowance(able[0], position)
    for claim in claims:
        for role in able:
            if role in claim.roles:
                return Allowance(role, None)
    return None


def _not_theirs(action: TaskAction, task: TaskFacts, actor: Actor) -> Decision:
    """Says who could: holders of positions that the task names, or roles that act by themselves."""
    claims = _claims(action, task)
    positions = tuple(dict.fromkeys(name for claim in claims for name in claim.names))
    by_role = tuple(dict.fromkeys(role for claim in claims for role in claim.roles))
    roles = roles_with(TASK_RULES[action].permission) if positions else by_role
    able = [*(Label(name, name) for name in positions), *role_labels(by_role)]
    params = {"found": [position.name for position in actor.positions], **worded("able", able)}
    return Decision(action, TASK_RULES[action].code, roles=names(roles), positions=positions, params=params)


def codes_named(positions: Iterable[Held]) -> list[str]:
    """Standard codes under which a plan may name holders of positions: their own, and collectives with one of these."""
    own = {position.standard for position in positions if position.standard}
    known = standard_positions()
    return sorted(own | {code for code, standard in known.items() if own & set(standard.comprises)})


def _claims(action: TaskAction, task: TaskFacts) -> list[Claim]:
    side = TASK_RULES[action].side
    claims = [_claim(party, task.accountable) for party in task.parties if party.side == side]
    return claims or [Claim(frozenset(), frozenset(), (), BY_ROLE[PartyKind.UNKNOWN] if side == "lead" else ())]


def _claim(party: Party, accountable: Held | None) -> Claim:
    kind = PartyKind(party.kind)
    if kind is PartyKind.COLLECTIVE:
        return _collective(party, accountable)
    if kind in BY_ROLE:
        return Claim(frozenset(), frozenset(), (), BY_ROLE[kind])
    return Claim(_filled(party.position), _filled(party.standard), (party.name,), ())


def _collective(party: Party, accountable: Held | None) -> Claim:
    """Any holder of its positions; for a lead also who is accountable: the office, until it names a position."""
    known = standard_positions()
    comprised = known[party.standard].comprises if party.standard in known else ()
    codes, shown = frozenset(comprised), tuple(known[code].name for code in comprised)
    if party.side != TASK_RULES[TaskAction.REPORT].side:
        return Claim(frozenset(), codes, shown, ())
    if accountable is None:
        return Claim(frozenset(), codes, shown, (Role.WARD_OFFICE,))
    return Claim(frozenset({accountable.id}), codes, (*shown, accountable.name), ())


def _filled(value: str) -> frozenset[str]:
    return frozenset({value}) if value else frozenset()
