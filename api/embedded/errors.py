"""What the driver says when it can't go on."""


class EmbeddedError(SystemExit):
    """The embedded server can't be had; the text says what was found, and what to do about it."""
