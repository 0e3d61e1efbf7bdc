"""Findings as a plan stores them: facts only, so that they read in either language whenever they are shown."""

from collections.abc import Iterable, Mapping
from typing import Any

from tenants.findings import Finding


def pack(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as JSON values."""
    return [
        {
            "code": finding.code,
            "place": dict(finding.place),
            "found": finding.found,
            "expected": finding.expected,
            "severity": finding.severity,
            "pointer": finding.pointer,
            "params": dict(finding.params),
        }
        for finding in findings
    ]


def unpack(stored: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """What :func:`pack` made of findings."""
    return [Finding(**values) for values in stored]
