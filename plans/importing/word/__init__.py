"""A Word file (.docx, ECMA-376 part 1) as neutral blocks: its text, tables, automatic numbers and tracked changes."""

from plans.importing.archive import Archive
from plans.importing.blocks import Source, require_length
from plans.importing.kinds import main_document
from plans.importing.markup import parse
from plans.importing.properties import subject_year
from plans.importing.word.body import read_body
from plans.importing.word.labels import Labels
from plans.importing.word.notices import Notices
from plans.importing.word.numbering import Numbering


def read_word(data: bytes) -> Source:
    """Every paragraph and table of the body, in order.

    Automatic numbers stand as if typed; tracked insertions are taken, deletions dropped; text boxes are not read. Of
    the archive's parts only the document is unpacked, and the numbering and the styles where it refers to them.

    Args:
        data: the file, whole.

    Raises:
        Malformed: a damaged archive or part (400).
        TooLarge: a part beyond its limit, or more text than a plan has (413).
        UnsupportedMedia: a part locked with a password (415).
    """
    archive = Archive(data)
    name = main_document(archive.names) or ""
    notices = Notices()
    blocks = read_body(parse(archive.unpack(name), name), Labels(Numbering(archive)), notices)
    require_length(blocks)
    return Source(tuple(blocks), tuple(notices.findings()), subject_year(archive))
