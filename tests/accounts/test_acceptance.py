"""A membership counts once its person accepted it: names are shared by all units, and another's may be first."""

import pytest
from django.db import transaction

from tenants.audit import record_sign_in
from tenants.models import AuditEvent, Membership, User
from tenants.scope import Scope, enter
from tenants.second_factor import second_factor_demanded
from tests.accounts.people import PASSWORD, browser, give_password, sign_in, signed_in, submit
from tests.people.files import csv_of, upload
from tests.tenants.admin import Admin, client_of

pytestmark = pytest.mark.django_db(transaction=True)

CLERK, NEW = "ward_office.91", "nguyen.thi.moi"


def given(world, username, code="92", role="viewer"):
    """A role given by a unit's administrator, and the page of its link."""
    admin = Admin(world, code)
    member = admin.member(username, role)
    link = admin.made(f"members/{member['id']}/invitation/", {"kind": "invite"})["link"]
    return member, link.removeprefix("http://testserver")


def shown(world, member, code="92"):
    found = Admin(world, code).get(f"members/{member['id']}/").json()
    return found["waiting"], found["active"]


def opens(world, username, code="92"):
    answer = client_of(username).get(world.url(code))
    assert answer.status_code in {200, 404}
    return answer.status_code == 200


def confirm(client, page):
    return submit(client, f"{page}acceptance/")


def test_setting_the_first_password_accepts(world):
    member, page = given(world, NEW)
    assert shown(world, member) == (True, False)
    assert not opens(world, NEW)
    assert submit(browser(), page, password1=PASSWORD, password2=PASSWORD).status_code == 302
    assert shown(world, member) == (False, True)
    assert opens(world, NEW)


def test_who_has_a_password_signs_in_and_confirms(world):
    member, page = given(world, CLERK)
    assert shown(world, member) == (True, False)
    assert not opens(world, CLERK)
    assert f'href="{page}acceptance/"' in browser().get(page).content.decode()
    assert browser().get(f"{page}acceptance/").headers["Location"].startswith("/accounts/login/?next=")
    client = signed_in(world, CLERK)
    assert "Phường Một Hai" in client.get(f"{page}acceptance/").content.decode()
    assert not opens(world, CLERK), "looking is not confirming"
    assert confirm(client, page).status_code == 302
    assert opens(world, CLERK)
    assert shown(world, member) == (False, True)
    assert client.get(f"{page}acceptance/").status_code == 410, "a link works once"


def test_a_name_that_another_unit_gave_first_opens_nothing(world):
    """Ward 91 registers a name and its first password; ward 92 gives that name a role later, to somebody else."""
    _, page = given(world, NEW, "91")
    assert submit(browser(), page, password1=PASSWORD, password2=PASSWORD).status_code == 302
    member, link = given(world, NEW, "92", role="ward_office")
    assert opens(world, NEW, "91")
    assert not opens(world, NEW, "92")
    units = [unit["code"] for unit in client_of(NEW).get("/api/v1/me/").json()["units"]]
    assert units == ["91"]
    assert submit(browser(), link, password1="người khác 2026", password2="người khác 2026").status_code == 410
    assert shown(world, member) == (True, False)
    assert Admin(world, "92").patch(f"members/{member['id']}/", {"to": member["from"]}).status_code == 200
    assert shown(world, member) == (False, False)
    client = browser()
    assert sign_in(client, NEW).status_code == 302
    assert confirm(client, link).status_code == 302
    assert not opens(world, NEW, "92"), "it was taken back"


def test_of_two_units_links_the_first_password_accepts_its_own_alone(world):
    pages = {code: given(world, NEW, code)[1] for code in ("91", "92")}
    assert submit(browser(), pages["92"], password1=PASSWORD, password2=PASSWORD).status_code == 302
    assert (opens(world, NEW, "91"), opens(world, NEW, "92")) == (False, True)
    assert submit(browser(), pages["91"], password1="người khác 2026", password2="người khác 2026").status_code == 410
    client = browser()
    sign_in(client, NEW)
    assert confirm(client, pages["91"]).status_code == 302
    assert (opens(world, NEW, "91"), opens(world, NEW, "92")) == (True, True)


