"""Indicators that a person names for targets: on a draft's line, kept from then on."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from api.v1.plans.lines import LineAnswer
from tests.plans.desk import DOCX
from tests.plans.documents import HEADINGS, plan_with
from tests.plans.shapes import mismatches
from tests.plans.test_lines_api import Editor, errors

ON_TIME = "Bảo đảm 95% hồ sơ đúng hạn"
CONTENT = f"{ON_TIME}; tỷ lệ nộp hồ sơ trực tuyến đạt 70%"


def file_of(content):
    return plan_with([HEADINGS, ["1", content, "Văn phòng", "", "Báo cáo", "Quý I năm 2025"]])


@pytest.fixture
def draft(office):
    return office.imported(file_of(CONTENT))


@pytest.fixture
def editor(office, draft):
    return Editor(office, draft)


@pytest.fixture
def line(office, draft):
    """Where the one task is edited."""
    [task] = office.tasks(plan=draft).values()
    return f"lines/{task['id']}/"


def codes(office, plan):
    [task] = office.tasks(plan=plan).values()
    return [target["indicator"] for target in task["targets"]]


def named(editor, line, *targets):
    body = {"targets": [{"order": order, "indicator": code} for order, code in targets]}
    answer = editor.done("patch", line, body).json()
    assert mismatches(LineAnswer(), answer) == []
    return [target["indicator"] for target in answer["task"]["targets"]]


def reimported(office, plan, data):
    url, version = office.url(f"plans/{plan}/import/"), office.get(f"plans/{plan}/")["ETag"]
    answer = office.client.post(url, {"file": SimpleUploadedFile("a.docx", data, DOCX)}, headers={"If-Match": version})
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_what_the_linter_advises_can_be_done(office, editor, draft, line):
    assert codes(office, draft) == [None, "online_rate"]
    [advice] = [each for each in office.get(f"plans/{draft}/lint/").json()["findings"] if "target" in each["code"]]
    assert (advice["code"], advice["expected"]) == ("task.target_ambiguous", ["on_time_rate", "on_time_resolved_rate"])
    assert "targets" in advice["hint"]
    assert named(editor, line, (1, advice["expected"][0])) == ["on_time_rate", "online_rate"]
    left = office.get(f"plans/{draft}/lint/").json()["findings"]
    assert [each for each in left if "target" in each["code"]] == []


def test_a_code_stays_while_the_words_stay(office, editor, draft, line):
    named(editor, line, (1, "on_time_rate"), (2, None))
    editor.done("patch", line, {"note": "Ghi chú"})
    assert codes(office, draft) == ["on_time_rate", None]
    editor.done("patch", line, {"content": f"Năm 2025: {CONTENT}".replace("70%", "75%")})
    assert codes(office, draft) == [None, None]  # "Năm 2025:" belongs to the first clause, the second only wants more
    editor.done("patch", line, {"content": "Tỷ lệ nộp hồ sơ trực tuyến toàn trình đạt 90%"})
    assert codes(office, draft) == ["full_online_rate"]


def test_content_and_codes_in_one_go(office, editor, draft, line):
    annex = editor.document["annexes"][0]["id"]
    body = {"kind": "task", "under": annex, "content": ON_TIME, "targets": [{"order": 1, "indicator": "on_time_rate"}]}
    assert editor.done("post", "lines/", body).json()["task"]["targets"][0]["indicator"] == "on_time_rate"
    changed = {"content": "Đạt 60% công chức", "targets": [{"order": 1, "indicator": "satisfaction_rate"}]}
    answer = editor.done("patch", line, changed).json()
    assert [target["indicator"] for target in answer["task"]["targets"]] == ["satisfaction_rate"]


def test_what_is_refused(office, editor, draft, line):
    wrong = [
        {"order": 3, "indicator": "online_rate"},
        {"order": 1, "indicator": "electronic_copy_count"},
        {"order": 0, "indicator": "x"},
    ]
    assert errors(editor.send("patch", line, {"targets": wrong[:2]})) == [
        ("target.unknown", "/targets/0/order"),
        ("target.indicator_unknown", "/targets/1/indicator"),
    ]
    assert editor.send("patch", line, {"targets": wrong[2:]}).status_code == 422
    annex = f"lines/{editor.document['annexes'][0]['id']}/"
    body = {"targets": [{"order": 1, "indicator": "online_rate"}]}
    assert errors(editor.send("patch", annex, body)) == [("line.foreign_field", "/targets")]
    assert codes(office, draft) == [None, "online_rate"]
    office.move(draft, "submit")
    assert editor.send("patch", line, body).status_code == 409


def test_a_file_that_comes_again_keeps_them(office, editor, draft, line):
    named(editor, line, (1, "on_time_rate"))
    exported = office.get(f"plans/{draft}/document/").content
    told = reimported(office, draft, exported)
    [task] = told["annexes"][0]["tasks"]
    assert [target["indicator"] for target in task["targets"]] == ["on_time_rate", "online_rate"]
    assert [each for each in told["lint"] if "target" in each["code"]] == []
    assert codes(office, draft) == ["on_time_rate", "online_rate"]
    reimported(office, draft, file_of(f"{ON_TIME} và trước hạn; tỷ lệ nộp hồ sơ trực tuyến đạt 70%"))
    assert codes(office, draft) == [None, "online_rate"]


def test_another_plan_reads_the_words_alone(office, editor, draft, line, desk):
    named(editor, line, (1, "on_time_rate"))
    sibling = desk("ward_office", "92")
    there = sibling.imported(office.get(f"plans/{draft}/document/").content)
    assert codes(sibling, there) == [None, "online_rate"]


def test_an_amendment_and_a_copy_keep_them(office, editor, draft, line, desk):
    editor.done(
        "patch", line, {"content": f"Năm 2025 {CONTENT}", "targets": [{"order": 1, "indicator": "on_time_rate"}]}
    )
    office.move(draft, "submit")
    desk("ward_leader").move(draft, "approve")
    copy = office.post(f"plans/{draft}/copy/", {"year": 2026}).json()["id"]
    [task] = office.tasks(plan=copy).values()
    assert task["targets"][0]["words"] == f"Năm 2026 {ON_TIME}"
    assert codes(office, copy) == ["on_time_rate", "online_rate"]
    present = office.get(f"plans/{draft}/")["ETag"]
    amendment = office.post(f"plans/{draft}/amend/", {"reason": "Bổ sung"}, **{"If-Match": present}).json()["id"]
    assert codes(office, amendment) == ["on_time_rate", "online_rate"]
    [task] = office.tasks(plan=amendment).values()
    named(Editor(office, amendment), f"lines/{task['id']}/", (1, "on_time_resolved_rate"))
    assert codes(office, draft) == ["on_time_rate", "online_rate"]
