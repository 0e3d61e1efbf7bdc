"""The page behind a task's link: a form that a telephone shows, and the check-in that a reporting period asks."""

import re
from uuid import UUID

import pytest
from django.test import Client

from api.accounts.task_link import link_path
from plans.models import CheckIn, TaskUpdate
from tests.reporting.calls import open_quarter
from tests.world import who

pytestmark = pytest.mark.django_db

OWN = "II.8"  # led by the one-stop section, all the year
SHARED = "II.3"  # which leads it too, and does not answer for it


@pytest.fixture
def page(office, approved):
    """The path of the link for a task, as the program hands it out: the lead's, unless another account is named."""
    tasks = {path: task["id"] for path, task in office.tasks().items()}

    def path(task, role="lead"):
        person = office.world.users[who(role, "91")]
        return link_path(unit=office.world.units["91"], work=UUID(tasks[task]), person=person, by=None)

    return path


def shown(path):
    """The page's text, and what its form offers."""
    answer = Client().get(path)
    assert answer.status_code == 200, answer.content
    text = answer.content.decode()
    offered = re.search(r'<select name="status".*?</select>', text, re.DOTALL)[0]
    return text, re.findall(r'<option value="(\w+)"', offered)


def test_a_status_is_chosen_and_a_note_has_room(page):
    text, offered = shown(page(OWN))
    assert offered == ["in_progress", "done"]
    assert shown(page(SHARED))[1] == ["in_progress"]
    assert re.search(r'<textarea name="note"[^>]* maxlength="2000"', text)
    Client().post(page(OWN), {"status": "in_progress", "note": "Đang làm"})
    assert TaskUpdate.objects.get().note == "Đang làm"


def test_a_day_is_shown_as_people_write_it_and_a_schedule_in_its_own_words(page):
    assert "<strong>29/02/2024</strong>" in shown(page("I.I.1", "ward_office"))[0]
    assert "<strong>Thường xuyên trong năm 2024</strong>" in shown(page(OWN))[0]


def test_a_period_that_ends_is_answered_and_chased_no_more(office, page):
    period = open_quarter(office.world, "90")
    text, offered = shown(page(OWN))
    assert "Quý I/2024" in text
    assert "13/03/2024" in text
    assert offered == ["worked", "nothing", "done"]  # no earlier period to repeat
    path = page(OWN)
    assert "chưa nêu" in Client().post(path, {"status": "worked", "note": ""}).content.decode()
    assert "Đã ghi nhận" in Client().post(path, {"status": "worked", "note": "Đã rà soát"}).content.decode()
    [answer] = CheckIn.objects.all()
    assert (answer.answer, answer.note, str(answer.due)) == ("worked", "Đã rà soát", "2024-03-13")
    [owed] = office.get("obligations/", {"period": period["id"]}).json()["results"]
    states = {
        each["path"]: each["state"]["value"] for each in office.get(f"check-ins/{owed['id']}/").json()["check_ins"]
    }
    assert states[OWN] == "answered"
    assert shown(path)[1] == ["in_progress", "done"]


def test_as_in_the_last_period_is_offered_once_there_is_one(office, page):
    open_quarter(office.world, "90")
    Client().post(page(OWN), {"status": "worked", "note": "Đã rà soát"})
    later = {"starts": "2024-03-15", "ends": "2024-06-14", "deadline": "2024-06-17"}
    open_quarter(office.world, "90", quarter=2, **later)
    text, offered = shown(page(OWN))
    assert "Quý II/2024" in text
    assert offered[0] == "unchanged"
    Client().post(page(OWN), {"status": "unchanged"})
    assert CheckIn.objects.filter(answer="unchanged", ends="2024-06-14").exists()


def test_a_period_of_which_nobody_is_reminded_yet_is_not_asked(office, page):
    rule = {"active": False, "before": [], "after": [], "office_after": None, "leader_after": None}
    headers = {"If-Match": office.get("reminder-rule/")["ETag"]}
    url = office.url("reminder-rule/")
    assert office.client.patch(url, rule, content_type="application/json", headers=headers).status_code == 200
    open_quarter(office.world, "90")
    assert shown(page(OWN))[1] == ["in_progress", "done"]


def test_that_a_task_is_done_can_be_said_in_its_place(office, page):
    open_quarter(office.world, "90")
    assert "Đã ghi nhận" in Client().post(page(OWN), {"status": "done", "note": "Xong"}).content.decode()
    assert office.tasks()[OWN]["status"]["value"] == "done"
    assert not CheckIn.objects.exists()
