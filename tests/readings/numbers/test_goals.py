"""What the numbers of lists of goals decide, each on both of its sides."""

from dataclasses import replace
from itertools import islice

import pytest

from extractors.readings.goals import paragraphs
from extractors.readings.goals.lines import MarkedLine, level_joined
from extractors.readings.goals.paragraphs import paragraphs_of
from extractors.readings.goals.sentences import one_sentence_each
from extractors.readings.regions.groups import Group
from extractors.readings.text.entries import Entry
from extractors.readings.text.textlines import TextLine
from schemas.page import Word
from tests.readings.test_goal_lists import drawn, numbered, read
from tests.readings.test_regions import page as written
from tests.support.drawn_pages import words


def line(text: str, top: float, *, x0: float = 60.0) -> MarkedLine:
    return MarkedLine(1, tuple(words(text, top, x0=x0)))


@pytest.mark.parametrize(("below", "lines"), [(3.9, 1), (4.1, 2)])
def test_a_number_is_put_before_the_text_that_stands_level_with_it(below, lines):
    pair = [line("1.2", 100), line("Turizm gelişecektir.", 100 + below, x0=90)]
    assert len(list(level_joined(pair))) == lines


@pytest.mark.parametrize(("indent", "paragraphs"), [(5.9, 1), (6.1, 2)])
def test_a_first_line_set_in_begins_a_paragraph(indent, paragraphs):
    """The line before ends a sentence and is full, so that neither room nor white tells."""
    lines = [
        line("Turizmin her ilçede yıl boyunca gelişmesi ana hedeftir.", 100),
        line("Kıyılar korunur", 112, x0=60 + indent),
    ]
    assert len(paragraphs_of(lines)) == paragraphs


def entry(*texts: str, top: float) -> Entry:
    lines = [
        TextLine(1, tuple(words(text, top + 12 * at))) for at, text in enumerate(texts)
    ]
    return Entry(0, lines, text=" ".join(texts))


@pytest.mark.parametrize(
    ("several", "alone", "cut"), [(2, 3, 7), (2, 2, 4), (3, 3, 9), (4, 3, 7)]
)
def test_goals_are_one_sentence_each_where_most_are(several, alone, cut):
    """Of five goals two are glued from two; of four too few tell; of seven four are glued, which is most."""
    entries = [
        entry("Kıyılar korunacaktır.", "Müzeler açılacaktır.", top=100 + 40 * at)
        for at in range(several)
    ]
    entries += [entry("Yollar yapılacaktır.", top=400 + 40 * at) for at in range(alone)]
    group = Group((None, None), [], [])
    group.entries.extend(entries)
    one_sentence_each([group], frozenset())
    assert len(group.entries) == cut


@pytest.mark.parametrize(("between", "axis"), [(2, "Güçlü Ekonomi"), (3, "(Table 1)")])
def test_an_axis_is_named_at_most_three_paragraphs_over_its_list(between, axis):
    """Its title, some paragraphs of text, then the caption of the list, which names no axis."""
    lines = [each for each in numbered(("{}", "{p}. {}", "{g}. {}")) if each[0]][:5]
    texts = [
        ("Bu bölümde ilçenin ekonomisi anlatılmaktadır.", 60, 80 + 40 * at)
        for at in range(between)
    ]
    below = [moved_down(word, 100 + 40 * between) for word in drawn(lines).words]
    named = written(texts, [("Güçlü Ekonomi", 60, 40)])
    goals, _ = read(replace(named, words=(*named.words, *below)))
    assert [title for title, _, _ in goals] == [axis] * 3


def moved_down(word: Word, by: float) -> Word:
    return replace(
        word, box=word.box._replace(top=word.box.top + by, bottom=word.box.bottom + by)
    )


def test_paragraphs_below_an_announcement_are_cut_only_as_far_as_somebody_looks(
    monkeypatch,
):
    """Most lists end soon: cutting all that follows each heading made long plans twice as dear."""
    lines = [
        line(f"{at}. Turizmin ilçede yıl boyunca gelişmesi hedeftir.", 100 + 12 * at)
        for at in range(1, 21)
    ]
    run_in, seen = paragraphs.run_in, []

    def seen_by(paragraph):
        seen.append(paragraph.text)
        return run_in(paragraph)

    monkeypatch.setattr(paragraphs, "run_in", seen_by)
    below = paragraphs.Below(lines)
    assert [each.mark.path for each in islice(below.since(2), 2)] == [(3,), (4,)]
    assert len(seen) == 4
    assert [*below.since(0)] == paragraphs_of(lines)
    assert [*below.since(20)] == []
