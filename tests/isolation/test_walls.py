"""Walls 3 and 4 by hand-written SQL, as the application's role, on the stage's rows: policies, keys and their answers.

What every unit together may see stands for all rows; the audit's own seal and the catalogue stand in other modules.
"""

import json
from uuid import uuid4

import psycopg
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError

from tenants import scope
from tenants.catalogue import tables
from tenants.models.base import TableList
from tests.isolation.staging import leave_scope

GUARDED = sorted(table for table, its in tables().items() if its in {TableList.TENANT, TableList.PUBLISHED})
TENANT = [table for table in GUARDED if tables()[table] is TableList.TENANT]
#: Tables that no route fills yet.
EMPTY: set[str] = set()
#: Values that keep a copy of a row clear of its unique keys, so that its foreign keys are what is judged.
CLEAR = {
    "order": 999,
    "number": "999",
    "version": 999,
    "title": "x",
    "alias": "x",
    "row": "x",
    "name": "x",
    "year": 2999,
}
#: Where a unique key names another row: the column, and what else it may name.
SPARE = {
    "plans_task": (  # other work than that plan's, which a second line may not name
        "work_id",
        """SELECT o.work_id FROM plans_task o JOIN plans_task t ON o.unit_id = t.unit_id AND o.plan_id <> t.plan_id
            WHERE t.id = %s LIMIT 1""",
    ),
    "plans_taskofferanswer": (  # an offer that has no answer
        "offer_id",
        """SELECT o.id FROM plans_taskoffer o
             JOIN plans_taskofferanswer a ON o.unit_id = a.reader_id AND o.reader_id = a.unit_id
            WHERE a.id = %s AND NOT EXISTS (SELECT 1 FROM plans_taskofferanswer WHERE offer_id = o.id) LIMIT 1""",
    ),
}
#: What keeps a copy valid, and clear of its table's other keys, while a foreign key is judged: of a table, of a column.
VALID = {
    "plans_deliverable": {"kind": "link", "url": "x", "number": "", "file_id": None},
    "plans_deliverable.file_id": {"kind": "file", "url": ""},
    "plans_reminder": {"stage": "x"},
}
KEYS = """
SELECT con.conname, con.conrelid::regclass::text, con.confrelid::regclass::text,
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(con.conkey) WITH ORDINALITY k(num, n)
          JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num),
       (SELECT array_agg(a.attname::text ORDER BY k.n) FROM unnest(con.confkey) WITH ORDINALITY k(num, n)
          JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.num)
  FROM pg_constraint con
 WHERE con.contype = 'f' AND con.conrelid::regclass::text = ANY (%s) AND con.confrelid::regclass::text = ANY (%s)
"""


@pytest.fixture
def units(stage):
    """Unit ids by code; whatever a test does is taken back."""
    with transaction.atomic():
        leave_scope()
        yield {code: str(unit) for code, unit in stage.world.units.items()}
        transaction.set_rollback(True)


