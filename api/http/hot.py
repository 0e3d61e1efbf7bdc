"""What the hot reads share: pages whose rows PostgreSQL built as JSON, cut by a key instead of by offset.

Parameters and envelope are those of :class:`api.http.pagination.RowPagination`; only the way is another one, since
instances and serializers cost nine times the statement (docs/performance.md). A row's key is its plan and its order
there: lines come as they are printed, also where an edited draft got new ones in between.
"""

import base64
import binascii
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from api.http.filtering import require_valid
from api.http.rendering import dumps
from tenants.refusals import Malformed

if TYPE_CHECKING:
    from rest_framework.request import Request

    from api.http.views import ApiViewSet

_FORWARD, _BACKWARD = b"n", b"p"
_KEY = struct.Struct(">16si")

#: A row's place in the order: its plan and its order there.
Key = tuple[UUID, int]


@dataclass(frozen=True, slots=True)
class Window:
    """Which rows a page shows.

    Attributes:
        size: rows of a page.
        after: the row behind which it begins (backward: before which it ends); None for the first page.
        backward: whether it was asked for as the page before another one.
    """

    size: int
    after: Key | None = None
    backward: bool = False

    @property
    def limit(self) -> int:
        """Rows to read: one more than are shown tells whether there is another page."""
        return self.size + 1


def window(view: "ApiViewSet") -> Window:
    """The page that a request asks for.

    Raises:
        Malformed: a cursor that this API never gave.
    """
    paginator: Any = view.paginator
    size = paginator.get_page_size(view.request)
    given = view.request.query_params.get(paginator.cursor_query_param)
    return Window(size) if given is None else _decoded(given, size)


def filter_values(view: Any) -> dict[str, Any]:
    """The values of the filters that a request names.

    Args:
        view: an :class:`api.http.views.ApiViewSet` with a ``filterset_class``.

    Raises:
        Malformed: a value that can't be read.
    """
    kind, given = view.filterset_class, view.request.query_params
    names = [name for name in kind.base_filters if given.get(name)]
    if not names:
        return {}  # building a filter set costs more than reading the page
    filterset = kind(data=given, queryset=view.get_queryset().none(), request=view.request)
    require_valid(filterset, view.request)
    values = {name: filterset.form.cleaned_data[name] for name in names}
    for name in names:
        if values[name] is None:  # a truth value that is neither: the filter would ignore it
            expected = "true, false"
            raise Malformed("http.bad_parameter", found=given[name], parameter=name, problem="", expected=expected)
    return values


def page(request: "Request", shown: Window, rows: Sequence[tuple[Key, bytes]]) -> Response:
    """The page's answer, put together from bytes.

    Args:
        request: whose address the links are made of.
        shown: the page that was asked for.
        rows: up to ``shown.limit`` rows as key and JSON, in the order in which they were read.
    """
    more, kept = len(rows) > shown.size, rows[: shown.size]
    if shown.backward:
        kept = kept[::-1]
    has_next = bool(kept) and (shown.backward or more)
    has_previous = bool(kept) and (more if shown.backward else shown.after is not None)
    links = {
        "next": _link(request, _FORWARD, kept[-1][0]) if has_next else None,
        "previous": _link(request, _BACKWARD, kept[0][0]) if has_previous else None,
    }
    return Response(dumps(links)[:-1] + b',"results":[' + b",".join(body for _, body in kept) + b"]}")


def spliced(row: str, members: bytes) -> bytes:
    """A row's JSON object with further members, computed in Python.

    Args:
        row: a JSON object with at least one member.
        members: a JSON object with at least one member.
    """
    return row.encode()[:-1] + b"," + members[1:]


def _link(request: "Request", direction: bytes, key: Key) -> str:
    cursor = base64.urlsafe_b64encode(direction + _KEY.pack(key[0].bytes, key[1])).rstrip(b"=").decode()
    return str(replace_query_param(request.build_absolute_uri(), "cursor", cursor))


def _decoded(cursor: str, size: int) -> Window:
    try:
        content = base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        content = b""
    direction, key = content[:1], content[1:]
    if len(key) != _KEY.size or direction not in (_FORWARD, _BACKWARD):
        expected = "next / previous"
        raise Malformed("http.bad_parameter", found=cursor, parameter="cursor", problem="", expected=expected)
    plan, order = _KEY.unpack(key)
    return Window(size, (UUID(bytes=plan), order), backward=direction == _BACKWARD)
