"""What other editions may do: totals first, tables continued under a caption, items cut by the page, odd marks."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.claims.records import CELL, HEAD, printed_number, report
from tests.pdfs.claims.structure import AFTER, PROSE, schools
from tests.pdfs.documents.bergama import SWOT
from tests.pdfs.documents.izmir import (
    STATISTICS_LABELS,
    Swot,
    data,
    statistics_rows,
    swot_bullets_in_cell,
    swot_items,
    swot_one_row_an_item,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.records import statistics_records
from tests.pdfs.sheet import Sheet, Truth, by_name

WIDTHS = (66, 58, 78, 54, 78, 82, 55)
CODES = ("employees", "firms", "exports_usd")


def _style(aligns: str = "lrrrrrr", **more: Any) -> Style:
    return Style(type=CELL, heading=HEAD, aligns=aligns, **more)


def statistics_total_first(path: Path) -> Truth:
    """The total stands above the districts and is called İzmir."""
    sheet = report(path, "Tire", "Eylül 2011")
    rows = statistics_rows()
    rows.insert(1, [C("İzmir", bold=True), *rows.pop()[1:]])
    set_table(
        sheet,
        Grid(WIDTHS, rows, _style()),
        "district_statistics",
        "Tablo 1. İlçelerin Temel Göstergeleri, 2008",
    )
    sheet.truth.extra["statistics"] = statistics_records()
    return sheet.save()


def statistics_continued_under_a_caption(path: Path) -> Truth:
    """The table goes on overleaf under `Tablo 1 (devam)` and its heading again."""
    sheet = report(path, "Kiraz", "Mayıs 2011")
    for _ in range(9):
        sheet.paragraph(PROSE)
    grid = Grid(WIDTHS, statistics_rows(), _style(repeat_heading=True))
    set_table(
        sheet,
        grid,
        "district_statistics",
        "Tablo 1: İlçelerin Temel Göstergeleri (2008)",
        between=_continued,
    )
    sheet.truth.extra["statistics"] = statistics_records()
    return sheet.save()


def _continued(sheet: Sheet) -> None:
    sheet.caption("Tablo 1 (devam): İlçelerin Temel Göstergeleri (2008)")


def statistics_with_gaps(path: Path) -> Truth:
    """Dashes, `bilinmiyor`, `-` and empty cells for what is not known; none of them is zero."""
    sheet = report(path, "Konak")
    rows: list[list[Entry]] = [["İlçe", *(STATISTICS_LABELS[code] for code in CODES)]]
    records: list[dict[str, Any]] = []
    for index, row in enumerate(data()["statistics"][:12]):
        printed = {"employees": row[1], "firms": row[3], "exports_usd": row[5]}
        gap = dict(enumerate(("—", "bilinmiyor", "-", "", "..."))).get(index)
        if gap is not None:
            printed["firms"] = gap
        rows.append([row[0], *printed.values()])
        records += [
            {
                "place": row[0],
                "indicator": code,
                "value": printed_number(text),
                "year": 2008,
            }
            for code, text in printed.items()
            if any(sign.isdigit() for sign in text)
        ]
    set_table(
        sheet,
        Grid((110, 90, 90, 120), rows, _style("lrrr")),
        "district_statistics",
        "Tablo 1: Göstergeler (2008)",
    )
    sheet.truth.extra["statistics"] = records
    return sheet.save()


def statistics_in_thousands(path: Path) -> Truth:
    """The heading says `bin kişi` and `milyon $`: the values are scaled."""
    sheet = report(path, "Bayındır")
    rows: list[list[Entry]] = [
        ["İlçe", "Çalışan Sayısı (bin kişi)", "İhracat (milyon $)"]
    ]
    records: list[dict[str, Any]] = []
    for index, row in enumerate(data()["statistics"][:10]):
        thousands, millions = f"{index + 3},{index}", f"{index * 17 + 4},5"
        rows.append([row[0], thousands, millions])
        values = {
            "employees": f"{index + 3}{index}00",
            "exports_usd": f"{index * 17 + 4}500000",
        }
        records += [
            {"place": row[0], "indicator": code, "value": value, "year": 2008}
            for code, value in values.items()
        ]
    set_table(
        sheet,
        Grid((110, 110, 110), rows, _style("lrr")),
        "district_statistics",
        "Tablo 1: İlçe Göstergeleri, 2008",
    )
    sheet.truth.extra["statistics"] = records
    return sheet.save()


def swot_item_cut_by_page(path: Path) -> Truth:
    """A page break falls within a cell of several bullets, and within a bullet."""
    sheet = report(path, "Bergama")
    long: Swot = {
        dimension: {
            sub: {quadrant: [f"{item} ve bunun ilçe ekonomisine uzun dönemli etkisi" for item in items] * 2 for quadrant, items in quadrants.items()}
            for sub, quadrants in subs.items()
        }
        for dimension, subs in SWOT.items()
    }  # fmt: skip
    style = replace(_style("llllll", cut_rows=True), type=replace(CELL, size=9))
    grid = Grid(
        (60, 66, 88, 88, 88, 88), swot_bullets_in_cell(long, "BERGAMA", turn=0), style
    )
    set_table(sheet, grid, "swot", "Tablo 1: Bergama GZFT Analizi Tablosu")
    sheet.truth.extra["swot"] = swot_items(long)
    return sheet.save()


def swot_numbered_items(path: Path) -> Truth:
    """Items numbered `1)` within their cells."""
    sheet = report(path, "Bergama")
    rows = swot_bullets_in_cell(SWOT, "BERGAMA", turn=0, bullet="")
    numbered: list[list[Entry]] = [rows[0]]
    for row in rows[1:]:
        numbered.append(
            [cell if isinstance(cell, C) else _numbered(cell) for cell in row]
        )
    set_table(
        sheet,
        Grid((62, 66, 88, 88, 88, 88), numbered, _style("llllll", row_gap=4)),
        "swot",
        "Tablo 1: GZFT Analizi",
    )
    sheet.truth.extra["swot"] = swot_items(SWOT)
    return sheet.save()


def _numbered(text: str) -> str:
    return (
        "\n".join(
            f"{number}) {line}" for number, line in enumerate(text.split("\n"), 1)
        )
        if text
        else ""
    )


def swot_labels_repeated_overleaf(path: Path) -> Truth:
    """The label of a group that goes on overleaf is printed again with `(devam)`."""
    sheet = report(path, "Bergama")
    rows = swot_one_row_an_item(SWOT, "BERGAMA", band="#eeeeee")
    at = next(index for index, row in enumerate(rows) if index > 5 and row[0] == "")
    rows[at][0] = C("Turizm (devam)" if at > 6 else "Sanayi (devam)", bold=True)
    set_table(
        sheet,
        Grid((84, 97, 97, 97, 97), rows, _style("lllll", row_gap=9)),
        "swot",
        "Tablo 1: GZFT Analizi Tablosu",
    )
    sheet.truth.extra["swot"] = swot_items(SWOT)
    return sheet.save()


def programmes_with_dashes(path: Path) -> Truth:
    """A dash where a district made no application: not known, or none, but never another column's figure."""
    sheet = report(path, "Selçuk", "Ocak 2011")
    names = (
        "2010 Yenilenebilir Enerji Mali Destek Programı",
        "2010 Lojistik Mali Destek Programı",
    )
    rows: list[list[Entry]] = [
        [C("İlçe", rows=2), *(C(name, cols=2) for name in names)],
        [label for _ in names for label in ("Başvuru", "Başarılı")],
    ]
    records: list[dict[str, Any]] = []
    for index, row in enumerate(data()["statistics"][:9]):
        figures = [str(index + 2), str(index % 2)]
        blank = ["-", "-"]
        rows.append([row[0], *(figures if index % 3 else blank), *figures])
        for step, name in enumerate(names):
            if step or index % 3:
                records.append(
                    {
                        "programme": name[5:],
                        "year": 2010,
                        "place": row[0],
                        "applications": index + 2,
                        "successful": index % 2,
                    }
                )
    set_table(
        sheet,
        Grid((90, 80, 80, 80, 80), rows, _style("lcccc"), headings=2),
        "programme_results",
        "Tablo 1: Mali Destek Programı Sonuçları",
    )
    sheet.truth.extra["programme_results"] = records
    return sheet.save()


