"""Where the embedded server keeps its files.

An ordinary user's stand in ``<data dir>/postgres``. Root's server runs as another OS user, who can't pass a directory
that only root may enter, so they stand in ``/var/tmp/mot-cua-<hash of the path>`` and ``<data dir>/postgres`` is a
symbolic link to them.
"""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from api.embedded.accounts import Account
from api.embedded.errors import EmbeddedError

PROJECT = "mot-cua"
ROOTS_PLACE = Path("/var/tmp")  # noqa: S108 - survives a restart, unlike /tmp; what is made there is checked to be ours
LONGEST_SOCKET = 100  # bytes; Linux allows 107 for the whole path, macOS 103
SOCKET_FILE = ".s.PGSQL.5432"


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one embedded server.

    Attributes:
        home: all of it.
        new: whether ``home`` was made just now and so holds nothing.
    """

    home: Path
    new: bool

    @property
    def cluster(self) -> Path:
        """The server's data directory (PGDATA)."""
        return self.home / "cluster"

    @property
    def log(self) -> Path:
        """The server's log."""
        return self.home / "server.log"

    @property
    def passwords(self) -> Path:
        """The roles' passwords, for this program alone."""
        return self.home / "passwords.json"

    def socket(self, account: Account) -> Path:
        """Return the directory of the Unix socket, made if need be: near the data, or in a shorter path.

        Args:
            account: who runs the server.
        """
        near = self.home / "socket"
        if len(os.fsencode(near / SOCKET_FILE)) <= LONGEST_SOCKET:
            return _own_directory(near, account)
        return _own_directory(Path(tempfile.gettempdir()) / f"{PROJECT}-{_digest(self.home)}", account)


def places_for(data_dir: Path) -> Places:
    """Return the places that belong to a data directory of the project, making their home.

    Args:
        data_dir: absolute; exists.

    Raises:
        EmbeddedError: somebody else's file stands where ours should.
    """
    link = data_dir / "postgres"
    if os.geteuid() != 0 or (link.is_dir() and not link.is_symlink()):
        new = not link.exists()
        try:
            link.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _not_ours(link) from error
        return Places(link.resolve(), new)
    # Whoever deleted the link (with .data) asked for a fresh start: what it led to is not taken up again.
    kept = link.is_symlink()
    home = link.readlink() if kept else ROOTS_PLACE / f"{PROJECT}-{_digest(data_dir)}"
    new = not (kept and home.exists())
    home.mkdir(mode=0o711, exist_ok=True)
    if home.is_symlink() or home.stat().st_uid != 0:
        raise _not_ours(home)
    home.chmod(0o711)  # whatever the umask was
    if not kept:
        link.symlink_to(home)
    return Places(home.resolve(), new)


def _own_directory(path: Path, account: Account) -> Path:
    """Return a directory that one user alone may enter, made if need be."""
    path.mkdir(mode=0o700, exist_ok=True)
    if path.is_symlink() or path.stat().st_uid not in {account.uid, os.geteuid()}:
        raise _not_ours(path)
    account.own(path)
    return path


def _not_ours(path: Path) -> EmbeddedError:
    """Return the refusal to use a path that is somebody else's."""
    return EmbeddedError(
        f"{path} thuộc về người khác; hãy xóa nó hoặc đặt MOTCUA_DATA_DIR.\n"
        f"{path} belongs to somebody else; remove it or set MOTCUA_DATA_DIR."
    )


def _digest(path: Path) -> str:
    """Return a short name for a path."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
