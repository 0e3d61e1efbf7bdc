"""The workflow of a report: states × actions × desks × grants as one table (DESIGN section 6, "Workflow").

The API, ``allowed_actions`` and the tests read this table and nothing else. Stored are the stage of the working copy,
the latest sealed version and its one review, and whether a correction is open: :class:`Facts`. The state is derived.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Any, NamedTuple

from tenants.labels import Label
from tenants.roles import ROLE_LABELS, Permission, roles_with
from tenants.separation import Duty


class State(StrEnum):
    """The state of a report as everybody sees it; the first three are stored, the others derived."""

    DRAFT = "draft"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    SENT = "sent"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class Latest(StrEnum):
    """The latest sealed version: none yet, or what its review says."""

    NONE = "none"
    UNREVIEWED = "unreviewed"
    RETURNED = "returned"
    ACCEPTED = "accepted"


class Desk(StrEnum):
    """Where the caller stands: in the unit that reports, or in the one that it reports to."""

    OWNER = "owner"
    SUPERIOR = "superior"


class Action(StrEnum):
    """What can be done with a report."""

    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    REFUSE = "refuse"
    RECALL = "recall"
    SEND = "send"
    CORRECT = "correct"
    RETURN = "return"
    ACCEPT = "accept"


class Facts(NamedTuple):
    """What is stored about a report.

    Attributes:
        stage: draft, pending_approval or approved: the working copy's.
        latest: the latest sealed version's review.
        correcting: a correction after acceptance has its reason, and is not sent yet.
    """

    stage: State = State.DRAFT
    latest: Latest = Latest.NONE
    correcting: bool = False


class Rule(NamedTuple):
    """One line of the table.

    Attributes:
        states: where the action is legal.
        permission: the grant that it needs, in the unit of the desk.
        effect: the facts that it changes.
        reason: whether a reason (for a return: notes) must be given.
        duty: the pair of duties that it completes: who did the other half may not take it.
    """

    states: tuple[State, ...]
    desk: Desk
    permission: Permission
    effect: dict[str, Any]
    reason: bool = False
    duty: Duty | None = None


_S, _P = State, Permission
_SEALED: dict[str, Any] = {"stage": _S.DRAFT, "latest": Latest.UNREVIEWED, "correcting": False}

RULES: dict[Action, Rule] = {
    Action.EDIT: Rule((_S.DRAFT, _S.RETURNED), Desk.OWNER, _P.REPORT_EDIT, {}),
    Action.SUBMIT: Rule((_S.DRAFT, _S.RETURNED), Desk.OWNER, _P.REPORT_SUBMIT, {"stage": _S.PENDING_APPROVAL}),
    Action.APPROVE: Rule(
        (_S.PENDING_APPROVAL,), Desk.OWNER, _P.REPORT_APPROVE, {"stage": _S.APPROVED}, duty=Duty.DRAFT_APPROVE
    ),
    Action.REFUSE: Rule(
        (_S.PENDING_APPROVAL, _S.APPROVED), Desk.OWNER, _P.REPORT_APPROVE, {"stage": _S.DRAFT}, reason=True
    ),
    Action.RECALL: Rule((_S.PENDING_APPROVAL, _S.APPROVED), Desk.OWNER, _P.REPORT_SUBMIT, {"stage": _S.DRAFT}),
    Action.SEND: Rule((_S.APPROVED,), Desk.OWNER, _P.REPORT_SEND, _SEALED),
    Action.CORRECT: Rule((_S.ACCEPTED,), Desk.OWNER, _P.REPORT_SUBMIT, {"correcting": True}, reason=True),
    Action.RETURN: Rule((_S.SENT,), Desk.SUPERIOR, _P.REPORT_REVIEW, {"latest": Latest.RETURNED}, reason=True),
    Action.ACCEPT: Rule(
        (_S.SENT,), Desk.SUPERIOR, _P.REPORT_REVIEW, {"latest": Latest.ACCEPTED}, duty=Duty.SEND_ACCEPT
    ),
}

STATE_LABELS: dict[State, Label] = {
    State.DRAFT: Label("Dự thảo", "Draft"),
    State.PENDING_APPROVAL: Label("Chờ duyệt", "Pending approval"),
    State.APPROVED: Label("Đã duyệt", "Approved"),
    State.SENT: Label("Đã gửi", "Sent"),
    State.RETURNED: Label("Bị trả lại", "Returned"),
    State.ACCEPTED: Label("Đã tiếp nhận", "Accepted"),
}
ACTION_LABELS: dict[Action, Label] = {
    Action.EDIT: Label("Nhập số liệu", "Edit"),
    Action.SUBMIT: Label("Trình duyệt", "Submit"),
    Action.APPROVE: Label("Duyệt", "Approve"),
    Action.REFUSE: Label("Không duyệt", "Refuse"),
    Action.RECALL: Label("Rút lại", "Recall"),
    Action.SEND: Label("Gửi", "Send"),
    Action.CORRECT: Label("Đính chính", "Correct"),
    Action.RETURN: Label("Trả lại", "Return"),
    Action.ACCEPT: Label("Tiếp nhận", "Accept"),
}


def state_of(facts: Facts) -> State:
    """The state that the stored facts mean: a stage under way first, then the latest version's review."""
    if facts.stage != State.DRAFT or facts.correcting:
        return State(facts.stage)
    return {
        Latest.NONE: State.DRAFT,
        Latest.UNREVIEWED: State.SENT,
        Latest.RETURNED: State.RETURNED,
        Latest.ACCEPTED: State.ACCEPTED,
    }[facts.latest]


