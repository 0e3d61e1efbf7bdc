"""Editing a draft over HTTP: its lines and what stands around them."""

import json

import pytest

from api.v1.plans.lines import LineAnswer
from plans.models import TaskWork
from tests.plans.shapes import mismatches


class Editor:
    """A draft that is edited, always on its present version."""

    def __init__(self, office, plan):
        self.office, self.plan = office, plan

    def send(self, method, path, body=None, version=None):
        version = version or self.office.get(f"plans/{self.plan}/")["ETag"]
        url = self.office.url(f"plans/{self.plan}/{path}")
        send = getattr(self.office.client, method)
        return send(url, json.dumps(body or {}), content_type="application/json", headers={"If-Match": version})

    def done(self, *call):
        answer = self.send(*call)
        assert answer.status_code in {200, 201, 204}, answer.content
        return answer

    @property
    def document(self):
        return self.office.get(f"plans/{self.plan}/").json()

    @property
    def paths(self):
        return list(self.office.tasks(plan=self.plan))


@pytest.fixture
def editor(office, plan):
    return Editor(office, plan)


def errors(answer):
    assert answer.status_code == 422, answer.content
    return [(error["code"], error["pointer"]) for error in answer.json()["errors"]]


def test_a_task_is_added_and_understood(editor):
    group = editor.document["annexes"][0]["groups"][0]
    body = {
        "kind": "task",
        "under": group["id"],
        "before": group["tasks"][0]["id"],
        "printed_number": "0",
        "content": "Bảo đảm 95% hồ sơ đúng hạn",
        "leads": "Công chức Tư pháp - Hộ tịch",
        "schedule": "Quý II",
    }
    answer = editor.done("post", "lines/", body)
    added = answer.json()
    assert mismatches(LineAnswer(), added) == []
    assert answer["Location"].endswith(f"/lines/{added['id']}/")
    task = added["task"]
    assert (task["order"], task["schedule"]["due"], task["targets"][0]["threshold"]) == (1, "2024-06-30", "95.00")
    assert task["leads"][0]["kind"]["value"] == "position"
    first = editor.document["annexes"][0]["groups"][0]["tasks"]
    assert [line["order"] for line in first] == list(range(1, len(first) + 1))
    assert first[0]["id"] == added["id"]
    assert editor.document["counts"]["tasks"] == 26
    assert answer["ETag"] == f'"{added["plan_row_version"]}"' == f'"{editor.document["row_version"]}"'


def test_changing_words_reads_them_again(editor):
    task = editor.document["annexes"][0]["groups"][0]["tasks"][0]
    answer = editor.done("patch", f"lines/{task['id']}/", {"schedule": "Thường xuyên", "coordinators": "Không"})
    after = answer.json()["task"]
    assert (after["schedule"]["kind"]["value"], after["schedule"]["due"]) == ("continuous", None)
    assert after["coordinators"] == []
    kept = ("content", "leads", "product", "targets", "order")
    assert {name: after[name] for name in kept} == {name: task[name] for name in kept}


def test_a_group_moves_with_its_tasks(editor):
    first, second = editor.document["annexes"]
    group = first["groups"][-1]
    editor.done("patch", f"lines/{group['id']}/", {"under": second["id"]})
    after = editor.document
    moved = after["annexes"][1]["groups"][-1]["tasks"]
    assert [line["id"] for line in moved] == [task["id"] for task in group["tasks"]]
    editor.done("patch", f"lines/{second['id']}/", {"before": first["id"]})
    assert [annex["id"] for annex in editor.document["annexes"]] == [second["id"], first["id"]]
    orders = [task["order"] for task in editor.office.tasks(plan=editor.plan).values()]
    assert orders == list(range(1, 26))  # a page of tasks goes in print order, however the draft was edited


def test_a_line_is_removed_with_what_stands_below(editor):
    group = editor.document["annexes"][0]["groups"][0]
    assert editor.done("delete", f"lines/{group['id']}/").status_code == 204
    left = 25 - len(group["tasks"])
    assert editor.document["counts"] == {"annexes": 2, "groups": 6, "tasks": left}
    assert TaskWork.objects.filter(unit=editor.office.entered()).count() == left
    assert editor.send("delete", f"lines/{group['id']}/").status_code == 404


