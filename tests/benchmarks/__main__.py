"""Runs all engines, prints their scores side by side and writes them to RESULTS.md with versions and date."""

import datetime
import platform
import tempfile
from pathlib import Path

from tests.benchmarks.calibration import of_dice, of_lottery
from tests.benchmarks.confidence import FIRST, table, told
from tests.benchmarks.engines import available
from tests.benchmarks.measure import (
    Score,
    chars_seconds,
    corpus_text_pages,
    extraction_costs,
    peak_megabytes,
    score,
    text_page_cost,
)

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHARED = HERE.parents[1].parent / "shared"
TEXT_PAGES = ("no_table_two_columns", "no_table_contents", "no_table_bullets")


def main() -> int:
    """Prints and writes the results; 1 where the corpus is not there."""
    icdar = SHARED / "icdar"
    if not icdar.is_dir():
        print(
            f"no corpus at {icdar}: the benchmark runs with the folder `shared` beside the repository"
        )
        return 1
    unit = chars_seconds(sorted((icdar / "eu").glob("*.pdf")))
    lines = [
        "| engine | version | macro P | R | F1 | worst document | cost (page.chars = 1) |",
        "|---|---|---|---|---|---|---|",
    ]
    scores: dict[str, Score] = {}
    for name, (run, version) in available().items():
        scores[name] = result = score(run, icdar)
        worst = f"{result.worst[1]} {result.worst[0]:.2f}"
        lines.append(
            f"| {name} | {version} | {result.precision:.3f} | {result.recall:.3f} | **{result.f1:.3f}** "
            f"| {worst} | {result.seconds / unit:.2f} |"
        )
        print(lines[-1], flush=True)
    text = "\n".join(
        [
            *_heading(),
            *lines,
            "",
            *_calibration(scores["bolgeplan"]),
            "",
            *_drawn_calibration(),
            *_reports(),
            "",
            *_text_pages(icdar),
            *_memory(),
            "",
        ]
    )
    (HERE / "RESULTS.md").write_text(text, "utf-8")
    print(text)
    return 0


def _heading() -> list[str]:
    today = datetime.datetime.now(datetime.UTC).date()
    return [
        "# Table engines side by side",
        "",
        f"{today}, Python {platform.python_version()}, {platform.machine()}. Written by `make bench`.",
        "",
        "ICDAR 2013 table competition, EU half (27 documents, 111 pages), detection and structure end to end,",
        "no hints: adjacency relations, macro averages. Cost: CPU over all pages against what pdfplumber takes",
        "for `page.chars` of the same pages, start of the interpreter excluded.",
        "",
        "These documents were in view while the engine's thresholds were set: read our row as a figure of",
        "development, not as what unseen documents will give. It is also above the ceiling of 0.974 that the",
        "metric's notes name for perfectly read text; why is not known.",
        "",
    ]


def _calibration(result: Score) -> list[str]:
    """How often our tables are right, by the confidence that we gave them."""
    said = f"Our false pages: {result.false_pages}. Confidence against truth"
    return [
        f"{said} (right: 95 % of a table's neighbours):",
        "",
        *table(result.confident),
    ]


def _drawn_calibration() -> list[str]:
    """The same for random reports that were drawn with every cell known."""
    return [
        *told("60 reports of the dice", of_dice(SHARED / "dice")),
        *told("60 reports of our own lottery", of_lottery(range(FIRST, FIRST + 60))),
    ]


def _reports() -> list[str]:
    """What whole extractions of our own reports cost."""
    reports = [
        *sorted((ROOT / "raw").rglob("*.pdf")),
        *sorted((SHARED / "corpus").glob("aliaga-*-word.pdf")),
    ]
    costs = [(path.stem, *extraction_costs(path)) for path in reports]
    said = ", ".join(f"{name} {ours / theirs:.2f}" for name, ours, theirs in costs)
    return [
        f"Whole extraction of our own reports, pdfplumber's `extract_tables` on the same pages = 1: {said}."
    ]


def _text_pages(icdar: Path) -> list[str]:
    """Cost of pages without tables."""
    count, whole = corpus_text_pages(icdar)
    with tempfile.TemporaryDirectory() as folder:
        costs = [(name, text_page_cost(name, Path(folder))) for name in TEXT_PAGES]
    said = ", ".join(
        f"{name.removeprefix('no_table_').replace('_', ' ')} {cost:.2f}"
        for name, cost in costs
    )
    return [
        f"Cost of the corpus's {count} pages without a table, charts and maps included (page.chars = 1): {whole:.2f}.",
        f"Of a drawn page of text, repairs of its letters included: {said}.",
        "",
    ]


def _memory() -> list[str]:
    """Peak memory over few and many pages of a report with tables on every second page."""
    source = SHARED / "corpus" / "aliaga-2010-12-word.pdf"
    with tempfile.TemporaryDirectory() as folder:
        few, many = (peak_megabytes(source, pages, Path(folder)) for pages in (30, 300))
    return [
        f"Peak memory: {few:.0f} MB for 30 pages, {many:.0f} MB for 300 ({many / few:.2f} times as much)."
    ]


if __name__ == "__main__":
    raise SystemExit(main())
