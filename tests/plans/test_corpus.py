"""Every broken or odd file of the corpus: the outcome and messages of the table, and never half a plan."""

import pytest
from django.db import transaction

from api.http.problems import STATUS
from plans.importing import read_plan
from plans.models import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget, TaskWork, UploadedFile
from tenants.refusals import Refusal
from tests.plans.corpus.files import FILES, YEARS, expected, message, read

EXPECTED = expected()
STORED = (UploadedFile, Plan, Annex, TaskGroup, TaskWork, Task, TaskParty, TaskTarget)


@pytest.fixture(scope="module")
def data():
    """Each file built once."""
    return {name: make() for name, make in FILES.items()}


def counts():
    return {table.__name__: table.objects.count() for table in STORED}


def said(name):
    """What is sent with a file."""
    return {"year": YEARS[name]} if name in YEARS else {}


def told(finding):
    return message(finding["code"], finding["place"], finding["severity"])


def test_every_file_stands_in_the_table():
    assert sorted(EXPECTED) == sorted(FILES)
    assert len(EXPECTED) >= 100


@pytest.mark.parametrize("name", FILES)
def test_what_reading_says(name, data, aliases):
    try:
        plan = read_plan(data[name], aliases=aliases, year=YEARS.get(name))
        outcome, findings = read(plan), plan.findings
    except Refusal as refusal:
        outcome, findings = f"{STATUS[type(refusal)]:d} {refusal.code}", refusal.findings
    assert (outcome, [message(each.code, each.place, each.severity) for each in findings]) == EXPECTED[name]


def test_what_the_endpoint_says(office, data):
    before, answers = counts(), {}
    for name, content in data.items():
        answer = office.upload(content, name=name, fields=said(name), dry_run="true")
        body = answer.json()
        if answer.status_code == 200:
            outcome = "/".join(str(body["counts"][part]) for part in ("annexes", "groups", "tasks"))
            answers[name] = outcome, [told(finding) for finding in body["findings"]]
        else:
            answers[name] = f"{answer.status_code} {body['code']}", [told(error) for error in body["errors"]]
            assert body["hint"], name
            assert all(error["message"] and error["hint"] for error in body["errors"]), name
    assert answers == EXPECTED
    assert counts() == before


def test_a_refused_file_leaves_nothing_behind(office, data):
    refused = [name for name, (outcome, _) in EXPECTED.items() if outcome[0] in "45"]
    before = counts()
    for name in refused:
        assert office.upload(data[name], name=name, fields=said(name)).status_code >= 400, name
        assert counts() == before, name
    assert len(refused) >= 40


def test_an_accepted_file_is_stored_whole(office, data):
    accepted = {name: outcome for name, (outcome, _) in EXPECTED.items() if "/" in outcome}
    for name, outcome in accepted.items():
        with transaction.atomic():
            answer = office.upload(data[name], name=name, fields=said(name))
            assert answer.status_code == 201, (name, answer.content)
            stored = (Annex.objects.count(), TaskGroup.objects.count(), Task.objects.count())
            assert "/".join(map(str, stored)) == outcome, name
            assert bytes(UploadedFile.objects.get().content) == data[name]
            transaction.set_rollback(True)
    assert len(accepted) >= 40
