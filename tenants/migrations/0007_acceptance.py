"""A membership counts once its person has accepted it; those that stand have been counting, and go on."""

from django.db import migrations, models

from tenants.db import audit_sql


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0006_task_permissions"),
    ]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="accepted_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL("UPDATE tenants_membership SET accepted_at = now()", migrations.RunSQL.noop),
        migrations.RunSQL(audit_sql.ACCOUNTS, audit_sql.DROP_ACCOUNTS),
    ]
