"""Every code has its words in both languages, and the words only use what their findings carry."""

import re
import string
from pathlib import Path

import pytest

import plans
from plans.importing import read_plan
from plans.messages import MESSAGES
from tenants.refusals import Refusal
from tests.plans.corpus.files import FILES, YEARS, expected
from tests.plans.documents import second_plan

ROOT = Path(plans.__file__).parent
CODE = re.compile(r'"([a-z]+\.[a-z_]+)"')
PREFIXES = {code.partition(".")[0] for code in MESSAGES}


def sources():
    """The app's code but its words."""
    paths = (path for path in ROOT.rglob("*.py") if not {"wording", "migrations"} & set(path.parts))
    return [path.read_text(encoding="utf-8") for path in paths]


def used():
    codes = {code for source in sources() for code in CODE.findall(source)}
    return {code for code in codes if code.partition(".")[0] in PREFIXES}


def fields(text):
    """What the template names; a parameter that reads differently in the two languages ends in _vi or _en."""
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return {name.removesuffix("_vi").removesuffix("_en") for name in names}


def test_every_code_of_the_importer_has_words():
    assert used() - set(MESSAGES) == set()


def test_no_words_are_left_over():
    code_of_app = "".join(sources())
    assert [code for code in MESSAGES if f'"{code}"' not in code_of_app] == []


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same(code):
    message = MESSAGES[code]
    assert all(message)
    assert fields(message.vi) == fields(message.en)
    assert fields(message.hint_vi) == fields(message.hint_en)
    assert fields(message.vi)


def findings_of(data, aliases, year):
    try:
        return read_plan(data, aliases=aliases, year=year).findings
    except Refusal as refusal:
        return refusal.findings


@pytest.mark.parametrize("name", [*(name for name, (_, messages) in expected().items() if messages), "real", "second"])
def test_findings_carry_what_their_words_name(name, aliases, real_file):
    data = {"real": lambda: real_file, "second": second_plan}.get(name) or FILES[name]
    findings = findings_of(data(), aliases, YEARS.get(name))
    assert findings
    for finding in findings:
        message = MESSAGES[finding.code]
        named = fields(message.vi + message.hint_vi)
        assert named <= {"found", "expected", *finding.params}
