"""How far the demonstration has come in a database: a word kept as the database's comment.

The comment goes with the database itself and is no table's business; listings of databases show it.
"""

from enum import StrEnum

from django.db import connection
from psycopg import sql

LOCK = 0x6D6F7463  # "motc": one demonstration at a time in a database


class State(StrEnum):
    """What a database holds, as far as the demonstration is concerned.

    ``EMPTY`` and ``OTHER`` are seen, the others are written.
    """

    EMPTY = "empty"
    OTHER = "data of somebody else's"
    PLAYING = "mot-cua demonstration: being played"
    COMPLETE = "mot-cua demonstration: complete"


def state() -> State:
    """What the database holds; it must be migrated."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database'), (SELECT count(*) FROM tenants_unit) "
            "FROM pg_database WHERE datname = current_database()"
        )
        comment, units = cursor.fetchone()
    written = {each.value: each for each in (State.PLAYING, State.COMPLETE)}
    return written.get(comment) or (State.OTHER if units else State.EMPTY)


def mark(reached: State) -> None:
    """Write down how far the demonstration has come; the connection must be the owner's."""
    with connection.cursor() as cursor:
        statement = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
            sql.Identifier(connection.settings_dict["NAME"]), sql.Literal(reached.value)
        )
        cursor.execute(statement.as_string(connection.connection))


def others(codes: list[str]) -> list[str]:
    """Names of units in the database whose codes are not among these."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT name FROM tenants_unitversion WHERE code <> ALL (%s) ORDER BY name", [codes])
        return [name for (name,) in cursor.fetchall()]


def alone() -> bool:
    """Whether nobody else plays in this database; they can't begin then as long as this connection lasts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        (locked,) = cursor.fetchone()
        return bool(locked)
