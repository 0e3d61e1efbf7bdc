"""What may be done on a task: actions × grant × fact × state as one table (DESIGN sections 4 and 5).

Reading is the unit's. Acting needs a grant of the caller's roles and a fact: a position held today is named by the
task, or the caller's role acts for what the task names; then the states of the plan and of the task decide. Pure: the
same function decides the act, ``allowed_actions`` and what the tests expect.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plans.aliases import PartyKind
from plans.claims import Actor, Allowance, Held, Party, Side, allowed_by, claims_of, codes_named, stood_in
from plans.decisions import Decision, lacks_grant, names, role_labels
from plans.labels import ACTIONS, STATUSES, worded
from tenants.labels import Label
from tenants.roles import Permission, roles_with

__all__ = ["Actor", "Allowance", "Held", "Party", "Side", "codes_named"]


class TaskAction(StrEnum):
    """What can be done on a task."""

    REPORT = "report"
    COMPLETE = "complete"
    CONTRIBUTE = "contribute"
    DELIVER = "deliver"
    ASK_EXTENSION = "ask_extension"
    WITHDRAW_EXTENSION = "withdraw_extension"
    CHECK_IN = "check_in"
    CONFIRM = "confirm"
    REOPEN = "reopen"
    DECIDE_EXTENSION = "decide_extension"
    NAME_ACCOUNTABLE = "name_accountable"


class Status(StrEnum):
    """How far the work on a task is, all stored."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """What decides about a task.

    Attributes:
        plan: the state of the plan that prints its line.
        parties: leads and coordinators, the accountable lead first among leads.
        accountable: the position that the ward office named for a collective, if it did.
        status: how far the work is.
        dated: whether its own schedule can be overdue; every other task is checked in.
        extension: whether a request for a later day waits for its decision.
    """

    plan: str
    parties: tuple[Party, ...]
    accountable: Held | None = None
    status: str = Status.NOT_STARTED
    dated: bool = True
    extension: bool = False

    @property
    def collective(self) -> bool:
        """Whether a collective is among its leads."""
        return any(party.side == Side.LEAD and party.kind == PartyKind.COLLECTIVE for party in self.parties)


class Need(NamedTuple):
    """A condition beyond the status, and the code where it does not hold."""

    holds: Callable[[TaskFacts], bool]
    code: str


class TaskRule(NamedTuple):
    """One line of the table.

    Attributes:
        permission: the grant that the action needs.
        side: whose act it is.
        code: says that the caller is none of them.
        statuses: of the task, in which it is legal.
        needs: what must hold besides.
        stand_in: the grant whose holders may do it on behalf of the lead, since leads rarely sign in; None: nobody may.
    """

    permission: Permission
    side: Side
    code: str
    statuses: frozenset[Status]
    needs: tuple[Need, ...] = ()
    stand_in: Permission | None = None


#: Work goes on: reports are taken, the task can be late.
OPEN = frozenset({Status.NOT_STARTED, Status.IN_PROGRESS, Status.BLOCKED})
_UNCONFIRMED = OPEN | {Status.DONE}
_ANY = frozenset(Status)
_DATED = Need(lambda task: task.dated, "task.not_dated")
_UNDATED = Need(lambda task: not task.dated, "task.dated")
_ASKED = Need(lambda task: task.extension, "extension.none_pending")
_NOT_ASKED = Need(lambda task: not task.extension, "extension.pending")
_COLLECTIVE = Need(lambda task: task.collective, "task.no_collective")
_REPORT, _CONTRIBUTE, _MANAGE = Permission.TASK_REPORT, Permission.TASK_CONTRIBUTE, Permission.TASK_MANAGE
_NOT_LEAD, _NOT_OFFICE = "task.not_lead", "action.not_granted"

TASK_RULES: dict[TaskAction, TaskRule] = {
    TaskAction.REPORT: TaskRule(_REPORT, Side.LEAD, _NOT_LEAD, OPEN, stand_in=_MANAGE),
    TaskAction.COMPLETE: TaskRule(_REPORT, Side.ACCOUNTABLE, "task.not_accountable", OPEN),
    TaskAction.CONTRIBUTE: TaskRule(_CONTRIBUTE, Side.COORDINATOR, "task.not_coordinator", _UNCONFIRMED),
    TaskAction.DELIVER: TaskRule(_REPORT, Side.LEAD, _NOT_LEAD, _UNCONFIRMED),
    TaskAction.ASK_EXTENSION: TaskRule(_REPORT, Side.LEAD, _NOT_LEAD, OPEN, (_DATED, _NOT_ASKED)),
    TaskAction.WITHDRAW_EXTENSION: TaskRule(_REPORT, Side.LEAD, _NOT_LEAD, _ANY, (_ASKED,)),
    TaskAction.CHECK_IN: TaskRule(_REPORT, Side.LEAD, _NOT_LEAD, OPEN, (_UNDATED,), stand_in=_MANAGE),
    TaskAction.CONFIRM: TaskRule(_MANAGE, Side.OFFICE, _NOT_OFFICE, frozenset({Status.DONE})),
    TaskAction.REOPEN: TaskRule(_MANAGE, Side.OFFICE, _NOT_OFFICE, frozenset({Status.DONE, Status.CONFIRMED})),
    TaskAction.DECIDE_EXTENSION: TaskRule(_MANAGE, Side.OFFICE, _NOT_OFFICE, _ANY, (_ASKED,)),
    TaskAction.NAME_ACCOUNTABLE: TaskRule(_MANAGE, Side.OFFICE, _NOT_OFFICE, _UNCONFIRMED, (_COLLECTIVE,)),
}
#: Why nothing is done on a task, by the state of the plan that prints its line; every other state lets work go on.
PLAN_CODES: dict[str, str] = {
    "draft": "task.plan_not_approved",
    "pending_approval": "task.plan_not_approved",
    "amended": "task.dropped",
    "closed": "task.plan_closed",
}


def decide(action: TaskAction, task: TaskFacts, actor: Actor) -> Decision:
    """Whether the caller may act on a task: grant, then fact (403 both), then the states (409)."""
    rule = TASK_RULES[action]
    if rule.permission not in actor.grants:
        return lacks_grant(action, rule.permission)
    if allowance(action, task, actor) is None:
        return _not_theirs(action, task, actor)
    return standing(action, task)


def decisions(task: TaskFacts, actor: Actor) -> list[Decision]:
    """Every action's decision, in the table's order."""
    return [decide(action, task, actor) for action in TASK_RULES]


def allowance(action: TaskAction, task: TaskFacts, actor: Actor) -> Allowance | None:
    """What allows the caller the act as far as the facts go; None where nothing does.

    A position comes before a role, and what is one's own before what is done on behalf of others.
    """
    rule = TASK_RULES[action]
    own = allowed_by(claims_of(rule.side, task.parties, task.accountable), actor, rule.permission)
    if own is not None or rule.stand_in is None:
        return own
    return stood_in(task.parties, task.accountable, actor, rule.stand_in)


def is_own(action: TaskAction, task: TaskFacts, actor: Actor) -> bool:
    """Whether the facts allow the caller the act in their own name, nobody else's."""
    found = allowance(action, task, actor)
    return found is not None and not found.on_behalf


