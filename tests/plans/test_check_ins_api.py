"""Check-ins over HTTP: 21 of the real plan's 25 tasks are asked each period, beside its 4 dated ones."""

import pytest

from api.v1.plans.check_in_answers import CheckInAnswer, CheckInPage
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches
from tests.reporting.calls import open_quarter

LEAD = "Bộ phận Tiếp nhận và Trả kết quả"
SECOND = {"starts": "2024-03-15", "ends": "2024-06-14", "deadline": "2024-06-17"}


def owed(office, period):
    """The obligation of ward 91 in a period."""
    [found] = office.get("obligations/", {"period": period["id"]}).json()["results"]
    return found["id"]


@pytest.fixture
def first(office, approved):
    """The obligation of quý I/2024."""
    return owed(office, open_quarter(office.world, "90"))


@pytest.fixture
def second(office, first):
    """The obligation of the quarter after it."""
    return owed(office, open_quarter(office.world, "90", quarter=2, **SECOND))


@pytest.fixture
def tasks(office, approved):
    """Path → id."""
    return {path: task["id"] for path, task in office.tasks().items()}


def answer(desk, task, obligation, word="worked", note="Đã thực hiện"):
    return desk.post(f"tasks/{task}/check-ins/", {"obligation": obligation, "answer": word, "note": note})


def asked(desk, obligation, **query):
    page = desk.get(f"check-ins/{obligation}/", query)
    assert page.status_code == 200, page.content
    return {each["path"]: each for each in page.json()["check_ins"]}


def test_the_page_asks_21_tasks_beside_4_dated_ones(office, first):
    page = office.get(f"check-ins/{first}/").json()
    assert mismatches(CheckInPage(), page) == []
    assert (page["period"], page["starts"], page["cut_off"], page["due"]) == (
        "Quý I/2024",
        "2023-12-15",
        "2024-03-14",
        "2024-03-13",
    )
    counts = page["counts"]
    assert (counts["check_ins"], counts["overdue"], counts["dated"]) == (21, 21, 4)
    assert (counts["late"], counts["not_due"]) == (2, 2)  # by the cut-off
    assert [each["path"] for each in page["dated"]] == ["I.I.1", "I.II.1", "I.II.2", "I.II.3"]
    assert [each["due"] for each in page["dated"]] == ["2024-02-29", "2024-02-29", "2024-08-31", "2024-08-31"]


def test_a_lead_answers_and_the_office_reads_it(desk, office, first, tasks):
    lead = desk("lead")
    made = answer(lead, tasks["II.3"], first, note="Đã trực Bộ phận Một cửa")
    assert made.status_code == 201, made.content
    assert mismatches(CheckInAnswer(), made.json()) == []
    assert (made.json()["role"]["value"], made.json()["position"]["name"]) == ("lead", LEAD)
    shown = asked(office, first)["II.3"]
    assert (shown["answer"]["value"], shown["note"], shown["state"]["value"]) == (
        "worked",
        "Đã trực Bộ phận Một cửa",
        "answered",
    )
    assert shown["actor"]["id"] == str(office.world.users["lead.91"])
    assert shown["text"].startswith("II.3. ")
    assert shown["text"].endswith(": Đã trực Bộ phận Một cửa")
    answer(lead, tasks["II.3"], first, note="Đã sửa lại")
    assert asked(office, first)["II.3"]["note"] == "Đã sửa lại"  # the last one counts
    history = lead.get(f"tasks/{tasks['II.3']}/check-ins/").json()["results"]
    assert [each["note"] for each in history] == ["Đã trực Bộ phận Một cửa", "Đã sửa lại"]


def test_as_in_the_last_period_needs_a_last_period(desk, office, first, second, tasks):
    lead = desk("lead")
    refused = answer(lead, tasks["II.3"], first, "unchanged", "")
    assert (refused.status_code, refused.json()["code"]) == (422, "check_in.no_earlier")
    assert refused.json()["errors"][0]["pointer"] == "/answer"
    answer(lead, tasks["II.3"], first, note="Niêm yết 120 thủ tục")
    assert answer(lead, tasks["II.3"], second, "unchanged", "").status_code == 201
    shown = asked(office, second)["II.3"]
    assert (shown["answer"]["value"], shown["note"]) == ("unchanged", "")
    assert shown["repeats"]["note"] == "Niêm yết 120 thủ tục"
    assert shown["text"].endswith(": Niêm yết 120 thủ tục")
    assert asked(office, first)["II.3"]["answer"]["value"] == "worked"


