"""Finding one row of an endpoint's own."""

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from tenants.refusals import NotFound

M = TypeVar("M", bound=Model)


def one(rows: QuerySet[M], key: UUID) -> M:
    """The row of a key.

    Raises:
        NotFound: the endpoint's rows hold none, whether it exists elsewhere or not.
    """
    found = rows.filter(pk=key).first()
    if found is None:
        raise NotFound("http.not_found")
    return found


def one_locked(rows: QuerySet[Any], key: UUID) -> Any:
    """The row of a key, locked until the request ends; only for rows that the unit owns.

    Raises:
        NotFound: as :func:`one`.
    """
    return one(rows.select_for_update(of=("self",)), key)
