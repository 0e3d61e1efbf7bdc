"""Occurrences that were stored as due days alone become pairs, and days again."""

from datetime import date
from importlib import import_module

from django.db import connection

from tests.plans.documents import HEADINGS, TASK, plan_with

migration = import_module("plans.migrations.0005_occurrences")
DAYS = [[date(2025, 3, 31), date(2025, 6, 30)], [date(2025, 12, 31)], []]
PAIRS = [[[day, day] for day in days] for days in DAYS]


def test_days_become_pairs_and_days_again(office):
    office.imported(plan_with([HEADINGS, *((str(number), *TASK[1:]) for number in (1, 2, 3))]))
    office.entered()
    with connection.cursor() as cursor:

        def stored():
            cursor.execute('SELECT occurrences FROM plans_task ORDER BY "order"')
            return [row[0] for row in cursor.fetchall()]

        for order, days in enumerate(DAYS, start=1):
            cursor.execute('UPDATE plans_task SET occurrences = %s::date[] WHERE "order" = %s', (days, order))
        assert stored() == DAYS
        cursor.execute(migration.TO_PAIRS)
        assert stored() == PAIRS
        cursor.execute(migration.TO_DAYS)
        assert stored() == DAYS
