"""Web sources, against a local server: one conditional GET a poll, patience, limits, nothing remembered."""

from collections.abc import Iterator

import pytest

from pipelines.settings.model import Retries
from pipelines.settings.source import Source
from pipelines.sources.private import is_private
from pipelines.sources.web import Fetcher
from pipelines.sources.web_links import pdf_links
from tests.support.databases import new_engine
from tests.support.web.site import Site, serving

PDF = b"%PDF-1.7 one"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def waited() -> list[float]:
    return []


@pytest.fixture
def fetcher(tmp_path, waited) -> Fetcher:
    engine = new_engine(str(tmp_path / "x.db"))
    return Fetcher(
        engine,
        tmp_path / "downloads",
        Retries(attempts=2, wait_seconds=1),
        sleep=waited.append,
    )


def source(url: str, **more: object) -> Source:
    return Source.model_validate(
        {"name": "web", "url": url, "pause_seconds": 0, **more}
    )


def test_one_conditional_get_a_poll_and_no_cookie(site, fetcher):
    site.pages["/report.pdf"] = PDF
    wanted = source(f"{site.url}/report.pdf")
    first, second = fetcher.fetch(wanted), fetcher.fetch(wanted)
    assert first.files == second.files
    assert first.files[0].read_bytes() == PDF
    assert len(site.asked) == 2
    assert "if-none-match" in site.asked[1][1]
    assert not any("cookie" in headers for _path, headers in site.asked)


def test_a_new_edition_is_a_new_file_and_the_old_one_stays(site, fetcher):
    wanted = source(f"{site.url}/report.pdf")
    site.pages["/report.pdf"] = PDF
    [old] = fetcher.fetch(wanted).files
    site.pages["/report.pdf"] = PDF + b" and two"
    [new] = fetcher.fetch(wanted).files
    assert new != old
    assert (old.read_bytes(), new.read_bytes()) == (PDF, PDF + b" and two")


def test_a_page_leads_to_the_pdfs_it_links(site, fetcher):
    site.pages["/list/"] = (
        b'<a href="a.pdf">A</a> <a href="/b.PDF?x=1">B</a> <a href="a.pdf#p2">A again</a>'
        b' <a href="c.html">C</a> <a href="mailto:x@example.org">M</a> <a href="file:///etc/x.pdf">F</a>'
    )
    site.pages["/list/a.pdf"] = PDF
    site.pages["/b.PDF?x=1"] = PDF + b"b"
    wanted = source(f"{site.url}/list/", links=r"(?i)\.pdf($|\?)")
    assert [path.read_bytes() for path in fetcher.fetch(wanted).files] == [
        PDF,
        PDF + b"b",
    ]
    assert [path for path, _headers in site.asked] == [
        "/list/",
        "/robots.txt",
        "/list/a.pdf",
        "/b.PDF?x=1",
    ]
    fetcher.fetch(
        wanted
    )  # the page itself has not changed: its links are asked all the same
    assert len(site.asked) == 8


def test_what_may_pass_is_tried_again_with_growing_patience(site, fetcher, waited):
    site.pages["/report.pdf"] = PDF
    site.statuses += [503, 500]
    assert fetcher.fetch(source(f"{site.url}/report.pdf")).failures == []
    assert [wait for wait in waited if wait] == [1.0, 2.0]


@pytest.mark.parametrize("statuses, asked", [([503] * 9, 3), ([403], 1)])
def test_an_address_that_fails_is_a_sentence_and_stops_nothing(
    site, fetcher, statuses, asked
):
    site.statuses += statuses
    site.pages["/report.pdf"] = PDF
    fetched = fetcher.fetch(source(f"{site.url}/report.pdf"))
    assert fetched.files == []
    assert [outcome.path for outcome in fetched.failures] == [f"{site.url}/report.pdf"]
    assert str(statuses[0]) in (fetched.failures[0].error or "")
    assert len(site.asked) == asked


def test_robots_txt_is_heeded_on_links_and_one_that_cannot_be_had_forbids(
    site, fetcher, waited
):
    site.pages |= {
        "/": b'<a href="open.pdf"> <a href="closed.pdf">', "/open.pdf": PDF, "/closed.pdf": PDF,
        "/robots.txt": b"User-agent: *\nDisallow: /closed\nCrawl-delay: 9\n",
    }  # fmt: skip
    wanted = source(f"{site.url}/")
    fetched = fetcher.fetch(wanted)
    assert len(fetched.files) == 1
    assert [(o.path, "robots.txt" in str(o.error)) for o in fetched.failures] == [
        (f"{site.url}/closed.pdf", True)
    ]
    assert [round(wait) for wait in waited if wait] == [9]
    assert (
        fetcher.fetch(source(f"{site.url}/closed.pdf")).failures == []
    )  # named, not found on a page
    site.statuses += [200, 503]
    assert len(fetcher.fetch(wanted).failures) == 2


