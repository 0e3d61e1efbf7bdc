"""Rules as data: words, names and tables that the code of this app reads."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load(name: str) -> Any:
    """One YAML file of this folder, parsed once per process.

    Args:
        name: the file's name, for example ``aliases.yaml``.
    """
    return yaml.safe_load(files(__name__).joinpath(name).read_text(encoding="utf-8"))
