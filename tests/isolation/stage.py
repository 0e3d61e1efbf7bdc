"""Wards with an object in every state, for tests that try every route on every state.

Built over HTTP inside one transaction that is never committed. Each ward gets the same: a plan in each state, a report
in each state, and a word of its own in every text that a person may write; what is never addressed to its superior
holds the word's longer form (``tests/isolation/words.py``).
"""

import json
from dataclasses import dataclass, field

from tenants.models import Position
from tenants.roles import Role
from tests.isolation.administration import Administered, administer, end, membership, signed_in
from tests.isolation.machines import machine_token
from tests.isolation.offered import offer
from tests.isolation.plan_files import plan_file
from tests.isolation.reminded import remind
from tests.isolation.task_life import work
from tests.isolation.words import kept
from tests.plans.desk import Desk as PlanDesk
from tests.reporting.calls import Desk as ReportDesk
from tests.reporting.calls import open_quarter, review
from tests.world import World, who

#: Steps from a report that is filled to each of its states; the superior's answers stand in capitals.
REPORTS = {
    "draft": (),
    "pending_approval": ("submit",),
    "approved": ("submit", "approve"),
    "sent": ("submit", "approve", "send"),
    "returned": ("submit", "approve", "send", "RETURNED"),
    "accepted": ("submit", "approve", "send", "ACCEPTED"),
    "correcting": ("submit", "approve", "send", "ACCEPTED", "correct"),
}
#: Steps from a plan that is imported to each of its states.
PLANS = {
    "draft": (),
    "pending_approval": ("submit",),
    "approved": ("submit", "approve"),
    "issued": ("submit", "approve", "issue"),
    "closed": ("submit", "approve", "issue", "close"),
}
#: States in which the superior reads a plan.
ADDRESSED = {"approved", "issued", "closed"}
#: A plan's year by state; of ``new`` there is none.
YEARS = {"draft": 2041, "pending_approval": 2042, "approved": 2024, "new": 2044, "issued": 2045, "closed": 2046}
#: A period for each report, none another's predecessor; for ``owed`` no report is begun, and ``new`` is not opened.
PERIODS = {
    state: {
        "starts": f"2024-{month:02}-01",
        "ends": f"2024-{month:02}-10",
        "deadline": f"2024-{month:02}-20",
    }
    for month, state in enumerate((*REPORTS, "owed", "new"), start=1)
}


@dataclass
class Objects:
    """What a ward has: ids by state.

    Attributes:
        plans, tasks: a plan, and its first task.
        deliverable, extension: of the approved plan's first task.
        obligations: one per opened period.
        reports, versions: a report, and its latest version where it was sent.
        digest: the office's.
        alias, heading: a name and a heading of its own.
        offers, group: what its town offered to it by state, and the group of the draft that one was taken into.
    """

    plans: dict[str, str] = field(default_factory=dict)
    tasks: dict[str, str] = field(default_factory=dict)
    deliverable: str = ""
    extension: str = ""
    obligations: dict[str, str] = field(default_factory=dict)
    reports: dict[str, str] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    digest: str = ""
    alias: str = ""
    heading: str = ""
    offers: dict[str, str] = field(default_factory=dict)
    group: str = ""


@dataclass
class Stage:
    """All of it.

    Attributes:
        world: units and accounts (``tests/world.py``).
        tokens: of every account in every unit, machines too, by role and code.
        periods: ids of the periods that town 90 opened, by the state of the reports in them; ``foreign`` is town 80's.
        wards: what each ward has, by its code.
        administered: what each unit's administrator made, by its code.
        session, token, feed: of the office of ward 91.
    """

    world: World
    tokens: dict[tuple[Role, str], str] = field(default_factory=dict)
    periods: dict[str, str] = field(default_factory=dict)
    wards: dict[str, Objects] = field(default_factory=dict)
    administered: dict[str, Administered] = field(default_factory=dict)
    session: int = 0
    feed: str = ""
    token: int = 0


def build(world, words):
    """Set the stage for the wards of town 90 that ``words`` names, each with its own word."""
    stage = Stage(world)
    for code in world.units:
        stage.tokens |= {(role, code): world.tokens[who(role, code)] for role in Role if role is not Role.INTEGRATOR}
        stage.tokens[Role.INTEGRATOR, code] = machine_token(world.units[code], code)
    opened = {state: period for state, period in PERIODS.items() if state != "new"}
    stage.periods = {state: open_quarter(world, "90", **period)["id"] for state, period in opened.items()}
    stage.periods["foreign"] = open_quarter(world, "80", **PERIODS["sent"])["id"]
    for code, word in words.items():
        _positions(world, code, word)
        stage.wards[code] = _ward(stage, code, word)
    for code, word in {**words, "90": ""}.items():
        stage.administered[code] = administer(world, code, word)
    desk = PlanDesk(world, Role.UNIT_ADMIN, "93")
    end(desk, f"members/{membership(desk, Role.UNIT_ADMIN)}/")  # so that its superior may appoint one
    stage.session, stage.token, stage.feed = signed_in(world, Role.WARD_OFFICE, "91")
    return stage


