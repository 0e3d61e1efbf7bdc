"""The plan of 2024 that the product was built around: every number and every finding, literally."""

import json
from collections import Counter
from datetime import date

import pytest

from plans.importing import fingerprint, outline, read_plan
from plans.importing.passages import Part
from tests.plans.documents import repacked, second_plan

FINDINGS = [
    ("plan.number_missing", {"table": 1, "row": 1, "column": 1}),
    ("plan.date_incomplete", {"table": 1, "row": 1, "column": 2}),
    ("task.number_gap", {"table": 3, "row": 7, "column": 1}),
    ("annex.date_differs", {"paragraph": 54}),
    ("task.lead_is_coordinator", {"table": 2, "row": 4, "column": 4}),
    ("task.lead_is_coordinator", {"table": 2, "row": 8, "column": 4}),
    ("task.lead_is_coordinator", {"table": 3, "row": 7, "column": 4}),
    ("task.lead_is_coordinator", {"table": 3, "row": 8, "column": 4}),
    ("task.schedule_missing", {"table": 2, "row": 16, "column": 6}),
    ("citation.issuer_differs", {"paragraph": 31}),
    ("citation.malformed", {"paragraph": 31}),
    ("task.due_before_basis", {"table": 2, "row": 3, "column": 6}),
    ("task.due_before_basis", {"table": 2, "row": 6, "column": 6}),
]


@pytest.fixture
def numbered(real_plan):
    """Tasks by their printed path: "I.V.2", "II.7"."""
    found = {f"{annex.label}.{task.printed_number}": task for annex in real_plan.annexes for task in annex.tasks}
    for annex in real_plan.annexes:
        for group in annex.groups:
            for task in group.tasks:
                found[f"{annex.label}.{group.printed_number}.{task.printed_number}"] = task
    return found


def parties(side):
    return [(party.target.kind.value, party.target.standard or party.target.outside) for party in side]


def test_findings_are_these_and_no_others(real_plan):
    assert [(finding.code, dict(finding.place)) for finding in real_plan.findings] == FINDINGS
    assert {finding.severity for finding in real_plan.findings} == {"warning"}


def test_findings_say_what_was_found_and_expected(real_plan):
    found = {(finding.code, finding.place.get("row")): finding for finding in real_plan.findings}
    gap = found["task.number_gap", 7]
    assert (gap.found, gap.expected) == ("7", "6")
    issuer = found["citation.issuer_differs", None]
    assert issuer.found == "Thông tư số 02/2017/TT-BTP ngày 30/10/2017 của Văn phòng Chính phủ"
    assert (issuer.expected, issuer.params["suffix"]) == ("Bộ Tư pháp", "BTP")
    assert found["citation.malformed", None].expected == "01/2018/TB-VPCP"
    annex = found["annex.date_differs", None]
    assert (annex.found, annex.expected) == ("ngày … tháng 2 năm 2024", "ngày … tháng 3 năm 2024")
    early = found["task.due_before_basis", 3]
    assert early.params == {"due": "29/02/2024", "dated": "05/03/2024", "basis": "Kế hoạch số 30/KH-UBND"}


def test_counts(real_plan):
    assert outline(real_plan)["counts"] == {"annexes": 2, "groups": 7, "tasks": 25}
    first, second = real_plan.annexes
    assert [len(group.tasks) for group in first.groups] == [2, 3, 2, 1, 2, 2, 2]
    assert (len(first.tasks), len(second.groups), len(second.tasks)) == (0, 0, 11)
    assert [group.printed_number for group in first.groups] == ["I", "II", "III", "IV", "V", "VI", "VII"]
    assert [task.printed_number for task in second.tasks] == ["1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12"]
    assert [task.order for task in second.tasks] == list(range(1, 12))


def test_both_forms_of_group_headings(real_plan):
    headings = {group.printed_number: group.heading for group in real_plan.annexes[0].groups}
    assert headings["VII"] == "Công tác khác"
    assert headings["VI"] == "Công tác thông tin, tuyên truyền về hoạt động kiểm soát Thủ tục hành chính"


def test_cover(real_plan):
    cover = real_plan.cover
    assert (real_plan.year, real_plan.number, cover.symbol, real_plan.place) == (2024, None, "KH-UBND", "Trung Lương")
    assert (real_plan.dated.day, real_plan.dated.month, real_plan.dated.year) == (None, 3, 2024)
    assert real_plan.title == (
        "Kiểm soát thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông năm 2024 trên địa bàn phường"
    )
    assert (cover.authority, cover.signatory) == ("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Nguyễn Công Lộc")
    assert len(cover.recipients) == 6
    assert cover.recipients[0] == "UBND thị xã"
    assert [annex.label for annex in real_plan.annexes] == ["I", "II"]
    assert real_plan.annexes[1].title == ("NỘI DUNG KẾ HOẠCH THỰC HIỆN CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG NĂM 2024")


def test_every_paragraph_is_kept_with_its_part(real_plan):
    numbers = [passage.place["paragraph"] for passage in real_plan.passages if "paragraph" in passage.place]
    assert numbers == [number for number in range(1, 56) if number not in (46, 51)]  # the two empty ones
    parts = Counter(passage.part for passage in real_plan.passages)
    assert (parts[Part.BASIS], parts[Part.RECIPIENTS], parts[Part.ANNEX], parts[Part.CLOSING]) == (1, 7, 6, 2)


