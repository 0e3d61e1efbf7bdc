"""One operation on one state: its requests, each taken back before the next one."""

import json
import re
from functools import cached_property
from itertools import product

from django.db import transaction
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

from tenants.roles import Role
from tests.isolation.staging import leave_scope
from tests.permissions.bodies import BODIES, QUERIES
from tests.permissions.changes import digests, written
from tests.permissions.states import values_of

_READERS = (Role.WARD_OFFICE, Role.TOWN_OFFICE, Role.UNIT_ADMIN)


class Trial:
    """Calls an operation as anybody, on real rows in a state, with a valid body and a fresh ``If-Match``."""

    def __init__(self, stage, operation, state, values=None):
        self.stage, self.operation, self.state = stage, operation, state
        self.values = values or values_of(stage, operation, state)
        self.units = stage.world.units.values()
        self.client = Client()
        leave_scope()
        self.written = written()

    def call(self, token, code=None, query="", data=None):
        """Send the request, under the home's address or another unit's; gives the answer and whether rows changed."""
        headers, body = {**self.if_match, **_bearer(token)}, self.body if data is None else _json(data)
        path = self.path(code) + (query or QUERIES.get(self.operation.template, ""))
        with transaction.atomic():  # what the request sets ends with it: every one of them begins without a scope
            answer = self.client.generic(self.operation.method, path, **body, headers=headers)
            before, self.written = self.written, written()
            after = digests(self.units) if self.written != before else None
            transaction.set_rollback(True)
        # Nothing written is nothing changed; what was written may have been taken back by the request itself.
        return answer, after is not None and after != digests(self.units)

    def path(self, code=None):
        """The operation's address, under the home's or another unit's."""
        unit = {} if code is None else {"unit": str(self.stage.world.units[code])}
        return "/api/v1/" + _filled(self.operation.template, {**self.values, **unit})

    @cached_property
    def _resource(self):
        """What is read before it is changed: the address itself, or for a step on something the thing."""
        path = self.path()
        if "line" in self.operation.kwargs:  # a plan's line has no address to read, and its plan's version
            return path.rsplit("/", 3)[0] + "/"
        return path.rsplit("/", 2)[0] + "/" if self.operation.method in {"POST", "PUT"} else path

    @cached_property
    def _fresh(self):
        """The resource as it stands."""
        codes = [code for code, unit in self.stage.world.units.items() if str(unit) == self.values["unit"]]
        for code, role in product(codes, _READERS):
            answer = self.client.get(self._resource, headers=_bearer(self.stage.tokens[role, code]))
            leave_scope()
            if answer.status_code == 200:
                return answer
        return None

    def _fresh_body(self):
        return self._fresh.json()

    @cached_property
    def if_match(self):
        if self.operation.method == "GET" or self._fresh is None or "ETag" not in self._fresh:
            return {}
        return {"If-Match": self._fresh["ETag"]}

    @property
    def body_data(self):
        """The operation's body, before it is encoded."""
        made = BODIES.get((self.operation.method, self.operation.template), {})
        return made(self.stage, self.state, self.values, self._fresh_body) if callable(made) else made

    @cached_property
    def body(self):
        if self.operation.method == "GET":
            return {}
        data = self.body_data
        if any(hasattr(value, "read") for value in data.values()):
            return {"data": encode_multipart(BOUNDARY, data), "content_type": MULTIPART_CONTENT}
        return _json(data)


def _json(data):
    return {"data": json.dumps(data), "content_type": "application/json"}


def _filled(template, values):
    return re.sub(r"{(\w+)}", lambda match: values[match[1]], template)


def _bearer(token):
    return {"Authorization": f"Bearer {token}"} if token else {}
