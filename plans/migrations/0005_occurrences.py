"""An occurrence is a from and a due day; those stored so far were due days alone and began on the day itself."""

import django.contrib.postgres.fields
from django.db import migrations, models

# PostgreSQL has one type for arrays of any depth, so that rows are changed by an UPDATE, not by the column's type.
TO_PAIRS = """
UPDATE plans_task
   SET occurrences = (SELECT array_agg(ARRAY[day, day] ORDER BY day) FROM unnest(occurrences) AS day)
 WHERE cardinality(occurrences) > 0
"""
TO_DAYS = """
UPDATE plans_task
   SET occurrences = (SELECT array_agg(occurrences[n][2] ORDER BY n) FROM generate_subscripts(occurrences, 1) AS n)
 WHERE cardinality(occurrences) > 0
"""


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0004_submitted_by"),
    ]

    operations = [
        migrations.AlterField(
            model_name="task",
            name="occurrences",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=django.contrib.postgres.fields.ArrayField(base_field=models.DateField(), size=2),
                default=list,
            ),
        ),
        migrations.RunSQL(TO_PAIRS, TO_DAYS),
    ]
