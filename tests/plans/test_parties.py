"""Parties by the longest known alias, in cells as clerks write them."""

import unicodedata

import pytest

from plans.aliases import AliasRow, AliasTable, PartyKind, Target, shared_aliases, standard_positions
from plans.data import load
from plans.parties import recognise
from plans.words import key

CELLS = [
    ("Công chức VP-TK", ["office_clerk"]),
    ("VP - TK", ["office_clerk"]),
    ("Văn phòng – thống kê", ["office_clerk"]),
    ("Văn phòng", ["ward_office"]),
    ("Văn phòng UBND", ["ward_office"]),
    ("Văn phòng UBND phường", ["ward_office"]),
    ("Văn phòng HĐND-UBND thị xã", ["Văn phòng HĐND-UBND thị xã"]),
    ("Bộ phận Một cửa", ["one_stop"]),
    ("Bộ phận tiếp nhận và trả kết quả của phường.", ["one_stop"]),
    ("Cán bộ, công chức chuyên môn", ["cadres_and_specialised_officials"]),
    ("CB, công chức", ["cadres_and_officials"]),
    ("Các đơn vị có liên quan", ["related_units"]),
    ("Công chức VP-TK và cá bộ phận chuyên môn", ["office_clerk", "specialised_sections"]),
    ("Công chức chuyên môn Bộ phận tiếp nhận và trả kết quả", ["specialised_officials", "one_stop"]),
    ("Cán bộ, công chức chuyên môn - Bộ phận Một cửa", ["cadres_and_specialised_officials", "one_stop"]),
    ("Công chức Văn hóa, ban biên tập trang thông tin điện tử", ["culture_clerk", "web_editors"]),
    ("Công chức: văn hóa, văn phòng", ["culture_clerk", "office_clerk"]),
    (
        "Công chức: tư pháp, tài chính và địa chính; Văn phòng",
        ["justice_clerk", "finance_clerk", "land_clerk", "ward_office"],
    ),
    ("Công chức Tư pháp, Địa chính", ["justice_clerk", "land_clerk"]),
    ("- Văn phòng UBND\n- Công chức VP-TK", ["ward_office", "office_clerk"]),
    ("Văn phòng, UBND", ["ward_office", ""]),
    ("Uỷ ban nhân dân", [""]),
    ("Công chức Văn hoá - Xã hội", ["culture_clerk"]),
    ("", []),
    (" ; , ", []),
]


def names(parties):
    return [party.target.standard or party.target.outside for party in parties]


@pytest.mark.parametrize(("cell", "expected"), CELLS, ids=[repr(row[0]) for row in CELLS])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_cell(cell, expected, form, aliases):
    parties = recognise(unicodedata.normalize(form, cell), aliases)
    assert names(parties) == expected
    assert PartyKind.UNKNOWN not in {party.target.kind for party in parties}


@pytest.mark.parametrize(
    ("cell", "unknown"),
    [
        ("Hội Sinh vật cảnh", ["Hội Sinh vật cảnh"]),
        ("Công chức VP-TK, Hội Sinh vật cảnh", ["Hội Sinh vật cảnh"]),
        ("Hội Sinh vật cảnh Công chức VP-TK", ["Hội Sinh vật cảnh"]),
        ("Văn phòng UBND huyện Can Lộc; VP-TK", ["Văn phòng UBND huyện Can Lộc"]),  # another's office is not ours
    ],
)
def test_words_that_no_alias_covers_are_kept(cell, unknown, aliases):
    parties = recognise(cell, aliases)
    assert [party.words for party in parties if party.target.kind is PartyKind.UNKNOWN] == unknown


def test_words_are_kept_as_printed(aliases):
    parties = recognise("Công chức  VP–TK,\nBộ phận MỘT CỬA", aliases)
    assert [party.words for party in parties] == ["Công chức VP–TK", "Bộ phận MỘT CỬA"]


def test_a_units_own_alias_wins():
    own = [AliasRow("Văn phòng", Target(PartyKind.POSITION, position="p1"))]
    (party,) = recognise("VĂN PHÒNG", AliasTable.build(shared_aliases(), own))
    assert party.target == Target(PartyKind.POSITION, position="p1")


def test_standard_positions_take_the_units_own_key():
    table = AliasTable.build(shared_aliases(), held={"ward_office": "p7"})
    (office,) = recognise("Văn phòng UBND", table)
    (one_stop,) = recognise("Một cửa", table)
    assert (office.target.position, table.lacks(office.target)) == ("p7", False)
    assert (one_stop.target.position, table.lacks(one_stop.target)) == ("", True)


@pytest.mark.parametrize(("held", "lacks"), [({}, True), ({"one_stop": "p"}, True), ({"justice_clerk": "p"}, False)])
def test_a_collective_needs_one_of_its_positions(held, lacks):
    table = AliasTable.build(shared_aliases(), held=held)
    (party,) = recognise("Công chức chuyên môn", table)
    assert table.lacks(party.target) is lacks


def test_one_party_under_two_names_is_one():
    own = Target(PartyKind.BODY, standard="one_stop", position="p1")
    assert own.identity == Target(PartyKind.BODY, standard="one_stop").identity
    assert own.identity != Target(PartyKind.BODY, standard="ward_office").identity
    assert Target(PartyKind.UNIT).identity != Target(PartyKind.OUTSIDE, outside="UBND tỉnh").identity


def test_near_names_are_offered(aliases):
    assert "Công chức VP-TK" in aliases.nearest("Công chúc VP-TK")
    assert aliases.nearest("Hội Sinh vật cảnh") == []


def test_a_huge_cell_costs_no_more_than_its_length(aliases):
    assert len(recognise("Công chức VP-TK, " * 20_000, aliases)) == 20_000


def test_shared_aliases_are_sound():
    rows = shared_aliases()
    assert len({key(row.alias) for row in rows}) == len(rows)
    codes = set(standard_positions())
    assert {row.target.standard for row in rows if row.target.standard} == codes
    for position in standard_positions().values():
        assert set(position.comprises) <= codes
        assert bool(position.comprises) == (position.kind is PartyKind.COLLECTIVE)


def test_a_position_is_known_by_its_own_name(aliases):
    for position in standard_positions().values():
        assert names(recognise(position.name, aliases)) == [position.code]


def test_no_alias_stands_among_the_words_around_parties():
    groups = ("delimiters", "fillers", "elsewhere", "prefixes", "nobody", "leading", "coordinating")
    around = {key(word) for group in groups for word in load("party_words.yaml")[group]}
    assert around.isdisjoint({key(row.alias) for row in shared_aliases()})
