"""Whether an edition holds enough to become the current one."""

from collections.abc import Sequence

from schemas.finding import Finding


def why_held_back(counted: Sequence[Finding]) -> str | None:
    """A sentence that says what is missing, of the findings of `expected_counts`; None where nothing is."""
    short = [finding.message.rstrip(".") for finding in counted if finding.severity == "error"]
    return f"not made current: {'; '.join(short)}" if short else None
