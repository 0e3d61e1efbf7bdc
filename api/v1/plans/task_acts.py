"""What a caller may do on a task line, for answers and for the acts themselves."""

from typing import Any

from api.http.language import Language
from api.http.rendering import dumps
from api.v1.plans.decided import acting
from plans.facts import Actor, decisions
from plans.selectors.lines import Line


class Acts:
    """Renders ``allowed_actions`` and ``refused_actions`` of many lines; lines with equal facts are judged once."""

    def __init__(self, actor: Actor, language: Language) -> None:
        self.actor, self.language = actor, language
        self._known: dict[str, bytes] = {}

    def of(self, line: Line) -> dict[str, Any]:
        """The members, as values."""
        return acting(decisions(line.facts, self.actor), self.language)

    def json_of(self, line: Line) -> bytes:
        """The members, as a JSON object."""
        known = self._known.get(line.decisive)
        if known is None:
            known = self._known[line.decisive] = dumps(self.of(line))
        return known
