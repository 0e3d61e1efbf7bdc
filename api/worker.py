"""The process that does queued jobs, one at a time: ``python -m api.worker``."""

import argparse
import os
import sys

import django

from api.processes import stop_at_eof

LINGER = 10.0  # seconds that the present job may take to end


def main(arguments: list[str]) -> None:
    """Work until SIGTERM or SIGINT; a job that did not end in time is done again later, one that was done is forgotten.

    Args:
        arguments: of the command line, without the program's name.
    """
    parser = argparse.ArgumentParser(prog="python -m api.worker")
    parser.add_argument("--until-eof", action="store_true", help="stop when standard input ends")
    options = parser.parse_args(arguments)
    if options.until_eof:
        stop_at_eof()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "api.settings")
    django.setup()

    from procrastinate.contrib.django import app  # noqa: PLC0415 - wants Django set up
    from procrastinate.contrib.django.django_connector import DjangoConnector  # noqa: PLC0415

    from api.startup import refuse_unsafe_start  # noqa: PLC0415

    refuse_unsafe_start()
    if not isinstance(app.connector, DjangoConnector):
        raise TypeError(app.connector)
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        working.run_worker(shutdown_graceful_timeout=LINGER, delete_jobs="successful")


if __name__ == "__main__":
    main(sys.argv[1:])
