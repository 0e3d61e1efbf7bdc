"""Behind PgBouncer in transaction mode, two connections for many wards: nobody ever meets another's scope or rows."""

import json
import os
import random
import socket
import tempfile
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.db.backends.postgresql.base import DatabaseWrapper

from api.serving import server
from tenants.models import AuditEvent, Position
from tenants.scope import Scope, enter
from tests.pooler.bouncer import PROGRAM, SERVER_CONNECTIONS, bouncer

pytestmark = pytest.mark.skipif(
    PROGRAM is None,
    reason="PGBOUNCER IS NOT INSTALLED: scopes behind a pooler go untried (Debian: apt-get install pgbouncer)",
)

ROUNDS, REQUESTS = 60, 25
ROWS = {"9": 3, "90": 5, "91": 11, "92": 17, "93": 23, "80": 29, "81": 31}


class Abort(Exception):
    """Thrown in the middle of a transaction."""


@pytest.fixture
def pooled(owner, world):
    """The pooler, and in each unit as many positions as ``ROWS`` says, each named by its unit."""
    for code, count in ROWS.items():
        unit = world.units[code]
        owner.execute("DELETE FROM tenants_positionholder WHERE unit_id = %s", [unit])
        owner.execute("DELETE FROM tenants_position WHERE unit_id = %s", [unit])
        for number in range(count):
            owner.execute(
                "INSERT INTO tenants_position (unit_id, reader_id, name, kind, row_version)"
                " VALUES (%s, %s, %s, 'body', 1)",
                [unit, unit, f"{code}-{number}"],
            )
    # Not pytest's directory, which only its own user may enter.
    with tempfile.TemporaryDirectory(dir="/tmp") as directory, bouncer(os.environ["DATABASE_URL"], directory) as found:
        yield found


def connect(pooled):
    """Let this thread's Django speak through the pooler, as a deployment behind an old one is told to."""
    settings = {**connection.settings_dict, "HOST": "127.0.0.1", "PORT": str(pooled.port), "NAME": "pooled"}
    connections["default"] = DatabaseWrapper(settings | {"OPTIONS": {}}, "default")


def work(code, world, pooled, failures):
    """One ward's transactions: reads, writes, and every way to break off."""
    connect(pooled)
    dice, unit = random.Random(code), world.units[code]  # noqa: S311 - repeatable, no secret
    try:
        for number in range(ROUNDS):
            try:
                one_transaction(code, unit, dice, number)
            except (Abort, DatabaseError):
                pass
            except AssertionError as wrong:
                failures.append(f"{code}: {wrong}")
    finally:
        connections["default"].close()


def one_transaction(code, unit, dice, number):
    here = connections["default"]
    way = dice.choice(["read", "write", "abort", "error", "leave", "none"])
    with transaction.atomic():
        if way == "none":
            assert Position.objects.count() == 0, "a scope outlived its transaction"
            assert AuditEvent.objects.count() == 0, "a scope outlived its transaction"
            return
        enter(Scope(units=(unit,), unit=unit, client=f"pooler-{code}"))
        names = list(Position.objects.values_list("name", flat=True))
        assert len(names) == ROWS[code], f"{len(names)} rows"
        assert {name.split("-")[0] for name in names} == {code}, "a foreign row"
        if way != "read":
            assert Position.objects.filter(name=f"{code}-1").update(standard=f"{code}.{number}") == 1
            assert Position.objects.exclude(unit=unit).update(standard=code) == 0
        time.sleep(dice.random() / 200)
        assert Position.objects.count() == ROWS[code], "the scope changed within the transaction"
        if way == "abort":
            raise Abort
        if way == "error":
            here.cursor().execute("SELECT 1 / 0")
        if way == "leave":  # as a worker that is killed: the connection is gone, nothing is said
            here.connection.pgconn.finish()
            raise Abort


def test_many_wards_share_two_connections_and_never_a_row(pooled, owner, world):
    failures, most = [], []
    stop = threading.Event()
    connection.close()
    watch = threading.Thread(target=count_connections, args=(owner, stop, most))
    watch.start()
    with ThreadPoolExecutor(len(ROWS) * 2) as pool:
        list(pool.map(lambda code: work(code, world, pooled, failures), [*ROWS, *ROWS]))
    stop.set()
    watch.join()
    assert failures == []
    # Where a client is gone in the midst of a transaction, its server may still be rolling back when the next begins.
    assert 1 <= max(most) <= 2 * SERVER_CONNECTIONS < 2 * len(ROWS)
    mixed = owner.execute(
        "SELECT count(*) FROM tenants_auditevent e JOIN tenants_unitversion v USING (unit_id)"
        " WHERE e.client LIKE 'pooler-%' AND e.client <> 'pooler-' || v.code"
    ).fetchone()
    assert mixed == (0,), "a change was recorded at another unit"
    recorded = owner.execute("SELECT count(*) FROM tenants_auditevent WHERE client LIKE 'pooler-%'").fetchone()[0]
    assert recorded > len(ROWS)


def count_connections(owner, stop, most):
    while not stop.is_set():
        found = owner.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'motcua_app'"
        )
        most.append(found.fetchone()[0])
        stop.wait(0.02)


def test_the_real_server_behind_the_pooler(pooled, world, tmp_path):
    connection.close()
    settings = {"DATABASE_URL": pooled.url, "MOTCUA_SERVER_SIDE_BINDING": "0", "MOTCUA_POOL_SIZE": "4"}
    with (
        (tmp_path / "log").open("wb") as log,
        server(workers=3, env=settings, log=log) as started,
        ThreadPoolExecutor(len(ROWS)) as pool,
    ):
        answers = list(pool.map(lambda code: requests(started.url, world, code), ROWS))
    wrong = [problem for problems in answers for problem in problems]
    assert wrong == [], Path(log.name).read_text()[-2000:]


def requests(base_url, world, code):
    """One unit's requests in a row, every fourth broken off by the caller; what was wrong with the answers."""
    dice, wrong = random.Random(code), []  # noqa: S311 - repeatable, no secret
    token = world.tokens[f"viewer.{code}"]
    others = [other for other in ROWS if other != code]
    for number in range(REQUESTS):
        if number % 4 == 3:
            break_off(base_url, world.url(code, "positions/?page_size=200"), token)
            continue
        status, body = get(base_url, world.url(code, "positions/?page_size=200"), token)
        names = {row["name"].split("-")[0] for row in body.get("results", [])}
        if (status, len(body.get("results", [])), names) != (200, ROWS[code], {code}):
            wrong.append((code, status, body))
        status, _ = get(base_url, world.url(dice.choice(others), "positions/"), token)
        if status != 404:
            wrong.append((code, "another's address", status))
    return wrong


def get(base_url, path, token):
    request = urllib.request.Request(base_url + path, headers={"Authorization": f"Bearer {token}"})  # noqa: S310 - loopback
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 - loopback
            return answer.status, json.load(answer)
    except HTTPError as error:
        with error:
            return error.code, json.load(error)


def break_off(base_url, path, token):
    host, port = base_url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port))) as caller:
        caller.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n\r\n".encode())
