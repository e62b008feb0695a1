"""The site: complete, offline, each number down to its picture, for hands, ears, telephones and paper."""

import re
import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.parse import unquote

import pytest
import sqlalchemy as sa
from lxml import html
from PIL import Image
from playwright.sync_api import Browser, expect
from sqlmodel import Session

from pipelines.cli.pages.site import run_site
from pipelines.cli.shared.everywhere import Said
from pipelines.errors import UsageProblem
from pipelines.site.changes import _once
from pipelines.site.evidence import part_around, within
from pipelines.site.figures import _is_part
from pipelines.site.words import LANGUAGES, Words, _file
from pipelines.site.write import write_site
from schemas.extraction import Extraction
from schemas.geometry import Box
from schemas.text.turkish import sort_key
from tests.support.kept import extracted
from tests.support.loaded import PLAN, loaded, renamed
from tests.support.web.browser import chromium, new_page, opened, violations

REPORT = "aliaga-2010-11"
HOSTILE = '<script>alert(1)</script> & "Özet" Raporu'
PAGES = [
    "index.html",
    "doubtful.html",
    "places/aliaga.html",
    "places/izmir.html",
    "plans/tr31-2010-2013.html",
]
WIDTHS = (1280, 390)
pytestmark = pytest.mark.thorough  # a site is written first


def last_year(extraction: Extraction) -> Extraction:
    """An edition of the year before, in which Aliağa had 20,000 employees and one strength less."""
    figures = [
        seen.model_copy(update={"value": Decimal(20000), "text_raw": "20.000"})
        if (seen.indicator, seen.place) == ("employees", "aliaga")
        else seen
        for seen in extraction.observations
    ]
    older = extraction.model_copy(
        update={"observations": tuple(figures), "swot_items": extraction.swot_items[1:]}
    )
    return renamed(older, edition_label="2009-11")


