"""Tasks that a superior offers, and what its units answer."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db.operations import CompositeKey, SecureTenant


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0008_reminders"),
        ("tenants", "0008_calendar_feeds"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TaskOffer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("year", models.IntegerField()),
                ("content", models.TextField()),
                ("lead_words", models.TextField(blank=True)),
                ("product", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("schedule_words", models.TextField(blank=True)),
                ("schedule_kind", models.TextField()),
                ("starts", models.DateField(null=True)),
                ("due", models.DateField(null=True)),
                (
                    "occurrences",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=2),
                        default=list,
                        size=None,
                    ),
                ),
                ("at", models.DateTimeField()),
                (
                    "by",
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
                    "task",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.taskwork",
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
            name="TaskOfferAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("answer", models.TextField(choices=[("taken", "Nhận"), ("declined", "Không nhận")])),
                ("reason", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "offer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.taskoffer",
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
                        related_name="+",
                        to="plans.taskwork",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.AddIndex(
            model_name="taskoffer",
            index=models.Index(fields=["reader"], name="taskoffer_reader"),
        ),
        migrations.AddConstraint(
            model_name="taskoffer",
            constraint=models.UniqueConstraint(
                models.F("unit"), models.F("reader"), models.F("id"), name="plans_taskoffer_key"
            ),
        ),
        migrations.AddConstraint(
            model_name="taskoffer",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit")), _negated=True), name="plans_taskoffer_addressed"
            ),
        ),
        migrations.AddIndex(
            model_name="taskofferanswer",
            index=models.Index(fields=["reader"], name="taskofferanswer_reader"),
        ),
        migrations.AddConstraint(
            model_name="taskofferanswer",
            constraint=models.UniqueConstraint(
                models.F("unit"), models.F("reader"), models.F("id"), name="plans_taskofferanswer_key"
            ),
        ),
        migrations.AddConstraint(
            model_name="taskofferanswer",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("offer"), name="plans_taskofferanswer_once"),
        ),
        migrations.AddConstraint(
            model_name="taskofferanswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", "taken"), ("reason", ""), ("work__isnull", False)),
                    models.Q(("answer", "declined"), ("work", None), models.Q(("reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="plans_taskofferanswer_answer",
            ),
        ),
        *[SecureTenant(name) for name in ("TaskOffer", "TaskOfferAnswer")],
        CompositeKey("TaskOffer", ("unit_id", "task_id"), "plans.TaskWork", ("unit_id", "id")),
        CompositeKey("TaskOfferAnswer", ("unit_id", "work_id"), "plans.TaskWork", ("unit_id", "id")),
        # Mirrored: what a unit answers, it answers to whom the offer came from, and about an offer made to it.
        CompositeKey(
            "TaskOfferAnswer",
            ("reader_id", "unit_id", "offer_id"),
            "plans.TaskOffer",
            ("unit_id", "reader_id", "id"),
        ),
    ]
