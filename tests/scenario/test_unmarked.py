"""A period without the flag: its figures are real, and nothing calls them illustrative."""

import os

import pytest

from api.serving import server
from tests.played import as_owner
from tests.scenario.ready import approved_report
from tests.scenario.workbooks import opened, texts

WORD = "minh họa"


@pytest.mark.django_db(transaction=True)
def test_nothing_is_called_illustrative(tmp_path, django_db_blocker):
    with (
        (tmp_path / "log").open("wb") as log,
        server(log=log) as started,
        as_owner(os.environ["DATABASE_OWNER_URL"], django_db_blocker),
    ):
        stage, ward = approved_report(started.url, tmp_path / "secrets.json", illustrative=False)
        version = ward.send().json["latest_version"]["id"]
        received, period = f"received/reports/{version}/", stage.facts["period"]
        stage.town.post(f"{received}review/", {"decision": "accepted"}, expect=201)
        rollup = stage.town.get(f"consolidated/{period}/")
        shown = [
            rollup,
            stage.facts["opened"],
            ward.office.get(f"reports/{ward.report}/"),
            ward.office.get(f"reports/{ward.report}/forms/II.06a/"),
            stage.town.get(received),
            stage.town.get(f"consolidated/{period}/cells/", form="II.06a", row="total", column=4),
        ]
        files = [stage.town.get(f"consolidated/{period}/", format="xlsx"), stage.town.get(received, format="xlsx")]
    assert rollup.json["forms"][0]["total"]["4"] == {"value": 365, "empty": None}
    assert [(answer.json["illustrative"], answer.json["mark"]) for answer in shown] == [(False, None)] * 6
    assert not [answer for answer in shown if WORD in answer.body.decode()]
    for file in files:
        for sheet in opened(file):
            assert not [text for text in texts(sheet) if WORD in text]
            assert WORD not in str(sheet.oddHeader.right.text)
