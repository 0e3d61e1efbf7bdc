"""The scenario, played once per session in a database of its own against a real server, which stays until the end.

What the scenario leaves out, the town's administrator (``tests/administered.py``), a ward (``tests/worked.py``) and
another town (``tests/retraced.py``) add.

For tests that need real rows of every kind, or a server: scenario, contract, isolation. They must leave it as it is;
a test that changes something makes rows of its own.
"""

import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from api import embedded
from api.demo.calling import Caller
from api.demo.cast import assemble, specification
from api.demo.ending import RESTS_AT, played_period, rest
from api.demo.handout import handout
from api.demo.preparation import prepare
from api.demo.scenario import play
from api.demo.scenario.stage import Stage
from api.postgres_url import connection_settings, with_database
from api.serving import server
from tests.administered import administer, name_words
from tests.retraced import retrace
from tests.worked import work

OTHER_TOWN = Path(__file__).parent / "fixtures" / "other_town.yaml"


@dataclass(frozen=True)
class Played:
    """What the scenario left.

    Attributes:
        base_url: the server's, without a slash at the end.
        database_url: its database as the application's role.
        owner_url: the same as the owner.
        demo: as ``.data/demo.json`` holds it.
        other: the same of another town with a ward, which took no part in it (``tests/retraced.py``).
        stage: who plays; ``stage.town`` and the like call the API, and are recorded.
        facts: what the steps left; their modules in ``api/demo/scenario`` list the names.
        recorder: every exchange so far.
        told: lines printed while it was played.
    """

    base_url: str
    database_url: str
    owner_url: str
    demo: dict
    other: dict
    stage: Stage
    facts: dict
    recorder: list
    told: list

    @property
    def period(self):
        """The id of quý I/2024."""
        return self.demo["period"]["id"]

    def caller(self, username):
        """An account of the demonstration or of the other town, ready to call."""
        accounts = [*self.demo["accounts"], *self.other["accounts"]]
        account = next(each for each in accounts if each["username"] == username)
        return Caller(self.base_url, account["token"], account["unit"], self.recorder.append)


@pytest.fixture(scope="session")
def played(django_db_setup, django_db_blocker, tmp_path_factory):
    """The scenario, played."""
    name = f"test_played_{os.getpid()}"
    owner_url = with_database(os.environ["DATABASE_OWNER_URL"], name)
    database_url = with_database(os.environ["DATABASE_URL"], name)
    kept = tmp_path_factory.mktemp("played")
    recorder, told = [], []
    embedded.create_database(owner_url, name)
    try:
        with as_owner(owner_url, django_db_blocker):
            cast, complete = prepare(specification(), kept / "demo.json", told.append)
            assert not complete
        with (kept / "server.log").open("wb") as log, server(env={"DATABASE_URL": database_url}, log=log) as started:
            with as_owner(owner_url, django_db_blocker):
                stage = Stage(started.url, cast, cast.set_clocks, recorder.append)
                play(stage, told.append)
                rest(cast)
                demo = handout(cast, base_url=started.url, period=played_period(cast))
                strangers = assemble(specification(OTHER_TOWN), kept / "other.json", anew=True)
                retrace(Stage(started.url, strangers, strangers.set_clocks, recorder.append))
                strangers.set_clocks(RESTS_AT)
            other = handout(strangers, base_url=started.url, period="")
            left = Played(started.url, database_url, owner_url, demo, other, stage, stage.facts, recorder, told)
            administer(left.caller("honglinh.quantri"), demo["wards"][-1]["id"])
            work(stage)
            name_words(left.caller("trungluong.vanphong"))
            yield left
    finally:
        embedded.drop_database(os.environ["DATABASE_OWNER_URL"], name)


@contextmanager
def as_owner(url, blocker):
    """Let Django's connection of this process be the owner's, to another database than the tests'."""
    own, there = connection.settings_dict, connection_settings(url)
    before = {key: own[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT")}
    with blocker.unblock():
        connection.close()
        own |= {key: there[key] for key in before}
        try:
            yield
        finally:
            connection.close()
            own |= before
