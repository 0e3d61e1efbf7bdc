"""``tasks/{task}/deliverables/``: a task's products, handed in as a file, a link, or a document's number and date."""

from typing import Any, ClassVar
from uuid import UUID

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.downloads import FileRenderer, attachment
from api.http.etags import etag
from api.http.rendering import JsonRenderer
from api.http.rows import one
from api.http.uploads import announced_size
from api.v1.plans.deliverable_data import (
    DeliverableAnswer,
    DeliverableDocumentBody,
    DeliverableFileBody,
    DeliverableLinkBody,
    deliverable_data,
)
from api.v1.plans.of_task import OfTask
from plans.evidence import require_evidence_size
from plans.facts import TaskAction, standing
from plans.models import Deliverable, TaskWork
from plans.selectors.evidence import deliverable_file, deliverables
from plans.services.deliverables import (
    deliverable_add_document,
    deliverable_add_file,
    deliverable_add_link,
    deliverable_remove,
    require_own,
)
from tenants.refusals import NotFound
from tenants.roles import Permission

_BINARY = "application/octet-stream"  # whatever it is: no browser is to show it as a page of this site


class OfDeliverables(OfTask):
    """What the endpoints of a task's products share."""

    tag = "task-deliverables"

    def found(self, work: TaskWork, deliverable: UUID) -> Deliverable:
        """A product of the task."""
        return one(deliverables().filter(unit=self.unit, work=work), deliverable)

    def data(self, work: TaskWork, *rows: Deliverable) -> list[dict[str, Any]]:
        """Products beside the one that the plan expects."""
        expected = self.line(work).data["product"]
        return [deliverable_data(row, expected, self.language) for row in rows]

    def added(self, task: UUID, body: Any, service: Any) -> Response:
        """Add a product to a task that one of the caller's positions leads."""
        work = self.work(task)
        allowed = self.allowed(work, TaskAction.DELIVER)
        new = service(access=self.access, work=work, allowance=allowed, **body())
        [answer] = self.data(work, self.found(work, new.pk))
        location = self.request.path.rsplit("/", 2)[0]
        return Response(answer, status=201, headers={"Location": f"{location}/{new.pk}/"})


class DeliverableViewSet(OfDeliverables):
    """Products that are links or documents, and taking any product back."""

    resource = "task-deliverables"
    grants: ClassVar = {
        "list": Permission.PLAN_READ,
        "retrieve": Permission.PLAN_READ,
        "add_link": Permission.TASK_REPORT,
        "add_document": Permission.TASK_REPORT,
        "destroy": Permission.TASK_REPORT,
    }
    bodies: ClassVar = {"add_link": DeliverableLinkBody, "add_document": DeliverableDocumentBody}
    answers: ClassVar = dict.fromkeys(("list", "retrieve", "add_link", "add_document"), DeliverableAnswer)
    creates = frozenset({"add_link", "add_document"})
    versioned = frozenset({"destroy"})
    etagged = frozenset({"retrieve"})

    def list(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """The task's products, oldest first."""
        work = self.work(task)
        page = self.paginate_queryset(deliverables().filter(unit=self.unit, work=work)) or ()
        return self.get_paginated_response(self.data(work, *page))

    def retrieve(self, request: Request, task: UUID, deliverable: UUID, **kwargs: Any) -> Response:
        """One product; the task's own ETag is the version for taking it back."""
        work = self.work(task)
        [answer] = self.data(work, self.found(work, deliverable))
        return Response(answer, headers={"ETag": etag(work.row_version)})

    def add_link(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Hand in an address."""
        return self.added(task, lambda: self.read(DeliverableLinkBody), deliverable_add_link)

    def add_document(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Hand in the number and date of an issued document."""
        return self.added(task, lambda: self.read(DeliverableDocumentBody), deliverable_add_document)

    def destroy(self, request: Request, task: UUID, deliverable: UUID, **kwargs: Any) -> Response:
        """Take back what the caller handed in, as long as the task is not confirmed."""
        work = self.locked(task)
        found = self.found(work, deliverable)
        require_own(found, self.access)
        standing(TaskAction.DELIVER, self.line(work).facts).require()
        self.require_version(request, work)
        deliverable_remove(access=self.access, work=work, deliverable=found)
        return Response(status=204)


class DeliverableUploadViewSet(OfDeliverables):
    """Products that are files."""

    resource = "task-deliverables"
    grants: ClassVar = {"add_file": Permission.TASK_REPORT}
    bodies: ClassVar = {"add_file": DeliverableFileBody}
    answers: ClassVar = {"add_file": DeliverableAnswer}
    creates = frozenset({"add_file"})
    parser_classes = (MultiPartParser,)

    def add_file(self, request: Request, task: UUID, **kwargs: Any) -> Response:
        """Hand in a file."""
        return self.added(task, self._file, deliverable_add_file)

    def _file(self) -> dict[str, Any]:
        announced = announced_size(self.request)
        if announced:
            require_evidence_size(announced)
        body = self.read(DeliverableFileBody)
        file = body.pop("file")
        require_evidence_size(file.size)
        return {**body, "name": file.name, "data": file.read()}


class DeliverableFileViewSet(OfDeliverables):
    """Downloads a product's file, to the unit itself alone."""

    resource = "task-deliverables"
    grants: ClassVar = {"download": Permission.PLAN_READ}
    answers: ClassVar = {"download": OpenApiTypes.BINARY}
    files: ClassVar = {"download": _BINARY}
    renderer_classes = (FileRenderer, JsonRenderer)

    def download(self, request: Request, task: UUID, deliverable: UUID, **kwargs: Any) -> HttpResponse:
        """The file as it came in."""
        file = deliverable_file(self.unit, self.found(self.work(task), deliverable).file_id)
        if file is None:
            raise NotFound("http.not_found")
        return attachment(bytes(file.content), name=file.name, media_type=_BINARY)
