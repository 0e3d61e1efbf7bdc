"""``manage.py serve``: the server over the present database, with a worker for its jobs, until Ctrl-C."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.processes import first_to_end, running
from api.serving import server


class Command(BaseCommand):
    """Serves and says where."""

    help = "Serve the API until Ctrl-C or SIGTERM."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on; default 127.0.0.1")
        parser.add_argument("--port", type=int, default=8000, help="TCP port; 0 for any free one; default 8000")
        parser.add_argument("--workers", type=int, default=2, help="processes; default 2")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve until a signal unwinds this, or the server ends by itself, which is an error."""
        with (
            server(options["port"], options["workers"], host=options["host"]) as started,
            running("api.worker", []) as worker,
        ):
            self.stdout.write(started.url)
            self.stdout.flush()
            code = first_to_end(started.process, worker)
        raise CommandError(f"The server or its worker ended by itself with code {code}.")