def test_nobody_accepts_for_another(world):
    member, page = given(world, CLERK)
    other = signed_in(world, "viewer.92")
    assert other.get(f"{page}acceptance/").status_code == 403
    assert other.post(f"{page}acceptance/").status_code == 403
    assert shown(world, member) == (True, False)


def test_a_further_role_of_a_present_member_counts_at_once(world):
    first, second = Admin(world, "91").member(CLERK, "lead"), Admin(world, "91").joined(NEW, "viewer")
    third = Admin(world, "91").member(NEW, "lead")
    assert (first["waiting"], first["active"]) == (False, True)
    assert (second["waiting"], third["waiting"], third["active"]) == (True, False, True)


def test_a_former_member_accepts_anew(world):
    admin = Admin(world, "91")
    member = admin.joined(NEW, "viewer")
    assert admin.patch(f"members/{member['id']}/", {"to": member["from"]}).status_code == 200
    assert admin.member(NEW, "viewer")["waiting"] is True
    assert not opens(world, NEW, "91")


def test_the_list_tells_who_waits_and_of_every_account_alike(world):
    admin = Admin(world, "92")
    answers = [admin.member(name, "viewer") for name in (CLERK, NEW)]
    assert [each["waiting"] for each in answers] == [True, True]
    waiting = admin.get("members/", {"waiting": "true"}).json()["results"]
    assert {each["person"]["username"] for each in waiting} == {CLERK, NEW}
    others = admin.get("members/", {"waiting": "false", "page_size": 200}).json()["results"]
    assert not {each["id"] for each in waiting} & {each["id"] for each in others}


def test_what_waits_is_no_hold_on_the_person(world):
    """Neither a second factor is demanded, nor the own unit kept from a reset, nor is a sign-in told."""
    give_password(world, CLERK)
    given(world, CLERK, "92", role="unit_admin")
    user = User.objects.get(username=CLERK)
    assert not second_factor_demanded(user)
    Membership.objects.filter(user=user, unit=world.units["91"]).update(valid="empty")
    record_sign_in(user.pk)
    with transaction.atomic():
        enter(Scope(units=(world.units["92"],)))
        assert not AuditEvent.objects.filter(operation="SIGNED_IN").exists()


def test_another_units_waiting_role_does_not_keep_the_own_unit_from_a_reset(world):
    given(world, CLERK, "92")
    own = Membership.objects.get(unit=world.units["91"], user__username=CLERK)
    link = Admin(world, "91").made(f"members/{own.pk}/invitation/", {"kind": "reset"})["link"]
    page = link.removeprefix("http://testserver")
    assert submit(browser(), page, password1=PASSWORD, password2=PASSWORD).status_code == 302
    assert sign_in(browser(), CLERK).status_code == 302
    assert not opens(world, CLERK, "92")


def test_acceptance_is_an_event_of_the_persons(world):
    member, page = given(world, CLERK)
    confirm(signed_in(world, CLERK), page)
    with transaction.atomic():
        enter(Scope(units=(world.units["92"],)))
        event = AuditEvent.objects.filter(row=member["id"]).latest("id")
    assert (event.operation, event.actor) == ("UPDATE", world.users[CLERK])
    assert set(event.after) == {"accepted_at", "row_version"}


def test_a_list_of_people_follows_the_rule(world):
    rows = [[name, "Ai đó", "viewer", "", "", ""] for name in (CLERK, NEW, "coordinator.92")]
    assert upload(world, csv_of(*rows), code="92").status_code == 200
    waiting = Admin(world, "92").get("members/", {"waiting": "true"}).json()["results"]
    assert {each["person"]["username"] for each in waiting} == {CLERK, NEW}
    assert not opens(world, CLERK, "92")
