"""The scope of a transaction, and the audit that it feeds."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from tenants import scope
from tenants.models import AuditEvent, Position
from tenants.services import position_establish

pytestmark = pytest.mark.django_db


def test_a_scope_needs_a_transaction(transactional_db):
    with pytest.raises(RuntimeError, match="transaction"):
        scope.enter(scope.Scope(units=()))


@pytest.mark.django_db(transaction=True)
def test_a_scope_ends_with_its_transaction(world):
    unit = world.units["91"]
    with scope.acting(scope.Scope(units=(unit,), unit=unit)):
        assert Position.objects.count() == 6
    assert Position.objects.count() == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.units', true)")
        assert cursor.fetchone()[0] in (None, "")


def test_values_of_a_scope_are_quoted(world):
    unit = world.units["91"]
    scope.enter(scope.Scope(units=(unit,), client="o'; RESET ALL; --", reason="100% 'đúng'"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('app.client'), current_setting('app.reason')")
        assert cursor.fetchone() == ("o'; RESET ALL; --", "100% 'đúng'")


def test_reading_another_unit_is_not_writing_it(world):
    own, other = world.units["91"], world.units["92"]
    scope.enter(scope.Scope(units=(own, other), unit=own))
    assert Position.objects.filter(unit=other).count() == 6
    assert Position.objects.filter(unit=other).update(name="x") == 0
    with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
        Position.objects.create(unit_id=other, reader_id=other, name="x", kind="body")


def test_a_foreign_and_a_missing_parent_give_the_same_error(world):
    own, other = world.units["91"], world.units["92"]
    scope.enter(scope.Scope(units=(own, other), unit=own))
    foreign = Position.objects.filter(unit=other).first().pk
    user = next(iter(world.users.values()))
    errors = []
    for position in (foreign, uuid4()):
        with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO tenants_positionholder (unit_id, reader_id, position_id, user_id, valid)"
                " VALUES (%s, %s, %s, %s, daterange('2024-01-01', NULL))",
                [own, own, position, user],
            )
        errors.append(str(caught.value).replace(str(position), "…"))
    assert errors[0] == errors[1]


def test_raw_sql_is_audited_with_who_and_why(world):
    unit, actor = world.units["91"], world.users["ward_office.91"]
    scope.enter(scope.Scope(units=(unit,), unit=unit, actor=actor, client="raw", request_id="r-1", reason="đổi tên"))
    with connection.cursor() as cursor:
        cursor.execute("UPDATE tenants_position SET name = 'Ban mới' WHERE standard = 'one_stop'")
    event = AuditEvent.objects.get(operation="UPDATE")
    assert (event.table, event.actor, event.client, event.request_id) == ("tenants_position", actor, "raw", "r-1")
    assert (event.before, event.after) == ({"name": "Bộ phận Tiếp nhận và Trả kết quả"}, {"name": "Ban mới"})
    assert event.reason == "đổi tên"


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM tenants_auditevent",
        "UPDATE tenants_auditevent SET reason = ''",
        "ALTER TABLE tenants_position DISABLE TRIGGER ALL",
        "SET session_replication_role = replica",
        "DROP TRIGGER tenants_position_audit ON tenants_position",
        "TRUNCATE plans_plan",
        "INSERT INTO tenants_unit (kind) VALUES ('ward')",
        "UPDATE tenants_unitversion SET name = ''",
    ],
)
def test_the_application_cannot_touch_audit_triggers_or_reference_rows(world, statement):
    scope.enter(scope.Scope(units=(world.units["91"],), unit=world.units["91"]))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_position_is_established_once(world):
    unit = world.units["91"]
    scope.enter(scope.Scope(units=(unit,), unit=unit))
    from tenants.models import Unit  # noqa: PLC0415 - only here

    row = Unit.objects.get(pk=unit)
    first = position_establish(unit=row, name="Đội", kind="body", standard=None)
    assert position_establish(unit=row, name="Đội", kind="body", standard=None) == first
