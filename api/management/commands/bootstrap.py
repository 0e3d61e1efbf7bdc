"""``manage.py bootstrap FILE``: establish units, positions, accounts and machines from a specification."""

import json
import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import yaml
from django.core.management.base import BaseCommand

from api.private_files import write_private
from tenants.bootstrap import establish


class Command(BaseCommand):
    """An operator's first act on a new installation; running it again adds only what is missing."""

    help = "Establish units, reporting lines, positions, accounts and machines from a YAML specification."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The specification, and a file of passwords and client secrets."""
        parser.add_argument("specification", type=Path)
        parser.add_argument(
            "--secrets",
            type=Path,
            required=True,
            help="JSON file {passwords: {username: …}, secrets: {client_id: …}}; missing ones are made and added.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Establish, and keep the secrets that were made in the file (mode 0600)."""
        specification = yaml.safe_load(options["specification"].read_text(encoding="utf-8"))
        kept, new = completed_secrets(specification, options["secrets"])
        made = establish(specification, passwords=new["passwords"], secrets=kept["secrets"])
        self.stdout.write(
            f"{len(made.units)} units, {len(made.accounts)} accounts, {len(made.machines)} machines established"
        )


Secrets = dict[str, dict[str, str]]


def completed_secrets(specification: dict[str, Any], path: Path) -> tuple[Secrets, Secrets]:
    """The file's passwords and secrets, with new ones for accounts and machines that it lacks.

    Returns:
        ``{passwords: {username: password}, secrets: {client_id: secret}}``: all, as now stored in the file, and the
        new ones alone (a password is hashed once, not at every run).
    """
    stored: Secrets = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    names = {
        "passwords": [account["username"] for account in specification.get("accounts", ())],
        "secrets": [machine["client_id"] for machine in specification.get("machines", ())],
    }
    new = {
        kind: {name: secrets.token_urlsafe(24) for name in wanted if name not in stored.get(kind, {})}
        for kind, wanted in names.items()
    }
    kept = {kind: stored.get(kind, {}) | new[kind] for kind in names}
    write_private(path, kept)
    return kept, new
