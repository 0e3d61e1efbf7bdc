"""Queries of reporting's hot paths on the synthetic form of 40 rows × 10 columns: constant, and few."""

import json

import pytest

from reporting.transitions import Action
from tests.benchmarks.synthetic import synthetic_form
from tests.performance.counting import counted
from tests.reporting.town import as_owner, build, store_forms

pytestmark = pytest.mark.django_db(transaction=True)

FORM = synthetic_form()


def value(number, row, column):
    """A figure of a ward that breaks no check: (8) = (9) + (10) stays below (3) = (4) + (5)."""
    return 1 if column in (9, 10) else number + row * 7 + column * 3


def figures(_code, number):
    """A whole form of one ward, as sent; derived cells are left to the program."""
    entered = [column.number for column in FORM.value_columns if not column.derived]
    return {
        row.code: {str(column): {"value": value(number, place, column)} for column in entered}
        for place, row in enumerate(FORM.rows)
    }


def town(wards):
    with as_owner():
        made = build(wards)
        store_forms("synthetic", [FORM])
    return made.open(form_set="synthetic")


def read(made, path, key, unit, **query):
    with counted() as statements:
        response = made.client(key).get(made.url(path, unit), query)
    assert response.status_code == 200, response.content
    return response.json(), statements


@pytest.fixture
def ward(db):
    """A town of one ward, its report begun, and the path of the form."""
    made = town(1)
    made.path = f"reports/{made.begin(1)}/forms/{FORM.code}/"
    read(made, made.path, ("office", 1), made.wards[0])  # the process has parsed the form now
    return made


def test_reading_a_form_of_400_cells(ward):
    answer, statements = read(ward, ward.path, ("office", 1), ward.wards[0])
    assert sum(len(row["cells"]) for row in answer["rows"]) == 400
    assert len(statements) == 4, statements


def test_saving_400_cells(ward):
    rows = {code: {"version": 1, "cells": cells} for code, cells in figures(FORM.code, 1).items()}
    client, url = ward.client(("office", 1)), ward.url(ward.path, ward.wards[0])
    with counted() as statements:
        response = client.patch(url, json.dumps({"rows": rows}), content_type="application/json")
    assert response.status_code == 200, response.content
    assert {row["version"] for row in response.json()["rows"]} == {2}
    assert len(statements) == 7, statements


def test_saving_one_row(ward):
    client, url = ward.client(("office", 1)), ward.url(f"{ward.path}rows/r01/", ward.wards[0])
    body = json.dumps({"cells": {"4": {"value": 1}}})
    with counted() as statements:
        response = client.patch(url, body, content_type="application/json", headers={"If-Match": '"1"'})
    assert response.status_code == 200, response.content
    assert len(statements) == 7, statements


@pytest.mark.parametrize("wards", [3, 15])
def test_a_rollup(wards, db):
    made = town(wards)
    for number in range(1, wards + 1):
        made.answer(made.send(number, figures))
    path = f"consolidated/{made.period}/"
    answer, statements = read(made, path, "town", made.unit)
    assert len(answer["inputs"]) == wards
    expected = sum(value(number, 39, 12) for number in range(1, wards + 1))
    assert answer["forms"][0]["rows"][39]["cells"]["12"] == {"value": expected, "empty": None}
    assert len(statements) == 5, statements
    _, statements = read(made, f"periods/{made.period}/completeness/", "town", made.unit)
    assert len(statements) == 3, statements


@pytest.mark.parametrize("wards", [1, 4])
def test_lists_do_not_grow_by_rows(wards, db):
    made = town(wards)
    reports = [made.begin(number) for number in range(1, wards + 1)]
    for number, report in enumerate(reports, start=1):
        made.fill(number, report, figures)
        for action in (Action.SUBMIT, Action.APPROVE, Action.SEND):
            made.step(number, report, action)
    for path, key, unit, count in (
        ("received/reports/", "town", made.unit, 4),
        ("periods/", "town", made.unit, 3),
        ("reports/", ("office", 1), made.wards[0], 5),
        ("obligations/", ("office", 1), made.wards[0], 5),
    ):
        _, statements = read(made, path, key, unit)
        assert len(statements) == count, (path, statements)
