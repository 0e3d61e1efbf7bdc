"""One table of messages out of the apps' tables, and their rendering in one language."""

from collections.abc import Mapping
from typing import Any

from api.http.language import Language
from api.http.messages import MESSAGES as HTTP
from plans.messages import MESSAGES as PLANS
from reporting.messages import MESSAGES as REPORTING
from tenants.findings import Message
from tenants.messages import MESSAGES as TENANTS

MESSAGES: dict[str, Message] = {**HTTP, **TENANTS, **PLANS, **REPORTING}

_EMPTY = {"vi": "(trống)", "en": "(empty)"}


class _Values(dict[str, Any]):
    """Template values; a missing one shows its own name, so that a message never fails."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


def render(code: str, language: Language, values: Mapping[str, Any]) -> tuple[str, str]:
    """A code's message and hint in one language.

    Raises:
        KeyError: the code has no message, which a test of each app excludes.
    """
    message = MESSAGES[code]
    text, hint = (message.vi, message.hint_vi) if language == "vi" else (message.en, message.hint_en)
    shown = _Values({name: _shown(value, language) for name, value in values.items()})
    return text.format_map(shown), hint.format_map(shown)


def _shown(value: Any, language: Language) -> Any:
    if value is None or value == "":
        return _EMPTY[language]
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value) or _EMPTY[language]
    return value
