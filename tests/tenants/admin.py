"""An account's desk under a unit's own address, over HTTP through Django's test client."""

import json
from datetime import timedelta

from django.test import Client

from tenants.invitations import invitation_accept
from tenants.models import User
from tenants.services import token_issue
from tests.world import who


class Admin:
    """What an account sends and reads under a unit's address; the unit's administrator unless another is named."""

    def __init__(self, world, code, role="unit_admin"):
        self.world, self.code = world, code
        self.client = world.client(role, code)
        self.user = world.users[who(role, code)]

    def url(self, path=""):
        return path if path.startswith("/") else self.world.url(self.code, path)

    def get(self, path, query=None, **headers):
        return self.client.get(self.url(path), query, headers=headers)

    def send(self, method, path, body=None, **headers):
        call = getattr(self.client, method)
        return call(self.url(path), json.dumps(body or {}), content_type="application/json", headers=headers)

    def post(self, path, body=None, **headers):
        return self.send("post", path, body, **headers)

    def patch(self, path, body, etag=None):
        """Change what stands at a path, on its present version unless another is given."""
        return self.send("patch", path, body, **{"If-Match": etag or self.get(path)["ETag"]})

    def made(self, path, body):
        """What a creation answered; it must succeed."""
        answer = self.post(path, body)
        assert answer.status_code == 201, answer.content
        return answer.json()

    def member(self, username, role, **more):
        """A new membership."""
        return self.made("members/", {"username": username, "full_name": f"Ông {username}", "role": role, **more})

    def joined(self, username, role, **more):
        """A new membership that its person accepted, by the unit's link."""
        member = self.member(username, role, **more)
        if member["waiting"]:
            link = self.made(f"members/{member['id']}/invitation/", {"kind": "invite"})["link"]
            accept(link, username)
        return member


def accept(link, username):
    """Use a link as the person it is for, signed in."""
    invitation_accept(token=link.rstrip("/").rsplit("/", 1)[1], user=User.objects.get(username=username).pk)


def client_of(username):
    """A client that calls as the account of a name, with a fresh token."""
    token = token_issue(user=User.objects.get(username=username), lifetime=timedelta(hours=1))
    return Client(headers={"Authorization": f"Bearer {token}"})


def codes(answer):
    """The codes of a problem's errors, else its own."""
    problem = answer.json()
    return [error["code"] for error in problem["errors"]] or [problem["code"]]
