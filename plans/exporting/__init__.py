"""A plan as an official document again: a Word file in the layout of Nghị định 30/2020/NĐ-CP, or a workbook.

What is exported reads back as the same plan: the writers print words as they were printed and set only what is known
by now, the number and the date.
"""

from plans.exporting.document import GroupLine, PlanDocument, PrintedAnnex, TaskLine
from plans.exporting.word import write_docx
from plans.exporting.workbook import write_xlsx

__all__ = ["GroupLine", "PlanDocument", "PrintedAnnex", "TaskLine", "write_docx", "write_xlsx"]
