"""Who did the first half of a pair of duties may not do the second; one of the pairs can be lifted with a reason."""

from datetime import timedelta
from uuid import uuid4

import pytest

from plans.transitions import RULES as PLAN_RULES
from reporting.transitions import RULES as REPORT_RULES
from reporting.transitions import Action, State, why_not
from reporting.transitions import Desk as Side
from tenants.clock import Clock
from tenants.models import AuditEvent
from tenants.roles import Permission
from tenants.separation import WAIVABLE, Duty, bars
from tests.performance.counting import counted
from tests.plans.desk import Desk as PlanDesk
from tests.plans.documents import HEADINGS, TASK, plan_with
from tests.reporting.calls import Desk, open_quarter, review
from tests.tenants.admin import Admin, codes

ME, OTHER = uuid4(), uuid4()


@pytest.mark.parametrize(
    ("duty", "first", "waived", "expected"),
    [
        (Duty.DRAFT_APPROVE, ME, False, True),
        (Duty.DRAFT_APPROVE, ME, True, False),
        (Duty.DRAFT_APPROVE, OTHER, False, False),
        (Duty.DRAFT_APPROVE, None, False, False),
        (Duty.SEND_ACCEPT, ME, False, True),
        (Duty.SEND_ACCEPT, ME, True, True),
        (Duty.SEND_ACCEPT, OTHER, True, False),
    ],
)
def test_what_bars_whom(duty, first, waived, expected):
    assert bars(duty, first=first, caller=ME, waived=lambda _: waived) is expected


def test_a_waiver_is_asked_for_only_where_it_matters():
    def never(_):
        raise AssertionError

    assert not bars(Duty.DRAFT_APPROVE, first=OTHER, caller=ME, waived=never)
    assert bars(Duty.SEND_ACCEPT, first=ME, caller=ME, waived=never)
    assert {Duty.DRAFT_APPROVE} == WAIVABLE


def test_which_actions_complete_which_duty():
    of_plans = {action.value: rule.duty for action, rule in PLAN_RULES.items() if rule.duty}
    of_reports = {action.value: rule.duty for action, rule in REPORT_RULES.items() if rule.duty}
    assert of_plans == {"approve": Duty.DRAFT_APPROVE}
    assert of_reports == {"approve": Duty.DRAFT_APPROVE, "accept": Duty.SEND_ACCEPT}


def test_the_grant_comes_first_and_the_state_last():
    barred = {Duty.SEND_ACCEPT}
    assert why_not(Action.ACCEPT, State.ACCEPTED, [], Side.SUPERIOR, barred) == "transition.not_granted"
    assert (
        why_not(Action.ACCEPT, State.ACCEPTED, [Permission.REPORT_REVIEW], Side.SUPERIOR, barred) == "duty.send_accept"
    )
    assert why_not(Action.RETURN, State.SENT, [Permission.REPORT_REVIEW], Side.SUPERIOR, barred) is None


@pytest.fixture
def both(world):
    """The ward's office, who is its leader too."""
    Admin(world, "91").member("ward_office.91", "ward_leader")
    return PlanDesk(world, "ward_office")


@pytest.fixture
def plan(both):
    found = both.imported(plan_with([HEADINGS, TASK]))
    both.move(found, "submit")
    return found


def lift(world, **more):
    return Admin(world, "91").made("duty-waivers/", {"rule": "draft_approve", "reason": "Chỉ còn một người", **more})


def refused(desk, path, action):
    [found] = [each for each in desk.get(path).json()["refused_actions"] if each["action"] == action]
    return found


def approve(desk, plan):
    return desk.post(f"plans/{plan}/approve/", **{"If-Match": desk.get(f"plans/{plan}/")["ETag"]})


