"""All files of the corpus by name, and what they are answered, in the notation of ``corpus.expected``."""

from tests.plans.corpus import archives, layouts, texts, word, workbooks
from tests.plans.corpus.expected import TABLE

FILES = archives.FILES | word.FILES | layouts.FILES | workbooks.FILES | texts.FILES
#: Years that are said with a file.
YEARS = {
    "signed in December with its year said.docx": 2025,
    "another year said.docx": 2026,
    "table and its year said.xlsx": 2025,
    "table and its year said.csv": 2025,
}
_SIGNS = {"paragraph": "p", "table": "t", "row": "r", "column": "c"}


def expected():
    """Name → (outcome, messages)."""
    rows = [line.split("|") for line in TABLE.strip().splitlines()[1:]]
    return {name.strip(): (outcome.strip(), messages.split()) for name, outcome, messages in rows}


def message(code, place, severity):
    """A finding in the table's notation."""
    where = "".join(f"{sign}{place[name]}" for name, sign in _SIGNS.items() if name in place)
    return f"{'!' if severity == 'error' else ''}{code}{'@' if where else ''}{where}"


def read(plan):
    """A plan that was read in the table's notation: annexes/groups/tasks."""
    groups = sum(len(annex.groups) for annex in plan.annexes)
    return f"{len(plan.annexes)}/{groups}/{len(list(plan.tasks))}"
