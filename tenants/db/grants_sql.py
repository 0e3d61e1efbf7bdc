"""SQL that freezes the grants, and that guards what a unit's administrator may write of machines: pure text."""

from collections.abc import Iterable

from tenants.db.sql import APPLICATION_ROLE

#: Who may be what is the owner's to write, by ``sync_roles``: the program only reads it.
_OPERATORS = "auth_group, auth_group_permissions, auth_permission, tenants_unitrole, tenants_unitgrouppermission"

#: The codenames as they were frozen first, and since: what an earlier migration wrote never changes.
FIRST = [
    "read_unit",
    "read_plan",
    "edit_plan",
    "submit_plan",
    "approve_plan",
    "report_task",
    "contribute_task",
    "read_obligation",
    "read_report",
    "edit_report",
    "submit_report",
    "approve_report",
    "send_report",
    "read_received",
    "review_report",
    "read_period",
    "open_period",
    "read_consolidated",
    "manage_members",
    "read_audit",
    "manage_webhooks",
]
WITH_TASKS = [*FIRST, "manage_tasks", "offer_tasks"]


def refuse_all_but(codenames: Iterable[str]) -> str:
    """The trigger function that lets a grant be one of these, to the group of a role of the same unit."""
    listed = ", ".join(f"'{codename}'" for codename in codenames)
    return f"""
CREATE OR REPLACE FUNCTION refuse_unknown_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (
        SELECT 1
          FROM tenants_unitrole r
          JOIN auth_permission p ON p.id = NEW.permission_id
          JOIN django_content_type c ON c.id = p.content_type_id
         WHERE r.group_id = NEW.group_id AND r.unit_id = NEW.content_object_id
           AND c.app_label = 'tenants' AND c.model = 'unit'
           AND p.codename IN ({listed})
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a grant must be one of the frozen codenames, to the group of a role of the same unit'
        USING ERRCODE = 'check_violation';
END $$;
"""  # noqa: S608 - codenames of this module


FROZEN_GRANTS = f"""
{refuse_all_but(FIRST)}
CREATE TRIGGER tenants_unitgrouppermission_frozen BEFORE INSERT OR UPDATE ON tenants_unitgrouppermission
    FOR EACH ROW EXECUTE FUNCTION refuse_unknown_grant();
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON {_OPERATORS} FROM {APPLICATION_ROLE};
"""
THAW_GRANTS = f"""
DROP TRIGGER tenants_unitgrouppermission_frozen ON tenants_unitgrouppermission;
DROP FUNCTION refuse_unknown_grant();
GRANT INSERT, UPDATE, DELETE ON {_OPERATORS} TO {APPLICATION_ROLE};
"""

#: A front-end's client is no unit's, so its changes have no unit to be recorded at.
MACHINES = """
ALTER TABLE tenants_clientrate SET UNLOGGED;
CREATE TRIGGER tenants_application_audit AFTER INSERT OR UPDATE ON tenants_application
    FOR EACH ROW WHEN (NEW.unit_id IS NOT NULL) EXECUTE FUNCTION audit_row('unit_id', 'client_secret');
"""
DROP_MACHINES = "DROP TRIGGER tenants_application_audit ON tenants_application"

#: What was there before: names of members, the unit of each machine, and its one secret.
EARLIER_ROWS = """
UPDATE tenants_membership m SET name = coalesce(nullif(u.full_name, ''), u.username)
  FROM tenants_user u WHERE u.id = m.user_id;
UPDATE tenants_application a
   SET unit_id = (SELECT m.unit_id FROM tenants_membership m WHERE m.user_id = a.machine_id ORDER BY m.id LIMIT 1)
 WHERE a.machine_id IS NOT NULL;
INSERT INTO tenants_clientsecret (unit_id, application_id, secret, created_at)
SELECT unit_id, id, client_secret, created FROM tenants_application WHERE unit_id IS NOT NULL;
"""
