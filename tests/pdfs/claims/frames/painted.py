"""Lines that are not what the file says at first sight: scaled, thick, covered, clipped, struck through, in strips."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from schemas.geometry import Box
from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import line_width, wrapped
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (130.0, 80.0, 80.0, 90.0, 90.0)
BARE = Style(rules="none", aligns="lrrrr", pad=4.0)
CLOSE = Style(rules="none", aligns="lrlrl", pad=2.5)
"""Entries stand so close on both sides of a border that no gap tells it."""


@dataclass(frozen=True)
class Place:
    """Where a table is drawn: borders in points from the top left of the page."""

    xs: list[float]
    ys: list[float]
    height: float
    """Of the page."""

    def up(self, y: float) -> float:
        """As PDF counts."""
        return self.height - y


Paint = Callable[[Canvas, Place], None]


def _nothing(canvas: Canvas, place: Place) -> None:
    del canvas, place


def painted(
    path: Path,
    under: Paint,
    over: Paint = _nothing,
    rows: list[list[Entry]] | None = None,
    style: Style = BARE,
) -> Truth:
    """A table without rules, with what is painted under and over its words."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    grid = Grid(WIDTHS, rows or [list(HEADER), *schools(9)], style)
    sheet.caption("Tablo 1: Okullar")
    xs = [sheet.left + sum(WIDTHS[:col]) for col in range(len(WIDTHS) + 1)]
    ys = [sheet.y + grid.offset(row) for row in range(grid.n_rows + 1)]
    place = Place(xs, ys, sheet.height)
    under(sheet.canvas, place)
    table = set_table(sheet, grid)
    table["caption"] = "Tablo 1: Okullar"
    over(sheet.canvas, place)
    sheet.paragraph(AFTER)
    return sheet.save()


def ruled(
    canvas: Canvas, place: Place, factor: tuple[float, float] = (1.0, 1.0)
) -> None:
    """Every border in one stroke, in a space scaled by the factors."""
    sx, sy = factor
    for y in place.ys:
        canvas.line(
            place.xs[0] / sx, place.up(y) / sy, place.xs[-1] / sx, place.up(y) / sy
        )
    for x in place.xs:
        canvas.line(
            x / sx, place.up(place.ys[0]) / sy, x / sx, place.up(place.ys[-1]) / sy
        )


def lines_in_a_scaled_space(path: Path) -> Truth:
    """Drawn 8 units wide in a space of 0.12 points a unit: hairlines, no areas."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.saveState()
        canvas.scale(0.12, 0.12)
        canvas.setLineWidth(8)
        ruled(canvas, place, (0.12, 0.12))
        canvas.restoreState()

    return painted(path, paint)


def lines_in_a_stretched_space(path: Path) -> Truth:
    """A space twelve times as wide as high: lines across are as thin as the pen, lines down twelve times as thick."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.saveState()
        canvas.scale(12, 1)
        canvas.setLineWidth(0.5)
        for y in place.ys:
            canvas.line(place.xs[0] / 12, place.up(y), place.xs[-1] / 12, place.up(y))
        canvas.restoreState()
        canvas.setLineWidth(0.5)
        for x in place.xs:
            canvas.line(x, place.up(place.ys[0]), x, place.up(place.ys[-1]))

    return painted(path, paint)


def thick_border_row_by_row(path: Path) -> Truth:
    """One border is three points thick, filled anew in each row, as word processors do; the others are thin."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        thick = place.xs[2]
        for y in place.ys:
            canvas.line(place.xs[0], place.up(y), place.xs[-1], place.up(y))
        for top, bottom in pairwise(place.ys):
            for x in (x for x in place.xs if x != thick):
                canvas.line(x, place.up(top), x, place.up(bottom))
            canvas.rect(
                thick - 1.5, place.up(bottom), 3, bottom - top, stroke=0, fill=1
            )

    return painted(path, paint, style=CLOSE)


def thick_borders_only(path: Path) -> Truth:
    """All borders are bars of four and a half points, each in one piece."""

    def paint(canvas: Canvas, place: Place) -> None:
        left, right, top, bottom = place.xs[0], place.xs[-1], place.ys[0], place.ys[-1]
        canvas.setLineWidth(0.5)
        for y in place.ys[1:-1]:
            canvas.line(left, place.up(y), right, place.up(y))
        for y in (top, bottom):
            canvas.rect(
                left - 2.25,
                place.up(y) - 2.25,
                right - left + 4.5,
                4.5,
                stroke=0,
                fill=1,
            )
        for x in place.xs:
            canvas.rect(x - 2.25, place.up(bottom), 4.5, bottom - top, stroke=0, fill=1)

    return painted(path, paint)


def thick_rule_under_the_heading(path: Path) -> Truth:
    """Thin lines part the cells; under the heading runs a bar of three points, in one piece a column."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        for y in (place.ys[0], *place.ys[2:]):
            canvas.line(place.xs[0], place.up(y), place.xs[-1], place.up(y))
        for x in place.xs:
            canvas.line(x, place.up(place.ys[0]), x, place.up(place.ys[-1]))
        for x0, x1 in pairwise(place.xs):
            canvas.rect(x0, place.up(place.ys[1]) - 1.5, x1 - x0, 3, stroke=0, fill=1)

    return painted(path, paint)


