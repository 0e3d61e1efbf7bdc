"""Reading a file into a draft that exists: its lines are replaced, tasks that come again stay the same tasks."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from django.db import transaction

from plans.differences import Difference, Line, Pairs, by_likeness, compare
from plans.importing import ParsedPlan, ParsedTask
from plans.models import Plan, UploadedFile
from plans.naming import Confirmed
from plans.selectors.differences import parsed_lines, stored_lines
from plans.selectors.targets import targets_by_task
from plans.services.drafts import draft_changed
from plans.services.imports import file_keep, plan_read
from plans.services.moves import lines_removed, works_removed
from plans.services.naming import names_remember
from plans.services.storing import lines_store, plan_columns
from plans.targets import codes_kept
from tenants.access import Access


class Reimported(NamedTuple):
    """What a file was read as, and what it changes."""

    parsed: ParsedPlan
    difference: Difference


@transaction.atomic
def plan_reimport(
    *, access: Access, plan: Plan, data: bytes, name: str, dry_run: bool, confirmed: Confirmed
) -> Reimported:
    """Replace a draft by what a file says.

    Args:
        access: the caller.
        plan: the plan, locked, of which ``plans.transitions.decide`` allowed editing.
        data: the file, whole.
        name: its name.
        dry_run: tell the difference, store nothing.
        confirmed: names and headings that come with the file; remembered when it is stored.

    Raises:
        Malformed, TooLarge, UnsupportedMedia, Invalid: see :func:`plans.services.imports.plan_read`; a file of
            another year than the plan's is refused, one that names none is taken to be of the plan's.
    """
    parsed = plan_read(access=access, data=data, confirmed=confirmed, year=plan.year)
    before, after = stored_lines(plan.unit_id, plan.pk), parsed_lines(parsed)
    pairs = by_likeness(before, after)
    parsed = _measured_as_before(parsed, plan, before, pairs)
    outcome = Reimported(parsed, compare(before, after, pairs))
    if dry_run:
        return outcome
    replaced = plan.source_id
    source = file_keep(access=access, data=data, name=name)
    draft_changed(access, plan, **plan_columns(parsed), source=source)
    removed = lines_removed(plan)
    lines_store(
        access=access, plan=plan, parsed=parsed, kept={later: before[earlier].task for later, earlier in pairs.items()}
    )
    works_removed(plan.unit_id, removed)
    if replaced is not None:
        UploadedFile.objects.filter(unit=plan.unit_id, pk=replaced).delete()
    names_remember(access=access, confirmed=confirmed)
    return outcome


def _measured_as_before(parsed: ParsedPlan, plan: Plan, before: Sequence[Line], pairs: Pairs) -> ParsedPlan:
    """What was read, with the indicators of those targets whose words stayed: no file holds them (one query)."""
    stored = targets_by_task(plan)

    def measured(index: int, task: ParsedTask) -> ParsedTask:
        if not task.targets or index not in pairs:
            return task
        kept = codes_kept(stored.get(before[pairs[index]].task, ()), task.targets)
        return replace(task, targets=tuple(kept))

    return parsed.changed(measured)
