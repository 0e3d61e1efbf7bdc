"""Starts the server as a process of its own for as long as it is wanted: demo, tests, benches, ``serve``."""

import errno
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from api.probe import answers
from api.processes import running

READY_WITHIN = 30.0  # seconds
PORT_FREE_WITHIN = 5.0  # a server whose starter was just killed is still leaving
#: Where to ask a server that listens everywhere.
ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1"}  # noqa: S104 - nothing listens there


class ServingError(SystemExit):
    """The server does not start; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers.

    Attributes:
        url: for example ``http://127.0.0.1:8000``, without a slash at the end.
        process: its main process.
    """

    url: str
    process: subprocess.Popen[bytes]


@contextmanager
def serving(port: int = 0, workers: int = 2, env: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve on the loopback interface, and yield the base URL once it answers.

    Args:
        port: TCP port; 0 for any free one.
        workers: processes.
        env: environment variables, over this process's own.

    Raises:
        ServingError: the port is taken, or the server ends or stays silent.
    """
    with server(port, workers, env) as started:
        yield started.url


@contextmanager
def server(
    port: int = 0,
    workers: int = 2,
    env: Mapping[str, str] | None = None,
    *,
    host: str = "127.0.0.1",
    log: IO[bytes] | None = None,
) -> Iterator[Server]:
    """Like :func:`serving`, on any interface, and yield the process too.

    Args:
        port: TCP port; 0 for any free one.
        workers: processes.
        env: environment variables, over this process's own.
        host: address to listen on.
        log: where its log goes; this process's standard error otherwise.

    Raises:
        ServingError: the port is taken, or the server ends or stays silent.
    """
    port = _free_port(host, port)
    arguments = ["--host", host, "--port", str(port), "--workers", str(workers)]
    with running("api.server", arguments, env, log) as process:
        _wait_for(process, host, port)
        yield Server(f"http://{host}:{port}", process)


def _free_port(host: str, port: int) -> int:
    """Return the port, or any free one for 0, waiting a little for one that is taken.

    Granian shares a port with whoever listens there already (SO_REUSEPORT), so it is asked for here first.
    """
    deadline = time.monotonic() + PORT_FREE_WITHIN
    while True:
        try:
            return _bind(host, port)
        except OSError as error:
            if error.errno == errno.EADDRINUSE and time.monotonic() < deadline:
                time.sleep(0.2)
                continue
            raise ServingError(
                f"Cổng {host}:{port} không dùng được ({error.strerror}); hãy dừng chương trình kia hoặc dùng --port.\n"
                f"Port {host}:{port} can't be used ({error.strerror}); stop the other program or use --port."
            ) from error


def _bind(host: str, port: int) -> int:
    """Take a port for a moment and return its number."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        found: int = probe.getsockname()[1]
        return found


def _wait_for(process: subprocess.Popen[bytes], host: str, port: int) -> None:
    """Wait until the server answers."""
    deadline = time.monotonic() + READY_WITHIN
    while not answers(port, host=ANY_ADDRESS.get(host, host), timeout=1):
        if process.poll() is not None or time.monotonic() > deadline:
            raise ServingError(
                "Máy chủ không khởi động được; xem thông báo ở trên.\n"
                "The server does not start; see what it said above."
            )
        time.sleep(0.05)
