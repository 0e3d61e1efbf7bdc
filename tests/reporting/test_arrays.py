"""Arrays as PostgreSQL prints them."""

import pytest
from django.db import connection

from reporting.selectors.arrays import ints


@pytest.mark.django_db
@pytest.mark.parametrize("values", [[], [0], [None], [1, None, -2, 9_223_372_036_854_775_807], [None, None, 5]])
def test_ints_reads_what_postgresql_prints(values):
    with connection.cursor() as cursor:
        cursor.execute("SELECT (%s::bigint[])::text", [values])
        assert ints(cursor.fetchone()[0]) == values
