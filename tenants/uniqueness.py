"""Rows that exist already, as refusals: the database's key decides, so that two at once can't both pass a look."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from psycopg.errors import ExclusionViolation, UniqueViolation

from tenants.refusals import Conflict


@contextmanager
def refusing_repetition(refusal: Conflict) -> Iterator[None]:
    """Turn a broken unique or no-overlap key inside the block into a refusal.

    Raises:
        Conflict: the given one; what the block wrote is rolled back.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if isinstance(error.__cause__, (UniqueViolation, ExclusionViolation)):
            raise refusal from error
        raise
