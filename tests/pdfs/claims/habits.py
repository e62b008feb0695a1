"""Habits of other typesetters: dashed and doubled rules, turned headings, marks at labels, figures set otherwise."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.claims.records import CELL, HEAD, PAIR, printed_number, report
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools, table
from tests.pdfs.documents.bergama import SWOT
from tests.pdfs.documents.izmir import (
    QUADRANT_LABELS,
    QUADRANTS,
    STATISTICS_LABELS,
    data,
    statistics_rows,
    swot_items,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type, wrapped
from tests.pdfs.records import statistics_records
from tests.pdfs.sheet import Look, Sheet, Truth, by_name

WIDTHS = (66, 58, 78, 54, 78, 82, 55)
CAPTION = "Tablo 1: İlçelerin Temel Göstergeleri (2008)"


def _style(aligns: str = "lrrrrrr", **more: Any) -> Style:
    return Style(type=CELL, heading=HEAD, aligns=aligns, **more)


# ── rules ─────────────────────────────────────────────────────────────────────
def _ruled(path: Path, pen: Callable[[Sheet], None]) -> Truth:
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    pen(sheet)
    set_table(sheet, table(12), caption="Tablo 1: Okullar")
    sheet.canvas.setDash()
    sheet.paragraph(AFTER)
    return sheet.save()


def dashed_rules(path: Path) -> Truth:
    """Rules drawn with a dash pattern."""
    return _ruled(path, lambda sheet: sheet.canvas.setDash(2, 1.5))


def dotted_rules_as_segments(path: Path) -> Truth:
    """Rules made of many short strokes, as some word processors write dotted borders."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    plain_rule = sheet.rule

    def dotted(
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.5,
        *,
        colour: str = "#000000",
    ) -> None:
        steps = max(1, int(max(x1 - x0, y1 - y0) / 3))
        for step in range(steps):
            start, stop = step / steps, (step + 0.5) / steps
            plain_rule(
                x0 + (x1 - x0) * start, y0 + (y1 - y0) * start, x0 + (x1 - x0) * stop, y0 + (y1 - y0) * stop,
                width, colour=colour,
            )  # fmt: skip

    sheet.rule = dotted  # type: ignore[method-assign]
    set_table(sheet, table(12), caption="Tablo 1: Okullar")
    sheet.rule = plain_rule  # type: ignore[method-assign]
    sheet.paragraph(AFTER)
    return sheet.save()


def double_rules(path: Path) -> Truth:
    """Each rule twice, a point and a half apart."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    plain_rule = sheet.rule

    def double(
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.4,
        *,
        colour: str = "#000000",
    ) -> None:
        for shift in (-0.75, 0.75):
            across = (0.0, shift) if y0 == y1 else (shift, 0.0)
            plain_rule(
                x0 + across[0],
                y0 + across[1],
                x1 + across[0],
                y1 + across[1],
                0.3,
                colour=colour,
            )

    sheet.rule = double  # type: ignore[method-assign]
    set_table(sheet, table(12), caption="Tablo 1: Okullar")
    sheet.rule = plain_rule  # type: ignore[method-assign]
    sheet.paragraph(AFTER)
    return sheet.save()


def page_in_a_frame(path: Path) -> Truth:
    """A border around the whole page is no table; the one within is."""
    sheet = Sheet(path, running_header="Örnek belge")
    for x0, y0, x1, y1 in (
        (30, 30, 565, 30),
        (30, 812, 565, 812),
        (30, 30, 30, 812),
        (565, 30, 565, 812),
    ):
        sheet.rule(x0, y0, x1, y1, 1.0)
    sheet.paragraph(PROSE)
    set_table(sheet, table(12), caption="Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


def mirrored_margins(path: Path) -> Truth:
    """The table goes on overleaf, shifted by the margins of a left-hand page."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    grid = table(62)
    parts = []
    grid_draw = grid._ink
    grid._ink = lambda s, x, part: grid_draw(
        s, x + (14 if part.page % 2 == 0 else 0), part
    )  # type: ignore[method-assign]
    parts = grid.draw(sheet)
    sheet.truth.tables.append(grid.truth(parts))
    return sheet.save()


