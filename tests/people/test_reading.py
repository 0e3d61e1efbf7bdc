"""Files of every kind become the same rows; whatever is wrong is told at once, by row and column."""

import io
import zipfile
from datetime import date, datetime

import pytest

from tenants.messages import MESSAGES
from tenants.people.reading import PersonRow, read_people
from tenants.people.tables import HEADINGS, ROLE_WORDS, key
from tenants.people.wording import PEOPLE
from tenants.refusals import Invalid, Malformed, Refusal, TooLarge, UnsupportedMedia
from tenants.roles import Role
from tests.people.files import HEADINGS as FIRST
from tests.people.files import LE_HOA, MAI, csv_of, xlsx_of

TEXT = csv_of(LE_HOA, MAI)
EXPECTED = [
    PersonRow(2, "", "le.hoa", "Lê Thị Hoa", Role.WARD_OFFICE, "Công chức Địa chính", date(2026, 3, 1), None),
    PersonRow(3, "", "tran.mai", "Trần Mai", Role.VIEWER, "", None, date(2030, 12, 31)),
]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        csv_of(LE_HOA, MAI, delimiter=";").encode(),
        csv_of(LE_HOA, MAI, delimiter="\t").encode("utf-16"),
        (TEXT + "\r\n,,,,,\r\n").encode(),
        csv_of(LE_HOA, MAI, headings=["username", "FULL NAME", "role", "position", "from", "to"])
        .replace("FULL NAME", "full_name")
        .encode(),
        csv_of(
            LE_HOA, MAI, headings=["ten dang nhap *", " Họ  tên", "VAI TRO", "Chức vụ", "Bắt đầu", "den ngay"]
        ).encode(),
        xlsx_of(LE_HOA, MAI),
        xlsx_of([*LE_HOA[:4], datetime(2026, 3, 1, 9), None], [*MAI[:3], None, None, date(2030, 12, 31)]),  # noqa: DTZ001 - as Excel has it
        xlsx_of([*LE_HOA[:4], "2026-03-01", ""], [*MAI[:5], "31-12-2030"]),
    ],
)
def test_every_kind_of_file_says_the_same(data):
    assert read_people(data) == EXPECTED


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        (["", *MAI[1:]], "people.value_missing", 1),
        ([MAI[0], "", *MAI[2:]], "people.value_missing", 2),
        (["trần mai", *MAI[1:]], "people.username_invalid", 1),
        (["machine:x", *MAI[1:]], "people.username_invalid", 1),
        ([*MAI[:2], "Giám đốc", *MAI[3:]], "people.role_unknown", 3),
        ([*MAI[:2], "integrator", *MAI[3:]], "people.role_unknown", 3),
        ([*MAI[:4], "31/02/2026", ""], "people.date_unreadable", 5),
        ([*MAI[:4], "hôm nay", ""], "people.date_unreadable", 5),
        ([*MAI[:4], "02/01/2026", "01/01/2026"], "people.dates_reversed", 6),
        ([MAI[0], "x" * 201, *MAI[2:]], "people.text_unfit", 2),
        ([MAI[0], "x\u202ey", *MAI[2:]], "people.text_unfit", 2),
        (LE_HOA, "people.row_repeated", None),
        ([LE_HOA[0], "Lê Hoa", "viewer", "", "", ""], "people.name_differs", None),
        ([*LE_HOA[:3], "Khác", "02/03/2026", ""], "people.term_differs", None),
    ],
)
def test_a_wrong_row_is_named(row, code, column):
    with pytest.raises(Invalid) as caught:
        read_people(csv_of(LE_HOA, row).encode())
    [finding] = caught.value.findings
    assert (finding.code, finding.place["row"], finding.place.get("column")) == (code, 3, column)


def test_everything_wrong_is_told_at_once_in_the_order_of_rows():
    rows = [["", "", "", "", "x", ""], MAI, ["a b", "A", "boss", "", "", "y"]]
    with pytest.raises(Invalid) as caught:
        read_people(xlsx_of(*rows))
    places = [(finding.place["row"], finding.place["column"], finding.code) for finding in caught.value.findings]
    assert places == [
        (2, 1, "people.value_missing"),
        (2, 2, "people.value_missing"),
        (2, 3, "people.value_missing"),
        (2, 5, "people.date_unreadable"),
        (4, 1, "people.username_invalid"),
        (4, 3, "people.role_unknown"),
        (4, 6, "people.date_unreadable"),
    ]
    assert caught.value.params == {"found": 7}


