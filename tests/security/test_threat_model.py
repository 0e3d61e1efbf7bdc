"""``docs/threat-model.md`` against the tree: a test that it names exists, and each risk and promise is spoken of."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs" / "threat-model.md").read_text()
PROMISES = [line for line in PAGE.splitlines() if re.match(r"\| \d+ \|", line)]


def named(text):
    return re.findall(r"`(tests/[\w/.]+\.py)`", text)


def test_every_test_that_it_names_exists_and_has_tests():
    assert len(named(PAGE)) > 30
    for path in named(PAGE):
        assert re.search(r"^def test_", (PROJECT / path).read_text(), re.MULTILINE), path


def test_every_promise_is_shown_by_a_test():
    numbers = [int(line.split("|")[1]) for line in PROMISES]
    assert numbers == list(range(1, len(numbers) + 1))
    for line in PROMISES:
        assert named(line), line


def test_every_risk_of_owasps_list_is_answered():
    risks = re.findall(r"^\| API(\d+) [^|]+\|([^|]+)\|([^|]+)\|$", PAGE, re.MULTILINE)
    assert [int(number) for number, _, _ in risks] == list(range(1, 11))
    for number, answer, promises in risks:
        assert answer.strip()
        assert promises.strip(), number
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", re.sub(r"`[^`]+`", "", promises)):
            assert 1 <= int(first) <= int(last or first) <= len(PROMISES)


def test_every_module_about_security_is_named():
    """A new module of these folders that the page does not know is a promise that nobody reads."""
    modules = {
        str(path.relative_to(PROJECT))
        for folder in ("security", "audit", "isolation", "pooler", "permissions", "accounts", "browser")
        for path in (PROJECT / "tests" / folder).glob("test_*.py")
    }
    assert modules - set(named(PAGE)) - {"tests/security/test_threat_model.py"} == set()
