"""Machines of the tests' own: accounts of integrators with a token."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange
from oauth2_provider.models import set_token_value

from tenants.clock import now
from tenants.models import AccessToken, Application, Membership, User
from tenants.roles import SCOPES, Role

EVERY_SCOPE = " ".join(sorted(set(SCOPES) - {"api"}))


def machine_token(unit, code, scopes=EVERY_SCOPE):
    """A bearer token of a new machine of the unit, with every scope that a machine may have unless told."""
    client_id = f"{scopes}@{code}"
    user = User.objects.create(username=f"machine:{client_id}", full_name=f"Máy {code}")
    valid = DateRange(date(2020, 1, 1), None)
    Membership.objects.create(user=user, unit_id=unit, role=Role.INTEGRATOR, valid=valid, accepted_at=now())
    application = Application.objects.create(
        client_id=client_id,
        name=client_id,
        machine=user,
        scopes=scopes,
        client_type=Application.CLIENT_CONFIDENTIAL,
        authorization_grant_type=Application.GRANT_CLIENT_CREDENTIALS,
        client_secret="s" * 40,
    )
    token = f"token of {client_id}"
    row = AccessToken(application=application, scope=scopes, expires=now() + timedelta(days=1))
    set_token_value(row, token)
    row.save()
    return token
