"""Who may enter: staff accounts, signed in on this server's own page with a second factor."""

from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from api.accounts.authorize import demand_second_factor


class OperatorSite(AdminSite):
    """Django's admin without its own sign-in; rights come from being an operator, not from permissions."""

    site_title = site_header = "Vận hành / Operation"
    index_title = "Bảng nền tảng và bảng tham chiếu / Platform and reference tables"
    site_url = None

    def has_permission(self, request: HttpRequest) -> bool:
        """Whether the caller is an operator with a second factor."""
        user: Any = request.user
        return bool(user.is_active and user.is_staff and is_mfa_enabled(user))

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Send to the accounts' own page, or to set up the second factor.

        Raises:
            Http404: somebody is signed in who is no operator; that there is such a page is not theirs to know.
        """
        after = request.GET.get("next", "")
        if not url_has_allowed_host_and_scheme(after, allowed_hosts=None):
            after = reverse("admin:index")
        user: Any = request.user
        if not user.is_authenticated:
            return redirect_to_login(after, reverse("account_login"))
        missing = demand_second_factor(request) if user.is_staff else None
        if missing is None:
            raise Http404
        return missing


site = OperatorSite(name="admin")
