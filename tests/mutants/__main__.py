"""``make mutants``: every mutant must be killed; says by which test. Two run at a time."""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from api import embedded
from tests.mutants.running import PROJECT, copy_project, judge
from tests.mutants.table import MUTANTS, Mutant

_AT_A_TIME = 2


def main(names):
    """Judge the mutants whose names hold one of the given words, or all; gives the number of those that live."""
    chosen = [mutant for mutant in MUTANTS if not names or any(name in mutant.name for name in names)]
    nothing = [Mutant("nothing", module) for module in sorted({mutant.tests for mutant in chosen})] if not names else []
    began = time.monotonic()
    with embedded.start(PROJECT / ".data" / "test", durable=False), tempfile.TemporaryDirectory() as place:
        copies = SimpleQueue()
        for number in range(_AT_A_TIME):
            copies.put(copy_project(Path(place, str(number))))
        with ThreadPoolExecutor(_AT_A_TIME) as pool:
            outcomes = pool.map(lambda mutant: _judged(mutant, copies), [*nothing, *chosen])
            living = 0
            for mutant, outcome in zip([*nothing, *chosen], outcomes, strict=True):
                right = outcome.killed is (mutant not in nothing)
                living += not right
                _say(f"{'ok ' if right else 'BAD'} {mutant.name}: {outcome.told}")
    _say(f"{len(chosen)} mutants, {living} not as they should be, {time.monotonic() - began:.0f} s")
    return living


def _judged(mutant, copies):
    copy = copies.get()
    try:
        return judge(mutant, copy)
    finally:
        copies.put(copy)


def _say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
