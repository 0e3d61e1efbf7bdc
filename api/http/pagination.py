"""Cursor pagination in a total order: pages stay right while rows come and go."""

from typing import Any

from rest_framework.exceptions import NotFound as InvalidCursor
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from tenants.refusals import Malformed

DEFAULT_SIZE = 50
MAX_SIZE = 200


class RowPagination(CursorPagination):
    """``?cursor=…&page_size=…``; rows in the order of their creation unless the view names another total order."""

    page_size = DEFAULT_SIZE
    max_page_size = MAX_SIZE
    page_size_query_param = "page_size"
    cursor_query_param = "cursor"
    ordering = "id"

    def get_ordering(self, request: Request, queryset: Any, view: Any) -> tuple[str, ...]:
        """The view's ``ordering``, ending in the id so that it is total."""
        ordering = getattr(view, "ordering", ())
        return ordering if ordering and ordering[-1] in {"id", "-id"} else (*ordering, "id")

    def decode_cursor(self, request: Request) -> Any:
        """The cursor.

        Raises:
            Malformed: it is not one that this API gave.
        """
        try:
            return super().decode_cursor(request)
        except InvalidCursor as error:
            found = request.query_params.get(self.cursor_query_param)
            raise Malformed(
                "http.bad_parameter", found=found, parameter="cursor", problem="", expected="next / previous"
            ) from error

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """OpenAPI 3.1: the links may be null."""
        link = {"type": ["string", "null"], "format": "uri"}
        return {
            "type": "object",
            "required": ["next", "previous", "results"],
            "properties": {"next": link, "previous": link, "results": schema},
        }
