"""What kind of file an upload is, told by its content and never by its name."""

import re
from enum import Enum

from plans.importing.archive import EXPECTED, Archive, require_size
from plans.importing.refuse import refuse
from tenants.refusals import Malformed, UnsupportedMedia

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = re.compile(r"word/document\d*\.xml")
# Streams in an OLE compound file (MS-CFB) that tell what it is.
_STREAMS = (("WordDocument", "Word 97-2003 (.doc)"), ("Workbook", "Excel 97-2003 (.xls)"))
# First bytes of files that are often sent by mistake, and what they are called.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"<", "HTML/XML"),
)
# Parts that tell another kind of archive.
_OTHERS = (
    ("content.xml", "OpenDocument (.odt, .ods)"),
    ("xl/workbook.bin", "Excel (.xlsb)"),
    ("ppt/presentation.xml", "PowerPoint (.pptx)"),
)


class FileKind(Enum):
    """A kind of file that can be imported; the value is its media type."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    CSV = "text/csv"


def kind_of(data: bytes) -> FileKind:
    """The kind of an uploaded file.

    Args:
        data: the file, whole.

    Raises:
        Malformed: ``file.empty``, or an archive that is damaged (400).
        TooLarge: more than 10 MB, or an archive beyond its limits (413).
        UnsupportedMedia: another kind, an old Office format, locked with a password, or with macros (415).
    """
    require_size(len(data))
    if not data.strip():
        refuse(Malformed, "file.empty", found=f"{len(data)} B", expected=EXPECTED)
    if data.startswith(_OLE):
        _refuse_old(data)
    if data.startswith(b"PK"):
        return _kind_of_archive(Archive(data).names)
    start = data[:1024].lstrip()
    found = next((name for signature, name in _SIGNATURES if start.startswith(signature)), "")
    if found:
        refuse(UnsupportedMedia, "file.unknown_kind", found=found, expected=EXPECTED)
    return FileKind.CSV


def main_document(names: list[str]) -> str | None:
    """The main part of a Word document among an archive's parts."""
    return next((name for name in names if _WORD.fullmatch(name)), None)


def _refuse_old(data: bytes) -> None:
    if "EncryptedPackage".encode("utf-16-le") in data:
        refuse(UnsupportedMedia, "file.encrypted", found="EncryptedPackage", expected=EXPECTED)
    found = next((name for stream, name in _STREAMS if stream.encode("utf-16-le") in data), "OLE (.doc, .xls, .msg)")
    refuse(UnsupportedMedia, "file.old_office", found=found, expected=EXPECTED)


def _kind_of_archive(names: list[str]) -> FileKind:
    macros = next((name for name in names if name.lower().endswith("vbaproject.bin")), None)
    if macros:
        refuse(UnsupportedMedia, "file.macros", found=macros, expected=EXPECTED)
    kind = FileKind.DOCX if main_document(names) else FileKind.XLSX if "xl/workbook.xml" in names else None
    if kind is None:
        found = next((other for part, other in _OTHERS if part in names), "ZIP: " + ", ".join(sorted(names)[:5]))
        refuse(UnsupportedMedia, "file.unknown_kind", found=found, expected=EXPECTED)
    return kind
