"""What is drawn with lines, boxes and pictures: charts and maps that are no table, and tables whose lines tell little."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdfs.cells import CELL, C, Entry, Style
from tests.pdfs.claims.frames.grounds import picture
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Type
from tests.pdfs.sheet import Sheet, Truth, by_name

SMALL = Type(size=7.5)
WIDTHS = (130.0, 80.0, 80.0, 90.0, 90.0)


def _sheet(path: Path) -> Sheet:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    return sheet


def _box(sheet: Sheet, box: tuple[float, float, float, float], text: str = "") -> None:
    x0, y0, x1, y1 = box
    for edge in (
        (x0, y0, x1, y0),
        (x0, y1, x1, y1),
        (x0, y0, x0, y1),
        (x1, y0, x1, y1),
    ):
        sheet.rule(*edge)
    sheet.line(text, SMALL, x0, (y0 + y1) / 2 - 5, x1 - x0, align="centre")


def no_table_flow_chart(path: Path) -> Truth:
    """Boxes on three levels with lines from box to box: they hang together as the lines of a table do."""
    sheet = _sheet(path)
    levels: Sequence[Sequence[str]] = (
        ("Kalkınma Kurulu",),
        ("Yönetim Kurulu", "Genel Sekreterlik", "Hukuk"),
        ("Planlama", "Programlar", "İzleme", "Tanıtım"),
    )
    middles: list[list[float]] = []
    for level, names in enumerate(levels):
        top, room = sheet.y + 70 * level, (sheet.right - sheet.left) / len(names)
        middles.append(
            [sheet.left + room * (index + 0.5) for index in range(len(names))]
        )
        for name, middle in zip(names, middles[-1], strict=True):
            _box(sheet, (middle - 45, top, middle + 45, top + 30), name)
            if level:
                sheet.rule(middle, top - 20, middle, top)
        if level:
            over = middles[level - 1][len(middles[level - 1]) // 2]
            sheet.rule(over, top - 40, over, top - 20)
            sheet.rule(middles[-1][0], top - 20, middles[-1][-1], top - 20)
    sheet.skip(190)
    sheet.paragraph(AFTER)
    return sheet.save()


def no_table_gridlines_through_labels(path: Path) -> Truth:
    """The gridlines of a chart of points run through the names beside these."""
    sheet = _sheet(path)
    step, top = 60.0, sheet.y
    for index in range(7):
        sheet.rule(
            sheet.left, top + 30 * index, sheet.left + 6 * step, top + 30 * index, 0.3
        )
        sheet.rule(
            sheet.left + step * index, top, sheet.left + step * index, top + 180, 0.3
        )
    names = [
        "Bergama",
        "Karaburun",
        "Menderes",
        "Kemalpaşa",
        "Bayındır",
        "Seferihisar",
        "Ödemiş",
        "Çeşme",
        "Kınık",
    ]
    spots = ((1, 0), (2, 4), (3, 1), (4, 3), (1, 5), (2, 2), (3, 4), (4, 0), (5, 5))
    for name, (col, row) in zip(names, spots, strict=True):
        sheet.line(name, SMALL, sheet.left + step * col - 14, top + 30 * row + 9)
    sheet.skip(200)
    sheet.paragraph(AFTER)
    return sheet.save()


def no_table_gridlines_around_labels(path: Path) -> Truth:
    """Many gridlines, and few names between them: a chart whose points no reader sees as words."""
    sheet = _sheet(path)
    top = sheet.y
    for index in range(11):
        sheet.rule(
            sheet.left, top + 20 * index, sheet.left + 440, top + 20 * index, 0.3
        )
    for index in range(9):
        sheet.rule(
            sheet.left + 55 * index, top, sheet.left + 55 * index, top + 200, 0.3
        )
    for index, name in enumerate(
        ("Urla", "Foça", "Tire", "Kiraz", "Çeşme", "Bornova", "Buca", "Konak")
    ):
        sheet.line(
            name, SMALL, sheet.left + 55 * index + 10, top + 20 * (index * 3 % 10) + 5
        )
    sheet.skip(220)
    sheet.paragraph(AFTER)
    return sheet.save()


def no_table_map_with_a_legend_in_a_frame(path: Path) -> Truth:
    """A map and its legend, here a name and there a figure, within one frame: all of it is the map."""
    sheet = _sheet(path)
    top, right = sheet.y, sheet.left + 420
    _box(sheet, (sheet.left, top, right, top + 200))
    sheet.canvas.drawImage(
        picture(200), sheet.left + 10, sheet.height - top - 190, 90, 180
    )
    for index, row in enumerate(schools(8)):
        for col in {index % 3, (index + index % 2) % 3}:
            sheet.line(
                str(row[col]),
                SMALL,
                sheet.left + (140, 270, 340)[col],
                top + 20 + 20 * index,
            )
    sheet.skip(215)
    sheet.paragraph(AFTER)
    return sheet.save()


def bands_on_grounds_of_their_own(path: Path) -> Truth:
    """Lines run down through rows that hold a name alone on a ground of its own: these are bands."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [list(HEADER)]
    bands = []
    for group, name in enumerate(
        ("Kuzey ilçeleri", "Merkez ilçeleri", "Güney ilçeleri")
    ):
        bands.append(len(rows))
        rows.append([C(name, cols=5)])
        rows += schools(3, start=3 * group)
    grid = Grid(WIDTHS, rows, Style(rules="none", aligns="lrrrr"))
    sheet.caption("Tablo 1: Okullar")
    xs = [sheet.left + sum(WIDTHS[:col]) for col in range(6)]
    ys = [sheet.y + grid.offset(row) for row in range(grid.n_rows + 1)]
    for row in bands:
        sheet.area(xs[0], ys[row], xs[-1], ys[row + 1], "#d9e2ec")
    for y in ys:
        sheet.rule(xs[0], y, xs[-1], y)
    for x in xs:
        sheet.rule(x, ys[0], x, ys[-1])
    set_table(sheet, grid)["caption"] = "Tablo 1: Okullar"
    sheet.paragraph(AFTER)
    return sheet.save()


