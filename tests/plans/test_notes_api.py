"""What stands in a plan's other columns goes with the task, from the file to every answer."""

from tests.plans.documents import HEADINGS, TASK, plan_with


def test_a_note_is_stored_and_answered(office):
    data = plan_with([(*HEADINGS, "Kinh phí", "Ghi chú"), (*TASK, "5 triệu", "Ưu tiên")])
    dry = office.upload(data, dry_run="true").json()
    assert dry["annexes"][0]["tasks"][0]["note"] == "Kinh phí: 5 triệu\nƯu tiên"
    plan = office.imported(data)
    (task,) = office.tasks(plan=plan).values()
    assert task["note"] == "Kinh phí: 5 triệu\nƯu tiên"
