"""``manage.py import_people FILE --unit CODE …``: people of many units from one file, each in its unit's own scope."""

from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from api.http.wording import render
from tenants.clock import Clock
from tenants.findings import Finding
from tenants.models import UnitVersion
from tenants.people.changes import Change
from tenants.people.reading import PersonRow, read_people, require_none
from tenants.people.service import people_converge
from tenants.refusals import Refusal
from tenants.scope import Scope, acting

_NAME = "import_people"


class Command(BaseCommand):
    """An operator's import; nothing is stored unless every row of every unit can be followed."""

    help = "Create or update positions, people and memberships of units from a .csv or .xlsx file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, and the units that it may name."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--unit",
            action="append",
            required=True,
            metavar="CODE",
            help="Code of a unit; repeated for a file with a column of codes (Mã đơn vị).",
        )
        parser.add_argument("--dry-run", action="store_true", help="Say what would happen and store nothing.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Decide for every unit first, then write unit by unit, each in a transaction and a scope of its own.

        Raises:
            CommandError: with every finding, in both languages.
        """
        codes: list[str] = options["unit"]
        try:
            rows = _by_unit(read_people(options["file"].read_bytes(), with_units=len(codes) > 1), codes)
            units = _units(codes, rows)
            for unit, clock, its in units:
                _run(unit, clock, its, dry_run=True)
            for (unit, clock, its), code in zip(units, rows, strict=True):
                changes = _run(unit, clock, its, dry_run=options["dry_run"])
                self.stdout.write(f"{code}: {_summary(changes)}{' (dry run)' if options['dry_run'] else ''}")
        except Refusal as refusal:
            raise CommandError("\n".join(_words(refusal))) from refusal


def _by_unit(rows: list[PersonRow], codes: list[str]) -> Mapping[str, list[PersonRow]]:
    if len(codes) == 1:
        return {codes[0]: rows}
    found: dict[str, list[PersonRow]] = defaultdict(list)
    for row in rows:
        found[row.unit].append(row)
    require_none(
        Finding("people.unit_unknown", {"row": its[0].row}, code) for code, its in found.items() if code not in codes
    )
    return found


def _units(codes: list[str], rows: Mapping[str, list[PersonRow]]) -> list[tuple[UUID, Clock, list[PersonRow]]]:
    """Id, business clock and rows of the units that the file names."""
    versions = UnitVersion.objects.filter(code__in=codes, valid__contains=Clock().today()).select_related("unit")
    units = {version.code: version.unit for version in versions}
    require_none(Finding("people.unit_unknown", {}, code) for code in rows if code not in units)
    return [(units[code].pk, Clock(units[code].clock_shift or timedelta()), its) for code, its in rows.items()]


def _run(unit: UUID, clock: Clock, rows: list[PersonRow], *, dry_run: bool) -> list[Change]:
    with acting(Scope(units=(unit,), unit=unit, client=_NAME)):
        return people_converge(unit=unit, rows=rows, today=clock.today(), dry_run=dry_run, by_operator=True)


def _summary(changes: list[Change]) -> str:
    return ", ".join(
        f"{sum(change.outcome == outcome for change in changes)} {outcome}"
        for outcome in ("created", "updated", "unchanged")
    )


def _words(refusal: Refusal) -> list[str]:
    shown = [Finding(refusal.code, params=refusal.params), *refusal.findings]
    lines = []
    for finding in shown:
        values = {"found": finding.found, "expected": finding.expected, **finding.params}
        where = ", ".join(f"{name} {value}" for name, value in finding.place.items())
        for language in ("vi", "en"):
            text, hint = render(finding.code, language, values)
            lines.append(f"{where}: {text} {hint}" if where else f"{text} {hint}")
    return lines
