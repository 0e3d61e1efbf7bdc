"""The scope of a transaction: which units' rows it may read, which one's it may write, and who is acting.

Wall 3 (row-level security) and the audit read these settings. They are set with ``SET LOCAL``, so that they end with
the transaction, pooled or not, and never leak to the next one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from psycopg import sql


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose rows a transaction reads and writes, and who acts.

    Attributes:
        units: units whose rows may be read: the acting unit and the archives that it took over.
        unit: the only unit whose rows may be written; none for reading alone.
        actor: the person or machine account.
        client: the OAuth2 client's id, or the command's name.
        request_id: ties the audit to the request log.
        on_behalf: the role and position that allowed the act.
        reason: why, where the act asks for it.
    """

    units: tuple[UUID, ...]
    unit: UUID | None = None
    actor: UUID | None = None
    client: str = ""
    request_id: str = ""
    on_behalf: str = ""
    reason: str = ""

    def settings(self) -> dict[str, str]:
        """The settings as names and values."""
        return {
            "app.units": ",".join(str(unit) for unit in self.units),
            "app.unit": str(self.unit or ""),
            "app.actor": str(self.actor or ""),
            "app.client": self.client,
            "app.request_id": self.request_id,
            "app.on_behalf": self.on_behalf,
            "app.reason": self.reason,
        }


def _set_local(settings: dict[str, str]) -> None:
    # Literals, since SET takes no parameters; one round trip for all of them.
    connection.ensure_connection()
    statement = sql.SQL("; ").join(
        sql.SQL("SET LOCAL {} = {}").format(sql.Identifier(*name.split(".")), sql.Literal(value))
        for name, value in settings.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(statement.as_string(connection.connection))


def enter(scope: Scope) -> None:
    """Set the scope for the rest of the present transaction (one statement).

    Raises:
        RuntimeError: outside a transaction, where ``SET LOCAL`` would do nothing.
    """
    if not connection.in_atomic_block:
        message = "A scope lives inside a transaction: call tenants.scope.enter within transaction.atomic()."
        raise RuntimeError(message)
    _set_local(scope.settings())


def explain(*, on_behalf: str | None = None, reason: str | None = None) -> None:
    """Tell the audit in which role or position, or why, the rest of the transaction acts."""
    given = {"app.on_behalf": on_behalf, "app.reason": reason}
    _set_local({name: value for name, value in given.items() if value is not None})


@contextmanager
def acting(scope: Scope) -> Iterator[None]:
    """A transaction of its own with a scope, for commands and jobs: they take a scope explicitly."""
    with transaction.atomic(durable=True):
        enter(scope)
        yield
