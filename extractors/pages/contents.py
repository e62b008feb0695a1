"""What a page holds as a whole: its text, and whether it is a scan."""

from extractors.pages.reading_order import lines_of
from extractors.pages.settings import CONTENTS
from schemas.extraction import PageText
from schemas.page import Page
from schemas.text.turkish import clean


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
    return any(
        picture.width * picture.height > CONTENTS.whole_page * area
        for picture in page.pictures
    )
