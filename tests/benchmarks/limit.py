"""The limit: the same answers from plain views, by hand with psycopg and orjson, on the same server.

They make the same token check and set the same scope, know their data (Vietnamese, one form, no empties in sums but
what the arrays say) and do nothing that the answer does not need. Rules that decide who may act are the domain's own:
a hand-written copy of them would measure nothing.
"""

from datetime import datetime, timedelta
from functools import cache

import orjson
from django.db import connection
from django.http import HttpResponse

from api.v1.plans.decided import acting
from plans.facts import Actor, Held, Party, TaskFacts, decisions
from plans.labels import OPERATORS, PARTIES, SCHEDULES, STATES, STATUSES
from plans.schedule import Occurrence, Schedule, ScheduleKind, interpretation
from reporting.cells import NAMES, Empty
from reporting.selectors.forms import forms_of
from tenants import scope
from tenants.access import access_by_token
from tenants.clock import ZONE
from tests.benchmarks.limit_sql import CONSOLIDATED, HELD, PARTIES_OF, SEALED, TARGETS_OF, TASKS

PAGE = 50


def bare(request, unit):
    """Nothing: what the server, the middlewares and the transaction take."""
    return answer({})


def entered(request, unit):
    """The application's own authentication, grants and scope, and nothing else."""
    access = access_by_token(request.headers["Authorization"].removeprefix("Bearer "), unit=unit)
    scope.enter(scope.Scope(access.units, access.unit, access.user, access.client, request.request_id))
    return answer({})


def tasks(request, unit):
    """A page of tasks."""
    access = enter(request, unit)
    today = access.clock.today()
    with connection.cursor() as cursor:
        held = [Held(*row) for row in all_of(cursor, HELD, unit, access.user, today)]
        lines = all_of(cursor, TASKS, unit, PAGE + 1)
        more, lines = len(lines) > PAGE, lines[:PAGE]
        keys = [line[0] for line in lines]
        parties, targets = {}, {}
        for task, *party in all_of(cursor, PARTIES_OF, unit, keys):
            parties.setdefault(task, []).append(party)
        for task, *target in all_of(cursor, TARGETS_OF, unit, keys):
            targets.setdefault(task, []).append(target)
    actor, known = Actor(access.roles, access.grants, tuple(held)), {}
    results = [task_line(line, parties[line[0]], targets[line[0]], today, actor, known) for line in lines]
    link = None
    if more:
        import base64  # noqa: PLC0415 - beside its only use

        cursor_text = base64.urlsafe_b64encode(b"n" + keys[-1].bytes).rstrip(b"=").decode()
        link = f"http://{request.get_host()}/api/v1/units/{unit}/tasks/?cursor={cursor_text}&page_size={PAGE}"
    return answer({"next": link, "previous": None, "results": results})


def task_line(line, parties, targets, today, actor, known):
    (
        _,
        work,
        order,
        number,
        content,
        product,
        note,
        words,
        kind,
        starts,
        due,
        occurrences,
        status,
        percent,
        count,
        blocked,
        effective,
        extended,
        done_on,
        version,
        changed,
        plan,
        year,
        state,
        annex,
        label,
        group,
        group_number,
        heading,
    ) = line
    decided = tuple(
        (side, kind_, str(position), standard, name) for side, _, kind_, standard, _, _, position, name in parties
    )
    dated, running = kind in {"point", "range"} and bool(due), status not in {"done", "confirmed"}
    decisive = (decided, state, status, dated)
    acts = known.get(decisive)
    if acts is None:
        parties_of = tuple(Party(*party) for party in decided)
        facts = TaskFacts(state, parties_of, status=status, dated=dated)
        acts = known[decisive] = acting(decisions(facts, actor), "vi")
    return {
        "id": work,
        "plan": {"id": plan, "year": year, "state": choice(state, STATES)},
        "annex": {"id": annex, "label": label},
        "group": {"id": group, "printed_number": group_number, "heading": heading} if group else None,
        "order": order,
        "printed_number": number,
        "path": ".".join(part for part in (label, group_number, number) if part),
        "content": content,
        "leads": [party_of(party) for party in parties if party[0] == "lead"],
        "coordinators": [party_of(party) for party in parties if party[0] == "coordinator"],
        "product": product,
        "note": note,
        "targets": [
            {
                "operator": choice(operator, OPERATORS),
                "threshold": str(threshold),
                "indicator": indicator or None,
                "words": words_,
            }
            for operator, threshold, indicator, words_ in targets
        ],
        "status": choice(status, STATUSES),
        "percent": percent,
        "count": count,
        "blocked_reason": blocked or None,
        "due": effective,
        "extended_to": extended,
        "done_on": done_on,
        "overdue": state == "approved" and running and dated and effective < today,
        "dropped": False,
        "accountable": None,
        "row_version": version,
        "changed_at": changed.astimezone(ZONE),
        "schedule": {
            "words": words,
            "kind": choice(kind, SCHEDULES),
            "from": starts,
            "due": due,
            "occurrences": [{"from": first, "due": last} for first, last in occurrences],
            "reading": reading(words, kind, starts, due, tuple(Occurrence(*turn) for turn in occurrences)),
        },
        **acts,
    }


