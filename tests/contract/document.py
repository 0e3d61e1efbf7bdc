"""The committed OpenAPI document as a judge of answers."""

import re
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from jsonschema import Draft202012Validator

COMMITTED = Path(__file__).resolve().parents[2] / "openapi" / "openapi.yaml"
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
JSON = {"application/json", "application/problem+json"}
PARAMETER = re.compile(r"\\\{\w+\\\}")


class Document:
    """The document, and what it says of an exchange."""

    def __init__(self, content):
        self.content = content

    @classmethod
    def committed(cls):
        return cls(yaml.safe_load(COMMITTED.read_bytes()))

    @cached_property
    def operations(self):
        """(path, method) → operation."""
        return {
            (path, method): operation
            for path, item in self.content["paths"].items()
            for method, operation in item.items()
            if method in METHODS
        }

    @cached_property
    def _templates(self):
        """Templates with a pattern of the paths that they stand for, those with fewest parameters first."""
        paths = sorted(self.content["paths"], key=lambda path: path.count("{"))
        return [(path, re.compile(PARAMETER.sub("[^/]+", re.escape(path)))) for path in paths]

    def operation(self, method, target):
        """The operation of a request, as (path, method); none if it is not documented."""
        path = urlsplit(target).path
        for template, pattern in self._templates:
            key = (template, method.lower())
            if pattern.fullmatch(path) and key in self.operations:
                return key
        return None

    def problems(self, exchange):
        """What is wrong with an exchange, as sentences."""
        answer = exchange.answer
        key = self.operation(exchange.method, exchange.path)
        if key is None:
            return [f"{exchange.method} {exchange.path}: no such operation"]
        where = f"{key[1].upper()} {key[0]} {answer.status}"
        documented = self.operations[key]["responses"].get(str(answer.status))
        if documented is None:
            return [f"{where}: status not documented"]
        return [f"{where}: {problem}" for problem in self._faults(documented, answer)]

    def _faults(self, documented, answer):
        for name, header in documented.get("headers", {}).items():
            if header.get("required") and name not in answer.headers:
                yield f"header {name} is missing"
        media_type = answer.headers.get_content_type()
        described = documented.get("content", {})
        if not answer.body and not described:
            return
        if media_type not in described:
            yield f"{media_type} not documented"
        elif media_type in JSON:
            for error in self._validator(described[media_type]["schema"]).iter_errors(answer.json):
                yield f"{error.json_path}: {error.message[:300]}"

    def _validator(self, schema):
        whole = {**schema, "components": self.content["components"]}
        return Draft202012Validator(whole, format_checker=Draft202012Validator.FORMAT_CHECKER)
