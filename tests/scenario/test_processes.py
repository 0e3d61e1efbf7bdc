"""Real processes: two that send the same report at once, and a database that stops in the middle of a write."""

import os
import subprocess
import sys
import threading
import time

import psycopg
import pytest
from django.core.management import call_command

from api.demo.calling import Unexpected
from api.serving import server
from tests.played import as_owner
from tests.scenario.ready import approved_report

#: A process that sends a report and prints the status of the answer.
SEND = """
import sys, urllib.error, urllib.request
url, token, version = sys.argv[1:]
headers = {"Authorization": f"Bearer {token}", "If-Match": version}
try:
    print(urllib.request.urlopen(urllib.request.Request(url, b"", headers, method="POST")).status)
except urllib.error.HTTPError as error:
    print(error.code)
"""
WAITING = """
SELECT count(DISTINCT pid) FROM pg_locks JOIN pg_stat_activity USING (pid)
 WHERE NOT granted AND datname = current_database()
"""


def wait_for(connection, number):
    """Wait until so many other sessions wait for a lock."""
    deadline = time.monotonic() + 20
    while connection.execute(WAITING).fetchone()[0] < number:
        assert time.monotonic() < deadline, "nobody waits for the lock"
        time.sleep(0.02)


@pytest.mark.django_db(transaction=True)
def test_sending_twice_at_once_from_two_processes(tmp_path, django_db_blocker, owner):
    owner_url = os.environ["DATABASE_OWNER_URL"]
    with (
        (tmp_path / "log").open("wb") as log,
        server(workers=1, log=log) as first,
        server(workers=1, log=log) as second,
    ):
        with as_owner(owner_url, django_db_blocker):
            _, ward = approved_report(first.url, tmp_path / "secrets.json")
        path = f"/api/v1/units/{ward.office.unit}/reports/{ward.report}/"
        version = ward.office.get(f"reports/{ward.report}/").etag
        with psycopg.connect(owner_url) as holder:
            holder.execute("SELECT 1 FROM reporting_report WHERE id = %s FOR UPDATE", [ward.report])
            senders = [
                subprocess.Popen(
                    [sys.executable, "-c", SEND, f"{each.url}{path}send/", ward.office.token, version],
                    stdout=subprocess.PIPE,
                    text=True,
                )
                for each in (first, second)
            ]
            wait_for(owner, 2)
        statuses = sorted(int(sender.communicate(timeout=30)[0]) for sender in senders)
        assert statuses == [200, 409]
        versions = ward.office.pages(f"reports/{ward.report}/versions/")
        assert [each["number"] for each in versions] == [1]
    forms = owner.execute("SELECT form FROM reporting_reportversionform WHERE unit_id = %s", [ward.office.unit])
    assert sorted(form for (form,) in forms) == ["II.05a", "II.06a"]


def test_the_postmaster_stopped_during_an_open_write(tmp_path, django_db_blocker, spare_cluster):
    """503 with Retry-After; after the restart nothing of the write is there, and it can be done again."""
    with as_owner(spare_cluster.owner_url, django_db_blocker):
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_reference", verbosity=0)
    with (
        (tmp_path / "log").open("wb") as log,
        server(env={"DATABASE_URL": spare_cluster.application_url}, log=log) as started,
    ):
        with as_owner(spare_cluster.owner_url, django_db_blocker):
            _, ward = approved_report(started.url, tmp_path / "secrets.json")
        before = ward.office.get(f"reports/{ward.report}/").json
        refused = []
        holder = psycopg.connect(spare_cluster.owner_url)
        # The sending has written its step and its version by the time that it waits for this table.
        holder.execute("LOCK TABLE reporting_reportversionform IN SHARE MODE")
        sending = threading.Thread(target=lambda: refused.append(ward.send(expect=503)))
        sending.start()
        with psycopg.connect(spare_cluster.owner_url, autocommit=True) as watcher:
            wait_for(watcher, 1)
        spare_cluster.stop("immediate")
        sending.join(30)
        holder.close()
        [answer] = refused
        assert answer.headers.get_content_type() == "application/problem+json"
        assert answer.headers["Retry-After"] == "5"
        assert (answer.json["code"], answer.json["status"]) == ("http.unavailable", 503)
        assert "chưa có gì được ghi" in answer.json["detail"]
        spare_cluster.restart()
        assert back(ward).json == before
        assert ward.office.pages(f"reports/{ward.report}/versions/") == []
        assert ward.send().json["latest_version"]["number"] == 1
        assert [each["number"] for each in ward.office.pages(f"reports/{ward.report}/versions/")] == [1]


def back(ward):
    """The report, once the server has found its database again; until then it says 503 and nothing else."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return ward.office.get(f"reports/{ward.report}/")
        except Unexpected as error:
            if "answered 503" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(0.2)
