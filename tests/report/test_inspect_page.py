"""The inspect page: complete, self-contained, quick, and usable by hand, by keyboard and by ear."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from pipelines.report.inspect_page import inspect_page, page_name, write_inspection
from pipelines.report.inspection import _raw_where_other, inspection
from pipelines.texts import shown
from schemas.correction import Correction
from schemas.finding import Finding
from tests.support import extractions as make
from tests.support.kept import extracted
from tests.support.web.browser import chromium, new_page, opened, violations

REPORT = "aliaga-2010-11"
CHART = "no_table_chart_with_gridlines"
LONG = "sixty_pages_three_tables"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def inspected(pdf, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder, written = tmp_path_factory.mktemp("inspect"), {}

    def write(name: str) -> Path:
        if name not in written:
            written[name] = write_inspection(pdf(name).path, folder)
        return written[name]

    return write


def data_of(page: Path) -> dict:
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>',
        page.read_text("utf-8"),
    )
    return json.loads(found[1])


@pytest.mark.thorough
def test_every_record_and_finding_points_to_a_thing_on_a_page(inspected) -> None:
    data = data_of(inspected(REPORT))
    things = {thing["id"]: thing for thing in data["things"]}
    assert (
        len(data["records"]) > 300
    )  # 31 x 6 statistics, 30 x 4 results, SWOT items, 68 goals
    for record in data["records"]:
        page, x0, top, x1, bottom = things[record["target"]]["places"][0]
        size = data["pages"][page - 1]
        assert 0 <= x0 < x1 <= size["width"] and 0 <= top < bottom <= size["height"]
    assert all(
        finding["target"] is None or finding["target"] in things
        for finding in data["findings"]
    )


@pytest.mark.thorough
def test_a_record_of_the_prose_shows_the_words_that_gave_it(inspected) -> None:
    records = data_of(inspected(REPORT))["records"]
    told = [
        record["support"]
        for record in records
        if record["kind"] == "observation" and record["target"][0] == "s"
    ]
    assert told
    assert all(
        re.match(r"0\.\d\d: indicator .+; place .+; year .+", support)
        for support in told
    )


@pytest.mark.thorough
def test_ids_of_things_are_unique(inspected) -> None:
    ids = [thing["id"] for thing in data_of(inspected(REPORT))["things"]]
    assert len(ids) == len(set(ids))


@pytest.mark.thorough
def test_text_of_the_document_cannot_end_the_script(pdf) -> None:
    path = pdf(REPORT).path
    extraction = extracted(path)
    hostile = extraction.statements[0].model_copy(
        update={"text": "</script><script>alert(1)</script>"}
    )
    page = inspect_page(path, extraction.model_copy(update={"statements": (hostile,)}))
    assert "<script>alert(1)" not in page
    assert inspection(extraction).things


@pytest.mark.processes
def test_corrections_by_hand_are_made_and_shown(pdf, tmp_path: Path) -> None:
    wrong = Correction(
        document="ilce-ozet-raporu/2010-2013/aliaga", table="Tablo 1", row="Buca", column="Firma Sayısı",
        expect="5.903", value="5.904", reason="misprint", source="Oda kayıtları", date="2026-01-02",
    )  # fmt: skip
    data = data_of(write_inspection(pdf(REPORT).path, tmp_path, [wrong]))
    assert [
        (made["status"], made["target"], made["corrected"])
        for made in data["corrections"]
    ] == [("applied", "t1r8c3", "5.904")]
    assert "5904 firms" in [
        record["value"] for record in data["records"] if record["target"] == "t1r8c3"
    ]


def test_control_characters_of_a_file_name_are_escaped() -> None:
    assert shown("Ödemiş\nraporu.pdf") == "Ödemiş\\nraporu.pdf"


@pytest.mark.processes
def test_sixty_pages_are_within_fifteen_megabytes_and_begin_with_a_picture(
    inspected, browser: Browser
) -> None:
    path = inspected(LONG)
    assert path.stat().st_size < 15_000_000
    with opened(browser, path) as page:
        expect(
            page.get_by_role("img", name=re.compile("of the document as printed"))
        ).to_be_visible()
        assert page.evaluate("document.getElementById('picture').complete")


@pytest.mark.processes
def test_a_lit_record_lights_its_box_and_a_lit_box_its_record(
    inspected, browser: Browser
) -> None:
    with opened(
        browser, inspected(REPORT), viewport={"width": 1400, "height": 900}
    ) as page:
        page.get_by_role("tab", name="Records").click()
        page.get_by_label("Containing").fill("employees · bornova")
        page.get_by_role("button", name="t1r7c1").click()
        lit = page.locator("#overlay .lit")
        expect(lit).to_have_attribute("data-id", "t1r7c1")
        page.get_by_role("tab", name="This page").click()
        page.locator('#overlay [data-id="t1r2c1"]').hover()
        expect(page.locator("#view .grid .lit-item")).to_have_text("10.947")


@pytest.mark.processes
def test_a_box_clicked_shows_what_was_read_from_it(inspected, browser: Browser) -> None:
    with opened(
        browser, inspected(REPORT), viewport={"width": 1400, "height": 900}
    ) as page:
        page.get_by_label("Page", exact=True).fill("2")
        page.get_by_label("Page", exact=True).press("Enter")
        page.locator('#overlay [data-id="s2"]').click()
        expect(page.locator("#view .lit-item")).to_contain_text("51.108")
        page.wait_for_url("**#s2")


@pytest.mark.processes
def test_it_works_from_the_keyboard(inspected, browser: Browser) -> None:
    with opened(browser, inspected(REPORT)) as page:
        expect(page.get_by_label("Page", exact=True)).to_have_value("2")
        for _ in range(2):
            page.keyboard.press("n")
        expect(page.get_by_label("Page", exact=True)).to_have_value("4")
        page.keyboard.press("p")
        expect(page.get_by_label("Page", exact=True)).to_have_value("3")
        page.keyboard.press("n")
        page.locator('[role="grid"] [tabindex="0"]').focus()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowRight")
        expect(page.locator(":focus")).to_have_text("27.225")
        expect(page.locator("#overlay .lit")).to_have_attribute("data-id", "t1r1c1")
        page.keyboard.press("2")
        expect(page.locator("#overlay .cell")).to_have_count(0)
        page.keyboard.press("Escape")
        expect(page.locator(".lit-item")).to_have_count(0)
        page.get_by_role("tab", name="This page").focus()
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("tab", name="Outline")).to_be_focused()


def test_finding_that_leaves_several_cells_points_to_all_of_them() -> None:
    rows = [["Aliağa", "7"], ["Urla", "8"], ["Toplam", "16"]]
    table = make.statistics_table(["Okul"], rows)
    found = Finding(check_code="column-sum", severity="warning", message="m", table_ordinal=1, cell=(3, 1),
                    cells=((1, 1), (2, 1), (3, 1)))  # fmt: skip
    (shown,) = inspection(make.extraction(tables=[table], findings=[found])).findings
    assert (shown.target, shown.others) == ("t1r3c1", ["t1r1c1", "t1r2c1"])


@pytest.mark.processes
def test_findings_link_to_their_cells(inspected, browser: Browser) -> None:
    with opened(browser, inspected(REPORT)) as page:
        page.get_by_role("tab", name="Findings").click()
        page.get_by_role("button", name="Table 1, row 31, column 5").first.click()
        expect(page.locator("#overlay .lit")).to_have_attribute("data-id", "t1r31c5")


@pytest.mark.processes
@pytest.mark.parametrize(
    "tab", ["This page", "Outline", "Records", "Findings", "Why", "Engines", "About"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_accessibility_violation(
    inspected, browser: Browser, tab: str, scheme: str
) -> None:
    with opened(browser, inspected(REPORT), color_scheme=scheme) as page:
        page.get_by_label("Page", exact=True).fill("4")
        page.get_by_label("Page", exact=True).press("Enter")
        page.get_by_role("tab", name=tab).click()
        assert violations(page) == []


@pytest.mark.processes
def test_a_refused_table_says_why_and_is_drawn_with_its_cells(
    inspected, browser: Browser
) -> None:
    with opened(
        browser, inspected(CHART), viewport={"width": 1400, "height": 900}
    ) as page:
        expect(page.locator("#overlay .refused")).to_have_count(0)
        page.get_by_role("tab", name="Why").click()
        reason = page.locator(
            "#view .thing.refused", has_text="lines run through words: a chart"
        )
        reason.get_by_role("button").click()
        expect(page.get_by_label("refusals")).to_be_checked()
        expect(page.locator("#overlay .refused.lit")).to_have_count(1)
        assert (
            page.locator("#overlay .refused.part").count() > 40
        )  # bars part it into many cells
        page.keyboard.press("7")
        expect(page.locator("#overlay .refused")).to_have_count(0)


@pytest.mark.processes
def test_lines_and_words_can_be_drawn(inspected, browser: Browser) -> None:
    data = data_of(inspected(CHART))["pages"][0]
    with opened(browser, inspected(CHART)) as page:
        for layer, key in (("line", "8"), ("word", "9")):
            expect(page.locator(f"#overlay .{layer}")).to_have_count(0)
            page.keyboard.press(key)
            expect(page.locator(f"#overlay .{layer}")).to_have_count(
                len(data[f"{layer}s"])
            )
        assert len(data["lines"]) > 20


@pytest.mark.processes
def test_the_engines_views_and_the_one_taken_are_listed_on_their_page(
    inspected, browser: Browser
) -> None:
    with opened(browser, inspected(REPORT)) as page:
        page.get_by_label("Page", exact=True).fill("4")
        page.get_by_label("Page", exact=True).press("Enter")
        page.get_by_role("tab", name="Why").click()
        expect(page.locator("#view .thing.peer")).to_contain_text(
            ["camelot-lattice sees 32 × 7 cells"]
        )
        expect(page.locator("#view .thing.chosen").first).to_contain_text(
            "drawn lines part the cells"
        )
        page.locator("#view .thing.page").get_by_role("button").first.click()
        expect(page.locator("#overlay .page")).to_have_count(
            0
        )  # of the page itself: nothing to draw


@pytest.mark.processes
def test_a_small_window_needs_no_sideways_scrolling(
    inspected, browser: Browser
) -> None:
    with opened(
        browser, inspected(REPORT), viewport={"width": 390, "height": 700}
    ) as page:
        page.keyboard.press("n")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_each_language_and_printing_has_a_file_of_its_own(pdf, tmp_path: Path) -> None:
    path = pdf(REPORT).path
    identity = extracted(path).identity
    reprint = tmp_path / "reprint.pdf"
    reprint.write_bytes(path.read_bytes() + b"% corrected")
    english = identity.model_copy(update={"language": "en"})
    names = [
        page_name(identity, path),
        page_name(english, path),
        page_name(identity, reprint),
    ]
    assert len(set(names)) == 3
    assert names[0].startswith("ilce-ozet-raporu-2010-2013-aliaga-2010-11-tr-")


def test_raw_text_is_shown_only_where_it_says_something_else() -> None:
    assert _raw_where_other("• Kıyıların\nuzunluğu", "Kıyıların uzunluğu") == ""
    assert _raw_where_other("Yeni yatı-\nrımlar", "Yeni yatırımlar") == ""
    assert _raw_where_other("Aliaða", "Aliağa") == "Aliaða"


@pytest.mark.processes
def test_a_page_has_an_address(inspected, browser: Browser) -> None:
    page = new_page(browser)
    page.goto(inspected(REPORT).as_uri() + "#p5")
    expect(page.get_by_label("Page", exact=True)).to_have_value("5")
    page.keyboard.press("n")
    page.wait_for_url("**#p6")
    page.evaluate("location.hash = '#p3'")
    expect(page.get_by_label("Page", exact=True)).to_have_value("3")
    page.close()


@pytest.mark.processes
def test_the_outline_leads_to_headings_and_tables(inspected, browser: Browser) -> None:
    with opened(
        browser, inspected(REPORT), viewport={"width": 1400, "height": 900}
    ) as page:
        page.get_by_role("tab", name="Outline").click()
        page.locator("#view .thing.table").get_by_role("button").first.click()
        expect(page.get_by_label("Page", exact=True)).to_have_value("4")
        expect(page.locator("#overlay .table.lit")).to_have_count(1)
        assert page.locator("#view .thing.heading").count() > 3


@pytest.mark.processes
def test_the_page_can_be_made_larger(inspected, browser: Browser) -> None:
    with opened(
        browser, inspected(REPORT), viewport={"width": 1400, "height": 900}
    ) as page:
        width = page.locator("#picture").bounding_box()["width"]
        page.get_by_role("button", name="Larger").click()
        page.keyboard.press("+")
        assert page.locator("#picture").bounding_box()["width"] == pytest.approx(
            1.5 * width, rel=0.05
        )
        box = page.locator('#overlay [data-id="s2"]').bounding_box()
        assert box["width"] > 0.4 * width  # boxes grow with the page
        for _ in range(9):
            page.keyboard.press("-")
        expect(page.locator("#zoom")).to_have_text("50 %")
        expect(page.get_by_role("button", name="Smaller")).to_be_disabled()


@pytest.mark.processes
def test_it_opens_at_the_thing_named_in_the_address(
    inspected, browser: Browser
) -> None:
    page = new_page(browser)
    page.goto(inspected(REPORT).as_uri() + "#t1r7c1")
    expect(page.get_by_label("Page", exact=True)).to_have_value("4")
    expect(page.locator("#overlay .lit")).to_have_attribute("data-id", "t1r7c1")
    page.close()
