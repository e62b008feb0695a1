"""What each feature of a layout costs: many reports of the lottery, by the value of each die.

Run by `make bench`; the first argument is how many seeds (default 60), from 1000 on.
"""

import sys
from collections import defaultdict

from tests.lottery.score import PARTS, is_told, read, wrong

FIRST = 1000


def main(seeds: int = 60) -> int:
    """Prints a line a die and value: parts exact, wrong, wrong and not told. 1 where any is silent."""
    rows: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for seed in range(FIRST, FIRST + seeds):
        report, look, extraction = read(seed)
        amiss = wrong(report, extraction)
        for part in PARTS:
            silent = bool(amiss[part]) and not is_told(extraction, part)
            for die in [("all", part), *((name, str(value)) for name, value in look.items())]:
                row = rows[die]
                row[0] += not amiss[part]
                row[1] += bool(amiss[part])
                row[2] += silent
    print("| die | value | exact | wrong | silent |\n|---|---|---|---|---|")
    for (name, value), (exact, amiss_count, silent_count) in sorted(rows.items()):
        print(f"| {name} | {value} | {exact} | {amiss_count} | {silent_count} |")
    return int(any(silent for _, _, silent in rows.values()))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
