"""A closed-loop load over keep-alive connections: two threads, each sends its next request when it has the answer."""

import math
import socket
import statistics
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CONNECTIONS = 2
END_OF_HEAD = b"\r\n\r\n"


@dataclass
class Figures:
    """What one target took.

    Attributes:
        seconds: of each request.
        rounds: requests a second of each round.
    """

    seconds: list[float] = field(default_factory=list)
    rounds: list[float] = field(default_factory=list)

    @property
    def per_second(self):
        """The median round's requests a second."""
        return statistics.median(self.rounds)

    def percentile(self, share):
        """Seconds that a share of the requests stayed below."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


def fetch(url, token):
    """One GET over a connection of its own.

    Returns:
        (status, body)
    """
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port)) as connection:
        return _exchange(connection, _request(parts, token))


def measure(targets, token, *, rounds, requests):
    """Load the targets in turn, round by round, so that whatever else the machine does falls on all alike.

    Args:
        targets: URLs by name.
        token: bearer token.
        rounds: how often each target gets its turn.
        requests: of each turn, over all connections.

    Returns:
        Figures by name.
    """
    figures = {name: Figures() for name in targets}
    for _ in range(rounds):
        for name, url in targets.items():
            started = time.perf_counter()
            taken = _turn(urlsplit(url), token, requests // CONNECTIONS)
            figures[name].rounds.append(len(taken) / (time.perf_counter() - started))
            figures[name].seconds += taken
    return figures


def _turn(parts, token, requests):
    taken, failures = [], []

    def work():
        try:
            with socket.create_connection((parts.hostname, parts.port)) as connection:
                request = _request(parts, token)
                for _ in range(requests):
                    started = time.perf_counter()
                    status, _ = _exchange(connection, request)
                    taken.append(time.perf_counter() - started)
                    assert status == 200, status
        except Exception as error:  # noqa: BLE001 - raised again below, in the thread that asked
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return taken


def _request(parts, token):
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    lines = [f"GET {target} HTTP/1.1", f"Host: {parts.netloc}", f"Authorization: Bearer {token}", "", ""]
    return "\r\n".join(lines).encode()


def _exchange(connection, request):
    connection.sendall(request)
    received = b""
    while END_OF_HEAD not in received:
        received += _some(connection)
    head, _, body = received.partition(END_OF_HEAD)
    length = next(
        int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")
    )
    parts, have = [body], len(body)
    while have < length:
        parts.append(_some(connection))
        have += len(parts[-1])
    return int(head[9:12]), b"".join(parts)


def _some(connection):
    received = connection.recv(262_144)
    if not received:
        raise ConnectionError("the server closed the connection")
    return received
