"""Pure rules: Vietnamese order, and what grants a token leaves."""

import pytest

from tenants.roles import MACHINE_SCOPES, ROLES, SCOPES, Permission, Role, permitted, roles_with
from tenants.sorting import sort_key


def test_vietnamese_order():
    ordered = [
        "An Bình",
        "Ăn",
        "Ân",
        "Bắc Hồng",
        "Đậu Liêu",
        "Đức Thuận",
        "E",
        "Ê",
        "Nam Hồng",
        "Thuận Lộc",
        "Trung Lương",
        "Ư",
    ]
    assert sorted(ordered, key=sort_key) == ordered


def test_tones_only_decide_between_equal_letters():
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma", "mab"], key=sort_key) == [
        "ma",
        "mà",
        "mả",
        "mã",
        "má",
        "mạ",
        "mab",
    ]


def test_numbers_come_before_letters_and_nfd_equals_nfc():
    assert sort_key("Phường 1") < sort_key("Phường A")
    assert sort_key("Đậu") == sort_key("Đa\u0323\u0302u")


def test_a_scope_cuts_grants_and_never_adds():
    office = [p.value for p in ROLES[Role.TOWN_OFFICE]]
    assert permitted(office, ["consolidated:read"]) == {
        Permission.UNIT_READ,
        Permission.PERIOD_READ,
        Permission.CONSOLIDATED_READ,
    }
    assert permitted([], ["api"]) == frozenset()
    assert permitted(office, ["nothing"]) == frozenset()
    assert permitted([*office, "made_up"], ["api"]) == ROLES[Role.TOWN_OFFICE]


def test_what_machines_scopes_may_write():
    writes = {p for p in Permission if not p.value.startswith("read_")}
    found = {name: writes & granted for name, granted in SCOPES.items() if name != "api" and writes & granted}
    assert found == {"reports:write": {Permission.REPORT_EDIT}, "webhooks:manage": {Permission.WEBHOOK_MANAGE}}
    assert set(MACHINE_SCOPES) == set(SCOPES) - {"api"}


@pytest.mark.parametrize("permission", list(Permission))
def test_every_permission_is_somebodys(permission):
    assert roles_with(permission)


def test_no_role_writes_for_the_ward_and_reviews_it_too():
    for granted in ROLES.values():
        assert not ({Permission.REPORT_SEND, Permission.REPORT_REVIEW} <= granted)
        assert not ({Permission.REPORT_SUBMIT, Permission.REPORT_APPROVE} <= granted)
        assert not ({Permission.PLAN_SUBMIT, Permission.PLAN_APPROVE} <= granted)
