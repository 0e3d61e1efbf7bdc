"""Names that no alias covers: told apart only where that is safe, kept whole otherwise, offered for confirming once."""

import pytest

from plans.aliases import AliasRow, AliasTable, PartyKind, Target, shared_aliases
from plans.importing import read_plan
from plans.parties import recognise
from tests.plans.documents import HEADINGS, TASK, plan_with

CELLS = {
    "Hội Nông dân\nĐoàn Thanh niên": ["Hội Nông dân", "Đoàn Thanh niên"],
    "ông Bình; bà Lan": ["ông Bình", "bà Lan"],
    "ông Bình\nbà Lan": ["ông Bình", "bà Lan"],
    "Hội Nông dân, Đoàn Thanh niên và Ban Công tác mặt trận": [
        "Hội Nông dân",
        "Đoàn Thanh niên",
        "Ban Công tác mặt trận",
    ],
    "Phòng Kinh tế; Sở Tài chính, Phòng Y tế": ["Phòng Kinh tế", "Sở Tài chính", "Phòng Y tế"],
    "ông Bình, bà Lan": ["ông Bình, bà Lan"],
    "Ban tuyên truyền, vận động": ["Ban tuyên truyền, vận động"],
    "Các phòng, ban chuyên môn": ["Các phòng, ban chuyên môn"],
    "Hội Nông dân, các chi hội": ["Hội Nông dân, các chi hội"],
    "Phòng, Ban": ["Phòng, Ban"],
    "TP. Hà Tĩnh": ["TP. Hà Tĩnh"],
    "Tổ công nghệ số (cộng đồng)": ["Tổ công nghệ số (cộng đồng)"],
    "Công chức Nông nghiệp, Bộ phận Thú y": ["Công chức Nông nghiệp", "Bộ phận Thú y"],
    "Văn phòng tổng hợp": ["Văn phòng tổng hợp"],
    "Tổ dân phố số 1, Tổ dân phố số 2": ["Tổ dân phố số 1", "Tổ dân phố số 2"],
    "Tổ dân phố số 1, 2": ["Tổ dân phố số 1, 2"],
    "Hội Nông dân phường, Hội Phụ nữ phường": ["Hội Nông dân phường", "Hội Phụ nữ phường"],
}


@pytest.mark.parametrize(("cell", "expected"), CELLS.items(), ids=map(repr, CELLS))
def test_unknown_names_are_told_apart_only_where_that_is_safe(cell, expected, aliases):
    parties = recognise(cell, aliases)
    assert [party.words for party in parties] == expected
    assert {party.target.kind for party in parties} == {PartyKind.UNKNOWN}


def test_known_names_stay_known_beside_unknown_ones(aliases):
    parties = recognise("VP-TK, ông Bình, bà Lan; Công an và Hội Nông dân", aliases)
    assert [(party.words, party.target.kind.value) for party in parties] == [
        ("VP-TK", "position"),
        ("ông Bình, bà Lan", "unknown"),
        ("Công an", "outside"),
        ("Hội Nông dân", "unknown"),
    ]


def test_forms_of_address_name_nobody(aliases):
    (party,) = recognise("Đồng chí Chủ tịch UBND", aliases)
    assert party.target.standard == "chairperson"


def test_each_unknown_name_is_offered_once_with_what_is_like_it():
    own = [AliasRow("Tổ Số hóa", Target(PartyKind.BODY, position="p9"))]
    rows = [
        ("1", "A", "Công chúc VP-TK", "Tổ Số hóa phường", "", "Quý I"),
        ("2", "B", "Công chúc VP-TK", "", "", "Quý I"),
    ]
    plan = read_plan(plan_with([HEADINGS, *rows, ("3", *TASK[1:])]), aliases=AliasTable.build(shared_aliases(), own))
    assert [party.words for party in plan.unknown_parties] == ["Công chúc VP-TK"]
    (first,) = plan.unknown_parties
    assert first.places == ({"table": 1, "row": 2, "column": 3}, {"table": 1, "row": 3, "column": 3})
    assert "Công chức VP-TK" in [row.alias for row in first.suggestions]
    assert first.suggestions[0].target.standard


def test_every_spelling_of_an_unknown_name_is_told_with_what_is_like_it(aliases):
    rows = [
        (str(number), "A", name, "", "", "Quý I")
        for number, name in enumerate(("Công chúc VP-TK", "CÔNG CHÚC VP-TK"), 1)
    ]
    plan = read_plan(plan_with([HEADINGS, *rows]), aliases=aliases)
    told = [finding for finding in plan.findings if finding.code == "party.unknown"]
    assert len(told) == 2
    assert all("Công chức VP-TK" in finding.expected for finding in told)


def test_spellings_of_one_name_are_one(aliases):
    rows = [("1", "A", "VP-TK", "Tổ CNS", "", "Quý I"), ("2", "B", "VP-TK", "TỔ  CNS", "", "Quý I")]
    (unknown,) = read_plan(plan_with([HEADINGS, *rows]), aliases=aliases).unknown_parties
    assert (unknown.words, [place["row"] for place in unknown.places]) == ("Tổ CNS", [2, 3])


def test_a_huge_cell_of_unknown_names_costs_no_more_than_its_length(aliases):
    assert len(recognise("Hội A, " * 20_000, aliases)) == 20_000