@pytest.mark.django_db
class TestPlans:
    def test_who_submits_does_not_approve(self, world, both, plan):
        answer = approve(both, plan)
        assert (answer.status_code, answer.json()["code"]) == (403, "duty.draft_approve")
        assert answer.json()["required"] == {"roles": ["ward_leader"], "positions": []}
        assert "Lãnh đạo UBND" in answer.json()["detail"]
        told = refused(both, f"plans/{plan}/", "approve")
        assert (told["code"], told["roles"]) == ("duty.draft_approve", ["ward_leader"])
        assert told["reason"] == answer.json()["detail"]
        assert "approve" in PlanDesk(world, "ward_leader").get(f"plans/{plan}/").json()["allowed_actions"]
        PlanDesk(world, "ward_leader").move(plan, "approve")

    def test_who_submits_may_recall_and_another_submit_again(self, world, both, plan):
        both.move(plan, "refuse", {"reason": "x"})
        Admin(world, "91").member("viewer.91", "ward_office")
        PlanDesk(world, "viewer").move(plan, "submit")
        both.move(plan, "approve")

    def test_lifted_with_a_reason_and_restored(self, world, both, plan):
        waiver = lift(world)
        assert waiver["rule"] == {"value": "draft_approve", "label": "Người trình không tự duyệt"}
        assert "approve" in both.get(f"plans/{plan}/").json()["allowed_actions"]
        ended = Admin(world, "91").patch(f"duty-waivers/{waiver['id']}/", {"to": str(Clock().today())})
        assert ended.json()["active"] is False
        assert approve(both, plan).status_code == 403
        lift(world)
        both.move(plan, "approve")
        both.entered()
        event = AuditEvent.objects.get(table="tenants_dutywaiver", row=waiver["id"], operation="INSERT")
        assert (event.reason, event.on_behalf) == ("Chỉ còn một người", "unit_admin")

    def test_another_time_or_unit_lifts_nothing(self, world, both, plan):
        lift(world, **{"from": str(Clock().today() + timedelta(days=1))})
        Admin(world, "92").made("duty-waivers/", {"rule": "draft_approve", "reason": "x"})
        assert approve(both, plan).status_code == 403

    def test_a_list_asks_for_the_waiver_once(self, world, both, plan):
        with counted() as one:
            both.get("plans/")
        both.move(both.imported(plan_with([HEADINGS, TASK], subject="Kiểm soát TTHC năm 2031")), "submit")
        with counted() as two:
            answer = both.get("plans/")
        assert len(answer.json()["results"]) == 2
        assert len(one) == len(two) == 4


@pytest.mark.django_db
class TestReports:
    def test_who_submits_does_not_approve_unless_lifted(self, world, both):
        desk = Desk(world, "91", open_quarter(world, "90")["id"]).begin().fill(1)
        desk.steps("submit")
        answer = desk.step("approve", desk.office)
        assert (answer.status_code, answer.json()["code"]) == (403, "duty.draft_approve")
        assert answer.json()["required"]["roles"] == ["ward_leader"]
        told = refused(both, f"reports/{desk.report}/", "approve")
        assert (told["code"], told["roles"]) == ("duty.draft_approve", ["ward_leader"])
        lift(world)
        assert desk.step("approve", desk.office).status_code == 200
        assert desk.step("send", desk.office).status_code == 200

    def test_another_leader_approves(self, world, both):
        desk = Desk(world, "91", open_quarter(world, "90")["id"]).begin().fill(1)
        desk.steps("submit", "approve", "send")

    def test_who_sends_does_not_accept_even_where_the_first_pair_is_lifted(self, world):
        Admin(world, "90").joined("ward_office.91", "town_office")
        lift(world)
        version = Desk(world, "91", open_quarter(world, "90")["id"]).begin().sent(1)
        client, path = world.client("ward_office", "91"), world.url("90", f"received/reports/{version}/")
        shown = client.get(path).json()
        assert shown["allowed_actions"] == ["return"]
        assert [each["code"] for each in shown["refused_actions"]] == ["duty.send_accept"]
        answer = client.post(f"{path}review/", {"decision": "accepted"}, content_type="application/json")
        assert (answer.status_code, codes(answer)) == (403, ["duty.send_accept"])
        assert review(world, version, "accepted").status_code == 201


@pytest.mark.django_db
def test_only_the_administrator_lifts_and_not_every_pair(world):
    admin = Admin(world, "91")
    body = {"rule": "draft_approve", "reason": "Thiếu người"}
    assert Admin(world, "91", "ward_leader").post("duty-waivers/", body).status_code == 403
    assert codes(admin.post("duty-waivers/", body | {"rule": "send_accept"})) == ["duty.not_waivable"]
    assert codes(admin.post("duty-waivers/", {"rule": "draft_approve"})) == ["http.field"]
    assert codes(admin.post("duty-waivers/", body | {"reason": "  "})) == ["http.field"]
    assert admin.post("duty-waivers/", body).status_code == 201
    assert codes(admin.post("duty-waivers/", body)) == ["duty.waived"]
    assert Admin(world, "92").get("duty-waivers/").json()["results"] == []
