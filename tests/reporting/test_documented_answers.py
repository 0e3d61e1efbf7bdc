"""Answers are what the OpenAPI document says, also those that no serializer built."""

from email.message import Message

import pytest
import yaml

from api.demo.calling import Answer, Exchange
from api.management.commands.schema import generated
from tests.contract.document import Document
from tests.reporting.calls import review


@pytest.fixture(scope="module")
def document():
    return Document(yaml.safe_load(generated()))


def problems(document, *responses):
    """What is wrong with answers of the test client."""
    found = []
    for response in responses:
        headers = Message()
        for name, value in response.headers.items():
            headers[name] = value
        request = response.wsgi_request
        answer = Answer(response.status_code, headers, response.content)
        found += document.problems(Exchange(request.method, request.get_full_path(), answer))
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_reads(world, document, period, ward, language):
    version = ward.sent(1)
    review(world, version, "returned", notes=[{"form": "II.06a", "row": "ho-tich", "column": 4, "text": "x"}])
    town = world.client("town_office", "90")
    town.defaults["HTTP_ACCEPT_LANGUAGE"] = ward.office.defaults["HTTP_ACCEPT_LANGUAGE"] = language
    own = ["", "forms/", "forms/II.06a/", "forms/II.06a/?findings=true", "forms/II.06a/rows/ho-tich/", "versions/"]
    desk = [
        "periods/",
        f"periods/{period['id']}/",
        f"periods/{period['id']}/completeness/",
        f"consolidated/{period['id']}/",
        f"consolidated/{period['id']}/?basis=latest",
        f"consolidated/{period['id']}/cells/?form=II.06a&row=total&column=4",
        "received/reports/",
        f"received/reports/{version}/",
        f"received/reports/{version}/review/",
    ]
    [owed] = ward.get("obligations/").json()["results"]
    responses = [
        *(ward.read(path) for path in (*own, f"versions/{version}/")),
        *(ward.get(path) for path in ("obligations/", f"obligations/{owed['id']}/", "reports/")),
        *(town.get(world.url("90", path)) for path in desk),
        *(town.get(f"/api/v1/{path}") for path in ("forms/", "forms/II.05a/", "forms/II.05a/?version=1")),
    ]
    assert [response.status_code for response in responses] == [200] * len(responses)
    assert problems(document, *responses) == []


def test_writes_and_refusals(world, document, ward):
    rows = {"ho-tich": {"version": 1, "cells": {"4": {"value": 1}}}}
    form = ward.url("forms/II.06a/")
    refused = [
        (ward.step("submit"), 422),
        (ward.step("approve"), 409),
        (ward.step("submit", **{"If-Match": '"99"'}), 412),
        (ward.send("post", ward.url("submit/"), {}), 428),
        (ward.patch_row("II.06a", "ho-tich", {4: -1}), 422),
        (ward.patch_row("II.06a", "ho-tich", {4: 1}, version=9), 412),
        (ward.step("submit", client=world.client("viewer", "91")), 403),
        (ward.read("forms/II.99/"), 404),
        (ward.read(unknown="1"), 400),
    ]
    done = [
        (ward.send("post", ward.url("check/"), {}), 200),
        (ward.send("patch", f"{form}?dry_run=true", {"rows": rows}), 200),
        (ward.send("patch", form, {"rows": rows}), 200),
        (ward.send("patch", form, {"rows": rows}), 412),
        (ward.patch_row("II.06a", "ho-tich", {4: 2}), 200),
        (ward.fill(1).step("submit"), 200),
        (ward.step("refuse", body={"reason": "x"}), 200),
        (ward.step("submit"), 200),
        (ward.step("approve"), 200),
        (ward.step("send"), 200),
    ]
    version = ward.read().json()["latest_version"]["id"]
    done += [(review(world, version, "accepted"), 201), (review(world, version, "accepted"), 409)]
    assert [response.status_code for response, _ in (*refused, *done)] == [status for _, status in (*refused, *done)]
    assert problems(document, *(response for response, _ in (*refused, *done))) == []


def test_forms_hold_all_that_a_front_end_draws(world):
    form = world.client("viewer", "91").get("/api/v1/forms/II.06a/").json()
    received = form["headings"][2]
    assert received["title"] == {"vi": "Số hồ sơ nhận giải quyết", "en": received["title"]["en"]}
    assert received["children"][0]["title"]["vi"] == "Tổng số"
    assert received["children"][0]["column"] == {
        "number": 3,
        "kind": "value",
        "over_units": "recompute",
        "over_periods": "recompute",
        "sum_of": [4, 5, 6],
    }
    assert form["columns"] == list(range(3, 14))
    assert (len(form["rows"]), form["rows"][0]["code"], form["provenance"]) == (24, "ho-tich", "practice")
    [balance] = [check for check in form["checks"] if check["code"] == "balance"]
    assert (balance["kind"], balance["severity"], balance["left"], balance["right"]) == ("equal", "error", [3], [7, 11])
    client = world.client("viewer", "91")
    assert client.get("/api/v1/forms/II.99/").status_code == 404
    assert client.get("/api/v1/forms/II.06a/", {"version": "7"}).status_code == 404
    assert client.get("/api/v1/forms/II.06a/", {"version": "x"}).status_code == 400
