"""What becomes of an account is an event of each unit that it is an accepted member of, and of no other."""

import pytest
from django.db import DatabaseError, connection, transaction

from tenants.audit import record_account
from tenants.models import AuditEvent, User
from tenants.scope import Scope, enter
from tests.accounts.people import PASSWORD, give_password, signed_in, submit
from tests.security.test_admin import client
from tests.tenants.admin import Admin

__all__ = ["client"]

pytestmark = pytest.mark.django_db(transaction=True)

CLERK = "ward_office.91"


def events(world, code):
    """Operation and actor of a unit's events of the account."""
    user = world.users[CLERK]
    with transaction.atomic():
        enter(Scope(units=(world.units[code],)))
        found = AuditEvent.objects.filter(row=str(user), table="").exclude(operation="SIGNED_IN").order_by("id")
        return list(found.values_list("operation", "actor"))


def test_a_password_that_its_person_changes(world):
    Admin(world, "92").member(CLERK, "viewer")  # waits: 92 is told nothing
    browser, new = signed_in(world, CLERK), "một mật khẩu khác 2026"
    changed = submit(browser, "/accounts/password/change/", oldpassword=PASSWORD, password1=new, password2=new)
    assert changed.status_code == 302
    assert events(world, "91") == [("PASSWORD_CHANGED", world.users[CLERK])]
    assert events(world, "92") == []


def test_an_account_that_an_operator_closes_and_opens(world, client):
    give_password(world, CLERK)
    operator = User.objects.get(username="van.hanh").pk
    for fields in ({}, {"is_active": "on"}):
        page = f"/admin/tenants/user/{world.users[CLERK]}/change/"
        assert submit(client, page, **fields).status_code == 302
    assert events(world, "91") == [("ACCOUNT_CLOSED", operator), ("ACCOUNT_OPENED", operator)]


def test_no_other_note_can_be_made_of_it(world):
    record_account(world.users[CLERK], "UPDATE", by=world.users[CLERK])
    assert events(world, "91") == []
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO tenants_auditevent (operation) VALUES ('ACCOUNT_CLOSED')")
