"""What a task's product looks like, as it is handed in and as it is answered."""

from typing import Any

from rest_framework import serializers

from api.http.language import Language
from api.http.serializers import Answer, Body, Choice
from api.v1.plans.signatures import signature
from api.v1.plans.task_answers import Signed
from plans.labels import DELIVERABLES, choice
from plans.models import Deliverable

_TITLE, _NUMBER, _URL = 500, 100, 2000  # characters


class DeliverableFileBody(Body):
    """A PDF, Word, Excel, PNG or JPEG file of at most 10 MB, without macros."""

    file = serializers.FileField(allow_empty_file=True)  # an empty one gets this app's words
    title = serializers.CharField(max_length=_TITLE, required=False, allow_blank=True, default="")
    dated = serializers.DateField(required=False, allow_null=True, default=None)


class DeliverableLinkBody(Body):
    """Where the product stands."""

    title = serializers.CharField(max_length=_TITLE)
    url = serializers.CharField(max_length=_URL, help_text="Begins with https://.")
    dated = serializers.DateField(required=False, allow_null=True, default=None)


class DeliverableDocumentBody(Body):
    """An issued document."""

    title = serializers.CharField(max_length=_TITLE)
    number = serializers.CharField(max_length=_NUMBER, help_text='For example "12/BC-UBND".')
    dated = serializers.DateField()


class DeliverableFile(Answer):
    """What is known of the file; its content stands under ``file/``."""

    name = serializers.CharField()
    media_type = serializers.CharField()
    size = serializers.IntegerField()
    sha256 = serializers.CharField()


class DeliverableAnswer(Signed):
    """A product of the task, against the one that the plan expects."""

    id = serializers.UUIDField()
    kind = Choice()
    title = serializers.CharField()
    url = serializers.CharField(allow_null=True)
    number = serializers.CharField(allow_null=True)
    dated = serializers.DateField(allow_null=True)
    file = DeliverableFile(allow_null=True)
    expected_product = serializers.CharField(allow_blank=True, help_text="As the plan prints it.")


def deliverable_data(deliverable: Deliverable, expected: str, language: Language) -> dict[str, Any]:
    """A product as its answer's values.

    Args:
        deliverable: with its actor, position and file.
        expected: the product that the plan expects.
        language: of labels.
    """
    file = deliverable.file
    known = ("name", "media_type", "size", "sha256")
    return {
        "id": deliverable.pk,
        "kind": choice(deliverable.kind, DELIVERABLES, language),
        "title": deliverable.title,
        "url": deliverable.url or None,
        "number": deliverable.number or None,
        "dated": deliverable.dated,
        "file": {name: getattr(file, name) for name in known} if file else None,
        "expected_product": expected,
        **signature(deliverable, language),
    }
