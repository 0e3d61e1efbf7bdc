"""The words of every code of this app, in both languages (``tenants.findings.Message``)."""

from plans.wording.files import FILES
from plans.wording.linting import LINTING
from plans.wording.work import PLANS, TASKS
from tenants.findings import Message

MESSAGES: dict[str, Message] = {**FILES, **LINTING, **PLANS, **TASKS}
