"""The life of a plan and of its tasks: states, evidence, extensions, check-ins; names that a unit confirmed."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import tenants.models.base
from tenants.db.operations import CompositeKey, SecureTenant


class Migration(migrations.Migration):
    dependencies = [
        ("plans", "0005_occurrences"),
        ("tenants", "0006_task_permissions"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckIn",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.TextField()),
                ("at", models.DateTimeField()),
                ("starts", models.DateField()),
                ("ends", models.DateField()),
                ("due", models.DateField()),
                (
                    "answer",
                    models.TextField(
                        choices=[
                            ("unchanged", "Như kỳ trước"),
                            ("worked", "Đã thực hiện"),
                            ("nothing", "Không phát sinh"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Deliverable",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.TextField()),
                ("at", models.DateTimeField()),
                ("kind", models.TextField(choices=[("file", "Tệp"), ("link", "Liên kết"), ("document", "Văn bản")])),
                ("title", models.TextField()),
                ("url", models.TextField(blank=True)),
                ("number", models.TextField(blank=True)),
                ("dated", models.DateField(null=True)),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="ExtensionRequest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("role", models.TextField()),
                ("at", models.DateTimeField()),
                ("asked_due", models.DateField()),
                ("reason", models.TextField()),
                (
                    "state",
                    models.TextField(
                        choices=[
                            ("pending", "Chờ quyết định"),
                            ("granted", "Đồng ý"),
                            ("refused", "Không đồng ý"),
                            ("withdrawn", "Đã rút"),
                        ],
                        default="pending",
                    ),
                ),
                ("decided_at", models.DateTimeField(null=True)),
                ("decision_note", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="HeadingAlias",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        db_default=tenants.models.base.UuidV7(), editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("heading", models.TextField()),
                ("field", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
                "default_permissions": (),
            },
        ),
        migrations.RemoveConstraint(
            model_name="plan",
            name="plans_plan_state",
        ),
        migrations.RemoveConstraint(
            model_name="plan",
            name="plans_plan_private",
        ),
        migrations.RemoveConstraint(
            model_name="taskwork",
            name="plans_taskwork_status",
        ),
        migrations.AddField(
            model_name="plan",
            name="closed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="plan",
            name="issued_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="task",
            name="note",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="taskupdate",
            name="count",
            field=models.IntegerField(null=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="blocked_reason",
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="confirmed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="confirmed_by",
            field=models.UUIDField(null=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="count",
            field=models.IntegerField(null=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="done_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="taskwork",
            name="extended_to",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="unitalias",
            name="kind",
            field=models.TextField(
                choices=[
                    ("position", "Chức danh, bộ phận của đơn vị"),
                    ("outside", "Cơ quan ngoài đơn vị"),
                    ("unit", "Chính đơn vị"),
                ],
                default="position",
            ),
        ),
        migrations.AddField(
            model_name="unitalias",
            name="outside",
            field=models.TextField(blank=True),
        ),
        migrations.AlterField(
            model_name="plan",
            name="state",
            field=models.TextField(
                choices=[
                    ("draft", "Dự thảo"),
                    ("pending_approval", "Chờ duyệt"),
                    ("approved", "Đã duyệt"),
                    ("issued", "Đã ban hành"),
                    ("amended", "Đã được thay thế"),
                    ("closed", "Đã kết thúc"),
                ],
                default="draft",
            ),
        ),
        migrations.AlterField(
            model_name="taskupdate",
            name="kind",
            field=models.TextField(
                choices=[
                    ("progress", "Báo cáo tiến độ"),
                    ("contribution", "Ý kiến phối hợp"),
                    ("confirmation", "Xác nhận hoàn thành"),
                    ("reopening", "Yêu cầu làm tiếp"),
                ]
            ),
        ),
        migrations.AlterField(
            model_name="taskwork",
            name="status",
            field=models.TextField(
                choices=[
                    ("not_started", "Chưa thực hiện"),
                    ("in_progress", "Đang thực hiện"),
                    ("blocked", "Đang vướng mắc"),
                    ("done", "Đã hoàn thành"),
                    ("confirmed", "Đã xác nhận hoàn thành"),
                ],
                default="not_started",
            ),
        ),
        migrations.AlterField(
            model_name="unitalias",
            name="position",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenants.position",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["draft", "pending_approval", "approved", "issued", "amended", "closed"])
                ),
                name="plans_plan_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["approved", "issued", "amended", "closed"]),
                    ("reader", models.F("unit")),
                    _connector="OR",
                ),
                name="plans_plan_private",
            ),
        ),
        migrations.AddConstraint(
            model_name="taskwork",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["not_started", "in_progress", "blocked", "done", "confirmed"])),
                name="plans_taskwork_status",
            ),
        ),
        migrations.AddConstraint(
            model_name="taskwork",
            constraint=models.CheckConstraint(
                condition=models.Q(("count", None), ("count__gte", 0), _connector="OR"), name="plans_taskwork_count"
            ),
        ),
        migrations.AddConstraint(
            model_name="taskwork",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "blocked"), models.Q(("blocked_reason", ""), _negated=True)),
                    models.Q(models.Q(("status", "blocked"), _negated=True), ("blocked_reason", "")),
                    _connector="OR",
                ),
                name="plans_taskwork_blocked",
            ),
        ),
        migrations.AddConstraint(
            model_name="unitalias",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "position"), ("outside", ""), ("position__isnull", False)),
                    models.Q(("kind", "outside"), ("position", None), models.Q(("outside", ""), _negated=True)),
                    models.Q(("kind", "unit"), ("outside", ""), ("position", None)),
                    _connector="OR",
                ),
                name="plans_unitalias_kind",
            ),
        ),
        migrations.AddField(
            model_name="checkin",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="checkin",
            name="position",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenants.position",
            ),
        ),
        migrations.AddField(
            model_name="checkin",
            name="reader",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="checkin",
            name="unit",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="checkin",
            name="work",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="plans.taskwork",
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="file",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="plans.uploadedfile",
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="position",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenants.position",
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="reader",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="unit",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="deliverable",
            name="work",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="plans.taskwork",
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="actor",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="decided_by",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="position",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenants.position",
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="reader",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="unit",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="extensionrequest",
            name="work",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                to="plans.taskwork",
            ),
        ),
        migrations.AddField(
            model_name="headingalias",
            name="reader",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddField(
            model_name="headingalias",
            name="unit",
            field=models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenants.unit"
            ),
        ),
        migrations.AddIndex(
            model_name="checkin",
            index=models.Index(fields=["unit", "ends", "work"], name="plans_checkin_period"),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_checkin_key"),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_checkin_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__in", ["unchanged", "worked", "nothing"])), name="plans_checkin_answer"
            ),
        ),
        migrations.AddConstraint(
            model_name="checkin",
            constraint=models.CheckConstraint(
                condition=models.Q(("starts__lte", models.F("ends"))), name="plans_checkin_period"
            ),
        ),
        migrations.AddIndex(
            model_name="deliverable",
            index=models.Index(fields=["unit", "work"], name="plans_deliverable_work"),
        ),
        migrations.AddConstraint(
            model_name="deliverable",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_deliverable_key"),
        ),
        migrations.AddConstraint(
            model_name="deliverable",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_deliverable_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="deliverable",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("file__isnull", False), ("kind", "file"), ("number", ""), ("url", "")),
                    models.Q(("file", None), ("kind", "link"), ("number", ""), models.Q(("url", ""), _negated=True)),
                    models.Q(
                        ("dated__isnull", False),
                        ("file", None),
                        ("kind", "document"),
                        ("url", ""),
                        models.Q(("number", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="plans_deliverable_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="extensionrequest",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_extensionrequest_key"),
        ),
        migrations.AddConstraint(
            model_name="extensionrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_extensionrequest_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="extensionrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "pending")), fields=("unit", "work"), name="plans_extensionrequest_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="extensionrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["pending", "granted", "refused", "withdrawn"])),
                name="plans_extensionrequest_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="headingalias",
            constraint=models.UniqueConstraint(models.F("unit"), models.F("id"), name="plans_headingalias_key"),
        ),
        migrations.AddConstraint(
            model_name="headingalias",
            constraint=models.CheckConstraint(
                condition=models.Q(("reader", models.F("unit"))), name="plans_headingalias_private"
            ),
        ),
        migrations.AddConstraint(
            model_name="headingalias",
            constraint=models.UniqueConstraint(
                models.F("unit"), models.F("heading"), name="plans_headingalias_heading"
            ),
        ),
        *[SecureTenant(name) for name in ("Deliverable", "ExtensionRequest", "HeadingAlias")],
        SecureTenant("CheckIn", append_only=True),
        *[
            CompositeKey(model, ("unit_id", column), target, ("unit_id", "id"))
            for model in ("Deliverable", "ExtensionRequest", "CheckIn")
            for column, target in (("work_id", "plans.TaskWork"), ("position_id", "tenants.Position"))
        ],
        CompositeKey("Deliverable", ("unit_id", "file_id"), "plans.UploadedFile", ("unit_id", "id")),
    ]
