"""Production's settings: Django's own deployment check is clean, secrets come from the environment alone."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PRODUCTION = {
    "PATH": os.environ["PATH"],
    "MOTCUA_PRODUCTION": "1",
    "MOTCUA_SECRET_KEY": "k7Q-zt1mXw2yVb9Rc4Ld8Se5Gf3Hj6Np0Ua_BqEiOoKuYvTsWxDz",
    "MOTCUA_ALLOWED_HOSTS": "api.example.vn",
    "DATABASE_URL": "postgresql://motcua_app:x@127.0.0.1:1/motcua",
}


def manage(*arguments, **environment):
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=PRODUCTION | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_deployment_check_is_clean():
    answer = manage("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert answer.returncode == 0, answer.stderr
    assert "no issues" in answer.stdout


def test_it_is_not_clean_with_a_weak_secret():
    answer = manage("manage.py", "check", "--deploy", "--fail-level", "WARNING", MOTCUA_SECRET_KEY="a" * 40)
    assert "security.W009" in answer.stderr


@pytest.mark.parametrize("name", ["MOTCUA_SECRET_KEY", "MOTCUA_ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_starts_with_no_default_for(name):
    answer = manage("manage.py", "check", **{name: ""})
    assert answer.returncode != 0
    assert name in answer.stderr


def test_plain_http_is_sent_to_https_and_the_proxy_says_which_it_was():
    script = (
        "import django; django.setup();"
        "from django.test import Client; c = Client(headers={'Host': 'api.example.vn'});"
        "print(c.get('/api/v1/docs/').status_code, c.get('/healthz').status_code,"
        " c.get('/api/v1/docs/', headers={'X-Forwarded-Proto': 'https'}).headers.get('Strict-Transport-Security'))"
    )
    answer = manage("-W", "ignore", "-c", script, DJANGO_SETTINGS_MODULE="api.settings")
    assert answer.stdout.strip() == "301 200 max-age=31536000; includeSubDomains", answer.stderr


def test_no_secret_stands_in_the_code():
    """A name that speaks of a secret is given no text that could be one."""
    suspicious = re.compile(r"(secret|password|passwd|api_?key|private_?key)$", re.IGNORECASE)
    found = []
    for path in [
        *PROJECT.glob("api/**/*.py"),
        *(p for app in ("tenants", "plans", "reporting") for p in PROJECT.glob(f"{app}/**/*.py")),
    ]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                names = [getattr(target, "id", getattr(target, "attr", "")) for target in targets]
                value = node.value.value
                if isinstance(value, str) and len(value) >= 8 and any(suspicious.search(name) for name in names):
                    found.append((path.name, names, value))
    assert found == []


def test_only_one_module_reads_the_environment():
    readers = {
        str(path.relative_to(PROJECT))
        for app in ("api", "tenants", "plans", "reporting")
        for path in PROJECT.glob(f"{app}/**/*.py")
        if re.search(r"os\.(environ\b(?!\.setdefault| \|=)|getenv)", path.read_text())
    }
    # The embedded server and the server process hand the environment on to what they start.
    allowed = {"api/environment.py", "api/processes.py"}
    assert readers - allowed <= {name for name in readers if name.startswith("api/embedded/")}, readers
