"""The matrix's own instruments: a table that can be misread, and a change that goes unseen, would prove nothing."""

import json

import pytest
from django.db import connection, transaction

from tenants import scope
from tests.isolation.staging import leave_scope
from tests.permissions.changes import digests, written
from tests.permissions.notation import HEADER, met, read

#: Lines that may be written: of a draft of the unit's.
_DRAFT = """t.unit_id = '%(unit)s' AND EXISTS (
    SELECT 1 FROM plans_task x JOIN plans_plan p ON p.id = x.plan_id WHERE x.id = t.task_id AND p.state = 'draft')"""
STATEMENTS = [
    "UPDATE plans_plan SET title = title || '.' WHERE state = 'draft'",
    f"DELETE FROM plans_tasktarget t WHERE {_DRAFT}",
    f"""INSERT INTO plans_tasktarget SELECT (jsonb_populate_record(t, '{{"id": "%(unit)s", "order": 99}}')).*
         FROM plans_tasktarget t WHERE {_DRAFT} LIMIT 1""",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_every_kind_of_change_is_seen(stage, statement):
    unit, units = stage.world.units["91"], stage.world.units.values()
    leave_scope()
    before, rows = written(), digests(units)
    with transaction.atomic():
        scope.enter(scope.Scope(units=(unit,), unit=unit))
        with connection.cursor() as cursor:
            cursor.execute(statement % {"unit": unit})
        assert written() > before
        assert digests(units) != rows
        transaction.set_rollback(True)
    assert digests(units) == rows


class Answer:
    def __init__(self, status, code=""):
        self.status_code, self.content = status, json.dumps({"code": code})

    def json(self):
        return json.loads(self.content)


@pytest.mark.parametrize(
    ("cell", "answer", "expected"),
    [
        ("ok", Answer(201), True),
        ("ok", Answer(409), False),
        ("404", Answer(404), True),
        ("404", Answer(403, "http.forbidden"), False),
        (".", Answer(403, "http.forbidden"), True),
        (".", Answer(403, "http.scope"), True),
        (".", Answer(403, "task.not_lead"), False),
        (".", Answer(404), False),
        ("fact", Answer(403, "task.not_lead"), True),
        ("fact", Answer(403, "http.forbidden"), False),
        ("fact", Answer(200), False),
    ],
)
def test_what_a_cell_means(cell, answer, expected):
    assert met(cell, answer) is expected


@pytest.mark.parametrize("line", ["GET a/ * 401 404 | ok", "GET a/ * 401 404 | ok ok ok ok ok ok ok maybe"])
def test_a_line_that_cannot_be_read_is_refused(line):
    with pytest.raises(ValueError, match="a/"):
        read("\n".join([" ".join(HEADER), line]))
