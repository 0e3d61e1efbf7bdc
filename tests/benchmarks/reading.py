"""How long reading a plan of 1,000 tasks takes, against python-docx merely reading every cell of the same file."""

import io
import statistics
import time

import docx

from plans.aliases import AliasTable, shared_aliases
from plans.importing import read_plan
from tests.plans.large import large_plan

TASKS, ROUNDS, AIM = 1_000, 9, 2.0


def reading():
    """CPU times of both in turn, in one line."""
    data, aliases = large_plan(TASKS), AliasTable.build(shared_aliases())
    plan = read_plan(data, aliases=aliases)
    assert sum(1 for _ in plan.tasks) == TASKS
    assert not any(finding.code.startswith(("table.", "party.unknown")) for finding in plan.findings)
    assert sum(len(text) for text in cells(data)) >= sum(len(task.content) for task in plan.tasks)
    ours, limit = [], []
    for _ in range(ROUNDS):
        ours.append(cpu(lambda: read_plan(data, aliases=aliases)))
        limit.append(cpu(lambda: cells(data)))
    took, least = statistics.median(ours), statistics.median(limit)
    return (
        f"Reading a plan of {TASKS:,} tasks from a .docx of {len(data) / 1000:.0f} kB: {took * 1000:.0f} ms of CPU,"
        f" python-docx merely reading its cells {least * 1000:.0f} ms, **{took / least:.2f}** (aim ≤ {AIM:g})."
    )


def cells(data):
    """The text of every cell, as python-docx gives it."""
    return [cell.text for table in docx.Document(io.BytesIO(data)).tables for row in table.rows for cell in row.cells]


def cpu(work):
    """Seconds of CPU that some work takes."""
    before = time.process_time()
    work()
    return time.process_time() - before
