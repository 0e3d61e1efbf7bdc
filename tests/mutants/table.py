"""The mutants: one wall less each. A mutant is a change of the database or of one line of the source.

``tests`` names the modules that must notice, ``only`` narrows them by a pytest expression, to keep the run short.
"""

from dataclasses import dataclass

CATALOGUE = "tests/isolation/test_catalogue.py"
ADDRESSES = "tests/isolation/test_addresses.py"
WALLS = "tests/isolation/test_walls.py"
MATRIX = "tests/permissions/test_matrix.py"
SCOPES = "tests/permissions/test_scopes.py"
SMUGGLING = "tests/isolation/test_smuggling.py"
REMINDERS = "tests/plans/test_reminders.py"
CHANNELS = "tests/isolation/test_side_channels.py"


@dataclass(frozen=True)
class Mutant:
    """One wall less.

    Attributes:
        name: what is missing.
        tests: the module that must notice.
        only: a pytest expression of the tests tried.
        sql: run by the tables' owner once the tests' database is made.
        path, old, new: or a text of one source file, which stands there once, and what replaces it.
        fast: among those that ``make test`` tries.
    """

    name: str
    tests: str
    only: str = ""
    sql: str = ""
    path: str = ""
    old: str = ""
    new: str = ""
    fast: bool = False


def open_policy(table, verb, *, fast=False):
    """A policy that lets everything through."""
    clause = "WITH CHECK (true)" if verb == "insert" else "USING (true)"
    sql = f"ALTER POLICY {table}_{verb} ON {table} {clause}"
    return Mutant(f"policy {table}_{verb}", WALLS, table, sql=sql, fast=fast)


def no_key(table, column):
    """A composite key less."""
    name = f"{table}_{column}_composite"
    return Mutant(
        f"key {name}", CATALOGUE, f"every_reference and {table}", sql=f"ALTER TABLE {table} DROP CONSTRAINT {name}"
    )


def grant_less(role, permission, only):
    """A role that lost a permission."""
    path = "tenants/roles.py"
    return Mutant(
        f"{role} without {permission}",
        MATRIX,
        only,
        path=path,
        old="\n#: What a token's scope leaves",
        new=f"\nROLES[Role.{role}] -= {{_P.{permission}}}\n\n#: What a token's scope leaves",
    )


def declared(path, action, permission, weaker, only):
    """An action that asks for less."""
    return Mutant(
        f"{path}: {action} asks for {weaker} only",
        MATRIX,
        only,
        path=path,
        old=f'"{action}": Permission.{permission}',
        new=f'"{action}": Permission.{weaker}',
    )


