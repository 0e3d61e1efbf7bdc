"""Links that set a password: one use, an end, one answer for every account, and no way into another unit."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import Client

from tenants import invitations
from tenants.clock import now
from tenants.models import AuditEvent, Invitation, Membership, User
from tenants.roles import Role
from tenants.scope import Scope, enter
from tenants.services import account_establish, member_add
from tests.accounts.people import PASSWORD, browser, give_password, sign_in, signed_in, submit
from tests.accounts.pkce import frontend, tokens_of

pytestmark = pytest.mark.django_db(transaction=True)

CLERK, NEW = "ward_office.91", "nguyen.thi.moi"


def member_of(world, code, username):
    return Membership.objects.get(unit=world.units[code], user__username=username)


def ask(world, code, username, kind="invite"):
    path = world.url(code, f"members/{member_of(world, code, username).pk}/invitation/")
    return world.client(Role.UNIT_ADMIN, code).post(path, {"kind": kind}, content_type="application/json")


def path_of(response):
    assert response.status_code == 201, response.content
    return response.json()["link"].removeprefix("http://testserver")


def redeem(path, password=PASSWORD):
    return submit(browser(), path, password1=password, password2=password)


@pytest.fixture
def newcomer(world):
    user = account_establish(username=NEW, full_name="Nguyễn Thị Mới", password=None)
    member_add(
        user=user,
        unit=Membership.objects.filter(unit=world.units["91"]).first().unit,
        role=Role.VIEWER,
        since=now().date(),
    )
    return user


def test_an_invited_person_sets_a_password_and_signs_in(world, newcomer):
    assert sign_in(browser(), NEW).status_code == 200
    path = path_of(ask(world, "91", NEW))
    assert NEW in browser().get(path).content.decode()
    assert redeem(path).headers["Location"] == "/accounts/login/"
    assert sign_in(browser(), NEW).status_code == 302


def test_a_link_works_once(world, newcomer):
    path = path_of(ask(world, "91", NEW))
    redeem(path)
    assert browser().get(path).status_code == 410
    assert sign_in(browser(), NEW).status_code == 302


def test_a_link_ends(world, newcomer):
    path = path_of(ask(world, "91", NEW))
    Invitation.objects.update(expires=now() - timedelta(seconds=1))
    assert browser().get(path).status_code == 410


def test_a_new_link_ends_the_earlier_one(world, newcomer):
    first, second = (path_of(ask(world, "91", NEW)) for _ in range(2))
    assert browser().get(first).status_code == 410
    assert browser().get(second).status_code == 200


def test_an_unknown_link_is_refused(db):
    assert browser().get("/accounts/invitation/never-made/").status_code == 410


def test_only_its_checksum_is_stored(world, newcomer):
    token = path_of(ask(world, "91", NEW)).split("/")[-2]
    assert token not in str([*Invitation.objects.values()])


@pytest.mark.parametrize(
    ("passwords", "said"),
    [
        (("ngắn", "ngắn"), "12"),
        (("password1234", "password1234"), "phổ biến"),
        ((PASSWORD, PASSWORD + "x"), "không giống nhau"),
    ],
)
def test_a_weak_password_is_refused_and_the_link_stays(world, newcomer, passwords, said):
    path = path_of(ask(world, "91", NEW))
    response = submit(browser(), path, password1=passwords[0], password2=passwords[1])
    assert response.status_code == 200
    assert said in response.content.decode()
    assert redeem(path).status_code == 302


def test_a_reset_ends_sessions_and_tokens(world):
    frontend()
    client = signed_in(world, CLERK)
    got = tokens_of(client)
    assert redeem(path_of(ask(world, "91", CLERK, "reset")), "một mật khẩu khác 2026").status_code == 302
    assert client.get("/accounts/").status_code == 302
    answer = Client(headers={"Authorization": f"Bearer {got['access_token']}"}).get("/api/v1/me/")
    assert answer.status_code == 401
    assert sign_in(browser(), CLERK).status_code == 200
    assert sign_in(browser(), CLERK, "một mật khẩu khác 2026").status_code == 302


def test_an_invitation_does_not_replace_a_password(world):
    give_password(world, CLERK)
    assert redeem(path_of(ask(world, "91", CLERK))).status_code == 410
    assert sign_in(browser(), CLERK).status_code == 302


@pytest.mark.parametrize("kind", Invitation.Kind.values)
def test_who_adds_another_units_person_cannot_become_that_person(world, kind):
    """Ward 92 makes 91's clerk its member: the link that it gets looks like any other, and sets nothing."""
    give_password(world, CLERK)
    clerk = User.objects.get(username=CLERK)
    member_add(user=clerk, unit=member_of(world, "92", "unit_admin.92").unit, role=Role.VIEWER, since=now().date())
    foreign, own = ask(world, "92", CLERK, kind), ask(world, "92", "ward_office.92", kind)
    assert (foreign.status_code, set(foreign.json())) == (own.status_code, set(own.json()))
    assert browser().get(path_of(foreign)).status_code == 200
    assert redeem(path_of(foreign), "kẻ khác đặt mật khẩu 1").status_code == 410
    assert sign_in(browser(), CLERK).status_code == 302


