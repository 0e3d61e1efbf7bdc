"""A Word file (.docx, ECMA-376 part 1) as neutral blocks: its text, tables, automatic numbers and tracked changes."""

from plans.importing.archive import Archive
from plans.importing.blocks import Source, require_length
from plans.importing.kinds import main_document
from plans.importing.markup import parse
from plans.importing.properties import subject_year
from plans.importing.word.body import read_body
from plans.importing.word.hiding import Hiding
from plans.importing.word.labels import Labels
from plans.importing.word.notes import note_findings
from plans.importing.word.notices import Notices
from plans.importing.word.numbering import Numbering
from plans.importing.word.styles import Styles
from plans.importing.word.texts import Texts


def read_word(data: bytes) -> Source:
    """Every paragraph and table of the body, in order.

    Automatic numbers stand as if typed; tracked insertions are taken, deletions dropped; text boxes, hidden text and
    rows, notes and comments are told and not read, headers and footers hold none of a plan's text. Of the archive's
    parts only the document and the styles are unpacked, and the numbering and the notes where it refers to them.

    Args:
        data: the file, whole.

    Raises:
        Malformed: a damaged archive or part (400).
        TooLarge: a part beyond its limit, or more text than a plan has (413).
        UnsupportedMedia: a part locked with a password (415).
    """
    archive = Archive(data)
    name = main_document(archive.names) or ""
    document, styles, notices = parse(archive.unpack(name), name), Styles(archive), Notices()
    texts = Texts(Labels(Numbering(archive, styles)), notices, Hiding(document, styles))
    blocks = read_body(document, texts, notices)
    require_length(blocks)
    findings = (*notices.findings(), *note_findings(archive, notices.references))
    return Source(tuple(blocks), findings, subject_year(archive))
