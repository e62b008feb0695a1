"""The sample regional plan: prose, a table of contents, charts and other tables around the goal hierarchy."""

import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.pdfs import chart
from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.documents.izmir import data, goals_by_priority
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type, wrapped
from tests.pdfs.records import goal_records
from tests.pdfs.sheet import Look, Sheet, Truth

TITLE = "İZMİR BÖLGE PLANI 2010-2013"
NAVY, PALE = "#17365d", "#dce6f1"
BODY = Type(SANS, 11, 1.75)
CHAPTER = Type(SANS, 20, 1.3, NAVY, bold=True)
CELL = Type(SANS, 8, 1.3)
HEAD = Type(SANS, 8, 1.3, bold=True)
PROSE = Path(__file__).parents[1] / "data" / "plan_prose.json"
NOTES = {
    "1": "İZKA, İzmir Mevcut Durum Analizi, 2009.",
    "2": "SGK kayıtlarındaki sigortalı çalışan sayısı.",
    "3": "Sözleşmesi imzalanan projeler.",
}
# year → exports in million USD and firms: invented, and printed as such
SERIES = (
    ("2004", "5.120", "79.400"),
    ("2005", "5.860", "81.250"),
    ("2006", "6.540", "83.900"),
    ("2007", "7.480", "86.100"),
)
CONTENTS = (
    "Kısaltmalar",
    "Sunuş",
    "Yöntem",
    "Bölgenin Genel Görünümü",
    "Mali Destek Programları",
    "Gelişme Eksenleri ve Hedefler",
    "Uygulama Araçları",
    "İzleme ve Değerlendirme",
    "Kaynakça",
)


def draw(path: Path) -> Truth:
    """The plan as a PDF. Drawn twice: the table of contents knows its page numbers the second time."""
    numbers = _draw(path, {})[1]
    return _draw(path, numbers)[0]


def _draw(path: Path, numbers: dict[str, int]) -> tuple[Truth, dict[str, int]]:
    look = Look(
        margin=70,
        body=BODY,
        heading=Type(SANS, 13, 1.4, NAVY, bold=True),
        accent=NAVY,
        justify=True,
        page_number="centre",
    )
    sheet = Sheet(path, look, "İzmir Bölge Planı 2010-2013", TITLE)
    plan = Plan(sheet)
    plan.cover()
    plan.contents(numbers)
    plan.abbreviations()
    plan.chapter("Sunuş", plan.prose["preface"])
    plan.chapter("Yöntem", plan.prose["method"])
    plan.outlook()
    plan.support()
    plan.goals()
    for number, axis in enumerate(data()["axes"]):
        plan.divider(number + 1, axis["title"])
        plan.axis(axis, plan.prose["axes"][number])
    plan.chapter("Uygulama Araçları", plan.prose["tools"])
    plan.chapter("İzleme ve Değerlendirme", plan.prose["monitoring"])
    plan.indicators()
    plan.chapter("Kaynakça", plan.prose["sources"])
    sheet.truth.extra["goals"] = goal_records()
    return sheet.save(), plan.begins


