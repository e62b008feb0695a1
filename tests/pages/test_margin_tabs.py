"""Tabs at the sides of pages, upright and half way down: no text of the pages; labels at the edge of the text are."""

from extractors.pages.running_lines import without_running_lines
from schemas.page import Page
from tests.support.drawn_pages import page, words


def tabbed(number: int, tab: str, x0: float) -> Page:
    """A tab at one side of a page, a label at the left edge of its text, and text of its own."""
    text = words(f"Satır {'ı' * number} yazısı", 260, x0=90)
    return page(number, [words(tab, 300, x0=x0), words("SOSYAL", 300, x0=50), text])


def read(pages: list[Page]) -> list[str]:
    return [
        " ".join(word.text for word in page.words)
        for page in without_running_lines(pages)
    ]


def test_tabs_at_the_sides_of_pages_go_and_labels_at_the_edge_of_the_text_stay() -> (
    None
):
    """Right pages have theirs at the right, left ones at the left."""
    places = {
        1: ("Konya", 565.0),
        2: ("Foça", 8.0),
        3: ("Konya", 565.0),
        4: ("Foça", 8.0),
    }
    pages = [tabbed(number, tab, x0) for number, (tab, x0) in places.items()]
    assert all("SOSYAL" in text and "Satır" in text for text in read(pages))
    assert not any("Konya" in text or "Foça" in text for text in read(pages))
    once = read(pages[:2])
    assert "Konya" in once[0] and "Foça" in once[1]
