"""Strict filters: a query parameter that is not known is refused, never ignored (a typo must not return everything)."""

from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django_filters import rest_framework as django_filters
from rest_framework.request import Request

from tenants.findings import Finding
from tenants.refusals import Malformed

if TYPE_CHECKING:
    from api.http.views import ApiViewSet

_ALWAYS = frozenset({"format"})
_TRUTHS = {"true": True, "false": False}


class StrictFilterBackend(django_filters.DjangoFilterBackend):
    """django-filter, with bad values refused as problem documents."""

    raise_exception = False

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """The filtered rows.

        Raises:
            Malformed: a value that the filter can't read.
        """
        filterset = self.get_filterset(request, queryset, view)
        if filterset is None:
            return queryset
        require_valid(filterset, request)
        return filterset.qs  # type: ignore[no-any-return]  # django-filter is untyped


def require_valid(filterset: Any, request: Request) -> None:
    """Refuse what a filter set can't read.

    Raises:
        Malformed: naming each parameter.
    """
    if not filterset.is_valid():
        raise Malformed("http.invalid", findings=list(_findings(filterset.errors, request)))


def _findings(errors: Any, request: Request) -> Any:
    for name, problems in errors.items():
        for problem in problems:
            params = {"parameter": name, "problem": str(problem)}
            yield Finding("http.bad_parameter", {"parameter": name}, request.query_params.get(name), params=params)


def truth(request: Request, name: str) -> bool:
    """A query parameter that is ``true`` or, unless given, ``false``.

    Raises:
        Malformed: it is neither.
    """
    given = request.query_params.get(name, "false")
    if given not in _TRUTHS:
        raise Malformed("http.bad_parameter", found=given, parameter=name, problem="", expected=list(_TRUTHS))
    return _TRUTHS[given]


def known_parameters(view: "ApiViewSet") -> frozenset[str]:
    """Every query parameter that the view's present action understands."""
    known = _ALWAYS | view.parameters
    if view.action == "list":
        filterset = getattr(view, "filterset_class", None)
        known |= frozenset(filterset.base_filters) if filterset else frozenset()
        if view.paginator is not None:
            known |= {view.paginator.cursor_query_param, view.paginator.page_size_query_param}  # type: ignore[attr-defined]
    return known


def require_known_parameters(request: Request, view: "ApiViewSet") -> None:
    """Refuse unknown query parameters.

    Raises:
        Malformed: naming each unknown parameter and those that exist.
    """
    known = known_parameters(view)
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        findings = [Finding("http.unknown_parameter", {"parameter": name}, name, sorted(known)) for name in unknown]
        raise Malformed("http.unknown_parameter", findings=findings, found=unknown, expected=sorted(known))
