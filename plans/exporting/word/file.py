"""An empty Word file with the styles of official documents and nothing else, and a finished one as bytes."""

import io
import zipfile
from datetime import UTC

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from plans.exporting import layout
from plans.exporting.document import PlanDocument
from plans.exporting.word.markup import defaults, style
from plans.importing.properties import subject

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive knows: equal content gives equal bytes
#: What python-docx's template holds that a plan has a use for.
_KEPT_PARTS = {
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
}
_KEPT_STYLES = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList"}


def new_document(plan: PlanDocument) -> Document:
    """A document without text, its styles and properties set.

    Args:
        plan: names and dates the file.
    """
    document = docx.Document()
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT_PARTS]:
            del relations[key]
    _set_styles(document)
    properties = document.core_properties
    properties.created = properties.modified = plan.made_at.astimezone(UTC).replace(microsecond=0, tzinfo=None)
    properties.title, properties.subject, properties.language = plan.title[:255], subject(plan.year), layout.LANGUAGE
    properties.author = properties.last_modified_by = properties.comments = ""
    return document


def packed(document: Document) -> bytes:
    """The file's bytes, without the time at which they were made."""
    written, target = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _ZIP_TIME), old.read(name), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _set_styles(document: Document) -> None:
    """The template's styles give way to those of :data:`plans.exporting.layout.STYLES`."""
    styles = document.styles.element
    for known in list(styles):
        if known.get(qn("w:styleId")) not in _KEPT_STYLES:
            styles.remove(known)
    styles.insert(0, defaults())
    styles.extend(style(code, look) for code, look in layout.STYLES.items())
