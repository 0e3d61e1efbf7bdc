"""Whose tasks the views say they are: the office's word, roles that act by themselves, leads that are vacant."""

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from tenants.models import Position, PositionHolder
from tests.plans.documents import HEADINGS, plan_with
from tests.tenants.admin import Admin
from tests.world import who

ONE_STOP, CULTURE, JUSTICE = (
    "Bộ phận Tiếp nhận và Trả kết quả",
    "Công chức Văn hóa – Xã hội",
    "Công chức Tư pháp – Hộ tịch",
)
LEADS = {
    "Một cửa": ONE_STOP,
    "Văn hóa": CULTURE,
    "Tư pháp": JUSTICE,
    "Cùng làm": f"{JUSTICE}\n{ONE_STOP}",
    "Đơn vị": "UBND",
    "Ngoài": "Văn phòng HĐND-UBND thị xã",
    "Tập thể": "Công chức chuyên môn",
    "Không ai": "",
}
ROWS = [(str(n), content, lead, "", "", "Thường xuyên") for n, (content, lead) in enumerate(LEADS.items(), 1)]


@pytest.fixture
def tasks(office, desk):
    """Content → task of an approved plan, each led by somebody else."""
    plan = office.imported(plan_with([HEADINGS, *ROWS], subject="Kiểm soát TTHC năm 2024"))
    office.move(plan, "submit")
    desk("ward_leader").move(plan, "approve")
    return {task["content"]: task for task in office.tasks().values()}


def seen(desk, **query):
    """What a list holds, which is what is counted."""
    found = [task["content"] for task in desk.get("tasks/", query).json()["results"]]
    if "view" in query:
        assert desk.get("tasks/counts/").json()["views"][query["view"]] == len(found)
    return found


def test_roles_that_act_by_themselves_see_their_tasks(desk, tasks):
    assert seen(desk("ward_leader"), view="mine") == ["Đơn vị"]
    assert seen(desk("ward_office"), view="mine") == ["Đơn vị", "Ngoài", "Tập thể", "Không ai"]
    assert seen(desk("lead"), mine="true") == ["Một cửa", "Cùng làm"]
    assert seen(desk("viewer"), mine="true") == []
    assert seen(desk("coordinator"), mine="true") == ["Văn hóa", "Tập thể"]  # a clerk


def test_who_answers_by_the_offices_word_sees_the_task(desk, office, tasks):
    lead, path = desk("lead"), f"tasks/{tasks['Tập thể']['id']}/"
    [position] = lead.get("/api/v1/me/").json()["units"][0]["positions"]
    named = office.put(f"{path}accountable/", {"position": position["id"]}, **{"If-Match": office.get(path)["ETag"]})
    assert named.status_code == 200, named.content
    assert seen(lead, view="mine") == seen(lead, position=position["id"]) == ["Một cửa", "Cùng làm", "Tập thể"]
    by_position = {each["id"]: each["count"] for each in lead.get("tasks/counts/").json()["positions"]}
    assert by_position[position["id"]] == 3


def holder(unit, standard, user):
    position = Position.objects.get(unit=unit, standard=standard)
    return PositionHolder(
        unit_id=unit, reader_id=unit, position=position, user_id=user, valid=DateRange("2020-01-01", None)
    )


def test_without_a_lead_is_what_nobody_reports(desk, office, world, tasks):
    viewer, unit = desk("viewer"), office.entered()
    assert seen(viewer, view="without_lead") == ["Văn hóa", "Tư pháp", "Không ai"]  # vacant, or only coordinating
    Admin(world, "91").member("coordinator.91", "lead")
    assert seen(viewer, view="without_lead") == ["Tư pháp", "Không ai"]
    office.entered()
    held = holder(unit, "justice_clerk", world.users[who("lead", "91")])
    held.save()
    assert seen(viewer, view="without_lead") == ["Không ai"]
    office.entered()
    held.valid = DateRange("2020-01-01", "2024-01-01")
    held.save()
    PositionHolder.objects.filter(unit=unit, position__standard="one_stop").update(valid=held.valid)
    assert seen(viewer, view="without_lead") == ["Một cửa", "Tư pháp", "Cùng làm", "Không ai"]


def test_a_position_held_by_a_stranger_to_the_unit_reports_nothing(desk, office, world, tasks):
    unit = office.entered()
    holder(unit, "justice_clerk", world.users[who("lead", "92")]).save()
    assert "Tư pháp" in seen(desk("viewer"), view="without_lead")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bo phan tiep nhan", ["Một cửa", "Cùng làm"]),
        ("cong chuc", ["Văn hóa", "Tư pháp", "Cùng làm", "Tập thể"]),
        ("TƯ PHÁP", ["Tư pháp", "Cùng làm"]),
        ("một", ["Một cửa"]),
    ],
)
def test_a_search_finds_leads(desk, tasks, words, found):
    assert seen(desk("viewer"), q=words) == found


def test_a_search_finds_coordinators_products_and_notes(desk, office):
    rows = [
        (*HEADINGS, "Ghi chú"),
        ("1", "Tuyên truyền", ONE_STOP, "Trạm truyền thanh", "", "Cả năm", ""),
        ("2", "Niêm yết", ONE_STOP, "", "Bảng tin tại trạm", "Cả năm", ""),
        ("3", "Rà soát", ONE_STOP, "", "", "Cả năm", "Kể cả TRẠM y tế"),
        ("4", "Số hóa", ONE_STOP, "", "Báo cáo", "Cả năm", ""),
    ]
    office.imported(plan_with(rows, subject="Kiểm soát TTHC năm 2024"))
    assert seen(desk("viewer"), q="tram") == ["Tuyên truyền", "Niêm yết", "Rà soát"]
    assert seen(desk("viewer"), q="truyền thanh") == ["Tuyên truyền"]
    assert seen(desk("viewer"), q="thanh Bảng") == []  # words of one cell, not of two
