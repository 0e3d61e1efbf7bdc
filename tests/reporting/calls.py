"""Calls that tests of reports make again and again, over HTTP through Django's test client."""

import json

from api.demo.figures import ward_figures

QUARTER = {
    "kind": "quarter",
    "year": 2024,
    "quarter": 1,
    "starts": "2023-12-15",
    "ends": "2024-03-14",
    "deadline": "2024-03-16",
    "illustrative": True,
}
FORMS = ("II.06a", "II.05a")


def open_quarter(world, town, **changes):
    """Open quý I/2024 (or what the changes make of it) and give the answer."""
    client = world.client("town_office", town)
    response = client.post(world.url(town, "periods/"), {**QUARTER, **changes}, content_type="application/json")
    assert response.status_code == 201, response.content
    return response.json()


def cell(value):
    """A cell as sent."""
    return {"value": value, "empty": None} if isinstance(value, int) else {"value": None, "empty": value}


def figures(form, number):
    """A ward's whole form as sent, from the scenario's figures."""
    return {
        row: {str(column): each.as_json() for column, each in cells.items()}
        for row, cells in ward_figures(form, number).items()
    }


class Desk:
    """A ward at work on its report for one period."""

    def __init__(self, world, code, period):
        self.world, self.code, self.period = world, code, period
        self.office = world.client("ward_office", code)
        self.leader = world.client("ward_leader", code)
        self.report = None

    def begin(self):
        """Begin the report."""
        [owed] = self.get("obligations/", period=self.period).json()["results"]
        response = self.send("post", "reports/", {"obligation": owed["id"]})
        assert response.status_code == 201, response.content
        self.report = response.json()["id"]
        return self

    def url(self, path=""):
        """An address below the report."""
        return self.world.url(self.code, f"reports/{self.report}/{path}")

    def get(self, path, client=None, **query):
        """Read below the unit."""
        return (client or self.office).get(self.world.url(self.code, path), query)

    def read(self, path="", client=None, **query):
        """Read below the report."""
        return (client or self.office).get(self.url(path), query)

    def send(self, method, path, body, client=None, **headers):
        """Write below the unit."""
        call = getattr(client or self.office, method)
        url = path if path.startswith("/") else self.world.url(self.code, path)
        return call(url, json.dumps(body), content_type="application/json", headers=headers)

    def patch_row(self, form, row, cells, version=None, client=None, **headers):
        """Save cells of one row, on its present version unless another is given."""
        path = self.url(f"forms/{form}/rows/{row}/")
        if version is None and "If-Match" not in headers:
            headers["If-Match"] = self.read(f"forms/{form}/rows/{row}/")["ETag"]
        elif version is not None:
            headers["If-Match"] = f'"{version}"'
        body = {"cells": {str(column): cell(value) for column, value in cells.items()}}
        return self.send("patch", path, body, client, **headers)

    def rows(self, form):
        """Row code → the row as it stands."""
        return {row["code"]: row for row in self.read(f"forms/{form}/").json()["rows"]}

    def fill(self, number, forms=FORMS):
        """Save the scenario's figures of a ward's number in bulk."""
        for form in forms:
            versions = {code: row["version"] for code, row in self.rows(form).items()}
            rows = {code: {"version": versions[code], "cells": cells} for code, cells in figures(form, number).items()}
            response = self.send("patch", self.url(f"forms/{form}/"), {"rows": rows})
            assert response.status_code == 200, response.content
        return self

    def step(self, action, client=None, body=None, **headers):
        """Take a step on the report as it stands."""
        headers.setdefault("If-Match", self.read()["ETag"])
        who = client or (self.leader if action in ("approve", "refuse") else self.office)
        return self.send("post", self.url(f"{action}/"), body or {}, who, **headers)

    def steps(self, *actions):
        """Take steps that must succeed; gives the last answer."""
        for action in actions:
            response = self.step(action)
            assert response.status_code == 200, (action, response.content)
        return response.json()

    def sent(self, number):
        """Fill, submit, approve and send; gives the version's id."""
        return self.fill(number).steps("submit", "approve", "send")["latest_version"]["id"]


def review(world, version, decision, town="90", **body):
    """The town's answer to a version."""
    url = world.url(town, f"received/reports/{version}/review/")
    client = world.client("town_office", town)
    return client.post(url, {"decision": decision, **body}, content_type="application/json")


def errors(response):
    """The findings of a problem answer, by code."""
    return {item["code"]: item for item in response.json()["errors"]}