def test_mine_are_those_that_i_lead(desk, office, first):
    led = [path for path, task in desk("lead").tasks().items() if "check_in" in task["allowed_actions"]]
    assert list(asked(desk("lead"), first, mine="true")) == led
    assert all(each["may_answer"] for each in asked(desk("lead"), first, mine="true").values())
    assert asked(desk("viewer"), first, mine="true") == {}
    assert len(asked(desk("viewer"), first)) == 21
    assert office.get(f"check-ins/{first}/", {"mine": "perhaps"}).status_code == 400


def test_all_of_mine_in_one_call(desk, office, first, second, tasks):
    lead = desk("lead")
    mine = list(asked(lead, first, mine="true"))
    said = {tasks[path]: {"answer": "worked", "note": f"Việc {path}"} for path in mine[1:]}
    page = lead.post(f"check-ins/{first}/", {"answers": said, "others": "nothing"})
    assert page.status_code == 201, page.content
    assert mismatches(CheckInPage(), page.json()) == []
    words = {each["path"]: each["answer"]["value"] for each in page.json()["check_ins"]}
    assert words == {mine[0]: "nothing", **dict.fromkeys(mine[1:], "worked")}
    again = lead.post(f"check-ins/{first}/", {"others": "nothing"})
    assert (again.status_code, again.json()["code"]) == (409, "check_in.nothing_asked")
    repeated = lead.post(f"check-ins/{second}/", {"others": "unchanged"})
    assert repeated.status_code == 201
    assert {each["text"].split(": ")[-1] for each in repeated.json()["check_ins"]} == {
        "Không phát sinh.",
        *(f"Việc {path}" for path in mine[1:]),
    }
    assert office.get(f"check-ins/{second}/").json()["counts"]["answered"] == len(mine)


def test_as_in_the_last_period_leaves_waiting_what_has_none(desk, office, first, second, tasks):
    lead = desk("lead")
    mine = set(asked(lead, first, mine="true"))
    answer(lead, tasks["II.3"], first, note="Niêm yết 120 thủ tục")
    page = lead.post(f"check-ins/{second}/", {"others": "unchanged"})
    assert page.status_code == 201, page.content
    states = {each["path"]: each["state"]["value"] for each in page.json()["check_ins"]}
    assert states == {"II.3": "answered", **dict.fromkeys(mine - {"II.3"}, "overdue")}
    said = {tasks["II.4"]: {"answer": "nothing"}}
    page = lead.post(f"check-ins/{second}/", {"answers": said, "others": "unchanged"}).json()
    assert [each["path"] for each in page["check_ins"] if each["answer"]] == ["II.3", "II.4"]


def test_the_office_answers_for_leads_that_it_names_and_for_nobody_else(desk, office, first, tasks):
    theirs, lead = asked(office, first, mine="true"), "Bộ phận Tiếp nhận và Trả kết quả"
    assert "I.III.1" not in theirs
    page = office.post(f"check-ins/{first}/", {"others": "nothing"}).json()
    assert {each["path"] for each in page["check_ins"]} == set(theirs)
    assert asked(office, first)["I.III.1"]["answer"] is None
    assert asked(office, first)["I.III.1"]["may_answer"]
    made = answer(office, tasks["I.III.1"], first, note="Đã hỏi bộ phận Một cửa").json()
    assert (made["role"]["value"], made["position"]["name"], made["on_behalf"]) == ("ward_office", lead, lead)
    assert asked(office, first)["I.III.1"]["on_behalf"] == lead
    answer(desk("lead"), tasks["I.III.1"], first, note="Đã niêm yết")
    assert asked(office, first)["I.III.1"]["on_behalf"] is None


