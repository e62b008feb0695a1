"""The same tables set by a browser and by a word processor: other text operators, drawn bullets, broken rows.

`python -m tests.pdfs.printed` prints them again with a Chromium and LibreOffice; the PDFs are kept beside, in
`printed/`, since not every machine has these. Truth comes from the same rows as the HTML.
"""

import re
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from tests.pdfs.cells import C, Entry
from tests.pdfs.documents.bergama import SWOT
from tests.pdfs.documents.izmir import (
    goals_by_priority,
    goals_one_a_row,
    results_rows,
    statistics_rows,
    swot_bullets_in_cell,
    swot_items,
    swot_labels_over_their_rows,
)
from tests.pdfs.grid import Grid
from tests.pdfs.ink import plain
from tests.pdfs.records import goal_records, result_records, statistics_records
from tests.pdfs.sheet import Truth

FOLDER = Path(__file__).parent / "printed"
STYLE = """
@page { size: A4; margin: 22mm 18mm; }
body { font: 9.5pt/1.4 "Liberation Sans", "DejaVu Sans", sans-serif; margin: 0; }
h1 { font-size: 24pt; margin-top: 60mm; } h2 { font-size: 13pt; color: #0b6e6e; } .page { break-after: page; }
table { border-collapse: collapse; width: 100%; font-size: 7.5pt; } th, td { padding: 2pt 3pt; vertical-align: top; text-align: left; }
caption { caption-side: bottom; font-style: italic; padding: 4pt; } .below { caption-side: top; }
th { background: #0b6e6e; color: #fff; text-align: center; vertical-align: middle; }
td ul, td ol { margin: 0; padding-left: 10pt; } .up { writing-mode: vertical-rl; transform: rotate(180deg); text-align: center; }
.hair td, .hair th { border-bottom: 0.25pt solid #9bb; } .grid td, .grid th { border: 0.5pt solid #557; } .figures td + td { text-align: right; }
.zebra tbody tr:nth-child(even) td { background: #eef4f4; } .centre td + td { text-align: center; }
.middle td { vertical-align: middle; } .bare th { background: none; color: #000; text-align: left; }
"""
WORD_STYLE = """
@page { size: 210mm 297mm; margin: 20mm; } body { font: 10pt "DejaVu Sans"; } td, th { font-size: 8pt; }
.page { page-break-after: always; }
"""
COVER = (
    "<section class=page><h1>İZMİR BÖLGE PLANI 2010-2013</h1><p>2010-2013 İzmir Bölge Planı İlçe Toplantıları</p>"
    "<h2>Bergama Özet Raporu</h2><p>Mart 2011</p></section>"
)


def html_table(
    rows: Sequence[Sequence[Entry]], headings: int, classes: str, caption: str = ""
) -> str:
    """Rows of cells as an HTML table; `• ` and `1. ` at the start of lines become lists."""
    parts = [
        f"<table class='{classes}'>",
        f"<caption>{escape(caption)}</caption>" if caption else "",
        "<thead>",
    ]
    for number, row in enumerate(rows):
        tag = "th" if number < headings else "td"
        parts.append("</thead><tbody>" if number == headings else "")
        parts.append("<tr>" + "".join(_cell(entry, tag) for entry in row) + "</tr>")
    return "".join([*parts, "</tbody></table>"])


def _cell(entry: Entry, tag: str) -> str:
    cell = entry if isinstance(entry, C) else C(entry)
    spans = f" rowspan={cell.rows} colspan={cell.cols}"
    text = _lists(cell.text)
    text = f"<b>{text}</b>" if cell.bold else text
    turned = f"<div class=up>{text}</div>" if cell.turn else text
    return f"<{tag}{spans}>{turned}</{tag}>"


def _lists(text: str) -> str:
    lines = text.split("\n")
    for mark, tag in ((r"• ", "ul"), (r"\d+\. ", "ol")):
        if len(lines) > 1 or tag == "ul":
            items = [
                re.sub(f"^{mark}", "", line) for line in lines if re.match(mark, line)
            ]
            if items and len(items) == len(lines):
                return (
                    f"<{tag}>"
                    + "".join(f"<li>{escape(item)}</li>" for item in items)
                    + f"</{tag}>"
                )
    return escape(text)


