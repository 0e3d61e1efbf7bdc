"""Importing a plan from a Word file: all of it or nothing."""

import hashlib
from typing import NamedTuple

from django.db import IntegrityError, transaction

from plans.importing import ParsedPlan, read_plan
from plans.models import Plan, UploadedFile
from plans.selectors.aliases import alias_table
from plans.services.storing import plan_store
from tenants.access import Access
from tenants.refusals import Conflict, NotFound

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Imported(NamedTuple):
    """What came of a file: the stored plan, None on a dry run, and what was read."""

    plan: Plan | None
    parsed: ParsedPlan


@transaction.atomic
def plan_import(*, access: Access, data: bytes, name: str, dry_run: bool) -> Imported:
    """Read a plan's file with the unit's aliases, and store it as a draft beside the file itself.

    Args:
        access: the caller, in whose unit's name the plan is imported.
        data: the .docx file, whole.
        name: the file's name, kept for downloads.
        dry_run: read and judge, store nothing.

    Raises:
        tenants.refusals.Malformed, TooLarge, UnsupportedMedia, Invalid: see :func:`plans.importing.read_plan`.
        Conflict: ``plan.exists``: the unit has a plan of that year.
    """
    if access.unit is None:
        raise NotFound("http.not_found")
    parsed = read_plan(data, aliases=alias_table(access.unit))
    if Plan.objects.filter(unit=access.unit, year=parsed.year).exists():
        raise Conflict("plan.exists", found=parsed.year)
    if dry_run:
        return Imported(None, parsed)
    source = UploadedFile.objects.create(
        unit_id=access.unit,
        reader_id=access.unit,
        name=name,
        media_type=DOCX,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        content=data,
        uploaded_at=access.clock.now(),
        uploaded_by=access.user,
    )
    try:
        with transaction.atomic():
            return Imported(plan_store(access=access, parsed=parsed, source=source), parsed)
    except IntegrityError as error:  # somebody imported the same year meanwhile; the unique key decides
        raise Conflict("plan.exists", found=parsed.year) from error
