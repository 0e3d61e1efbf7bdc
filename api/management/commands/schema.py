"""``manage.py schema``: write the OpenAPI document, or check that the committed one is up to date."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiYamlRenderer

COMMITTED = Path(settings.BASE_DIR) / "openapi" / "openapi.yaml"


class Command(BaseCommand):
    """The committed document is what clients are generated from; it must say what the code does."""

    help = "Write openapi/openapi.yaml from the code; --check fails where it differs, or where generation warns."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """``--check``."""
        parser.add_argument("--check", action="store_true", help="compare, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write or compare.

        Raises:
            CommandError: the document differs from the committed one, or the generator warned.
        """
        document = generated()
        if GENERATOR_STATS:
            GENERATOR_STATS.emit_summary()
            message = "The OpenAPI document can't be generated without warnings (above): declare what is missing."
            raise CommandError(message)
        if not options["check"]:
            COMMITTED.write_bytes(document)
            self.stdout.write(f"{COMMITTED.relative_to(settings.BASE_DIR)} written")
            return
        if yaml.safe_load(document) != yaml.safe_load(COMMITTED.read_bytes()):
            message = "openapi/openapi.yaml differs from the code: run 'make schema' and commit it."
            raise CommandError(message)
        self.stdout.write("openapi/openapi.yaml is up to date")


def generated() -> bytes:
    """The OpenAPI document, as YAML."""
    # drf-spectacular is untyped.
    schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    document: bytes = OpenApiYamlRenderer().render(schema, renderer_context={})  # type: ignore[no-untyped-call]
    return document
