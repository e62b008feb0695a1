"""What each feature of a layout costs, and whether confidence holds: many reports of the lottery.

Run by `make bench`; the first argument is how many seeds (default 60), from 1000 on.
"""

import sys
from collections import defaultdict

from tests.lottery.score import PARTS, SURE, calibration, is_told, read, wrong

FIRST = 1000
CALIBRATED = 0.995
"""share of the records with a confidence of 0.95 and above that must be right."""


def main(seeds: int = 60) -> int:
    """Prints a line a die and value: parts exact, wrong, wrong and not told; then sure records that are right.

    Returns:
        1 where a part is silent, or too many sure records are wrong.
    """
    rows: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    counted = {part: [0, 0] for part in PARTS}
    for seed in range(FIRST, FIRST + seeds):
        report, look, extraction = read(seed)
        amiss = wrong(report, extraction)
        for part, (sure, right) in calibration(report, extraction).items():
            counted[part][0] += sure
            counted[part][1] += right
        for part in PARTS:
            silent = bool(amiss[part]) and not is_told(extraction, part)
            for die in [
                ("all", part),
                *((name, str(value)) for name, value in look.items()),
            ]:
                row = rows[die]
                row[0] += not amiss[part]
                row[1] += bool(amiss[part])
                row[2] += silent
    print("| die | value | exact | wrong | silent |\n|---|---|---|---|---|")
    for (name, value), (exact, amiss_count, silent_count) in sorted(rows.items()):
        print(f"| {name} | {value} | {exact} | {amiss_count} | {silent_count} |")
    print(
        f"\n| part | records with confidence {SURE} and above | right |\n|---|---|---|"
    )
    for part, (sure, right) in counted.items():
        print(f"| {part} | {sure} | {right / sure if sure else 1:.4f} |")
    unsure = any(right < CALIBRATED * sure for sure, right in counted.values())
    return int(unsure or any(silent for _, _, silent in rows.values()))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
