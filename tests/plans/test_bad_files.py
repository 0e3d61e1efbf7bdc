"""Files that are no plan: each refused with what was found, what was expected and how to mend it; never a crash."""

import io
import random
import struct
import zipfile

import pytest
from docx import Document

from plans.importing import read_plan
from plans.importing.archive import MAX_DOCUMENT, MAX_ENTRIES, MAX_UPLOAD, MEGABYTE
from plans.importing.blocks import MAX_TEXT
from tenants.refusals import Invalid, Malformed, Refusal, TooLarge, UnsupportedMedia
from tests.plans.documents import HEADINGS, TASK, plan_with, repacked, saved

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
DOCUMENT = "word/document.xml"


def bare(content, name=DOCUMENT):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def body(inner, before=""):
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{space}"><w:body>{inner}</w:body></w:document>'


def with_flag(data, bit):
    """Sets a general-purpose flag on every entry of an archive, in both of its headers."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", changed, at + offset)
            struct.pack_into("<H", changed, at + offset, flags | bit)
            at = data.find(signature, at + 4)
    return bytes(changed)


def lying(data):
    """Declares the main part as 100 bytes long in both headers; what unpacks is longer."""
    changed = bytearray(data)
    struct.pack_into("<L", changed, data.find(b"PK\x03\x04") + 22, 100)
    struct.pack_into("<L", changed, data.find(b"PK\x01\x02") + 24, 100)
    return bytes(changed)


def text_without_tables():
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    document.add_paragraph("Kiểm soát TTHC năm 2024")
    return saved(document)


FILES = {
    "empty": (lambda: b"", Malformed, "file.empty"),
    "text": ("Kế hoạch".encode, UnsupportedMedia, "file.unknown_kind"),
    "pdf": (lambda: b"%PDF-1.7\n", UnsupportedMedia, "file.unknown_kind"),
    "old Word": (lambda: OLE, UnsupportedMedia, "file.old_office"),
    "password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), UnsupportedMedia, "file.encrypted"),
    "locked entry": (lambda: with_flag(bare(body("")), 0x1), UnsupportedMedia, "file.encrypted"),
    "half a workbook": (lambda: bare("<workbook/>", "xl/workbook.xml"), Malformed, "file.damaged"),
    "cut off": (lambda: plan_with([HEADINGS, TASK])[:-4000], Malformed, "file.damaged"),
    "false size": (lambda: lying(bare(body("x" * 5000))), Malformed, "file.damaged"),
    "too large": (lambda: b"PK" + bytes(MAX_UPLOAD), TooLarge, "file.too_large"),
    "bomb": (lambda: bare(b"0" * (MAX_DOCUMENT + MEGABYTE)), TooLarge, "file.bomb"),
    "many parts": (
        lambda: repacked(bare(body("")), add={f"x{number}": b"" for number in range(MAX_ENTRIES)}),
        TooLarge,
        "file.too_many_entries",
    ),
    "long text": (
        lambda: bare(body(f"<w:p><w:r><w:t>{'a' * (MAX_TEXT + 1)}</w:t></w:r></w:p>")),
        TooLarge,
        "file.too_long",
    ),
    "no XML": (lambda: bare("KẾ HOẠCH"), Malformed, "file.xml_damaged"),
    "entities": (
        lambda: bare(body("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", '<!DOCTYPE x [<!ENTITY a "aaaa">]>')),
        Malformed,
        "file.dtd",
    ),
    "outside entity": (
        lambda: bare(body("&a;", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
        Malformed,
        "file.dtd",
    ),
    "UTF-16 entities": (
        lambda: bare(
            '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode("utf-16")
        ),
        Malformed,
        "file.dtd",
    ),
    "deep nesting": (lambda: bare(body("<w:sdt>" * 5000 + "</w:sdt>" * 5000)), Malformed, "file.nested_too_deep"),
    "no tables": (text_without_tables, Invalid, "plan.unreadable"),
    "other tables": (lambda: plan_with([("Họ tên", "Ngày sinh"), ("A", "B")]), Invalid, "plan.unreadable"),
}


@pytest.mark.parametrize("name", FILES)
def test_each_is_refused_with_its_reason(name, aliases):
    make, kind, code = FILES[name]
    with pytest.raises(kind) as refusal:
        read_plan(make(), aliases=aliases)
    assert (type(refusal.value), refusal.value.code) == (kind, code)
    assert refusal.value.findings
    assert all(finding.found is not None and finding.expected for finding in refusal.value.findings)


def refused(data, aliases):
    with pytest.raises(Invalid) as refusal:
        read_plan(data, aliases=aliases)
    return [finding for finding in refusal.value.findings if finding.severity == "error"]


def test_limits_are_named(aliases):
    with pytest.raises(TooLarge) as refusal:
        read_plan(bytes(MAX_UPLOAD + 1), aliases=aliases)
    assert refusal.value.params == {"found": "10.1 MB", "expected": "10 MB"}


def test_a_bomb_in_another_part_is_refused_by_what_it_declares(real_file, aliases):
    bomb = repacked(real_file, add={"word/media/a.bin": bytes(210 * MEGABYTE)})
    assert len(bomb) < MEGABYTE
    with pytest.raises(TooLarge, match=r"file\.bomb"):
        read_plan(bomb, aliases=aliases)


def test_a_document_without_tables_says_which_headings_are_expected(aliases):
    (finding,) = refused(text_without_tables(), aliases)
    assert (finding.code, finding.found) == ("plan.no_tables", 0)
    assert finding.expected == ["Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]


def test_unknown_headings_are_named(aliases):
    (finding,) = refused(plan_with([("Họ tên", "Ngày sinh"), ("A", "B")]), aliases)
    assert (finding.code, dict(finding.place)) == ("table.headings_unknown", {"table": 1, "row": 1})
    assert finding.found == ["Họ tên", "Ngày sinh"]


def test_a_wide_table_is_never_left_out_silently(aliases):
    wide = [("Xã", "Năm", "Số", "Tỷ lệ"), ("A", "B", "C", "D")]
    plan = read_plan(plan_with([HEADINGS, TASK], "Biểu số liệu", wide), aliases=aliases)
    assert [finding.place for finding in plan.findings if finding.code == "table.left_out"] == [{"table": 2, "row": 1}]
    assert [passage.text for passage in plan.passages[-8:]] == [*wide[0], *wide[1]]


def test_a_wide_table_that_resembles_one_of_tasks_is_refused(aliases):
    wide = [("STT", "Sản phẩm", "Số", "Tỷ lệ"), ("1", "B", "C", "D")]
    (finding,) = refused(plan_with([HEADINGS, TASK], "Biểu số liệu", wide), aliases)
    assert (finding.code, finding.place["table"]) == ("table.headings_unknown", 2)


def test_all_errors_come_at_once(aliases):
    blank = ("2", "", "UBND", "", "", "Quý I")
    findings = refused(plan_with([HEADINGS, TASK, blank, ("3", "", "", "", "", "Quý I")]), aliases)
    assert [(finding.code, finding.place["row"]) for finding in findings] == [
        ("task.content_missing", 3),
        ("task.content_missing", 4),
    ]


def test_a_plan_without_a_year_is_refused(aliases):
    (finding,) = refused(plan_with([HEADINGS, TASK], subject="Kiểm soát TTHC"), aliases)
    assert (finding.code, finding.found) == ("plan.year_missing", "Kiểm soát TTHC")


def test_damaged_copies_of_the_real_file_never_crash(real_file, aliases):
    """Flipped bytes, everywhere: the answer is a plan or a refusal."""
    dice = random.Random(20240305)  # noqa: S311 - repeatable noise, no secret
    read = refusals = 0
    for _ in range(150):
        damaged = bytearray(real_file)
        for _ in range(dice.choice((1, 4, 40))):
            damaged[dice.randrange(len(damaged))] = dice.randrange(256)
        if dice.random() < 0.3:
            damaged = damaged[: dice.randrange(len(damaged))]
        try:
            read_plan(bytes(damaged), aliases=aliases)
            read += 1
        except Refusal:
            refusals += 1
    assert (read > 0, refusals > 0) == (True, True)
