"""Duplicates as refusals: the unique key decides, so that two at once can't both pass a look beforehand."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from psycopg.errors import UniqueViolation

from tenants.refusals import Refusal


@contextmanager
def refusing_duplicates(refusal: Refusal) -> Iterator[None]:
    """Turn a broken unique key inside the block into a refusal.

    Raises:
        Refusal: the given one; what the block wrote is rolled back.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if isinstance(error.__cause__, UniqueViolation):
            raise refusal from error
        raise
