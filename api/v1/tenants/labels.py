"""Choices of units and accounts as answers show them."""

from collections.abc import Mapping
from typing import Any

from api.http.language import Language
from tenants.roles import MACHINE_SCOPES, ROLE_LABELS, Role
from tenants.separation import DUTY_LABELS, Duty

POSITION_KINDS: dict[str, tuple[str, str]] = {"position": ("Chức danh", "Position"), "body": ("Bộ phận", "Body")}


def role_choice(role: str, language: Language) -> dict[str, str]:
    """A role with its label."""
    return _choice(Role(role), ROLE_LABELS, language)


def kind_choice(kind: str, language: Language) -> dict[str, str]:
    """A kind of position with its label."""
    return _choice(kind, POSITION_KINDS, language)


def scope_choice(scope: str, language: Language) -> dict[str, str]:
    """A machine's scope with its label."""
    return _choice(scope, MACHINE_SCOPES, language)


def duty_choice(duty: str, language: Language) -> dict[str, str]:
    """A pair of duties with its label."""
    return _choice(Duty(duty), DUTY_LABELS, language)


def _choice(value: str, labels: Mapping[Any, tuple[str, str]], language: Language) -> dict[str, str]:
    vi, en = labels[value]
    return {"value": str(value), "label": vi if language == "vi" else en}
