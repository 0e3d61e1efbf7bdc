"""An Office file's parts, with every guard against files that mean harm.

A .docx or .xlsx is a ZIP archive (ECMA-376, part 2); only the parts that a reader names are ever unpacked.
"""

import io
import math
import struct
import zipfile
import zlib
from typing import NoReturn

from plans.importing.refuse import refuse
from tenants.refusals import Malformed, TooLarge, UnsupportedMedia

MEGABYTE = 1024 * 1024
MAX_UPLOAD = 10 * MEGABYTE  # a plan with pictures has a few; the sample has 0.04
MAX_UNPACKED = 200 * MEGABYTE
MAX_DOCUMENT = 24 * MEGABYTE
MAX_ENTRIES = 2_000
MAX_RATIO = 150
EXPECTED = ".docx, .xlsx, .csv"
_RATIO_FROM = MEGABYTE  # below this size a high ratio does no harm: an empty table packs very well
_LOCKED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError)


class Archive:
    """The parts of one uploaded file; what it declares is within the limits once it is open.

    Args:
        data: the file, whole.
        budget: how much may come out of all parts together, in bytes.

    Raises:
        Malformed: ``file.damaged``: no archive that can be read (400).
        TooLarge: too many parts, or unpacking them all would take more than the limits allow (413).
    """

    def __init__(self, data: bytes, budget: int = MAX_DOCUMENT) -> None:
        self._left = budget
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            _damaged(str(error))
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            refuse(TooLarge, "file.too_many_entries", found=len(entries), expected=MAX_ENTRIES)
        declared = sum(entry.file_size for entry in entries)
        if declared > MAX_UNPACKED:
            _bomb(declared, MAX_UNPACKED)
        self._entries = {entry.filename: entry for entry in entries}

    @property
    def names(self) -> list[str]:
        """The names of the parts, as they stand in the archive."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name in self._entries

    def unpack(self, name: str, limit: int = MAX_DOCUMENT) -> bytes:
        """A part's content, counting what really comes out: a declared size can lie.

        Args:
            name: one of ``names``.
            limit: how much may come out of this part, in bytes.

        Raises:
            Malformed: ``file.damaged`` (400).
            TooLarge: ``file.bomb`` (413).
            UnsupportedMedia: ``file.encrypted``: the part is locked with a password (415).
        """
        entry, limit = self._entries[name], min(limit, self._left)
        if entry.flag_bits & _LOCKED:
            refuse(UnsupportedMedia, "file.encrypted", found=name, expected=EXPECTED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            _damaged(f"compression {entry.compress_type}")
        if entry.file_size > max(_RATIO_FROM, MAX_RATIO * entry.compress_size):
            _bomb(entry.file_size, limit)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(limit + 1)
        except _DAMAGED as error:
            _damaged(str(error))
        if len(content) > limit:
            _bomb(entry.file_size, limit)
        self._left -= len(content)
        return content


def require_size(size: int) -> None:
    """Refuses what is too large to be read; a server asks before it takes an upload in.

    Args:
        size: of the file, in bytes.

    Raises:
        TooLarge: more than 10 MB (413).
    """
    if size > MAX_UPLOAD:
        refuse(TooLarge, "file.too_large", found=_megabytes(size), expected=_megabytes(MAX_UPLOAD))


def _damaged(found: str) -> NoReturn:
    refuse(Malformed, "file.damaged", found=found or "ZIP", expected=EXPECTED)


def _bomb(size: int, limit: int) -> NoReturn:
    refuse(TooLarge, "file.bomb", found=_megabytes(size), expected=_megabytes(limit))


def _megabytes(size: int) -> str:
    """Rounded up, so that what is over a limit also reads so."""
    return f"{math.ceil(10 * size / MEGABYTE) / 10:g} MB"
