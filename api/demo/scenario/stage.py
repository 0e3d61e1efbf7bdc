"""Where the scenario is played: the server's address, who plays, the business clock, and what has happened so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from api.demo.calling import Caller, Recorder
from api.demo.cast import Cast
from tenants.clock import ZONE

YEAR = 2024


def _ignore(_: object) -> None:
    """Record nothing."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What every step works with.

    Attributes:
        base_url: the server's, without a slash at the end.
        cast: who plays.
        set_clocks: lets it be a business time in every unit of the cast.
        record: told of every exchange.
        facts: what steps leave for later steps and for tests, by names that the steps' modules list.
    """

    base_url: str
    cast: Cast
    set_clocks: Callable[[datetime], None]
    record: Recorder = field(default=_ignore)
    facts: dict[str, Any] = field(default_factory=dict)

    def at(self, day: int, month: int, hour: int = 9, minute: int = 0) -> None:
        """Let it be that moment of 2024 in Việt Nam."""
        self.set_clocks(datetime(YEAR, month, day, hour, minute, tzinfo=ZONE))

    def as_(self, code: str, role: str) -> Caller:
        """The account of a role in the unit of a code."""
        return self.cast.caller(code, role, self.base_url, self.record)

    def office(self, code: str) -> Caller:
        """The office of a ward."""
        return self.as_(code, "ward_office")

    def leader(self, code: str) -> Caller:
        """The leader of a ward."""
        return self.as_(code, "ward_leader")

    @property
    def town(self) -> Caller:
        """The town's office."""
        return self.as_(self.cast.town.code, "town_office")