# ── headings and labels ───────────────────────────────────────────────────────
def headings_turned(path: Path) -> Truth:
    """The measures of the programmes are turned by 90°."""
    sheet = report(path, "Foça", "Nisan 2012")
    names = (
        (2011, "Turizm Mali Destek Programı"),
        (2012, "Kırsal Kalkınma Mali Destek Programı"),
    )
    rows: list[list[Entry]] = [
        [C("İlçe", rows=2), *(C(f"{year} {name}", cols=2) for year, name in names)],
        [C(label, turn=90) for _ in names for label in PAIR],
    ]
    records: list[dict[str, Any]] = []
    for index, row in enumerate(data()["statistics"][:9]):
        line: list[Entry] = [row[0]]
        for step, (year, name) in enumerate(names):
            applications, successful = index + 3 + step, (index + step) % 3
            line += [str(applications), str(successful)]
            records.append(
                {
                    "programme": name,
                    "year": year,
                    "place": row[0],
                    "applications": applications,
                    "successful": successful,
                }
            )
        rows.append(line)
    grid = Grid((100, 70, 70, 70, 70), rows, _style("lcccc"), headings=2)
    grid.heights[1] = 110.0
    set_table(
        sheet, grid, "programme_results", "Tablo 1: Mali Destek Programı Sonuçları"
    )
    sheet.truth.extra["programme_results"] = records
    return sheet.save()


def _statistics(
    path: Path,
    change: Callable[[int, list[Entry]], list[Entry]],
    widths: tuple[float, ...] = WIDTHS,
) -> Truth:
    sheet = report(path, "Urla", "Haziran 2011")
    rows = [change(index, row) for index, row in enumerate(statistics_rows())]
    set_table(
        sheet,
        Grid(widths, rows, _style("l" + "r" * (len(widths) - 1))),
        "district_statistics",
        CAPTION,
    )
    sheet.truth.extra["statistics"] = statistics_records()
    return sheet.save()


def _text(entry: Entry) -> str:
    return entry.text if isinstance(entry, C) else entry


def statistics_with_marks_at_labels(path: Path) -> Truth:
    """`Bayraklı*` and `Karabağlar^1^`: marks at the names, explained below."""

    def marked(index: int, row: list[Entry]) -> list[Entry]:
        mark = {"Bayraklı": "*", "Karabağlar": "^1^"}.get(_text(row[0]), "")
        return [_text(row[0]) + mark, *row[1:]]

    return _statistics(path, marked)


def statistics_in_capitals(path: Path) -> Truth:
    """District names in capitals, the total as `İZMİR TOPLAMI`."""
    big = str.maketrans({"i": "İ", "ı": "I"})

    def capitals(index: int, row: list[Entry]) -> list[Entry]:
        name = _text(row[0]).translate(big).upper()
        return [
            ("İZMİR TOPLAMI" if name == "TOPLAM" else name) if index else row[0],
            *row[1:],
        ]

    return _statistics(path, capitals, (90, 56, 76, 52, 76, 82, 55))


def statistics_with_row_numbers(path: Path) -> Truth:
    """A column of row numbers before the districts."""

    def numbered(index: int, row: list[Entry]) -> list[Entry]:
        return ["Sıra No" if index == 0 else "" if index == 31 else str(index), *row]

    return _statistics(path, numbered, (30, 64, 54, 74, 50, 74, 80, 50))


def statistics_with_blanks_in_figures(path: Path) -> Truth:
    """Thousands parted by blanks, percent signs before the figure."""

    def parted(index: int, row: list[Entry]) -> list[Entry]:
        if index == 0:
            return row
        figures = [_text(entry) for entry in row[1:]]
        return [
            row[0],
            *(
                f"%{text[:-1]}" if text.endswith("%") else text.replace(".", "\u00a0")
                for text in figures
            ),
        ]

    return _statistics(path, parted)


# ── SWOT ──────────────────────────────────────────────────────────────────────
def swot_quadrants_down_the_side(path: Path) -> Truth:
    """Quadrants are rows, dimensions are columns."""
    sheet = report(path, "Bergama")
    flat = {name: subs for name, subs in SWOT.items() if None in subs}
    rows: list[list[Entry]] = [["", *flat]]
    for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
        rows.append(
            [
                C(label, bold=True),
                *(
                    "\n".join(f"• {text}" for text in subs[None].get(quadrant, []))
                    for subs in flat.values()
                ),
            ]
        )
    set_table(
        sheet,
        Grid((80, 130, 130, 130), rows, _style("llll", row_gap=4)),
        "swot",
        "Tablo 1: Bergama GZFT Analizi Tablosu",
    )
    sheet.truth.extra["swot"] = swot_items(flat)
    return sheet.save()


# ── prose ─────────────────────────────────────────────────────────────────────
def bullets_of_two_levels(path: Path) -> Truth:
    """Bullets, and dashes below them, each a statement."""
    sheet = report(path, "Bergama")
    sheet.heading("Öneriler")
    for text in (
        "Turizmde konaklama süresi uzatılmalı.",
        "Tarımda ürün çeşitliliği artırılmalı; 2009 yılında 12 çeşit ekildi.",
    ):
        sheet.bullet(text)
        for below in (
            "Ören yerlerinde akşam etkinlikleri düzenlenmeli.",
            "Üreticilere soğuk hava deposu sağlanmalı.",
        ):
            sheet.line("–", sheet.look.body, sheet.left + 20, sheet.y)
            sheet.paragraph(below, indent=32, after=4)
            sheet.truth.sections[-1]["bullets"].append({"text": below, "footnotes": []})
    return sheet.save()


