"""``/api/v1/authorize/``: a signed-in person lets a registered front-end act as them (RFC 6749 section 4.1, PKCE)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from oauth2_provider.views.base import AuthorizationView

from api.accounts.wording import word
from tenants.second_factor import second_factor_missing

#: Where a person who had to set up the second factor first was going (session key).
AFTER = "after_second_factor"


class AuthorizeView(AuthorizationView):
    """The code flow; people who need a second factor and have none set it up first, operators are refused."""

    template_name = "authorize.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Sign in, second factor, then the code."""
        user = request.user
        if user.is_authenticated:
            if user.is_staff or user.is_superuser:
                return render(request, "refused.html", {"message": word("operator_no_token")}, status=403)
            missing = demand_second_factor(request)
            if missing is not None:
                return missing
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[no-untyped-call]  # theirs
        return response


def demand_second_factor(request: HttpRequest) -> HttpResponse | None:
    """Send a signed-in person who must have a second factor and has none to set it up.

    Returns:
        None where nothing is missing.
    """
    user: Any = request.user
    if not second_factor_missing(user):
        return None
    request.session[AFTER] = request.get_full_path()
    return redirect("mfa_activate_totp")
