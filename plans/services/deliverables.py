"""Products of a task: a file, a link, or a document's number and date; whoever added one may take it back."""

import hashlib
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.db import transaction

from plans.evidence import evidence_kind
from plans.facts import Allowance, Held
from plans.models import Deliverable, TaskWork, UploadedFile
from plans.services.works import explain, signed, work_change
from tenants.access import Access
from tenants.findings import Finding
from tenants.refusals import Forbidden, Invalid
from tenants.roles import Role


@transaction.atomic
def deliverable_add_file(
    *, access: Access, work: TaskWork, allowance: Allowance, name: str, data: bytes, title: str, dated: date | None
) -> Deliverable:
    """Keep a file as a task's product.

    Args:
        access: the caller.
        work: the task's work.
        allowance: the role and position that allow it.
        name: the file's name, kept for downloads.
        data: the file, whole.
        title: what it is; empty for its name.
        dated: the day of the document, where it has one.

    Raises:
        Malformed, TooLarge, UnsupportedMedia: see :func:`plans.evidence.evidence_kind`.
        Invalid: ``deliverable.dated_ahead``.
    """
    media_type = evidence_kind(data)
    _require_past(access, dated)
    explain(allowance)
    file = UploadedFile.objects.create(
        unit_id=work.unit_id,
        reader_id=work.unit_id,
        name=name,
        media_type=media_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        content=data,
        uploaded_at=access.clock.now(),
        uploaded_by=access.user,
    )
    return _add(access, work, allowance, kind=Deliverable.Kind.FILE, title=title or name, file=file, dated=dated)


@transaction.atomic
def deliverable_add_link(
    *, access: Access, work: TaskWork, allowance: Allowance, title: str, url: str, dated: date | None
) -> Deliverable:
    """Keep an address as a task's product.

    Raises:
        Invalid: ``deliverable.url``: not an ``https`` address of a host, or one with a name and password in it;
            ``deliverable.dated_ahead``.
    """
    _require_past(access, dated)
    if not _safe(url):
        raise Invalid.of(Finding("deliverable.url", found=url, expected="https://…", pointer="/url"))
    explain(allowance)
    return _add(access, work, allowance, kind=Deliverable.Kind.LINK, title=title, url=url, dated=dated)


@transaction.atomic
def deliverable_add_document(
    *, access: Access, work: TaskWork, allowance: Allowance, title: str, number: str, dated: date
) -> Deliverable:
    """Keep the number and date of an issued document as a task's product.

    Raises:
        Invalid: ``deliverable.dated_ahead``.
    """
    _require_past(access, dated)
    explain(allowance)
    return _add(access, work, allowance, kind=Deliverable.Kind.DOCUMENT, title=title, number=number, dated=dated)


@transaction.atomic
def deliverable_remove(*, access: Access, work: TaskWork, deliverable: Deliverable) -> None:
    """Take a product back, its file too; the audit keeps what it was.

    Args:
        access: the caller.
        work: the task's work, locked.
        deliverable: one of this task's.
    """
    position = deliverable.position
    held = Held(str(position.pk), position.standard or "", position.name) if position else None
    work_change(access, work, Allowance(Role(deliverable.role), held))
    file = deliverable.file_id
    deliverable.delete()
    if file is not None:
        UploadedFile.objects.filter(unit=work.unit_id, pk=file).delete()


def require_own(deliverable: Deliverable, access: Access) -> None:
    """Refuse to remove what somebody else added.

    Raises:
        Forbidden: ``deliverable.not_yours``.
    """
    if deliverable.actor_id != access.user:
        name = deliverable.actor.full_name or deliverable.actor.username
        raise Forbidden("deliverable.not_yours", required={"roles": [], "positions": []}, found=name)


def _require_past(access: Access, dated: date | None) -> None:
    """Refuse a document that bears a day yet to come."""
    today = access.clock.today()
    if dated and dated > today:
        found, expected = f"{dated:%d/%m/%Y}", f"{today:%d/%m/%Y}"
        raise Invalid.of(Finding("deliverable.dated_ahead", found=found, expected=expected, pointer="/dated"))


def _add(access: Access, work: TaskWork, allowance: Allowance, **values: Any) -> Deliverable:
    return Deliverable.objects.create(**signed(access, work.pk, allowance), **values)


def _safe(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc and not url.split()[1:]
    except ValueError:  # an address that can't be taken apart
        return False