def _with_two_levels() -> list[list[Entry]]:
    head: list[list[Entry]] = [
        [C("İlçe", rows=2), C("Yapı", cols=2), C("Kişi", cols=2)],
        ["Okul", "Derslik", "Öğrenci", "Öğretmen"],
    ]
    return [*head, *schools(8)]


def lines_covered_by_white(path: Path) -> Truth:
    """All lines are drawn; then white areas cover those within cells that reach over several columns or rows."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        ruled(canvas, place)
        canvas.setFillColor(HexColor("#ffffff"))
        for (x0, x1), (top, bottom) in (
            ((place.xs[1], place.xs[3]), (place.ys[0], place.ys[1])),
            ((place.xs[3], place.xs[5]), (place.ys[0], place.ys[1])),
            ((place.xs[0], place.xs[1]), (place.ys[0], place.ys[2])),
        ):
            canvas.rect(
                x0 + 0.4,
                place.up(bottom) + 0.4,
                x1 - x0 - 0.8,
                bottom - top - 0.8,
                stroke=0,
                fill=1,
            )
        canvas.setFillColor(HexColor("#000000"))

    return painted(path, paint, rows=_with_two_levels())


def lines_under_a_dark_area(path: Path) -> Truth:
    """Left-over lines run through the middle of each column, under shading painted over them from side to side."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        for x0, x1 in pairwise(place.xs):
            canvas.line(
                (x0 + x1) / 2,
                place.up(place.ys[0]) - 2,
                (x0 + x1) / 2,
                place.up(place.ys[-1]) + 2,
            )
        canvas.setFillColor(HexColor("#e9eef2"))
        left, right, top, bottom = place.xs[0], place.xs[-1], place.ys[0], place.ys[-1]
        canvas.rect(
            left, place.up(bottom), right - left, bottom - top, stroke=0, fill=1
        )
        canvas.setFillColor(HexColor("#000000"))
        ruled(canvas, place)

    return painted(path, paint)


def lines_clipped_away(path: Path) -> Truth:
    """Lines through the middle of each row and column are drawn where a clip lets nothing be seen."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        ruled(canvas, place)
        canvas.saveState()
        clip = canvas.beginPath()
        clip.rect(place.xs[0], place.up(place.ys[-1]) - 60, 200, 40)
        canvas.clipPath(clip, stroke=0, fill=0)
        for x0, x1 in pairwise(place.xs):
            canvas.line(
                (x0 + x1) / 2,
                place.up(place.ys[0]),
                (x0 + x1) / 2,
                place.up(place.ys[-1]),
            )
        for top, bottom in pairwise(place.ys):
            canvas.line(
                place.xs[0], place.up(bottom - 2), place.xs[-1], place.up(bottom - 2)
            )
            canvas.line(place.xs[0], place.up(top + 9), place.xs[-1], place.up(top + 9))
        canvas.restoreState()

    return painted(path, paint)


def white_lines_on_paper(path: Path) -> Truth:
    """White lines through the middle of the columns: nobody sees them."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        ruled(canvas, place)
        canvas.setStrokeColor(HexColor("#ffffff"))
        for x0, x1 in pairwise(place.xs):
            canvas.line(
                x0 + (x1 - x0) * 0.4,
                place.up(place.ys[0]),
                x0 + (x1 - x0) * 0.4,
                place.up(place.ys[-1]),
            )
        canvas.setStrokeColor(HexColor("#000000"))
        ruled(canvas, place)

    return painted(path, paint)


def words_struck_out(path: Path) -> Truth:
    """Two districts and a figure are struck out: a line through words parts no row."""
    struck = "Bergama ve çevre köyleri"
    rows: list[list[Entry]] = [list(HEADER), *schools(9)]
    rows[3][0] = rows[6][0] = struck
    rows[5][1] = "12.345.678.901"

    def strike(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.6)
        for row in (3, 6):
            y = place.up(place.ys[row] + 9.2)
            end = (
                place.xs[0]
                + BARE.pad
                + line_width(wrapped(struck, BARE.type, 400)[0], BARE.type)
            )
            canvas.line(place.xs[0] + BARE.pad, y, end, y)
        y = place.up(place.ys[5] + 9.2)
        canvas.line(place.xs[2] - 4 - 65, y, place.xs[2] - 4, y)

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        ruled(canvas, place)

    return painted(path, paint, strike, rows)


