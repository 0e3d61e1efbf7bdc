"""The steps of a plan's life, for everybody in its unit to read."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db.operations import CompositeKey, SecureTenant


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0010_on_behalf"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PlanStep",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("action", models.TextField()),
                ("state", models.TextField()),
                ("reason", models.TextField(blank=True)),
                ("role", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="plans.plan",
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
                "indexes": [models.Index(fields=["unit", "plan", "id"], name="plans_planstep_plan")],
            },
        ),
        migrations.AddConstraint(
            model_name="planstep",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_planstep_key"),
        ),
        migrations.AddConstraint(
            model_name="planstep",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_planstep_private"
            ),
        ),
        SecureTenant("PlanStep"),
        CompositeKey("PlanStep", ("unit_id", "plan_id"), "plans.Plan", ("unit_id", "id")),
    ]
