"""File locks that the kernel drops by itself when a process dies, however it dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold a file's lock alone, waiting for it.

    Args:
        path: the lock file; made when it is not there.
    """
    with _opened(path) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Usage:
    """A share in something that the last user switches off.

    Every user holds the file's lock shared; whoever can take it alone is the only one left.

    Args:
        path: the lock file.
    """

    def __init__(self, path: Path) -> None:
        self._file: IO[str] = _opened(path)

    def alone(self) -> bool:
        """Return whether nobody else uses it now; if so the lock is held alone, else it is as it was."""
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def share(self) -> None:
        """Count as a user from now on."""
        fcntl.flock(self._file, fcntl.LOCK_SH)

    def end(self) -> None:
        """Count no longer."""
        self._file.close()


def _opened(path: Path) -> IO[str]:
    """Return the lock file, open; root leaves it to whoever owns the directory, who must be able to open it too."""
    file = path.open("a")
    if os.geteuid() == 0:
        directory = path.parent.stat()
        os.chown(path, directory.st_uid, directory.st_gid)
    return file
