"""The document's examples are what their operations take and answer, to the last member."""

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.contract.document import COMMITTED, Document

DOCUMENT = Document.committed()
OPERATIONS = {operation["operationId"]: operation for operation in DOCUMENT.operations.values()}
DECLARED = {
    (name, side): value
    for name, sides in yaml.safe_load((COMMITTED.parents[1] / "api/v1/examples.yaml").read_bytes()).items()
    for side, value in sides.items()
}


def closed(schema):
    """The schema without room for members that it does not name."""
    if isinstance(schema, dict):
        schema = {name: closed(inner) for name, inner in schema.items()}
        if schema.get("type") == "object" and "properties" in schema:
            schema.setdefault("additionalProperties", False)
    return [closed(inner) for inner in schema] if isinstance(schema, list) else schema


COMPONENTS = closed(DOCUMENT.content["components"])


def faults(schema, value):
    whole = {**schema, "components": COMPONENTS}
    validator = Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def contents(operation, side):
    """What the document says of JSON bodies of a side, each with its schema and examples."""
    bodies = [operation["requestBody"]] if side == "request" else operation["responses"].values()
    said = [body["content"]["application/json"] for body in bodies if "application/json" in body.get("content", {})]
    return [content for content in said if "examples" in content]


@pytest.mark.parametrize(("name", "side"), DECLARED)
def test_an_example_stands_in_the_document_and_fits_its_schema(name, side):
    found = contents(OPERATIONS[name], side)
    assert found
    for content in found:
        assert [example["value"] for example in content["examples"].values()] == [DECLARED[name, side]]
        assert faults(content["schema"], DECLARED[name, side]) == []


@pytest.mark.parametrize(("name", "side"), DECLARED)
def test_one_with_a_member_too_many_would_not_fit(name, side):
    [content, *_] = contents(OPERATIONS[name], side)
    assert faults(content["schema"], {**DECLARED[name, side], "unheard_of": 1})
