"""Tasks offered by the town, taken over or declined by its wards, over HTTP."""

import pytest

from plans.models import TaskOffer
from tenants.clock import Clock
from tests.plans.documents import HEADINGS, TASK, plan_with

YEAR = 2025
OFFER = {
    "year": YEAR,
    "content": "Tổ chức Ngày thứ Bảy vì dân, đạt tối thiểu 90% hồ sơ",
    "leads": "Bộ phận Tiếp nhận và Trả kết quả",
    "product": "Báo cáo kết quả",
    "schedule": "Quý II",
    "note": "Thí điểm",
}


@pytest.fixture
def town(desk):
    return desk("town_office", "90")


@pytest.fixture
def ward(desk):
    return desk("ward_office")


@pytest.fixture
def draft(ward):
    """The id of ward 91's draft of the year, with two tasks in a group."""
    rows = [HEADINGS, ["I", "Công khai thủ tục"], TASK, ("2", *TASK[1:])]
    return ward.imported(plan_with(rows, subject=f"Kiểm soát thủ tục hành chính năm {YEAR}"))


@pytest.fixture
def offered(town):
    """An offer to ward 91, as the town reads it."""
    return offer(town, "91")[0]


def offer(town, *codes, **changes):
    units = [str(town.world.units[code]) for code in codes]
    answer = town.post("offers/", {**OFFER, "units": units, **changes})
    assert answer.status_code == 201, answer.content
    return answer.json()["offers"]


def group_of(ward, plan):
    return ward.get(f"plans/{plan}/").json()["annexes"][0]["groups"][0]["id"]


def take(ward, offered, plan, **where):
    return ward.post(f"received/offers/{offered['id']}/take/", {"under": group_of(ward, plan), **where})


def approve(desk, ward, plan):
    ward.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")


def test_one_request_asks_many_wards_each_once(town, ward, desk):
    made = offer(town, "91", "93", "91")
    assert [each["unit"]["code"] for each in made] == ["91", "93"]
    assert [each["state"]["value"] for each in made] == ["open", "open"]
    [read] = ward.get("received/offers/").json()["results"]
    assert (read["id"], read["unit"]["code"], read["reply"]) == (made[0]["id"], "90", None)
    assert read["schedule"]["due"] == f"{YEAR}-06-30"
    assert "task" not in read
    assert desk("ward_office", "92").get("received/offers/").json()["results"] == []


def test_only_units_that_report_here_are_asked(town, ward):
    units = [str(town.world.units[code]) for code in ("91", "81", "9")]
    answer = town.post("offers/", {**OFFER, "units": units})
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/units/1", "/units/2"]
    assert ward.get("received/offers/").json()["results"] == []


def test_the_town_offers_what_stands_in_its_own_plan(town, desk, ward):
    own = desk("ward_office", "90")
    own.imported(plan_with([HEADINGS, TASK], subject=f"Kiểm soát thủ tục hành chính năm {YEAR}"))
    [task] = own.tasks().values()
    [made] = offer(town, "91", task=task["id"])
    assert made["task"] == task["id"]
    foreign = town.post(
        "offers/", {**OFFER, "units": [str(town.world.units["91"])], "task": "00000000-0000-7000-8000-000000000000"}
    )
    assert (foreign.status_code, foreign.json()["errors"][0]["code"]) == (422, "offer.task_unknown")
    [plan] = own.get("plans/").json()["results"]
    answer = own.delete(f"plans/{plan['id']}/", **{"If-Match": f'"{plan["row_version"]}"'})
    assert answer.status_code == 204, answer.content
    assert town.get(f"offers/{made['id']}/").json()["task"] is None


def test_a_taken_offer_is_a_line_whose_progress_the_town_sees(town, ward, desk, draft, offered):
    second = list(ward.tasks().values())[1]
    answer = take(ward, offered, draft, before=second["id"], printed_number="1a")
    assert answer.status_code == 200, answer.content
    reply = answer.json()["reply"]
    line = ward.get(f"tasks/{reply['task']}/").json()
    assert [line[name] for name in ("content", "product", "note", "order", "printed_number")] == [
        OFFER["content"],
        OFFER["product"],
        OFFER["note"],
        2,
        "1a",
    ]
    assert (line["leads"][0]["words"], line["schedule"]["due"]) == (OFFER["leads"], f"{YEAR}-06-30")
    assert line["targets"][0]["threshold"] == "90.00"
    assert town.get(f"offers/{offered['id']}/").json()["reply"]["progress"] is None  # the draft is the ward's alone
    approve(desk, ward, draft)
    body = {"status": "in_progress", "percent": 40}
    done = desk("lead").post(f"tasks/{reply['task']}/progress/", body, **{"If-Match": '"1"'})
    assert done.status_code == 201, done.content
    seen = town.get(f"offers/{offered['id']}/").json()
    assert (seen["state"]["value"], seen["reply"]["task"]) == ("taken", reply["task"])
    assert (seen["reply"]["progress"]["status"]["value"], seen["reply"]["progress"]["percent"]) == ("in_progress", 40)
    assert ward.get(f"received/offers/{offered['id']}/").json()["reply"] == seen["reply"]


