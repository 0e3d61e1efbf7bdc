"""What an Office file says of itself (ECMA-376 part 2, core properties): the year of a plan whose text names none.

Our own exports say it, so that a plan reads back as the same plan although nothing is added to what it prints.
"""

import re
from contextlib import suppress

from plans.importing.archive import MEGABYTE, Archive
from plans.importing.markup import parse
from plans.words import one_line
from tenants.refusals import Refusal

_PART = "docProps/core.xml"
_SUBJECT = re.compile(r"Kế hoạch năm (20[0-9]{2})")


def subject(year: int) -> str:
    """The subject of a plan's file.

    Args:
        year: the plan's.
    """
    return f"Kế hoạch năm {year}"


def subject_year(archive: Archive) -> int | None:
    """The year in the subject of a file, where it is worded as in our own; properties that can't be read say nothing.

    Args:
        archive: the file's parts.
    """
    if _PART not in archive:
        return None
    with suppress(Refusal):
        said = parse(archive.unpack(_PART, MEGABYTE), _PART).findtext("subject", "")
        named = _SUBJECT.fullmatch(one_line(said))
        return int(named[1]) if named else None
    return None
