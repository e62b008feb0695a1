"""Charts beside prose: their labels are never read as sentences, and the sentences are all there, whole."""

from collections import Counter

import pytest

from extractors.chain.job import Job
from extractors.chain.results import Narrated
from extractors.chain.walk import run
from extractors.narrative.bars import without_bar_labels
from schemas.geometry import Box
from schemas.page import Fill, Page, Word
from tests.pdfs.claims.none import PAIRS


@pytest.mark.parametrize(
    ("name", "bullets"),
    [
        ("prose_in_columns_beside_charts", (*PAIRS[:2], *PAIRS * 3)),
        ("bars_run_into_the_next_column", PAIRS * 3),
    ],
)
def test_every_sentence_beside_a_chart_is_whole_and_nothing_else_is_said(pdf, name, bullets) -> None:
    narrated = run(Job(pdf(name).path), Narrated)
    assert narrated.tables == ()
    assert Counter(each.text for each in narrated.narrative.statements) == Counter(bullets)


def page(fills: list[Box], words: list[Word]) -> Page:
    return Page(1, 595, 842, 0, tuple(words), fills=tuple(Fill(box, (0, 0, 0)) for box in fills))


STANDING = [Box(100 + 40 * n, 300 - 20 * n, 120 + 40 * n, 400) for n in range(4)]
NAMES = [
    Word(name, Box(98 + 40 * n, 404, 122 + 40 * n, 412), 7)
    for n, name in enumerate(("Gıda", "Kimya", "Turizm", "Spor"))
]
PROSE = Word("2010", Box(140, 404, 170, 414), 10)


@pytest.mark.parametrize(
    ("fills", "words", "left"),
    [
        (STANDING, [*NAMES, PROSE], ["2010"]),  # another size of type: not the chart's
        (STANDING, [*NAMES[:2], PROSE], ["Gıda", "Kimya", "2010"]),  # too few bars have a name: prose by chance
        (STANDING[:2], NAMES, ["Gıda", "Kimya", "Turizm", "Spor"]),  # two boxes are no chart
        ([Box(100 + 40 * n, 300, 120 + 40 * n, 400) for n in range(4)], NAMES, ["Gıda", "Kimya", "Turizm", "Spor"]),
        ([Box(100 + 20 * n, 300 - n, 120 + 20 * n, 400) for n in range(4)], NAMES, ["Gıda", "Kimya", "Turizm", "Spor"]),
    ],
    ids=["prose of another size", "few labels", "two boxes", "all as long", "shaded cells that touch"],
)  # fmt: skip
def test_what_is_no_label_of_a_bar_stays(fills, words, left) -> None:
    [told] = without_bar_labels([page(fills, words)], [])
    assert [word.text for word in told.words] == left
