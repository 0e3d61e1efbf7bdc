"""What a ward does with its report: begins it, fills forms, submits, approves, sends."""

from typing import Any

from api.demo.calling import Answer
from api.demo.figures import ward_figures
from api.demo.scenario.stage import Stage

FORMS = ("II.06a", "II.05a")
Figures = dict[str, dict[str, Any]]


class ReportingWard:
    """A ward's office and leader at work on the quarter's report.

    Attributes:
        number: 1–6, the order of its code; the figures depend on it.
        code: the ward's.
        report: the report's id.
    """

    def __init__(self, stage: Stage, number: int) -> None:
        self.number = number
        self.code = stage.cast.wards[number - 1].code
        self.office = stage.office(self.code)
        self.leader = stage.leader(self.code)
        (obligation,) = stage.facts["obligations"][self.code]
        self.begun = self.office.post("reports/", {"obligation": obligation["id"]}, expect=201)
        self.report: str = self.begun.json["id"]

    def fill(self, form: str, **wrong: dict[int, int]) -> Answer:
        """Enter a whole form at once.

        Args:
            form: its code.
            wrong: by row code (``_`` for ``-``), columns in which something else than the scenario's figures goes in.
        """
        rows = figures(form, self.number)
        for row, columns in wrong.items():
            rows[row.replace("_", "-")] |= {str(number): {"value": value} for number, value in columns.items()}
        path = f"reports/{self.report}/forms/{form}/"
        versions = {row["code"]: row["version"] for row in self.office.get(path).json["rows"]}
        body = {code: {"version": versions[code], "cells": cells} for code, cells in rows.items()}
        return self.office.patch(path, {"rows": body})

    def mend(self, form: str, row: str, columns: dict[int, int]) -> Answer:
        """Change single cells of one row."""
        path = f"reports/{self.report}/forms/{form}/rows/{row}/"
        present = self.office.get(path)
        cells = {str(number): {"value": value} for number, value in columns.items()}
        return self.office.patch(path, {"cells": cells}, match=present.etag)

    def check(self) -> Answer:
        """Look what would stand in the way."""
        return self.office.post(f"reports/{self.report}/check/")

    def submit(self) -> Answer:
        """The office hands it to the leader."""
        return self._step("submit")

    def approve(self) -> Answer:
        """The leader approves it."""
        return self._step("approve", by_leader=True)

    def recall(self) -> Answer:
        """The office takes it back to mend it."""
        return self._step("recall")

    def send(self, *, expect: int = 200) -> Answer:
        """The office sends it to the town."""
        return self._step("send", expect=expect)

    def report_and_send(self) -> Answer:
        """All three steps."""
        self.submit()
        self.approve()
        return self.send()

    def _step(self, action: str, *, by_leader: bool = False, expect: int = 200) -> Answer:
        caller = self.leader if by_leader else self.office
        path = f"reports/{self.report}/"
        return caller.post(f"{path}{action}/", match=caller.get(path).etag, expect=expect)


def figures(form: str, ward: int) -> Figures:
    """The scenario's figures of a form, as the API takes them: row code → column number → cell."""
    return {
        row: {str(number): cell.as_json() for number, cell in cells.items()}
        for row, cells in ward_figures(form, ward).items()
    }
