"""Lines that a run prints at its end, whatever process the test ran in: what was visited, counted, timed."""

import pytest

_KEY = pytest.StashKey[list]()
_NAME = "told"


@pytest.fixture
def tell(request):
    """Print a line in the run's summary."""
    return request.config.stash.setdefault(_KEY, []).append


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
