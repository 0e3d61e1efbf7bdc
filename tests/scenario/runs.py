"""Runs of ``manage.py demo`` as processes, and what each left."""

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from psycopg import sql

from api import embedded
from api.demo.calling import Caller
from api.probe import answers

PROJECT = Path(__file__).resolve().parents[2]


@dataclass
class Run:
    """What one run of the command left.

    Attributes:
        seconds: until it was ready.
        said: what it printed until then.
        demo: the content of demo.json.
        counts: rows by table.
        digest: of the consolidated JSON, where the run served it.
        code: of its exit.
        still_running: whether its server or database outlived it.
    """

    seconds: float
    said: list
    demo: dict = field(default_factory=dict)
    counts: dict = field(default_factory=dict)
    digest: str = ""
    code: int = 0
    still_running: bool = False


def environment(data_dir):
    """An environment that names no database, with a data directory of its own."""
    others = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE", "MOTCUA"))}
    return others | {"MOTCUA_DATA_DIR": str(data_dir), "PYTHONUNBUFFERED": "1"}


def begin(surroundings, *arguments):
    """Start the command."""
    command = [sys.executable, "manage.py", "demo", *arguments]
    return subprocess.Popen(
        command, cwd=PROJECT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def read_until(process, words):
    """The lines that a process prints until one holds the words, or it ends."""
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if words in line:
            break
    return lines


def end(process):
    """Wait for a process, and return its code."""
    process.stdout.close()
    return process.wait(60)


def counts(data_dir):
    """Rows by table."""
    with embedded.start(data_dir) as cluster, psycopg.connect(cluster.owner_url) as connection:
        names = connection.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        ).fetchall()
        count = sql.SQL("SELECT count(*) FROM {}")
        return {name: connection.execute(count.format(sql.Identifier(name))).fetchone()[0] for (name,) in sorted(names)}


def running(data_dir):
    return (data_dir / "postgres" / "cluster" / "postmaster.pid").exists()


def demo_of(data_dir):
    return json.loads((data_dir / "demo.json").read_text(encoding="utf-8"))


def office(demo):
    [account] = [account for account in demo["accounts"] if account["role"] == "town_office"]
    return Caller(demo["base_url"], account["token"], account["unit"])


def unserved(data_dir, surroundings):
    """Run ``--no-serve`` to its end."""
    began = time.monotonic()
    process = begin(surroundings, "--no-serve")
    said = [line.rstrip("\n") for line in process.stdout]
    run = Run(time.monotonic() - began, said, code=end(process))
    if run.code == 0:
        run.demo, run.counts = demo_of(data_dir), counts(data_dir)
    return run


def served(data_dir, surroundings, number):
    """Serve on a free port, read the rollup, and stop with a signal."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    began = time.monotonic()
    process = begin(surroundings, "--port", str(port))
    run = Run(0, read_until(process, "Ctrl-C"))
    run.seconds = time.monotonic() - began
    run.demo = demo_of(data_dir)
    run.digest = hashlib.sha256(office(run.demo).get(f"consolidated/{run.demo['period']['id']}/").body).hexdigest()
    process.send_signal(number)
    run.code = end(process)
    run.still_running = answers(port) or running(data_dir)
    run.counts = counts(data_dir)
    return run
