"""Phrases that clerks write under "Thời gian thực hiện", and what they mean in a plan of 2024.

A row: phrase, kind, from, due, occurrences, flags. Days are ``dd/mm`` of 2024 unless a year stands with them; an
occurrence is ``from-due``, or one day that is both.
"""

from tests.plans.phrases.points import POINTS
from tests.plans.phrases.ranges import RANGES
from tests.plans.phrases.recurring import RECURRING
from tests.plans.phrases.recurring_days import RECURRING_DAYS
from tests.plans.phrases.several import SEVERAL
from tests.plans.phrases.worded import WORDED

PHRASES = [*POINTS, *RANGES, *WORDED, *RECURRING, *RECURRING_DAYS, *SEVERAL]
