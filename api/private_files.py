"""Files that only the OS user who runs the program may read: accounts, tokens, secrets."""

import json
import os
from pathlib import Path
from typing import Any


def write_private(path: Path, content: Any) -> None:
    """Write JSON with mode 0600, whole or not at all: whoever is killed meanwhile leaves the old content.

    Args:
        path: the file; its directory exists.
        content: anything that JSON can hold.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, indent=2, ensure_ascii=False)
    fresh.replace(path)
