"""The environment: what it gives, and what is said about everything that is wrong with it."""

import stat
from pathlib import Path

import pytest

from api.environment import EnvironmentProblem, database_settings, read

URL = "postgresql://motcua_app:secret@db.example:5433/motcua"
OWNER = "postgresql://motcua_owner:other@db.example:5433/motcua"
SECRET = "x" * 50
PRODUCTION = {
    "MOTCUA_PRODUCTION": "1",
    "MOTCUA_SECRET_KEY": SECRET,
    "MOTCUA_ALLOWED_HOSTS": "api.example, .example.vn",
    "DATABASE_URL": URL,
}


@pytest.fixture
def development(tmp_path):
    return {"MOTCUA_DATA_DIR": str(tmp_path / "data")}


def test_development_needs_nothing_and_keeps_its_secret(development):
    first, second = read(development), read(development)
    kept = Path(development["MOTCUA_DATA_DIR"]) / "secret-key"
    assert first == second
    assert first.secret_key == kept.read_text()
    assert len(first.secret_key) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert not first.production
    assert "127.0.0.1" in first.allowed_hosts


@pytest.mark.parametrize(
    ("url", "port", "first"), [("smtp://a%40b:c@mail.example", 587, False), ("smtps://a%40b:c@mail.example", 465, True)]
)
def test_a_server_for_mail(development, url, port, first):
    assert read(development).mail is None
    mail = read(development | {"MOTCUA_SMTP_URL": url, "MOTCUA_MAIL_FROM": "x@example.vn"}).mail
    assert (mail.host, mail.port, mail.user, mail.password, mail.tls_first) == ("mail.example", port, "a@b", "c", first)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"MOTCUA_SMTP_URL": "smtp://mail.example"}, "MOTCUA_MAIL_FROM"),
        ({"MOTCUA_SMTP_URL": "mail.example", "MOTCUA_MAIL_FROM": "x@example.vn"}, "MOTCUA_SMTP_URL"),
        ({"MOTCUA_SMTP_URL": "smtp://mail.example:p", "MOTCUA_MAIL_FROM": "x@example.vn"}, "MOTCUA_SMTP_URL"),
    ],
)
def test_half_a_server_for_mail_is_named(development, given, named):
    with pytest.raises(EnvironmentProblem, match=named):
        read(development | given)


def test_the_public_address_has_no_slash_at_its_end(development):
    assert read(development).public_url == ""
    assert read(development | {"MOTCUA_PUBLIC_URL": "http://127.0.0.1:8000/"}).public_url == "http://127.0.0.1:8000"
    assert read(PRODUCTION | {"MOTCUA_PUBLIC_URL": "https://api.example"}).public_url == "https://api.example"


@pytest.mark.parametrize(
    "url",
    [
        "http://api.example",
        "api.example",
        "https://",
        "https://[",
        "https://api.example:port",
        "https://api.example/app",
        "https://api.example?",
        "https://me:hunter2@api.example",
    ],
)
def test_a_public_address_that_is_none_is_named_without_a_password(url):
    with pytest.raises(EnvironmentProblem, match=r"MOTCUA_PUBLIC_URL: found .*, expected https://host") as problem:
        read(PRODUCTION | {"MOTCUA_PUBLIC_URL": url})
    assert "hunter2" not in str(problem.value)


