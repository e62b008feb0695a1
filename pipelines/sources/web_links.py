"""What an address gave: a PDF, or a page and the PDFs that it links."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from pipelines.settings.source import Source

HEAD_BYTES = 1024  # of a file, within which a PDF's mark stands


def is_pdf(path: Path) -> bool:
    """Whether a file begins as a PDF does."""
    with path.open("rb") as stream:
        return begins_as_pdf(stream.read(HEAD_BYTES))


def begins_as_pdf(content: bytes) -> bool:
    """Whether bytes are those of a PDF: some have a few others before them."""
    return b"%PDF" in content[:HEAD_BYTES]


def pdf_links(page: bytes, source: Source) -> list[str]:
    """The links of a page that the source follows, absolute, in order, each once."""
    assert source.url is not None  # it gave the page
    parser = _Links()
    parser.feed(page.decode("utf-8", "replace"))
    wanted = re.compile(source.links)
    absolute = (urljoin(source.url, link).partition("#")[0] for link in parser.links)
    return list(
        dict.fromkeys(link for link in _over_http(absolute) if wanted.search(link))
    )


def _over_http(links: Iterator[str]) -> Iterator[str]:
    return (link for link in links if urlsplit(link).scheme in ("http", "https"))


class _Links(HTMLParser):
    """Collects what a page's `<a href>` point to."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag begins."""
        if tag == "a":
            self.links += [value for name, value in attrs if name == "href" and value]