def entries() -> list[list[Entry]]:
    long = "Aliağa limanlarını çevre yoluna bağlayan yol; üç yılda biter ve bakımı belediyenindir."
    return [
        ["Proje", "Bileşenler", "Tür", "Yer", "Açıklama"],
        ["Liman yolu", "Yol, köprü, kavşak, menfez", "Ulaşım", "Aliağa", long],
        [
            "Arıtma",
            "Toplama hattı, pompa, havuz",
            "Çevre",
            "Foça",
            "Körfeze bırakılan suyun arıtılması.",
        ],
        [
            "Kültür evi",
            "Salon, kitaplık",
            "Kültür",
            "Urla",
            "Eski tütün deposunun onarılması, iki yıl içinde.",
        ],
        [
            "Fuar",
            "Alan, çadır, otopark",
            "Turizm",
            "Tire",
            "Her yıl eylülde açılan bölge fuarı.",
        ],
    ]


def shading_in_ragged_strips(path: Path) -> Truth:
    """Every second row is shaded line by line; the strips of a cell end a little before its neighbours' do."""

    def shade(canvas: Canvas, place: Place, cell: Box, col: int) -> None:
        y, number = cell.top, 0
        while y < cell.bottom - 0.01:
            end = min(y + (10 if col % 2 else 20), cell.bottom)
            x0 = cell.x0 + (0.5 if number % 2 and col else 0.0)
            canvas.rect(x0, place.up(end), cell.x1 - x0, end - y, stroke=0, fill=1)
            y, number = end, number + 1

    return painted(path, shaded_cells(4, shade), rows=entries())


def shaded_cells(short: int, shade: Callable[[Canvas, Place, Box, int], None]) -> Paint:
    """A line below the heading, and the cells of every second row shaded; those of a column end 4 pt earlier."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        canvas.line(
            place.xs[0], place.up(place.ys[1]), place.xs[-1], place.up(place.ys[1])
        )
        canvas.setFillColor(HexColor("#eeeeee"))
        for row in (1, 3):
            for col, (x0, x1) in enumerate(pairwise(place.xs)):
                shade(
                    canvas,
                    place,
                    Box(x0, place.ys[row], x1, place.ys[row + 1] - 4 * (col == short)),
                    col,
                )
        canvas.setFillColor(HexColor("#000000"))

    return paint


def _boxes(gap: float) -> Paint:
    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setLineWidth(0.5)
        for top, bottom in pairwise(place.ys):
            for x0, x1 in pairwise(place.xs):
                width, height = x1 - x0 - gap, bottom - top - min(gap, 4.0)
                canvas.rect(
                    x0 + gap / 2, place.up(bottom) + min(gap, 4.0) / 2, width, height
                )

    return paint


def cells_as_boxes_with_a_small_gap(path: Path) -> Truth:
    """Each cell is a box of its own, four points from its neighbours."""
    return painted(path, _boxes(4.0))


def cells_as_boxes_with_a_wide_gap(path: Path) -> Truth:
    """Each cell is a box of its own, seven points from those beside it and four from those above and below."""
    return painted(path, _boxes(7.0))


def white_cells_on_a_dark_ground(path: Path) -> Truth:
    """A dark area with white cells on it: the gaps between them look like lines."""

    def paint(canvas: Canvas, place: Place) -> None:
        canvas.setFillColor(HexColor("#334455"))
        left, right, top, bottom = place.xs[0], place.xs[-1], place.ys[0], place.ys[-1]
        canvas.rect(
            left - 1,
            place.up(bottom) - 1,
            right - left + 2,
            bottom - top + 2,
            stroke=0,
            fill=1,
        )
        canvas.setFillColor(HexColor("#ffffff"))
        for y0, y1 in pairwise(place.ys):
            for x0, x1 in pairwise(place.xs):
                canvas.rect(
                    x0 + 0.5,
                    place.up(y1) + 0.5,
                    x1 - x0 - 1,
                    y1 - y0 - 1,
                    stroke=0,
                    fill=1,
                )
        canvas.setFillColor(HexColor("#000000"))

    return painted(path, paint, style=CLOSE)


CLAIMS = by_name(
    lines_in_a_scaled_space,
    lines_in_a_stretched_space,
    thick_border_row_by_row,
    thick_borders_only,
    thick_rule_under_the_heading,
    lines_covered_by_white,
    lines_under_a_dark_area,
    lines_clipped_away,
    white_lines_on_paper,
    words_struck_out,
    shading_in_ragged_strips,
    cells_as_boxes_with_a_small_gap,
    cells_as_boxes_with_a_wide_gap,
    white_cells_on_a_dark_ground,
)
