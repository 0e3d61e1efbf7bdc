"""Reads docker-compose.yml as the engine would: anchors, merges and variables."""

import re
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2]
VARIABLE = re.compile(r"\$\{(\w+)([^}]*)\}")


def text():
    return (PROJECT / "docker-compose.yml").read_text()


def services(values=None):
    """The services; with values, every variable filled in: one that may be left out with nothing, where it was."""
    document = text()
    if values is not None:
        document = VARIABLE.sub(
            lambda match: values.get(match[1], "") if match[2] == ":-" else values[match[1]], document
        )
    return yaml.safe_load(document)["services"]
