"""Statistics of the lottery cut over sheets: the columns of one page go on upon the next, without the names."""

from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.lottery.content import Printed, Report, make
from tests.lottery.draw import Pen
from tests.lottery.layout import roll
from tests.lottery.paper import HEIGHT, MARGIN, WIDTH

FIRST = 2
"""columns beside the names."""


def draw_over_sheets(seed: int, path: Path) -> Report:
    """The report of a seed with its table of statistics on two pages; returns what it says."""
    report, look = make(seed), roll(seed)
    small = {"size": min(look["size"], 8.0), "padding": min(look["padding"], 2.5)}
    pen = Pen(
        Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1),
        report,
        {**look, **small, "names": "first"},
    )
    for text, size in ((report.series, 12), (report.title, 18), (report.publisher, 10)):
        pen.text(text, size)
    table = report.tables[0]
    pen.new_page()
    pen.text("Göstergeler", 15, bold=True)
    left = [(label, texts[:FIRST]) for label, texts in table.rows]
    pen.table(
        Printed(table.kind, table.caption, table.headings[:FIRST], left),
        f"Tablo 1: {table.caption}",
    )
    pen.new_page()
    _columns(pen, table)
    pen.canvas.showPage()
    pen.canvas.save()
    return report


def _columns(pen: Pen, table: Printed) -> None:
    headings = [path[-1] for path in table.headings[FIRST:]]
    wide = (WIDTH - 2 * MARGIN) / len(headings)
    xs = [MARGIN + wide * at for at in range(len(headings) + 1)]
    pen.y += 14
    pen.rule(xs, pen.y)
    pen._heading_row([(at, at, text) for at, text in enumerate(headings)], xs)
    pen.rule(xs, pen.y)
    for index, (_, texts) in enumerate(table.rows):
        pen._row(texts[FIRST:], xs, -1, index)
    pen.rule(xs, pen.y)
