"""``manage.py sync_roles``: bring every unit's roles to the one table, and print what differed."""

from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.services.roles import Difference, role_differences, roles_sync


class Command(BaseCommand):
    """Run it after every update; it changes only what differs, and connects as the owner role."""

    help = "Converge every unit's roles to the table in tenants/roles.py, and print the difference."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``--check``."""
        parser.add_argument("--check", action="store_true", help="print the difference, change nothing, fail if any")

    def handle(self, *args: Any, **options: Any) -> None:
        """Converge, or only compare.

        Raises:
            CommandError: ``--check`` found a difference.
        """
        found = role_differences() if options["check"] else roles_sync()
        lines = told(found) if options["verbosity"] else []
        for line in lines:
            self.stdout.write(line)
        if found and options["check"]:
            raise CommandError(f"{len(found)} roles of units differ from the table: run 'manage.py sync_roles'.")
        if options["verbosity"]:
            self.stdout.write(_sum(found))


def _sum(found: list[Difference]) -> str:
    return f"{len(found)} roles of units changed" if found else "every unit's roles are as in the table"


def told(found: list[Difference]) -> list[str]:
    """One line a kind of difference, with the number of units: ``integrator: +edit_report (8 units)``."""
    kinds = Counter((each.role, each.missing, each.extra) for each in found)
    return [
        f"{role}: {' '.join([*(f'+{name}' for name in missing), *(f'-{name}' for name in extra)]) or 'new'}"
        f" ({count} units)"
        for (role, missing, extra), count in sorted(kinds.items())
    ]