def captions_in_other_words(path: Path) -> Truth:
    """`TABLO 1`, `Tablo-2.`, `Çizelge 3:` and `Tablo 4 -` are captions."""
    sheet = report(path)
    for caption in (
        "TABLO 1 Okullar",
        "Tablo-2. Derslikler",
        "Çizelge 3: Öğrenciler",
        "Tablo 4 - Öğretmenler",
    ):
        set_table(
            sheet,
            Grid(
                (120, 90, 90),
                [["İlçe", "Sayı", "Oran"], *(row[:3] for row in schools(5))],
                _style("lrr"),
            ),
            caption=caption,
        )
        sheet.paragraph(AFTER)
    return sheet.save()


def report_of_a_district_named_like_a_word(path: Path) -> Truth:
    """Kiraz is a district and a fruit, tire a rope: bullets speak of both."""
    sheet = report(path, "Kiraz", "Mayıs 2011")
    sheet.heading("Tarım ve Sanayi")
    for text in (
        "Kiraz'da 2008 yılında 1.471 sigortalı çalışıyor.",
        "Kiraz üretimi ilçede 2009 yılında 120 tona ulaştı; kiraz bahçeleri yamaçlarda yoğunlaşıyor.",
        "Konak tipi evler koruma altına alındı; tarihi konaklardan 12'si onarıldı.",
    ):
        sheet.bullet(text)
    return sheet.save()


CLAIMS = by_name(
    statistics_total_first, statistics_continued_under_a_caption, statistics_with_gaps, statistics_in_thousands,
    swot_item_cut_by_page, swot_numbered_items, swot_labels_repeated_overleaf, programmes_with_dashes,
    captions_in_other_words, report_of_a_district_named_like_a_word,
)  # fmt: skip