def test_a_page_where_a_pdf_is_due_is_a_sentence(site, fetcher):
    site.pages |= {
        "/": b'<a href="a.pdf">',
        "/a.pdf": b"<html>Not found",
        "/b.pdf": b"<html>Sorry",
    }
    for address, said in (("/", "no PDF"), ("/b.pdf", "no link")):
        [failure] = fetcher.fetch(source(site.url + address)).failures
        assert said in (failure.error or "")


def test_a_download_that_breaks_off_is_not_taken(site, fetcher):
    site.pages["/report.pdf"] = PDF
    site.says["Content-Length"] = "1000"
    fetched = fetcher.fetch(source(f"{site.url}/report.pdf"))
    assert fetched.files == []
    assert "received 12 bytes, expected 1000" in (fetched.failures[0].error or "")
    assert not fetcher.folder.exists()


def test_a_redirect_is_followed_but_not_for_ever(site, fetcher):
    site.pages |= {"/old.pdf": PDF, "/new.pdf": PDF}
    site.says["Location"] = "/new.pdf"
    site.statuses += [302]
    assert len(fetcher.fetch(source(f"{site.url}/old.pdf")).files) == 1
    site.statuses += [302] * 9
    [failure] = fetcher.fetch(source(f"{site.url}/old.pdf")).failures
    assert "redirect" in (failure.error or "")


def test_a_server_that_asks_for_patience_gets_it(site, fetcher, waited):
    site.pages["/report.pdf"] = PDF
    site.says["Retry-After"] = "33"
    site.statuses += [429]
    assert fetcher.fetch(source(f"{site.url}/report.pdf")).failures == []
    assert [wait for wait in waited if wait] == [33]


def test_nobody_there_is_a_sentence_too(fetcher):
    [failure] = fetcher.fetch(source("http://127.0.0.1:9/none.pdf")).failures
    assert (failure.error or "").startswith("The address cannot be reached")


def test_more_than_allowed_is_not_taken(site, fetcher):
    site.pages["/report.pdf"] = PDF + bytes(2 << 20)
    [failure] = fetcher.fetch(source(f"{site.url}/report.pdf", max_mb=1)).failures
    assert "1 MB" in (failure.error or "")


def test_two_questions_to_a_host_are_apart(site, fetcher, waited):
    site.pages |= {"/": b'<a href="a.pdf">', "/a.pdf": PDF}
    fetcher.fetch(source(f"{site.url}/", pause_seconds=7))
    assert [round(wait) for wait in waited] == [7]


def test_links_are_absolute_and_each_once():
    page = b'<A HREF="x/y.pdf"> <a href="x/y.pdf"> <a href="//other.example/z.pdf"> <a>'
    assert pdf_links(page, source("https://example.org/a/")) == [
        "https://example.org/a/x/y.pdf", "https://other.example/z.pdf"]  # fmt: skip


@pytest.fixture
def inside() -> Iterator[Site]:
    """What only we can reach: another port of this machine."""
    with serving() as served:
        served.pages["/secret.pdf"] = PDF
        yield served


def test_links_and_redirects_into_our_own_network_are_not_followed(
    site, inside, fetcher
):
    site.pages["/list"] = (
        f'<a href="{inside.url}/secret.pdf">a</a> <a href="/own.pdf">b</a>'.encode()
    )
    site.pages["/own.pdf"] = PDF
    fetched = fetcher.fetch(source(f"{site.url}/list"))
    assert len(fetched.files) == 1
    [failure] = fetched.failures
    assert "leads to 127.0.0.1, an address of your own network" in (failure.error or "")
    site.says["Location"] = f"{inside.url}/secret.pdf"
    site.pages["/moved.pdf"] = PDF
    site.statuses[:] = [302]
    [failure] = fetcher.fetch(source(f"{site.url}/moved.pdf")).failures
    assert "private: true for the source 'web'" in (failure.error or "")
    assert inside.asked == []


def test_a_source_may_allow_its_own_network(site, inside, fetcher):
    site.pages["/list"] = f'<a href="{inside.url}/secret.pdf">a</a>'.encode()
    assert len(fetcher.fetch(source(f"{site.url}/list", private=True)).files) == 1


@pytest.mark.parametrize("host, private", [
    ("127.0.0.1", True), ("10.1.2.3", True), ("169.254.169.254", True), ("::1", True), ("fd00::1", True),
    ("0x7f000001", True), ("localhost", True), ("::ffff:10.0.0.1", True), ("9.9.9.9", False), ("no.such.name.invalid", False),
])  # fmt: skip
def test_what_is_an_address_of_ones_own_network(host, private):
    assert is_private(host) is private
