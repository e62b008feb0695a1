"""The four kinds of table in other layouts than the publisher's: SWOT, statistics, programmes, goals."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.documents.bergama import SWOT
from tests.pdfs.documents.izmir import (
    QUADRANT_LABELS,
    QUADRANTS,
    STATISTICS_LABELS,
    Swot,
    data,
    statistics_rows,
    swot_bullets_in_cell,
    swot_items,
    swot_one_row_an_item,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.records import goal_records, printed_number, statistics_records
from tests.pdfs.sheet import Sheet, Truth, by_name

SERIES = "2010-2013 İzmir Bölge Planı İlçe Toplantıları"
CELL = Type(SANS, 7.5, 1.25)
HEAD = replace(CELL, bold=True)


def report(path: Path, district: str = "Bergama", date: str = "Kasım 2010") -> Sheet:
    """The cover of a district report, and a page for what is to be shown."""
    sheet = Sheet(path, None, f"{SERIES} {district} Özet Raporu")
    sheet.bare_page()
    sheet.centred("İZMİR BÖLGE PLANI 2010-2013", Type(SANS, 20, bold=True), 160)
    sheet.centred(SERIES, Type(SANS, 13), 240)
    sheet.centred(f"{district} Özet Raporu", Type(SANS, 20, bold=True), 280)
    sheet.centred(date, Type(SANS, 12), 600)
    sheet.new_page()
    return sheet


def _style(aligns: str = "", **more: Any) -> Style:
    return Style(type=CELL, heading=HEAD, aligns=aligns, **more)


# ── SWOT ──────────────────────────────────────────────────────────────────────
def _swot(
    path: Path,
    rows: list[list[Entry]],
    widths: tuple[float, ...],
    swot: Swot,
    style: Style | None = None,
) -> Truth:
    sheet = report(path)
    caption = "Tablo 1: Bergama GZFT Analizi Tablosu"
    set_table(sheet, Grid(widths, rows, style or _style(row_gap=5)), "swot", caption)
    sheet.truth.extra["swot"] = swot_items(swot)
    return sheet.save()


def swot_one_item_a_row(path: Path) -> Truth:
    """One row an item, bands for the dimension with sub-dimensions, labels on the first row of a group only."""
    rows = swot_one_row_an_item(SWOT, "BERGAMA", band="#eeeeee")
    return _swot(path, rows, (84, 97, 97, 97, 97), SWOT)


def swot_bullets_in_a_cell(path: Path) -> Truth:
    """All items of a group in one cell, each with a bullet."""
    rows = swot_bullets_in_cell(SWOT, "BERGAMA", turn=0)
    return _swot(path, rows, (66, 62, 86, 86, 86, 86), SWOT)


def swot_dashes_in_a_cell(path: Path) -> Truth:
    """As before, with dashes, and rules under the rows only."""
    rows = swot_bullets_in_cell(SWOT, "BERGAMA", turn=0, bullet="- ")
    return _swot(
        path,
        rows,
        (66, 62, 86, 86, 86, 86),
        SWOT,
        _style(rules="horizontal", row_gap=5),
    )


def swot_dimension_as_row_span(path: Path) -> Truth:
    """The dimension turned by 90° beside its sub-dimensions, repeated heading, two pages."""
    rows = swot_bullets_in_cell(SWOT, "BERGAMA", turn=90)
    return _swot(
        path,
        rows,
        (30, 66, 94, 94, 94, 94),
        SWOT,
        _style(row_gap=52, repeat_heading=True),
    )


def swot_without_sub_dimensions(path: Path) -> Truth:
    """Dimensions only; one label column."""
    swot = {name: subs for name, subs in SWOT.items() if None in subs}
    return _swot(path, swot_one_row_an_item(swot, ""), (92, 95, 95, 95, 95), swot)


def swot_other_words(path: Path) -> Truth:
    """The same quadrants in the other words that reports use."""
    labels = ("GÜÇLÜ YÖNLER", "ZAYIF YÖNLER", "FIRSATLAR", "TEHDİTLER")
    rows = swot_one_row_an_item(SWOT, "", labels, band="#eeeeee")
    return _swot(path, rows, (84, 97, 97, 97, 97), SWOT)


def swot_quadrants_as_boxes(path: Path) -> Truth:
    """Two by two boxes, each headed by its quadrant; no dimensions."""
    merged: dict[str, list[str]] = {quadrant: [] for quadrant in QUADRANTS}
    for item in swot_items(SWOT):
        merged[item["quadrant"]].append(item["text"])
    boxes = [
        "\n".join(f"• {text}" for text in merged[quadrant][:6])
        for quadrant in QUADRANTS
    ]
    rows: list[list[Entry]] = []
    for first in (0, 2):
        rows.append(
            [
                C(QUADRANT_LABELS[first + step], bold=True, fill="#dddddd", align="c")
                for step in range(2)
            ]
        )
        rows.append([boxes[first], boxes[first + 1]])
    sheet = report(path)
    set_table(
        sheet,
        Grid((235, 235), rows, _style(), headings=1),
        "swot",
        "Tablo 1: Bergama GZFT Analizi",
    )
    sheet.truth.extra["swot"] = [
        {
            "dimension": None,
            "sub_dimension": None,
            "quadrant": quadrant,
            "ordinal": ordinal,
            "text": text,
        }
        for quadrant in QUADRANTS
        for ordinal, text in enumerate(merged[quadrant][:6], 1)
    ]
    return sheet.save()


# ── district statistics ───────────────────────────────────────────────────────
def _statistics(path: Path, rows: list[list[Entry]], widths: tuple[float, ...], records: list[dict[str, Any]], *,
                caption: str = "Tablo 1: İlçelerin Temel Göstergeleri (2008)", headings: int = 1) -> Truth:  # fmt: skip
    sheet = report(path)
    grid = Grid(widths, rows, _style("l" + "r" * (len(widths) - 1)), headings)
    set_table(sheet, grid, "district_statistics", caption)
    sheet.truth.extra["statistics"] = records
    return sheet.save()


def statistics_columns_in_other_order(path: Path) -> Truth:
    """Exports first, employees last, shares before their counts."""
    order = (
        "exports_share_izmir",
        "exports_usd",
        "firms_share_izmir",
        "firms",
        "employees_share_izmir",
        "employees",
    )
    labels = {code: STATISTICS_LABELS[code] for code in order}
    return _statistics(
        path,
        statistics_rows(labels),
        (72, 70, 84, 70, 56, 70, 56),
        statistics_records(order),
    )


def statistics_with_a_column_added(path: Path) -> Truth:
    """A column that is not in the vocabulary stands among the known ones."""
    rows = statistics_rows()
    rows[0].insert(3, "Kayıtlı Kooperatif Sayısı")
    for index, row in enumerate(rows[1:-1]):
        row.insert(3, str(index * 7 % 23 + 1))
    rows[-1].insert(3, str(sum(index * 7 % 23 + 1 for index in range(30))))
    return _statistics(
        path, rows, (66, 54, 66, 60, 50, 66, 80, 62), statistics_records()
    )


def statistics_some_columns_only(path: Path) -> Truth:
    """Employees and firms only, in a narrow table."""
    codes = ("employees", "firms")
    rows = statistics_rows({code: STATISTICS_LABELS[code] for code in codes})
    return _statistics(path, rows, (110, 90, 90), statistics_records(codes))


def statistics_years_as_columns(path: Path) -> Truth:
    """Employees by year: each year a column under one spanning heading. 2006 and 2007 are invented."""
    rows: list[list[Entry]] = [
        [C("İlçe", rows=2), C("Çalışan Sayısı", cols=3)],
        ["2006", "2007", "2008"],
    ]
    records: list[dict[str, Any]] = []
    for row in data()["statistics"][:-1]:
        last = int(printed_number(row[1]))
        values = [last - last // 9, last - last // 17, last]
        rows.append([row[0], *(f"{value:,}".replace(",", ".") for value in values)])
        records += [
            {
                "place": row[0],
                "indicator": "employees",
                "value": str(value),
                "year": year,
            }
            for year, value in zip((2006, 2007, 2008), values, strict=True)
        ]
    return _statistics(
        path,
        rows,
        (110, 90, 90, 90),
        records,
        caption="Tablo 1: İlçelerde Yıllara Göre Çalışan Sayısı",
        headings=2,
    )


def _situation_analysis(path: Path) -> Sheet:
    """The cover of a situation analysis, and a page for what is to be shown."""
    sheet = Sheet(path, None, "İzmir Mevcut Durum Analizi")
    sheet.bare_page()
    sheet.centred("İzmir Mevcut Durum Analizi", Type(SANS, 22, bold=True), 200)
    sheet.centred("Haziran 2009", Type(SANS, 13), 260)
    sheet.new_page()
    return sheet


def situation_analysis_years_in_rows(path: Path) -> Truth:
    """Rows are years, columns are measures of İzmir; the headings are new. Invented figures."""
    sheet = _situation_analysis(path)
    sheet.heading("İzmir'de Ulaşım")
    sheet.paragraph(
        "İzmir'deki yolcu ve yük hareketleri aşağıdaki tabloda yıllara göre verilmiştir."
    )
    rows: list[list[Entry]] = [
        [
            "Yıl",
            "Havayolu Yolcu Sayısı",
            "Elleçlenen Konteyner (TEU)",
            "Kişi Başına Araç",
        ]
    ]
    for index in range(6):
        rows.append([str(2003 + index), f"{3 + index}.{index * 137 % 900 + 100}.{index * 53 % 900 + 100}", f"{700 + index * 31}.{index * 77 % 900 + 100}", f"0,{14 + index}"])  # fmt: skip
    set_table(
        sheet,
        Grid((60, 130, 140, 110), rows, _style("crrr")),
        caption="Tablo 1: İzmir'de Yolcu ve Yük (örnek veri)",
    )
    return sheet.save()


def situation_analysis_indicators_in_rows(path: Path) -> Truth:
    """Rows are numbered indicators with their units, columns are years: of İzmir. Invented figures."""
    sheet = _situation_analysis(path)
    sheet.heading("Temel Göstergeler")
    sheet.paragraph(
        "İzmir'in temel göstergeleri aşağıdaki tabloda yıllara göre verilmiştir."
    )
    measured = [
        ("population", "Nüfus", "kişi", ("3.739.353", "3.795.978", "3.868.308")),
        ("unemployment_rate", "İşsizlik Oranı", "%", ("10,9", "11,8", "16,2")),
        ("population_growth_rate", "Nüfus Artış Hızı", "‰", ("13,1", "15,1", "18,9")),
        ("imports_usd", "İthalat", "Bin $", ("6.120.400", "7.233.150", "5.010.700")),
        (None, "Elleçlenen Konteyner", "TEU", ("892.217", "884.904", "826.645")),
    ]
    rows: list[list[Entry]] = [["No", "Gösterge", "Birim", "2007", "2008", "2009"]]
    for index, (code, label, unit, values) in enumerate(measured, 1):
        rows.append([str(index), label, unit, *values])
        if code is not None:
            sheet.truth.extra.setdefault("statistics", []).extend(
                {
                    "place": "İzmir",
                    "indicator": code,
                    "year": year,
                    "value": _plain(value, unit),
                }
                for year, value in zip((2007, 2008, 2009), values, strict=True)
            )
    set_table(
        sheet,
        Grid((30, 140, 50, 80, 80, 80), rows, _style("clcrrr")),
        caption="Tablo 1: Temel Göstergeler (örnek veri)",
    )
    return sheet.save()


def _plain(printed: str, unit: str) -> str:
    return printed_number(printed) + ("000" if unit.startswith("Bin") else "")


# ── programme results ─────────────────────────────────────────────────────────
def _results(
    names: tuple[tuple[int, str], ...], places: int = 12
) -> tuple[list[list[int]], list[dict[str, Any]]]:
    figures: list[list[int]] = []
    records: list[dict[str, Any]] = []
    for index, row in enumerate(data()["statistics"][:places]):
        line: list[int] = []
        for step, (year, name) in enumerate(names):
            applications, successful = (
                (index * 5 + step * 7) % 31 + 2,
                (index + step) % 3,
            )
            line += [applications, successful]
            records.append({"programme": name, "year": year, "place": row[0], "applications": applications, "successful": successful})  # fmt: skip
        figures.append(line)
    return figures, records


def _set_results(
    path: Path, rows: list[list[Entry]], headings: int, records: list[dict[str, Any]]
) -> Truth:
    width = len(records) // (len(rows) - headings) * 2
    sheet = report(path, date="Mart 2013")
    grid = Grid((80, *[390 / width] * width), rows, _style("l" + "c" * width), headings)
    set_table(
        sheet,
        grid,
        "programme_results",
        "Tablo 1: Mali Destek Programlarına Başvuran ve Başarılı Projeler",
    )
    sheet.truth.extra["programme_results"] = records
    return sheet.save()


PAIR = ("Başvuru Sayısı", "Başarılı Proje Sayısı")


def programmes_of_other_years(path: Path) -> Truth:
    """Programmes of 2011 and 2012, no totals."""
    names = ((2011, "Turizm Altyapısı Mali Destek Programı"), (2011, "Yenilik ve Ar-Ge Mali Destek Programı"), (2012, "Yenilenebilir Enerji Mali Destek Programı"))  # fmt: skip
    figures, records = _results(names)
    rows: list[list[Entry]] = [[C("İlçe", rows=2), *(C(f"{year} {name}", cols=2) for year, name in names)], [*(label for _ in names for label in PAIR)]]  # fmt: skip
    rows += [
        [data()["statistics"][index][0], *map(str, line)]
        for index, line in enumerate(figures)
    ]
    return _set_results(path, rows, 2, records)


def programmes_with_three_heading_rows(path: Path) -> Truth:
    """The year over its programmes, the programmes over their measures."""
    names = ((2011, "Turizm Mali Destek Programı"), (2011, "KOBİ Mali Destek Programı"), (2012, "Sosyal Kalkınma Mali Destek Programı"), (2012, "Çevre Mali Destek Programı"))  # fmt: skip
    figures, records = _results(names)
    rows: list[list[Entry]] = [
        [C("İLÇE", rows=3), C("2011", cols=4), C("2012", cols=4)],
        [C(name, cols=2) for _, name in names],
        [label for _ in names for label in PAIR],
        *(
            [data()["statistics"][index][0], *map(str, line)]
            for index, line in enumerate(figures)
        ),
    ]
    return _set_results(path, rows, 3, records)


TWO = ((2011, "Turizm Mali Destek Programı"), (2012, "Çevre Mali Destek Programı"))


def programmes_with_a_row_each(path: Path) -> Truth:
    """A row for each programme in each place, the place once over both."""
    figures, records = _results(TWO)
    rows: list[list[Entry]] = [["İlçe", "Program", *PAIR]]
    for place, line in zip(data()["statistics"], figures, strict=False):
        rows.append(
            [C(place[0], rows=2), f"{TWO[0][0]} {TWO[0][1]}", *map(str, line[:2])]
        )
        rows.append([f"{TWO[1][0]} {TWO[1][1]}", *map(str, line[2:])])
    return _set_rows(path, Grid((80, 190, 100, 100), rows, _style("llcc")), records)


def programmes_under_bands(path: Path) -> Truth:
    """A band over all columns for each programme, its places below."""
    figures, records = _results(TWO)
    rows: list[list[Entry]] = [["İlçe", *PAIR]]
    for step, (year, name) in enumerate(TWO):
        rows.append([C(f"{year} {name}", cols=3)])
        for place, line in zip(data()["statistics"], figures, strict=False):
            rows.append([place[0], *map(str, line[2 * step : 2 * step + 2])])
    return _set_rows(path, Grid((150, 160, 160), rows, _style("lcc")), records)


def programmes_not_in_every_place(path: Path) -> Truth:
    """The place once over its programmes, of which each place has others; a total for each programme."""
    figures, records = _results(TWO)
    rows: list[list[Entry]] = [["İlçe", "Program", *PAIR]]
    kept: list[dict[str, Any]] = []
    for at, (place, line) in enumerate(
        zip(data()["statistics"], figures, strict=False)
    ):
        steps = ((0, 1), (0,), (1,))[at % 3]
        kept += [records[2 * at + step] for step in steps]
        named = [
            [f"{TWO[s][0]} {TWO[s][1]}", *map(str, line[2 * s : 2 * s + 2])]
            for s in steps
        ]
        rows += [
            [*([C(place[0], rows=len(steps))] if row is named[0] else []), *row]
            for row in named
        ]
    counts = [[each for each in kept if each["programme"] == name] for _, name in TWO]
    sums = [
        [str(sum(r[m] for r in of)) for m in ("applications", "successful")]
        for of in counts
    ]
    rows.append([C("TOPLAM", rows=2), f"{TWO[0][0]} {TWO[0][1]}", *sums[0]])
    rows.append([f"{TWO[1][0]} {TWO[1][1]}", *sums[1]])
    return _set_rows(path, Grid((80, 190, 100, 100), rows, _style("llcc")), kept)


def programmes_once_beside_their_places(path: Path) -> Truth:
    """The programme once beside all its places, over the page break."""
    figures, records = _results(TWO)
    rows: list[list[Entry]] = [["Program", "İlçe", *PAIR]]
    for step, (year, name) in enumerate(TWO):
        for at, (place, line) in enumerate(
            zip(data()["statistics"], figures, strict=False)
        ):
            label: list[Entry] = (
                [C(f"{year} {name}", rows=len(figures))] if at == 0 else []
            )
            rows.append([*label, place[0], *map(str, line[2 * step : 2 * step + 2])])
    return _set_rows(path, Grid((150, 120, 100, 100), rows, _style("llcc")), records)


def _set_rows(path: Path, grid: Grid, records: list[dict[str, Any]]) -> Truth:
    sheet = report(path, date="Mart 2013")
    set_table(
        sheet,
        grid,
        "programme_results",
        "Tablo 1: Mali Destek Programlarına Başvuran ve Başarılı Projeler",
    )
    sheet.truth.extra["programme_results"] = records
    return sheet.save()


# ── goals ─────────────────────────────────────────────────────────────────────
def _plan(path: Path, date: str) -> Sheet:
    """The cover of a plan, and a page for what is to be shown."""
    sheet = Sheet(path, None, "İzmir Bölge Planı 2010-2013")
    sheet.bare_page()
    sheet.centred("İZMİR BÖLGE PLANI 2010-2013", Type(SANS, 22, bold=True), 200)
    sheet.centred(date, Type(SANS, 13), 300)
    sheet.new_page()
    return sheet


def one_table_an_axis_outline_numbers(path: Path) -> Truth:
    """Each axis its own table under its own heading; priorities 1.1, goals 1.1.1."""
    sheet = _plan(path, "2010")
    for ordinal, axis in enumerate(data()["axes"], 1):
        sheet.heading(f"{ordinal}. {axis['title']}")
        rows: list[list[Entry]] = [["Stratejik Öncelikler", "Hedefler"]]
        for number, priority in enumerate(axis["priorities"], 1):
            label: list[Entry] = [
                C(
                    f"{ordinal}.{number} {priority['title']}",
                    rows=len(priority["goals"]),
                )
            ]
            for index, goal in enumerate(priority["goals"], 1):
                rows.append([*label, f"{ordinal}.{number}.{index} {goal}"])
                label = []
        set_table(
            sheet,
            Grid((150, 320), rows, _style(heading_fill="#dce6f1")),
            "goal_hierarchy",
        )
    sheet.truth.extra["goals"] = goal_records()
    return sheet.save()


def goals_one_a_row_borderless(path: Path) -> Truth:
    """One row a goal, rules under the rows only, labels printed once, repeated heading."""
    sheet = _plan(path, "Haziran 2010")
    rows: list[list[Entry]] = [["EKSENLER", "ÖNCELİKLER", "HEDEFLER"]]
    for axis in data()["axes"]:
        label = axis["title"]
        for number, priority in enumerate(axis["priorities"], 1):
            second = f"{number}. {priority['title']}"
            for index, goal in enumerate(priority["goals"], 1):
                rows.append([label, second, f"{index}. {goal}"])
                label = second = ""
    set_table(
        sheet,
        Grid((95, 150, 225), rows, _style(rules="horizontal", repeat_heading=True)),
        "goal_hierarchy",
    )
    sheet.truth.extra["goals"] = goal_records()
    return sheet.save()


CLAIMS = by_name(
    swot_one_item_a_row, swot_bullets_in_a_cell, swot_dashes_in_a_cell, swot_dimension_as_row_span,
    swot_without_sub_dimensions, swot_other_words, swot_quadrants_as_boxes, statistics_columns_in_other_order,
    statistics_with_a_column_added, statistics_some_columns_only, statistics_years_as_columns,
    situation_analysis_years_in_rows, situation_analysis_indicators_in_rows, programmes_of_other_years, programmes_with_three_heading_rows, programmes_with_a_row_each, programmes_under_bands,
    programmes_not_in_every_place, programmes_once_beside_their_places,
    one_table_an_axis_outline_numbers, goals_one_a_row_borderless,
)  # fmt: skip