def standing(action: TaskAction, task: TaskFacts) -> Decision:
    """Whether the states of plan and task allow an act, whoever takes it."""
    rule, asked = TASK_RULES[action], worded("asked", [ACTIONS[action]])
    if task.plan in PLAN_CODES:
        return Decision(action, PLAN_CODES[task.plan], conflict=True, params=asked)
    if task.status not in rule.statuses:
        needed = worded("needed", [STATUSES[status] for status in Status if status in rule.statuses])
        params = asked | worded("found", [STATUSES[task.status]]) | needed
        return Decision(action, "task.not_in_status", conflict=True, params=params)
    code = next((need.code for need in rule.needs if not need.holds(task)), "")
    return Decision(action, code, conflict=True, params=asked) if code else Decision(action)


def _not_theirs(action: TaskAction, task: TaskFacts, actor: Actor) -> Decision:
    """Says who could: holders of positions that the task names, or roles that act by themselves."""
    rule = TASK_RULES[action]
    claims = claims_of(rule.side, task.parties, task.accountable)
    positions = tuple(dict.fromkeys(name for claim in claims for name in claim.names))
    stand_ins = roles_with(rule.stand_in) if rule.stand_in else ()
    by_role = tuple(dict.fromkeys([*(role for claim in claims for role in claim.roles), *stand_ins]))
    roles = roles_with(rule.permission) if positions else by_role
    able = [*(Label(name, name) for name in positions), *role_labels(by_role)]
    held = [position.name for position in actor.positions]
    params = {"found": held, **worded("asked", [ACTIONS[action]]), **worded("able", able)}
    return Decision(action, rule.code, roles=names(roles), positions=positions, params=params)
