"""Roles and what each may do in a unit: one declarative table (DESIGN section 4, "Roles").

A role is granted *on one unit*; the town's reach over its wards comes from its own grants and from what was addressed
to it, never from grants on wards. ``manage.py sync_roles`` converges the database to this table.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum


class Permission(StrEnum):
    """The frozen set of codenames that may be granted on a unit."""

    UNIT_READ = "read_unit"
    PLAN_READ = "read_plan"
    PLAN_EDIT = "edit_plan"
    PLAN_SUBMIT = "submit_plan"
    PLAN_APPROVE = "approve_plan"
    TASK_REPORT = "report_task"
    TASK_CONTRIBUTE = "contribute_task"
    OBLIGATION_READ = "read_obligation"
    REPORT_READ = "read_report"
    REPORT_EDIT = "edit_report"
    REPORT_SUBMIT = "submit_report"
    REPORT_APPROVE = "approve_report"
    REPORT_SEND = "send_report"
    RECEIVED_READ = "read_received"
    REPORT_REVIEW = "review_report"
    PERIOD_READ = "read_period"
    PERIOD_OPEN = "open_period"
    CONSOLIDATED_READ = "read_consolidated"
    MEMBER_MANAGE = "manage_members"
    AUDIT_READ = "read_audit"
    WEBHOOK_MANAGE = "manage_webhooks"
    TASK_MANAGE = "manage_tasks"
    TASK_OFFER = "offer_tasks"


class Role(StrEnum):
    """The roles of DESIGN section 4; the town's own report uses ``ward_office`` and ``ward_leader`` too."""

    LEAD = "lead"
    COORDINATOR = "coordinator"
    WARD_OFFICE = "ward_office"
    WARD_LEADER = "ward_leader"
    TOWN_OFFICE = "town_office"
    VIEWER = "viewer"
    INTEGRATOR = "integrator"
    UNIT_ADMIN = "unit_admin"


_P = Permission
_OWN_READS = frozenset({_P.UNIT_READ, _P.PLAN_READ, _P.OBLIGATION_READ, _P.REPORT_READ})
_DESK_READS = frozenset({_P.RECEIVED_READ, _P.PERIOD_READ, _P.CONSOLIDATED_READ})
_TASK_WORK = frozenset({_P.TASK_REPORT, _P.TASK_CONTRIBUTE})

ROLES: dict[Role, frozenset[Permission]] = {
    Role.LEAD: _OWN_READS | _TASK_WORK,
    Role.COORDINATOR: _OWN_READS | {_P.TASK_CONTRIBUTE},
    Role.WARD_OFFICE: _OWN_READS
    | _TASK_WORK
    | {_P.PLAN_EDIT, _P.PLAN_SUBMIT, _P.TASK_MANAGE, _P.REPORT_EDIT, _P.REPORT_SUBMIT, _P.REPORT_SEND},
    Role.WARD_LEADER: _OWN_READS | _TASK_WORK | {_P.PLAN_APPROVE, _P.REPORT_APPROVE, _P.REPORT_SEND, _P.AUDIT_READ},
    Role.TOWN_OFFICE: _DESK_READS | {_P.UNIT_READ, _P.TASK_OFFER, _P.REPORT_REVIEW, _P.PERIOD_OPEN, _P.AUDIT_READ},
    Role.VIEWER: _OWN_READS,
    Role.INTEGRATOR: _OWN_READS | _DESK_READS | {_P.REPORT_EDIT, _P.WEBHOOK_MANAGE},
    Role.UNIT_ADMIN: frozenset({_P.UNIT_READ, _P.MEMBER_MANAGE, _P.AUDIT_READ, _P.WEBHOOK_MANAGE}),
}

#: Roles that run accounts or receive the reports of others: their people must have a second factor.
SECOND_FACTOR_ROLES = frozenset({Role.TOWN_OFFICE, Role.UNIT_ADMIN})

#: What a token's scope leaves of the grants (a machine's permissions are grants ∩ scopes); people's carry ``api``.
SCOPES: dict[str, frozenset[Permission]] = {
    "api": frozenset(Permission),
    "plans:read": frozenset({_P.UNIT_READ, _P.PLAN_READ}),
    "reports:read": frozenset({_P.UNIT_READ, _P.OBLIGATION_READ, _P.REPORT_READ, _P.RECEIVED_READ, _P.PERIOD_READ}),
    "reports:write": frozenset({_P.UNIT_READ, _P.REPORT_EDIT}),
    "consolidated:read": frozenset({_P.UNIT_READ, _P.PERIOD_READ, _P.CONSOLIDATED_READ}),
    "webhooks:manage": frozenset({_P.UNIT_READ, _P.WEBHOOK_MANAGE}),
}
#: Scopes that a machine may be given, with what they open; a front-end's tokens carry ``api``.
MACHINE_SCOPES: dict[str, tuple[str, str]] = {
    "plans:read": ("Đọc kế hoạch", "Read plans"),
    "reports:read": ("Đọc báo cáo", "Read reports"),
    "reports:write": ("Nhập số liệu báo cáo", "Fill in reports"),
    "consolidated:read": ("Đọc số liệu tổng hợp", "Read consolidated figures"),
    "webhooks:manage": ("Quản lý webhook", "Manage webhooks"),
}

ROLE_LABELS: dict[Role, tuple[str, str]] = {
    Role.LEAD: ("Chủ trì", "Lead"),
    Role.COORDINATOR: ("Phối hợp", "Coordinator"),
    Role.WARD_OFFICE: ("Văn phòng UBND", "Ward office"),
    Role.WARD_LEADER: ("Lãnh đạo UBND", "Ward leader"),
    Role.TOWN_OFFICE: ("Văn phòng cơ quan nhận báo cáo", "Office of the receiving unit"),
    Role.VIEWER: ("Người xem", "Viewer"),
    Role.INTEGRATOR: ("Hệ thống tích hợp", "Integrator"),
    Role.UNIT_ADMIN: ("Quản trị đơn vị", "Unit administrator"),
}


def roles_with(permission: Permission) -> tuple[Role, ...]:
    """The roles that hold a permission, in the table's order: who could do what was refused."""
    return tuple(role for role, held in ROLES.items() if permission in held)


def role_allowing(permission: Permission, roles: Collection[Role]) -> str:
    """The caller's role that allows an act, the first of the table; it is recorded with the act."""
    return next((role.value for role in roles_with(permission) if role in roles), "")


def permitted(codenames: Iterable[str], scopes: Iterable[str]) -> frozenset[Permission]:
    """Grants cut down to what the token's scopes allow; unknown scopes and codenames open nothing."""
    within = frozenset[Permission]().union(*(SCOPES.get(scope, frozenset()) for scope in scopes))
    granted = set(codenames)
    return frozenset(permission for permission in within if permission.value in granted)