def footnote_goes_on_overleaf(path: Path) -> Truth:
    """A footnote begins at the foot of one page and ends at the foot of the next."""
    sheet = report(path, "Bergama")
    sheet.heading("Nüfus^1^")
    first, second = (
        "Nüfus bilgileri, adrese dayalı kayıt sisteminin yıl sonu sonuçlarına göre verilmiştir ve yaz aylarında",
        "ilçede bulunan ikinci konut sahiplerini kapsamaz.",
    )
    sheet.notes.append(("1", first))
    for _ in range(14):
        sheet.bullet(
            "İlçe merkezinde nüfus artarken köylerde azalma sürüyor ve bu durum okul ile sağlık hizmetlerinin planlanmasını güçleştiriyor."
        )
    sheet.new_page()
    sheet.bullet("Göç edenlerin çoğu gençlerden oluşuyor.")
    _unmarked_note(sheet, second)
    sheet.truth.footnotes = [{"marker": "1", "text": f"{first} {second}", "page": 2}]
    return sheet.save()


def _unmarked_note(sheet: Sheet, text: str) -> None:
    y = sheet.height - sheet.look.bottom - 14
    sheet.rule(sheet.left, y - 4, sheet.left + 140, y - 4)
    sheet.line(text, sheet.look.note, sheet.left, y)


def bullets_in_two_columns(path: Path) -> Truth:
    """Bullets in two columns: read down the first, then down the second."""
    sheet = report(path, "Bergama")
    sheet.heading("Tespitler")
    type, width, top = Type(SANS, 9, 1.35), 220.0, sheet.y
    texts = [
        f"{number}. mahallede 2008 yılında {number * 3 + 4} atölye çalışıyor ve bunların çoğu aile işletmesi olarak yürütülüyor."
        for number in range(1, 13)
    ]
    for index, text in enumerate(texts):
        column, row = divmod(index, 6)
        x, y = sheet.left + column * 245, top + row * 62
        sheet.line("•", type, x, y)
        for line in wrapped(text, type, width - 14):
            sheet.pieces(line, type, x + 14, y)
            y += type.leading
        sheet.truth.sections[-1]["bullets"].append({"text": text, "footnotes": []})
    return sheet.save()


def table_in_one_of_two_columns(path: Path) -> Truth:
    """Prose on the left, a ruled table on the right at the same height."""
    sheet = Sheet(path, Look(body=Type(SANS, 9, 1.4)), "Örnek belge")
    top = sheet.y
    y = top
    for line in wrapped(" ".join([PROSE] * 6), sheet.look.body, 215):
        sheet.pieces(line, sheet.look.body, sheet.left, y)
        y += sheet.look.body.leading
    rows: list[list[Entry]] = [[*HEADER[:3]], *(row[:3] for row in schools(11))]
    set_table(sheet, Grid((90, 65, 65), rows, _style("lrr")), x=sheet.left + 245)
    sheet.y = max(sheet.y, y) + 20
    sheet.paragraph(AFTER)
    return sheet.save()


def statistics_heading_over_two_pages_of_figures(path: Path) -> Truth:
    """Eleven-point rows: thirty districts need two pages, the heading is not repeated."""
    sheet = report(path, "Dikili")
    rows: list[list[Entry]] = [
        ["İlçe", STATISTICS_LABELS["employees"], STATISTICS_LABELS["firms"]]
    ]
    rows += [[row[0], row[1], row[3]] for row in data()["statistics"]]
    type = replace(CELL, size=11)
    grid = Grid(
        (160, 150, 150),
        rows,
        Style(
            type=type,
            heading=replace(type, bold=True),
            rules="horizontal",
            aligns="lrr",
            row_gap=8,
        ),
    )
    set_table(sheet, grid, "district_statistics", CAPTION)
    sheet.truth.extra["statistics"] = [
        {"place": "İzmir" if row[0] == "Toplam" else row[0], "indicator": code, "value": printed_number(row[col]), "year": 2008}
        for row in data()["statistics"]
        for code, col in (("employees", 1), ("firms", 3))
    ]  # fmt: skip
    return sheet.save()


CLAIMS = by_name(
    dashed_rules, dotted_rules_as_segments, double_rules, page_in_a_frame, mirrored_margins, headings_turned,
    statistics_with_marks_at_labels, statistics_in_capitals, statistics_with_row_numbers,
    statistics_with_blanks_in_figures, swot_quadrants_down_the_side, bullets_of_two_levels,
    footnote_goes_on_overleaf, bullets_in_two_columns, table_in_one_of_two_columns,
    statistics_heading_over_two_pages_of_figures,
)  # fmt: skip
