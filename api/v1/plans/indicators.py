"""``indicators/``: what targets of plans are measured by."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Choice
from api.http.views import ANY_ACCOUNT, ApiViewSet, Home
from plans.indicators import Indicator, indicators
from plans.labels import MEASURED, STANDINGS, choice


class IndicatorDefinition(Answer):
    """An indicator of the registry, in the request's language."""

    code = serializers.CharField(help_text="Stable; a target's `indicator`.")
    name = serializers.CharField()
    unit = Choice(help_text="A target, which is a percentage, takes one in per cent.")
    numerator = serializers.CharField(help_text="What is counted.")
    denominator = serializers.CharField(allow_null=True, help_text="Of what it is the share; null for a count.")
    origin = serializers.CharField(help_text="Where this numerator and denominator were found.")
    provenance = Choice(help_text="How sure they are; to be shown with the indicator.")


class IndicatorViewSet(ApiViewSet):
    """The registry of indicators."""

    resource = "indicators"
    home = Home.NONE
    grants: ClassVar = {"index": ANY_ACCOUNT}
    answers: ClassVar = {"index": IndicatorDefinition(many=True)}

    def index(self, request: Request) -> Response:
        """Every indicator, each with the numerator and denominator that were chosen among those in use."""
        return Response([self._data(indicator) for indicator in indicators().values()])

    def _data(self, indicator: Indicator) -> Mapping[str, Any]:
        words = {name: getattr(indicator, name) for name in ("name", "numerator", "denominator", "origin")}
        return {
            "code": indicator.code,
            "unit": choice(indicator.unit, MEASURED, self.language),
            "provenance": choice(indicator.provenance, STANDINGS, self.language),
            **{name: getattr(label, self.language) if label else None for name, label in words.items()},
        }
