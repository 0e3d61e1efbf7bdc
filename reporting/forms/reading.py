"""From a form version's JSON document to its :class:`FormDefinition`, refusing what is not one."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from reporting.canonical import canonical_json, sha256_of
from reporting.forms.model import (
    Check,
    CheckKind,
    Column,
    ColumnKind,
    FormDefinition,
    Heading,
    OverPeriods,
    OverUnits,
    Provenance,
    Row,
)
from reporting.forms.validation import definition_findings
from tenants.findings import Finding
from tenants.labels import Label
from tenants.refusals import Invalid

T = TypeVar("T")


class Node:
    """One object of the document and where it stands, so that a fault names its place (RFC 6901)."""

    def __init__(self, data: Any, at: str) -> None:
        if not isinstance(data, Mapping):
            raise _fault("form.value_invalid", at, data, "object")
        self.data = data
        self.at = at

    def get(self, key: str, make: Callable[[Any], T], expected: str) -> T:
        """A member, made into what it should be.

        Raises:
            Invalid: it is missing or can't be made into that.
        """
        if key not in self.data:
            raise _fault("form.key_missing", f"{self.at}/{key}", None, key)
        try:
            return make(self.data[key])
        except (ValueError, TypeError) as error:
            raise _fault("form.value_invalid", f"{self.at}/{key}", self.data[key], expected) from error

    def text(self, key: str) -> str:
        """A text that is not empty."""
        return self.get(key, _text, "text")

    def label(self, key: str) -> Label:
        """A text in both languages."""
        node = Node(self.get(key, _same, "object"), f"{self.at}/{key}")
        return Label(node.text("vi"), node.text("en"))

    def choice(self, key: str, kind: Callable[[str], T], names: Sequence[str]) -> T:
        """A member of an enumeration, by its value."""
        return self.get(key, kind, ", ".join(names))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Column numbers; none when the member is missing."""
        return self.get(key, _numbers, "list of column numbers") if key in self.data else ()

    def nodes(self, key: str) -> "list[Node]":
        """The objects of a list; none when the member is missing."""
        items = self.get(key, _items, "list") if key in self.data else []
        return [Node(item, f"{self.at}/{key}/{place}") for place, item in enumerate(items)]


def read_definition(document: Mapping[str, Any]) -> FormDefinition:
    """Read a form version.

    Args:
        document: the JSON document; ``reporting/data/forms`` shows every member.

    Raises:
        Invalid: ``form.definition_invalid``; a fault of shape alone, or every broken rule at once.
    """
    try:
        text = canonical_json(document)
    except TypeError as error:
        raise _fault("form.value_invalid", "", str(error), "JSON with whole numbers") from error
    root = Node(json.loads(text), "")
    consolidated = Node(root.data["consolidated"], "/consolidated") if root.data.get("consolidated") else root
    valid = Node(root.get("valid", _same, "object"), "/valid")
    form = FormDefinition(
        code=root.text("code"),
        version=root.get("version", _number, "whole number"),
        basis=root.text("basis"),
        provenance=root.choice("provenance", Provenance, list(Provenance)),
        valid_from=valid.get("from", date.fromisoformat, "date"),
        valid_to=valid.get("to", _optional_date, "date or null"),
        title=root.label("title"),
        unit_of_count=root.label("unit_of_count"),
        consolidated_code=consolidated.text("code"),
        consolidated_title=consolidated.label("title"),
        headings=tuple(_heading(node, ()) for node in root.nodes("headings")),
        rows=tuple(_row(node) for node in root.nodes("rows")),
        checks=tuple(_check(node) for node in root.nodes("checks")),
        document=text,
        sha256=sha256_of(text),
    )
    if findings := definition_findings(form):
        raise Invalid("form.definition_invalid", findings=findings, form=form.code)
    return form


def _heading(node: Node, above: tuple[Label, ...]) -> Heading:
    title = node.label("title")
    path = (*above, title)
    children = tuple(_heading(child, path) for child in node.nodes("children"))
    if children:
        return Heading(title, children)
    return Heading(title, column=_column(Node(node.get("column", _same, "object"), f"{node.at}/column"), path))


def _column(node: Node, path: tuple[Label, ...]) -> Column:
    number = node.get("number", _number, "whole number")
    if "kind" in node.data:
        return Column(number, path, node.choice("kind", ColumnKind, list(ColumnKind)))
    return Column(
        number,
        path,
        ColumnKind.VALUE,
        node.choice("over_units", OverUnits, list(OverUnits)),
        node.choice("over_periods", OverPeriods, list(OverPeriods)),
        node.numbers("sum_of"),
    )


def _row(node: Node) -> Row:
    return Row(node.text("code"), node.label("label"), node.get("sectors", _texts, "list of sector codes"))


def _check(node: Node) -> Check:
    return Check(
        code=node.text("code"),
        kind=node.choice("kind", CheckKind, list(CheckKind)),
        severity="error" if node.get("severity", _severity, "error, warning") == "error" else "warning",
        left=node.numbers("left"),
        right=node.numbers("right"),
        label=node.label("label"),
        companion=node.text("companion") if "companion" in node.data else "",
    )


def _fault(code: str, at: str, found: Any, expected: str) -> Invalid:
    finding = Finding(code, found=found, expected=expected, pointer=at, params={"at": at})
    return Invalid("form.definition_invalid", findings=[finding], form="?")


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError
    return value


def _number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError
    return value


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError
    return list(value)


def _numbers(value: Any) -> tuple[int, ...]:
    return tuple(_number(item) for item in _items(value))


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(_text(item) for item in _items(value))


def _severity(value: Any) -> str:
    if value not in ("error", "warning"):
        raise ValueError
    return str(value)


def _optional_date(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)
