"""A bound on findings: what is wrong in every row of a file that is no plan is not told ten thousand times."""

from collections.abc import Sequence

from tenants.findings import Finding

MAX_FINDINGS = 1_000
"""A plan in bad shape has about a hundred."""


def bounded(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings, or of too many the first ones, errors before warnings, and one that tells how many there are.

    Args:
        findings: all of them, in order.
    """
    if len(findings) <= MAX_FINDINGS:
        return findings
    gravest = sorted(findings, key=lambda finding: finding.severity != "error")
    more = Finding("plan.more_findings", found=len(findings), expected=MAX_FINDINGS, severity="warning")
    return [*gravest[:MAX_FINDINGS], more]
