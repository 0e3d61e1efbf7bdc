"""``people/import/``: positions, people and memberships of the unit from a file."""

from typing import Any, ClassVar

from rest_framework import serializers
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from api.http.serializers import Answer, Body
from api.http.uploads import announced_size, wants_dry_run
from api.http.views import ApiViewSet, Home
from tenants.people.changes import Change
from tenants.people.reading import read_people
from tenants.people.service import people_import
from tenants.people.sheets import require_size
from tenants.roles import Permission

_OUTCOMES = ("created", "updated", "unchanged")


class PeopleUpload(Body):
    """A .csv (UTF-8, UTF-16) or .xlsx file of at most 2 MB.

    Columns: Tên đăng nhập/username, Họ và tên/full_name, Vai trò/role; and, where wanted, Chức danh/position,
    Từ ngày/from, Đến ngày/to (the first day no longer in force).
    """

    file = serializers.FileField(allow_empty_file=True)  # an empty one gets the reader's words


class ChangeAnswer(Answer):
    """One thing that a row of the file names."""

    row = serializers.IntegerField(help_text="In the file, from 1; headings are the first.")
    kind = serializers.ChoiceField(choices=["member", "position", "holder"])
    username = serializers.CharField(allow_blank=True, help_text="Empty for a position.")
    role = serializers.CharField(allow_blank=True, help_text="Of a member.")
    position = serializers.CharField(allow_blank=True)


class PeopleImportAnswer(Answer):
    """What was, or on a dry run would be, done; the same file again leaves everything unchanged."""

    dry_run = serializers.BooleanField()
    created = ChangeAnswer(many=True)
    updated = ChangeAnswer(many=True)
    unchanged = ChangeAnswer(many=True)


class PeopleImportViewSet(ApiViewSet):
    """Imports a unit's people, all of them or none."""

    resource = "people"
    home = Home.SUPERIOR
    grants: ClassVar = {"upload": Permission.MEMBER_MANAGE}
    bodies: ClassVar = {"upload": PeopleUpload}
    answers: ClassVar = {"upload": PeopleImportAnswer}
    parameters = frozenset({"dry_run"})
    dry_runs = frozenset({"upload"})
    parser_classes = (MultiPartParser,)

    def upload(self, request: Request, **kwargs: Any) -> Response:
        """Create or update the unit's positions, people and memberships; all errors are told at once, by row."""
        dry_run = wants_dry_run(request)
        require_size(announced_size(request))
        file = self.read(PeopleUpload)["file"]
        require_size(file.size)
        changes = people_import(access=self.access, rows=read_people(file.read()), dry_run=dry_run)
        return Response({"dry_run": dry_run, **{outcome: _of(changes, outcome) for outcome in _OUTCOMES}})


def _of(changes: list[Change], outcome: str) -> list[dict[str, Any]]:
    return [
        {
            "row": change.row,
            "kind": change.kind,
            "username": change.username,
            "role": str(change.role),
            "position": change.position,
        }
        for change in changes
        if change.outcome == outcome
    ]
