"""Reading the audit is granted; events that change no row; nobody imitates a row change."""

from django.db import migrations, models

from tenants.db import audit_sql


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0002_walls"),
    ]

    operations = [
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
                ],
            },
        ),
        migrations.AddIndex(
            model_name="auditevent",
            index=models.Index(fields=["unit", "row"], name="auditevent_unit_row"),
        ),
        migrations.AddConstraint(
            model_name="auditevent",
            constraint=models.CheckConstraint(
                condition=models.Q(("operation__in", ["INSERT", "UPDATE", "DELETE"]), ("table", ""), _connector="XOR"),
                name="tenants_auditevent_change_names_table",
            ),
        ),
        migrations.RunSQL(audit_sql.HARDEN, audit_sql.SOFTEN),
        migrations.RunSQL(audit_sql.NOTES + audit_sql.NOTE_GRANTS, audit_sql.DROP_NOTES),
    ]
