"""The server as a process of its own, on the tests' database."""

import os
import socket
from pathlib import Path
from urllib.request import urlopen

import pytest

from api.probe import answers
from api.serving import ServingError, server, serving


@pytest.mark.django_db(transaction=True)
def test_serves_on_a_free_port_for_as_long_as_wanted():
    with serving() as url, urlopen(f"{url}/readyz") as answer:  # noqa: S310 - our own server
        assert answer.status == 200
    assert not answers(int(url.rpartition(":")[2]))


@pytest.mark.django_db(transaction=True)
def test_the_server_learns_the_applications_url_only_and_what_it_is_given():
    with server(env={"MOTCUA_POOL_SIZE": "2"}) as started:
        told = Path(f"/proc/{started.process.pid}/environ").read_text().split("\0")
    assert f"DATABASE_URL={os.environ['DATABASE_URL']}" in told
    assert "MOTCUA_POOL_SIZE=2" in told
    assert "MOTCUA_DATABASE_ROLE=application" in told
    assert not [word for word in told if word.startswith("DATABASE_OWNER_URL")]


def test_a_taken_port_is_refused_in_both_languages(monkeypatch):
    monkeypatch.setattr("api.serving.PORT_FREE_WITHIN", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as other:
        number = other.getsockname()[1]
        with (
            pytest.raises(ServingError, match=rf"(?s)Cổng .*:{number} .*Port .*:{number} can't be used"),
            serving(number),
        ):
            pytest.fail("served on a port of somebody else's")


def test_a_server_that_can_not_start_says_so(capfd):
    nowhere = "postgresql://motcua_app:none@127.0.0.1:1/nowhere"
    with pytest.raises(ServingError, match="does not start"), serving(env={"DATABASE_URL": nowhere}):
        pytest.fail("served without a database")
    assert "127.0.0.1" in capfd.readouterr().err
