"""What OAuth2 needs to know of this project: a client's scopes, and how its secret is hashed."""

from typing import Any

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from oauth2_provider.scopes import SettingsScopes


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
