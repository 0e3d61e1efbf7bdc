"""The tests' own database: made by the owner, used by the application, and the same again after each test."""

import pytest
from django.contrib.auth.models import Permission
from django.db import ProgrammingError, connection


@pytest.mark.django_db
def test_tests_work_as_the_application_in_a_database_of_this_run():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_database()")
        user, database = cursor.fetchone()
    assert user == "motcua_app"
    assert database.startswith("test_motcua_")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", [1, 2])
def test_what_a_test_commits_is_gone_after_it_and_what_was_there_is_back(attempt):
    assert Permission.objects.filter(content_type__app_label="contenttypes").count() == 4
    assert not Permission.objects.filter(codename="of_a_test").exists()
    kind = Permission.objects.filter(content_type__app_label="contenttypes").latest("id").content_type
    Permission.objects.create(codename="of_a_test", content_type=kind)
    Permission.objects.filter(codename__endswith="_contenttype")._raw_delete("default")


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["CREATE TABLE public.mine (id int)", "TRUNCATE auth_permission CASCADE"])
def test_the_application_may_neither_change_the_structure_nor_truncate(statement):
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(statement)
