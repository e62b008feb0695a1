"""What the checks said of an edition, by kind."""

from pipelines.site.content import Content, Row

SEVERITIES = ("error", "warning", "info")
MOST_MESSAGES = (
    20  # of one kind on a page: a damaged text layer has hundreds that say the same
)


def findings_of(content: Content, edition: Row) -> list[Row]:
    """A row a kind of finding, the worst first: how many, and what the first of them say."""
    kinds: dict[tuple[str, str], list[Row]] = {}
    for finding in content.findings.get(edition["id"], []):
        kinds.setdefault((finding["severity"], finding["check_code"]), []).append(
            finding
        )
    return [
        {
            "severity": severity,
            "code": code,
            "count": len(found),
            "messages": found[:MOST_MESSAGES],
            "left_out": max(0, len(found) - MOST_MESSAGES),
        }
        for (severity, code), found in sorted(
            kinds.items(), key=lambda kind: (SEVERITIES.index(kind[0][0]), kind[0][1])
        )
    ]


def counts_of(content: Content, edition: Row) -> dict[str, int]:
    """How many findings of each severity an edition has."""
    found = content.findings.get(edition["id"], [])
    counts = {
        severity: sum(f["severity"] == severity for f in found)
        for severity in SEVERITIES
    }
    return {severity: count for severity, count in counts.items() if count}
