"""Plans, tasks, work, parties, aliases and uploaded files."""

from plans.models.evidence import CheckIn, Deliverable, ExtensionRequest
from plans.models.files import UploadedFile
from plans.models.offers import TaskOffer, TaskOfferAnswer
from plans.models.parties import HeadingAlias, SharedAlias, StandardPosition, UnitAlias
from plans.models.plan import Annex, Plan, Task, TaskGroup, TaskParty, TaskTarget
from plans.models.reminders import Digest, Reminder, ReminderRule
from plans.models.steps import PlanStep
from plans.models.work import TaskUpdate, TaskWork

__all__ = [
    "Annex",
    "CheckIn",
    "Deliverable",
    "Digest",
    "ExtensionRequest",
    "HeadingAlias",
    "Plan",
    "PlanStep",
    "Reminder",
    "ReminderRule",
    "SharedAlias",
    "StandardPosition",
    "Task",
    "TaskGroup",
    "TaskOffer",
    "TaskOfferAnswer",
    "TaskParty",
    "TaskTarget",
    "TaskUpdate",
    "TaskWork",
    "UnitAlias",
    "UploadedFile",
]
