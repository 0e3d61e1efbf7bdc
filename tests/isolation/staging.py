"""The stage as a fixture: built once for a module's tests, in a transaction that is rolled back after them."""

import pytest
from django.db import connection, transaction

from tests import conftest
from tests.isolation.stage import build
from tests.isolation.words import WORDS

_SETTINGS = ("app.units", "app.unit", "app.actor", "app.client", "app.request_id", "app.on_behalf", "app.reason")


@pytest.fixture(scope="module")
def stage(django_db_setup, django_db_blocker):
    """Wards 91 and 92 with an object in every state (``tests/isolation/stage.py``)."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build(conftest.WORLD[0], WORDS)
        transaction.set_rollback(True)


def leave_scope():
    """Forget the scope: ``SET LOCAL`` outlives a request that does not end the transaction, and could hide a lack."""
    with connection.cursor() as cursor:
        cursor.execute("; ".join(f"SET LOCAL {name} = ''" for name in _SETTINGS))
