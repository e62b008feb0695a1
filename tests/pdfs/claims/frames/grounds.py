"""Pictures and shading that lie under a table and are none of its figures."""

from io import BytesIO
from itertools import pairwise
from pathlib import Path

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from schemas.geometry import Box
from tests.pdfs.cells import C, Entry
from tests.pdfs.claims.frames.painted import (
    Place,
    entries,
    painted,
    ruled,
    shaded_cells,
)
from tests.pdfs.claims.structure import schools
from tests.pdfs.sheet import A4, Truth, by_name

WIDTH, HEIGHT = A4


def picture(shade: int) -> ImageReader:
    """A picture of one shade of blue."""
    content = BytesIO()
    Image.new("RGB", (8, 8), (shade, shade, 255)).save(content, "PNG")
    content.seek(0)
    return ImageReader(content)


def picture_from_edge_to_edge_under_a_table(path: Path) -> Truth:
    """A picture that ends four points before the paper does is the page's ground; a ruled table stands on it."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.drawImage(
            picture(235),
            4,
            place.up(place.ys[-1]) - 40,
            WIDTH - 8,
            place.ys[-1] - place.ys[0] + 80,
        )
        ruled(canvas, place)

    return painted(path, paint)


def picture_in_strips_under_a_table(path: Path) -> Truth:
    """The page's ground, with a white margin, cut into strips whose sides differ by half a point."""

    def paint(canvas: Canvas, place: Place) -> None:
        strips = 12
        for number in range(strips):
            shift = 0.6 * (number % 2)
            tall = 0.94 * HEIGHT / strips
            canvas.drawImage(
                picture(235 + number % 2), 30 + shift, 25 + number * tall, WIDTH - 60, tall
            )  # fmt: skip
        ruled(canvas, place)

    return painted(path, paint)


def shading_with_white_hairlines_between_cells(path: Path) -> Truth:
    """Every second row is shaded cell by cell, with white hairlines between, and ends a little earlier in one column."""

    def shade(canvas: Canvas, place: Place, cell: Box, _col: int) -> None:
        width, height = cell.x1 - cell.x0 - 0.8, cell.bottom - cell.top
        canvas.rect(cell.x0, place.up(cell.bottom), width, height, stroke=0, fill=1)

    return painted(path, shaded_cells(2, shade), rows=entries())


def paper_row_under_shaded_cells(path: Path) -> Truth:
    """Cells of every second row are shaded one by one between rules; the last, on paper, has a blank column."""
    rows: list[list[Entry]] = [["İlçe", "Sıra", "Okul", "Derslik", "Öğrenci"]]
    rows += [
        [row[0], str(number), *row[1:4]]
        for number, row in enumerate(schools(8), start=1)
    ]
    rows.append(["Toplam", "", "312", "1.250", "18.744"])

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setFillColor(HexColor("#dce6f1"))
        for row in (0, 1, 3, 5, 7):
            for x0, x1 in pairwise(place.xs):
                canvas.rect(
                    x0,
                    place.up(place.ys[row + 1]),
                    x1 - x0 - 0.3,
                    place.ys[row + 1] - place.ys[row],
                    0,
                    1,
                )
        canvas.setFillColor(HexColor("#000000"))
        canvas.setLineWidth(0.75)
        for y in place.ys:
            canvas.line(place.xs[0], place.up(y), place.xs[-1], place.up(y))

    return painted(path, paint, rows=rows)


def last_band_over_rows_that_nothing_closes(path: Path) -> Truth:
    """Rules, a piece a column, run under the names and around shaded bands; none closes the rows of the last."""
    rows: list[list[Entry]] = [["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"]]
    for year in (2009, 2010):
        rows.append([C(f"{year} öğretim yılı, taşımalı eğitim", cols=5, bold=True)])
        rows += schools(7)

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setFillColor(HexColor("#dfeff5"))
        for row in (1, 9):
            top, bottom = place.ys[row], place.ys[row + 1]
            canvas.rect(
                place.xs[0],
                place.up(bottom),
                place.xs[-1] - place.xs[0],
                bottom - top,
                0,
                1,
            )
        canvas.setFillColor(HexColor("#000000"))
        for row in (0, 1, 2, 9, 10):
            for x0, x1 in pairwise(place.xs):
                canvas.line(x0, place.up(place.ys[row]), x1, place.up(place.ys[row]))

    return painted(path, paint, rows=rows)


CLAIMS = by_name(
    last_band_over_rows_that_nothing_closes,
    paper_row_under_shaded_cells,
    picture_from_edge_to_edge_under_a_table,
    picture_in_strips_under_a_table,
    shading_with_white_hairlines_between_cells,
)
