"""The base of every endpoint: walls 1 and 2, and the order in which a request is decided (DESIGN section 4).

401 credentials; 404 unit; 403 grant; then, in the endpoint, 404 row; 403 fact; 409 state; 428/412; the body last.
A view declares in a few lines which grant each action needs, at whose desk it reads and where its rows come from; what
it leaves out fails at import. Filtering by unit and checking grants are final: no view can forget or replace them.
"""

from collections.abc import Mapping
from enum import Enum
from http import HTTPStatus
from typing import Any, ClassVar, TypeVar, cast, final
from uuid import UUID

from django.db.models import Model, QuerySet
from rest_framework import serializers
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.viewsets import ViewSetMixin

from api.http.filtering import require_known_parameters
from api.http.language import Language, language_of
from api.http.rendering import XLSX
from tenants import scope
from tenants.access import Access
from tenants.audit import record_export
from tenants.refusals import Forbidden, NotFound, NotOffered
from tenants.roles import Permission, roles_with

S = TypeVar("S", bound=serializers.BaseSerializer[Any])

#: The grant of an action that any account may call (reference data, ``me/``).
ANY_ACCOUNT: Permission | None = None
_FINAL = (
    "dispatch",
    "initial",
    "get_queryset",
    "get_permissions",
    "check_permissions",
    "perform_authentication",
    "finalize_response",
)


class Desk(Enum):
    """Which of a unit's two desks an endpoint reads: its own rows, or what was addressed to it."""

    OWN = "unit_id"
    RECEIVED = "reader_id"


class Home(Enum):
    """Whose URL an endpoint is meant for; the isolation sweep takes its real rows from there."""

    WARD = "ward"
    SUPERIOR = "superior"
    NONE = "none"


class ApiViewSet(ViewSetMixin, GenericAPIView[Model]):
    """What all endpoints share: declared grants, strict parameters, the caller's language.

    Attributes:
        grants: the permission of every action; :data:`ANY_ACCOUNT` where an account alone is enough.
        parameters: query parameters beyond those of filters, pagination and format.
        rows: the selector of the endpoint's rows, before the unit filter.
        desk: the unit's desk that is read.
        home: whose URL it is.
        resource: names the operations in OpenAPI, ``<resource>_<action>``.
        bodies, answers: serializers of request and response bodies by action.
        versioned: actions that require ``If-Match``.
        rowwise: actions whose body names the version of each row that it changes (412 for a stale one).
        etagged: actions that answer with an ``ETag``.
        creates: actions that answer 201, beside ``create``.
        dry_runs: actions that take ``dry_run=true``.
        xlsx: actions that also answer as a workbook.
        files: actions that answer with a file, with its media type or those that it may have.
    """

    grants: ClassVar[Mapping[str, Permission | None]]
    parameters: ClassVar[frozenset[str]] = frozenset()
    rows: ClassVar[Any] = None
    desk: ClassVar[Desk] = Desk.OWN
    home: ClassVar[Home]
    resource: ClassVar[str]
    bodies: ClassVar[Mapping[str, Any]] = {}
    answers: ClassVar[Mapping[str, Any]] = {}
    versioned: ClassVar[frozenset[str]] = frozenset()
    rowwise: ClassVar[frozenset[str]] = frozenset()
    etagged: ClassVar[frozenset[str]] = frozenset()
    creates: ClassVar[frozenset[str]] = frozenset()
    dry_runs: ClassVar[frozenset[str]] = frozenset()
    xlsx: ClassVar[frozenset[str]] = frozenset()
    files: ClassVar[Mapping[str, str | tuple[str, ...]]] = {}
    http_method_names: ClassVar[list[str]] = ["get", "head", "post", "put", "patch", "delete"]  # type: ignore[misc]
    request: Request

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Refuse, at import, a view that replaces a wall or forgets a declaration."""
        super().__init_subclass__(**kwargs)
        replaced = [name for name in _FINAL if name in vars(cls) and cls.__module__ != __name__]
        if replaced:
            message = f"{cls.__name__} replaces {', '.join(replaced)}: declare grants, rows and desk instead."
            raise TypeError(message)

    @classmethod
    def as_view(cls, actions: Any = None, **initkwargs: Any) -> Any:
        """The view for a mapping of methods to actions.

        Raises:
            TypeError: an action declares no grant.
        """
        missing = set((actions or {}).values()) - set(cls.grants)
        if missing or not hasattr(cls, "home"):
            message = f"{cls.__name__}: no grant declared for {', '.join(sorted(missing)) or 'its home'}."
            raise TypeError(message)
        view = super().as_view(actions, **initkwargs)
        view.csrf_exempt = True  # bearer tokens only: no ambient credentials
        return view

    @property
    def access(self) -> Access:
        """The caller's standing."""
        return cast("Access", self.request.auth)

    @property
    def unit(self) -> UUID:
        """The unit in whose name the caller acts."""
        unit = self.access.unit
        if unit is None:
            raise NotFound("http.not_found")
        return unit

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return language_of(self.request)

    @final
    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Decide 401, 404 unit and 403 grant, set the scope, then negotiate and check parameters."""
        self.format_kwarg = None
        if request.auth is None:
            self.permission_denied(request)
        if "unit" in kwargs and not self.access.grants and not self.access.roles:
            raise NotFound("http.not_found")
        self.check_permissions(request)
        scope.enter(self._scope())
        request.accepted_renderer, request.accepted_media_type = self.perform_content_negotiation(request)
        require_known_parameters(request, self)

    @final
    def check_permissions(self, request: Request) -> None:
        """Refuse an action whose grant the caller lacks, and say who holds it."""
        if self.action not in self.grants:  # no action, or REST framework's own answer to OPTIONS
            raise NotOffered("http.method", found=request.method)
        needed = self.grants[self.action]
        if needed is None or needed in self.access.grants:
            return
        able = [role.value for role in roles_with(needed)]
        code = "http.scope" if any(role in self.access.roles for role in able) else "http.forbidden"
        raise Forbidden(code, permission=needed.value, roles=able, required={"permission": needed.value, "roles": able})

    @final
    def get_queryset(self) -> QuerySet[Any]:
        """The endpoint's rows at this unit's desk; the rows of nobody for the schema generator."""
        if self.rows is None:
            message = f"{type(self).__name__} declares no rows."
            raise TypeError(message)
        rows: QuerySet[Any] = type(self).rows()  # a selector, not a method
        if getattr(self, "swagger_fake_view", False):
            return rows.none()
        return rows.filter(**{self.desk.value: self.unit}) if "unit" in self.kwargs else rows

    def read(self, serializer: type[S]) -> Any:
        """The body's validated data; call it after the row, its state and ``If-Match`` were decided."""
        reader = serializer(data=self.request.data, context=self.get_serializer_context())
        reader.is_valid(raise_exception=True)
        return reader.validated_data

    @final
    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Record a file that is handed out, in the transaction that read it: no record, no file."""
        final = super().finalize_response(request, response, *args, **kwargs)
        if final.status_code == HTTPStatus.OK and self._hands_out_file(request):
            record_export(f"{request.method} {request.get_full_path()}")
        return final

    def _hands_out_file(self, request: Request) -> bool:
        workbook = self.action in self.xlsx and getattr(request, "accepted_media_type", None) == XLSX
        return bool(workbook or self.action in self.files)

    def _scope(self) -> scope.Scope:
        access = self.access
        return scope.Scope(
            units=access.units,
            unit=access.unit,
            actor=access.user,
            client=access.client,
            request_id=getattr(self.request, "request_id", ""),
        )