def truth_of(
    rows: Sequence[Sequence[Entry]], headings: int, kind: str, caption: str
) -> dict:
    """A table's truth, pages apart: those the browser chose."""
    grid = Grid(
        [60.0] * sum(entry.cols if isinstance(entry, C) else 1 for entry in rows[0]),
        rows,
        headings=headings,
    )
    return grid.truth([], kind, plain(caption) if caption else None)


def printed_statistics() -> tuple[str, Truth]:
    """District statistics with hairlines under the rows only, zebra stripes, caption below."""
    rows, caption = (
        statistics_rows(),
        "Tablo 1: İlçelerin Çalışan, Firma ve İhracat Göstergeleri (2008)",
    )
    html = COVER + html_table(rows, 1, "hair zebra figures", caption)
    return html, Truth(
        tables=[truth_of(rows, 1, "district_statistics", caption)],
        extra={"statistics": statistics_records()},
    )


def printed_swot() -> tuple[str, Truth]:
    """SWOT with list bullets drawn by the browser, labels turned, over pages, heading repeated."""
    rows, caption = (
        swot_bullets_in_cell(SWOT, "BERGAMA"),
        "Tablo 1: Bergama GZFT Analizi Tablosu",
    )
    spaced = "<style>.tall td { padding-bottom: 34pt; }</style>"
    html = COVER + spaced + html_table(rows, 1, "grid tall", caption)
    return html, Truth(
        tables=[truth_of(rows, 1, "swot", caption)], extra={"swot": swot_items(SWOT)}
    )


def printed_programmes() -> tuple[str, Truth]:
    """Programme results under two heading rows, hairlines only."""
    rows, caption = (
        results_rows(),
        "Tablo 1: Mali Destek Programlarına Başvuran ve Başarılı Projeler",
    )
    html = COVER + html_table(rows, 2, "hair centre", caption)
    truth = truth_of(rows, 2, "programme_results", caption)
    return html, Truth(tables=[truth], extra={"programme_results": result_records()})


def printed_goals() -> tuple[str, Truth]:
    """The goal hierarchy with numbered lists in cells, axis labels turned, rows broken by the page."""
    rows = goals_by_priority(turn=90)
    html = COVER + "<h2>İZMİR BÖLGE PLANI 2010-2013</h2>" + html_table(rows, 1, "grid")
    return html, Truth(
        tables=[truth_of(rows, 1, "goal_hierarchy", "")],
        extra={"goals": goal_records()},
    )


def printed_goals_landscape() -> tuple[str, Truth]:
    """The same on landscape pages, horizontal hairlines only, heading repeated."""
    rows = goals_by_priority()
    page = "<style>@page { size: A4 landscape; }</style>"
    html = (
        page
        + COVER
        + "<h2>İZMİR BÖLGE PLANI 2010-2013</h2>"
        + html_table(rows, 1, "hair")
    )
    return html, Truth(
        tables=[truth_of(rows, 1, "goal_hierarchy", "")],
        extra={"goals": goal_records()},
    )


def printed_swot_rules_under_cells() -> tuple[str, Truth]:
    """SWOT with hairlines under the cells only, a row an item, labels in the middle of the rows they span."""
    rows, caption = (
        swot_labels_over_their_rows(SWOT, "BERGAMA"),
        "Tablo 1: Bergama GZFT Analizi Tablosu",
    )
    whole = "<style>td[colspan='2'] { text-align: center; }</style>"
    html = COVER + whole + html_table(rows, 1, "hair middle below", caption)
    return html, Truth(
        tables=[truth_of(rows, 1, "swot", caption)], extra={"swot": swot_items(SWOT)}
    )


def printed_goals_rules_under_cells() -> tuple[str, Truth]:
    """Goals, one a row, hairlines under the cells only; the page's end leaves cells without their line."""
    rows = goals_one_a_row()
    html = (
        COVER
        + "<h2>İZMİR BÖLGE PLANI 2010-2013</h2>"
        + html_table(rows, 1, "hair middle bare")
    )
    return html, Truth(
        tables=[truth_of(rows, 1, "goal_hierarchy", "")],
        extra={"goals": goal_records()},
    )


