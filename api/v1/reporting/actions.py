"""What the caller may do with a report now, and for the rest why not: read from the table that decides."""

from collections.abc import Collection
from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, RefusedAction
from api.http.wording import render
from reporting.transitions import RULES, Desk, State, why_not, words
from tenants.access import Access
from tenants.separation import Duty


class Actions(Answer):
    """What may be done, and why not the rest."""

    allowed_actions = serializers.ListField(child=serializers.CharField())
    refused_actions = RefusedAction(many=True)


def actions_answer(
    state: State, access: Access, language: Language, desk: Desk = Desk.OWNER, barred: Collection[Duty] = ()
) -> dict[str, Any]:
    """The actions of one desk, allowed and refused."""
    judged = {
        action: why_not(action, state, access.grants, desk, barred)
        for action, rule in RULES.items()
        if rule.desk is desk
    }
    refused = []
    for action, code in judged.items():
        if code is not None:
            told = words(action, state)
            reason, _ = render(code, language, told)
            roles = [] if code == "transition.not_in_state" else told["roles"]
            refused.append({"action": action, "code": code, "reason": reason, "roles": roles, "positions": []})
    return {"allowed_actions": [action for action, code in judged.items() if code is None], "refused_actions": refused}
