"""A person's address for mail: told by the person alone, used for digests alone."""

from uuid import UUID

from django.db import transaction

from tenants.models import User


def mail_address(user: UUID) -> str:
    """The address of an account; empty for none."""
    return User.objects.values_list("email", flat=True).get(pk=user)


@transaction.atomic
def mail_address_set(*, user: UUID, address: str) -> str:
    """Set it; an empty one takes it away."""
    User.objects.filter(pk=user).update(email=address)
    return address
