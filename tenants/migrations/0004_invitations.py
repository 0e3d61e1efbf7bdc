"""Invitations and resets, and the cache that all workers share (throttling of sign-ins)."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db.operations import Audited

# Django's own database cache. Unlogged: counters of attempts may be lost in a crash, and cost no write-ahead log.
CACHE = """
CREATE UNLOGGED TABLE tenants_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX tenants_cache_expires ON tenants_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("tenants", "0003_audit_notes"),
    ]

    operations = [
        migrations.RunSQL(CACHE, "DROP TABLE tenants_cache"),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.TextField(choices=[("invite", "Lời mời"), ("reset", "Đặt lại mật khẩu")])),
                ("token_checksum", models.TextField(unique=True)),
                ("expires", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenants.unit",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={"default_permissions": ()},
        ),
        Audited("Invitation", "unit_id", omit=("token_checksum",)),
    ]
