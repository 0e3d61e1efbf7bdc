"""Makes roles and databases from the same SQL that a deployment runs (``deploy/provision``)."""

import time
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.errors import InsufficientPrivilege

from api.postgres_url import with_database

SCRIPTS = Path(__file__).resolve().parents[2] / "deploy" / "provision"
MAINTENANCE = "postgres"
OWNER = "motcua_owner"
APPLICATION = "motcua_app"
_PAUSES = (0.1, 0.3, 1.0, 3.0)  # seconds


def provision_roles(superuser_url: str, *, owner_password: str, application_password: str) -> None:
    """Make or mend the two roles, with a developer's liberties for the owner.

    Args:
        superuser_url: any database of the server.
        owner_password: for ``motcua_owner``.
        application_password: for ``motcua_app``.
    """
    settings = {
        "motcua.owner_password": owner_password,
        "motcua.application_password": application_password,
        "motcua.development": "on",
    }
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for name, value in settings.items():
            connection.execute("SELECT set_config(%s, %s, false)", [name, value])
        connection.execute(_script("roles.sql"))


def create_database(url: str, name: str) -> None:
    """Make a database of the owner's, with extensions and default privileges; one that is there is left as it is.

    Its locale is the embedded server's (builtin C.UTF-8) on any server.

    Args:
        url: any database of the server, as the owner (who needs CREATEDB) or a superuser.
        name: the new database.
    """
    with psycopg.connect(with_database(url, MAINTENANCE), autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            connection.execute(
                sql.SQL(
                    "CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' "
                    "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
                ).format(sql.Identifier(name), sql.Identifier(OWNER))
            )
    with psycopg.connect(with_database(url, name), autocommit=True) as connection:
        connection.execute(_script("database.sql"))


def drop_database(url: str, name: str) -> None:
    """Remove a database, ending whatever is still connected to it; one that is not there is fine.

    Args:
        url: any database of the server, as the owner or a superuser.
        name: the database.
    """
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    with psycopg.connect(with_database(url, MAINTENANCE), autocommit=True) as connection:
        for pause in _PAUSES:
            try:
                connection.execute(drop)
            except InsufficientPrivilege:  # a session that the owner may not end: it is ending, or a vacuum that will
                time.sleep(pause)
            else:
                return
        connection.execute(drop)


def _script(name: str) -> bytes:
    """Return one of the deployment's SQL scripts."""
    return (SCRIPTS / name).read_bytes()
