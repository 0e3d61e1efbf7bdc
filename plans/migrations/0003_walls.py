"""Walls 3 and 4 of the app's tables (DESIGN section 4)."""

from django.db import migrations

from tenants.db.operations import CompositeKey, SecureReference, SecureTenant

KEY = ("unit_id", "reader_id", "id")
OWN = ("unit_id", "id")


def child(model: str, parent: str, column: str) -> CompositeKey:
    """A child that is addressed with its parent: one UPDATE of a plan's reader addresses all of it."""
    return CompositeKey(model, ("unit_id", "reader_id", column), parent, KEY, cascade=True)


def private(model: str, column: str, target: str) -> CompositeKey:
    """A reference that stays within the owner's rows, whoever reads them."""
    return CompositeKey(model, ("unit_id", column), target, OWN)


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0002_initial"),
        ("tenants", "0002_walls"),
    ]

    operations = [
        SecureReference("StandardPosition"),
        SecureReference("SharedAlias"),
        SecureTenant("UnitAlias"),
        SecureTenant("UploadedFile", omit=("content",)),
        *[SecureTenant(name) for name in ("Plan", "Annex", "TaskGroup", "Task", "TaskParty", "TaskTarget", "TaskWork")],
        SecureTenant("TaskUpdate", append_only=True),
        private("UnitAlias", "position_id", "tenants.Position"),
        private("Plan", "amends_id", "plans.Plan"),
        private("Plan", "source_id", "plans.UploadedFile"),
        child("Annex", "plans.Plan", "plan_id"),
        child("TaskGroup", "plans.Annex", "annex_id"),
        child("Task", "plans.Plan", "plan_id"),
        child("Task", "plans.Annex", "annex_id"),
        child("Task", "plans.TaskGroup", "group_id"),
        private("Task", "work_id", "plans.TaskWork"),
        child("TaskParty", "plans.Task", "task_id"),
        private("TaskParty", "position_id", "tenants.Position"),
        child("TaskTarget", "plans.Task", "task_id"),
        private("TaskUpdate", "work_id", "plans.TaskWork"),
        private("TaskUpdate", "position_id", "tenants.Position"),
        private("TaskWork", "accountable_id", "tenants.Position"),
    ]
