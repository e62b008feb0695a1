"""Whole reports whose text layer or language is another: English, decomposed letters, broken encodings."""

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.documents.izmir import (
    STATISTICS,
    Swot,
    data,
    statistics_rows,
    swot_items,
    swot_one_row_an_item,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import CP1254_AS_CP1252, SANS, Family, Type
from tests.pdfs.records import statistics_records
from tests.pdfs.sheet import Look, Sheet, Truth, by_name

BROKEN = Family("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique", CP1254_AS_CP1252)
LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
NOTES = {
    "1": "TÜİK, 2009 yılı kayıtları; oranlar yuvarlanmıştır.",
    "2": "Ölçümler ilçe merkezinde yapılmıştır.",
}
BULLETS = (
    "Ödemiş'te ağır iş makinesi üreten işletmelerin çoğu küçük sanayi sitesinde; ilçede 2008 yılında 8.645 kişi çalışıyor.",
    "Tarımsal ürün çeşitliliği, sulama şebekesinin genişlemesiyle artış gösteriyor; İğdeli köyü çilek üretiminde öne çıkıyor.",
    "Fiyat dalgalanmaları, üreticinin ürününü soğuk depoda bekletmesini güçleştiriyor.",
)
SWOT: Swot = {
    "EKONOMİK": {
        "Tarım": {
            "strength": ["Patates ve süs bitkisi yetiştiriciliği"],
            "weakness": ["Ürün işleme tesislerinin azlığı"],
        },
        "Turizm": {
            "strength": ["Birgi'nin geleneksel dokusu"],
            "threat": ["Yangın riskinin artışı"],
        },
    },
    "ÇEVRE ve ENERJİ": {
        None: {
            "strength": ["Güneşlenme süresinin uzunluğu"],
            "opportunity": ["Biyogaz teşvikleri"],
        }
    },
}


def _report(path: Path, look: Look, table: Style, district: str = "Ödemiş") -> Truth:
    title = f"2010-2013 İzmir Bölge Planı İlçe Toplantıları {district} Özet Raporu"
    sheet = Sheet(path, look, title)
    sheet.bare_page()
    sheet.centred("İZMİR BÖLGE PLANI 2010-2013", replace(look.heading, size=20), 160)
    sheet.centred(
        "2010-2013 İzmir Bölge Planı İlçe Toplantıları",
        replace(look.body, size=13),
        240,
    )
    sheet.centred(f"{district} Özet Raporu", replace(look.heading, size=20), 290)
    sheet.centred("Ağustos 2011", replace(look.body, size=12), 600)
    sheet.new_page()
    sheet.heading("İşgücü ve Üretim^1^", {"1": NOTES["1"]})
    for bullet in BULLETS:
        sheet.bullet(bullet)
    set_table(
        sheet,
        Grid((80, 62, 80, 56, 80, 84, 70), statistics_rows(), table),
        "district_statistics",
        "Tablo 1: İlçelerin Çalışan, Firma ve İhracat Göstergeleri (2008)",
    )
    sheet.new_page()
    grid = Grid(
        (84, 97, 97, 97, 97),
        swot_one_row_an_item(SWOT, district.replace("i", "İ").upper(), band="#eeeeee"),
        replace(table, aligns="lllll"),
    )
    set_table(sheet, grid, "swot", f"Tablo 2: {district} GZFT Analizi Tablosu")
    sheet.truth.extra |= {"swot": swot_items(SWOT), "statistics": statistics_records()}
    return sheet.save()


def _looks(
    family: Family, heading: Family, encode: Callable[[str], str] | None = None
) -> tuple[Look, Style]:
    body = Type(family, 10, 1.35, encode=encode)
    look = Look(body=body, heading=Type(heading, 13, bold=True, encode=encode), caption=Type(heading, 9, bold=True, encode=encode),
                note=Type(family, 7.5, encode=encode), running=Type(heading, 8, encode=encode))  # fmt: skip
    cell = Type(family, 7.5, 1.25, encode=encode)
    return look, Style(
        type=cell,
        heading=Type(heading, 7.5, 1.25, bold=True, encode=encode),
        aligns="lrrrrrr",
    )


def nfd_with_ligatures(path: Path) -> Truth:
    """The text layer holds decomposed letters (s + cedilla) and ligatures (fi as one character)."""
    return _report(path, *_looks(SANS, SANS, _decomposed))


def _decomposed(text: str) -> str:
    for plain, ligature in LIGATURES:
        text = text.replace(plain, ligature)
    return unicodedata.normalize("NFD", text)


def mojibake_cp1254_as_cp1252(path: Path) -> Truth:
    """Every font says ð þ ý Ð Þ Ý where the page shows ğ ş ı Ğ Ş İ."""
    truth = _report(path, *_looks(BROKEN, BROKEN))
    truth.text_layer = "repaired"
    return truth


def mojibake_and_sound_fonts_on_one_page(path: Path) -> Truth:
    """Headings, captions and running headers are sound; body and cells are broken."""
    truth = _report(path, *_looks(BROKEN, SANS))
    truth.text_layer = "repaired"
    return truth


def mojibake_utf8_as_cp1252(path: Path) -> Truth:
    """Every letter beyond ASCII is printed, and held, as the two characters of its UTF-8 bytes read as cp1252."""
    truth = _report(
        path,
        *_looks(
            SANS,
            SANS,
            lambda text: (
                text.encode()
                .decode("cp1252", errors="replace")
                .replace("\ufffd", "\u00a0")
            ),
        ),
    )
    truth.text_layer = "repaired"
    return truth


def soft_hyphens_and_zero_width_blanks(path: Path) -> Truth:
    """Zero-width blanks and soft hyphens within words: no reader sees them, and no text holds them."""

    def odd(text: str) -> str:
        return text.replace("üretim", "üre\u00adtim").replace(
            "işletme", "iş\u200bletme"
        )

    return _report(path, *_looks(SANS, SANS, odd))


ENGLISH_LABELS = dict(
    zip(
        STATISTICS,
        ("Number of Employees", "Share of Employees in İzmir (%)", "Number of Firms", "Share of Firms in İzmir (%)",
         "Exports (USD)", "Share of Exports in İzmir (%)"),
        strict=True,
    )
)  # fmt: skip
ENGLISH_SWOT: Swot = {
    "ECONOMIC": {
        "Agriculture": {"strength": ["A long tradition of olive growing"], "weakness": ["Small and scattered plots"]},
        "Industry": {"strength": ["Large refinery and steel plants"], "opportunity": ["Cluster support for chemicals"], "threat": ["Volatile energy prices"]},
        "Tourism": {"strength": ["The ancient city of Kyme", "Blue-flag beaches"], "weakness": ["Few rated hotel beds"]},
    },
    "ENVIRONMENT and ENERGY": {None: {"strength": ["Wind farms in operation"], "weakness": ["Sparse air monitoring"]}},
}  # fmt: skip
ENGLISH_BULLETS = (
    "According to 2009 records, the population of Aliağa is 63,503; 80.5% live in the district centre.",
    "In 2008, 27,225 insured employees worked in Aliağa, which is 4.14% of the İzmir total.",
    "There were 1,719 firms in 43 sectors in 2008. Exports reached 673,307,314 USD in the same year.",
)
ENGLISH_GOALS = (
    ("COMPETITIVENESS OF ENTERPRISES", (("Improving Regional R&D and Innovation Capacity", ("A regional innovation strategy will be developed.", "Cooperation between universities and enterprises will be strengthened.")),
                                         ("Promoting the Region", ("A city marketing strategy will be prepared and implemented.",)))),
    ("SUSTAINABLE ENVIRONMENT", (("Ensuring Energy Efficiency", ("Energy efficiency will be encouraged and the use of suitable technology supported.",)),)),
)  # fmt: skip


def english_figure(text: str) -> str:
    """A Turkish figure in English digits: `63.503` → `63,503`, `4,14%` → `4.14%`."""
    return text.translate({ord("."): ",", ord(","): "."})


def english_district_report(path: Path) -> Truth:
    """A whole report in English: sections, statistics, SWOT, programmes, goals, English figures."""
    title = "2010-2013 İzmir Regional Plan District Meetings Aliağa Summary Report"
    sheet = Sheet(path, sample_look(), title)
    sheet.bare_page()
    sheet.centred("İZMİR REGIONAL PLAN 2010-2013", Type(SANS, 20, bold=True), 160)
    sheet.centred(
        "2010-2013 İzmir Regional Plan District Meetings", Type(SANS, 13), 240
    )
    sheet.centred("Aliağa Summary Report", Type(SANS, 20, bold=True), 290)
    sheet.centred("December 2010", Type(SANS, 12), 600)
    sheet.centred("İzmir Development Agency", Type(SANS, 11), 700)
    sheet.new_page()
    sheet.heading(
        "Population and Employment^1^",
        {"1": "İZKA, Analysis of the Current Situation in İzmir, 2009."},
    )
    for bullet in ENGLISH_BULLETS:
        sheet.bullet(bullet)
    _english_tables(sheet)
    return sheet.save()


def sample_look() -> Look:
    """A plain look for English pages."""
    return Look(body=Type(SANS, 10, 1.4))


def _english_tables(sheet: Sheet) -> None:
    cell = Type(SANS, 7.5, 1.25)
    style = Style(
        type=cell,
        heading=replace(cell, bold=True),
        heading_fill="#dce6f1",
        aligns="lrrrrrr",
    )
    rows = statistics_rows(ENGLISH_LABELS, "District")
    english: list[list[Entry]] = [rows[0]]
    for row in rows[1:]:
        first, *others = (cell if isinstance(cell, C) else C(cell) for cell in row)
        english.append(
            [
                C(first.text.replace("Toplam", "Total"), bold=first.bold),
                *(C(english_figure(c.text), bold=c.bold) for c in others),
            ]
        )
    set_table(
        sheet,
        Grid((80, 62, 80, 56, 80, 84, 70), english, style),
        "district_statistics",
        "Table 1: Employees, Firms and Exports of the Districts of İzmir (2008)",
    )
    sheet.new_page()
    labels = ("STRENGTHS", "WEAKNESSES", "OPPORTUNITIES", "THREATS")
    swot = Grid(
        (84, 97, 97, 97, 97),
        swot_one_row_an_item(ENGLISH_SWOT, "ALİAĞA", labels, "#eeeeee"),
        replace(style, aligns="lllll"),
    )
    set_table(sheet, swot, "swot", "Table 2: SWOT Analysis of Aliağa")
    sheet.truth.extra |= {
        "swot": swot_items(ENGLISH_SWOT),
        "statistics": statistics_records(),
    }
    _english_programmes(sheet, style)
    _english_goals(sheet, style)


def _english_programmes(sheet: Sheet, style: Style) -> None:
    sheet.new_page()
    names = ("2008 SME Financial Support Programme", "2008 Social Development Financial Support Programme",
             "2009 Agriculture and Rural Development Financial Support Programme", "2009 Tourism and Environment Financial Support Programme")  # fmt: skip
    pair = ("Applications", "Successful Projects")
    rows: list[list[Entry]] = [
        [
            C("DISTRICT", rows=2),
            *(C(name, cols=2) for name in names),
            C("GRAND TOTAL", cols=2),
        ],
        [label for _ in range(5) for label in pair],
    ]
    rows += [
        [str(value).replace("TOPLAM", "TOTAL") for value in row]
        for row in data()["results"]
    ]
    rows[-1][-2] = english_figure("1.008")
    set_table(sheet, Grid((72, *[40] * 10), rows, _small(style), headings=2), "programme_results",
              "Table 3: Applications and Successful Projects by District")  # fmt: skip
    sheet.truth.extra["programme_results"] = english_results(names)


def _small(style: Style) -> Style:
    """Type small enough for eleven columns."""
    return replace(
        style,
        aligns="lcccccccccc",
        type=replace(style.type, size=6.5),
        heading=replace(style.heading, size=5.2),
    )


def english_results(names: tuple[str, ...]) -> list[dict[str, Any]]:
    """The programme results under English names."""
    return [
        {"programme": name[5:], "year": int(name[:4]), "place": row[0], "applications": row[1 + 2 * step], "successful": row[2 + 2 * step]}
        for row in data()["results"][:-1]
        for step, name in enumerate(names)
    ]  # fmt: skip


def _english_goals(sheet: Sheet, style: Style) -> None:
    sheet.new_page()
    sheet.heading("İZMİR REGIONAL PLAN 2010-2013")
    sheet.truth.sections.pop()
    rows: list[list[Entry]] = [["DEVELOPMENT AXES", "STRATEGIC PRIORITIES", "GOALS"]]
    records: list[dict[str, Any]] = []
    for axis, priorities in ENGLISH_GOALS:
        first: list[Entry] = [C(axis, rows=len(priorities), bold=True)]
        for number, (priority, goals) in enumerate(priorities, 1):
            rows.append(
                [
                    *first,
                    f"{number}. {priority}",
                    "\n".join(
                        f"{index}. {goal}" for index, goal in enumerate(goals, 1)
                    ),
                ]
            )
            first = []
            records += [
                {
                    "axis": axis,
                    "priority": priority,
                    "priority_number": number,
                    "number": index,
                    "text": goal,
                }
                for index, goal in enumerate(goals, 1)
            ]
    set_table(
        sheet,
        Grid((100, 150, 222), rows, replace(style, aligns="lll")),
        "goal_hierarchy",
    )
    sheet.truth.extra["goals"] = records


CLAIMS = by_name(
    nfd_with_ligatures, mojibake_cp1254_as_cp1252, mojibake_and_sound_fonts_on_one_page, mojibake_utf8_as_cp1252,
    soft_hyphens_and_zero_width_blanks, english_district_report,
)  # fmt: skip
