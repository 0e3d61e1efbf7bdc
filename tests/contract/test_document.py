"""The committed OpenAPI document: valid, with unique operation ids, and complete for a client."""

from collections import Counter

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.contract.document import Document


@pytest.fixture(scope="module")
def document():
    return Document.committed()


def test_it_is_valid_openapi_3_1(document):
    assert document.content["openapi"].startswith("3.1")
    assert [str(error) for error in OpenAPIV31SpecValidator(document.content).iter_errors()] == []


def test_operation_ids_are_unique(document):
    ids = Counter(operation["operationId"] for operation in document.operations.values())
    assert [name for name, times in ids.items() if times > 1] == []
    assert len(ids) == len(document.operations)


def test_every_operation_says_what_it_does_and_answers(document):
    for (path, method), operation in document.operations.items():
        assert operation.get("description"), f"{method} {path}"
        assert [status for status in operation["responses"] if status.startswith("2")], f"{method} {path}"


def test_what_needs_if_match_says_so_and_what_is_refused_without(document):
    for (path, method), operation in document.operations.items():
        headers = {parameter.get("name") for parameter in operation["parameters"] if parameter.get("required")}
        assert ("If-Match" in headers) is ("428" in operation["responses"]), f"{method} {path}"
        assert "428" not in operation["responses"] or "412" in operation["responses"], f"{method} {path}"


def test_it_names_no_server_outside(document):
    assert "servers" not in document.content or document.content["servers"] == [{"url": "/"}]
