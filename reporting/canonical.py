"""One spelling of a JSON document, so that its SHA-256 can be compared and computed again by anyone.

Keys sorted by code point, UTF-8, Unicode NFC, no spaces, integers only (two programs may print one float differently).
"""

import hashlib
import json
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any


def _normal(node: Any) -> Any:
    if isinstance(node, str):
        return unicodedata.normalize("NFC", node)
    if node is None or isinstance(node, bool | int):
        return node
    if isinstance(node, Mapping):
        normal = {_normal(key): _normal(value) for key, value in node.items()}
        if len(normal) != len(node) or not all(isinstance(key, str) for key in normal):
            raise TypeError("keys of a canonical document are texts, different also after NFC")
        return normal
    if isinstance(node, Sequence) and not isinstance(node, bytes | bytearray):
        return [_normal(item) for item in node]
    raise TypeError(f"a canonical document holds no {type(node).__name__}")


def canonical_json(document: Any) -> str:
    """The canonical text of a document.

    Args:
        document: mappings with text keys, sequences, texts, integers, booleans and None, nested.

    Raises:
        TypeError: for anything else (floats, dates, bytes) and for two keys that are one after NFC.
    """
    return json.dumps(_normal(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_of(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()
