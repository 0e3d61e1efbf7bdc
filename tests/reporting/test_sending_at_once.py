"""Two who send one report at once: one version is sealed, whoever comes second finds it sent."""

import threading
import time

import pytest
from django.db import connection

from reporting.models import ReportVersion
from reporting.transitions import Action
from tenants import scope
from tests.at_once import at_once
from tests.reporting.calls import figures
from tests.reporting.town import as_owner, build

pytestmark = pytest.mark.django_db(transaction=True)

WAITING = """
SELECT count(DISTINCT pid) FROM pg_stat_clear_snapshot(), pg_locks JOIN pg_stat_activity USING (pid)
 WHERE NOT granted AND datname = current_database()
"""


@pytest.fixture
def town(db):
    with as_owner():
        made = build(1)
    made.open()
    made.report = made.begin(1)
    made.fill(1, made.report, figures)
    made.step(1, made.report, Action.SUBMIT)
    made.step(1, made.report, Action.APPROVE)
    return made


def together(owner, lock, *calls):
    """Let calls in threads of their own meet at a locked row, then let them go; gives what each answered."""
    answers = []

    def run(call):
        try:
            answers.append(call())
        finally:
            connection.close()

    owner.execute("BEGIN")
    owner.execute(*lock)
    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for _ in range(200):
        if owner.execute(WAITING).fetchone()[0] >= len(calls):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the calls did not meet")
    owner.execute("COMMIT")
    for thread in threads:
        thread.join()
    return sorted(answers, key=lambda answer: answer.status_code)


def test_one_is_sent_and_one_refused(town, owner):
    url = town.url(f"reports/{town.report}/", town.wards[0])
    etag = town.client(("office", 1)).get(url)["ETag"]

    def sending(role):
        return lambda: town.client((role, 1)).post(f"{url}send/", headers={"If-Match": etag})

    lock = ("SELECT 1 FROM reporting_report WHERE id = %s FOR UPDATE", [town.report])
    done, refused = together(owner, lock, sending("office"), sending("leader"))
    assert (done.status_code, refused.status_code) == (200, 409)
    assert refused.json()["code"] == "transition.not_in_state"
    with scope.acting(scope.Scope(units=(town.wards[0],))):
        assert ReportVersion.objects.count() == 1


def test_a_row_that_waited_for_the_sending_is_not_saved(town, owner):
    """The lock is waited for first and the version read after it: what was sealed meanwhile is seen."""
    url = town.url(f"reports/{town.report}/", town.wards[0])
    client = town.client(("office", 1))
    etag = client.get(url)["ETag"]

    def send():
        return town.client(("leader", 1)).post(f"{url}send/", headers={"If-Match": etag})

    def save():
        path = f"{url}forms/II.06a/rows/ho-tich/"
        body = '{"cells": {"4": {"value": 1}}}'
        return client.patch(path, body, content_type="application/json", headers={"If-Match": '"2"'})

    lock = ("SELECT 1 FROM reporting_report WHERE id = %s FOR UPDATE", [town.report])
    done, refused = together(owner, lock, send, save)
    assert (done.status_code, refused.status_code) == (200, 409)


def test_two_answers_at_once(town):
    version = town.step(1, town.report, Action.SEND)

    def answer(decision):
        url = town.url(f"received/reports/{version}/review/")
        body = {"decision": decision, "comment": "x"}
        return town.client().post(url, body, content_type="application/json")

    answers = at_once(lambda: answer("returned"), lambda: answer("accepted"))
    assert sorted(each.status_code for each in answers) == [201, 409]