def fetch(statement, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.fetchall()


def reading(*ids):
    """Read as units, and write as none."""
    scope.enter(scope.Scope(units=ids))


def count(table, condition="true", *parameters):
    return fetch(f"SELECT count(*) FROM {table} WHERE {condition}", *parameters)[0][0]


def attempt(statement, *parameters):
    """Rows that a statement changes, or how PostgreSQL refuses it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            return cursor.rowcount
    except DatabaseError as error:
        return error.__cause__


@pytest.mark.parametrize("table", GUARDED)
def test_without_a_scope_there_are_no_rows(table, units):
    assert count(table) == 0
    reading(*units.values())
    assert (count(table) == 0) is (table in EMPTY)


@pytest.mark.parametrize("table", TENANT)
def test_a_unit_sees_what_it_owns_or_was_sent_and_nothing_else(table, units):
    for unit in units.values():
        reading(*units.values())
        expected = count(table, "%s::uuid IN (unit_id, reader_id)", unit)
        reading(unit)
        assert count(table) == expected


@pytest.mark.parametrize("table", GUARDED)
def test_nobody_writes_in_anothers_name(table, units):
    reading(*units.values())
    owners = [str(owner) for (owner,) in fetch(f"SELECT DISTINCT unit_id FROM {table}")]
    for owner in owners:
        other = units["93"]
        scope.enter(scope.Scope(units=tuple(units.values()), unit=other))
        key = str(fetch(f"SELECT id FROM {table} WHERE unit_id = %s LIMIT 1", owner)[0][0])
        for statement in ("UPDATE {} SET unit_id = unit_id WHERE id = %s", "DELETE FROM {} WHERE id = %s"):
            done = attempt(statement.format(table), key)
            assert done == 0 or isinstance(done, psycopg.errors.InsufficientPrivilege), (statement, done)
        copied = copy(table, key, {"id": str(uuid4())})
        assert isinstance(copied, psycopg.errors.InsufficientPrivilege), copied


@pytest.mark.parametrize("table", TENANT)
def test_a_row_is_never_given_away(table, units):
    """An owner can't make another unit the owner of its row."""
    owner, other = units["91"], units["92"]
    scope.enter(scope.Scope(units=(owner, other), unit=owner))
    done = attempt(f"UPDATE {table} SET unit_id = %s, reader_id = %s WHERE unit_id = %s", other, other, owner)
    assert done == 0 or isinstance(done, psycopg.errors.InsufficientPrivilege | psycopg.errors.IntegrityError), done


def test_a_foreign_id_is_refused_like_one_that_does_not_exist(units):
    """Every key between guarded tables, tried with another unit's row and with a made-up id: the same error."""
    keys = fetch(KEYS, GUARDED, GUARDED)
    assert len(keys) >= 25
    wrong, untried = [], []
    for name, table, target, columns, target_columns in keys:
        reading(*units.values())
        found = _pair(table, target, columns, target_columns)
        if found is None:
            untried.append(table)
            continue
        key, owner, foreign = (str(value) for value in found)
        scope.enter(scope.Scope(units=tuple(units.values()), unit=owner))
        column, made_up = columns[-1], str(uuid4())
        spare = _spare(table, key) if column != "plan_id" else {}
        spare |= VALID.get(table, {}) | VALID.get(f"{table}.{column}", {})
        answers = [copy(table, key, {"id": str(uuid4()), **spare, column: value}) for value in (foreign, made_up)]
        told = [_told(answer).replace(value, "?") for answer, value in zip(answers, (foreign, made_up), strict=True)]
        if told[0] != told[1] or name not in told[0]:
            wrong.append((name, *told))
    assert not wrong, "\n".join(map(str, wrong))
    assert set(untried) <= EMPTY


def _pair(table, target, columns, target_columns):
    """A row of the table, its owner, and a row of the target that the row's key must not reach."""
    pairs = " AND ".join(f"t.{theirs} = r.{own}" for own, theirs in zip(columns[:-1], target_columns[:-1], strict=True))
    joined = f"{table} r JOIN {target} t ON NOT ({pairs})"
    rows = fetch(f"SELECT r.id, r.unit_id, t.id FROM {joined} ORDER BY t.unit_id = r.unit_id, r.id, t.id LIMIT 1")
    return rows[0] if rows else None


def _spare(table, key):
    """For a row that is the only one of its kind on another, a free one of these."""
    if table not in SPARE:
        return {}
    column, free = SPARE[table]
    return {column: str(fetch(free, key)[0][0])}


def copy(table, key, changes):
    """Insert a copy of a row with changes; gives the count or the refusal."""
    statement = f"INSERT INTO {table} SELECT (jsonb_populate_record(r, %s::jsonb)).* FROM {table} r WHERE id = %s"
    return attempt(statement, json.dumps({**CLEAR, **changes}), key)


def _told(answer):
    """All that a client of PostgreSQL learns."""
    if not isinstance(answer, psycopg.Error):
        return f"accepted: {answer}"
    diagnosis = answer.diag
    return f"{diagnosis.sqlstate} {diagnosis.message_primary} {diagnosis.message_detail} {diagnosis.constraint_name}"
