"""Tables of the lottery cut by the page so that a row or a few stand overleaf, without headings if dice say so."""

import random
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.lottery.content import Printed, Report, make
from tests.lottery.draw import Pen
from tests.lottery.layout import roll
from tests.lottery.paper import HEIGHT, MARGIN, WIDTH

FILLER = "Toplantılarda ilçenin öne çıkan konuları yerel paydaşlarla birlikte değerlendirilmiştir ve yazılmıştır."
ROWS = (1, 1, 2, 3, 5)
AFTER = ("text", "heading", "nothing")


def draw_overleaf(seed: int, path: Path, report: Report | None = None) -> Report:
    """The report of a seed, or another one in its looks, its last rows overleaf; returns what it says."""
    dice = random.Random(f"overleaf {seed}")
    report, look = report or make(seed), roll(seed)
    look = {**look, "repeat": dice.random() < 0.15, "running": dice.random() < 0.5}
    pen = Pen(Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1), report, look)
    for text, size in ((report.series, 12), (report.title, 18), (report.publisher, 10)):
        pen.text(text, size, bold=size > 12)
    for number, table in enumerate(report.tables, 1):
        caption = f"Tablo {number}: {table.caption}"
        top = _top(pen, table, dice.choice(ROWS))
        pen.new_page()
        pen.text("Göstergeler" if number == 1 else "Destekler", 15, bold=True)
        while pen.y + 15 < top:
            pen.text(FILLER, 10)
        pen.y = max(top, pen.y)
        pen.table(table, caption)
        _after(pen, dice.choice(AFTER))
    pen.canvas.showPage()
    pen.canvas.save()
    return report


def _top(pen: Pen, table: Printed, overleaf: int) -> float:
    """Where a table must begin for that many rows to stand overleaf, in points from the top."""
    probe = Pen(Canvas("probe", pagesize=(WIDTH, HEIGHT)), pen.report, pen.look)
    probe.table(Printed(table.kind, table.caption, table.headings, []), table.caption)
    size, padding = pen.look["size"], pen.look["padding"]
    high = size * 1.2 + 2 * padding
    room = HEIGHT - MARGIN - 3 * size - 2 * padding - (probe.y - MARGIN)
    return room - (len(table.rows) - overleaf) * high + high / 2


def _after(pen: Pen, what: str) -> None:
    if what == "heading":
        pen.y += 14
        pen.text("Değerlendirme", 13, bold=True)
    for _ in range(6 if what != "nothing" else 0):
        pen.text(FILLER, 10)


def with_years_apart(table: Printed) -> Printed:
    """A table of programmes with each year in a row of its own, over all its programmes."""
    heads = [(name[:4], name[5:], measure) for name, measure in table.headings]
    return Printed(table.kind, table.caption, heads, table.rows)
