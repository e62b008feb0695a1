"""A report of the lottery as a PDF: each rule, band and page break is drawn here."""

from itertools import groupby
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from schemas.text.turkish import upper
from tests.lottery.content import Printed, Report
from tests.lottery.draw_goals import draw_goals
from tests.lottery.paper import HEIGHT, MARGIN, WIDTH
from tests.pdfs.ink import SANS

FILLER = "Toplantılarda ilçenin öne çıkan konuları yerel paydaşlarla birlikte değerlendirilmiştir."


def draw(report: Report, look: dict[str, Any], path: Path) -> None:
    """Draw the report in a layout."""
    pen = Pen(Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1), report, look)
    pen.text(report.series, 12)
    pen.text(report.title, 18, bold=True)
    pen.text(report.publisher, 10)
    for number, table in enumerate(report.tables, 1):
        pen.new_page()
        pen.text("Göstergeler" if number == 1 else "Destekler", 15, bold=True)
        while pen.y < MARGIN + look["start"] * (HEIGHT - 2 * MARGIN):
            pen.text(FILLER, 10)
        pen.table(table, f"Tablo {number}: {table.caption}")
    pen.new_page()
    pen.text("Bölge Planı Hedefleri", 15, bold=True)
    draw_goals(pen, report.plan, look)
    pen.canvas.showPage()
    pen.canvas.save()


