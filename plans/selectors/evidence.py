"""Reads of what hangs on tasks: deliverables, extension requests, answers to check-ins."""

from uuid import UUID

from django.db.models import QuerySet

from plans.models import CheckIn, Deliverable, ExtensionRequest, UploadedFile


def deliverables() -> QuerySet[Deliverable]:
    """Products with who added them and what is known of their files, oldest first; the caller filters by unit."""
    return Deliverable.objects.select_related("actor", "position", "file").defer("file__content").order_by("id")


def deliverable_file(unit: UUID, file: UUID | None) -> UploadedFile | None:
    """A product's file with its content; None where it has none."""
    return UploadedFile.objects.filter(unit=unit, pk=file).first() if file else None


def extensions() -> QuerySet[ExtensionRequest]:
    """Requests with who asked and who decided, oldest first; the caller filters by unit."""
    return ExtensionRequest.objects.select_related("actor", "position", "decided_by").order_by("id")


def check_ins() -> QuerySet[CheckIn]:
    """Answers with who gave them, oldest first; the caller filters by unit."""
    return CheckIn.objects.select_related("actor", "position").order_by("id")
