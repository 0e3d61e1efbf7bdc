"""``manage.py demo``: prepare a database, play the scenario of 2024 over HTTP, and serve the result."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from api.demo import state
from api.demo.cast import Cast, specification
from api.demo.ending import played_period, rest
from api.demo.handout import handout, last_words
from api.demo.preparation import DemoRefused, prepare
from api.demo.scenario import play
from api.demo.scenario.stage import Stage
from api.private_files import write_private
from api.processes import first_to_end, running
from api.serving import Server, server

SECRETS = "demo-secrets.json"
HANDOUT = "demo.json"
LOG = "server.log"


class Command(BaseCommand):
    """Plays once in a database; running it again issues fresh tokens and serves. Connects as the owner role."""

    help = "Play the scenario (thị xã Hồng Lĩnh, quý I/2024) over HTTP and serve it until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--no-serve", action="store_true", help="play, write demo.json and end")
        parser.add_argument("--port", type=int, default=8000, help="TCP port; default 8000")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Prepare, play what is not played yet, hand out tokens, serve.

        Raises:
            CommandError: in production, where the database holds something else, or when the server ends by itself.
        """
        if settings.PRODUCTION:
            raise CommandError(
                "Không trình diễn ở chế độ vận hành (MOTCUA_PRODUCTION=1).\n"
                "No demonstration in production (MOTCUA_PRODUCTION=1)."
            )
        kept: Path = settings.ENVIRONMENT.data_dir
        kept.mkdir(parents=True, exist_ok=True)
        try:
            cast, complete = prepare(specification(), kept / SECRETS, self._tell)
        except DemoRefused as error:
            raise CommandError(str(error)) from error
        port: int = options["port"]
        self._tell(f"Log: {kept / LOG}")
        with (kept / LOG).open("ab") as log:
            if options["no_serve"]:
                if not complete:
                    with server(log=log) as started:
                        self._play(started, cast)
                self._hand_out(cast, f"http://127.0.0.1:{port}", kept / HANDOUT)
                return
            with server(port, log=log) as started:
                if not complete:
                    self._play(started, cast)
                self._hand_out(cast, started.url, kept / HANDOUT)
                self._tell(f"{started.url} (Ctrl-C: dừng / stop)")
                with running("api.worker", [], log=log) as worker:
                    code = first_to_end(started.process, worker)
        raise CommandError(f"The server or its worker ended by itself with code {code}; see {kept / LOG}.")

    def _play(self, started: Server, cast: Cast) -> None:
        """Play the scenario, and note in the database that it is complete."""
        play(Stage(started.url, cast, cast.set_clocks), self._tell)
        state.mark(state.State.COMPLETE)

    def _hand_out(self, cast: Cast, base_url: str, path: Path) -> None:
        """Let the clocks rest, write down the accounts and say where to look."""
        rest(cast)
        demo = handout(cast, base_url=base_url, period=played_period(cast))
        write_private(path, demo)
        connection.close()  # another run may begin, with tokens of its own, while this one serves
        self._tell(last_words(demo, cast, path))

    def _tell(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
