"""Who submitted a plan, since that person may not approve it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0003_walls"),
    ]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="submitted_by",
            field=models.UUIDField(null=True),
        ),
    ]
