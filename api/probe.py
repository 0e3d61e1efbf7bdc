"""Asks a server of ours how it is: ``python -m api.probe`` is a container's health check."""

import sys
from http.client import HTTPConnection, HTTPException

from api.environment import read

TIMEOUT = 3.0  # seconds


def answers(port: int, *, path: str = "/healthz", host: str = "127.0.0.1", timeout: float = TIMEOUT) -> bool:
    """Return whether a server says that it is well.

    It is asked under a name that it allows, else it would refuse (400) whatever its state.

    Args:
        port: TCP port.
        path: ``/healthz`` (the process serves) or ``/readyz`` (its database is there and migrated).
        host: address to connect to.
        timeout: seconds.
    """
    connection = HTTPConnection(host, port, timeout=timeout)
    try:
        connection.request("GET", path, headers={"Host": read().allowed_hosts[0].lstrip(".")})
        return connection.getresponse().status == 200  # noqa: PLR2004 - HTTP's OK
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if answers(int(sys.argv[1]) if len(sys.argv) > 1 else 8000, path="/readyz") else 1)
