"""Grants on units: the one module that imports guardian.

Grants hang on *units* only, through direct-foreign-key tables. One group per (unit, role) holds the role's codenames
on the unit; grants of users stay empty, by constraint. Reading them is ``tenants.access``'s one statement.
"""

from django.contrib.auth.models import Group, Permission
from django.db import models
from guardian.models import GroupObjectPermissionBase, UserObjectPermissionBase
from guardian.shortcuts import assign_perm, remove_perm

from tenants.models.accounts import UnitRole
from tenants.models.base import TableList
from tenants.models.units import Unit
from tenants.roles import ROLES, Role


class UnitGroupPermission(GroupObjectPermissionBase):
    """A codename granted to a (unit, role) group on its unit."""

    table_list = TableList.PLATFORM

    content_object = models.ForeignKey(Unit, models.CASCADE, db_index=False)

    class Meta(GroupObjectPermissionBase.Meta):
        default_permissions = ()


class UnitUserPermission(UserObjectPermissionBase):
    """Grants to single users: always empty."""

    table_list = TableList.PLATFORM

    content_object = models.ForeignKey(Unit, models.CASCADE, db_index=False)

    class Meta(UserObjectPermissionBase.Meta):
        default_permissions = ()
        constraints = [models.CheckConstraint(condition=models.Q(id__isnull=True), name="tenants_no_user_grants")]


def converge_role(unit: Unit, role: Role) -> UnitRole:
    """Make a unit's role hold exactly the codenames of the role table.

    Returns:
        The unit's role, created with its group where it was missing.
    """
    unit_role = UnitRole.objects.filter(unit=unit, role=role).select_related("group").first()
    if unit_role is None:
        group, _ = Group.objects.get_or_create(name=f"{role}@{unit.pk}")
        unit_role = UnitRole.objects.create(unit=unit, role=role, group=group)
    held = set(
        UnitGroupPermission.objects.filter(group=unit_role.group, content_object=unit).values_list(
            "permission__codename", flat=True
        )
    )
    wanted = {permission.value for permission in ROLES[role]}
    known = {
        permission.codename: permission
        for permission in Permission.objects.filter(content_type__app_label="tenants", content_type__model="unit")
    }
    for codename in sorted(wanted - held):
        assign_perm(known[codename], unit_role.group, unit)
    for codename in sorted(held - wanted):
        remove_perm(known[codename], unit_role.group, unit)
    return unit_role


def withdraw_role(unit: Unit, role: str) -> None:
    """Take every grant from a unit's role that the role table no longer knows."""
    UnitGroupPermission.objects.filter(content_object=unit, group__unit_role__role=role).delete()
