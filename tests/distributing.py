"""pytest plugin: which tests one process runs together, and which come first.

A module's tests stay together, for their fixtures; so do all that need the played scenario, which takes about a minute
to set up. What takes long begins first: where it came last, one process would end minutes after the other. Loaded with
``-p``; read by ``--dist loadgroup --no-loadscope-reorder``.
"""

import pytest

#: Fixtures and modules with the longest run, longest first; all that use the fixture are one group.
PLAYED = "played"
LONG = (
    "tests/scenario/test_demo_command.py",
    "tests/permissions/test_matrix.py",
    "tests/mutants/test_fast.py",
    "tests/isolation/test_canary.py",
    "tests/isolation/test_side_channels.py",
    "tests/performance/test_task_queries.py",
    "tests/scenario/test_processes.py",
    "tests/embedded/test_manage.py",
    "tests/embedded/test_cluster.py",
)


def pytest_itemcollected(item):
    """Mark a test with its group."""
    item.add_marker(pytest.mark.xdist_group(_group(item)))


def pytest_collection_modifyitems(items):
    """Bring the long ones to the front; the others keep their (random) order."""
    items.sort(key=lambda item: _place(_group(item)))


def _group(item):
    return PLAYED if PLAYED in item.fixturenames else item.location[0]


def _place(group):
    order = (PLAYED, *LONG)
    return order.index(group) if group in order else len(order)