@cache
def reading(words, kind, starts, due, turns):
    return interpretation(Schedule(ScheduleKind(kind), starts, due, turns, words), "vi")


def party_of(party):
    _, words, kind, standard, outside, accountable, position, name = party
    return {
        "words": words,
        "kind": choice(kind, PARTIES),
        "standard": standard or None,
        "outside": outside or None,
        "position": {"id": position, "name": name} if position else None,
        "accountable": accountable,
    }


def choice(value, labels):
    return {"value": value, "label": labels[value].vi}


def consolidated(request, unit, period):
    """The rollup of a period of one form, every obliged unit accepted."""
    enter(request, unit)
    with connection.cursor() as cursor:
        rows = all_of(cursor, CONSOLIDATED, unit, period)
        sealed = all_of(cursor, SEALED, unit, [row[8] for row in rows])
    head = rows[0]
    [(code, stored)] = forms_of(head[5]).items()
    form = stored.definition
    values = [sum(filter(None, column)) for column in zip(*(v for v, _ in sealed), strict=True)]
    empties = [max(column) for column in zip(*(e for _, e in sealed), strict=True)]
    width, size = form.width, form.size
    total_values = [sum(values[place::width]) for place in range(width)]
    total_empties = [max(empties[place::width]) for place in range(width)]
    refs = [{"id": row[6], "code": row[13], "name": row[14]} for row in rows]
    return answer(
        {
            "period": period_of(period, head, code),
            "illustrative": head[7],
            "mark": None,
            "basis": "accepted",
            "completeness": {
                "expected": refs,
                "sent": refs,
                "accepted": refs,
                "missing": [],
                "late": [ref for ref, row in zip(refs, rows, strict=True) if row[11]],
                "excluded": [],
            },
            "forms": [
                {
                    "code": code,
                    "consolidated_code": form.consolidated_code,
                    "version": form.version,
                    "title": form.consolidated_title.vi,
                    "unit_of_count": form.unit_of_count.vi,
                    "provenance": form.provenance.value,
                    "rows": [
                        {
                            "code": row.code,
                            "label": row.label.vi,
                            "cells": cells_of(form, values[start : start + width], empties[start : start + width]),
                        }
                        for row, start in zip(form.rows, range(0, size, width), strict=True)
                    ],
                    "total": cells_of(form, total_values, total_empties),
                }
            ],
            "indicators": [],
            "inputs": [
                {
                    "unit": ref,
                    "version": row[8],
                    "number": row[9],
                    "sent_at": row[10].astimezone(ZONE),
                    "late": row[11],
                    "sha256": row[12],
                }
                for ref, row in zip(refs, rows, strict=True)
            ],
        }
    )


def period_of(period, head, code):
    year, quarter, starts, ends, deadline = head[:5]
    end_of_day = datetime.combine(deadline + timedelta(days=1), datetime.min.time(), ZONE) - timedelta(microseconds=1)
    roman = ("I", "II", "III", "IV")[quarter - 1]
    return {
        "id": period,
        "kind": {"value": "quarter", "label": "Quý"},
        "year": year,
        "quarter": quarter,
        "label": f"Quý {roman}/{year}",
        "starts": starts,
        "ends": ends,
        "deadline": deadline,
        "deadline_at": end_of_day,
        "forms": [code],
        "illustrative": head[7],
        "mark": None,
    }


def cells_of(form, values, empties):
    return {
        str(number): {"value": None, "empty": NAMES[Empty(empty)]} if empty else {"value": value, "empty": None}
        for number, value, empty in zip(form.position, values, empties, strict=True)
    }


def enter(request, unit):
    """The same token check and scope as the application's."""
    access = access_by_token(request.headers["Authorization"].removeprefix("Bearer "), unit=unit)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SET LOCAL app.units = '{','.join(map(str, access.units))}'; SET LOCAL app.unit = '{access.unit}';"
            f" SET LOCAL app.actor = '{access.user}'; SET LOCAL app.client = '';"
            f" SET LOCAL app.request_id = '{request.request_id}'"
        )
    return access


def all_of(cursor, statement, *parameters):
    cursor.execute(statement, parameters)
    return cursor.fetchall()


def answer(body):
    return HttpResponse(orjson.dumps(body), content_type="application/json")
