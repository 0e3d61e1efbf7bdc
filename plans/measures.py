"""Indicators that a person names for the targets of a task, over those that its words tell."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from plans.indicators import shares
from plans.targets import ParsedTarget
from tenants.findings import Finding
from tenants.refusals import Invalid


class Measure(NamedTuple):
    """The indicator of one target.

    Attributes:
        order: which of the task's targets, from 1, as its content sets them.
        indicator: a code of the registry; ``None`` takes away the one that it has.
    """

    order: int
    indicator: str | None


def measured(targets: Sequence[ParsedTarget], measures: Sequence[Measure]) -> tuple[ParsedTarget, ...]:
    """The targets, those that are named with their indicators.

    Args:
        targets: of a task, in order.
        measures: what a person said; of two about one target the later one counts.

    Raises:
        Invalid: ``line.invalid`` with ``target.unknown`` for a target that the task does not have and
            ``target.indicator_unknown`` for a code that is no percentage of the registry.
    """
    findings = [finding for at, measure in enumerate(measures) for finding in _wrong(targets, measure, at)]
    if findings:
        raise Invalid("line.invalid", findings=findings, found=len(findings))
    named = {measure.order: measure.indicator for measure in measures}
    return tuple(
        replace(target, indicator=named.get(order, target.indicator)) for order, target in enumerate(targets, start=1)
    )


def _wrong(targets: Sequence[ParsedTarget], measure: Measure, at: int) -> list[Finding]:
    pointer = f"/targets/{at}"
    found = []
    if not 1 <= measure.order <= len(targets):
        known = [target.words for target in targets]
        found.append(Finding("target.unknown", found=measure.order, expected=known, pointer=f"{pointer}/order"))
    if measure.indicator is not None and measure.indicator not in shares():
        code = measure.indicator
        found.append(
            Finding("target.indicator_unknown", found=code, expected=list(shares()), pointer=f"{pointer}/indicator")
        )
    return found
