"""What django-allauth asks of a project: no open registration, our words, events of sign-ins, sealed secrets."""

import base64
import hashlib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from api.accounts.wording import word
from tenants.audit import Operation, record_account, record_sign_in
from tenants.models import User
from tenants.second_factor import second_factor_demanded

_CLIENT = "browser"


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are given by units' administrators; every attempt to sign in is an event."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": word("inactive"),
        "enter_current_password": word("wrong_password"),
        "incorrect_code": word("wrong_code"),
        "incorrect_password": word("wrong_password"),
        "invalid_login": word("wrong_credentials"),
        "rate_limited": word("too_many"),
        "same_as_current": word("same_password"),
        "too_many_login_attempts": word("too_many"),
        "username_password_mismatch": word("wrong_credentials"),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def post_login(self, request: HttpRequest, user: AbstractBaseUser, **kwargs: Any) -> HttpResponse:
        """Note the sign-in."""
        response = super().post_login(request, user, **kwargs)
        record_sign_in(user.pk, client=_CLIENT, request_id=_request_id(request))
        return response

    def set_password(self, user: AbstractBaseUser, password: str) -> None:
        """Set a password that its person changed, and note it."""
        super().set_password(user, password)
        request_id = _request_id(context.request)
        record_account(user.pk, Operation.PASSWORD_CHANGED, by=user.pk, client=_CLIENT, request_id=request_id)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Note the failure, where the name is somebody's."""
        user = User.objects.filter(username=credentials.get("username", "")).first()
        if user is not None:
            reason = "sign_in.credentials"
            record_sign_in(user.pk, succeeded=False, client=_CLIENT, request_id=_request_id(request), reason=reason)


class SocialAdapter(DefaultSocialAccountAdapter):
    """An outside account signs in only after its person linked it, signed in here."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Never."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Refuse an account that is linked with none here, with words of ours.

        Raises:
            ImmediateHttpResponse: the page that says so.
        """
        if not sociallogin.is_existing and not request.user.is_authenticated:
            page = render(request, "refused.html", {"message": word("not_linked")}, status=403)
            raise ImmediateHttpResponse(page)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Secrets of the second factor are sealed with the secret key; who must have one can't turn it off."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "cannot_delete_authenticator": word("second_factor_demanded"),
        "incorrect_code": word("wrong_code"),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret for the database."""
        return _seal().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a sealed secret."""
        return _seal().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether its person may do without."""
        return not second_factor_demanded(authenticator.user)


def _seal() -> Fernet:
    key = hashlib.sha256(b"second-factor:" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def _request_id(request: HttpRequest) -> str:
    return getattr(request, "request_id", "")
