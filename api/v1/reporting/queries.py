"""Query parameters that are read strictly: a value that is not understood is refused, never ignored."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from rest_framework.request import Request

from tenants.findings import Finding
from tenants.refusals import Malformed

E = TypeVar("E", bound=StrEnum)


def flag(request: Request, name: str) -> bool:
    """A switch, off where it is left out.

    Raises:
        Malformed: it is neither ``true`` nor ``false``.
    """
    return one_of(request, name, ("false", "true"), "false") == "true"


def member(request: Request, name: str, kind: type[E], default: E) -> E:
    """A member of an enumeration, by its value.

    Raises:
        Malformed: there is none of that value.
    """
    return kind(one_of(request, name, [each.value for each in kind], default.value))


def one_of(request: Request, name: str, values: Iterable[str], default: str | None = None) -> str:
    """One of some values; without a default it must be given.

    Raises:
        Malformed: naming what was found and what may stand there.
    """
    known = list(values)
    found = request.query_params.get(name, default)
    if found is None or found not in known:
        params = {"parameter": name, "problem": ""}
        finding = Finding("http.bad_parameter", {"parameter": name}, found, known, params=params)
        raise Malformed("http.bad_parameter", findings=[finding], found=found, expected=known, **params)
    return found