def test_legal_bases_and_other_citations(real_plan):
    bases = [cited.citation for cited in real_plan.citations if cited.basis]
    assert [(basis.number, basis.dated) for basis in bases] == [
        ("30/KH-UBND", date(2024, 3, 5)),
        ("12/KH-UBND", date(2024, 1, 30)),
    ]
    cited = {citation.citation.number: citation for citation in real_plan.citations}
    assert cited["468/QĐ-TTg"].citation.issuer == "Thủ tướng Chính phủ"  # runs over the end of paragraph 13
    assert cited["468/QĐ-TTg"].place == {"paragraph": 13}
    assert cited["53/2021/QĐ-UBND"].place == {"table": 2, "row": 16, "column": 2}
    assert len(real_plan.citations) == 14


def test_schedules(real_plan, numbered):
    assert Counter(task.schedule.kind.value for task in real_plan.tasks) == {
        "continuous": 17,
        "point": 3,
        "range": 1,
        "on_demand": 1,
        "following": 1,
        "recurring_ad_hoc": 1,
        "unspecified": 1,
    }
    points = {path: task.schedule.due for path, task in numbered.items() if task.schedule.kind == "point"}
    assert points == {"I.I.1": date(2024, 2, 29), "I.II.1": date(2024, 2, 29), "I.II.3": date(2024, 8, 31)}
    span = numbered["I.II.2"].schedule
    assert (span.kind, span.starts, span.due) == ("range", date(2024, 3, 1), date(2024, 8, 31))
    assert numbered["II.12"].schedule.kind == "continuous"
    assert numbered["I.VII.2"].schedule.words == "Theo KH của Ủy ban nhân dân Thị xã"


def test_every_party_resolves(real_plan):
    kinds = Counter(party.target.kind.value for task in real_plan.tasks for party in (*task.leads, *task.coordinators))
    assert kinds == {"collective": 20, "body": 23, "position": 16, "unit": 2, "outside": 1}


def test_collectives_that_are_accountable(numbered):
    paths = {path for path, task in numbered.items() if task.leads[0].target.kind == "collective"}
    assert paths == {"I.II.2", "I.III.2", "II.1", "II.2", "II.3", "II.4", "II.7", "II.9"}


@pytest.mark.parametrize(
    ("path", "leads", "coordinators"),
    [
        ("I.I.2", [("position", "office_clerk")], [("position", "office_clerk"), ("body", "one_stop")]),
        ("I.III.1", [("body", "one_stop")], [("position", "office_clerk"), ("collective", "specialised_sections")]),
        ("I.V.1", [("position", "office_clerk")], [("collective", "related_units")]),
        ("I.VI.1", [("position", "culture_clerk"), ("body", "web_editors")], [("body", "ward_office")]),
        ("I.VII.1", [("body", "ward_office")], [("collective", "cadres_and_officials")]),
        ("I.V.2", [("unit", "")], [("collective", "related_units")]),
        (
            "II.3",
            [("collective", "specialised_officials"), ("body", "one_stop")],
            [("position", "culture_clerk"), ("position", "office_clerk")],
        ),
        (
            "II.7",
            [("collective", "specialised_officials"), ("body", "one_stop")],
            [("collective", "specialised_officials"), ("body", "one_stop")],
        ),
        ("II.9", [("collective", "specialised_officials")], [("outside", "Văn phòng HĐND-UBND thị xã")]),
        (
            "II.10",
            [("position", "justice_clerk")],
            [("collective", "cadres_and_specialised_officials"), ("body", "one_stop")],
        ),
    ],
)
def test_parties_of_a_task(numbered, path, leads, coordinators):
    assert parties(numbered[path].leads) == leads
    assert parties(numbered[path].coordinators) == coordinators


def test_targets_of_the_second_annex(numbered):
    found = {
        path: [int(target.threshold) for target in task.targets] for path, task in numbered.items() if task.targets
    }
    assert found == {
        "II.1": [100],
        "II.2": [80],
        "II.3": [100, 70, 90],
        "II.4": [95],
        "II.7": [80, 50],
        "II.8": [70],
        "II.9": [100],
    }
    assert numbered["II.3"].targets[1].words == "tỷ lệ nộp hồ sơ trực tuyến đạt 70%"


def test_the_outline_is_json_and_the_fingerprint_stable(real_file, real_plan, aliases):
    assert json.loads(json.dumps(outline(real_plan))) == outline(real_plan)
    again = read_plan(real_file, aliases=aliases)
    assert again == real_plan
    assert fingerprint(again) == fingerprint(real_plan)


def test_another_reading_has_another_fingerprint(real_plan, aliases):
    assert fingerprint(read_plan(second_plan(), aliases=aliases)) != fingerprint(real_plan)


def test_only_the_text_part_is_unpacked(real_file, real_plan, aliases):
    rubbish = {"word/styles.xml": b"<", "docProps/app.xml": b"<!DOCTYPE x>", "word/numbering.xml": b""}
    assert read_plan(repacked(real_file, replace=rubbish), aliases=aliases) == real_plan
