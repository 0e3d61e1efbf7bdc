"""Brings a database to where the scenario begins, or recognises where it has ended; as the owner role."""

import io
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management import call_command

from api.demo import state
from api.demo.cast import Cast, assemble
from api.demo.state import State
from api.demo.telling import Tell, timed


class DemoRefused(Exception):
    """The demonstration does not go into this database; the text says why and what to do, in both languages."""


class Prepared(NamedTuple):
    """Who plays, and whether everything was played in an earlier run."""

    cast: Cast
    complete: bool


def prepare(specified: dict[str, Any], secrets: Path, tell: Tell) -> Prepared:
    """Migrate, load reference data, and establish who plays.

    A demonstration that was interrupted is begun again: its rows are removed first, which it says. Rows of anybody
    else are never touched.

    Args:
        specified: units and accounts, see :mod:`tenants.bootstrap`.
        secrets: file of passwords and client secrets; missing ones are made and added.
        tell: prints a line.

    Raises:
        DemoRefused: somebody else plays here now, or the database holds other data.
    """
    with timed("Cơ sở dữ liệu / Database", tell):
        call_command("migrate", verbosity=0, interactive=False)
        if not state.alone():
            raise DemoRefused(
                "Một lần trình diễn khác đang chạy trên cơ sở dữ liệu này; hãy đợi nó xong.\n"
                "Another demonstration is being played in this database; wait for it."
            )
        found = state.state()
        _refuse_other_data(found, [unit["code"] for unit in specified["units"]])
        if found is State.PLAYING:
            tell("Lần trước bị ngắt giữa chừng: làm lại từ đầu. / The last run was interrupted: beginning again.")
            call_command("flush", verbosity=0, interactive=False)
        call_command("load_reference", stdout=io.StringIO())
    complete = found is State.COMPLETE
    if not complete:
        state.mark(State.PLAYING)
    with timed("1. Đơn vị, vai trò, tài khoản / Units, roles, accounts", tell):
        return Prepared(assemble(specified, secrets, anew=not complete), complete)


def _refuse_other_data(found: State, codes: list[str]) -> None:
    """Never play over, or away, what somebody else put there."""
    strangers = state.others(codes) if found is State.PLAYING else []
    if found is State.OTHER or strangers:
        names = f" ({', '.join(strangers)})" if strangers else ""
        raise DemoRefused(
            f"Cơ sở dữ liệu đã có dữ liệu khác{names}; hãy đặt MOTCUA_DATA_DIR hoặc DATABASE_URL sang nơi trống.\n"
            f"The database holds other data{names}; point MOTCUA_DATA_DIR or DATABASE_URL at an empty one."
        )
