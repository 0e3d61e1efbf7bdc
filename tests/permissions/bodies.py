"""A real and valid body for every operation that takes one."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.isolation.offered import offered
from tests.isolation.plan_files import plan_file
from tests.isolation.stage import PERIODS, YEARS
from tests.isolation.words import WORDS, kept
from tests.people.files import csv_of
from tests.plans.desk import DOCX
from tests.reporting.calls import QUARTER

_REASON = {"reason": "Cần xem lại"}
_DOCUMENT = {"title": "Báo cáo", "number": "12/BC-UBND", "dated": "2024-03-10"}
_END = {"to": "2099-01-01"}


def _code(stage, values):
    """The code of the unit at whose address it is."""
    return next(code for code, unit in stage.world.units.items() if str(unit) == values["unit"])


def _plan(stage, state, values, fresh):
    return {"file": SimpleUploadedFile("ke-hoach.docx", plan_file(YEARS[state]), DOCX)}


def _alias(stage, state, values, fresh):
    words = f"Tổ {_own_word(stage, values)}" if state == "held" else "Tổ Mới"
    return {"words": words, "position": values["position"]}


def _heading(stage, state, values, fresh):
    return {"heading": f"Cột {_own_word(stage, values)}" if state == "held" else "Cột mới", "field": "note"}


def _offer(stage, state, values, fresh):
    return offered(stage.world, "91", YEARS["draft"])


def _taking(stage, state, values, fresh):
    return {"under": stage.wards[_code(stage, values)].group}


def _own_word(stage, values):
    """The word that the unit keeps to itself."""
    return next(kept(word) for code, word in WORDS.items() if str(stage.world.units[code]) == values["unit"])


def _evidence(stage, state, values, fresh):
    return {"file": SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.7", "application/pdf")}


def _check_in(stage, state, values, fresh):
    return {"obligation": values["obligation"], "answer": "nothing"}


def _begin(stage, state, values, fresh):
    return {"obligation": values["obligation"]}


def _rows(stage, state, values, fresh):
    [version] = [row["version"] for row in fresh()["rows"] if row["code"] == values["row"]]
    return {"rows": {values["row"]: {"version": version, "cells": {"4": {"value": 24}, "9": {"value": 21}}}}}


def _period(stage, state, values, fresh):
    return {**QUARTER, **PERIODS["sent" if state == "opened" else state]}


def _member(stage, state, values, fresh):
    held = f"running.{_code(stage, values)}"
    return {"username": held if state == "held" else "nguoi.moi", "full_name": "Lê Mới", "role": "viewer"}


def _people(stage, state, values, fresh):
    return {
        "file": SimpleUploadedFile("nguoi.csv", csv_of(["nguoi.moi", "Lê Mới", "viewer", "Tổ Mới", "", ""]).encode())
    }


def _position(stage, state, values, fresh):
    held = f"Tổ {kept(WORDS.get(_code(stage, values), ''))}"
    return {"name": held if state == "held" else "Tổ Mới", "kind": "body"}


def _holder(stage, state, values, fresh):
    return {"username": f"{'running' if state == 'held' else 'over'}.{_code(stage, values)}"}


def _waiver(stage, state, values, fresh):
    long_ago = {"from": "2021-01-01", "to": "2021-02-01"} if state == "new" else {}
    return {"rule": "draft_approve", "reason": "Thiếu người", **long_ago}


def _reminder(stage, state, values, fresh):
    return {"task": values["task"], "channel": "telephone", "addressee": "Bà Lan"}


#: The body, or what makes it of (stage, state, path parameters, a reader of the resource as it stands).
BODIES = {
    ("POST", "me/calendar-feeds/"): {"name": "Điện thoại"},
    ("POST", "units/{unit}/plan-aliases/"): _alias,
    ("POST", "units/{unit}/plan-headings/"): _heading,
    ("POST", "units/{unit}/plans/import/"): _plan,
    ("POST", "units/{unit}/plans/{plan}/import/"): _plan,
    ("PATCH", "units/{unit}/plans/{plan}/"): {"place": "Trung Lương"},
    ("POST", "units/{unit}/plans/{plan}/lines/"): {"kind": "annex", "label": "IX", "title": "Phụ lục thêm"},
    ("PATCH", "units/{unit}/plans/{plan}/lines/{line}/"): {"product": "Báo cáo"},
    ("POST", "units/{unit}/plans/{plan}/copy/"): {"year": 2039},
    ("POST", "units/{unit}/offers/"): _offer,
    ("POST", "units/{unit}/received/offers/{offer}/take/"): _taking,
    ("POST", "units/{unit}/received/offers/{offer}/decline/"): _REASON,
    ("POST", "units/{unit}/plans/{plan}/refuse/"): _REASON,
    ("POST", "units/{unit}/plans/{plan}/amend/"): _REASON,
    ("POST", "units/{unit}/plans/{plan}/issue/"): {"number": "77/KH-UBND", "dated": "2024-01-12"},
    ("POST", "units/{unit}/plans/{plan}/close/"): {"note": "Hết năm"},
    ("POST", "units/{unit}/plans/{plan}/resume/"): _REASON,
    ("POST", "units/{unit}/tasks/{task}/progress/"): {"status": "in_progress", "percent": 50, "note": "Đang làm"},
    ("POST", "units/{unit}/tasks/{task}/contributions/"): {"note": "Góp ý"},
    ("POST", "units/{unit}/tasks/{task}/reopen/"): _REASON,
    ("POST", "units/{unit}/reminders/"): _reminder,
    ("PATCH", "units/{unit}/reminder-rule/"): {"before": [3], "after": [], "office_after": 1, "leader_after": None},
    ("PUT", "me/mail-address/"): {"address": "a@example.vn"},
    ("PUT", "units/{unit}/tasks/{task}/accountable/"): {"position": None},
    ("POST", "units/{unit}/tasks/{task}/extensions/"): {"due": f"{YEARS['issued'] + 1}-01-31", "reason": "Chờ văn bản"},
    ("POST", "units/{unit}/tasks/{task}/extensions/{extension}/refuse/"): {"note": "Không thể lùi"},
    ("POST", "units/{unit}/tasks/{task}/deliverables/links/"): {"title": "Trang", "url": "https://a.vn"},
    ("POST", "units/{unit}/tasks/{task}/deliverables/documents/"): _DOCUMENT,
    ("POST", "units/{unit}/tasks/{task}/deliverables/files/"): _evidence,
    ("POST", "units/{unit}/tasks/{task}/check-ins/"): _check_in,
    ("POST", "units/{unit}/check-ins/{obligation}/"): {"others": "nothing"},
    ("POST", "units/{unit}/reports/"): _begin,
    ("POST", "units/{unit}/reports/{report}/refuse/"): _REASON,
    ("POST", "units/{unit}/reports/{report}/correct/"): _REASON,
    ("PATCH", "units/{unit}/reports/{report}/forms/{form}/"): _rows,
    ("PATCH", "units/{unit}/reports/{report}/forms/{form}/rows/{row}/"): {"cells": {"4": {"value": 24}}},
    ("POST", "units/{unit}/received/reports/{version}/review/"): {"decision": "returned", "comment": "Xem lại"},
    ("POST", "units/{unit}/periods/"): _period,
    ("POST", "units/{unit}/members/"): _member,
    ("PATCH", "units/{unit}/members/{member}/"): _END,
    ("POST", "units/{unit}/members/{member}/invitation/"): {"kind": "reset"},
    ("POST", "units/{unit}/subordinates/{subordinate}/administrators/"): {
        "username": "quan.tri",
        "full_name": "Lê Mới",
    },
    ("POST", "units/{unit}/people/import/"): _people,
    ("POST", "units/{unit}/positions/"): _position,
    ("PATCH", "units/{unit}/positions/{position}/"): {"name": "Tổ Đổi Tên"},
    ("POST", "units/{unit}/positions/{position}/holders/"): _holder,
    ("PATCH", "units/{unit}/holders/{holder}/"): _END,
    ("POST", "units/{unit}/machines/"): {"name": "Máy mới", "scopes": ["plans:read"]},
    ("PATCH", "units/{unit}/machines/{machine}/"): {"active": False},
    ("POST", "units/{unit}/duty-waivers/"): _waiver,
    ("PATCH", "units/{unit}/duty-waivers/{waiver}/"): _END,
}
#: Query parameters without which a reading is refused.
QUERIES = {
    "units/{unit}/received/progress/": "?year=2024",
    "units/{unit}/consolidated/{period}/cells/": "?form=II.06a&row=total&column=4",
}
