"""Puts the tests' database back to what it was after migrating and loading the reference data.

Django empties every table after a test that commits. That would take the reference data too, and would need a right
(TRUNCATE) that the application does not have; so the owner does it, and writes back what stood there.
"""

from dataclasses import dataclass

import psycopg
from django.core.management.base import BaseCommand
from psycopg import sql

TABLES = """
SELECT c.oid::regclass::text FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'django_migrations'
ORDER BY 1
"""
#: A table's state: an insert or update leaves a newer xmin, a delete fewer rows.
STATE = "SELECT {name} AS name, count(*) AS rows, coalesce(max(xmin::text::bigint), 0) AS newest FROM {table}"
#: Tables that refer to the given ones have to be emptied together with them.
WITH_REFERRING = """
WITH RECURSIVE emptied (id) AS (
    SELECT unnest(%s::regclass[])::oid
    UNION
    SELECT conrelid FROM pg_constraint JOIN emptied ON contype = 'f' AND confrelid = id
)
SELECT id::regclass::text FROM emptied
"""
TRIGGERED = """
SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = ANY (%s::regclass[]::oid[])
"""


@dataclass
class Snapshot:
    """The rows of every table at one moment.

    Attributes:
        states: rows and newest transaction by table.
        contents: rows as COPY writes them, of the tables that have any.
    """

    states: dict[str, tuple[int, int]]
    contents: dict[str, bytes]

    @classmethod
    def take(cls, owner_url):
        """Read all tables, as their owner."""
        with psycopg.connect(owner_url) as connection:
            states = _states(connection)
            contents = {table: _read(connection, table) for table, (rows, _) in states.items() if rows}
        return cls(states, contents)

    def restore(self, owner_url):
        """Write back whatever tests changed, silently: no trigger of ours runs."""
        with psycopg.connect(owner_url) as connection:
            connection.execute("SET LOCAL lock_timeout = '15s'")
            now = _states(connection)
            changed = [table for table, state in now.items() if state != self.states[table]]
            if not changed:
                return
            emptied = _names(connection, WITH_REFERRING, [changed])
            triggered = _names(connection, TRIGGERED, [emptied])
            for table in triggered:
                connection.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            connection.execute(f"TRUNCATE {', '.join(emptied)}")
            connection.execute("SET CONSTRAINTS ALL DEFERRED")
            for table in set(emptied) & set(self.contents):
                with connection.cursor().copy(f"COPY {table} FROM STDIN (FORMAT binary)") as copy:
                    copy.write(self.contents[table])
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for table in triggered:
                connection.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
            self.states = _states(connection)


class RestoringFlush(BaseCommand):
    """Stands in for Django's ``flush``, which the tests' teardown calls by name."""

    stealth_options = ("reset_sequences", "allow_cascade", "inhibit_post_migrate", "interactive", "database")

    def __init__(self, owner_url, snapshot):
        super().__init__()
        self.owner_url = owner_url
        self.snapshot = snapshot

    def handle(self, **options):
        self.snapshot.restore(self.owner_url)


def _names(connection, query, parameters=None):
    return [row[0] for row in connection.execute(query, parameters)]


def _states(connection):
    query = sql.SQL(" UNION ALL ").join(
        sql.SQL(STATE).format(name=sql.Literal(table), table=sql.SQL(table)) for table in _names(connection, TABLES)
    )
    return {name: (rows, newest) for name, rows, newest in connection.execute(query)}


def _read(connection, table):
    with connection.cursor().copy(f"COPY {table} TO STDOUT (FORMAT binary)") as copy:
        return b"".join(bytes(block) for block in copy)
