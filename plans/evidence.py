"""Which files may stand as a task's product: told by their content, whatever they are called."""

from plans.importing.archive import Archive
from tenants.findings import Finding
from tenants.refusals import Malformed, Refusal, TooLarge, UnsupportedMedia

MAX_SIZE = 10 * 1024 * 1024
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: First bytes to media types (the formats' own signatures).
_SIGNATURES: dict[bytes, str] = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
#: The main part of an Office file (ECMA-376) to its media type.
_PARTS: dict[str, str] = {"word/document.xml": _DOCX, "xl/workbook.xml": _XLSX}
_MACROS = "vbaproject.bin"
EXPECTED = ".pdf, .docx, .xlsx, .png, .jpg"


def require_evidence_size(size: int) -> None:
    """Refuse a file by its size.

    Raises:
        Malformed: ``deliverable.empty``.
        TooLarge: ``deliverable.too_large``.
    """
    if size <= 0:
        raise _refusal(Malformed, "deliverable.empty", "0 B", EXPECTED)
    if size > MAX_SIZE:
        raise _refusal(TooLarge, "deliverable.too_large", f"{size / 1024**2:.1f} MB", f"{MAX_SIZE // 1024**2} MB")


def evidence_kind(data: bytes) -> str:
    """The media type of a file's content.

    Args:
        data: the file, whole.

    Raises:
        Malformed, TooLarge: as :func:`require_evidence_size`, or an archive that is damaged or beyond its limits.
        UnsupportedMedia: ``deliverable.kind``: none of the kinds that are kept, or one with macros.
    """
    require_evidence_size(len(data))
    found = next((media for start, media in _SIGNATURES.items() if data.startswith(start)), "")
    if not found and data.startswith(b"PK"):
        names = Archive(data).names
        if not any(name.lower().endswith(_MACROS) for name in names):
            found = next((media for part, media in _PARTS.items() if part in names), "")
    if not found:
        raise _refusal(UnsupportedMedia, "deliverable.kind", data[:8].decode("ascii", "replace"), EXPECTED)
    return found


def _refusal(kind: type[Refusal], code: str, found: str, expected: str) -> Refusal:
    return kind.of(Finding(code, found=found, expected=expected, pointer="/file"))
