"""Pages of our own: the account, the invitation, and what is said when a form was refused."""

from typing import Any, cast

from allauth.core import ratelimit
from allauth.mfa.utils import is_mfa_enabled
from django import forms
from django.contrib.auth import password_validation
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods

from api.accounts.wording import word
from tenants.clock import Clock
from tenants.invitations import invitation_accept, invitation_open, invitation_redeem
from tenants.models import User
from tenants.refusals import Conflict
from tenants.selectors import unit_refs


class PasswordForm(forms.Form):
    """A new password, twice."""

    password1 = forms.CharField(
        label=word("new_password"), strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )
    password2 = forms.CharField(
        label=word("new_password_again"), strip=False, widget=forms.PasswordInput({"autocomplete": "new-password"})
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password1(self) -> str:
        """The password, as strong as the validators ask."""
        password: str = self.cleaned_data["password1"]
        password_validation.validate_password(password, self.user)
        return password

    def clean_password2(self) -> str:
        """The same again.

        Raises:
            ValidationError: another one.
        """
        again: str = self.cleaned_data["password2"]
        if again != self.cleaned_data.get("password1", again):
            raise ValidationError(word("different_passwords"))
        return again


@require_GET
@never_cache
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The signed-in person's account: password, second factor, linked accounts."""
    user = cast("User", request.user)
    return render(request, "account/home.html", {"second_factor": is_mfa_enabled(user)})


@require_http_methods(["GET", "POST"])
@never_cache
@sensitive_post_parameters("password1", "password2")
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Set the password that an invitation or a reset is for; the page looks alike for every link that is open.

    Who has a password already goes on to :func:`acceptance`.
    """
    limited = ratelimit.consume_or_429(request, action="reset_password_from_key")
    if limited is not None:
        return limited
    found = invitation_open(token)
    if found is None:
        return _ended(request)
    form = PasswordForm(request.POST or None, user=found.user)
    if form.is_valid():
        try:
            invitation_redeem(token=token, password=form.cleaned_data["password1"])
        except Conflict:
            return _ended(request)
        return redirect("account_login")
    return render(request, "account/invitation.html", {"form": form, "username": found.user.username, "token": token})


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def acceptance(request: HttpRequest, token: str) -> HttpResponse:
    """Let the person whom a link is for accept, signed in, what its unit gave."""
    limited = ratelimit.consume_or_429(request, action="reset_password_from_key")
    if limited is not None:
        return limited
    found, user = invitation_open(token), cast("User", request.user)
    if found is None:
        return _ended(request)
    if found.user_id != user.pk:
        return render(request, "refused.html", {"message": word("invitation_of_another")}, status=403)
    if request.method == "POST":
        try:
            invitation_accept(token=token, user=user.pk)
        except Conflict:
            return _ended(request)
        return redirect("account_home")
    [unit] = unit_refs([found.unit_id], Clock().today()).values()
    return render(request, "account/acceptance.html", {"form": forms.Form(), "unit": unit["name"]})


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its CSRF token."""
    del reason  # says more than a person needs
    return render(request, "refused.html", {"message": word("form_ended")}, status=403)


def _ended(request: HttpRequest) -> HttpResponse:
    return render(request, "refused.html", {"message": word("invitation_ended")}, status=410)
