"""Words and small pieces that the app's answers share; answers are plain values, serializers only document them."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from api.http.language import Language
from reporting.exporting.words import ILLUSTRATIVE
from reporting.heads import PeriodHead
from reporting.periods import PeriodKind, deadline_at
from reporting.selectors.forms import forms_of
from tenants.clock import ZONE
from tenants.labels import Label

E = TypeVar("E", bound=StrEnum)

_KINDS: dict[PeriodKind, Label] = {
    PeriodKind.QUARTER: Label("Quý", "Quarter"),
    PeriodKind.YEAR: Label("Năm", "Year"),
    PeriodKind.AD_HOC: Label("Đột xuất", "Ad hoc"),
}


def said(label: Label, language: Language) -> str:
    """A label in one language."""
    return label.vi if language == "vi" else label.en


def both(label: Label) -> dict[str, str]:
    """A label in both languages."""
    return label._asdict()


def choice(value: E, labels: Mapping[E, Label], language: Language) -> dict[str, str]:
    """A value with its label."""
    return {"value": value.value, "label": said(labels[value], language)}


def local(at: datetime) -> datetime:
    """A time with the offset of Viet Nam."""
    return at.astimezone(ZONE)


def marked(period: PeriodHead) -> dict[str, Any]:
    """Whether the figures are made up, and the mark to be shown with them; it is official, hence always Vietnamese."""
    return {"illustrative": period.illustrative, "mark": ILLUSTRATIVE if period.illustrative else None}


def period_answer(period: PeriodHead, language: Language) -> dict[str, Any]:
    """A period, as every answer shows it."""
    return {
        "id": period.id,
        "kind": choice(PeriodKind(period.kind), _KINDS, language),
        "year": period.year,
        "quarter": period.quarter,
        "label": said(period.label, language),
        "starts": period.starts,
        "ends": period.ends,
        "deadline": period.deadline,
        "deadline_at": deadline_at(period.deadline),
        "forms": list(forms_of(period.form_set)),
        **marked(period),
    }


def person(user: UUID | None, names: Mapping[UUID, str]) -> dict[str, Any] | None:
    """Who did something; None where nobody did yet."""
    return None if user is None else {"id": user, "name": names.get(user, "")}
