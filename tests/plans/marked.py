"""Word files with what python-docx has no words for: automatic numbers, tracked changes, text boxes."""

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement


def element(tag, **attributes):
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def numbering(document, *levels, begins=None):
    """Adds a list of levels ``(form, text, start, suffix)``, the last two as they mostly are; its number."""
    root = document.part.numbering_part.element
    number = 900 + len(root.findall(qn("w:abstractNum")))
    made = "".join(_level(index, *level) for index, level in enumerate(levels))
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">{made}</w:abstractNum>'))
    return another(document, number, begins)


def _level(index, form, text, start=1, suffix="tab"):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:suff w:val="{suffix}"/></w:lvl>'
    )


def another(document, definition, begins=None):
    """Adds a list that shares another's definition and counter, perhaps with a beginning of its own."""
    root = document.part.numbering_part.element
    number = 900 + len(root.findall(qn("w:num")))
    made = element("w:num", numId=number)
    made.append(element("w:abstractNumId", val=definition))
    if begins is not None:
        override = element("w:lvlOverride", ilvl=0)
        override.append(element("w:startOverride", val=begins))
        made.append(override)
    root.append(made)
    return number


def numbered(paragraph, number, level=0):
    """Puts the paragraph into a list."""
    properties = element("w:numPr")
    properties.append(element("w:ilvl", val=level))
    properties.append(element("w:numId", val=number))
    paragraph._p.get_or_add_pPr().append(properties)
    return paragraph


def tracked(paragraph, tag, text):
    """Adds a run inside ``w:ins`` or ``w:del``."""
    run = paragraph.add_run(text)._r
    change = element(tag, id=1)
    run.getparent().replace(run, change)
    change.append(run)
    if tag == "w:del":
        run.find(qn("w:t")).tag = qn("w:delText")


def row_tracked(row, tag):
    """Marks a whole row as inserted or deleted."""
    row._tr.get_or_add_trPr().append(element(tag, id=1))


def text_box(paragraph, text):
    """Adds a text box as Word writes it: the drawing, and a copy for older versions."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    paragraph.add_run()._r.append(
        parse_xml(
            f"<mc:AlternateContent {nsdecls('w')} "
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:v="urn:schemas-microsoft-com:vml">'
            f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>'
            f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        )
    )
