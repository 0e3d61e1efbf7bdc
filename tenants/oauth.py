"""What OAuth2 needs to know of this project: a client's scopes, and how its secrets are hashed and checked."""

from typing import Any

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from oauth2_provider.oauth2_validators import OAuth2Validator
from oauth2_provider.scopes import SettingsScopes

from tenants.second_factor import second_factor_missing


class ClientScopes(SettingsScopes):
    """A client may ask for the scopes that are registered with it, and gets them all where it asks for none."""

    def get_available_scopes(
        self, application: Any = None, request: Any = None, *args: Any, **kwargs: Any
    ) -> list[str]:
        """The scopes registered with the client."""
        return application.scopes.split() if application is not None else []

    def get_default_scopes(self, application: Any = None, request: Any = None, *args: Any, **kwargs: Any) -> list[str]:
        """All of them."""
        return self.get_available_scopes(application)


class ClientSecretHasher(PBKDF2PasswordHasher):
    """For machine secrets, which are random and long: few rounds, so that a token costs no noticeable time."""

    algorithm = "client_secret"
    iterations = 1000


class Validator(OAuth2Validator):
    """The toolkit's checks, with a machine's secrets from their own table: two may be valid at a time."""

    _BETWEEN = " "  # no hash holds a space

    def validate_refresh_token(self, refresh_token: str, client: Any, request: Any, *args: Any, **kwargs: Any) -> bool:
        """As the toolkit's; and who lost the account, or must have a second factor by now, signs in anew with it."""
        valid = super().validate_refresh_token(  # type: ignore[no-untyped-call]  # theirs is untyped
            refresh_token, client, request, *args, **kwargs
        )
        if not valid or not request.user.is_active:
            return False
        return not second_factor_missing(request.user, by=request.refresh_token_instance.created)

    def _load_application(self, client_id: str, request: Any) -> Any:
        """The client; of a machine, with the hashes of all its secrets in place of the one that the toolkit knows."""
        application = super()._load_application(client_id, request)  # type: ignore[no-untyped-call]  # untyped library
        if application is not None and application.machine_id is not None:
            hashes = application.secrets.order_by("id").values_list("secret", flat=True)
            application.client_secret = self._BETWEEN.join(hashes)
        return application

    def _check_secret(self, provided_secret: str, stored_secret: str) -> bool:
        """Whether the secret is one of the client's; an empty one never is."""
        if not provided_secret:
            return False
        check = super()._check_secret
        return any(check(provided_secret, each) for each in stored_secret.split())  # type: ignore[no-untyped-call]  # untyped library
