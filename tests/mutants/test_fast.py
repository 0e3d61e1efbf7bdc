"""A few mutants in every run of the tests, so that the machinery stays alive; ``make mutants`` tries them all."""

from concurrent.futures import ThreadPoolExecutor

from tests.mutants.running import PROJECT, copy_project, judge
from tests.mutants.table import MUTANTS


def test_mutants_are_killed(tmp_path):
    chosen = [mutant for mutant in MUTANTS if mutant.fast]
    copies = [copy_project(tmp_path / str(number)) for number in range(len(chosen))]
    with ThreadPoolExecutor(len(chosen)) as pool:
        outcomes = list(pool.map(judge, chosen, copies))
    assert all(outcome.killed for outcome in outcomes), outcomes
    assert [outcome.told.partition("::")[0] for outcome in outcomes] == [mutant.tests for mutant in chosen]


def test_every_mutant_of_the_source_can_still_be_made():
    """The text that it replaces stands there once."""
    assert len(MUTANTS) >= 25
    sources = {mutant: (PROJECT / mutant.path).read_text().count(mutant.old) for mutant in MUTANTS if mutant.path}
    assert [mutant.name for mutant, times in sources.items() if times != 1] == []