def one_line_down_beside_the_labels(path: Path) -> Truth:
    """A frame, a rule under the heading and a line between labels and figures: the text parts the rest."""
    sheet = _sheet(path)
    grid = Grid(
        WIDTHS, [list(HEADER), *schools(9)], Style(rules="none", aligns="lrrrr")
    )
    sheet.caption("Tablo 1: Okullar")
    right, bottom = sheet.left + sum(WIDTHS), sheet.y + grid.offset(grid.n_rows)
    for y in (sheet.y, sheet.y + grid.offset(1), bottom):
        sheet.rule(sheet.left, y, right, y)
    for x in (sheet.left, sheet.left + WIDTHS[0], right):
        sheet.rule(x, sheet.y, x, bottom)
    set_table(sheet, grid)["caption"] = "Tablo 1: Okullar"
    sheet.paragraph(AFTER)
    return sheet.save()


def border_of_two_lines(path: Path) -> Truth:
    """A second line runs around a ruled table, five points off: no row and no column between the two."""
    sheet = _sheet(path)
    grid = Grid(WIDTHS, [list(HEADER), *schools(9)], Style(aligns="lrrrr"))
    sheet.skip(8)
    right, bottom = sheet.left + sum(WIDTHS), sheet.y + grid.offset(grid.n_rows)
    _box(sheet, (sheet.left - 5, sheet.y - 5, right + 5, bottom + 5))
    set_table(sheet, grid)
    sheet.skip(8)
    sheet.paragraph(AFTER)
    return sheet.save()


def zebra_with_rules_around_its_heading(path: Path) -> Truth:
    """Every second row is shaded, rules run over and under the heading alone: the last row is plain paper."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [list(HEADER)]
    for index, row in enumerate(schools(9)):
        rows.append([C(str(text), fill="#e4ecf4" if index % 2 else "") for text in row])
    grid = Grid(WIDTHS, rows, Style(rules="none", aligns="lrrrr"))
    for row in (0, 1):
        y = sheet.y + grid.offset(row)
        sheet.rule(sheet.left, y, sheet.left + sum(WIDTHS), y)
    set_table(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


def total_below_a_grid_that_sticks_out(path: Path) -> Truth:
    """The total under the last rule ends a little right of the frame: its figures are those of the columns."""
    sheet = _sheet(path)
    rows = [list(HEADER), *schools(6)]
    grid = Grid(WIDTHS, rows, Style(aligns="lrrrr"))
    parts = grid.draw(sheet)
    total = ["Toplam", "318", "3.498", "92.104", "2.254"]
    sheet.skip(2)
    for col, text in enumerate(total):
        x0 = sheet.left + sum(WIDTHS[:col])
        if col:
            sheet.line(
                text,
                CELL,
                x0,
                sheet.y,
                WIDTHS[col] + (1.2 if col == 4 else -3),
                align="right",
            )
        else:
            sheet.line(text, CELL, x0 + 3, sheet.y)
    sheet.skip(30)
    sheet.truth.tables.append(Grid(WIDTHS, [*rows, total], Style()).truth(parts))
    sheet.paragraph(AFTER)
    return sheet.save()


def columns_a_little_wider_overleaf(path: Path) -> Truth:
    """Word fits the columns anew on the next page: each border stands two points further right."""
    sheet = _sheet(path)
    rows = [list(HEADER), *schools(60)]
    style = Style(aligns="lrrrr")
    count = int(sheet.room // 16)
    parts = Grid(WIDTHS, rows[:count], style).draw(sheet)
    sheet.new_page()
    wider = (WIDTHS[0] + 2, *WIDTHS[1:-1], WIDTHS[-1] - 2)
    parts += Grid(wider, rows[count:], style, 0).draw(sheet)
    sheet.truth.tables.append(Grid(WIDTHS, rows, style).truth(parts))
    sheet.skip(10)
    sheet.paragraph(AFTER)
    return sheet.save()


def marks_in_three_narrow_columns(path: Path) -> Truth:
    """The same letter in three columns hardly wider than it: three cells, no word in spaced type."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [["Kurum", "Ç", "S", "P"]]
    rows += [[str(row[0]), "X", "X", "X"] for row in schools(7)]
    set_table(sheet, Grid((150.0, 8.0, 8.0, 8.0), rows, Style(pad=1.2)))
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    marks_in_three_narrow_columns,
    no_table_gridlines_around_labels,
    border_of_two_lines,
    zebra_with_rules_around_its_heading,
    total_below_a_grid_that_sticks_out,
    columns_a_little_wider_overleaf,
    no_table_flow_chart,
    no_table_gridlines_through_labels,
    no_table_map_with_a_legend_in_a_frame,
    bands_on_grounds_of_their_own,
    one_line_down_beside_the_labels,
)
