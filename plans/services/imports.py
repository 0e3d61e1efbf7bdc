"""Importing a plan from a file: all of it or nothing, and what the unit confirmed with it is remembered."""

import hashlib
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, transaction

from plans.importing import ParsedPlan, read_plan
from plans.importing.headings import IGNORE
from plans.importing.kinds import FileKind, kind_of
from plans.models import Plan, UploadedFile
from plans.naming import Confirmed, spelling
from plans.selectors.aliases import alias_table, heading_fields
from plans.services.naming import names_remember, require_known
from plans.services.storing import plan_store
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Conflict, NotFound

#: Read and judged with these, unless a caller says more.
NOTHING_CONFIRMED = Confirmed()


class Imported(NamedTuple):
    """What came of a file: the stored plan, None on a dry run, and what was read."""

    plan: Plan | None
    parsed: ParsedPlan


def plan_read(
    *, access: Access, data: bytes, confirmed: Confirmed = NOTHING_CONFIRMED, year: int | None = None
) -> ParsedPlan:
    """Read a plan's file with the unit's own names and headings, and those that come with it; store nothing.

    Args:
        access: the caller, in whose unit's name it is read.
        data: the .docx, .xlsx or .csv file, whole.
        confirmed: names and headings for this reading, over the unit's own.
        year: the plan's, for a file that names none.

    Raises:
        Malformed, TooLarge, UnsupportedMedia, Invalid: see :func:`plans.importing.read_plan`.
        Invalid: ``names.invalid``: a field or a position that does not exist.
    """
    unit = _unit(access)
    require_known(access=access, confirmed=confirmed)
    fields = {**heading_fields(unit), **{spelling(heading): field for heading, field in confirmed.headings.items()}}
    mapped = {heading: field or IGNORE for heading, field in fields.items()}
    return read_plan(data, aliases=alias_table(unit, confirmed.aliases), headings=mapped, year=year)


@transaction.atomic
def plan_import(
    *,
    access: Access,
    data: bytes,
    name: str,
    dry_run: bool,
    confirmed: Confirmed = NOTHING_CONFIRMED,
    year: int | None = None,
) -> Imported:
    """Read a plan's file and store it as a draft beside the file itself.

    Args:
        access: the caller, in whose unit's name the plan is imported.
        data: the file, whole.
        name: the file's name, kept for downloads.
        dry_run: read and judge, store nothing.
        confirmed: names and headings for this reading, which the unit remembers when the plan is stored.
        year: the plan's, for a file that names none.

    Raises:
        Malformed, TooLarge, UnsupportedMedia, Invalid: see :func:`plan_read`.
        Conflict: ``plan.exists``: the unit has a plan of that year; a dry run tells it as one more finding, an error.
    """
    unit = _unit(access)
    parsed = plan_read(access=access, data=data, confirmed=confirmed, year=year)
    exists = Plan.objects.filter(unit=unit, year=parsed.year).exists()
    if dry_run:
        told = [Finding("plan.exists", found=parsed.year)] if exists else []
        return Imported(None, replace(parsed, findings=(*told, *parsed.findings)))
    if exists:
        raise Conflict("plan.exists", found=parsed.year)
    try:
        with transaction.atomic():
            source = file_keep(access=access, data=data, name=name)
            plan = plan_store(access=access, parsed=parsed, source=source)
    except IntegrityError as error:  # somebody imported the same year meanwhile; the unique key decides
        raise Conflict("plan.exists", found=parsed.year) from error
    names_remember(access=access, confirmed=confirmed)
    return Imported(plan, parsed)


def file_keep(*, access: Access, data: bytes, name: str) -> UploadedFile:
    """Store the file from which a plan was read; its media type is that of its content, whatever it was called.

    Args:
        access: the caller, in whose unit's name.
        data: a file that was read as a plan.
        name: as uploaded; its ending is made to fit.
    """
    unit, kind = _unit(access), kind_of(data)
    return UploadedFile.objects.create(
        unit_id=unit,
        reader_id=unit,
        name=_fitting(name, kind),
        media_type=kind.value,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        content=data,
        uploaded_at=access.clock.now(),
        uploaded_by=access.user,
    )


def _fitting(name: str, kind: FileKind) -> str:
    """The name with its content's own ending: a file that is handed out again must not pass for another kind."""
    ending = f".{kind.name.lower()}"
    return name if PurePath(name).suffix.lower() == ending else f"{name}{ending}"


def _unit(access: Access) -> UUID:
    if access.unit is None:
        raise NotFound("http.not_found")
    return access.unit
