"""What the demonstration says on the terminal while it goes on."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: Prints a line.
Tell = Callable[[str], object]


@contextmanager
def timed(what: str, tell: Tell) -> Iterator[None]:
    """Say what was done and how long it took; nothing when it fails, the failure speaks for itself."""
    began = time.monotonic()
    yield
    tell(f"{time.monotonic() - began:6.1f} s  {what}")
