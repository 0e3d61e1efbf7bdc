"""Migration operations: a table's list with its policies, composite keys and temporal keys.

They live in migrations, beside the tables that they guard, and leave Django's model state alone.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from tenants.db import sql


class TableOperation(Operation):
    """Statements on one model's table; ``reversible`` because dropping the table drops what hangs on it."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, model_name: str) -> None:
        self.model_name = model_name

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """The models' state is not concerned."""

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """The statements that secure the table."""
        raise NotImplementedError

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Run the statements on the model's table."""
        table = to_state.apps.get_model(app_label, self.model_name)._meta.db_table
        for statement in self.statements(table, to_state, app_label):
            schema_editor.execute(statement)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Nothing: the table's own removal removes its policies, triggers and keys."""

    def describe(self) -> str:
        """One line for ``migrate --plan``."""
        return f"{type(self).__name__} on {self.model_name}"

    def deconstruct(self) -> tuple[str, Sequence[Any], dict[str, Any]]:
        """As every operation: name and arguments."""
        return type(self).__name__, [self.model_name], {}


class SecureTenant(TableOperation):
    """Tenant table: owner or reader reads, owner writes, every change audited.

    Args:
        model_name: the model.
        append_only: rows are never changed or deleted (sealed versions, histories).
        omit: columns kept out of the audit (file contents, sealed documents).
    """

    def __init__(self, model_name: str, *, append_only: bool = False, omit: tuple[str, ...] = ()) -> None:
        super().__init__(model_name)
        self.append_only = append_only
        self.omit = omit

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """Policies, audit, and the seal where the table is append-only."""
        yield from sql.row_security(table, sql.SELECT_TENANT)
        yield from sql.audited(table, "unit_id", self.omit)
        if self.append_only:
            yield from sql.append_only(table)


class SecurePublished(TableOperation):
    """Published table: readable with any scope, its owner writes."""

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """Policies and audit."""
        yield from sql.row_security(table, sql.ANY_SCOPE)
        yield from sql.audited(table, "unit_id")


class SecureReference(TableOperation):
    """Reference table: all read, operators (the owner role) write."""

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """Privileges only."""
        yield from sql.read_only(table)


class SecureAudit(TableOperation):
    """The audit itself: the owner unit reads, nobody writes but the trigger and the refusal function."""

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """Policy for SELECT, no privilege to write, and no change ever."""
        yield from sql.row_security(table, sql.SELECT_TENANT, writes=False)
        yield from sql.append_only(table)
        yield from sql.read_only(table)


class Audited(TableOperation):
    """Audit for a platform table (memberships, grants), naming the column that holds its unit."""

    def __init__(self, model_name: str, unit_column: str, omit: tuple[str, ...] = ()) -> None:
        super().__init__(model_name)
        self.unit_column = unit_column
        self.omit = omit

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """The trigger."""
        yield from sql.audited(table, self.unit_column, self.omit)


class CompositeKey(TableOperation):
    """A foreign key that carries the owner (and the reader), since row-level security does not cover keys.

    Args:
        model_name: the referencing model.
        columns: its columns, for example ``("unit_id", "reader_id", "plan_id")``.
        target: the referenced model, ``app.model``.
        target_columns: its columns, with a unique key on exactly these.
        cascade: ON UPDATE CASCADE, so that addressing a parent addresses its children.
        period: the last column of each side is a range and the key is temporal (``PERIOD``).
    """

    def __init__(
        self,
        model_name: str,
        columns: tuple[str, ...],
        target: str,
        target_columns: tuple[str, ...],
        *,
        cascade: bool = False,
        period: bool = False,
    ) -> None:
        super().__init__(model_name)
        self.columns, self.target, self.target_columns = columns, target, target_columns
        self.cascade, self.period = cascade, period

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """One deferrable constraint; temporal ones are deferred when a version is split."""
        target = state.apps.get_model(self.target)._meta.db_table
        name = f"{table}_{self.columns[-2] if self.period else self.columns[-1]}_composite"
        own, theirs = _columns(self.columns, period=self.period), _columns(self.target_columns, period=self.period)
        cascade = " ON UPDATE CASCADE" if self.cascade else ""
        yield (
            f"ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({own}) REFERENCES {target} ({theirs}){cascade}"
            " DEFERRABLE INITIALLY IMMEDIATE"
        )


class TemporalKey(TableOperation):
    """Unique over time: no two rows with the same columns overlap in ``valid`` (``WITHOUT OVERLAPS``)."""

    def __init__(self, model_name: str, *columns: str) -> None:
        super().__init__(model_name)
        self.columns = columns

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """One temporal unique constraint and non-empty ranges."""
        name = f"{table}_{'_'.join(column.removesuffix('_id') for column in self.columns)}_time"
        yield f"ALTER TABLE {table} ADD CONSTRAINT {name} UNIQUE ({', '.join(self.columns)}, valid WITHOUT OVERLAPS)"


class NoOverlap(TemporalKey):
    """Like :class:`TemporalKey`, in whose place it stands, but an empty ``valid`` is let in and overlaps nothing."""

    def statements(self, table: str, state: ProjectState, app_label: str) -> Iterable[str]:
        """One exclusion constraint under the temporal key's name."""
        name = f"{table}_{'_'.join(column.removesuffix('_id') for column in self.columns)}_time"
        equal = ", ".join(f"{column} WITH =" for column in self.columns)
        yield f"ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {name}"
        yield f"ALTER TABLE {table} ADD CONSTRAINT {name} EXCLUDE USING gist ({equal}, valid WITH &&)"


def _columns(columns: tuple[str, ...], *, period: bool) -> str:
    if period:
        return ", ".join([*columns[:-1], f"PERIOD {columns[-1]}"])
    return ", ".join(columns)
