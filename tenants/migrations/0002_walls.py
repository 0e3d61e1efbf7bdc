"""Walls 3 and 4 of the app's tables, and the audit (DESIGN section 4)."""

from django.db import migrations

from tenants.db import sql
from tenants.db.operations import (
    Audited,
    CompositeKey,
    SecureAudit,
    SecureReference,
    SecureTenant,
    TemporalKey,
)

_UNUSED = "guardian_userobjectpermission, guardian_groupobjectpermission, tenants_unituserpermission"


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0001_initial"),
        ("guardian", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS btree_gist", migrations.RunSQL.noop),
        migrations.RunSQL(sql.AUDIT_FUNCTIONS, sql.DROP_AUDIT_FUNCTIONS),
        # Units, names and codes, reporting lines: dated and without overlap; a code is one unit's at a time.
        TemporalKey("UnitVersion", "unit_id"),
        TemporalKey("UnitVersion", "kind", "code"),
        CompositeKey("UnitVersion", ("unit_id", "kind"), "tenants.Unit", ("id", "kind")),
        TemporalKey("ReportingLine", "unit_id"),
        CompositeKey("ReportingLine", ("unit_id", "valid"), "tenants.UnitVersion", ("unit_id", "valid"), period=True),
        CompositeKey(
            "ReportingLine", ("superior_id", "valid"), "tenants.UnitVersion", ("unit_id", "valid"), period=True
        ),
        *[SecureReference(name) for name in ("Unit", "UnitVersion", "ReportingLine", "Succession", "UnitArchive")],
        # Memberships and grants: platform tables, audited at the unit that they concern.
        TemporalKey("Membership", "user_id", "unit_id", "role"),
        CompositeKey("Membership", ("unit_id", "role"), "tenants.UnitRole", ("unit_id", "role")),
        Audited("Membership", "unit_id"),
        Audited("UnitRole", "unit_id"),
        Audited("UnitGroupPermission", "content_object_id"),
        migrations.RunSQL(
            f"REVOKE INSERT, UPDATE, DELETE ON {_UNUSED} FROM {sql.APPLICATION_ROLE}", migrations.RunSQL.noop
        ),
        # Positions and their holders: the unit's own rows.
        SecureTenant("Position"),
        SecureTenant("PositionHolder"),
        CompositeKey("PositionHolder", ("unit_id", "position_id"), "tenants.Position", ("unit_id", "id")),
        TemporalKey("PositionHolder", "unit_id", "position_id", "user_id"),
        SecureAudit("AuditEvent"),
    ]
