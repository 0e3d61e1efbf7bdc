"""Which plan's tasks are read: filters that every reading of a unit's tasks takes."""

from typing import Any, ClassVar

import django_filters
from django import forms
from drf_spectacular.utils import OpenApiParameter

from plans.models import TaskWork
from plans.years import FIRST_YEAR, LAST_YEAR


class YearFilter(django_filters.NumberFilter):
    """A year of plans, a whole number."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs: Any) -> None:
        """With the bounds of such years."""
        super().__init__(min_value=FIRST_YEAR, max_value=LAST_YEAR, **kwargs)


class OfPlan(django_filters.FilterSet):
    """Names and reads the filters; ``plans.selectors.in_force`` applies them."""

    plan = django_filters.UUIDFilter(help_text="Tasks as this version of a plan prints them, whatever its state.")
    year = YearFilter(
        help_text="Tasks of this year's plan, also of a closed one or of a draft. Where neither plan nor year is "
        "given: of the plans that are worked on or, if there are none, of drafts."
    )

    class Meta:
        model = TaskWork
        fields: ClassVar[list[str]] = []


#: The same for actions that are no lists.
OF_PLAN = [
    OpenApiParameter(
        "plan", {"type": "string", "format": "uuid"}, description=OfPlan.base_filters["plan"].extra["help_text"]
    ),
    OpenApiParameter("year", int, description=OfPlan.base_filters["year"].extra["help_text"]),
]
