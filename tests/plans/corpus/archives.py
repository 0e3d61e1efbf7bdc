"""Files that can't be opened or must not be: other kinds, locked, damaged, and made to do harm."""

import io
import random
import struct
import zipfile

from plans.importing.archive import MAX_DOCUMENT, MAX_ENTRIES, MAX_UPLOAD, MEGABYTE
from plans.importing.blocks import MAX_TEXT
from tests.plans.corpus import word, workbooks
from tests.plans.documents import repacked

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504)
DOCUMENT = "word/document.xml"


def utf16(text):
    return text.encode("utf-16-le")


def bare(content, name=DOCUMENT):
    """An archive of one part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()


def body(inner, before=""):
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{word.WORD}"><w:body>{inner}</w:body></w:document>'


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def locked(data):
    """Sets the flag of encryption on every entry, in both of its headers."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            (flags,) = struct.unpack_from("<H", changed, at + offset)
            struct.pack_into("<H", changed, at + offset, flags | 1)
            at = data.find(signature, at + 4)
    return bytes(changed)


def lying(data):
    """Declares the part as 100 bytes long in both headers; what unpacks is longer."""
    changed = bytearray(data)
    struct.pack_into("<L", changed, data.find(b"PK\x03\x04") + 22, 100)
    struct.pack_into("<L", changed, data.find(b"PK\x01\x02") + 24, 100)
    return bytes(changed)


def noise():
    return bytes([0x81]) + random.Random(1).randbytes(4_000)  # noqa: S311 - repeatable noise, no secret


FILES = {
    "empty.docx": lambda: b"",
    "PDF called Word.docx": lambda: b"%PDF-1.7\n" + bytes(100),
    "RTF called Word.docx": lambda: rb"{\rtf1 K\u7871? ho\u7841?ch}",
    "picture.docx": lambda: b"\x89PNG\r\n\x1a\n" + bytes(100),
    "web page.xls": lambda: b"\r\n<html><table><tr><td>TT</td></tr></table></html>",
    "RAR.docx": lambda: b"Rar!\x1a\x07\x01\x00" + bytes(50),
    "noise.docx": noise,
    "old Word.doc": lambda: OLE + utf16("WordDocument"),
    "old Excel.xls": lambda: OLE + utf16("Workbook"),
    "mail.msg": lambda: OLE + utf16("__properties_version1.0"),
    "password.docx": lambda: OLE + utf16("EncryptedPackage"),
    "locked parts.docx": lambda: locked(word.sound()),
    "locked parts.xlsx": lambda: locked(workbooks.saved(workbooks.plan())),
    "macros.docm": lambda: repacked(word.sound(), add={"word/vbaProject.bin": b"\xcc\x61"}),
    "macros.xlsm": lambda: repacked(workbooks.saved(workbooks.plan()), add={"xl/vbaProject.bin": b"\xcc\x61"}),
    "binary workbook.xlsb": lambda: bare(b"\x83\x01\x00", "xl/workbook.bin"),
    "OpenDocument text.odt": lambda: bare("<office:document-content/>", "content.xml"),
    "slides.pptx": lambda: bare("<p:presentation/>", "ppt/presentation.xml"),
    "archive of files.zip": lambda: bare(word.sound(), "ke-hoach.docx"),
    "cut off.docx": lambda: word.sound()[:-4_000],
    "cut off.xlsx": lambda: workbooks.saved(workbooks.plan())[:-3_000],
    "first bytes only.docx": lambda: b"PK\x03\x04",
    "false size.docx": lambda: lying(bare(body(paragraph("x" * 5_000)))),
    "too large.docx": lambda: b"PK" + bytes(MAX_UPLOAD),
    "bomb in the text.docx": lambda: bare(b"0" * (MAX_DOCUMENT + MEGABYTE)),
    "bomb in a sheet.xlsx": lambda: repacked(
        workbooks.saved(workbooks.plan()), replace={workbooks.SHEET: b"<x/>" * (MAX_DOCUMENT // 2)}
    ),
    "bomb in a picture.docx": lambda: repacked(word.sound(), add={"word/media/a.bin": bytes(210 * MEGABYTE)}),
    "thousands of parts.docx": lambda: repacked(bare(body("")), add={f"x{n}": b"" for n in range(MAX_ENTRIES)}),
    "endless text.docx": lambda: bare(body(paragraph("a" * (MAX_TEXT + 1)))),
    "endless elements.docx": lambda: bare(body("".join(f"<w:p><w:r/><w:r/>{n}</w:p>" for n in range(340_000)))),
    "not XML.docx": lambda: bare("KẾ HOẠCH"),
    "entities.docx": lambda: bare(body(paragraph("&a;"), '<!DOCTYPE x [<!ENTITY a "aaaa">]>')),
    "entity from outside.docx": lambda: bare(
        body(paragraph("&a;"), '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
    ),
    "entities in UTF-16.docx": lambda: bare(
        '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode("utf-16")
    ),
    "nested too deep.docx": lambda: bare(body("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)),
}
