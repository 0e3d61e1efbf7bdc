"""The pages that are offered: what django-allauth has beyond them (registration, e-mail) is not reachable.

Attempts to sign in are counted outside the request's transaction, so that an error can't undo the count and workers
do not wait for one another while a password is being hashed.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as social
from django.conf import settings
from django.db.transaction import non_atomic_requests
from django.urls import URLPattern, URLResolver, include, path

from api.accounts import pages
from api.accounts.task_link import task_link

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.home, name="account_home"),
    path("login/", non_atomic_requests(account.login), name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", non_atomic_requests(account.reauthenticate), name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("invitation/<str:token>/", pages.invitation, name="account_invitation"),
    path("invitation/<str:token>/acceptance/", pages.acceptance, name="account_acceptance"),
    path("task/<str:token>/", task_link, name="task_link"),
    path("2fa/", mfa.index, name="mfa_index"),
    path("2fa/authenticate/", non_atomic_requests(mfa.authenticate), name="mfa_authenticate"),
    path("2fa/reauthenticate/", non_atomic_requests(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("2fa/totp/activate/", totp.activate_totp, name="mfa_activate_totp"),
    path("2fa/totp/deactivate/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("2fa/recovery-codes/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("2fa/recovery-codes/generate/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
]
if settings.OIDC_OFFERED:
    urlpatterns += [
        path("linked/", social.connections, name="socialaccount_connections"),
        path("linked/error/", social.login_error, name="socialaccount_login_error"),
        path("linked/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    ]
