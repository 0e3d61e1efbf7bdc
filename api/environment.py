"""Reads the environment, once, into one typed value; nothing else looks at environment variables.

A program that starts with a wrong setting must not start: :func:`read` collects everything that is wrong and raises
one :class:`EnvironmentProblem` that names each variable, what was found and what was expected, in both languages.

=============================  ======================================================================================
``DATABASE_URL``               the application role's database, ``postgresql://user:password@host:port/name`` or, for
                               a Unix socket, ``postgresql://user:password@/name?host=/path&port=5432``
``DATABASE_OWNER_URL``         the same database as its owner: migrations, reference data, dumps
``MOTCUA_DATABASE_ROLE``       which of the two this process uses: ``application`` (default) or ``owner``
``MOTCUA_PRODUCTION``          ``1`` in production, where secrets have no default; else ``0``
``MOTCUA_SECRET_KEY``          Django's secret key; made once and kept in the data directory in development
``MOTCUA_ALLOWED_HOSTS``       host names that may be asked for, with commas
``MOTCUA_DATA_DIR``            where files of this installation are kept; ``.data`` in the project
``MOTCUA_TRUSTED_PROXIES``     how many reverse proxies append to ``X-Forwarded-For``: whose attempts are counted; 0
``MOTCUA_OIDC_ISSUER``         address of an OpenID Connect provider with which people may sign in; none by default
``MOTCUA_OIDC_CLIENT_ID``      this program's client there
``MOTCUA_OIDC_CLIENT_SECRET``  its secret
``MOTCUA_OIDC_NAME``           what the button says; the issuer's host by default
``MOTCUA_SMTP_URL``            a server that takes e-mail, ``smtp://user:password@host:587`` (with STARTTLS) or
                               ``smtps://…:465``; without one nothing is mailed, and nothing needs to be
``MOTCUA_MAIL_FROM``           the sender's address
``MOTCUA_PUBLIC_URL``          where people reach this installation, ``https://host``: links in the mail begin with it;
                               without it the mail has none
``MOTCUA_POOL_SIZE``           most connections that one worker process keeps; 4
``MOTCUA_SERVER_SIDE_BINDING`` ``0`` behind a PgBouncer older than 1.21, which loses prepared statements; else ``1``
=============================  ======================================================================================
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from api.environment_reader import Reader
from api.outside import MailServer, OidcProvider, mail_server, oidc_provider, public_url
from api.postgres_url import connection_settings

DatabaseRole = Literal["application", "owner"]

BASE_DIR = Path(__file__).resolve().parent.parent
DEVELOPMENT_HOSTS = ("localhost", "127.0.0.1", "[::1]", "testserver")
SHORTEST_SECRET = 32  # characters; Django's own check warns below 50, an attacker is served by less than this


class EnvironmentProblem(SystemExit):
    """The program can't start with these settings; its text names each variable in Vietnamese and English."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says; see the module's table for each variable.

    Attributes:
        production: refuses defaults for secrets, and a stored clock shift.
        database_url: the application role's URL; ``None`` if none is set (then ``manage.py`` starts a server).
        database_owner_url: the owner role's URL.
        database_role: which of the two roles this process connects as.
        secret_key: Django's.
        allowed_hosts: Django's.
        data_dir: absolute path; may not exist yet.
        pool_size: connections, per worker process.
        server_side_binding: whether parameters are bound, and statements prepared, on the server.
        trusted_proxies: reverse proxies whose ``X-Forwarded-For`` is believed.
        oidc: a provider for signing in; ``None`` by default.
        mail: a server for e-mail; ``None`` by default.
        public_url: where people reach this installation, without a slash at the end; empty by default.
    """

    production: bool
    database_url: str | None
    database_owner_url: str | None
    database_role: DatabaseRole
    secret_key: str
    allowed_hosts: tuple[str, ...]
    data_dir: Path
    pool_size: int
    server_side_binding: bool
    trusted_proxies: int
    oidc: OidcProvider | None
    mail: MailServer | None
    public_url: str


def read(environ: Mapping[str, str] = os.environ) -> Environment:
    """Return the settings that the environment gives.

    In development a secret key is made once and kept in the data directory, readable by its owner alone.

    Args:
        environ: variables by name.

    Raises:
        EnvironmentProblem: anything is missing or malformed; its text lists all of it.
    """
    reader = Reader(environ)
    production = reader.switch("MOTCUA_PRODUCTION", default=False)
    role = cast("DatabaseRole", reader.choice("MOTCUA_DATABASE_ROLE", get_args(DatabaseRole), "application"))
    data_dir = Path(reader.text("MOTCUA_DATA_DIR", str(BASE_DIR / ".data"))).absolute()
    database_url = reader.url("DATABASE_URL", required=production and role == "application")
    owner_url = reader.url("DATABASE_OWNER_URL", required=role == "owner" and (production or database_url is not None))
    secret_key = _secret_key(reader, data_dir, production=production)
    hosts = tuple(host.strip() for host in reader.text("MOTCUA_ALLOWED_HOSTS").split(",") if host.strip())
    if production and (not hosts or "*" in hosts):
        reader.wrong(
            "MOTCUA_ALLOWED_HOSTS",
            ",".join(hosts),
            "tên máy chủ, cách nhau bằng dấu phẩy, không dùng *",
            "host names separated by commas, not *",
        )
    pool_size = reader.number("MOTCUA_POOL_SIZE", default=4, least=1, most=100)
    binding = reader.switch("MOTCUA_SERVER_SIDE_BINDING", default=True)
    proxies = reader.number("MOTCUA_TRUSTED_PROXIES", default=0, least=0, most=9)
    oidc, mail, public = oidc_provider(reader), mail_server(reader), public_url(reader, production=production)
    if reader.problems:
        raise EnvironmentProblem("\n".join(reader.problems))
    return Environment(
        production=production,
        database_url=database_url,
        database_owner_url=owner_url,
        database_role=role,
        secret_key=secret_key,
        allowed_hosts=hosts or DEVELOPMENT_HOSTS,
        data_dir=data_dir,
        pool_size=pool_size,
        server_side_binding=binding,
        trusted_proxies=proxies,
        oidc=oidc,
        mail=mail,
        public_url=public,
    )


def database_settings(env: Environment) -> dict[str, Any]:
    """Return Django's ``DATABASES["default"]`` for the role that this process uses.

    The application keeps a pool of connections; the owner, who migrates and leaves, does not. Without any URL the
    settings can still be imported (type checkers, ``help``) but nothing can connect.

    Args:
        env: what :func:`read` returned.
    """
    owner = env.database_role == "owner"
    url = env.database_owner_url if owner else env.database_url
    nowhere = {"NAME": "motcua", "HOST": str(env.data_dir / "no-server")}
    settings: dict[str, Any] = connection_settings(url) if url else nowhere
    options: dict[str, Any] = settings.setdefault("OPTIONS", {})
    if env.server_side_binding:
        # Preparing saves about 1.5 ms a page; Django's own default is off for the sake of old poolers.
        options |= {"server_side_binding": True, "prepare_threshold": 5}
    if not owner:
        # A request waits 5 s for a connection and is then told to come back; a lost server is tried for 10 s at a
        # time, because the pauses between attempts double and a long series would outlast the outage.
        options["pool"] = {"min_size": 1, "max_size": env.pool_size, "timeout": 5, "reconnect_timeout": 10}
    defaults = {"ENGINE": "django.db.backends.postgresql", "TIME_ZONE": "Asia/Ho_Chi_Minh", "CONN_HEALTH_CHECKS": True}
    return defaults | settings


def _secret_key(reader: Reader, data_dir: Path, *, production: bool) -> str:
    """Return the secret key from the environment or, in development, from the data directory."""
    value = reader.text("MOTCUA_SECRET_KEY")
    if value and len(value) < SHORTEST_SECRET:
        found = f"{len(value)} ký tự / characters"
        reader.wrong("MOTCUA_SECRET_KEY", found, f"ít nhất {SHORTEST_SECRET}", f"at least {SHORTEST_SECRET}")
    if value:
        return value
    if production:
        reader.wrong(
            "MOTCUA_SECRET_KEY",
            "",
            "chuỗi ngẫu nhiên ít nhất 50 ký tự",
            "a random text of at least 50 characters",
        )
        return ""
    try:
        return kept_secret(data_dir / "secret-key")
    except OSError as error:
        found = f"{data_dir} ({error.strerror})"
        reader.wrong("MOTCUA_DATA_DIR", found, "thư mục đọc và ghi được", "a directory to read and write")
        return ""


def kept_secret(path: Path) -> str:
    """Return the random text kept in a file of mode 0600, making it when it is not there.

    Two processes that make it at once agree: the file appears whole, under its name, or not at all.

    Args:
        path: the file.

    Raises:
        OSError: the directory or the file is closed to this user.
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(64))
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text()
