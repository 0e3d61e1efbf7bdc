"""Every code that the app raises has words in both languages, and no words lie about unused."""

import re
import string
from pathlib import Path

import pytest

from reporting.checks import CheckKind
from reporting.messages import MESSAGES

REPORTING = Path(__file__).parents[2] / "reporting"
CODE = re.compile(r'"((?:cell|row|column|check|form|form_set|indicator|period|report|review|transition)\.[a-z_]+)"')
#: Codes that are put together: f"check.{kind}" and f"form.{what}_duplicate".
COMPOSED = {f"check.{kind}" for kind in CheckKind} | {f"form.{what}_duplicate" for what in ("column", "row", "check")}


def raised():
    sources = [path for path in REPORTING.rglob("*.py") if "wording" not in path.parts]
    return {code for path in sources for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_every_code_has_words():
    assert raised() | COMPOSED <= set(MESSAGES)


def test_no_words_without_a_code():
    known = {code for code in MESSAGES if CODE.fullmatch(f'"{code}"')}
    assert known <= raised() | COMPOSED


@pytest.mark.parametrize("code", MESSAGES)
def test_words_are_whole_in_both_languages(code):
    message = MESSAGES[code]
    assert all(text.strip() for text in message)
    vietnamese, english = (
        {field for _, field, _, _ in string.Formatter().parse(text) if field} for text in message[:2]
    )
    assert {field.removesuffix("_vi") for field in vietnamese} == {field.removesuffix("_en") for field in english}