def allowed(
    state: State, grants: Collection[str], desk: Desk = Desk.OWNER, barred: Collection[Duty] = ()
) -> list[Action]:
    """What a caller may do now, in the table's order.

    Args:
        state: the report's.
        grants: the caller's codenames in the unit in whose name it acts.
        desk: whether that unit is the report's owner or the superior that received it.
        barred: pairs of duties of which the caller did the other half.
    """
    return [action for action in RULES if why_not(action, state, grants, desk, barred) is None]


def why_not(
    action: Action, state: State, grants: Collection[str], desk: Desk = Desk.OWNER, barred: Collection[Duty] = ()
) -> str | None:
    """Why an action is refused, as a code of ``MESSAGES``; None when it is allowed.

    In the order of DESIGN section 4, "Answers": desk, grant and duty (403) come before the state (409).
    """
    rule = RULES[action]
    if desk is not rule.desk:
        return "transition.other_desk"
    if rule.permission not in grants:
        return "transition.not_granted"
    if rule.duty is not None and rule.duty in barred:
        return f"duty.{rule.duty}"
    if state not in rule.states:
        return "transition.not_in_state"
    return None


def after(action: Action, facts: Facts) -> Facts:
    """The facts once an action is done; the caller has asked :func:`why_not` before."""
    return facts._replace(**RULES[action].effect)


def next_state(action: Action, facts: Facts) -> State:
    """The state once an action is done."""
    return state_of(after(action, facts))


def words(action: Action, state: State) -> dict[str, Any]:
    """Values for the templates of the ``transition.*`` messages."""
    rule = RULES[action]
    states = [STATE_LABELS[legal] for legal in rule.states]
    able = roles_with(rule.permission)
    return {
        "action": action.value,
        "action_vi": ACTION_LABELS[action].vi,
        "action_en": ACTION_LABELS[action].en,
        "state": state.value,
        "state_vi": STATE_LABELS[state].vi,
        "state_en": STATE_LABELS[state].en,
        "states_vi": ", ".join(label.vi for label in states),
        "states_en": ", ".join(label.en for label in states),
        "permission": rule.permission.value,
        "roles": [role.value for role in able],
        "able_vi": ", ".join(ROLE_LABELS[role][0] for role in able),
        "able_en": ", ".join(ROLE_LABELS[role][1] for role in able),
    }