def test_after_approval_it_goes_into_an_amendment(town, ward, desk, draft, offered):
    approve(desk, ward, draft)
    answer = take(ward, offered, draft)
    assert (answer.status_code, answer.json()["code"]) == (409, "offer.plan_not_open")
    assert "amend" in answer.json()["detail"] + str(answer.json())
    amended = ward.post(f"plans/{draft}/amend/", {"reason": "x"}, **{"If-Match": ward.get(f"plans/{draft}/")["ETag"]})
    amendment = amended.json()["id"]
    assert take(ward, offered, draft).status_code == 422  # a group of the plan in force
    assert take(ward, offered, amendment).status_code == 200
    approve(desk, ward, amendment)
    assert town.get(f"offers/{offered['id']}/").json()["reply"]["progress"]["status"]["value"] == "not_started"


def test_without_a_plan_and_with_one_that_waits(ward, draft, town, offered):
    [later] = offer(town, "91", year=YEAR + 1)
    assert take(ward, later, draft).json()["code"] == "offer.plan_missing"
    ward.move(draft, "submit")
    assert take(ward, offered, draft).json()["code"] == "offer.plan_not_open"


def test_declining_needs_a_reason_which_the_town_reads(town, ward, offered):
    path = f"received/offers/{offered['id']}/decline/"
    assert ward.post(path, {"reason": " "}).status_code == 422
    assert ward.post(path, {"reason": "Không đủ người"}).status_code == 200
    [read] = town.get("offers/", {"state": "declined"}).json()["results"]
    assert (read["id"], read["reply"]["reason"], read["reply"]["task"]) == (offered["id"], "Không đủ người", None)
    assert town.get("offers/", {"state": "open"}).json()["results"] == []


def test_the_first_answer_counts(town, ward, draft, offered):
    assert take(ward, offered, draft).status_code == 200
    again = [
        take(ward, offered, draft),
        ward.post(f"received/offers/{offered['id']}/decline/", {"reason": "Thôi"}),
        town.delete(f"offers/{offered['id']}/"),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in again] == [(409, "offer.answered")] * 3
    assert len(ward.tasks()) == 3


def test_what_is_withdrawn_is_gone(town, ward, draft, offered):
    assert town.delete(f"offers/{offered['id']}/").status_code == 204
    assert take(ward, offered, draft).status_code == 404
    assert TaskOffer.objects.count() == 0


def test_removing_the_line_opens_the_offer_again(town, ward, draft, offered):
    task = take(ward, offered, draft).json()["reply"]["task"]
    path = f"plans/{draft}/lines/{task}/"
    removed = ward.delete(path, **{"If-Match": ward.get(f"plans/{draft}/")["ETag"]})
    assert removed.status_code == 204, removed.content
    assert town.get(f"offers/{offered['id']}/").json()["state"]["value"] == "open"
    assert take(ward, offered, draft).status_code == 200
    discarded = ward.delete(f"plans/{draft}/", **{"If-Match": ward.get(f"plans/{draft}/")["ETag"]})
    assert discarded.status_code == 204, discarded.content
    assert town.get(f"offers/{offered['id']}/").json()["state"]["value"] == "open"


def test_a_plan_that_is_over_takes_nothing(ward, desk, draft, offered):
    approve(desk, ward, draft)
    ward.move(draft, "issue", {"number": "05/KH-UBND", "dated": "2025-01-10"})
    desk("ward_leader").move(draft, "close", {"note": "Hết năm"})
    assert take(ward, offered, draft).json()["code"] == "offer.plan_closed"


def test_a_past_year_is_told(town):
    unit, this = str(town.world.units["91"]), Clock().today().year
    answers = {year: town.post("offers/", {**OFFER, "units": [unit], "year": year}).json() for year in (this, this - 1)}
    assert answers[this]["findings"] == []
    [told] = answers[this - 1]["findings"]
    assert (told["code"], told["severity"], told["pointer"]) == ("offer.year_past", "warning", "/year")
    assert (told["found"], told["expected"]) == (this - 1, this)
    assert len(answers[this - 1]["offers"]) == 1
