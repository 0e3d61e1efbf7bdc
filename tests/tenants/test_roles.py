"""The database holds the table of roles and nothing beside it."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from tenants.models import Unit, UnitRole
from tenants.models.grants import UnitGroupPermission
from tenants.roles import ROLES, Permission, Role
from tests.reporting.town import as_owner

pytestmark = pytest.mark.django_db(transaction=True)

_INSERT = """
INSERT INTO tenants_unitgrouppermission (permission_id, group_id, content_object_id)
SELECT p.id, r.group_id, %(unit)s FROM auth_permission p, tenants_unitrole r
 WHERE p.codename = %(codename)s AND r.unit_id = %(of)s AND r.role = %(role)s
"""


def sync(*options):
    out = StringIO()
    with as_owner():
        call_command("sync_roles", *options, stdout=out)
    return out.getvalue().splitlines()


def execute(statement, **parameters):
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return cursor.rowcount


def granted(unit, role):
    grants = UnitGroupPermission.objects.filter(content_object=unit, group__unit_role__role=role)
    return set(grants.values_list("permission__codename", flat=True))


def test_it_converges_prints_the_difference_and_then_nothing(world):
    unit = Unit.objects.get(pk=world.units["91"])
    with as_owner():
        UnitGroupPermission.objects.filter(
            content_object=unit, group__unit_role__role=Role.LEAD, permission__codename="report_task"
        ).delete()
        given = {"unit": unit.pk, "of": unit.pk, "role": Role.VIEWER, "codename": Permission.PLAN_APPROVE}
        assert execute(_INSERT, **given) == 1
        UnitGroupPermission.objects.filter(group__unit_role__role=Role.INTEGRATOR).delete()
        group = Group.objects.create(name="obsolete")
        UnitRole.objects.create(unit=unit, role="obsolete", group=group)
        assert execute(_INSERT, **given | {"role": "obsolete"}) == 1
    missing = " ".join(f"+{name}" for name in sorted(ROLES[Role.INTEGRATOR]))
    lines = [
        f"integrator: {missing} ({len(world.units)} units)",
        "lead: +report_task (1 units)",
        "obsolete: -approve_plan (1 units)",
        "viewer: -approve_plan (1 units)",
    ]
    with pytest.raises(CommandError, match="differ"):
        sync("--check")
    assert granted(unit, Role.VIEWER) != {each.value for each in ROLES[Role.VIEWER]}
    *told, _ = sync()
    assert told == lines
    for role, grants in ROLES.items():
        assert granted(unit, role) == {each.value for each in grants}
    assert sync() == sync("--check") == ["every unit's roles are as in the table"]


@pytest.mark.parametrize(
    ("of", "codename"),
    [("92", Permission.PLAN_READ), ("91", "add_user"), ("91", "made_up")],
    ids=["another unit's group", "another model's codename", "an unknown codename of units"],
)
def test_grants_outside_the_frozen_set_are_refused_even_to_the_owner(world, of, codename):
    if codename != Permission.PLAN_READ:
        model = "unit" if codename == "made_up" else "unitversion"
        with as_owner():
            execute(
                "INSERT INTO auth_permission (name, content_type_id, codename)"
                " SELECT 'x', id, %(codename)s FROM django_content_type"
                " WHERE app_label = 'tenants' AND model = %(model)s",
                codename=codename,
                model=model,
            )
    with as_owner(), pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        execute(_INSERT, unit=world.units["91"], of=world.units[of], role=Role.VIEWER, codename=codename)


def test_the_database_freezes_exactly_the_tables_codenames(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'refuse_unknown_grant'")
        [source] = cursor.fetchone()
    listed = source.split("p.codename IN (")[1].split(")")[0]
    assert {name.strip().strip("'") for name in listed.split(",")} == {each.value for each in Permission}


@pytest.mark.parametrize(
    "statement",
    [
        _INSERT,
        "UPDATE tenants_unitgrouppermission SET permission_id = permission_id",
        "DELETE FROM tenants_unitgrouppermission",
        "INSERT INTO tenants_unitrole (unit_id, role, group_id) SELECT unit_id, 'x', group_id FROM tenants_unitrole",
        "UPDATE tenants_unitrole SET role = role",
        "UPDATE auth_permission SET codename = codename",
        "DELETE FROM auth_group",
    ],
)
def test_the_application_writes_no_grant(world, statement):
    unit = world.units["91"]
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        execute(statement, unit=unit, of=unit, role=Role.VIEWER, codename=Permission.PLAN_APPROVE)
