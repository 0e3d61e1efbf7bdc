"""Members and machines that a unit administers itself; duties; the frozen set of grants."""

import django.contrib.postgres.fields.ranges
import django.contrib.postgres.functions
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db import grants_sql
from tenants.db.operations import Audited, NoOverlap, SecureTenant


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0004_invitations"),
    ]

    operations = [
        migrations.AlterField(
            model_name="user",
            name="id",
            field=models.UUIDField(
                db_default=django.contrib.postgres.functions.RandomUUID(),
                editable=False,
                primary_key=True,
                serialize=False,
            ),
        ),
        migrations.CreateModel(
            name="ClientRate",
            fields=[
                (
                    "application",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to=settings.OAUTH2_PROVIDER_APPLICATION_MODEL,
                    ),
                ),
                ("began", models.DateTimeField()),
                ("used", models.IntegerField()),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.AlterModelOptions(
            name="unit",
            options={
                "default_permissions": (),
                "permissions": [
                    ("read_unit", "read_unit"),
                    ("read_plan", "read_plan"),
                    ("edit_plan", "edit_plan"),
                    ("submit_plan", "submit_plan"),
                    ("approve_plan", "approve_plan"),
                    ("report_task", "report_task"),
                    ("contribute_task", "contribute_task"),
                    ("read_obligation", "read_obligation"),
                    ("read_report", "read_report"),
                    ("edit_report", "edit_report"),
                    ("submit_report", "submit_report"),
                    ("approve_report", "approve_report"),
                    ("send_report", "send_report"),
                    ("read_received", "read_received"),
                    ("review_report", "review_report"),
                    ("read_period", "read_period"),
                    ("open_period", "open_period"),
                    ("read_consolidated", "read_consolidated"),
                    ("manage_members", "manage_members"),
                    ("read_audit", "read_audit"),
                    ("manage_webhooks", "manage_webhooks"),
                ],
            },
        ),
        migrations.AddField(
            model_name="application",
            name="active",
            field=models.BooleanField(
                default=True, help_text="An inactive client gets no token, and its tokens are void."
            ),
        ),
        migrations.AddField(
            model_name="application",
            name="rate_limit",
            field=models.IntegerField(default=600, help_text="Requests a minute, of a machine."),
        ),
        migrations.AddField(
            model_name="application",
            name="row_version",
            field=models.BigIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="application",
            name="unit",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="name",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="membership",
            name="row_version",
            field=models.BigIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="position",
            name="row_version",
            field=models.BigIntegerField(default=1),
        ),
        migrations.AddField(
            model_name="positionholder",
            name="row_version",
            field=models.BigIntegerField(default=1),
        ),
        migrations.CreateModel(
            name="ClientSecret",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("secret", models.TextField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.UUIDField(null=True)),
                (
                    "application",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="secrets",
                        to=settings.OAUTH2_PROVIDER_APPLICATION_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="DutyWaiver",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rule", models.TextField()),
                ("reason", models.TextField()),
                ("valid", django.contrib.postgres.fields.ranges.DateRangeField()),
                ("created_at", models.DateTimeField()),
                ("created_by", models.UUIDField(null=True)),
                ("row_version", models.BigIntegerField(default=1)),
                (
                    "reader",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(models.F("unit"), models.F("id"), name="tenants_dutywaiver_key"),
                    models.CheckConstraint(
                        condition=models.Q(("reader", models.F("unit"))), name="tenants_dutywaiver_private"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("rule", "draft_approve")), name="tenants_dutywaiver_waivable"
                    ),
                ],
            },
        ),
        # An empty range (taken back on the day it began) overlaps nothing; a temporal key would refuse it.
        NoOverlap("Membership", "user_id", "unit_id", "role"),
        NoOverlap("PositionHolder", "unit_id", "position_id", "user_id"),
        NoOverlap("DutyWaiver", "unit_id", "rule"),
        SecureTenant("DutyWaiver"),
        Audited("ClientSecret", "unit_id", ("secret",)),
        migrations.RunSQL(grants_sql.MACHINES, grants_sql.DROP_MACHINES),
        migrations.RunSQL(grants_sql.FROZEN_GRANTS, grants_sql.THAW_GRANTS),
        migrations.RunSQL(grants_sql.EARLIER_ROWS, migrations.RunSQL.noop),
    ]
