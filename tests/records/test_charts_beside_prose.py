"""Charts beside prose: their labels are never read as sentences, and the sentences are all there, whole."""

from collections import Counter

import pytest

from extractors.chain.job import Job
from extractors.chain.results import Narrated
from extractors.chain.walk import run
from extractors.narrative.bars import without_bar_labels
from extractors.tables.unruled.sentences import are_sentences
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
def test_every_sentence_beside_a_chart_is_whole_and_nothing_else_is_said(
    pdf, name, bullets
) -> None:
    narrated = run(Job(pdf(name).path), Narrated)
    assert narrated.tables == ()
    assert Counter(each.text for each in narrated.narrative.statements) == Counter(
        bullets
    )


def page(fills: list[Box], words: list[Word]) -> Page:
    return Page(
        1, 595, 842, 0, tuple(words), fills=tuple(Fill(box, (0, 0, 0)) for box in fills)
    )


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


def line(text: str, bottom: float, mark: str = "") -> list[Word]:
    words, x = [], 60.0
    for word in text.split():
        words.append(Word(word, Box(x, bottom - 9, x + 5 * len(word), bottom), 9))
        x = words[-1].box.x1 + 2.5
    return (
        [*words, Word(mark, Box(x - 2, bottom - 10, x + 1, bottom - 5), 5)]
        if mark
        else words
    )


@pytest.mark.parametrize(("mark", "stop"), [("", "."), ("1", "."), ("", "")])
def test_a_sentence_that_ends_before_the_mark_of_a_note_is_one(
    mark: str, stop: str
) -> None:
    """Lines that nothing ends may be labels that wrap."""
    block = [
        line("In 2009 the population of Beydağ was", 100),
        line(f"almost 130 thousand{stop}", 112, mark),
        line("In 2009 the median age in Beydağ was", 130),
        line(f"below that of the province{stop}", 142, mark),
    ]
    assert are_sentences(block) is bool(stop)
