"""Every route of the API with its operations, enumerated from the URL resolver."""

import re
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from api.http.views import ApiViewSet, Home
from tenants.roles import Permission

#: Routes that are no unit's and need no token: documents, tokens, probes. Everything else must be an ``ApiViewSet``.
PUBLIC = {"api/v1/schema/", "api/v1/docs/", "api/v1/redoc/", "api/v1/token/", "healthz", "readyz"}
PUBLIC |= {"api/v1/authorize/", "api/v1/revoke/"}
#: Its secret address is the credential: ``tests/accounts/test_calendar_feeds.py``.
PUBLIC |= {"calendar/<str:token>.ics"}
#: Pages for people, with sessions instead of tokens: ``tests/accounts``, ``tests/security``.
PAGES = ("accounts/", "admin/")


@dataclass(frozen=True)
class Operation:
    """A method of a route.

    Attributes:
        route: as Django's resolver prints it.
        kwargs: names of its path parameters.
        method: in capitals.
        home: whose address it is.
        grant: the permission that it needs; None where an account is enough.
        view, action: who answers.
    """

    route: str
    kwargs: tuple[str, ...]
    method: str
    home: Home
    grant: Permission | None
    view: type[ApiViewSet]
    action: str

    def __str__(self):
        return f"{self.method} /{self.route}"

    @property
    def template(self):
        """The route below ``/api/v1/``, its parameters in braces without their types."""
        return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", self.route.removeprefix("api/v1/"))


def routes():
    """Pairs of a route and its view, depth first."""
    yield from (pair for pair in _walk(get_resolver(), "") if not pair[0].startswith(PAGES))


def operations():
    """Every operation of every route that is not public."""
    return [
        Operation(
            route, tuple(pattern.pattern.converters), method.upper(), view.home, view.grants[action], view, action
        )
        for route, pattern in routes()
        if route not in PUBLIC
        for view in (pattern.callback.cls,)
        for method, action in pattern.callback.actions.items()
        if method != "head"
    ]


def undeclared():
    """Routes that are neither public nor a view set of ours."""
    return [
        route
        for route, pattern in routes()
        if route not in PUBLIC and not issubclass(getattr(pattern.callback, "cls", object), ApiViewSet)
    ]


def _walk(resolver, prefix):
    for pattern in resolver.url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, route)
        elif isinstance(pattern, URLPattern):
            yield route, pattern
