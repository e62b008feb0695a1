"""Pages with headers, footers, banners and notes in the margin, and what only looks like them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tests.pdfs.cells import Style
from tests.pdfs.claims.structure import AFTER, PROSE, table
from tests.pdfs.grid import set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import RUNNING, Look, Sheet, Truth, by_name

HEADER = "Örnek İlçe Özet Raporu"
WHITE = Type(SANS, 8, 1.3, "#ffffff")
BARE = Look(page_number="none", top=60.0, bottom=60.0)


class Dressed(Sheet):
    """A sheet on which each page is dressed by a function of ours."""

    def __init__(
        self, path: Path, dress: Callable[[Sheet], None], look: Look = BARE
    ) -> None:
        super().__init__(path, look)
        self._ours = dress

    def _dress(self) -> None:
        self._ours(self)


def _running(
    sheet: Sheet, text: str, y: float, align: str = "left", type: Type = RUNNING
) -> None:
    sheet.line(text, type, sheet.left, y, sheet.right - sheet.left, align=align)
    _noted(sheet, text)


def _noted(sheet: Sheet, text: str) -> None:
    sheet.truth.extra.setdefault("running", {}).setdefault(sheet.page, []).extend(
        text.split()
    )


def _long_table(
    path: Path, dress: Callable[[Sheet], None], style: Style, rows: int = 80
) -> Truth:
    sheet = Dressed(path, dress)
    set_table(sheet, table(rows, style))
    return sheet.save()


def header_between_rules_as_wide_as_the_table(path: Path) -> Truth:
    """A header between two rules on every page, as wide as the table right below: no row of it."""

    def dress(sheet: Sheet) -> None:
        for y in (30, 47):
            sheet.rule(sheet.left, y, sheet.left + 470, y, 0.5)
        _running(sheet, HEADER, 34)
        _running(sheet, f"— {sheet.page} —", sheet.height - 40, "centre")

    return _long_table(
        path, dress, Style(rules="horizontal", aligns="lrrrr", repeat_heading=True)
    )


def header_of_two_parts_over_a_table_without_rules(path: Path) -> Truth:
    """Name at the left and page at the right, over a table whose heading is printed again: three pages."""

    def dress(sheet: Sheet) -> None:
        _running(sheet, HEADER, 44)
        _running(sheet, f"Sayfa {sheet.page}", 44, "right")

    return _long_table(
        path, dress, Style(rules="none", aligns="lrrrr", repeat_heading=True)
    )


def banner_on_two_pages(path: Path) -> Truth:
    """White letters on a filled band with a rule under it, in a document of two pages."""

    def dress(sheet: Sheet) -> None:
        sheet.area(sheet.left, 24, sheet.right, 44, "#1f4e79")
        sheet.rule(sheet.left, 46, sheet.right, 46, 1.5)
        _running(sheet, HEADER, 30, type=WHITE)
        _running(sheet, f"{sheet.page} / 2", sheet.height - 40, "centre")

    return _long_table(
        path, dress, Style(rules="all", aligns="lrrrr", heading_fill="#1f4e79"), rows=50
    )


def left_and_right_pages_differ(path: Path) -> Truth:
    """Left pages name the series, right ones the chapter; the first page has none; notes at the side."""

    def dress(sheet: Sheet) -> None:
        if sheet.page > 1:
            text = (
                f"{sheet.page}   İl Planı"
                if sheet.page % 2 == 0
                else f"Okullar ve dersler   {sheet.page}"
            )
            align = "left" if sheet.page % 2 == 0 else "right"
            _running(sheet, text, 34, align)
            sheet.rule(sheet.left, 46, sheet.right, 46, 0.5)
        sheet.turned("Örnek Kalkınma Ajansı", RUNNING, 26, 460, 90)
        _noted(sheet, "Örnek Kalkınma Ajansı")

    return _long_table(path, dress, Style(rules="horizontal", aligns="lrrrr"), rows=170)


def letter_head_in_a_box(path: Path) -> Truth:
    """A form's head, ruled as a table of its own on each page: no table."""

    def dress(sheet: Sheet) -> None:
        for x0, x1, upper, lower in (
            (62, 380, HEADER, "Doküman: ÖR-12"),
            (380, 533, f"Sayfa {sheet.page} / 2", "Tarih: 12.05.2010"),
        ):
            for y0, text in ((20, upper), (36, lower)):
                sheet.line(text, RUNNING, x0 + 4, y0 + 4)
                _noted(sheet, text)
                for edge in (
                    (x0, y0, x1, y0),
                    (x0, y0 + 16, x1, y0 + 16),
                    (x0, y0, x0, y0 + 16),
                    (x1, y0, x1, y0 + 16),
                ):
                    sheet.rule(*edge)

    sheet = Dressed(path, dress, Look(page_number="none", top=80.0))
    sheet.paragraph(PROSE)
    set_table(
        sheet, table(55, Style(rules="all", aligns="lrrrr")), caption="Tablo 1: Okullar"
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def heading_printed_again_is_no_header(path: Path) -> Truth:
    """Nothing but a table without rules from edge to edge of three pages: its heading comes again, once read."""
    return _long_table(
        path,
        lambda sheet: None,
        Style(rules="none", aligns="lrrrr", repeat_heading=True),
        120,
    )


def _drawn_across(texts: Sequence[str]) -> Callable[[Sheet], None]:
    def dress(sheet: Sheet) -> None:
        canvas = sheet.canvas
        canvas.saveState()
        canvas.translate(170, 260)
        canvas.rotate(55)
        canvas.setFont(Type(SANS).font("bold"), 11)
        for index, text in enumerate(texts):
            canvas.drawString(0, -90 * index, text)
            _noted(sheet, text)
        canvas.restoreState()

    return dress


def stamp_across_each_page(path: Path) -> Truth:
    """A slanted stamp in type no larger than the table's: on every page, in no cell."""
    style = Style(rules="horizontal", aligns="lrrrr")
    return _long_table(path, _drawn_across(["TASLAK", "dağıtılmaz"]), style)


CLAIMS = by_name(
    header_between_rules_as_wide_as_the_table, header_of_two_parts_over_a_table_without_rules, banner_on_two_pages,
    left_and_right_pages_differ, letter_head_in_a_box, heading_printed_again_is_no_header, stamp_across_each_page,
)  # fmt: skip
