"""Processes of ours beside this one: the server, and the worker that does queued jobs."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import IO

from api.environment import BASE_DIR

STOPS_WITHIN = 15.0  # seconds
LOOKS_EVERY = 0.5  # seconds


@contextmanager
def running(
    module: str, arguments: Sequence[str], env: Mapping[str, str] | None = None, log: IO[bytes] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Run ``python -m module`` for as long as it is wanted.

    It never learns the owner's URL: it connects as the application or not at all. It gets a session of its own, so
    that Ctrl-C reaches only us, who stop it; if we are killed, its standard input ends and it stops itself.

    Args:
        module: one of this project that calls :func:`stop_at_eof` when it is told ``--until-eof``.
        arguments: further ones.
        env: environment variables, over this process's own.
        log: where its log goes; this process's standard error otherwise.
    """
    environment = {**os.environ, **(env or {}), "MOTCUA_DATABASE_ROLE": "application"}
    environment.pop("DATABASE_OWNER_URL", None)
    process = subprocess.Popen(  # noqa: S603 - our own program, no outside input
        [sys.executable, "-m", module, "--until-eof", *arguments],
        cwd=BASE_DIR,
        env=environment,
        stdin=subprocess.PIPE,
        stderr=log,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        _stop(process)


def first_to_end(*processes: subprocess.Popen[bytes]) -> int:
    """Wait until one of them ends, and return its code."""
    while True:
        for process in processes:
            code = process.poll()
            if code is not None:
                return code
        time.sleep(LOOKS_EVERY)


def stop_at_eof() -> None:
    """Stop this process when standard input ends, as when who started it dies."""
    threading.Thread(target=_wait_for_eof, daemon=True).start()


def _wait_for_eof() -> None:
    """Wait for the end of standard input, which comes however the process at its other end went, and stop."""
    while os.read(0, 1024):  # not sys.stdin, whose lock would be held when a process is forked
        pass
    os.kill(os.getpid(), signal.SIGTERM)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End the process politely, and after a while not; children that outlived it go too."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(STOPS_WITHIN)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdin:
        process.stdin.close()
