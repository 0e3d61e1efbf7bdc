"""The year that a plan is for: as its title names it, else as its date tells or somebody says."""

from collections.abc import Iterator

from plans.importing.cover import Cover
from tenants.findings import Finding


def plan_year(cover: Cover, given: int | None, kept: int | None) -> int | None:
    """The year, ``None`` where nothing tells it.

    Args:
        cover: what the text says; it wins over what it contradicts.
        given: what was said with the file.
        kept: what the file's properties say; they may be left over from the plan of which the file was made.
    """
    return next((year for year in (given, kept) if year is not None and cover.allows(year)), cover.year)


def year_findings(cover: Cover, given: int | None, year: int | None) -> Iterator[Finding]:
    """Errors about the year: nothing tells it, or what was said with the file is not what the file says.

    Args:
        cover: what the text says.
        given: what was said with the file.
        year: what :func:`plan_year` made of it.
    """
    place = {**cover.date_words.place}
    if year is None:
        yield Finding("plan.year_missing", place, found=cover.title or None, expected="năm YYYY")
    elif given is not None and not cover.allows(given):
        yield Finding("plan.year_contradicts", place, found=cover.year, expected=given)
