"""Notes at the foot of a page begin with numbers, as titles do, and are none."""

from dataclasses import replace

import pytest

from extractors.readings.text.notes import without_notes
from extractors.readings.text.words import clean_pages
from schemas.page import Page, Word, text_of
from tests.readings.test_regions import page, words

NOTE = "4. İl Tarım Müdürlüğü kayıtları, 2009"


def _pages(foot: str, *, size: float, again: str = "") -> list[Page]:
    """A foot in a size of its own below a goal; on a second page another line in that size, where one is given."""

    def small(text: str) -> list[Word]:
        return [replace(word, size=size) for word in words(text, 60, 760)]

    goal = words("Zeytinyağı üretimi izlenecektir.", 60, 700)
    first = replace(page([]), words=(*goal, *small(foot)))
    second = replace(page([]), number=2, words=tuple(small(again)))
    return [first, second] if again else [first]


@pytest.mark.parametrize(
    ("foot", "size", "kept"),
    [
        (NOTE, 7.0, False),
        (NOTE, 10.0, True),
        ("İl Tarım Müdürlüğü kayıtları", 7.0, True),
    ],
)
def test_a_note_at_the_foot_is_no_line_of_a_list(
    foot: str, size: float, kept: bool
) -> None:
    """`4. İl Tarım Müdürlüğü kayıtları` between two pages of goals became the axis of those overleaf."""
    (clean,) = without_notes(clean_pages(_pages(foot, size=size)))
    assert (foot in text_of(clean.words)) is kept


def test_what_is_set_as_other_text_is_no_note() -> None:
    """A list in the smallest type may begin at the foot of a page; `Kaynak: …` says that it is none."""
    listed = _pages(NOTE, size=7.0, again="5. Kıyılar korunacaktır.")
    sourced = _pages(NOTE, size=7.0, again="Kaynak: TÜİK Adrese Dayalı Nüfus")
    assert NOTE in text_of(without_notes(clean_pages(listed))[0].words)
    assert NOTE not in text_of(without_notes(clean_pages(sourced))[0].words)
