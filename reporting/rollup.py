"""The superior's rollup: sealed figures of the obliged units, added up form by form (DESIGN section 6, "Rollup")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from reporting.aggregation import over_units, total_row
from reporting.catalogue import Indicator
from reporting.cells import Cells
from reporting.completeness import Duty, Standing
from reporting.forms import FormDefinition
from reporting.heads import VersionHead
from reporting.indicators import Rate, rate


class Basis(StrEnum):
    """Which version of each unit counts: the last accepted one, or the latest that was not returned."""

    ACCEPTED = "accepted"
    LATEST = "latest"


#: A version's forms: version id → form code → its cells.
Sealed = Mapping[UUID, Mapping[str, Cells]]


@dataclass(frozen=True, slots=True)
class FormRollup:
    """One form over the units.

    Attributes:
        form: the form version.
        cells: the sums in cell order; all not entered without any input.
        total: the total row.
        inputs: what each unit gave, by obligation.
    """

    form: FormDefinition
    cells: Cells
    total: Cells
    inputs: dict[UUID, Cells]


@dataclass(frozen=True, slots=True)
class Rollup:
    """A period's figures.

    Attributes:
        basis: which versions count.
        duties: every obligation of the period, in the order of the units' codes.
        versions: what each included unit gave, by obligation.
        forms: in the form set's order.
        rates: the indicators that the forms allow.
    """

    basis: Basis
    duties: Sequence[Duty]
    versions: dict[UUID, VersionHead]
    forms: Sequence[FormRollup]
    rates: Sequence[tuple[Indicator, Rate]]


def versions_in_force(duties: Iterable[Duty], basis: Basis) -> dict[UUID, VersionHead]:
    """The version of each unit that counts, by obligation; excluded units and those without one are left out."""
    found: dict[UUID, VersionHead] = {}
    for duty in duties:
        version = duty.accepted if basis is Basis.ACCEPTED else duty.unreturned
        if version is not None and duty.standing is not Standing.EXCLUDED:
            found[duty.obligation] = version
    return found


def roll_up(
    basis: Basis,
    duties: Sequence[Duty],
    forms: Iterable[FormDefinition],
    sealed: Sealed,
    indicators: Iterable[Indicator],
) -> Rollup:
    """Add up the versions in force.

    Args:
        basis: which versions count.
        duties: every obligation of the period.
        forms: the period's, in order.
        sealed: the forms of (at least) the versions in force.
        indicators: of any form; those of other forms than the period's are left out.
    """
    versions = versions_in_force(duties, basis)
    rolled = [_form(form, versions, sealed) for form in forms]
    totals = {each.form.code: each for each in rolled}
    rates = [
        (indicator, rate(indicator, totals[indicator.form].form, totals[indicator.form].total))
        for indicator in indicators
        if indicator.form in totals
    ]
    return Rollup(basis, duties, versions, rolled, rates)


def _form(form: FormDefinition, versions: Mapping[UUID, VersionHead], sealed: Sealed) -> FormRollup:
    inputs = {obligation: sealed[version.id][form.code] for obligation, version in versions.items()}
    cells = over_units(form, list(inputs.values()))
    return FormRollup(form, cells, total_row(form, cells), inputs)
