"""What a run prints: a failure as soon as it is known, and at its end what was visited, counted, timed.

Whatever process a test ran in. A run that is cut short has told its failures then.
"""

import os
import sys

import pytest

_KEY = pytest.StashKey[list]()
_NAME = "told"


@pytest.fixture
def tell(request):
    """Print a line in the run's summary."""
    return request.config.stash.setdefault(_KEY, []).append


@pytest.hookimpl(trylast=True)
def pytest_runtest_logreport(report):
    """Print a failure now: in the process that prints, which is no worker."""
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        sys.stdout.write(f"\n{report.when} {report.nodeid}\n{report.longreprtext}\n")
        sys.stdout.flush()


def pytest_sessionfinish(session):
    """Hand a worker's lines to the process that prints."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[_NAME] = session.config.stash.get(_KEY, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error):
    """Take a worker's lines."""
    lines = getattr(node, "workeroutput", {}).get(_NAME, [])
    node.config.stash.setdefault(_KEY, []).extend(lines)


def pytest_terminal_summary(terminalreporter, config):
    """Print them."""
    for line in config.stash.get(_KEY, []):
        terminalreporter.write_line(line)
