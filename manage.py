#!/usr/bin/env python
"""Runs a management command; with no database named in the environment, on a server of the project's own."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

#: Commands that ask no database anything, so that none is started for them.
WITHOUT_DATABASE = frozenset({"help", "version", "check", "collectstatic", "findstatic", "schema"})
#: Commands that change the database's structure, or tables that the application only reads.
AS_OWNER = frozenset(
    {
        *("bootstrap", "demo", "dumpdata", "flush", "load_reference", "loaddata", "migrate", "sqlflush", "sqlmigrate"),
        "sync_roles",
    }
)
HELP = frozenset({"-h", "--help", "--version"})


def main(arguments: list[str]) -> None:
    """Run the command that the arguments name, and leave nothing running.

    Args:
        arguments: as in ``sys.argv``.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "api.settings")
    command = arguments[1] if len(arguments) > 1 else "help"
    if command in AS_OWNER:
        os.environ.setdefault("MOTCUA_DATABASE_ROLE", "owner")
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _leave)
    if command in WITHOUT_DATABASE or HELP.intersection(arguments):
        _execute(arguments)
        return
    with database():
        _execute(arguments)


@contextmanager
def database() -> Iterator[None]:
    """Have a database named in the environment: the one that is, else the embedded server's while this lasts."""
    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_OWNER_URL"):
        yield
        return
    from api import embedded  # noqa: PLC0415 - a deployment with a database of its own has no use for it
    from api.environment import read  # noqa: PLC0415

    with embedded.start(read().data_dir) as cluster:
        os.environ |= {"DATABASE_URL": cluster.application_url, "DATABASE_OWNER_URL": cluster.owner_url}
        yield


def _execute(arguments: list[str]) -> None:
    """Hand over to Django, imported only now: its settings read the environment."""
    from django.core.management import execute_from_command_line  # noqa: PLC0415

    execute_from_command_line(arguments)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    """Unwind, so that every ``with`` ends what it started; further signals do not disturb that."""
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, signal.SIG_IGN)
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main(sys.argv)
