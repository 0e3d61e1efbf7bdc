"""Units, their dated names and codes, who reports to whom, and what became of them.

Codes are reused over time: a code identifies a unit only together with a date. Temporal keys (no overlap, a reporting
line within the life of both its units) stand in the database, see the first migration.
"""

from django.contrib.postgres.fields import DateRangeField
from django.db import models

from tenants.models.base import Reference
from tenants.roles import Permission


class Unit(Reference):
    """An administrative unit of any level; one that owns rows is a tenant (a ward is one, and so is the town)."""

    class Kind(models.TextChoices):
        """Kinds of unit; nothing may assume which kind is whose superior."""

        PROVINCE = "province", "Tỉnh, thành phố trực thuộc trung ương"
        TOWN = "town", "Thị xã"
        CITY = "city", "Thành phố thuộc tỉnh"
        DISTRICT = "district", "Huyện, quận"
        WARD = "ward", "Phường"
        COMMUNE = "commune", "Xã"
        TOWNSHIP = "township", "Thị trấn"
        SPECIAL = "special", "Đặc khu"

    kind = models.TextField(choices=Kind.choices)
    clock_shift = models.DurationField(null=True, blank=True)

    class Meta:
        default_permissions = ()
        permissions = [(permission.value, permission.value) for permission in Permission]
        constraints = [
            models.UniqueConstraint("id", "kind", name="tenants_unit_kind_key"),
            models.CheckConstraint(
                condition=models.Q(
                    kind__in=["province", "town", "city", "district", "ward", "commune", "township", "special"]
                ),
                name="tenants_unit_kind_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class UnitVersion(Reference):
    """A unit's name and code for a time; ``sort_key`` gives Vietnamese order on every server alike."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="versions", db_index=False)
    kind = models.TextField()
    code = models.TextField()
    name = models.TextField()
    sort_key = models.TextField()
    valid = DateRangeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class ReportingLine(Reference):
    """Who reports to whom, for a time; between any two levels."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="lines", db_index=False)
    superior = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid = DateRangeField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.unit_id} → {self.superior_id}"


class Succession(Reference):
    """What became of a unit: merge, split, rename or end, with its legal basis."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="successions")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="+", null=True)
    on = models.DateField()
    extent = models.TextField(choices=[("full", "Toàn bộ"), ("partial", "Một phần")])
    legal_basis = models.TextField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.predecessor_id} → {self.successor_id} ({self.on})"


class UnitArchive(Reference):
    """A unit that took over another's archive reads as that unit too."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="archives", db_index=False)
    archive = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint("unit", "archive", name="tenants_unitarchive_once")]

    def __str__(self) -> str:
        return f"{self.unit_id} ⊇ {self.archive_id}"