class Pen:
    def __init__(self, canvas: Canvas, report: Report, look: dict[str, Any]) -> None:
        self.canvas, self.report, self.look, self.page = canvas, report, look, 1
        self.y = MARGIN

    def new_page(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self.y = MARGIN
        if self.look["running"]:
            self.set(self.report.series, MARGIN, 30, 8, "regular")
            self.set(f"— {self.page} —", WIDTH / 2, HEIGHT - 30, 8, "regular")

    def text(self, words: str, size: float, bold: bool = False) -> None:
        self.y += 1.5 * size
        self.set(words, MARGIN, self.y, size, "bold" if bold else "regular")

    def set(self, words: str, x: float, base: float, size: float, style: str) -> None:
        self.canvas.setFont(SANS.face(style), size)
        self.canvas.drawString(x, HEIGHT - base, words)

    # ── tables ────────────────────────────────────────────────────────────────
    def table(self, table: Printed, caption: str) -> None:
        look = self.look
        if look["caption"] == "above":
            self.text(caption, look["size"] + 1, bold=True)
        self.y += 6
        levels = len(table.headings[0])
        names = {"first": 0, "second": 1, "last": len(table.headings)}[look["names"]]
        numbered = look["names"] == "second"
        weights = [1.6 if i == names else 1.0 for i in range(len(table.headings) + 1)]
        if numbered:
            weights = [0.5, 1.6] + [1.0] * len(table.headings)
        full = (WIDTH - 2 * MARGIN) * look["narrow"]
        xs = [MARGIN]
        for weight in weights:
            xs.append(xs[-1] + full * weight / sum(weights))
        self._heading(table, xs, names, levels, numbered)
        for index, (label, texts) in enumerate(table.rows):
            if self.y > HEIGHT - MARGIN - 3 * look["size"] - 2 * look["padding"]:
                self.rule(xs, self.y)
                self.new_page()
                if look["repeat"]:
                    self._heading(table, xs, names, levels, numbered)
            cells = (
                [str(index + 1) if label not in ("Toplam", "TOPLAM") else ""]
                if numbered
                else []
            )
            cells += (
                [*texts[:names], label, *texts[names:]]
                if not numbered
                else [label, *texts]
            )
            self._row(cells, xs, names, index)
        self.rule(xs, self.y)
        if look["caption"] == "below":
            self.text(caption, look["size"] + 1, bold=True)

    def _heading(
        self, table: Printed, xs: list[float], names: int, levels: int, numbered: bool
    ) -> None:
        self.rule(xs, self.y)
        beside = [
            i for i in range(len(xs) - 1) if i != names and not (numbered and i == 0)
        ]
        for level in range(levels):
            cells: list[tuple[int, int, str]] = []
            for text, group in groupby(
                zip(beside, table.headings, strict=True),
                key=lambda each: each[1][: level + 1],
            ):
                columns = [column for column, _ in group]
                if level == levels - 1:
                    cells += [(column, column, text[level]) for column in columns]
                else:
                    cells.append((columns[0], columns[-1], text[level]))
            if level == levels - 1:
                cells.append((names, names, "İlçe"))
                cells += [(0, 0, "No")] if numbered else []
            self._heading_row(cells, xs)
        self.rule(xs, self.y)

    def _heading_row(self, cells: list[tuple[int, int, str]], xs: list[float]) -> None:
        look, size = self.look, self._heading_size()
        style = "bold" if look["heading"] in ("bold", "large") else "regular"
        wrapped = [
            (a, b, self._lines(text, xs[b + 1] - xs[a] - 5, style))
            for a, b, text in cells
        ]
        high = (
            max(len(lines) for *_, lines in wrapped) * size * 1.2 + 2 * look["padding"]
        )
        for a, b, lines in wrapped:
            top = self.y + look["padding"]
            if look["valign"] == "middle":
                top = self.y + (high - len(lines) * size * 1.2) / 2
            for number, line in enumerate(lines, 1):
                wide = stringWidth(line, SANS.face(style), size)
                x = (
                    (xs[a] + xs[b + 1] - wide) / 2
                    if look["heading_align"] == "centre"
                    else xs[a] + 2.5
                )
                self.set(line, x, top + number * size * 1.2 - 0.3 * size, size, style)
        self._box(xs, high, [xs[a] for a, _, _ in cells])
        self.y += high

    def _heading_size(self) -> float:
        return self.look["size"] * (1.15 if self.look["heading"] == "large" else 1.0)

    def _lines(self, text: str, room: float, style: str) -> list[str]:
        text = upper(text) if self.look["heading"] == "capitals" else text
        face, size = SANS.face(style), self._heading_size()
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if stringWidth(longer, face, size) <= room:
                lines[-1] = longer
            else:
                lines += self._pieces(word, room, face)
        return [line for line in lines if line]

    def _pieces(self, word: str, room: float, face: str) -> list[str]:
        """A word that is too wide for its column, in pieces."""
        size, hyphen = (
            self._heading_size(),
            "-" if self.look["heading"] == "hyphens" else "",
        )
        if stringWidth(word, face, size) <= room:
            return [word]
        lengths = range(len(word) - 1, 0, -1)
        cut = next(
            n for n in lengths if stringWidth(word[:n] + hyphen, face, size) <= room
        )
        return [word[:cut] + hyphen, *self._pieces(word[cut:], room, face)]

    def _row(self, cells: list[str], xs: list[float], names: int, index: int) -> None:
        look = self.look
        high = look["size"] * 1.2 + 2 * look["padding"]
        if look["zebra"] and index % 2:
            self.canvas.setFillGray(0.88)
            self.canvas.rect(
                xs[0], HEIGHT - self.y - high, xs[-1] - xs[0], high, stroke=0, fill=1
            )
            self.canvas.setFillGray(0)
        for column, text in enumerate(cells):
            wide = stringWidth(text, SANS.face("regular"), look["size"])
            left, right = xs[column] + 2.5, xs[column + 1] - 2.5 - wide
            x = {"left": left, "right": right, "centre": (left + right) / 2}[
                look["numbers"] if column != names else "left"
            ]
            self.set(
                text,
                x,
                self.y + look["padding"] + look["size"],
                look["size"],
                "regular",
            )
        self._box(xs, high, xs)
        self.y += high
        if look["rules"] in ("full", "horizontal"):
            self.rule(xs, self.y)

    def _box(self, xs: list[float], high: float, starts: list[float]) -> None:
        """The upright rules of a row."""
        if self.look["rules"] in ("full", "columns"):
            for x in {*starts, xs[-1]}:
                self.canvas.line(x, HEIGHT - self.y, x, HEIGHT - self.y - high)

    def rule(self, xs: list[float], y: float) -> None:
        if self.look["rules"] != "none":
            self.canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
