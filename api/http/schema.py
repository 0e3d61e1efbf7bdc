"""The OpenAPI document from what views declare: bodies, answers, grants, ETags, files and problem documents."""

from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Literal

import yaml
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from api.http.problem_answers import DESCRIPTIONS, ProblemAnswer
from api.http.rendering import XLSX

PROBLEM = "application/problem+json"
_EXAMPLES = Path(__file__).parent.parent / "v1" / "examples.yaml"
_HEADER: Literal["header"] = "header"
_LANGUAGE = OpenApiParameter(
    "Accept-Language", str, _HEADER, enum=["vi", "en"], description="Language of messages and labels; default vi."
)
_IF_MATCH = OpenApiParameter(
    "If-Match", str, _HEADER, required=True, description='ETag of the version that was read, for example "12".'
)
_DRY_RUN = OpenApiParameter(
    "dry_run", bool, description="true: say what would happen (200) and store nothing.", default=False
)


class Schema(AutoSchema):
    """Reads the declarations of :class:`api.http.views.ApiViewSet`."""

    view: Any

    @property
    def _action(self) -> str | None:
        """The view set's action; none for ``token/``, which is a plain view and declares itself."""
        return getattr(self.view, "action", None)

    def _declared(self, name: str, default: Any = None) -> Any:
        """What the view declares for the present action, or whether the action is in a declared set."""
        declared = getattr(self.view, name, None)
        if isinstance(declared, (set, frozenset)):
            return self._action in declared
        return (declared or {}).get(self._action, default)

    def get_operation_id(self) -> str:
        """``<resource>_<action>``, unique and stable."""
        return f"{self.view.resource}_{self.view.action}".replace("-", "_")

    def get_tags(self) -> list[str]:
        """The view's ``tag``, else its resource."""
        return [getattr(self.view, "tag", None) or self.view.resource]

    def get_request_serializer(self) -> Any:
        """The declared body."""
        return self._declared("bodies")

    def get_response_serializers(self) -> Any:
        """The declared answer, files, and the problems that can occur."""
        answer = self._declared("answers")
        answers: dict[Any, Any] = {}
        media = self._declared("files", default="application/json")
        for status, kind in product(self._statuses(), (media,) if isinstance(media, str) else media):
            answers[(status, kind)] = answer
        if self._declared("xlsx", default=False):
            answers[(200, XLSX)] = OpenApiResponse(OpenApiTypes.BINARY, description="The file.")
        for status in self._problems():
            answers[(status, PROBLEM)] = OpenApiResponse(ProblemAnswer, description=DESCRIPTIONS[status])
        return answers

    def _statuses(self) -> list[int]:
        if self.method == "DELETE":
            return [204]
        created = self._action == "create" or self._declared("creates", default=False)
        if created and self._declared("dry_runs", default=False):
            return [200, 201]
        return [201] if created else [200]

    def _problems(self) -> list[int]:
        statuses = {400, 401, 403, 406, 429, 503} if self.get_auth() else {400, 406, 503}
        if "{" in self.path:
            statuses.add(404)
        if self.method != "GET":
            statuses |= {409, 413, 415, 422}
        if self._declared("versioned", default=False):
            statuses |= {412, 428}
        if self._declared("rowwise", default=False):
            statuses.add(412)
        return sorted(statuses)

    def get_override_parameters(self) -> list[Any]:
        """Headers and query parameters that the view's declarations imply."""
        parameters: list[Any] = [_LANGUAGE]
        if self._declared("versioned", default=False):
            parameters.append(_IF_MATCH)
        if self._declared("etagged", default=False) or self._declared("versioned", default=False):
            parameters.append(
                OpenApiParameter("ETag", str, _HEADER, response=[200, 201], description="Version for If-Match.")
            )
        if self._declared("dry_runs", default=False):
            parameters.append(_DRY_RUN)
        if self._declared("xlsx", default=False):
            parameters.append(OpenApiParameter("format", str, enum=["json", "xlsx"], description="Default json."))
        return [*parameters, *(self._declared("queries") or ())]

    def get_examples(self) -> list[Any]:
        """What ``api/v1/examples.yaml`` says of the operation."""
        sides = _examples().get(self.get_operation_id(), {})
        return [
            OpenApiExample("Example", value, request_only=side == "request", response_only=side == "response")
            for side, value in sides.items()
        ]

    def get_filter_backends(self) -> list[Any]:
        """Filters belong to lists."""
        return super().get_filter_backends() if self._action == "list" else []

    def _get_paginator(self) -> Any:
        return super()._get_paginator() if self._action == "list" else None  # type: ignore[no-untyped-call]


@cache
def _examples() -> dict[str, dict[str, Any]]:
    """Operation id → ``request``, ``response`` → value."""
    examples: dict[str, dict[str, Any]] = yaml.safe_load(_EXAMPLES.read_bytes())
    return examples


def finish(result: dict[str, Any], generator: Any, request: Any, public: bool) -> dict[str, Any]:  # noqa: ARG001 - drf-spectacular calls hooks so
    """Post-processing: the language header once by reference, and a licence-free, address-free document."""
    components = result.setdefault("components", {})
    shared = components.setdefault("parameters", {})
    for operations in result["paths"].values():
        for operation in operations.values():
            parameters = operation.get("parameters", [])
            for index, parameter in enumerate(parameters):
                if parameter["name"] == "Accept-Language":
                    shared["AcceptLanguage"] = parameter
                    parameters[index] = {"$ref": "#/components/parameters/AcceptLanguage"}
    return result
