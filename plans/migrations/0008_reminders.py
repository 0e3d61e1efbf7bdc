"""Rules of reminding, digests, and the ledger."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db.operations import CompositeKey, SecureTenant


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0007_freeze"),
        ("tenants", "0008_calendar_feeds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Digest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("day", models.DateField()),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
                ("read_at", models.DateTimeField(null=True)),
                ("emailed_at", models.DateTimeField(null=True)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
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
            },
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("addressee", models.TextField(blank=True)),
                (
                    "channel",
                    models.TextField(
                        choices=[
                            ("inbox", "Hộp thư trong phần mềm"),
                            ("email", "Thư điện tử"),
                            ("chat", "Tin nhắn"),
                            ("telephone", "Điện thoại"),
                            ("in_person", "Trực tiếp"),
                        ]
                    ),
                ),
                ("stage", models.TextField(blank=True)),
                ("due", models.DateField(null=True)),
                ("suppressed", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "digest",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="plans.digest",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                (
                    "work",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="plans.taskwork",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ReminderRule",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("active", models.BooleanField(default=True)),
                ("before", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                ("after", django.contrib.postgres.fields.ArrayField(base_field=models.IntegerField(), size=None)),
                ("office_after", models.IntegerField(null=True)),
                ("leader_after", models.IntegerField(null=True)),
                ("row_version", models.BigIntegerField(default=1)),
                ("changed_at", models.DateTimeField()),
                ("changed_by", models.UUIDField(null=True)),
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
            },
        ),
        migrations.AddConstraint(
            model_name="digest",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_digest_key"),
        ),
        migrations.AddConstraint(
            model_name="digest",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_digest_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="digest",
            constraint=models.UniqueConstraint(
                models.F("unit"), models.F("person"), models.F("day"), name="plans_digest_day"
            ),
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(fields=["unit", "work", "id"], name="plans_reminder_work"),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_reminder_key"),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_reminder_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                condition=models.Q(("by", None)),
                fields=("unit", "person", "work", "due", "stage", "channel"),
                name="plans_reminder_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminderrule",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_reminderrule_key"),
        ),
        migrations.AddConstraint(
            model_name="reminderrule",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_reminderrule_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="reminderrule",
            constraint=models.UniqueConstraint(models.F("unit"), name="plans_reminderrule_unit"),
        ),
        *[SecureTenant(name) for name in ("ReminderRule", "Digest")],
        SecureTenant("Reminder", append_only=True),
        CompositeKey("Reminder", ("unit_id", "digest_id"), "plans.Digest", ("unit_id", "id")),
        CompositeKey("Reminder", ("unit_id", "work_id"), "plans.TaskWork", ("unit_id", "id")),
    ]
