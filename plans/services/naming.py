"""A unit's own names of parties and headings of columns, which every later import knows."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from plans.importing.headings import FIELDS
from plans.models import HeadingAlias, UnitAlias
from plans.naming import Confirmed, Meaning, spelling
from plans.words import one_line
from tenants import scope
from tenants.access import Access
from tenants.findings import Finding
from tenants.models import Position
from tenants.refusals import Conflict, Invalid, NotFound
from tenants.roles import Permission, role_allowing
from tenants.uniqueness import refusing_repetition


@transaction.atomic
def alias_create(*, access: Access, words: str, meaning: Meaning) -> UnitAlias:
    """Let a name stand for a party in the unit's plans; it wins over what all units share.

    Args:
        access: the unit's office.
        words: the name as plans print it.
        meaning: the party; a position is the unit's own.

    Raises:
        Invalid: ``alias.position_unknown``: the unit has no such position; ``alias.blank``.
        Conflict: ``alias.exists``: the unit has said already what the name stands for.
    """
    unit = _unit(access)
    require_known(access=access, confirmed=Confirmed(aliases={words: meaning}), pointer="/position")
    names = {spelling(alias) for alias in UnitAlias.objects.filter(unit=unit).values_list("alias", flat=True)}
    refusal = Conflict("alias.exists", found=words)
    if spelling(words) in names:
        raise refusal
    _explain(access)
    with refusing_repetition(refusal):
        return UnitAlias.objects.create(**_own(unit), alias=one_line(words), **_stored(meaning))


@transaction.atomic
def heading_create(*, access: Access, heading: str, field: str | None) -> HeadingAlias:
    """Let a heading name a field in the unit's files.

    Args:
        access: the unit's office.
        heading: as printed.
        field: of ``headings.FIELDS``; ``None`` leaves such columns out.

    Raises:
        Invalid: ``heading.field_unknown``, or ``heading.blank``.
        Conflict: ``heading.exists``: the unit has said already what it names.
    """
    unit = _unit(access)
    require_known(access=access, confirmed=Confirmed(headings={heading: field}), pointer="/field")
    _explain(access)
    with refusing_repetition(Conflict("heading.exists", found=heading)):
        return HeadingAlias.objects.create(**_own(unit), heading=spelling(heading), field=field or "")


@transaction.atomic
def name_delete(*, access: Access, name: UnitAlias | HeadingAlias) -> None:
    """Forget an alias or a heading of the unit; plans that were read with it stay as they are."""
    _explain(access)
    name.delete()


@transaction.atomic
def names_remember(*, access: Access, confirmed: Confirmed) -> None:
    """Keep what came with a file, over what the unit said before (at most 6 queries).

    Args:
        access: the unit's office.
        confirmed: held by :func:`require_known` before.
    """
    unit = _unit(access)
    if confirmed.headings:
        fields = {spelling(heading): field or "" for heading, field in confirmed.headings.items()}
        HeadingAlias.objects.filter(unit=unit, heading__in=fields).delete()
        HeadingAlias.objects.bulk_create(
            HeadingAlias(**_own(unit), heading=heading, field=field) for heading, field in fields.items()
        )
    if confirmed.aliases:
        meanings = {spelling(words): (one_line(words), meaning) for words, meaning in confirmed.aliases.items()}
        known = UnitAlias.objects.filter(unit=unit).values_list("pk", "alias")
        UnitAlias.objects.filter(pk__in=[pk for pk, alias in known if spelling(alias) in meanings]).delete()
        UnitAlias.objects.bulk_create(
            UnitAlias(**_own(unit), alias=words, **_stored(meaning)) for words, meaning in meanings.values()
        )


def require_known(*, access: Access, confirmed: Confirmed, pointer: str = "") -> None:
    """Refuse fields and positions that do not exist, another unit's among them.

    Args:
        access: the caller.
        confirmed: what he says.
        pointer: JSON pointer of the one value that is said; empty where they stand by their words.

    Raises:
        Invalid: ``names.invalid``; ``findings`` name each.
    """
    unit = _unit(access)
    asked = [meaning.position for meaning in confirmed.aliases.values() if meaning.position]
    held = set(Position.objects.filter(unit=unit, pk__in=asked).values_list("pk", flat=True)) if asked else set()
    findings = [
        *(_heading_finding(heading, field, pointer) for heading, field in confirmed.headings.items()),
        *(_alias_finding(words, meaning, held, pointer) for words, meaning in confirmed.aliases.items()),
    ]
    wrong = [finding for finding in findings if finding is not None]
    if wrong:
        raise Invalid("names.invalid", findings=wrong, found=len(wrong), expected=0)


def _heading_finding(heading: str, field: str | None, pointer: str) -> Finding | None:
    place = {"heading": heading}
    if not spelling(heading):
        return Finding("heading.blank", place, heading, "STT", pointer=pointer or "/headings")
    if field is None or field in FIELDS:
        return None
    return Finding("heading.field_unknown", place, field, [*FIELDS, None], pointer=pointer or "/headings")


def _alias_finding(words: str, meaning: Meaning, held: Collection[UUID], pointer: str) -> Finding | None:
    place = {"words": words}
    if not spelling(words):
        return Finding("alias.blank", place, words, "Tổ Tiếp dân", pointer=pointer or "/aliases")
    if meaning.position is None or meaning.position in held:
        return None
    found = str(meaning.position)
    return Finding("alias.position_unknown", place, found, "positions/", pointer=pointer or "/aliases")


def _unit(access: Access) -> UUID:
    if access.unit is None:
        raise NotFound("http.not_found")
    return access.unit


def _own(unit: UUID) -> dict[str, UUID]:
    return {"unit_id": unit, "reader_id": unit}


def _stored(meaning: Meaning) -> dict[str, object]:
    return {"kind": meaning.kind, "position_id": meaning.position, "outside": meaning.outside}


def _explain(access: Access) -> None:
    scope.explain(on_behalf=role_allowing(Permission.PLAN_EDIT, access.roles))