class Plan:
    """The plan's parts, set one after the other."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.prose: dict[str, Any] = json.loads(PROSE.read_text("utf-8"))
        self.begins: dict[str, int] = {}

    def cover(self) -> None:
        """Title, what it holds, year."""
        sheet = self.sheet
        sheet.bare_page()
        sheet.area(0, 0, 28, sheet.height, NAVY)
        sheet.line(TITLE, Type(SANS, 26, 1.3, NAVY, bold=True), 80, 250)
        sheet.line(
            "Gelişme Eksenleri, Stratejik Öncelikler ve Hedefler",
            Type(SANS, 14),
            80,
            300,
        )
        sheet.line("2010", Type(SANS, 16, 1.3, NAVY, bold=True), 80, 640)
        sheet.line("İzmir Kalkınma Ajansı", Type(SANS, 12, 1.3, "#666666"), 80, 700)
        sheet.new_page()

    def contents(self, numbers: dict[str, int]) -> None:
        """Titles, dots and page numbers: no table."""
        sheet = self.sheet
        sheet.paragraph("İçindekiler", CHAPTER, after=14)
        axes = [axis["title"] for axis in data()["axes"]]
        for title in (*CONTENTS[:-3], *axes, *CONTENTS[-3:]):
            indent = 18.0 if title in axes else 0.0
            self._contents_line(title, str(numbers.get(title, 0)), indent)

    def _contents_line(self, title: str, number: str, indent: float) -> None:
        sheet = self.sheet
        room = sheet.right - sheet.left - indent - 30
        dots = " "
        while len(wrapped(title + dots + ".", BODY, room)) == 1:
            dots += "."
        sheet.line(title + dots, BODY, sheet.left + indent, sheet.y)
        sheet.line(number, BODY, sheet.right - 30, sheet.y, 30, align="right")
        sheet.skip(BODY.leading)

    def chapter(
        self, title: str, paragraphs: Sequence[str], notes: Sequence[str] = ()
    ) -> None:
        """A chapter on a new page."""
        sheet = self.sheet
        sheet.new_page()
        self.begins[title] = sheet.page
        sheet.paragraph(title, CHAPTER, after=14)
        sheet.truth.sections.append(
            {"heading": title, "heading_footnotes": [], "bullets": []}
        )
        for mark in notes:
            sheet.footnote(mark, NOTES[mark])
        self._paragraphs(paragraphs)

    def _paragraphs(self, paragraphs: Sequence[str]) -> None:
        for paragraph in paragraphs:
            self.sheet.paragraph(paragraph, after=9)
            self.sheet.truth.sections[-1]["bullets"].append(
                {"text": paragraph, "footnotes": []}
            )

    def abbreviations(self) -> None:
        """Short forms and what they stand for, one a line: no table."""
        sheet = self.sheet
        sheet.new_page()
        self.begins["Kısaltmalar"] = sheet.page
        sheet.paragraph("Kısaltmalar", CHAPTER, after=14)
        sheet.truth.sections.append(
            {"heading": "Kısaltmalar", "heading_footnotes": [], "bullets": []}
        )
        self._paragraphs(
            [f"{short}: {long}" for short, long in self.prose["abbreviations"]]
        )

    def divider(self, number: int, title: str) -> None:
        """A coloured page before an axis."""
        sheet = self.sheet
        sheet.new_page()
        sheet.bare_page()
        sheet.area(0, 0, sheet.width, sheet.height, NAVY)
        sheet.line(f"GELİŞME EKSENİ {number}", Type(SANS, 14, 1.3, "#ffffff"), 80, 340)
        sheet.line(title, Type(SANS, 21, 1.3, "#ffffff", bold=True), 80, 370)

    def outlook(self) -> None:
        """The region in figures: two tables and a chart among prose."""
        prose = self.prose["outlook"]
        self.chapter("Bölgenin Genel Görünümü", prose[:1], ("1",))
        self._paragraphs(prose[1:])
        caption = "Tablo 1: Çalışan Sayısı En Yüksek On İlçe (2008)^2^"
        self.sheet.footnote("2", NOTES["2"])
        set_table(
            self.sheet,
            Grid((40, 130, 110, 120), _ten_districts(), _style("clrr")),
            caption=caption,
        )
        self.sheet.need(230)
        shares = [
            (row[0], float(Decimal(row[2].rstrip("%").replace(",", "."))))
            for row in _ranked()[:7]
        ]
        chart.columns(
            self.sheet,
            shares,
            "Şekil 1: Çalışanların İlçelere Dağılımı, İlk Yedi İlçe (%)",
        )
        rows: list[list[Entry]] = [
            ["Yıl", "İhracat (milyon ABD $)", "Firma Sayısı"],
            *([*row] for row in SERIES),
        ]
        set_table(
            self.sheet,
            Grid((80, 150, 150), rows, _style("crr")),
            caption="Tablo 2: Yıllara Göre İhracat ve Firma Sayısı (örnek veri)",
        )

    def support(self) -> None:
        """The programmes' totals."""
        self.chapter("Mali Destek Programları", self.prose["support"], ("3",))
        set_table(
            self.sheet,
            Grid((250, 90, 90), _programmes(), _style("lrr")),
            below=True,
            caption="Tablo 3: Programlara Göre Başvuru ve Başarılı Proje Sayıları^3^",
        )
        totals = data()["results"][-1]
        bars = [
            (name[5:].replace(" Mali Destek Programı", ""), float(totals[1 + 2 * i]))
            for i, name in enumerate(data()["programmes"])
        ]
        chart.bars(
            self.sheet, bars, "Şekil 2: Programlara Yapılan Başvurular", height=120
        )

    def goals(self) -> None:
        """The goal hierarchy: rows cut by page breaks, the heading repeated, axes turned by 90°."""
        self.chapter(
            "Gelişme Eksenleri ve Hedefler",
            [
                "Aşağıdaki tabloda planın dört gelişme ekseni, eksenlerin altındaki stratejik öncelikler ve her önceliğin hedefleri yer almaktadır."
            ],
        )
        style = Style(
            type=CELL,
            heading=HEAD,
            heading_fill=PALE,
            rule_colour=NAVY,
            aligns="lll",
            repeat_heading=True,
            cut_rows=True,
        )
        grid = Grid((58, 140, 257), goals_by_priority(turn=90), style)
        set_table(
            self.sheet,
            grid,
            "goal_hierarchy",
            "Tablo 4: Gelişme Eksenleri, Stratejik Öncelikler ve Hedefler",
        )
        self._paragraphs(
            [
                "Tablodaki her hedefin gerekçesi, izleyen bölümlerde bağlı olduğu öncelik altında açıklanmaktadır."
            ]
        )

    def axis(self, axis: dict[str, Any], prose: dict[str, Any]) -> None:
        """One axis: why, and its priorities one by one."""
        self.chapter(axis["title"], [prose["intro"]])
        for number, (priority, paragraphs) in enumerate(
            zip(axis["priorities"], prose["priorities"], strict=True), 1
        ):
            self.sheet.heading(f"{number}. {priority['title']}")
            self._paragraphs(paragraphs)

    def indicators(self) -> None:
        """How many priorities and goals each axis has."""
        rows: list[list[Entry]] = [["Gelişme Ekseni", "Öncelik Sayısı", "Hedef Sayısı"]]
        axes = data()["axes"]
        for axis in axes:
            rows.append(
                [
                    axis["title"],
                    str(len(axis["priorities"])),
                    str(sum(len(p["goals"]) for p in axis["priorities"])),
                ]
            )
        goals = sum(
            len(priority["goals"]) for axis in axes for priority in axis["priorities"]
        )
        rows.append(
            ["Toplam", str(sum(len(axis["priorities"]) for axis in axes)), str(goals)]
        )
        set_table(
            self.sheet,
            Grid((260, 90, 90), rows, _style("lrr")),
            caption="Tablo 5: Eksenlere Göre Öncelik ve Hedef Sayıları",
        )


def _style(aligns: str) -> Style:
    return Style(
        type=CELL,
        heading=HEAD,
        heading_fill=PALE,
        rule_colour=NAVY,
        rule_width=0.4,
        aligns=aligns,
    )


def _ranked() -> list[list[str]]:
    rows: list[list[str]] = data()["statistics"][:-1]
    return sorted(rows, key=lambda row: -int(row[1].replace(".", "")))


def _ten_districts() -> list[list[Entry]]:
    rows: list[list[Entry]] = [
        ["Sıra", "İlçe", "Çalışan Sayısı", "İzmir Toplamına Oranı (%)"]
    ]
    return rows + [
        [str(rank), C(row[0]), row[1], row[2]]
        for rank, row in enumerate(_ranked()[:10], 1)
    ]


def _programmes() -> list[list[Entry]]:
    total = data()["results"][-1]
    rows: list[list[Entry]] = [["Program", "Başvuru", "Başarılı Proje"]]
    for index, name in enumerate(data()["programmes"]):
        rows.append([name, str(total[1 + 2 * index]), str(total[2 + 2 * index])])
    return [
        *rows,
        [
            C("Toplam", bold=True),
            C(str(total[-2]), bold=True),
            C(str(total[-1]), bold=True),
        ],
    ]