@pytest.mark.parametrize(
    ("headings", "codes"),
    [
        (["username"], ["people.column_missing"]),
        ([*FIRST, "Lương"], ["people.column_unknown"]),
        ([*FIRST, "Mã đơn vị"], ["people.column_unknown"]),
        ([*FIRST, "role"], ["people.column_repeated"]),
        ([], ["people.column_missing"]),
    ],
)
def test_headings_are_checked_first(headings, codes):
    with pytest.raises(Invalid) as caught:
        read_people(csv_of(MAI, headings=headings).encode())
    assert [finding.code for finding in caught.value.findings] == codes


def test_a_file_of_headings_alone_is_refused():
    with pytest.raises(Invalid) as caught:
        read_people(csv_of().encode())
    assert [finding.code for finding in caught.value.findings] == ["people.no_rows"]


def test_a_provinces_file_names_units():
    rows = read_people(csv_of(["05728", *MAI], headings=["Mã đơn vị", *FIRST]).encode(), with_units=True)
    assert rows[0].unit == "05728"
    with pytest.raises(Invalid):
        read_people(TEXT.encode(), with_units=True)


def packed(**parts):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return held.getvalue()


def with_part(name, content):
    """A workbook with one part replaced."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(xlsx_of(MAI))) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            new.writestr(part.filename, content if part.filename == name else old.read(part))
    return held.getvalue()


ENTITIES = '<?xml version="1.0"?>%s<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>'


@pytest.mark.parametrize(
    ("data", "kind", "code"),
    [
        (b"", Malformed, "people.empty"),
        (b" \r\n", Malformed, "people.empty"),
        (b"%PDF-1.7", UnsupportedMedia, "people.kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", UnsupportedMedia, "people.kind"),
        (b"a,b\0c", UnsupportedMedia, "people.kind"),
        ("Tên,Vân".encode("cp1258"), Malformed, "people.encoding"),
        (b"PK\x03\x04 and no more", Malformed, "people.damaged"),
        (packed(word__document_xml="<x/>"), UnsupportedMedia, "people.kind"),
        (packed(xl__workbook_xml="<x/>"), Malformed, "people.damaged"),
        (packed(xl__workbook_xml="<x>" + " " * 9_000_000), TooLarge, "people.too_large"),
        (packed(xl__workbook_xml="<x/>", **{f"p{n}": "" for n in range(250)}), TooLarge, "people.too_large"),
        (with_part("xl/styles.xml", ENTITIES % ""), Malformed, "people.damaged"),
        (with_part("xl/styles.xml", (ENTITIES % "").encode("utf-16")), Malformed, "people.damaged"),
        (with_part("xl/styles.xml", ENTITIES % ("<!--" + "x" * 9000 + "-->")), Malformed, "people.damaged"),
        (with_part("xl/worksheets/sheet1.xml", "<worksheet"), Malformed, "people.damaged"),
        (b"x," * 1_200_000, TooLarge, "people.too_large"),
        (csv_of(*[MAI] * 5001).encode(), TooLarge, "people.too_large"),
    ],
)
def test_a_file_that_is_none_of_these_is_refused_before_it_is_unpacked(data, kind, code):
    with pytest.raises(Refusal) as caught:
        read_people(data)
    assert (type(caught.value), caught.value.code) == (kind, code)


def test_words_are_compared_without_case_and_accents():
    assert key("  Đến   NGÀY* ") == "den ngay"
    assert {ROLE_WORDS[key(words)] for words in ("van phong ubnd", "WARD_OFFICE", "Ward office")} == {Role.WARD_OFFICE}
    assert len({key(word) for words in HEADINGS.values() for word in words}) == sum(map(len, HEADINGS.values()))


def test_every_code_has_words_in_both_languages():
    assert set(PEOPLE) <= set(MESSAGES)
    assert all(all(message) for message in PEOPLE.values())
