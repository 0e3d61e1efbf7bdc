"""pytest plugin: applies a mutant's statement to the run's database before any test looks at it."""

import os

import psycopg
import pytest


@pytest.fixture(scope="session", autouse=True)
def mutated(django_db_setup):
    """The database, with one wall less."""
    statement = os.environ.get("MOTCUA_MUTANT_SQL")
    if statement:
        with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
            owner.execute(statement)
