"""What every table is made of: its list, its key, its owner and its reader (DESIGN section 4)."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from django.db import connection, models
from django.db.models.expressions import DatabaseDefault

M = TypeVar("M", bound=models.Model)


class TableList(StrEnum):
    """Every table stands in exactly one of these lists, else the build fails."""

    TENANT = "tenant"
    PUBLISHED = "published"
    REFERENCE = "reference"
    PLATFORM = "platform"


class UuidV7(models.Func):
    """PostgreSQL 18's ``uuidv7()``: ids are the database's own, in the order of creation."""

    function = "uuidv7"
    template = "%(function)s()"
    output_field = models.UUIDField()
    arity = 0


class ListedQuerySet(models.QuerySet[M]):
    """Bulk creation that knows its rows' keys, for children to refer to."""

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        """As Django's, with keys drawn from the database first.

        Django 5.2 takes a key with a database default for one that is set, and does not read it back.
        """
        rows = list(objs)
        new = [row for row in rows if isinstance(row.pk, DatabaseDefault)]
        for row, key in zip(new, new_keys(len(new)), strict=True):
            row.pk = key
        return super().bulk_create(rows, *args, **kwargs)


def new_keys(count: int) -> list[UUID]:
    """Keys of the database's making, in order (one query; none for none)."""
    if count == 0:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT uuidv7() FROM generate_series(1, %s)", [count])
        return [key for (key,) in cursor.fetchall()]


class Listed(models.Model):
    """A row with a UUIDv7 key that no client chooses, in a table of a known list."""

    table_list: ClassVar[TableList]

    id = models.UUIDField(primary_key=True, db_default=UuidV7(), editable=False)

    objects = models.Manager.from_queryset(ListedQuerySet)()

    class Meta:
        abstract = True


class Reference(Listed):
    """All read, operators write: units, reporting lines, form versions, shared aliases."""

    table_list = TableList.REFERENCE

    class Meta:
        abstract = True


class Platform(Listed):
    """Needed before a scope exists: accounts, memberships, roles; one module reads each."""

    table_list = TableList.PLATFORM

    class Meta:
        abstract = True


class Owned(Listed):
    """A row with one owner, the only unit that writes it."""

    unit = models.ForeignKey("tenants.Unit", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True


class Published(Owned):
    """One owner writes; readable with any scope: periods, a town's own forms."""

    table_list = TableList.PUBLISHED

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint("unit", "id", name="%(app_label)s_%(class)s_key")]


class Tenant(Owned):
    """One owner writes, one reader reads: the owner itself until the row is addressed to one other unit.

    The unique key ``(unit, reader, id)`` is what children's composite keys point at.
    """

    table_list = TableList.TENANT

    reader = models.ForeignKey("tenants.Unit", models.PROTECT, related_name="+", db_index=False)

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint("unit", "reader", "id", name="%(app_label)s_%(class)s_key")]
        indexes = [models.Index(fields=["reader"], name="%(class)s_reader")]


class Private(Tenant):
    """A tenant row that is never addressed: its reader is its owner, by constraint."""

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint("unit", "id", name="%(app_label)s_%(class)s_key"),
            models.CheckConstraint(condition=models.Q(reader=models.F("unit")), name="%(app_label)s_%(class)s_private"),
        ]
