"""pytest plugin: a PostgreSQL server for the tests, and a database of two roles like a deployment's.

Loaded with ``-p`` so that the environment names a database before Django's settings read it. Without ``DATABASE_URL``
an embedded server of the tests' own runs in ``.data/test``; several runs share it. With one, ``DATABASE_OWNER_URL``
must name a role that may create databases.

(The fixtures stand in ``tests/conftest.py``, which comes after pytest-django's own plugin and so goes before it.) Each
run has a database of its own, made and migrated by the owner; the tests then work as the application's role,
with just the rights it has anywhere. ``DATABASE_URL`` and ``DATABASE_OWNER_URL`` name that database too, so that a
server or command started as a process of its own works on the same rows.
"""

import atexit
import os
from pathlib import Path

from api import embedded

PROJECT = Path(__file__).resolve().parent.parent

#: Set beside the URLs of a server that this plugin started: worker processes inherit both and share the server.
_OURS = "MOTCUA_TESTS_SERVER"

SERVER: embedded.Cluster | None = None
if not os.environ.get("DATABASE_URL") or ("PYTEST_XDIST_WORKER" in os.environ and os.environ.get(_OURS)):
    os.environ.setdefault("MOTCUA_DATA_DIR", str(PROJECT / ".data" / "test"))
    SERVER = embedded.start(Path(os.environ["MOTCUA_DATA_DIR"]), durable=False)
    atexit.register(SERVER.close)
    os.environ |= {"DATABASE_URL": SERVER.application_url, "DATABASE_OWNER_URL": SERVER.owner_url, _OURS: "1"}