def test_an_account_without_password_is_no_easier_prey(world, newcomer):
    member_add(user=newcomer, unit=member_of(world, "92", "unit_admin.92").unit, role=Role.VIEWER, since=now().date())
    assert redeem(path_of(ask(world, "92", NEW))).status_code == 410
    assert not User.objects.get(pk=newcomer.pk).has_usable_password()


def test_an_operators_link_works_for_a_person_of_two_units(world, capsys):
    clerk = User.objects.get(username=CLERK)
    member_add(user=clerk, unit=member_of(world, "92", "unit_admin.92").unit, role=Role.VIEWER, since=now().date())
    call_command("reset_link", CLERK)
    assert redeem(capsys.readouterr().out.strip()).status_code == 302
    assert sign_in(browser(), CLERK).status_code == 302
    with pytest.raises(CommandError):
        call_command("reset_link", "nobody.at.all")


def test_staff_and_inactive_accounts_are_out_of_reach(world):
    for changed in ({"is_staff": True}, {"is_staff": False, "is_active": False}):
        User.objects.filter(username=CLERK).update(**changed)
        assert redeem(path_of(ask(world, "91", CLERK, "reset"))).status_code == 410


def test_nobody_makes_a_link_for_oneself(world):
    response = ask(world, "91", "unit_admin.91", "reset")
    assert (response.status_code, response.json()["code"]) == (409, "invitation.own")


def test_another_units_member_is_not_found(world):
    path = world.url("91", f"members/{member_of(world, '92', 'ward_office.92').pk}/invitation/")
    response = world.client(Role.UNIT_ADMIN, "91").post(path, {"kind": "reset"}, content_type="application/json")
    assert response.status_code == 404


def test_only_an_administrator_makes_links(world):
    path = world.url("91", f"members/{member_of(world, '91', CLERK).pk}/invitation/")
    response = world.client(Role.WARD_LEADER, "91").post(path, {"kind": "reset"}, content_type="application/json")
    assert response.status_code == 403


def test_a_town_invites_the_administrator_of_its_ward_and_resets_nobody(world):
    unit = member_of(world, "91", "unit_admin.91").unit
    fresh = account_establish(username=NEW, full_name="Nguyễn Thị Mới", password=None)
    appointed = member_add(user=fresh, unit=unit, role=Role.UNIT_ADMIN, since=now().date())
    town = world.client(Role.UNIT_ADMIN, "90")

    def invite(member, ward="91"):
        path = f"subordinates/{world.units[ward]}/administrators/{member.pk}/invitation/"
        return town.post(world.url("90", path), content_type="application/json")

    assert redeem(path_of(invite(appointed))).status_code == 302
    give_password(world, "unit_admin.91")
    assert redeem(path_of(invite(member_of(world, "91", "unit_admin.91"))), "thị xã đặt hộ 2026").status_code == 410
    assert invite(member_of(world, "91", CLERK)).status_code == 404
    assert invite(member_of(world, "81", "unit_admin.81"), "81").status_code == 404


def test_links_and_their_use_are_audited_without_the_secret(world, newcomer):
    path = path_of(ask(world, "91", NEW))
    redeem(path)
    with transaction.atomic():
        enter(Scope(units=(world.units["91"],)))
        made, used = AuditEvent.objects.filter(table="tenants_invitation").order_by("id")
    assert (made.operation, made.actor) == ("INSERT", world.users["unit_admin.91"])
    assert "token_checksum" not in made.after
    assert (used.operation, used.actor, set(used.after)) == ("UPDATE", newcomer.pk, {"used_at"})


def test_a_second_use_at_the_same_time_is_refused(world, newcomer):
    token = path_of(ask(world, "91", NEW)).split("/")[-2]
    invitations.invitation_redeem(token=token, password=PASSWORD)
    with pytest.raises(invitations.Conflict):
        invitations.invitation_redeem(token=token, password="một mật khẩu khác 2026")
