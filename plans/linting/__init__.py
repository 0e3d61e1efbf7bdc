"""The linter: what is odd in a plan, each finding with its place and a suggestion; it never changes anything.

Pure: a :class:`LintPlan` is made from a file that was read (``plans.importing.linted``) or from stored rows
(``plans.selectors.linting``), and the table of rules is asked about it.
"""

from plans.linting.plan import LintAnnex, LintPlan, LintTask, Numbered
from plans.linting.rules import RULES, LintRule, lint

__all__ = ["RULES", "LintAnnex", "LintPlan", "LintRule", "LintTask", "Numbered", "lint"]
