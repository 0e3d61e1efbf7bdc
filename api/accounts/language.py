"""The language of a page: the one that was chosen there, else the browser's, else Vietnamese."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from api.http.language import language_of

COOKIE = "language"
_YEAR = 365 * 24 * 3600


class PageLanguage:
    """Answers in the page's language; ``?language=en`` chooses and is remembered.

    Only messages of Django itself depend on it: the API's own words follow ``Accept-Language`` by themselves, and its
    requests pass through untouched.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serve the request in its language."""
        if not is_page(request.path_info):
            return self.get_response(request)
        chosen = request.GET.get("language")
        language = next((each for each in (chosen, request.COOKIES.get(COOKIE)) if each in ("vi", "en")), None)
        with translation.override(language or language_of(request)):
            response = self.get_response(request)
        if chosen in ("vi", "en"):
            response.set_cookie(COOKIE, chosen, max_age=_YEAR, httponly=True, samesite="Lax")
        return response


def is_page(path: str) -> bool:
    """Whether an address is a page for people, not the API's."""
    return path.startswith(("/accounts/", "/api/v1/authorize/"))