def printed_statistics_shaded_and_wrapped() -> tuple[str, Truth]:
    """District statistics parted by shading alone; the largest figures break in their narrow column."""
    rows, caption = (
        statistics_rows(),
        "Tablo 1: İlçelerin Çalışan, Firma ve İhracat Göstergeleri (2008)",
    )
    narrow = "<style>table { table-layout: fixed; } tr > :nth-child(6) { width: 62pt; }</style>"
    html = COVER + narrow + html_table(rows, 1, "zebra middle below", caption)
    return html, Truth(
        tables=[truth_of(rows, 1, "district_statistics", caption)],
        extra={"statistics": statistics_records()},
    )


def printed_two_columns() -> tuple[str, Truth]:
    """Justified prose in two columns with a rule between them: no table."""
    sentence = (
        "Kıyı ilçelerinde turizm, iç kesimde tarım ağır basar. Sanayi tesisleri limanlara ve ana yollara yakın "
        "yerlerde toplanır; bu durum konut alanları üzerinde baskı yaratır ve ulaşım yatırımlarını yönlendirir. "
    )
    columns = f"<div style='column-count:2;column-rule:0.5pt solid #888;text-align:justify'>{f'<p>{sentence * 3}</p>' * 6}</div>"
    return "<h2>Genel Görünüm</h2>" + columns, Truth()


def typeset_statistics() -> tuple[str, Truth]:
    """By a word processor: the page cuts a row below its text, so that the next page begins with an empty rest."""
    return printed_statistics()


def typeset_goals() -> tuple[str, Truth]:
    """By a word processor: rows cut by the page, labels centred in their spans, repeated heading."""
    return printed_goals()


PRINTED: dict[str, Callable[[], tuple[str, Truth]]] = {
    "printed_statistics": printed_statistics,
    "printed_swot": printed_swot,
    "printed_programmes": printed_programmes,
    "printed_goals": printed_goals,
    "printed_goals_landscape": printed_goals_landscape,
    "printed_swot_rules_under_cells": printed_swot_rules_under_cells,
    "printed_goals_rules_under_cells": printed_goals_rules_under_cells,
    "printed_statistics_shaded_and_wrapped": printed_statistics_shaded_and_wrapped,
    "printed_two_columns": printed_two_columns,
    "typeset_statistics": typeset_statistics,
    "typeset_goals": typeset_goals,
}


def kept(name: str) -> Callable[[Path], Truth]:
    """A claim of the library: the printed PDF is copied to where it is wanted."""

    def draw(path: Path) -> Truth:
        path.write_bytes((FOLDER / f"{name}.pdf").read_bytes())
        return PRINTED[name]()[1]

    draw.__doc__ = PRINTED[name].__doc__
    return draw


CLAIMS = {name: kept(name) for name in PRINTED}


def main() -> None:
    """Prints all of them again."""
    FOLDER.mkdir(exist_ok=True)
    print_with_browser()
    print_with_word_processor()


def print_with_browser() -> None:
    """Those whose names begin with `printed`."""
    from tests.support.web.browser import chromium  # noqa: PLC0415  (only printing needs a browser)

    with chromium() as browser:
        page = browser.new_page()
        for name in (name for name in PRINTED if name.startswith("printed")):
            page.set_content(document(name, STYLE))
            page.pdf(
                path=FOLDER / f"{name}.pdf",
                prefer_css_page_size=True,
                print_background=True,
            )


def print_with_word_processor() -> None:
    """Those whose names begin with `typeset`."""
    for name in (name for name in PRINTED if name.startswith("typeset")):
        with tempfile.TemporaryDirectory() as folder:
            html = Path(folder) / f"{name}.html"
            html.write_text(
                document(name, WORD_STYLE).replace(
                    "<table ", "<table border=1 cellspacing=0 cellpadding=3 "
                ),
                "utf-8",
            )
            command = [
                "soffice",
                "--headless",
                "--convert-to",
                "pdf:writer_web_pdf_Export",
                "--outdir",
                str(FOLDER),
                str(html),
            ]
            subprocess.run(command, check=True, capture_output=True)


def document(name: str, style: str) -> str:
    """A source as a whole HTML document."""
    return f"<!doctype html><html lang=tr><head><meta charset=utf-8><style>{style}</style></head><body>{PRINTED[name]()[0]}</body></html>"


if __name__ == "__main__":
    main()
