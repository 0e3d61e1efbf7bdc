"""Hidden text (ECMA-376 part 1, 17.3.2.41): by a property of its own, else by the style of its letters or paragraph."""

from xml.etree.ElementTree import Element

from plans.importing.word.styles import Styles, on

_HIDDEN = "vanish"


class Hiding:
    """Tells what is hidden in one file.

    Args:
        document: root element of the main part.
        styles: the file's.
    """

    def __init__(self, document: Element, styles: Styles) -> None:
        names = styles.names if styles.mention(_HIDDEN) else ()
        self._styles = {name for name in names if on(styles.said(name, f"rPr/{_HIDDEN}"))}
        self.anything = bool(self._styles) or next(document.iter(_HIDDEN), None) is not None
        """Whether something may be hidden; mostly nothing is, and nothing needs to be asked."""

    def paragraph(self, properties: Element | None) -> bool:
        """Whether the style of a paragraph hides its text; ``properties`` is its ``pPr``."""
        return properties is not None and self._styled(properties.find("pStyle"))

    def mark(self, properties: Element | None) -> bool:
        """Whether the end of a paragraph is hidden, and with it its number; ``properties`` is its ``pPr``."""
        return self.anything and properties is not None and self.run(properties, by_style=self.paragraph(properties))

    def run(self, element: Element, *, by_style: bool) -> bool:
        """Whether the text of a run is hidden.

        Args:
            element: what has the run's ``rPr``.
            by_style: whether the style of its paragraph hides it.
        """
        properties = element.find("rPr")
        if properties is None:
            return by_style
        own = properties.find(_HIDDEN)
        return on(own) if own is not None else by_style or self._styled(properties.find("rStyle"))

    def _styled(self, style: Element | None) -> bool:
        return style is not None and style.get("val", "") in self._styles
