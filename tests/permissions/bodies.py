"""A real and valid body for every operation that takes one."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.isolation.plan_files import plan_file
from tests.isolation.stage import PERIODS, YEARS
from tests.plans.desk import DOCX
from tests.reporting.calls import QUARTER

_REASON = {"reason": "Cần xem lại"}


def _plan(stage, state, values, fresh):
    return {"file": SimpleUploadedFile("ke-hoach.docx", plan_file(YEARS[state]), DOCX)}


def _begin(stage, state, values, fresh):
    return {"obligation": values["obligation"]}


def _rows(stage, state, values, fresh):
    [version] = [row["version"] for row in fresh()["rows"] if row["code"] == values["row"]]
    return {"rows": {values["row"]: {"version": version, "cells": {"4": {"value": 24}, "9": {"value": 21}}}}}


def _period(stage, state, values, fresh):
    return {**QUARTER, **PERIODS["sent" if state == "opened" else state]}


#: The body, or what makes it of (stage, state, path parameters, a reader of the resource as it stands).
BODIES = {
    ("POST", "units/{unit}/plans/import/"): _plan,
    ("POST", "units/{unit}/plans/{plan}/refuse/"): _REASON,
    ("POST", "units/{unit}/tasks/{task}/progress/"): {"status": "in_progress", "percent": 50, "note": "Đang làm"},
    ("POST", "units/{unit}/tasks/{task}/contributions/"): {"note": "Góp ý"},
    ("POST", "units/{unit}/reports/"): _begin,
    ("POST", "units/{unit}/reports/{report}/refuse/"): _REASON,
    ("POST", "units/{unit}/reports/{report}/correct/"): _REASON,
    ("PATCH", "units/{unit}/reports/{report}/forms/{form}/"): _rows,
    ("PATCH", "units/{unit}/reports/{report}/forms/{form}/rows/{row}/"): {"cells": {"4": {"value": 24}}},
    ("POST", "units/{unit}/received/reports/{version}/review/"): {"decision": "returned", "comment": "Xem lại"},
    ("POST", "units/{unit}/periods/"): _period,
}
#: Query parameters without which a reading is refused.
QUERIES = {"units/{unit}/consolidated/{period}/cells/": "?form=II.06a&row=total&column=4"}
