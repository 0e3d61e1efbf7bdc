"""Names of the people who did something, for answers that say who."""

from collections.abc import Iterable
from uuid import UUID

from tenants.models import User


def names_of(users: Iterable[UUID | None]) -> dict[UUID, str]:
    """Full names by id; an account without one is known by its user name."""
    rows = User.objects.filter(pk__in={user for user in users if user}).values_list("pk", "full_name", "username")
    return {pk: full_name or username for pk, full_name, username in rows}