def test_what_a_line_may_not_say(editor):
    annex = editor.document["annexes"][0]
    assert errors(editor.send("post", "lines/", {"kind": "task", "under": annex["id"], "heading": "x"})) == [
        ("line.foreign_field", "/heading"),
        ("line.blank", "/content"),
    ]
    assert errors(editor.send("post", "lines/", {"kind": "task", "content": "Việc"})) == [("line.misplaced", "/under")]
    task = annex["groups"][0]["tasks"][0]["id"]
    assert errors(editor.send("patch", f"lines/{task}/", {"under": annex["groups"][0]["id"], "before": task})) == [
        ("line.misplaced", "/before")
    ]


def test_the_text_around_the_lines(editor):
    editor.done("patch", "", {"title": "Kiểm soát thủ tục hành chính năm 2024", "place": "Hồng Lĩnh"})
    after = editor.document
    assert (after["title"], after["place"]) == ("Kiểm soát thủ tục hành chính năm 2024", "Hồng Lĩnh")
    texts = [passage["text"] for passage in after["cover"]["passages"]]
    assert "KẾ HOẠCH\nKiểm soát thủ tục hành chính năm 2024" in texts
    assert any("Hồng Lĩnh, ngày" in text for text in texts)
    assert errors(editor.send("patch", "", {"title": "Kế hoạch năm 2031"})) == [("plan.year_differs", "")]
    passages = [{name: passage[name] for name in ("part", "text", "annex")} for passage in after["cover"]["passages"]]
    editor.done("patch", "", {"passages": [*passages, {"part": "closing", "text": "Hết", "annex": 2}]})
    assert editor.document["cover"]["passages"][-1]["text"] == "Hết"


def test_only_a_draft_on_the_version_that_was_read(editor, desk):
    task = editor.document["annexes"][0]["groups"][0]["tasks"][0]["id"]
    assert editor.send("patch", f"lines/{task}/", {"note": "x"}, '"99"').status_code == 412
    editor.office.move(editor.plan, "submit")
    for call in (("post", "lines/"), ("patch", f"lines/{task}/"), ("delete", f"lines/{task}/"), ("patch", "")):
        answer = editor.send(*call)
        assert (answer.status_code, answer.json()["code"]) == (409, "plan.not_in_state")


def test_an_amendment_drops_a_task_and_adds_another(office, desk, approved):
    present = office.get(f"plans/{approved}/")["ETag"]
    draft = office.post(f"plans/{approved}/amend/", {"reason": "Bổ sung"}, **{"If-Match": present}).json()["id"]
    editor = Editor(office, draft)
    group = editor.document["annexes"][0]["groups"][0]
    dropped = group["tasks"][0]["id"]
    editor.done("delete", f"lines/{dropped}/")
    added = editor.done("post", "lines/", {"kind": "task", "under": group["id"], "content": "Việc mới"}).json()["id"]
    changed = group["tasks"][1]["id"] if len(group["tasks"]) > 1 else office.tasks(plan=draft)["II.1"]["id"]
    editor.done("patch", f"lines/{changed}/", {"product": "Báo cáo mới"})
    assert office.get(f"tasks/{dropped}/").json()["dropped"] is False
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    listed = {task["id"] for task in office.get("tasks/").json()["results"]}
    assert (added in listed, dropped in listed, len(listed)) == (True, False, 25)
    gone = office.get(f"tasks/{dropped}/").json()
    assert (gone["dropped"], gone["plan"]["id"]) == (True, approved)
    changes = office.get(f"plans/{draft}/changes/").json()
    assert (changes["amends"], changes["reason"], changes["cover"]) == (approved, "Bổ sung", [])
    assert changes["counts"] == {"added": 1, "changed": 1, "removed": 1, "unchanged": 23}
    assert [line["task"] for line in changes["added"]] == [added]
    assert [line["task"] for line in changes["removed"]] == [dropped]
    [line] = changes["changed"]
    assert (line["task"], [change["field"] for change in line["changes"]]) == (changed, ["product"])
    first = office.get(f"plans/{approved}/changes/").json()
    assert (first["amends"], first["counts"]["unchanged"]) == (None, 25)
