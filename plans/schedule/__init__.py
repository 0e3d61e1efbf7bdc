"""When a task is due: the words of "Thời gian thực hiện" beside their normalised form (DESIGN section 5).

The words are kept as printed. Only a point and a range can be overdue by themselves.
"""

from plans.schedule.forms import Occurrence, Schedule, ScheduleFlag, ScheduleKind
from plans.schedule.reader import read_schedule, relative_deadline
from plans.schedule.worded import interpretation

__all__ = [
    "Occurrence",
    "Schedule",
    "ScheduleFlag",
    "ScheduleKind",
    "interpretation",
    "read_schedule",
    "relative_deadline",
]
