"""Loads the standard positions and the shared aliases into their tables (``manage.py load_reference``)."""

from collections.abc import Mapping
from typing import Any

from django.db import models, transaction

from plans.aliases import shared_aliases, standard_positions
from plans.models import SharedAlias, StandardPosition


@transaction.atomic
def load() -> str:
    """Converge the tables to the data files: rows are added, changed and removed; the connection is the owner's.

    Returns:
        What is stored now, in one line.
    """
    positions = {
        code: {
            "kind": position.kind.value,
            "name": position.name,
            "name_en": position.name_en,
            "comprises": list(position.comprises),
        }
        for code, position in standard_positions().items()
    }
    aliases = {
        row.alias: {"kind": row.target.kind.value, "standard": row.target.standard, "outside": row.target.outside}
        for row in shared_aliases()
    }
    _converge(StandardPosition, "code", positions)
    _converge(SharedAlias, "alias", aliases)
    return f"plans: {len(positions)} standard positions, {len(aliases)} shared aliases"


def _converge(table: type[models.Model], key: str, wanted: Mapping[str, Mapping[str, Any]]) -> None:
    """Rows of a table whose key is one column; three statements where nothing changed, whatever its size."""
    manager = table._default_manager
    stored = {getattr(row, key): row for row in manager.all()}
    manager.filter(**{f"{key}__in": stored.keys() - wanted.keys()}).delete()
    changed = [_changed(stored[name], values) for name, values in wanted.items() if name in stored]
    rows = [row for row in changed if row is not None]
    if rows:
        manager.bulk_update(rows, sorted(next(iter(wanted.values()))))
    manager.bulk_create(table(**{key: name}, **values) for name, values in wanted.items() if name not in stored)


def _changed(row: models.Model, values: Mapping[str, Any]) -> models.Model | None:
    """The row with its values set, or None where they stand there already."""
    before = {name: getattr(row, name) for name in values}
    for name, value in values.items():
        setattr(row, name, value)
    return row if before != dict(values) else None
