"""Turns a PostgreSQL URL into Django's settings of a connection."""

from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg.conninfo import conninfo_to_dict

SCHEMES = ("postgresql", "postgres")
#: libpq's names of what Django keeps under names of its own; everything else is handed to libpq as it stands.
NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


def connection_settings(url: str) -> dict[str, Any]:
    """Return ``NAME``, ``USER``, ``PASSWORD``, ``HOST``, ``PORT`` and ``OPTIONS`` for a URL.

    A Unix socket is a ``host`` parameter that is a path: ``postgresql://user:password@/name?host=/path&port=5432``.
    Further parameters that libpq knows (``sslmode`` and the like) become options.

    Args:
        url: what ``DATABASE_URL`` holds.

    Raises:
        ValueError: the scheme is another, libpq can't read it, or database or user is missing; the text says which
            and never repeats the URL, which holds a password.
    """
    scheme = url.partition("://")[0]
    if scheme not in SCHEMES:
        raise ValueError(f"scheme {scheme[:20]!r}")
    try:
        urlsplit(url).port  # noqa: B018 - libpq looks at the port's digits only when it connects
        # A URL that says nothing of the port means 5432 and not what PGPORT happens to hold.
        given = {"port": "5432"} | conninfo_to_dict(url)
    except (ValueError, psycopg.ProgrammingError):
        # Their text quotes the URL; dropping the cause keeps the password out of logs.
        raise ValueError("a URL that PostgreSQL can't read") from None
    missing = [name for name in ("dbname", "user") if not given.get(name)]
    if missing:
        raise ValueError(f"no {' and no '.join(missing)}")
    settings: dict[str, Any] = {NAMES[name]: str(value) for name, value in given.items() if name in NAMES}
    settings["OPTIONS"] = {name: value for name, value in given.items() if name not in NAMES}
    return settings


def with_database(url: str, name: str) -> str:
    """Return the URL of another database on the same server, as the same role.

    Args:
        url: a PostgreSQL URL.
        name: the other database.
    """
    return urlsplit(url)._replace(path=f"/{name}").geturl()
