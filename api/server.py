"""The server process: granian over the WSGI application, ``python -m api.server --port 8000``.

Each worker process has one blocking thread: with four, the slowest percent of answers took three times as long.
"""

import argparse
import os
import signal
import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from api.processes import stop_at_eof

APPLICATION = "api.wsgi:application"
LINGER = 10  # seconds that a worker may take to finish what it is doing


def main(arguments: list[str]) -> None:
    """Serve until SIGTERM or SIGINT.

    Args:
        arguments: of the command line, without the program's name.
    """
    parser = argparse.ArgumentParser(prog="python -m api.server")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument(
        "--until-eof", action="store_true", help="stop when standard input ends, as when who started it dies"
    )
    options = parser.parse_args(arguments)
    # A worker inherits granian's handler, which does nothing there: one told to stop while it is still importing
    # would go on, until it is killed.
    os.register_at_fork(after_in_child=lambda: signal.signal(signal.SIGTERM, signal.SIG_DFL))
    if options.until_eof:
        stop_at_eof()
        os.register_at_fork(after_in_child=stop_at_eof)  # the workers, lest they outlive this process
    Granian(
        APPLICATION,
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=1,
        # A worker that can't start or dies ends the server, loudly, for whoever supervises it to start again;
        # replacing it for ever would hide why.
        respawn_failed_workers=False,
        workers_kill_timeout=LINGER,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    main(sys.argv[1:])
