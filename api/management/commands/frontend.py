"""``manage.py frontend NAME --redirect URI --origin ORIGIN``: register a front-end app."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.http.wording import render
from tenants.frontends import frontend_establish
from tenants.refusals import Invalid


class Command(BaseCommand):
    """Running it again replaces the addresses."""

    help = "Register a front-end app (OAuth2 code flow with PKCE) with its redirect addresses and CORS origins."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name and addresses."""
        parser.add_argument("name", help="The app's client_id.")
        parser.add_argument("--redirect", action="append", default=[], metavar="URI", help="May be repeated.")
        parser.add_argument("--origin", action="append", default=[], metavar="ORIGIN", help="May be repeated.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Register.

        Raises:
            CommandError: saying what is wrong with each address, in both languages.
        """
        try:
            made = frontend_establish(
                name=options["name"], redirects=options["redirect"], allowed_origins=options["origin"]
            )
        except Invalid as refusal:
            lines = [
                " ".join(render(each.code, language, {"found": each.found}))
                for each in refusal.findings
                for language in ("vi", "en")
            ]
            raise CommandError("\n".join(lines)) from refusal
        self.stdout.write(f"client_id={made.client_id} redirects={made.redirect_uris} origins={made.allowed_origins}")
