"""The word of each ward, in every text of its rows; no other text holds one of them."""

WORDS = {"91": "bimatmotmot", "92": "tubachaihai"}


def kept(word):
    """The word in texts that never leave the ward."""
    return f"{word}kin"
