"""The audit beside row changes: exports and sign-ins noted, events read, tables and operations named.

Row changes need no call from anywhere: triggers record them (``tenants.db.sql``).
"""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.db import connection
from django.db.models import OuterRef, QuerySet, Subquery

from tenants.models import AuditEvent, Membership, User

Operation = AuditEvent.Operation


class Words(NamedTuple):
    """A label in both languages."""

    vi: str
    en: str


OPERATIONS: dict[str, Words] = {
    Operation.INSERT: Words("Thêm", "Added"),
    Operation.UPDATE: Words("Sửa", "Changed"),
    Operation.DELETE: Words("Xóa", "Deleted"),
    Operation.REFUSED: Words("Bị từ chối", "Refused"),
    Operation.EXPORTED: Words("Kết xuất, tải về", "Exported"),
    Operation.SIGNED_IN: Words("Đăng nhập", "Signed in"),
    Operation.SIGN_IN_FAILED: Words("Đăng nhập không thành công", "Failed to sign in"),
    Operation.PASSWORD_CHANGED: Words("Đổi mật khẩu", "Changed the password"),
    Operation.ACCOUNT_CLOSED: Words("Khóa tài khoản", "Account closed"),
    Operation.ACCOUNT_OPENED: Words("Mở lại tài khoản", "Account opened again"),
}

#: Every audited table; a test compares this with the triggers that stand in the database.
TABLES: dict[str, Words] = {
    "": Words("", ""),
    "plans_annex": Words("Phụ lục kế hoạch", "Annex of a plan"),
    "plans_plan": Words("Kế hoạch", "Plan"),
    "plans_planstep": Words("Bước xử lý kế hoạch", "Step of a plan"),
    "plans_task": Words("Nhiệm vụ", "Task"),
    "plans_taskgroup": Words("Nhóm nhiệm vụ", "Group of tasks"),
    "plans_taskparty": Words("Bộ phận chủ trì, phối hợp của nhiệm vụ", "Lead or coordinator of a task"),
    "plans_tasktarget": Words("Chỉ tiêu của nhiệm vụ", "Target of a task"),
    "plans_deliverable": Words("Sản phẩm của nhiệm vụ", "Deliverable of a task"),
    "plans_extensionrequest": Words("Đề nghị gia hạn", "Extension request"),
    "plans_checkin": Words("Điểm việc cuối kỳ", "Check-in"),
    "plans_headingalias": Words("Tên cột của đơn vị", "Heading of the unit's own"),
    "plans_reminderrule": Words("Quy tắc đôn đốc", "Rule of reminding"),
    "plans_digest": Words("Bản nhắc việc trong ngày", "Digest of reminders"),
    "plans_reminder": Words("Lượt đôn đốc", "Reminder"),
    "plans_taskoffer": Words("Nhiệm vụ được giao", "Offered task"),
    "plans_taskofferanswer": Words("Trả lời nhiệm vụ được giao", "Answer to an offered task"),
    "plans_taskupdate": Words("Cập nhật tiến độ nhiệm vụ", "Progress of a task"),
    "plans_taskwork": Words("Tình hình thực hiện nhiệm vụ", "Work on a task"),
    "plans_unitalias": Words("Tên gọi khác của chức danh", "Alias of a position"),
    "plans_uploadedfile": Words("Tệp tải lên", "Uploaded file"),
    "reporting_obligation": Words("Nghĩa vụ báo cáo", "Obligation to report"),
    "reporting_period": Words("Kỳ báo cáo", "Reporting period"),
    "reporting_report": Words("Báo cáo", "Report"),
    "reporting_reportrow": Words("Dòng số liệu báo cáo", "Row of a report"),
    "reporting_reporttransition": Words("Chuyển trạng thái báo cáo", "Step of a report"),
    "reporting_reportversion": Words("Bản báo cáo đã gửi", "Version of a report that was sent"),
    "reporting_reportversionform": Words("Biểu của bản báo cáo đã gửi", "Form of a version that was sent"),
    "reporting_review": Words("Xem xét báo cáo", "Review of a report"),
    "reporting_reviewnote": Words("Ý kiến xem xét báo cáo", "Note of a review"),
    "tenants_application": Words("Hệ thống tích hợp", "Machine"),
    "tenants_clientsecret": Words("Khóa bí mật của hệ thống tích hợp", "Secret of a machine"),
    "tenants_dutywaiver": Words("Bỏ nguyên tắc tách nhiệm vụ", "Lifted separation of duties"),
    "tenants_invitation": Words("Liên kết đặt mật khẩu", "Link that sets a password"),
    "tenants_membership": Words("Thành viên và vai trò", "Membership"),
    "tenants_position": Words("Chức danh, bộ phận", "Position"),
    "tenants_positionholder": Words("Người giữ chức danh", "Holder of a position"),
    "tenants_unitgrouppermission": Words("Quyền của vai trò", "Grant of a role"),
    "tenants_unitrole": Words("Vai trò của đơn vị", "Role of the unit"),
}


def events() -> QuerySet[AuditEvent]:
    """Every event that the scope may read; the caller filters by unit."""
    return AuditEvent.objects.all()


def actors(of: Iterable[AuditEvent], unit: UUID) -> dict[UUID, tuple[str, str]]:
    """User name of those who acted, and what the unit calls them: an account's own name is other units' business.

    One query; the name is empty for who is no member.
    """
    ids = {event.actor for event in of if event.actor is not None}
    called = Membership.objects.filter(user=OuterRef("pk"), unit=unit).order_by("-id").values("name")[:1]
    users = User.objects.filter(pk__in=ids).annotate(called=Subquery(called))
    return {pk: (username, name or "") for pk, username, name in users.values_list("pk", "username", "called")}


def record_export(what: str) -> None:
    """Note that the unit of the present scope was given a file, in the same transaction as reading it.

    Args:
        what: method and address.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_export(%s)", [what])


def record_sign_in(
    user: UUID, *, succeeded: bool = True, client: str = "", request_id: str = "", reason: str = ""
) -> None:
    """Note that an account signed in or failed to, in the first unit of those that it is a member of; needs no scope.

    Only there: whoever adds somebody else's account to a unit of his own must not learn that it is in use.

    Args:
        user: the account's id.
        succeeded: whether it did.
        client: the front-end's client id or, for pages of this server, ``browser``.
        request_id: ties the event to the request log.
        reason: stable code of why not.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_sign_in(%s::uuid, %s, %s, %s, %s)", [user, succeeded, client, request_id, reason])


def record_account(user: UUID, what: str, *, by: UUID, client: str = "", request_id: str = "") -> None:
    """Note what became of an account, in each unit that it is an accepted member of; needs no scope.

    Args:
        user: the account's id.
        what: ``Operation.PASSWORD_CHANGED``, ``ACCOUNT_CLOSED`` or ``ACCOUNT_OPENED``.
        by: who did it, the person or an operator.
        client: as :func:`record_sign_in`.
        request_id: as there.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT audit_account(%s::uuid, %s, %s::uuid, %s, %s)", [user, what, by, client, request_id])
