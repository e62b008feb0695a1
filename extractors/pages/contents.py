"""What a page holds as a whole: its text, and whether it is a scan."""

from extractors.pages.reading_order import lines_of
from schemas.extraction import PageText
from schemas.page import Page
from schemas.text.turkish import clean

WHOLE_PAGE = 0.9
"""share of the page's area: a picture this large is a scan of the page, its words are a machine's reading."""


def page_text(page: Page) -> PageText:
    """The page's size and its text in reading order."""
    return PageText(
        number=page.number,
        width=page.width,
        height=page.height,
        rotation=page.rotation,
        text="\n".join(clean(line.text) for line in lines_of(page.words)),
    )


def is_scanned(page: Page) -> bool:
    """Whether one picture fills the page."""
    area = page.width * page.height
    return any(picture.width * picture.height > WHOLE_PAGE * area for picture in page.pictures)
