"""Two codenames more: the office manages tasks, the superior offers some."""

from django.db import migrations

from tenants.db import grants_sql


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0005_members_machines"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="unit",
            options={
                "default_permissions": (),
                "permissions": [(codename, codename) for codename in grants_sql.WITH_TASKS],
            },
        ),
        migrations.RunSQL(
            grants_sql.refuse_all_but(grants_sql.WITH_TASKS), grants_sql.refuse_all_but(grants_sql.FIRST)
        ),
    ]
