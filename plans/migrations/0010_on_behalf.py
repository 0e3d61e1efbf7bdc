"""For whom the office stood in, beside the role and position that allowed an act on a task."""

from django.db import migrations, models


def _added(model: str) -> migrations.AddField:
    return migrations.AddField(model_name=model, name="on_behalf", field=models.TextField(blank=True, default=""))


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0009_offers"),
    ]

    operations = [_added(model) for model in ("taskupdate", "deliverable", "extensionrequest", "checkin")]
