"""What a SWOT cut from words left over: texts between its first and last, headings below which nothing stands."""

from dataclasses import replace

from extractors.readings.kinds import Document
from extractors.readings.regions.labels import Label
from extractors.readings.swot.against import goes_on_below, heads_of_nothing
from extractors.readings.swot.ink import left_below, lost_words
from extractors.readings.swot.regions import swot_regions
from extractors.readings.swot.whereabouts import cut_from_words
from extractors.readings.text.textlines import TextLine
from extractors.readings.text.words import clean_pages
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import Region
from tests.readings.swot.test_lists import quarters, sized
from tests.readings.swot.test_overleaf import headed
from tests.readings.test_regions import QUADRANTS, SIZE_PT, page, words
from tests.readings.test_swot_objections import REPORT, item
from tests.support.drawn_tables import drawn_table


def parted(*between: Word) -> Page:
    """Two boxes, some words below them, two boxes."""
    upper, lower = (
        quarters(1, QUADRANTS[:2], 120, "• Ova", "• Dere"),
        quarters(2, QUADRANTS[2:], 240, "• Ova"),
    )
    return replace(
        page([]), words=(*sized("GZFT Analizi", 60, 80, 14), *upper, *between, *lower)
    )


def lost(*drawn: Page) -> list[str]:
    document = Document(drawn, [], REPORT)
    return [
        said
        for _, table in cut_from_words(document)
        for said in lost_words(document, table)
    ]


def test_a_text_between_two_boxes_that_is_in_neither_is_told() -> None:
    small = [replace(word, size=8.0) for word in words("Limanlar ve yollar", 100, 200)]
    (said,) = lost(parted(*small))
    assert said == "texts within it are in no item and no label: 'Limanlar ve yollar'"


def test_captions_and_titles_between_boxes_are_no_text_of_theirs() -> None:
    assert lost(parted()) == []
    for text in ("GZFT Analizi (devam)", "Dış Faktörler", "Tablo 3: Dış çevre"):
        assert lost(parted(*sized(text, 100, 200, 12))) == []


def test_lines_of_headings_printed_again_are_no_text_that_was_left() -> None:
    """`GÜÇLÜ` stands on a line that is no heading of its own, below another page's rows."""
    assert lost(headed(1, "Ova"), headed(2, "Dere")) == []


def test_headings_below_which_nothing_stands_are_told() -> None:
    """Their items stand elsewhere: nobody prints two quadrants for nothing."""
    heads = [
        word
        for n, name in enumerate(QUADRANTS[2:])
        for word in words(name, 100 + 250 * n, 240, bold=True)
    ]
    upper = quarters(1, QUADRANTS[:2], 120, "• Ova", "• Dere")
    drawn = replace(
        page([]), words=(*sized("GZFT Analizi", 60, 80, 14), *upper, *heads)
    )
    (region,) = swot_regions(clean_pages([drawn]), frozenset())
    assert list(heads_of_nothing(region)) == [
        "headings without an item: 'FIRSATLAR', 'TEHDİTLER'"
    ]
    (whole,) = swot_regions(clean_pages([parted()]), frozenset())
    assert list(heads_of_nothing(whole)) == []


def beyond(text: str, number: int) -> str:
    """What is said of a text far below, on the first page or at the top of the second."""
    first, more = parted(), words(text, 100, 700)
    second = replace(page([]), number=2, words=tuple(more) if number == 2 else ())
    if number == 1:
        first = replace(first, words=(*first.words, *more))
    (region,) = swot_regions(clean_pages([first]), frozenset())
    return "; ".join(goes_on_below(region, clean_pages([first, second])))


def test_a_text_right_below_with_the_bullet_of_items_is_told() -> None:
    for number in (1, 2):
        assert beyond("• Sel", number) == "items may go on below it: '• Sel'"
        assert beyond("Sel", number) == beyond("✓ Sel", number) == ""


def test_a_text_below_a_last_label_is_told_and_one_below_another_title_is_not() -> None:
    def said(size: float) -> str:
        (region,) = swot_regions(clean_pages([parted()]), frozenset())
        group = region.blocks[0].matrix.groups[0]
        label = TextLine(1, tuple(words("Kıyı", 100, 100, bold=True)))
        group.printed.append(Label(1, (label,), text="Kıyı"))
        title = sized("Orman", 100, 60, size)
        after = replace(page([("• Sel", 100, 90)]), number=2)
        after = replace(after, words=(*title, *after.words))
        return "; ".join(goes_on_below(region, clean_pages([parted(), after])))

    assert said(SIZE_PT) == "items may go on below it: '• Sel'"
    assert not said(SIZE_PT + 4)


def test_a_bulleted_text_below_a_page_of_a_swot_that_goes_on_is_told() -> None:
    def said(text: str) -> list[str]:
        first = replace(parted(), words=(*parted().words, *words(text, 100, 700)))
        document = Document([first, replace(page([]), number=2)], [], REPORT)
        places = (Region(1, Box(60, 100, 500, 290)), Region(2, Box(60, 60, 500, 90)))
        table = drawn_table([["Güçlü"], ["Ova"]]).model_copy(update={"regions": places})
        return list(left_below(document, table, [item("Ova", raw="• Ova")]))

    assert said("• Sel") == ["items may go on below it: '• Sel'"]
    assert said("Sel") == []
