"""The acts that the scenario has no need of, by the other town and its ward: what is sent back, recalled, undone.

Over HTTP like the scenario, after it, so that what the scenario left stays as it was.
"""

from datetime import timedelta

from allauth.usersessions.models import UserSession

from api.demo.scenario import period_opened
from api.demo.scenario.plan_imported import PLAN
from api.demo.scenario.reporting_ward import FORMS, ReportingWard
from tenants.models import User
from tenants.services import token_issue
from tests.people.files import LE_HOA, csv_of

REASON = {"reason": "Cần xem lại"}
MACHINE = "kyanh-tich-hop"


def retrace(stage):
    """Play it all.

    Args:
        stage: of the other town; the connection must be the owner's.
    """
    period_opened.play(stage)
    _report(stage, ReportingWard(stage, 1))
    _plan(stage.office("18754"), stage.leader("18754"), stage.town)
    administrator = stage.as_("449", "unit_admin")
    administrator.upload("people/import/", "nguoi.csv", csv_of(LE_HOA).encode(), expect=200)
    _sign_ins(administrator, stage.cast)


def _report(stage, ward):
    """Refused by the leader, then accepted by the town, then to be corrected."""
    for form in FORMS:
        ward.fill(form)
    ward.submit()
    path = f"reports/{ward.report}/"
    ward.leader.post(f"{path}refuse/", REASON, match=ward.leader.get(path).etag)
    version = ward.report_and_send().json["latest_version"]["id"]
    stage.town.post(f"received/reports/{version}/review/", {"decision": "accepted"}, expect=201)
    ward.office.post(f"{path}correct/", REASON, match=ward.office.get(path).etag)


def _plan(office, leader, town):
    """Recalled by the office, refused by the leader, given a task that the town offers, removed."""
    path = f"plans/{office.upload('plans/import/', PLAN.name, PLAN.read_bytes()).json['id']}/"
    for caller, step, body in (
        (office, "submit", None),
        (office, "recall", None),
        (office, "submit", None),
        (leader, "refuse", REASON),
    ):
        caller.post(f"{path}{step}/", body, match=caller.get(path).etag)
    offer = {"units": [office.unit], "year": 2024, "content": "Rà soát quy trình nội bộ"}
    offered = town.post("offers/", offer, expect=201).json["offers"][0]["id"]
    under = office.get(path).json["annexes"][0]["groups"][0]["id"]
    office.post(f"received/offers/{offered}/take/", {"under": under})
    office.delete(path, match=office.get(path).etag)
    _plan_edited(office)
    _plan_lived(office, leader)


def _plan_edited(office):
    """Its text and its lines changed, and all of it removed."""
    path = f"plans/{office.upload('plans/import/', PLAN.name, PLAN.read_bytes()).json['id']}/"
    office.patch(path, {"place": "Kỳ Anh"}, match=office.get(path).etag)
    annex = office.get(path).json["annexes"][0]["id"]
    body = {"kind": "group", "under": annex, "heading": "Nhóm thêm"}
    added = office.post(f"{path}lines/", body, expect=201, match=office.get(path).etag)
    line = f"{path}lines/{added.json['id']}/"
    changed = office.patch(line, {"printed_number": "IX"}, match=added.etag)
    office.delete(line, match=changed.etag)
    office.upload(f"{path}import/", PLAN.name, PLAN.read_bytes(), expect=200, match=office.get(path).etag)
    office.post(f"{path}copy/", {"year": 2030}, dry_run="true")
    office.delete(path, match=office.get(path).etag)


def _plan_lived(office, leader):
    """Approved, issued, about to be amended, closed, resumed and closed again."""
    path = f"plans/{office.upload('plans/import/', PLAN.name, PLAN.read_bytes()).json['id']}/"
    office.post(f"{path}submit/", match=office.get(path).etag)
    leader.post(f"{path}approve/", match=leader.get(path).etag)
    office.post(f"{path}issue/", {"number": "05/KH-UBND", "dated": "2024-01-12"}, match=office.get(path).etag)
    draft = office.post(f"{path}amend/", REASON, expect=201, match=office.get(path).etag)
    amendment = f"plans/{draft.json['id']}/"
    office.get(f"{amendment}changes/")
    office.delete(amendment, match=draft.etag)
    leader.post(f"{path}close/", {"note": "Hết năm"}, match=leader.get(path).etag)
    leader.post(f"{path}resume/", {"reason": "Còn việc chưa xác nhận"}, match=leader.get(path).etag)
    leader.post(f"{path}close/", {"note": "Hết năm"}, match=leader.get(path).etag)
    leader.get(f"{path}steps/")


def _sign_ins(administrator, cast):
    """A browser signed out from afar, and tokens that end: a person's, and a machine's by itself."""
    user = User.objects.get(username="kyanh.quantri")
    UserSession.objects.create(user=user, ip="192.0.2.1", user_agent="Trình duyệt", session_key="of another browser")
    [session] = administrator.get("/me/sessions/").json["results"]
    administrator.delete(f"/me/sessions/{session['id']}/")
    token_issue(user=user, lifetime=timedelta(hours=1))
    token = max(each["id"] for each in administrator.get("/me/tokens/").json["results"])
    administrator.delete(f"/me/tokens/{token}/")
    client = {"client_id": MACHINE, "client_secret": cast.machines[MACHINE]}
    given = administrator.form("/token/", {**client, "grant_type": "client_credentials"}).json["access_token"]
    administrator.form("/revoke/", {**client, "token": given})
