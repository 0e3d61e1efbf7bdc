"""The tests' own database: made by the owner, used by the application, and the same again after each test."""

import pytest
from django.db import ProgrammingError, connection

from tenants.models import AccessToken, User


@pytest.mark.django_db
def test_tests_work_as_the_application_in_a_database_of_this_run():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_database()")
        user, database = cursor.fetchone()
    assert user == "motcua_app"
    assert database.startswith("test_motcua_")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("attempt", [1, 2])
def test_what_a_test_commits_is_gone_after_it_and_what_was_there_is_back(attempt, world):
    assert AccessToken.objects.count() == len(world.tokens)
    assert not User.objects.filter(username="of_a_test").exists()
    User.objects.create(username="of_a_test")
    AccessToken.objects.filter(user__username="viewer.91")._raw_delete("default")
    assert AccessToken.objects.count() < len(world.tokens)


@pytest.mark.django_db
@pytest.mark.parametrize("statement", ["CREATE TABLE public.mine (id int)", "TRUNCATE auth_permission CASCADE"])
def test_the_application_may_neither_change_the_structure_nor_truncate(statement):
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(statement)
