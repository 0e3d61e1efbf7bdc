"""``manage.py load_reference``: load what the repository ships as data into the reference tables."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand

from plans.reference import load as load_plans
from reporting.reference import load as load_reporting

LOADERS: tuple[Callable[[], str], ...] = (load_plans, load_reporting)


class Command(BaseCommand):
    """Running it again changes only what the files changed; it connects as the owner role."""

    help = "Load aliases, positions, legal bases, sectors, form versions, form sets and indicators."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run each app's loader, and say what each holds."""
        for load in LOADERS:
            self.stdout.write(load())