def test_all_of_it_or_nothing(desk, office, first, tasks):
    lead = desk("lead")
    refused = lead.post(f"check-ins/{first}/", {"others": "unchanged"})
    assert (refused.status_code, refused.json()["code"]) == (422, "check_in.no_earlier")
    assert len(refused.json()["errors"]) == len(asked(lead, first, mine="true"))
    refused = lead.post(f"check-ins/{first}/").json()
    assert (refused["code"], refused["errors"][0]["found"]) == (
        "check_in.nothing_said",
        len(asked(lead, first, mine="true")),
    )
    two = {tasks["II.3"]: {"answer": "worked"}, tasks["II.4"]: {"answer": "nothing"}}
    refused = lead.post(f"check-ins/{first}/", {"answers": two}).json()
    assert [error["pointer"] for error in refused["errors"]] == [f"/answers/{tasks['II.3']}/note"]
    theirs = {tasks["I.V.2"]: {"answer": "nothing"}, tasks["II.4"]: {"answer": "nothing"}}
    assert lead.post(f"check-ins/{first}/", {"answers": theirs}).json()["code"] == "task.not_lead"
    assert office.get(f"check-ins/{first}/").json()["counts"]["answered"] == 0


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"answers": {"x": {"answer": "nothing"}}}, "/answers/x"),
        ({"answers": {"x": {"answer": "odd"}}}, "/answers/x/answer"),
        ({"answers": {"x": {"answer": "nothing", "notes": ""}}}, "/notes"),
        ({"others": "worked"}, "/others"),
        ({"tasks": []}, "/tasks"),
    ],
)
def test_a_body_that_breaks_a_rule(desk, first, body, pointer):
    refused = desk("lead").post(f"check-ins/{first}/", body)
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


def test_another_wards_ids_are_unknown(desk, office, first, tasks):
    other = desk("lead", "92")
    [foreign] = other.get("obligations/").json()["results"]
    assert desk("lead").get(f"check-ins/{foreign['id']}/").status_code == 404
    told = [
        answer(desk("lead"), tasks["II.3"], obligation).json()["errors"][0]["code"]
        for obligation in (foreign["id"], "00000000-0000-7000-8000-000000000000")
    ]
    assert told == ["report.obligation_unknown"] * 2
    said = {"answers": {tasks["II.3"]: {"answer": "nothing"}}}
    assert other.post(f"check-ins/{foreign['id']}/", said).json()["code"] == "check_in.unknown_task"


def test_a_dated_task_is_not_asked_nor_one_of_another_years_plan(desk, office, first, tasks):
    assert answer(office, tasks["I.V.2"], first).status_code == 201  # the unit's own, which the office reports on
    rows = [HEADINGS, ("1", "Việc năm khác", LEAD, "", "", "Cả năm"), ("2", "Có hạn", LEAD, "", "", "Tháng 2")]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2020"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    other, dated = (task["id"] for task in office.tasks(plan=plan).values())
    refused = answer(desk("lead"), other, first)
    assert (refused.status_code, refused.json()["code"]) == (422, "check_in.unknown_task")
    refused = answer(desk("lead"), dated, first)
    assert (refused.status_code, refused.json()["code"]) == (409, "task.dated")


def test_a_period_that_lies_ahead(desk, office, approved, tasks):
    ahead = {"starts": "2998-12-15", "ends": "2999-03-14", "deadline": "2999-03-16", "year": 2999}
    rows = [HEADINGS, ("1", "Việc", LEAD, "", "", "Cả năm")]
    plan = office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2099"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    [task] = (task["id"] for task in office.tasks(plan=plan).values())
    ahead |= {"starts": "2098-12-15", "ends": "2099-03-14", "deadline": "2099-03-16", "year": 2099}
    obligation = owed(office, open_quarter(office.world, "90", **ahead))
    refused = answer(desk("lead"), task, obligation)
    assert (refused.status_code, refused.json()["code"]) == (409, "check_in.not_begun")


def test_what_waits_stands_on_ones_own_page(desk, office, first, tasks):
    lead = desk("lead")
    [waiting] = lead.get("/api/v1/me/").json()["units"][0]["awaiting"]["check_ins_due"]
    mine = len(asked(lead, first, mine="true"))
    assert waiting == {
        "obligation": first,
        "period": "Quý I/2024",
        "due": "2024-03-13",
        "count": mine,
        "overdue": True,
    }
    lead.post(f"check-ins/{first}/", {"others": "nothing"})
    assert lead.get("/api/v1/me/").json()["units"][0]["awaiting"]["check_ins_due"] == []


def test_documents_of_the_period_are_named(desk, office, first, second, tasks):
    lead, path = desk("lead"), f"tasks/{tasks['II.3']}/deliverables/documents/"
    lead.post(path, {"title": "Báo cáo", "number": "12/BC-UBND", "dated": "2024-03-10"})
    answer(lead, tasks["II.3"], first, note="Đã báo cáo")
    assert asked(office, first)["II.3"]["text"].endswith(
        ": Đã báo cáo (Sản phẩm: Báo cáo số 12/BC-UBND ngày 10/03/2024)"
    )
    assert asked(office, second)["II.3"]["deliverables"] == []
