"""What is frozen once a plan is approved, by raw SQL as the application's role."""

import pytest
from django.db import IntegrityError, connection, transaction

LINES = {
    "plans_annex": "title",
    "plans_taskgroup": "heading",
    "plans_task": "content",
    "plans_taskparty": "words",
    "plans_tasktarget": "words",
}
LEAVES = {"plans_taskparty", "plans_tasktarget"}


def run(statement, *values):
    """The rows that a statement touches, and that it is let through."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.rowcount


def refused(statement, *values):
    with pytest.raises(IntegrityError, match="frozen"):
        run(statement, *values)


@pytest.fixture
def unit(office):
    return office.entered()


@pytest.mark.parametrize(("table", "column"), LINES.items())
def test_lines_change_in_a_draft_alone(office, desk, plan, unit, table, column):
    update = f"UPDATE {table} SET {column} = {column} || 'x'"
    assert run(update) > 0
    office.move(plan, "submit")
    assert run(update) > 0
    desk("ward_leader").move(plan, "approve")
    office.entered()
    refused(update)
    assert run(f"UPDATE {table} SET {column} = {column}") > 0
    if table in LEAVES:  # of the others, the keys of what refers to them speak first
        refused(f"DELETE FROM {table}")
    assert run("DELETE FROM plans_tasktarget WHERE false") == 0


def test_no_line_is_added_to_an_approved_plan(approved, unit):
    columns = 'unit_id, reader_id, plan_id, "order", label, title, note'
    rows = "SELECT unit_id, reader_id, plan_id, 99, '', '', '' FROM plans_annex LIMIT 1"
    refused(f"INSERT INTO plans_annex ({columns}) {rows}")


def test_no_line_moves_into_an_approved_plan(office, approved, unit):
    present = office.get(f"plans/{approved}/")["ETag"]
    draft = office.post(f"plans/{approved}/amend/", {"reason": "x"}, **{"If-Match": present}).json()["id"]
    office.entered()
    one = "(SELECT x.id FROM plans_tasktarget x JOIN plans_task t ON t.id = x.task_id WHERE t.plan_id = %s LIMIT 1)"
    move = 'UPDATE plans_tasktarget x SET task_id = t.id, reader_id = t.reader_id, "order" = 77'
    to = f'FROM plans_task t WHERE t.plan_id = %s AND t."order" = 1 AND x.id = {one}'
    refused(f"{move} {to}", approved, draft)


@pytest.mark.parametrize(
    "change",
    [
        "title = 'x'",
        "year = 2031",
        "place = 'x'",
        "cover = '{}'",
        "version = 7",
        "state = 'draft'",
        "source_id = NULL",
        "reason = 'x'",
    ],
)
def test_the_text_of_an_approved_plan_is_frozen(approved, unit, change):
    refused(f"UPDATE plans_plan SET {change} WHERE id = %s", approved)


def test_a_number_is_set_once(office, approved, unit):
    assert run("UPDATE plans_plan SET number = '07' WHERE id = %s", approved) == 1
    office.move(approved, "issue", {"number": "05", "dated": "2024-01-12"})
    office.entered()
    refused("UPDATE plans_plan SET number = '08' WHERE id = %s", approved)
    refused("UPDATE plans_plan SET dated = '2024-02-02' WHERE id = %s", approved)
    assert run("UPDATE plans_plan SET row_version = row_version + 1 WHERE id = %s", approved) == 1


def test_a_plan_that_is_resumed_stays_frozen(office, desk, approved, unit):
    leader = desk("ward_leader")
    office.move(approved, "issue", {"number": "05", "dated": "2024-01-12"})
    leader.move(approved, "close", {"note": "Hết năm"})
    leader.move(approved, "resume", {"reason": "Còn việc"})
    office.entered()
    refused("UPDATE plans_plan SET title = 'x' WHERE id = %s", approved)
    refused("UPDATE plans_plan SET number = '08' WHERE id = %s", approved)
    refused("UPDATE plans_task SET content = 'x' WHERE plan_id = %s", approved)


def test_an_approved_plan_is_never_deleted(approved, unit):
    refused("DELETE FROM plans_plan WHERE id = %s", approved)
