"""What the deployment's files promise: no secret with a default, few rights, each role's URL only where it belongs."""

import re
import tomllib

import pytest
import yaml

from tests.deploy.compose import PROJECT, VARIABLE, services, text

SECRETS = {"POSTGRES_PASSWORD", "MOTCUA_OWNER_PASSWORD", "MOTCUA_APPLICATION_PASSWORD", "MOTCUA_SECRET_KEY"}

#: What may be left out, by the one service that uses it.
OPTIONAL = {
    "application": {
        "MOTCUA_OIDC_ISSUER",
        "MOTCUA_OIDC_CLIENT_ID",
        "MOTCUA_OIDC_CLIENT_SECRET",
        "MOTCUA_OIDC_NAME",
    },
    "worker": {"MOTCUA_SMTP_URL", "MOTCUA_MAIL_FROM", "MOTCUA_PUBLIC_URL"},
}


def test_every_variable_that_must_be_given_says_what_it_is():
    required = [(name, rest) for name, rest in VARIABLE.findall(text()) if rest != ":-"]
    assert {name for name, _ in required} == SECRETS | {"MOTCUA_ALLOWED_HOSTS"}
    assert [rest for _, rest in required if not re.fullmatch(r":\?.{10,}", rest)] == []


def test_what_may_be_left_out_goes_to_the_service_that_uses_it_alone():
    given = {
        name: {variable for variable, value in service["environment"].items() if value == f"${{{variable}:-}}"}
        for name, service in services().items()
    }
    assert {name: found for name, found in given.items() if found} == OPTIONAL
    example = (PROJECT / "deploy" / "env.example").read_text()
    assert set(re.findall(r"^# (MOTCUA_\w+)=", example, re.MULTILINE)) == set().union(*OPTIONAL.values())


def test_no_secret_stands_in_a_file():
    for service in services().values():
        for name, value in service["environment"].items():
            if name in SECRETS:
                assert VARIABLE.fullmatch(value), name
            if name.startswith("DATABASE_"):
                assert re.search(r":\$\{MOTCUA_(OWNER|APPLICATION)_PASSWORD:\?[^}]+\}@", value), name
    example = (PROJECT / "deploy" / "env.example").read_text()
    settings = dict(line.split("=") for line in example.splitlines() if not line.startswith("#"))
    assert settings == dict.fromkeys(SECRETS | {"MOTCUA_ALLOWED_HOSTS"}, "")


def test_each_service_knows_the_urls_of_its_role_only():
    assert {
        name: {
            variable
            for variable, value in service["environment"].items()
            if variable.endswith(("_PASSWORD", "_URL", "_ROLE")) or "PASSWORD" in str(value)
        }
        for name, service in services().items()
    } == {
        "database": {"POSTGRES_PASSWORD", "MOTCUA_OWNER_PASSWORD", "MOTCUA_APPLICATION_PASSWORD"},
        "migrate": {"DATABASE_OWNER_URL", "MOTCUA_DATABASE_ROLE"},
        "application": {"DATABASE_URL"},
        "worker": {"DATABASE_URL", "MOTCUA_SMTP_URL", "MOTCUA_PUBLIC_URL"},
    }


def test_services_are_probed_ordered_and_kept():
    database, migrate, application = (services()[name] for name in ("database", "migrate", "application"))
    assert database["image"] == "postgres:18"
    assert database["healthcheck"]["test"]
    assert application["healthcheck"]["test"]
    assert migrate["depends_on"]["database"]["condition"] == "service_healthy"
    for program in (application, services()["worker"]):
        assert program["depends_on"]["migrate"]["condition"] == "service_completed_successfully"
    assert "database:/var/lib/postgresql" in database["volumes"]
    assert set(yaml.safe_load(text())["volumes"]) == {"database", "files"}


@pytest.mark.parametrize("name", ["migrate", "application", "worker"])
def test_the_program_has_no_rights_on_its_container(name):
    service = services()[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    for port in service.get("ports", []):
        assert port.startswith("127.0.0.1:")


def test_the_image_runs_as_a_user_without_rights_and_copies_what_is_there():
    lines = (PROJECT / "Dockerfile").read_text().splitlines()
    last_stage = lines[max(number for number, line in enumerate(lines) if line.startswith("FROM")) :]
    users = [line.split()[1] for line in last_stage if line.startswith("USER")]
    assert users == ["motcua"]
    assert any("useradd" in line and "--uid 10001" in line for line in last_stage)
    assert any("--require-hashes" in line for line in lines)
    copied = [line.split()[1:-1] for line in lines if line.startswith("COPY") and "--from" not in line]
    sources = [source for sources in copied for source in sources]
    assert [source for source in sources if not (PROJECT / source).exists()] == []
    admitted = (PROJECT / ".dockerignore").read_text().splitlines()
    assert [source for source in sources if f"!{source.split('/')[0]}" not in admitted] == []


def test_the_image_has_the_packages_that_the_tests_had_and_no_addresses():
    everything, deployed = ((PROJECT / lock).read_text() for lock in ("requirements.lock", "deploy/requirements.lock"))
    pins = {lock: dict(re.findall(r"^([a-z0-9_.-]+)==(\S+)", lock, re.MULTILINE)) for lock in (everything, deployed)}
    assert pins[deployed].items() <= pins[everything].items()
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]
    wanted = {re.match(r"[A-Za-z0-9_.-]+", requirement)[0].lower() for requirement in project["dependencies"]}
    assert wanted <= set(pins[deployed])
    assert "pytest" not in pins[deployed]
    assert "://" not in everything + deployed
