"""The embedded server as the rest of the program sees it: start or attach, URLs, stop."""

import json
import os
import secrets
import shutil
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from api.embedded import binaries
from api.embedded.accounts import account_for
from api.embedded.errors import EmbeddedError
from api.embedded.locks import Usage, exclusive
from api.embedded.places import Places, places_for
from api.embedded.postmaster import Postmaster, StopMode
from api.embedded.provision import APPLICATION, MAINTENANCE, OWNER, create_database, provision_roles

DATABASE = "motcua"
SUPERUSER = "postgres"


class Cluster:
    """A running server of the project's own; :func:`start` makes it.

    Attributes:
        data_dir: the project's data directory that it belongs to.
        owned: whether this process started it (or took over one that a killed process left), rather than attached to
            one that another process uses.
    """

    def __init__(self, data_dir: Path, postmaster: Postmaster, passwords: dict[str, str], usage: Usage) -> None:
        self.data_dir = data_dir
        self.owned = False
        self._postmaster = postmaster
        self._passwords = passwords
        self._usage: Usage | None = usage

    @property
    def owner_url(self) -> str:
        """The database as ``motcua_owner``, who owns and migrates."""
        return self._url(OWNER, DATABASE)

    @property
    def application_url(self) -> str:
        """The database as ``motcua_app``, as which the program works."""
        return self._url(APPLICATION, DATABASE)

    @property
    def superuser_url(self) -> str:
        """The maintenance database as the superuser; for provisioning and for tests of the server itself."""
        return self._url(SUPERUSER, MAINTENANCE)

    @property
    def pid(self) -> int | None:
        """The postmaster's process, if it runs."""
        return self._postmaster.pid()

    def stop(self, mode: StopMode = "fast") -> None:
        """Stop the server for everyone, whoever uses it.

        Args:
            mode: ``immediate`` is a crash: open writes are lost and the next start recovers.
        """
        self._postmaster.stop(mode)

    def restart(self) -> None:
        """Stop the server if it runs, and start it; the URLs stay the same."""
        with exclusive(self.data_dir / "postgres.lock"):
            self._postmaster.stop()
            self._postmaster.start()

    def close(self) -> None:
        """Use it no longer; the last user stops it. Closing twice is fine."""
        if self._usage is None:
            return
        usage, self._usage = self._usage, None
        try:
            if not self.data_dir.exists():  # deleted under us: nobody else can find this server any more
                self._postmaster.stop()
                return
            with exclusive(self.data_dir / "postgres.lock"):
                if usage.alone():
                    self._postmaster.stop()
        finally:  # whatever went wrong, the next start must not wait for this lock
            usage.end()

    def delete(self) -> None:
        """Stop the server for everyone and delete all its files; for tests of servers of their own."""
        self._postmaster.discard()
        self.close()
        shutil.rmtree(self._postmaster.cluster.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _url(self, role: str, database: str) -> str:
        place = urlencode({"host": str(self._postmaster.socket), "port": "5432"})
        return f"postgresql://{role}:{self._passwords[role]}@/{database}?{place}"


def start(data_dir: Path, *, durable: bool = True) -> Cluster:
    """Return the project's server, running: started now, or found running and attached to.

    Several processes may use one server; the last to close it stops it, and one that is killed counts no longer. A
    server whose users were all killed is taken over, one that was itself killed recovers.

    Args:
        data_dir: the project's data directory; made if need be. One OS user runs its server, always the same.
        durable: whether data must survive the machine's power; tests do without.

    Raises:
        EmbeddedError: no binaries, a directory of somebody else's, or the server does not start.
    """
    data_dir = data_dir.absolute()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with exclusive(data_dir / "postgres.lock"):
            return _start(data_dir, durable=durable)
    except PermissionError as error:
        raise EmbeddedError(
            f"Không có quyền với {error.filename}; hãy chạy bằng người dùng khác hoặc đặt MOTCUA_DATA_DIR.\n"
            f"No right to {error.filename}; run as another user or set MOTCUA_DATA_DIR."
        ) from error


def _start(data_dir: Path, *, durable: bool) -> Cluster:
    """Start or attach, while nobody else does."""
    places = places_for(data_dir)
    postmaster = _postmaster(places, durable=durable)
    if places.new:
        postmaster.discard()
    passwords = _passwords(places, postmaster)
    with ExitStack() as on_failure:
        usage = Usage(data_dir / "postgres.users")
        on_failure.callback(usage.end)
        cluster = Cluster(data_dir, postmaster, passwords, usage)
        cluster.owned = usage.alone()
        if cluster.owned:
            on_failure.callback(postmaster.stop)
        if not postmaster.wait_until_ready():
            cluster.owned = True
            postmaster.start()
        if cluster.owned:  # also when whoever started it was killed before it came to this
            url = cluster.superuser_url
            provision_roles(url, owner_password=passwords[OWNER], application_password=passwords[APPLICATION])
            create_database(url, DATABASE)
        usage.share()
        on_failure.pop_all()
    return cluster


def _postmaster(places: Places, *, durable: bool) -> Postmaster:
    """Return the server of these places, with binaries that its OS user can execute."""
    account = account_for(places.cluster if places.cluster.exists() else places.home)
    directory = binaries.find()
    if account.other:
        directory = binaries.within_reach(directory, places.home)
    return Postmaster(directory, account, places.cluster, places.socket(account), places.log, durable)


def _passwords(places: Places, postmaster: Postmaster) -> dict[str, str]:
    """Return the roles' passwords, making them and the server's data directory the first time."""
    if not places.cluster.exists():
        made = {role: secrets.token_urlsafe(24) for role in (SUPERUSER, OWNER, APPLICATION)}
        places.passwords.unlink(missing_ok=True)
        places.passwords.touch(mode=0o600)
        places.passwords.write_text(json.dumps(made))
        home = places.home.stat()
        os.chown(places.passwords, home.st_uid, home.st_gid)
        postmaster.initialise(made[SUPERUSER])
    version = (places.cluster / "PG_VERSION").read_text().strip()
    if version != str(binaries.MAJOR) or not places.passwords.exists():
        raise EmbeddedError(
            f"{places.home} không dùng được (PostgreSQL {version}, mật khẩu ở {places.passwords.name}); "
            f"hãy xóa thư mục này để bắt đầu lại với PostgreSQL {binaries.MAJOR}.\n"
            f"{places.home} can't be used (PostgreSQL {version}, passwords in {places.passwords.name}); "
            f"delete it to start afresh with PostgreSQL {binaries.MAJOR}."
        )
    kept: dict[str, str] = json.loads(places.passwords.read_text())
    return kept
