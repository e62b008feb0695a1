"""No test fails because a machine is slow or busy: whatever is waited for has the same, long time."""

import re
from pathlib import Path

from tests.support.processes import PATIENCE_SECONDS

TESTS = Path(__file__).parents[1]
OWN = re.compile(
    r"(?:timeout=|\.wait\(|\.result\(|\.communicate\(|monotonic\(\) \+ |(?:monotonic|perf_counter)\(\) - \w+ <=? )[1-9]"
)
"""A time of its own."""
MEASURED = ("benchmarks", "lottery")


def own_times(text: str) -> list[str]:
    """Lines that give something a number of seconds."""
    return [line.strip() for line in text.splitlines() if OWN.search(line)]


def test_what_is_waited_for_has_the_patience_of_all():
    said = [
        f"{file.relative_to(TESTS)}: {line}"
        for file in sorted(TESTS.rglob("*.py"))
        if file.relative_to(TESTS).parts[0] not in MEASURED and file != Path(__file__)
        for line in own_times(file.read_text(encoding="utf-8"))
    ]
    assert said == []
    assert PATIENCE_SECONDS >= 300


def test_a_time_of_ones_own_is_seen():
    seen = own_times(
        "subprocess.run(command, timeout=60)\nprocess.wait(timeout=9)\nevent.wait(60)\nprocess.wait(PATIENCE_SECONDS)\n"
        "assert time.monotonic() - started < 10\nuntil = time.monotonic() + 5\ntime.sleep(0.1)"
    )
    assert len(seen) == 5
