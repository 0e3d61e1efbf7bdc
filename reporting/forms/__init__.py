"""Form versions: an immutable JSON document each, parsed once per process (DESIGN section 6, "Storage")."""

from reporting.forms.cache import definition_of
from reporting.forms.model import (
    Check,
    CheckKind,
    Column,
    ColumnKind,
    FormDefinition,
    Heading,
    OverPeriods,
    OverUnits,
    Provenance,
    Row,
)
from reporting.forms.reading import read_definition

__all__ = [
    "Check",
    "CheckKind",
    "Column",
    "ColumnKind",
    "FormDefinition",
    "Heading",
    "OverPeriods",
    "OverUnits",
    "Provenance",
    "Row",
    "definition_of",
    "read_definition",
]