def _ward(stage, code, word):
    """A ward's plans and reports."""
    ward = Objects()
    _names(stage.world, code, ward, word)
    for state in PLANS:
        ward.plans[state], ward.tasks[state] = _plan(stage.world, code, state, word)
    for state in (*REPORTS, "owed"):
        period = stage.periods[state]
        desk = ReportDesk(stage.world, code, period)
        [owed] = desk.get("obligations/", period=period).json()["results"]
        ward.obligations[state] = owed["id"]
        if state in REPORTS:
            ward.reports[state], ward.versions[state] = _report(desk.begin(), state, word)
    ward.deliverable, ward.extension = work(stage.world, code, ward, word)
    ward.offers, ward.group = offer(stage.world, code, ward.plans["draft"], YEARS["draft"], word)
    ward.digest = remind(stage.world, code, ward.tasks["approved"], word)
    return ward


def _positions(world, code, word):
    """Let the names of the unit's positions bear its word; what they are called in a plan is their standard's name."""
    unit = PlanDesk(world, Role.WARD_OFFICE, code).entered()
    for position in Position.objects.filter(unit=unit):
        position.name = f"{position.name} {kept(word)}"
        position.save(update_fields=["name"])


def _names(world, code, ward, word):
    """A name for one of its positions, one for somebody outside, and a heading."""
    office = PlanDesk(world, Role.WARD_OFFICE, code)
    position = Position.objects.filter(unit=office.entered()).earliest("id").pk
    ward.alias = _stated(office, "plan-aliases/", {"words": f"Tổ {kept(word)}", "position": str(position)})
    _stated(office, "plan-aliases/", {"words": f"Ông {kept(word)}", "outside": f"Công ty {kept(word)}"})
    ward.heading = _stated(office, "plan-headings/", {"heading": f"Cột {kept(word)}", "field": "note"})


def _stated(office, path, body):
    answer = office.post(path, body)
    assert answer.status_code == 201, answer.content
    return answer.json()["id"]


def _plan(world, code, state, word):
    """A plan with its first task; reported on and contributed to once it is approved."""
    office, leader = PlanDesk(world, Role.WARD_OFFICE, code), PlanDesk(world, Role.WARD_LEADER, code)
    text = word if state in ADDRESSED else kept(word)
    answer = office.upload(plan_file(YEARS[state], text), name=f"{kept(word)}.docx")
    assert answer.status_code == 201, answer.content
    plan = answer.json()["id"]
    office.move(plan, "submit")
    leader.move(plan, "refuse", {"reason": f"Thiếu {kept(word)}"})
    said = {
        "issue": {"dated": "2024-01-12", "number": str(YEARS[state])},
        "close": {"note": f"Hết năm {word}"},
    }
    for step in PLANS[state]:
        (leader if step in {"approve", "close"} else office).move(plan, step, said.get(step))
    task = next(task for task in office.tasks(plan=plan).values() if task["printed_number"] == "1")
    if state == "approved":
        path, lead = f"tasks/{task['id']}/", PlanDesk(world, Role.LEAD, code)
        body = {"status": "in_progress", "percent": 30, "note": f"Đang làm {kept(word)}"}
        assert lead.post(f"{path}progress/", body, **{"If-Match": '"1"'}).status_code == 201
        contributions = PlanDesk(world, Role.COORDINATOR, code).post(
            f"{path}contributions/", {"note": f"Góp {kept(word)}"}
        )
        assert contributions.status_code == 201
    return plan, task["id"]


def _report(desk, state, word):
    """A report that was refused once, with its latest version where it was sent."""
    desk.fill(1).steps("submit")
    desk.step("refuse", body={"reason": f"Chưa đủ {kept(word)}"})
    version = None
    for step in REPORTS[state]:
        if step.isupper():
            notes = [{"form": "II.06a", "row": "ho-tich", "column": 4, "text": f"Xem lại {word}"}]
            body = {"comment": f"Đã xem {word}", **({"notes": notes} if step == "RETURNED" else {})}
            assert review(desk.world, version, step.lower(), **body).status_code == 201
        else:
            answer = desk.step(step, body={"reason": f"Sót {kept(word)}"} if step == "correct" else None)
            assert answer.status_code == 200, (step, json.loads(answer.content))
            version = (answer.json()["latest_version"] or {}).get("id")
    return desk.report, version
