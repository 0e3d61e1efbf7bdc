"""Numbers of rows and columns as a person names them."""

from collections.abc import Callable, Collection
from itertools import groupby


def ranges(numbers: Collection[int], name: Callable[[int], str] = str) -> str:
    """Numbers as runs: ``3-5, 8``.

    Args:
        numbers: in any order.
        name: how one is written.
    """
    runs = groupby(enumerate(sorted(numbers)), key=lambda item: item[1] - item[0])
    ends = ((run[0][1], run[-1][1]) for run in (list(run) for _, run in runs))
    return ", ".join(name(first) if first == last else f"{name(first)}-{name(last)}" for first, last in ends)


def letters(column: int) -> str:
    """A column's letters: 28 is ``AB``."""
    above, last = divmod(column - 1, 26)
    return (letters(above) if above else "") + chr(ord("A") + last)
