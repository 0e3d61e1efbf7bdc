"""The words of what the reporting app refuses or remarks, in both languages; one table per subject."""

from reporting.wording.entry import CELLS, CHECKS, INDICATORS
from reporting.wording.forms import FORMS
from reporting.wording.reports import REPORTS
from reporting.wording.workflow import PERIODS, TRANSITIONS
from tenants.findings import Message

MESSAGES: dict[str, Message] = {**CELLS, **CHECKS, **INDICATORS, **FORMS, **PERIODS, **REPORTS, **TRANSITIONS}
