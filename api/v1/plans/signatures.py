"""Who did something, in which role and for which position, and when: the same on everything that hangs on a task."""

from typing import Any

from api.http.language import Language
from plans.labels import choice
from tenants.clock import ZONE
from tenants.labels import Label
from tenants.models import User
from tenants.roles import ROLE_LABELS

_ROLES = {role.value: Label(*words) for role, words in ROLE_LABELS.items()}


def signature(row: Any, language: Language) -> dict[str, Any]:
    """The members of :class:`api.v1.plans.task_answers.Signed`.

    Args:
        row: an update, deliverable, request or answer, with its actor and position.
        language: of the role's name.
    """
    position = row.position
    return {
        "actor": actor_ref(row.actor),
        "role": choice(row.role, _ROLES, language),
        "position": {"id": position.pk, "name": position.name} if position else None,
        "on_behalf": row.on_behalf or None,
        "at": row.at.astimezone(ZONE),
    }


def actor_ref(user: User) -> dict[str, Any]:
    """An account as answers name it."""
    return {"id": user.pk, "name": user.full_name or user.username}