POLICIES = [
    open_policy("plans_task", "select", fast=True),
    open_policy("reporting_reportrow", "select"),
    open_policy("reporting_reportversionform", "select"),
    open_policy("reporting_period", "select"),
    open_policy("tenants_auditevent", "select"),
    open_policy("plans_plan", "update"),
    open_policy("reporting_obligation", "delete"),
    open_policy("tenants_position", "insert"),
    open_policy("plans_reminder", "select"),
    open_policy("plans_taskoffer", "update"),
    Mutant(
        "row-level security of plans_uploadedfile",
        WALLS,
        "plans_uploadedfile",
        sql="ALTER TABLE plans_uploadedfile DISABLE ROW LEVEL SECURITY",
    ),
]
KEYS = [
    no_key("plans_task", "plan_id"),
    no_key("plans_taskparty", "position_id"),
    no_key("reporting_report", "obligation_id"),
    no_key("reporting_review", "version_id"),
    no_key("reporting_obligation", "period_id"),
    no_key("tenants_positionholder", "position_id"),
    no_key("plans_reminder", "work_id"),
    no_key("plans_taskoffer", "task_id"),
]
FILTERS = [
    Mutant(
        "the unit filter of every view",
        MATRIX,
        "plans and GET",
        path="api/http/views.py",
        old='return rows.filter(**{self.desk.value: self.unit}) if "unit" in self.kwargs else rows',
        new="return rows",
    ),
    Mutant(
        "the unit in a report's address",
        ADDRESSES,
        "GET and reports",
        path="reporting/selectors/heads.py",
        old='_HEADS = _EVERY_HEAD + " WHERE r.unit_id = %s"',
        new='_HEADS = _EVERY_HEAD + " WHERE %s::uuid IS NOT NULL"',
    ),
    Mutant(
        "the scope of a request",
        MATRIX,
        "reports and GET",
        path="api/http/views.py",
        old="        scope.enter(self._scope())\n",
        new="",
    ),
    Mutant(
        "the unit of a membership",
        MATRIX,
        "audit",
        path="tenants/access.py",
        old="AND m.unit_id = unit.id AND m.valid @> today.day AND m.accepted_at IS NOT NULL),\n",
        new="AND m.valid @> today.day AND m.accepted_at IS NOT NULL),\n",
    ),
    Mutant(
        "the dates of a membership",
        MATRIX,
        "audit",
        path="tenants/access.py",
        old="m.valid @> today.day AND m.accepted_at IS NOT NULL\n              ORDER BY m.role",
        new="m.accepted_at IS NOT NULL\n              ORDER BY m.role",
    ),
    Mutant(
        "the acceptance of a membership",
        MATRIX,
        "audit",
        path="tenants/access.py",
        old="m.valid @> today.day AND m.accepted_at IS NOT NULL\n              ORDER BY m.role",
        new="m.valid @> today.day\n              ORDER BY m.role",
    ),
    Mutant(
        "the expiry of a token",
        MATRIX,
        "GET and forms",
        path="tenants/access.py",
        old=" AND t.expires > %(now)s",
        new="",
    ),
    Mutant("no token for staff", MATRIX, "GET and forms", path="tenants/access.py", old="NOT u.is_staff AND ", new=""),
    Mutant(
        "the scopes of a token",
        SCOPES,
        path="tenants/roles.py",
        old="for permission in within if",
        new="for permission in Permission if",
    ),
    Mutant(
        "a unit that is not the caller's is 404",
        CHANNELS,
        "foreign_unit",
        path="api/http/views.py",
        old='if "unit" in kwargs and not self.access.grants and not self.access.roles:',
        new='if "unit" in kwargs and self.access.unit is None:',
    ),
    Mutant(
        "the fact beside the grant",
        MATRIX,
        "progress",
        path="plans/facts.py",
        old="if allowance(action, task, actor) is None:",
        new="if False:",
    ),
]
DECLARATIONS = [
    Mutant(
        "whose lines of the ledger",
        REMINDERS,
        "by_whom_they_concern",
        path="api/v1/plans/reminders.py",
        old="if Permission.TASK_MANAGE in self.access.grants:",
        new="if Permission.PLAN_READ in self.access.grants:",
    ),
    Mutant(
        "the check of grants",
        MATRIX,
        "submit",
        path="api/http/views.py",
        old="if needed is None or needed in self.access.grants:",
        new="if needed is None or self.access.grants:",
        fast=True,
    ),
    declared("api/v1/plans/plans.py", "destroy", "PLAN_EDIT", "PLAN_READ", "DELETE and plans"),
    declared("api/v1/plans/imports.py", "upload", "PLAN_EDIT", "PLAN_READ", "plans and import"),
    declared("api/v1/plans/received_offers.py", "take", "PLAN_EDIT", "PLAN_READ", "offers and take"),
    declared("api/v1/plans/check_ins.py", "answer", "TASK_REPORT", "PLAN_READ", "check-ins and POST"),
    declared("api/v1/reporting/reviews.py", "create", "REPORT_REVIEW", "RECEIVED_READ", "review"),
    declared("api/v1/reporting/periods.py", "create", "PERIOD_OPEN", "PERIOD_READ", "periods and POST"),
    declared("api/v1/reporting/transitions.py", "approve", "REPORT_APPROVE", "REPORT_READ", "report and approve"),
    declared("api/v1/tenants/positions.py", "partial_update", "MEMBER_MANAGE", "UNIT_READ", "positions and PATCH"),
]
ROLES = [
    grant_less("WARD_LEADER", "REPORT_SEND", "report and send"),
    grant_less("TOWN_OFFICE", "CONSOLIDATED_READ", "consolidated"),
    grant_less("VIEWER", "OBLIGATION_READ", "obligation"),
    grant_less("COORDINATOR", "PLAN_READ", "tasks and GET"),
    grant_less("LEAD", "TASK_CONTRIBUTE", "contributions"),
]
MUTANTS = [*POLICIES, *KEYS, *FILTERS, *DECLARATIONS, *ROLES]
