"""A role's desk in one unit, over HTTP through Django's test client."""

import json

from django.core.files.uploadedfile import SimpleUploadedFile

from tenants import scope
from tests.world import who

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Desk:
    """What an account of a role sends and reads under its own unit."""

    def __init__(self, world, role, code="91"):
        self.world, self.role, self.code = world, role, code
        self.client = world.client(role, code)

    def url(self, path=""):
        return path if path.startswith(("/", "http")) else self.world.url(self.code, path)

    def get(self, path, query=None, **headers):
        return self.client.get(self.url(path), query, headers=headers)

    def post(self, path, body=None, **headers):
        content = json.dumps({} if body is None else body)
        return self.client.post(self.url(path), content, content_type="application/json", headers=headers)

    def put(self, path, body, **headers):
        return self.client.put(self.url(path), json.dumps(body), content_type="application/json", headers=headers)

    def delete(self, path, **headers):
        return self.client.delete(self.url(path), headers=headers)

    def upload(self, data, name="ke-hoach.docx", headers=None, fields=None, **query):
        url = self.url("plans/import/") + "".join(f"?{key}={value}" for key, value in query.items())
        return self.client.post(url, {"file": SimpleUploadedFile(name, data, DOCX), **(fields or {})}, headers=headers)

    def imported(self, data):
        """The id of the plan that the file became."""
        answer = self.upload(data)
        assert answer.status_code == 201, answer.content
        return answer.json()["id"]

    def move(self, plan, step, body=None):
        """Take a step on the plan's present version."""
        answer = self.post(f"plans/{plan}/{step}/", body, **{"If-Match": self.get(f"plans/{plan}/")["ETag"]})
        assert answer.status_code == 200, answer.content
        return answer

    def tasks(self, **query):
        """Path → task, page by page."""
        found, url = {}, self.url("tasks/")
        while url:
            page = self.get(url, query).json()
            found |= {task["path"]: task for task in page["results"]}
            url, query = page["next"], {}
        return found

    def entered(self):
        """Enter the unit's scope in the test's own transaction, for rows that have no route yet."""
        unit = self.world.units[self.code]
        actor = self.world.users[who(self.role, self.code)]
        scope.enter(scope.Scope(units=(unit,), unit=unit, actor=actor, client="tests"))
        return unit
