"""As which OS user the server runs: PostgreSQL refuses root."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from api.embedded.errors import EmbeddedError

#: Whom root asks to run the server, the first that exists; any other ordinary user does as well.
PREFERRED = ("postgres", "nobody", "daemon")
#: Nothing of the caller's environment reaches the server: neither its locale nor its PG* variables.
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True, slots=True)
class Account:
    """An OS user that runs the server.

    Attributes:
        uid: user id.
        gid: group id.
        other: whether it is another user than this process, which must be root then.
    """

    uid: int
    gid: int
    other: bool

    def own(self, path: Path) -> None:
        """Give a file or directory to this user."""
        if self.other:
            os.chown(path, self.uid, self.gid)

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a command as this user, from ``/`` (it may not enter our directory), and return what it said.

        Args:
            command: program and arguments.

        Raises:
            EmbeddedError: this process may not become that user.
        """
        switch = {"user": self.uid, "group": self.gid, "extra_groups": []} if self.other else {}
        try:
            return subprocess.run(  # type: ignore[call-overload,no-any-return] # noqa: S603 - our own binaries; the overloads don't take keywords from a dict
                command, capture_output=True, text=True, check=False, cwd="/", env=ENVIRONMENT, **switch
            )
        except PermissionError as error:
            raise EmbeddedError(
                f"Không chạy được {command[0]} bằng người dùng {self.uid} ({error}); hãy đặt DATABASE_URL.\n"
                f"Can't run {command[0]} as user {self.uid} ({error}); set DATABASE_URL."
            ) from error


def account_for(directory: Path) -> Account:
    """Return the OS user for a data directory: its owner, for PostgreSQL accepts nobody else, unless that is root.

    Args:
        directory: the server's data directory or, before there is one, what will hold it.

    Raises:
        EmbeddedError: the directory is another user's and this process is not root, or root finds no user to run it.
    """
    me = os.geteuid()
    owner = directory.stat().st_uid
    if me not in {0, owner}:
        raise EmbeddedError(
            f"{directory} thuộc về người dùng {owner}; hãy chạy bằng người dùng đó hoặc đặt MOTCUA_DATA_DIR.\n"
            f"{directory} belongs to user {owner}; run as that user or set MOTCUA_DATA_DIR."
        )
    if me != 0:
        return Account(me, os.getegid(), other=False)
    entry = pwd.getpwuid(owner) if owner else _ordinary_user()
    return Account(entry.pw_uid, entry.pw_gid, other=True)


def _ordinary_user() -> pwd.struct_passwd:
    """Return the user whom root asks to run the server; initdb wants one that has a name."""
    others = {entry.pw_name: entry for entry in pwd.getpwall() if entry.pw_uid != 0}
    for name in (*PREFERRED, *others):
        if name in others:
            return others[name]
    raise EmbeddedError(
        "PostgreSQL không chạy bằng root và máy không có người dùng nào khác; hãy đặt DATABASE_URL.\n"
        "PostgreSQL does not run as root and there is no other user here; set DATABASE_URL."
    )
