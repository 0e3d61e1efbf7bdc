"""PgBouncer in transaction mode with two server connections, for as long as it is wanted."""

import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.postgres_url import connection_settings

PROGRAM = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin:/usr/local/sbin")
SERVER_CONNECTIONS = 2
CONFIGURATION = """
[databases]
pooled = {server} dbname={NAME} user={USER} password={PASSWORD}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = {connections}
max_db_connections = {connections}
max_client_conn = 100
query_wait_timeout = 60
ignore_startup_parameters = extra_float_digits,options
logfile = {log}
"""


@dataclass(frozen=True)
class Pooled:
    """Where to connect: any user's name does, the pooler brings the application's own."""

    port: int
    url: str


@contextmanager
def bouncer(database_url, directory):
    """Run the pooler before a database; it may not be root, so it runs as whoever owns the server's socket."""
    settings = connection_settings(database_url)
    port = _free_port()
    owner = _owner(settings["HOST"])
    file, log = Path(directory) / "pgbouncer.ini", Path(directory) / "pgbouncer.log"
    server = f"host={settings['HOST']}" + (f" port={settings['PORT']}" if settings.get("PORT") else "")
    file.write_text(
        CONFIGURATION.format(server=server, port=port, log=log, connections=SERVER_CONNECTIONS, **_named(settings))
    )
    for path in (file.parent, file):
        os.chown(path, *owner)
    process = subprocess.Popen(
        [PROGRAM, "-q", str(file)],
        user=owner[0] if os.getuid() == 0 else None,
        group=owner[1] if os.getuid() == 0 else None,
        extra_groups=[] if os.getuid() == 0 else None,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(process, port, log)
        yield Pooled(port, f"postgresql://{settings['USER']}:none@127.0.0.1:{port}/pooled")
    finally:
        process.terminate()
        process.wait(15)


def _named(settings):
    return {name: settings[name] for name in ("NAME", "USER", "PASSWORD")}


def _owner(host):
    if os.getuid():
        return os.getuid(), os.getgid()
    place = Path(host)
    found = place.stat() if host.startswith("/") else None
    return (found.st_uid, found.st_gid) if found and found.st_uid else (65534, 65534)


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_for(process, port, log):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text() if log.exists() else "pgbouncer ended"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("pgbouncer does not answer")
