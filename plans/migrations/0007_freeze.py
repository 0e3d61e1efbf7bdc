"""An approved plan is frozen; of a year one version counts, one may be open; a number is given once a year."""

import django.db.models.functions.datetime
from django.db import migrations, models

from plans import freezing


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0006_life"),
        ("tenants", "0006_task_permissions"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="closing_note",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="plan",
            name="reason",
            field=models.TextField(blank=True),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                models.F("unit"),
                models.F("year"),
                condition=models.Q(("state__in", ["approved", "issued", "closed"])),
                name="plans_plan_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                models.F("unit"),
                models.F("year"),
                condition=models.Q(("state__in", ["draft", "pending_approval"])),
                name="plans_plan_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.UniqueConstraint(
                models.F("unit"),
                models.F("number"),
                django.db.models.functions.datetime.ExtractYear("dated"),
                condition=models.Q(("issued_at__isnull", False)),
                name="plans_plan_number",
            ),
        ),
        migrations.RunSQL(freezing.FREEZE, freezing.THAW),
    ]
