"""The words of every code of this app, in both languages (``tenants.findings.Message``)."""

from plans.wording.edits import EDITS
from plans.wording.files import FILES
from plans.wording.imports import IMPORTS
from plans.wording.life import LIFE
from plans.wording.linting import LINTING
from plans.wording.naming import NAMING
from plans.wording.offers import OFFERING
from plans.wording.reminders import REMINDERS
from plans.wording.schedules import SCHEDULES
from plans.wording.tables import TABLES
from plans.wording.tasks import TASK_LIFE
from plans.wording.work import PLANS, TASKS
from tenants.findings import Message

MESSAGES: dict[str, Message] = {
    **EDITS,
    **FILES,
    **IMPORTS,
    **LIFE,
    **LINTING,
    **NAMING,
    **OFFERING,
    **PLANS,
    **REMINDERS,
    **SCHEDULES,
    **TABLES,
    **TASK_LIFE,
    **TASKS,
}
