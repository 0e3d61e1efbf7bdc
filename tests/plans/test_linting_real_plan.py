"""What the linter finds in the plan of 2024, literally: beyond the findings of its import, and once it is stored."""

import pytest

from plans.importing.checks import lint_beyond
from tests.plans.test_real_plan import FINDINGS

BEYOND = [
    ("task.lead_collective", {"table": 2, "row": 7, "column": 3}),
    ("task.lead_collective", {"table": 2, "row": 11, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 2, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 3, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 4, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 5, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 7, "column": 3}),
    ("task.lead_collective", {"table": 3, "row": 9, "column": 3}),
    ("citation.known_otherwise", {"paragraph": 31}),
    ("citation.known_otherwise", {"paragraph": 31}),
    ("citation.title_year_differs", {"paragraph": 3}),
]
#: Once stored: path of the task and field, or place in the text.
STORED = [
    ("task.number_gap", "II.7", "number"),
    ("annex.date_differs", "II", "note"),
    ("task.lead_is_coordinator", "I.I.2", "coordinators"),
    ("task.lead_is_coordinator", "I.II.3", "coordinators"),
    ("task.lead_is_coordinator", "II.7", "coordinators"),
    ("task.lead_is_coordinator", "II.8", "coordinators"),
    ("task.lead_collective", "I.II.2", "leads"),
    ("task.lead_collective", "I.III.2", "leads"),
    ("task.lead_collective", "II.1", "leads"),
    ("task.lead_collective", "II.2", "leads"),
    ("task.lead_collective", "II.3", "leads"),
    ("task.lead_collective", "II.4", "leads"),
    ("task.lead_collective", "II.7", "leads"),
    ("task.lead_collective", "II.9", "leads"),
    ("citation.issuer_differs", 31, None),
    ("citation.malformed", 31, None),
    ("citation.known_otherwise", 31, None),
    ("citation.known_otherwise", 31, None),
    ("citation.title_year_differs", 3, None),
    ("task.due_before_basis", "I.I.1", "schedule"),
    ("task.due_before_basis", "I.II.1", "schedule"),
]


def stored_place(place):
    return place.get("path") or place.get("annex") or place["paragraph"], place.get("field")


@pytest.fixture
def found(real_plan):
    return lint_beyond(real_plan)


def test_beyond_the_findings_of_the_import_these_and_no_others(found):
    assert [(finding.code, dict(finding.place)) for finding in found] == BEYOND
    assert {finding.severity for finding in found} == {"warning"}


def test_each_says_what_was_found_and_what_may_be_meant(found):
    collective = next(finding for finding in found if finding.place.get("row") == 5)
    assert collective.found == "Công chức chuyên môn"
    assert collective.expected[:2] == ["Bộ phận tiếp nhận và trả kết quả", "Công chức Văn phòng - Thống kê"]
    circulars = {finding.found: finding.expected for finding in found if finding.code == "citation.known_otherwise"}
    assert circulars == {
        "Thông tư số 02/2017/TT-BTP ngày 30/10/2017 của Văn phòng Chính phủ": [
            "Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Văn phòng Chính phủ"
        ],
        "Thông báo số 01/2018/TB VPCP ngày 23/11/2018 của Văn phòng chính phủ": [
            "Thông tư số 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ"
        ],
    }
    assert (found[-1].params["year"], found[-1].expected) == (2023, 2024)


def test_an_import_tells_both(office, real_file):
    answer = office.upload(real_file, dry_run="true").json()
    assert [(finding["code"], finding["place"]) for finding in answer["findings"]] == FINDINGS
    assert [(finding["code"], finding["place"]) for finding in answer["lint"]] == BEYOND
    assert all(finding["message"] and finding["hint"] for finding in answer["lint"])


def test_a_stored_plan_is_linted_by_all_rules(office, plan):
    found = office.get(f"plans/{plan}/lint/").json()["findings"]
    assert [(finding["code"], *stored_place(finding["place"])) for finding in found] == STORED


def test_both_languages(office, plan):
    for language, beginning in (("vi", "Số thứ tự không liên tục"), ("en", "The numbering has a gap")):
        answer = office.get(f"plans/{plan}/lint/", **{"Accept-Language": language}).json()
        assert answer["findings"][0]["message"].startswith(beginning)
