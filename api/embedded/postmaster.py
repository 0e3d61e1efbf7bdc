"""Starts and stops one PostgreSQL server, also over the remains of one that was killed."""

import os
import shlex
import shutil
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from api.embedded.accounts import Account
from api.embedded.errors import EmbeddedError
from api.embedded.places import SOCKET_FILE

StopMode = Literal["smart", "fast", "immediate"]
PROCESSES = Path("/proc")
PID_FILE = "postmaster.pid"
STATUS_LINE = 7  # of the PID file, 0-based: "starting", "ready", "stopping"
ORPHANS_LEAVE = 10.0  # seconds
STARTS_WITHIN = "60"  # seconds, crash recovery included

#: Random access is cheap on what this runs on, and the default of 4 makes the planner avoid the right index.
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "random_page_cost": "1.1",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %u@%d ",
    "cluster_name": "mot-cua",
}
#: For data that may be lost with the machine's power, though not with the server's crash: tests.
THROW_AWAY = {"fsync": "off", "full_page_writes": "off"}
#: One locale everywhere: without it lower('ĐƯỜNG') depends on who started the program.
INITDB = (
    "--auth=scram-sha-256",
    "--username=postgres",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)


@dataclass(frozen=True, slots=True)
class Postmaster:
    """One server.

    Attributes:
        binaries: directory of ``pg_ctl`` and the others.
        account: the OS user that runs it.
        cluster: data directory.
        socket: directory of its Unix socket.
        log: file for what it says.
        durable: whether data survives the machine's power.
    """

    binaries: Path
    account: Account
    cluster: Path
    socket: Path
    log: Path
    durable: bool

    def initialise(self, password: str) -> None:
        """Make the data directory; it appears whole or not at all.

        Args:
            password: the superuser's.

        Raises:
            EmbeddedError: initdb refuses.
        """
        fresh = self.cluster.with_name("cluster.new")
        password_file = self.cluster.with_name("password")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        self.account.own(fresh)
        password_file.unlink(missing_ok=True)
        password_file.touch(mode=0o600, exist_ok=False)
        password_file.write_text(password)
        self.account.own(password_file)
        speed = () if self.durable else ("--no-sync",)
        try:
            self._run("initdb", "--pgdata", fresh, "--pwfile", password_file, *INITDB, *speed)
        finally:
            password_file.unlink()
        fresh.rename(self.cluster)

    def running(self) -> bool:
        """Return whether a server works on this data directory now."""
        pid = self.pid()
        return pid is not None and self._works_here(pid)

    def start(self) -> None:
        """Start the server and wait until it accepts connections.

        Raises:
            EmbeddedError: it does not start; the text holds the end of its log.
        """
        self._clear_remains()
        self.log.touch(mode=0o600)
        self.account.own(self.log)
        settings = SETTINGS | ({} if self.durable else THROW_AWAY) | {"unix_socket_directories": str(self.socket)}
        options = " ".join(f"-c {name}={shlex.quote(value)}" for name, value in settings.items())
        # A postmaster killed a moment ago may still hold its shared memory; a second attempt is enough.
        for attempt in (1, 2):
            try:
                self._run(
                    "pg_ctl", "start", "-D", self.cluster, "-l", self.log, "-w", "-t", STARTS_WITHIN, "-o", options
                )
            except EmbeddedError:
                if attempt == 2:  # noqa: PLR2004 - the last one
                    raise
                time.sleep(1)
            else:
                return

    def wait_until_ready(self) -> bool:
        """Wait for a server that is starting or recovering; return false when it turns out to be going away."""
        while self.running():
            with suppress(OSError, IndexError):
                if (self.cluster / PID_FILE).read_text().splitlines()[STATUS_LINE].strip() == "ready":
                    return True
            time.sleep(0.05)
        return False

    def stop(self, mode: StopMode = "fast") -> None:
        """Stop the server, if it runs, and wait for its end.

        Args:
            mode: ``fast`` ends connections and writes everything down, ``immediate`` is a crash that the next start
                recovers from, ``smart`` waits for everyone to leave.

        Raises:
            EmbeddedError: it does not stop.
        """
        if self.running():
            try:
                self._run("pg_ctl", "stop", "-D", self.cluster, "-m", mode, "-w", "-t", STARTS_WITHIN)
            except EmbeddedError:  # a killed server dies a moment later: then there is nothing left to stop
                if self.running():
                    raise

    def discard(self) -> None:
        """Stop the server, if it runs, and delete its data."""
        self.stop("immediate")
        shutil.rmtree(self.cluster, ignore_errors=True)

    def _run(self, program: str, *arguments: str | Path) -> None:
        """Run one of PostgreSQL's programs as the server's user."""
        answer = self.account.run(self.binaries / program, *arguments)
        if answer.returncode:
            said = (answer.stderr + answer.stdout).strip()
            with suppress(OSError):
                said += "\n" + "\n".join(self.log.read_text(errors="replace").splitlines()[-10:])
            raise EmbeddedError(
                f"{program} thất bại ở {self.cluster}; xem nhật ký {self.log}\n"
                f"{program} failed on {self.cluster}; see the log {self.log}\n{said}"
            )

    def pid(self) -> int | None:
        """Return the process that the data directory names as its server, dead or alive."""
        try:
            return int((self.cluster / PID_FILE).read_text().splitlines()[0])
        except (OSError, ValueError, IndexError):
            return None

    def _works_here(self, pid: int) -> bool:
        """Return whether a process works in this data directory, and is not one that got the same number later.

        After a kill -9 the number may belong to another program, or to a zombie that nobody waits for.
        """
        try:
            if PROCESSES.exists():
                process = PROCESSES / str(pid)
                ours = (process / "cwd").readlink() == self.cluster
                return ours and (process / "exe").readlink().name.startswith("postgres")
            os.kill(pid, 0)
        except OSError:
            return False
        return True

    def _orphans(self) -> list[int]:
        """Return processes that work here; asked when the postmaster is gone."""
        numbers = (
            (int(entry.name) for entry in PROCESSES.iterdir() if entry.name.isdigit()) if PROCESSES.exists() else ()
        )
        return [pid for pid in numbers if self._works_here(pid)]

    def _clear_remains(self) -> None:
        """Remove what a killed server left: its backends first, for they may still write, then its lock files."""
        deadline = time.monotonic() + ORPHANS_LEAVE
        while orphans := self._orphans():
            for pid in orphans:
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGQUIT)
            if time.monotonic() > deadline:
                raise EmbeddedError(
                    f"Tiến trình {orphans} vẫn dùng {self.cluster}; hãy kết thúc chúng.\n"
                    f"Processes {orphans} still use {self.cluster}; end them."
                )
            time.sleep(0.05)
        (self.cluster / PID_FILE).unlink(missing_ok=True)
        for name in (SOCKET_FILE, f"{SOCKET_FILE}.lock"):
            (self.socket / name).unlink(missing_ok=True)
