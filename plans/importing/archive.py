"""From an uploaded file to the XML of its text, with every guard against files that are no plan or mean harm.

A .docx is a ZIP archive (ECMA-376, part 2); only its main document part is ever unpacked.
"""

import io
import math
import re
import struct
import zipfile
import zlib

from plans.importing.refuse import refuse
from tenants.refusals import Malformed, TooLarge, UnsupportedMedia

MEGABYTE = 1024 * 1024
MAX_UPLOAD = 10 * MEGABYTE  # a plan with pictures has a few; the sample has 0.04
MAX_UNPACKED = 200 * MEGABYTE
MAX_DOCUMENT = 24 * MEGABYTE
MAX_ENTRIES = 2_000
MAX_RATIO = 150
_RATIO_FROM = MEGABYTE  # below this size a high ratio does no harm: an empty table packs very well
_DOCUMENT = re.compile(r"word/document\d*\.xml")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError)
_EXPECTED = ".docx"
# First bytes of files that are often sent by mistake, and what they are called.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"<", "HTML/XML"),
)


def document_xml(data: bytes) -> bytes:
    """The XML of a .docx file's text.

    Args:
        data: the uploaded file, whole.

    Raises:
        Malformed: the upload is empty or the archive is damaged (400).
        TooLarge: more than 10 MB, or unpacking it would take more than the limits allow (413).
        UnsupportedMedia: not a .docx file, an old .doc, or locked with a password (415).
    """
    if not data:
        refuse(Malformed, "docx.empty", found="0 B", expected=_EXPECTED)
    require_size(len(data))
    _refuse_other_kinds(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpack(archive, _main_part(archive))
    except _DAMAGED as error:
        refuse(Malformed, "docx.damaged", found=str(error), expected=_EXPECTED)


def require_size(size: int) -> None:
    """Refuses what is too large to be read; a server asks before it takes an upload in.

    Args:
        size: of the file, in bytes.

    Raises:
        TooLarge: more than 10 MB (413).
    """
    if size > MAX_UPLOAD:
        refuse(TooLarge, "docx.too_large", found=_megabytes(size), expected=_megabytes(MAX_UPLOAD))


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(_OLE):
        code = "docx.encrypted" if _ENCRYPTED in data else "docx.old_word"
        refuse(UnsupportedMedia, code, found="OLE", expected=_EXPECTED)
    if not data.startswith(b"PK"):
        found = next((name for start, name in SIGNATURES if data.lstrip().startswith(start)), data[:8].hex(" "))
        refuse(UnsupportedMedia, "docx.not_zip", found=found, expected=_EXPECTED)


def _main_part(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The entry of the main document, once what the archive declares is within the limits."""
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        refuse(TooLarge, "docx.too_many_entries", found=len(entries), expected=MAX_ENTRIES)
    declared = sum(entry.file_size for entry in entries)
    if declared > MAX_UNPACKED:
        refuse(TooLarge, "docx.bomb", found=_megabytes(declared), expected=_megabytes(MAX_UNPACKED))
    main = next((entry for entry in entries if _DOCUMENT.fullmatch(entry.filename)), None)
    if main is None:
        names = sorted(entry.filename for entry in entries)
        refuse(UnsupportedMedia, "docx.no_document", found=names[:10], expected="word/document.xml")
    if main.flag_bits & 0x1:
        refuse(UnsupportedMedia, "docx.encrypted", found=main.filename, expected=_EXPECTED)
    if main.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        refuse(Malformed, "docx.damaged", found=f"compression {main.compress_type}", expected=_EXPECTED)
    if main.file_size > max(_RATIO_FROM, MAX_RATIO * main.compress_size):
        refuse(TooLarge, "docx.bomb", found=_megabytes(main.file_size), expected=_megabytes(MAX_DOCUMENT))
    return main


def _unpack(archive: zipfile.ZipFile, main: zipfile.ZipInfo) -> bytes:
    """Unpacks the main part, counting what really comes out: a declared size can lie."""
    with archive.open(main) as stream:
        content = stream.read(MAX_DOCUMENT + 1)
    if len(content) > MAX_DOCUMENT:
        refuse(TooLarge, "docx.bomb", found=_megabytes(main.file_size), expected=_megabytes(MAX_DOCUMENT))
    return content


def _megabytes(size: int) -> str:
    """Rounded up, so that what is over a limit also reads so."""
    return f"{math.ceil(10 * size / MEGABYTE) / 10:g} MB"