def test_a_data_directory_that_can_not_be_one_is_named(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(EnvironmentProblem, match=r"MOTCUA_DATA_DIR: found .*data \(.*\), expected a directory"):
        read({"MOTCUA_DATA_DIR": str(tmp_path / "data")})


def test_the_data_directory_is_the_projects_by_default():
    env = read(PRODUCTION)
    assert env.data_dir == Path(__file__).resolve().parents[2] / ".data"


def test_production_takes_what_it_is_given():
    env = read(PRODUCTION | {"MOTCUA_POOL_SIZE": "9", "MOTCUA_SERVER_SIDE_BINDING": "0"})
    assert (env.production, env.secret_key, env.allowed_hosts) == (True, SECRET, ("api.example", ".example.vn"))
    assert (env.database_url, env.pool_size, env.server_side_binding) == (URL, 9, False)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"MOTCUA_SECRET_KEY": ""}, "MOTCUA_SECRET_KEY: found nothing, expected a random text"),
        ({"MOTCUA_SECRET_KEY": "short"}, "MOTCUA_SECRET_KEY: found 5 ký tự / characters, expected at least 32"),
        ({"MOTCUA_ALLOWED_HOSTS": ""}, "MOTCUA_ALLOWED_HOSTS: found nothing, expected host names"),
        ({"MOTCUA_ALLOWED_HOSTS": "*"}, "MOTCUA_ALLOWED_HOSTS: found *, expected host names"),
        ({"DATABASE_URL": ""}, "DATABASE_URL: found nothing, expected a URL like postgresql://"),
        ({"DATABASE_URL": "mysql://u:p@h/d"}, "DATABASE_URL: found scheme 'mysql', expected a URL"),
        ({"DATABASE_URL": "postgresql://host"}, "DATABASE_URL: found no dbname and no user, expected"),
        ({"DATABASE_URL": "postgresql://u:p@h:port/d"}, "DATABASE_URL: found a URL that PostgreSQL can't read"),
        ({"MOTCUA_DATABASE_ROLE": "root"}, "MOTCUA_DATABASE_ROLE: found 'root', expected one of application | owner"),
        ({"MOTCUA_DATABASE_ROLE": "owner"}, "DATABASE_OWNER_URL: found nothing, expected a URL"),
        ({"MOTCUA_PRODUCTION": "yes"}, "MOTCUA_PRODUCTION: found 'yes', expected one of 0 | 1"),
        ({"MOTCUA_POOL_SIZE": "0"}, "MOTCUA_POOL_SIZE: found '0', expected a whole number in 1-100"),
        ({"MOTCUA_POOL_SIZE": "²"}, "MOTCUA_POOL_SIZE: found '²', expected a whole number in 1-100"),
        ({"MOTCUA_SERVER_SIDE_BINDING": "no"}, "MOTCUA_SERVER_SIDE_BINDING: found 'no', expected one of 0 | 1"),
    ],
)
def test_one_wrong_variable_is_named_with_what_was_found_and_expected(wrong, said):
    with pytest.raises(EnvironmentProblem) as problem:
        read(PRODUCTION | wrong)
    vietnamese, english = str(problem.value).splitlines()
    assert said in english
    assert english.partition(":")[0] == vietnamese.partition(":")[0]
    assert "tìm thấy" in vietnamese


def test_everything_wrong_is_said_at_once_and_no_password():
    wrong = {"MOTCUA_PRODUCTION": "1", "DATABASE_URL": "mysql://u:hunter2@h/d", "MOTCUA_POOL_SIZE": "many"}
    with pytest.raises(EnvironmentProblem) as problem:
        read(wrong)
    text = str(problem.value)
    named = {line.partition(":")[0] for line in text.splitlines()}
    assert named == {"DATABASE_URL", "MOTCUA_POOL_SIZE", "MOTCUA_SECRET_KEY", "MOTCUA_ALLOWED_HOSTS"}
    assert "hunter2" not in text


def test_the_application_pools_and_prepares():
    settings = database_settings(read(PRODUCTION))
    assert [settings[key] for key in ("USER", "PASSWORD", "HOST", "PORT", "NAME")] == [
        "motcua_app",
        "secret",
        "db.example",
        "5433",
        "motcua",
    ]
    assert settings["TIME_ZONE"] == "Asia/Ho_Chi_Minh"
    options = settings["OPTIONS"]
    assert (options["server_side_binding"], options["prepare_threshold"]) == (True, 5)
    assert options["pool"]["max_size"] == 4


def test_the_owner_connects_by_its_own_url_without_a_pool():
    settings = database_settings(read(PRODUCTION | {"MOTCUA_DATABASE_ROLE": "owner", "DATABASE_OWNER_URL": OWNER}))
    assert (settings["USER"], settings["PASSWORD"]) == ("motcua_owner", "other")
    assert "pool" not in settings["OPTIONS"]


def test_behind_an_old_pooler_nothing_is_prepared():
    options = database_settings(read(PRODUCTION | {"MOTCUA_SERVER_SIDE_BINDING": "0"}))["OPTIONS"]
    assert not {"server_side_binding", "prepare_threshold"} & set(options)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (
            "postgresql://u:p%40w@/d?host=%2Frun%2Fpg&port=5444",
            {"NAME": "d", "USER": "u", "PASSWORD": "p@w", "HOST": "/run/pg", "PORT": "5444", "OPTIONS": {}},
        ),
        (
            "postgres://u@h/d?sslmode=verify-full",
            {"NAME": "d", "USER": "u", "HOST": "h", "PORT": "5432", "OPTIONS": {"sslmode": "verify-full"}},
        ),
    ],
)
def test_urls_of_sockets_and_of_tls(url, expected):
    settings = database_settings(read(PRODUCTION | {"DATABASE_URL": url, "MOTCUA_SERVER_SIDE_BINDING": "0"}))
    settings["OPTIONS"].pop("pool")
    assert {key: settings[key] for key in expected} == expected
