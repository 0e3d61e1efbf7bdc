"""Another ward's plan: own aliases, columns in another order, no groups, everything in NFD."""

import unicodedata
from datetime import date

import pytest

from plans.aliases import AliasRow, AliasTable, PartyKind, Target, shared_aliases
from plans.importing import outline, read_plan
from tests.plans.documents import second_plan

OWN = (
    AliasRow("Tổ Tiếp dân", Target(PartyKind.BODY, standard="one_stop", position="p1")),
    AliasRow(unicodedata.normalize("NFD", "Tổ Số hóa"), Target(PartyKind.BODY, position="p2")),
    AliasRow("Văn phòng", Target(PartyKind.POSITION, standard="office_clerk", position="p3")),
    AliasRow("Ban Tư pháp", Target(PartyKind.BODY, standard="justice_clerk", position="p4")),
)
HELD = {"one_stop": "p1", "office_clerk": "p3", "justice_clerk": "p4"}


@pytest.fixture(scope="module")
def plan():
    return read_plan(second_plan(), aliases=AliasTable.build(shared_aliases(), OWN, HELD))


def test_it_reads_without_a_finding(plan):
    assert plan.findings == ()
    assert outline(plan)["counts"] == {"annexes": 1, "groups": 0, "tasks": 3}


def test_its_cover(plan):
    assert (plan.number, plan.cover.symbol, plan.year, plan.place) == ("07", "KH-UBND", 2025, "Đậu Liêu")
    assert plan.dated.complete == date(2025, 1, 3)
    assert plan.cover.signatory == "Trần Thị Bích"
    assert plan.cover.authority == "TM. UỶ BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"
    assert plan.cover.recipients == ("UBND thị xã", "Lưu: VT")
    assert all(unicodedata.is_normalized("NFC", passage.text) for passage in plan.passages)


def test_columns_are_found_by_their_headings(plan):
    first = plan.annexes[0].tasks[0]
    assert (first.printed_number, first.content, first.product) == ("1", "Công khai TTHC", "Danh mục")
    assert first.places["leads"] == {"table": 2, "row": 2, "column": 6}
    assert first.places["schedule"] == {"table": 2, "row": 2, "column": 2}


def test_its_own_aliases_win(plan):
    first, second, third = plan.annexes[0].tasks
    assert [party.target.position for party in first.leads] == ["p1"]
    assert [party.target.position for party in first.coordinators] == ["p2"]
    assert [party.target.position for party in second.leads] == ["p3"]  # "Văn phòng" is another one elsewhere
    assert [party.target.kind for party in second.coordinators] == [PartyKind.UNIT, PartyKind.BODY]
    assert [party.target.position for party in third.leads] == ["p2", "p1"]


def test_its_schedules(plan):
    first, second, third = (task.schedule for task in plan.annexes[0].tasks)
    assert (first.kind, len(first.occurrences)) == ("recurring_ad_hoc", 4)
    assert first.occurrences[0] == (date(2025, 1, 1), date(2025, 3, 31))
    assert (second.kind, second.due) == ("point", date(2025, 6, 14))
    assert (third.kind, third.starts, third.due) == ("range", date(2025, 4, 1), date(2025, 9, 30))


def test_without_its_aliases_the_words_are_kept_and_told(aliases):
    plan = read_plan(second_plan(), aliases=aliases)
    unknown = [(finding.code, finding.place["row"], finding.found) for finding in plan.findings]
    assert unknown == [
        ("party.unknown", 2, "Tổ Tiếp dân"),
        ("party.unknown", 2, "Tổ Số hoá"),
        ("party.unknown", 3, "Ban Tư pháp"),
        ("party.unknown", 4, "Tổ Số hóa"),
        ("party.unknown", 4, "Tổ Tiếp dân"),
    ]
    assert [party.words for party in plan.annexes[0].tasks[2].leads] == ["Tổ Số hóa", "Tổ Tiếp dân"]


def test_a_position_that_the_unit_lacks_is_a_warning():
    held = {"office_clerk": "p3"}
    plan = read_plan(second_plan(), aliases=AliasTable.build(shared_aliases(), OWN[:2], held))
    missing = [(finding.code, finding.found) for finding in plan.findings if finding.code != "party.unknown"]
    assert missing == [("party.position_missing", "Văn phòng")]
