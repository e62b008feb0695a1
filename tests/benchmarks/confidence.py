"""Confidence against truth, as a table: `python -m tests.benchmarks.confidence`, part of `make bench`.

Over reports of our own lottery, which nobody tuned by, so that it runs without the folder `shared`. The first
argument is how many (default 60).
"""

import sys
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tests.benchmarks.calibration import Report, of_lottery

FIRST = 5000
"""Seeds from here on are for judgement: the thresholds were set with smaller ones."""
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
STAGES = {
    "found": "as found by lines and words",
    "proved": "as proved by their records",
}


def table(pairs: Sequence[tuple[float, bool]]) -> list[str]:
    """How many of the tables with each confidence are right."""
    lines = ["| confidence | tables | right |", "|---|---|---|"]
    for low, high in pairwise(BINS):
        inside = [right for confidence, right in pairs if low <= confidence < high]
        if inside:
            share = sum(inside) / len(inside)
            lines.append(
                f"| {low:.2f} to {min(high, 1.0):.2f} | {len(inside)} | {share:.1%} |"
            )
    return lines


def told(name: str, reports: Iterable[Report]) -> list[str]:
    """What random reports say about our confidence, and how many cells have the text that was drawn."""
    reports = list(reports)
    cells, right = (
        sum(getattr(report, each) for report in reports) for each in ("cells", "right")
    )
    lines = [
        f"{name}: {right / cells:.2%} of {cells} cells, labels and headings aside, have their text.",
        "",
    ]
    for stage, said in STAGES.items():
        judged = [
            each for report in reports for each in report.tables if each.stage == stage
        ]
        lines += [f"Tables {said} (right: every cell, headings and labels too):", ""]
        lines += [*table([(each.confidence, each.right) for each in judged]), ""]
    return lines


def main(seeds: int = 60) -> int:
    """Prints the tables."""
    print(
        "\n".join(
            told(
                f"{seeds} reports of the lottery",
                of_lottery(range(FIRST, FIRST + seeds)),
            )
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
