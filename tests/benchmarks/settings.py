"""The application's own settings, with the limit's plain views beside its routes."""

from api.settings import *  # noqa: F403 - the very same settings

ROOT_URLCONF = "tests.benchmarks.urls"
# A line a request, tens of thousands of them, is not wanted here; both sides go without.
LOGGING = {**LOGGING, "loggers": {**LOGGING["loggers"], "api.request": {"level": "WARNING"}}}  # noqa: F405
