"""What each number is for: `python -m tests.benchmarks.thresholds [ROOM …]` (`make thresholds`) writes THRESHOLDS.md.

Each number of a settings object is turned: a third smaller, a half larger (a whole number: one less, one more), and, where
no drawn claim is then read otherwise, to nothing and beyond all measure. The claims that change are what the number is for.
"""

import sys
import tempfile
from itertools import islice
from pathlib import Path

from tests.benchmarks.turned import (
    ROOMS,
    Claim,
    Number,
    changes,
    numbers_of,
    read_claim,
)
from tests.pdfs.library import CLAIMS

OUT = Path(__file__).with_name("THRESHOLDS.md")
NAMED = 4  # claims that are named beside a number; more say no more


def main(rooms: list[str]) -> int:
    """Writes the table; 0 whatever it says."""
    numbers = [number for room in rooms or ROOMS for number in numbers_of(room)]
    with tempfile.TemporaryDirectory() as folder:
        claims = [read_claim(name, Path(folder)) for name in CLAIMS]
        rows = []
        for number in numbers:
            rows.append(_row(number, claims))
            print(rows[-1], file=sys.stderr, flush=True)
    heading = [
        "# What each number is for",
        "",
        "Written by `make thresholds`. Each number was made a third smaller and a half larger (a whole one: one less, one",
        "more); these drawn claims are then read otherwise. *off*, *huge*: those that are read otherwise only with 0, or",
        "with a million.",
        "",
        "| room | settings | number | value | smaller | larger |",
        "|---|---|---|---|---|---|",
    ]
    if not rooms:
        OUT.write_text("\n".join(heading + rows) + "\n", encoding="utf-8")
    return 0


def _row(number: Number, claims: list[Claim]) -> str:
    told = []
    for turn, extreme, word in ((0, 2, "off"), (1, 3, "huge")):
        names = _changed(claims, number, turn)
        if not names:
            names = _changed(claims, number, extreme)
            names[:0] = [f"*{word}*"] if names else []
        told.append(" ".join(names[:NAMED]) + (" …" if len(names) > NAMED else ""))
    if not any(number.asked in claim.asked for claim in claims):
        told = ["never asked for"] * 2
    smaller, larger = told
    settings = type(number.owner).__name__
    return f"| {number.room} | {settings} | {number.name} | {number.value} | {smaller or '–'} | {larger or '–'} |"


def _changed(claims: list[Claim], number: Number, turn: int) -> list[str]:
    """The first claims that are read otherwise with a number turned: one more than are named."""
    return list(
        islice(
            (claim.name for claim in claims if changes(claim, number, turn)), NAMED + 1
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