@pytest.fixture(scope="module")
def engine(pdf, tmp_path_factory: pytest.TempPathFactory) -> sa.Engine:
    report, plan = extracted(pdf(REPORT).path), extracted(PLAN)
    urla = renamed(
        report, slug="ilce-ozet-raporu/2010-2013/urla", place="urla", title=HOSTILE
    )
    return loaded(
        f"sqlite:///{tmp_path_factory.mktemp('site') / 'test.db'}",
        [(last_year(report), "gone.pdf"), (report, pdf(REPORT).path), (plan, PLAN),
         (renamed(plan, language="en"), "english.pdf"), (urla, "urla.pdf")],
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(engine: sa.Engine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written") / "site"
    with Session(engine) as session:
        write_site(session, folder)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


def tree(page: Path) -> html.HtmlElement:
    return html.document_fromstring(page.read_bytes().decode())


def pages_of(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


# ── every link leads somewhere, every number to ink ──────────────────────────
def test_every_link_and_picture_is_there(site: Path) -> None:
    ids = {page: set(tree(page).xpath("//@id")) for page in pages_of(site)}
    assert len(ids) > 60
    for page in ids:
        for address in tree(page).xpath("//a/@href | //img/@src"):
            path, _, fragment = unquote(address).partition("#")
            target = (page.parent / path).resolve() if path else page.resolve()
            assert target.exists(), (page, address)
            assert (
                not fragment
                or fragment in ids[site / target.relative_to(site.resolve())]
            ), (page, address)


def test_every_number_leads_to_a_picture_or_says_that_there_is_none(site: Path) -> None:
    sources = {
        page.resolve(): {each.get("id"): each for each in tree(page).xpath("//article")}
        for page in pages_of(site)
    }
    seen = missing = 0
    for page in pages_of(site):
        for link in tree(page).xpath("//a[@class='n']"):
            path, _, key = link.get("href").partition("#")
            source = sources[
                (page.parent / path).resolve() if path else page.resolve()
            ][key]
            pictures = [(page.parent / src).name for src in source.xpath(".//img/@src")]
            assert all((site / "pages" / name).exists() for name in pictures)
            seen, missing = seen + 1, missing + (not pictures)
            if not pictures:
                assert source.xpath(".//p[@class='missing']") and source.xpath(".//dd")
    assert (
        seen > 1000 and 0 < missing < seen / 2
    )  # the English plan and Urla's report are nowhere


def test_the_box_of_a_number_is_where_its_ink_is(site: Path, pdf) -> None:
    page = tree(site / "places" / "aliaga.html")
    [link] = [a for a in page.xpath("//a[@class='n']") if a.text == "673.307.314"][:1]
    source = page.get_element_by_id(link.get("href")[1:])
    assert (
        "673.307.314 $" in source.text_content() and "İhracat" in source.text_content()
    )
    picture = Image.open(site / "places" / source.xpath(".//img/@src")[0]).convert("L")
    share = {
        name: float(value)
        for name, value in re.findall(
            r"(width|left|top):(-?[\d.]+)%", source.xpath(".//img/@style")[0]
        )
    }
    box = {
        name: float(value)
        for name, value in re.findall(
            r"(left|top|right|bottom):(-?[\d.]+)%", source.xpath(".//i/@style")[0]
        )
    }
    across = picture.width / share["width"]  # pixels of a hundredth of the part
    [ratio] = re.findall(
        r"aspect-ratio:([\d.]+)", source.xpath(".//figure/div/@style")[0]
    )
    along = across / float(ratio)
    inside = picture.crop((
        int((box["left"] - share["left"]) * across), int((box["top"] - share["top"]) * along),
        int((100 - box["right"] - share["left"]) * across), int((100 - box["bottom"] - share["top"]) * along),
    ))  # fmt: skip
    assert inside.width > 40 and inside.height > 8
    dark, light = inside.getextrema()
    assert dark < 80 and light > 200


def test_a_part_of_a_page_ends_at_its_edges() -> None:
    part = part_around(Box(10, 20, 60, 30), 595, 842)
    assert part == Box(0, 0, 190, 72)
    assert within(Box(0, 0, 190, 36), part) == Box(0, 0, 100, 50)


# ── what it says ──────────────────────────────────────────────────────────────
def test_a_profile_has_figures_against_the_province(site: Path) -> None:
    page = tree(site / "places" / "aliaga.html")
    told = [
        " ".join(" ".join(cell.text_content() for cell in row).split())
        for row in page.xpath("//table//tr")
    ]
    assert any(
        re.match(r"Çalışan sayısı 2008 27\.225 kişi 658\.225 4,1 %", row)
        for row in told
    ), told
    charts = page.xpath("//*[local-name()='svg']")
    assert charts and all(
        chart.xpath("*[local-name()='title']") and chart.xpath("*[local-name()='desc']")
        for chart in charts
    )
    assert "9. sırada" in page.text_content()


def test_swot_stands_by_dimension_and_quadrant(site: Path) -> None:
    page = tree(site / "places" / "aliaga.html")
    tourism = next(
        part
        for part in page.xpath("//div[@class='swot']/h3")
        if "Turizm" in part.text_content()
    )
    strengths = tourism.getnext().xpath(".//div[contains(@class, 'strength')]//li")
    assert "Kyme antik kentinin ilçe sınırlarında yer alması" in [
        item.text_content().strip() for item in strengths
    ]


def test_what_changed_is_shown_with_both_places(site: Path) -> None:
    row, *_ = [
        row
        for row in tree(site / "en" / "places" / "aliaga.html").xpath(
            "//section[h2/@id='changes']//tr"
        )
        if "20.000" in row.text_content()
    ]
    assert "27.225" in row.text_content() and "+36.1" in row.text_content().replace(
        " ", ""
    )
    assert len(row.xpath(".//a[@class='n']")) == 2


def test_a_change_is_told_once_and_none_where_nothing_changed() -> None:
    figure = {"subject": "figure", "change": "changed", "place_slug": "aliaga", "what": "employees, 2008", "old_value": 20000,
              "new_value": 27225, "old_text": "20.000", "new_text": "27.225"}  # fmt: skip
    goal = figure | {"subject": "goal", "old_value": None, "new_value": None}
    assert _once([figure, figure | {"new_text": "27 225"}]) == [figure]
    assert _once([figure | {"old_value": 27225}]) == []
    assert (
        len(
            _once(
                [
                    figure,
                    figure | {"place_slug": "urla"},
                    goal,
                    figure | {"change": "added", "old_value": None},
                ]
            )
        )
        == 4
    )


def test_a_share_is_shown_only_where_it_can_be_one() -> None:
    whole = {"value": 100, "unit": "persons", "is_doubtful": False}
    assert _is_part(whole | {"value": 40}, whole)
    assert not _is_part(whole | {"value": 140}, whole)
    assert not _is_part(whole | {"value": 40, "is_doubtful": True}, whole)
    assert not _is_part(whole | {"value": 40}, whole | {"is_doubtful": True})
    assert not _is_part(whole | {"value": 4, "unit": "rank"}, whole | {"unit": "rank"})


def test_a_plan_is_a_tree_in_both_languages(site: Path) -> None:
    page = tree(site / "plans" / "tr31-2010-2013.html")
    rows = page.xpath("//div[@role='row'][not(@class)]")
    assert len(rows) == 68
    assert all(row.xpath("*[@role='cell']/@lang") == ["tr", "en"] for row in rows)
    assert page.xpath("//section/h2") and page.xpath("//section/details/summary")


def test_doubtful_values_say_why(site: Path) -> None:
    page = tree(site / "doubtful.html")
    assert page.xpath("//h1")[0].text == "Kuşkulu değerler"
    for row in page.xpath("//tbody/tr"):
        assert row.xpath("td[4]")[0].text_content().strip()


def test_districts_stand_in_turkish_order(site: Path) -> None:
    names = [
        link.text
        for link in tree(site / "index.html").xpath("//section[1]//tbody/tr/th/a")
    ]
    assert len(names) == 30
    assert names == sorted(names, key=sort_key)
    assert names.index("Çeşme") < names.index("Dikili") < names.index("Urla")


def test_the_index_says_the_state_of_each_edition(site: Path) -> None:
    told = [
        row.text_content()
        for row in tree(site / "index.html").xpath(
            "//section[h2/@id='documents']//tbody/tr"
        )
    ]
    assert sum("güncel" in row for row in told) == 4
    assert sum("eski" in row for row in told) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_there_in_both_languages(language) -> None:
    words = Words(language)
    assert all(set(entry) == set(LANGUAGES) for entry in _file().values())
    assert words.code("unit", "persons") == {"tr": "kişi", "en": "persons"}[language]
    assert (
        words.number(Decimal("1234.5")) == {"tr": "1.234,5", "en": "1,234.5"}[language]
    )


# ── safe, the same, its own ───────────────────────────────────────────────────
def test_texts_of_documents_are_no_markup(site: Path) -> None:
    page = site / "places" / "urla.html"
    assert HOSTILE in tree(page).text_content()
    assert all(
        text.count("<script") == 1
        for text in (p.read_text("utf-8") for p in pages_of(site))
    )


def test_nothing_names_another_machine(site: Path) -> None:
    pages = list(pages_of(site))
    assert len(pages) > 30
    for page in pages:
        addresses = re.findall(
            r"(?:https?:)?//[^\s\"'<]+",
            re.sub(r"xmlns(:\w+)?=\"[^\"]*\"", "", page.read_text("utf-8")),
        )
        assert [address for address in addresses if "." in address] == []


def test_the_same_database_makes_the_same_bytes(
    engine: sa.Engine, site: Path, tmp_path: Path
) -> None:
    with Session(engine) as session:
        write_site(session, tmp_path / "again")
    files = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert files == {
        path.relative_to(tmp_path / "again")
        for path in (tmp_path / "again").rglob("*")
        if path.is_file()
    }
    assert all(
        (site / name).read_bytes() == (tmp_path / "again" / name).read_bytes()
        for name in files
    )


def test_what_is_no_longer_in_the_database_goes(
    engine: sa.Engine, site: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    for stale in ("places/atlantis.html", "en/plans/old.html", "pages/0-1.webp"):
        (folder / stale).write_text("old")
    with Session(engine) as session:
        written = write_site(session, folder)
    assert {path.name for path in folder.rglob("*")}.isdisjoint(
        {"atlantis.html", "old.html", "0-1.webp"}
    )
    assert written.pages == len(pages_of(site)) and written.pictures == len(
        list((site / "pages").iterdir())
    )


def test_a_line_a_page_and_document_says_how_far_it_is(
    engine, site, tmp_path, capsys
) -> None:
    run_site(str(engine.url), tmp_path / "site", as_json=False)
    lines = capsys.readouterr().err.splitlines()
    total = len(pages_of(site))
    assert lines[0] == f"1/{total} index.html"
    assert any(line.endswith("places/aliaga.html") for line in lines)
    assert any(line.endswith(".pdf") for line in lines)
    assert sum(line.endswith(".html") for line in lines) == total / 2
    assert lines[-1].endswith("pictures")


def test_quiet_says_only_where_the_site_begins(
    engine, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(Said, "level", -1)
    run_site(str(engine.url), tmp_path / "site", as_json=False)
    said = capsys.readouterr()
    assert (said.err, said.out) == ("", f"{tmp_path}/site/index.html\n")


def test_a_folder_of_other_things_is_left_alone(
    engine: sa.Engine, tmp_path: Path
) -> None:
    (tmp_path / "thesis.html").write_text("years of work")
    with pytest.raises(UsageProblem, match="something else than a site"):
        run_site(str(engine.url), tmp_path, as_json=False)
    assert (tmp_path / "thesis.html").read_text() == "years of work"


# ── in a browser ──────────────────────────────────────────────────────────────
@pytest.mark.processes
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", [*PAGES, "en/places/aliaga.html"])
def test_no_serious_violation_and_no_sideways_scrolling(
    site, browser, name, width, scheme
) -> None:
    with opened(
        browser,
        site / name,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    ) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []


@pytest.mark.processes
def test_a_number_shows_its_picture_and_lets_go_of_it_by_key(
    site: Path, browser: Browser
) -> None:
    with opened(
        browser,
        site / "places" / "aliaga.html",
        viewport={"width": 1280, "height": 900},
    ) as page:
        link = page.get_by_role("link", name="673.307.314").first
        link.focus()
        page.keyboard.press("Enter")
        dialog = page.get_by_role("dialog")
        expect(dialog).to_be_visible()
        expect(dialog).to_contain_text("673.307.314 $")
        image = dialog.locator("img")
        expect(image).to_be_visible()
        assert (
            image.evaluate("image => image.decode().then(() => image.naturalWidth)")
            > 500
        )
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
        expect(link).to_be_focused()


@pytest.mark.processes
def test_a_number_of_another_page_shows_its_picture_there(
    site: Path, browser: Browser
) -> None:
    with opened(browser, site / "places" / "aliaga.html") as page:
        page.get_by_role("link", name="658.225").first.click()
        page.wait_for_url("**/izmir.html#c*")
        expect(page.get_by_role("dialog")).to_contain_text("658.225")


@pytest.mark.processes
def test_the_language_switch_leads_to_the_same_page(
    site: Path, browser: Browser
) -> None:
    with opened(browser, site / "places" / "aliaga.html") as page:
        page.get_by_role("link", name="English").click()
        expect(page.get_by_role("heading", name="At a glance")).to_be_visible()
        page.wait_for_url("**/en/places/aliaga.html")
        page.get_by_role("link", name="Türkçe").click()
        expect(page.get_by_role("heading", name="Genel bakış")).to_be_visible()


@pytest.mark.processes
def test_without_script_a_number_leads_down_to_its_source(
    site: Path, browser: Browser
) -> None:
    page = new_page(browser, java_script_enabled=False)
    page.goto((site / "places" / "aliaga.html").as_uri())
    page.get_by_role("link", name="673.307.314").first.click()
    expect(page.locator("article:target")).to_contain_text("673.307.314 $")
    expect(page.locator("article:target img")).to_be_in_viewport()
    page.close()
