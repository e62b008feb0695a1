"""Draws the pictures of the README: `python -m tests.pictures` (needs a Chromium; `make pictures`)."""

import tempfile
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser
from sqlmodel import Session

from extractors.chain import extract_document
from extractors.pages.document import open_pdf
from pipelines.report.inspect_page import write_inspection
from pipelines.report.pictures import data_uri, page_picture
from pipelines.site.write import write_site
from schemas.extraction import Extraction
from schemas.records import SwotItem
from schemas.table import Cell
from tests.support.loaded import PLAN, loaded
from tests.support.web.browser import chromium

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "raw" / "ilce-ozet-raporlari" / "aliaga-2010-11.pdf"
FOLDER = ROOT / "tests" / "readme_pictures"
SHOWN = ("EKONOMİK", "Turizm")
DPI = 100
STYLE = """
body { margin: 0; padding: 24px; width: 1352px; background: #eef0f3; color: #1b1f24; font: 15px/1.4 system-ui, sans-serif;
       display: flex; gap: 28px; align-items: center; }
figure { margin: 0; position: relative; box-shadow: 0 1px 5px #0006; flex: none; }
img { display: block; width: 620px; } svg { position: absolute; inset: 0; width: 100%; height: 100%; }
rect { fill: #ffd400; fill-opacity: .3; stroke: #c81e1e; stroke-width: 1.6; } text { font: bold 11px sans-serif; fill: #c81e1e; }
table { border-collapse: collapse; background: #fff; font-size: 13.5px; } td, th { border: 1px solid #c3c9d1; padding: 4px 8px; text-align: left; }
th { background: #f5f6f8; } code { font: 13px ui-monospace, monospace; background: #fff; padding: 8px 12px; display: block; margin-bottom: 12px; }
"""


def main() -> None:
    """All three pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    extraction = extract_document(SAMPLE)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        rows = Path(folder) / "rows.html"
        rows.write_text(page_beside_rows(extraction), "utf-8")
        _shoot(browser, rows.as_uri(), FOLDER / "page-to-rows.png", 1400, 830)
        inspected = write_inspection(SAMPLE, Path(folder))
        cell = shown_items(extraction)[0].cell
        address = f"{inspected.as_uri()}#t{cell.table_ordinal}r{cell.row}c{cell.col}"
        _shoot(browser, address, FOLDER / "inspect.png", 1400, 830)
        address = (
            _site(extraction, Path(folder)) / "en" / "places" / "aliaga.html"
        ).as_uri()
        _shoot(browser, address, FOLDER / "site.png", 1200, 860, click="27,225")


def _site(extraction: Extraction, folder: Path) -> Path:
    """The site of the samples."""
    engine = loaded(
        f"sqlite:///{folder / 'plans.db'}",
        [(extraction, SAMPLE), (extract_document(PLAN), PLAN)],
    )
    with Session(engine) as session:
        return write_site(session, folder / "site").index.parent


def shown_items(extraction: Extraction) -> list[SwotItem]:
    """The findings of the sub-dimension that the picture shows."""
    return [
        item
        for item in extraction.swot_items
        if (item.dimension, item.sub_dimension) == SHOWN
    ]


def page_beside_rows(extraction: Extraction) -> str:
    """HTML: the page with the cells boxed, beside the rows of `current_swot_item` that came from them."""
    items = shown_items(extraction)
    table = next(
        table
        for table in extraction.tables
        if table.ordinal == items[0].cell.table_ordinal
    )
    cells = list(dict.fromkeys((item.cell.row, item.cell.col) for item in items))
    boxed = [cell for cell in table.cells if (cell.row, cell.col) in cells]
    page = boxed[0].page
    with open_pdf(SAMPLE) as document:
        picture = data_uri(page_picture(document, page, DPI))
    size = extraction.pages[page - 1]
    rectangles = "".join(
        _rectangle(cell, cells.index((cell.row, cell.col)) + 1) for cell in boxed
    )
    rows = "".join(
        _row(item, cells.index((item.cell.row, item.cell.col)) + 1, page)
        for item in items
    )
    query = "SELECT quadrant, ordinal, text, page FROM current_swot_item\nWHERE place_slug = 'aliaga' AND sub_dimension = 'Turizm'"
    return (
        f"<!doctype html><meta charset='utf-8'><style>{STYLE}</style><body>"
        f"<figure><img src='{picture}'><svg viewBox='0 0 {size.width} {size.height}'>{rectangles}</svg></figure>"
        f"<div><code>{escape(query).replace(chr(10), '<br>')}</code>"
        f"<table><tr><th></th><th>quadrant</th><th>ordinal</th><th>text</th><th>page</th></tr>{rows}</table></div>"
    )


def _rectangle(cell: Cell, number: int) -> str:
    box = cell.box
    return (
        f"<rect x='{box.x0}' y='{box.top}' width='{box.width}' height='{box.height}'/>"
        f"<text x='{box.x1 - 11}' y='{box.bottom - 4}'>{number}</text>"
    )


def _row(item: SwotItem, number: int, page: int) -> str:
    values = (number, item.quadrant, item.ordinal, item.text, page)
    return (
        "<tr>" + "".join(f"<td>{escape(str(value))}</td>" for value in values) + "</tr>"
    )


def _shoot(
    browser: Browser,
    address: str,
    file: Path,
    width: int,
    height: int,
    *,
    click: str | None = None,
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address)
    if click is not None:
        page.get_by_role("link", name=click).first.click()
    page.wait_for_timeout(300)
    page.screenshot(path=file)
    page.close()
    Image.open(file).convert("RGB").quantize(256).save(file, optimize=True)


if __name__ == "__main__":
    main()
