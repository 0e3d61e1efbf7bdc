"""``allowed_actions`` and ``refused_actions`` out of the decisions of the domain's tables."""

from collections.abc import Iterable
from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, RefusedAction
from api.http.wording import render
from plans.decisions import Decision


class Acting(Answer):
    """What the caller may do now, and why not the rest."""

    allowed_actions = serializers.ListField(child=serializers.CharField())
    refused_actions = RefusedAction(many=True)


def acting(decisions: Iterable[Decision], language: Language) -> dict[str, Any]:
    """Both members, with reasons in one language."""
    decided = list(decisions)
    return {
        "allowed_actions": [decision.action for decision in decided if decision.allowed],
        "refused_actions": [_refused(decision, language) for decision in decided if not decision.allowed],
    }


def _refused(decision: Decision, language: Language) -> dict[str, Any]:
    reason, _ = render(decision.code, language, decision.params)
    return {
        "action": decision.action,
        "code": decision.code,
        "reason": reason,
        "roles": list(decision.roles),
        "positions": list(decision.positions),
    }
