"""What a browser does: forms with their CSRF token, and sessions."""

import re

from django.test import Client

from tenants.models import User

PASSWORD = "mười hai ký tự 2026"  # noqa: S105 - of a test


def give_password(world, username, password=PASSWORD):
    user = User.objects.get(pk=world.users[username])
    user.set_password(password)
    user.save()
    return user


def browser():
    return Client(enforce_csrf_checks=True)


def submit(client, address, follow=False, **fields):
    """Open a page and send its form with the fields and its own hidden ones."""
    page = client.get(address)
    assert page.status_code == 200, page.content.decode()[:500]
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.content.decode()))
    return client.post(address, {**hidden, **fields}, follow=follow)


def sign_in(client, username, password=PASSWORD, **fields):
    return submit(client, "/accounts/login/", login=username, password=password, **fields)


def signed_in(world, username):
    give_password(world, username)
    client = browser()
    assert sign_in(client, username).status_code == 302
    return client
