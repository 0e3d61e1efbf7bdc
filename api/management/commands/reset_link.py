"""``manage.py reset_link USERNAME``: an operator's link that sets a person's password."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.invitations import invitation_create
from tenants.models import Invitation, Membership, User


class Command(BaseCommand):
    """For people of whom several units, or none, answer; units' administrators make their own people's links."""

    help = "Make a link that sets a person's password; it works once, for a day."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whose, and under which address this server is reached."""
        parser.add_argument("username")
        parser.add_argument("--base-url", default="", help="For example https://tthc.example.vn.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the link.

        Raises:
            CommandError: no such person, or never a member of any unit.
        """
        user = User.objects.filter(username=options["username"], is_staff=False, is_superuser=False).first()
        member = Membership.objects.filter(user=user).order_by("pk").first()
        if user is None or member is None:
            name = options["username"]
            raise CommandError(f"Không có người dùng {name} thuộc đơn vị nào.\nNo unit has a person {name}.")
        link = invitation_create(by=user.pk, user=user.pk, unit=member.unit_id, kind=Invitation.Kind.RESET)
        self.stdout.write(options["base_url"].rstrip("/") + link.path)
