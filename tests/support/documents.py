"""Small reports for tests of the whole way: a cover, the statistics of all districts, a SWOT matrix."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdfs.cells import Entry
from tests.pdfs.documents.izmir import statistics_rows
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Type
from tests.pdfs.sheet import Sheet

SERIES = "2010-2013 İzmir Bölge Planı İlçe Toplantıları"
SWOT = (
    ("EKONOMİK", "Turizm", "Kıyıların uzunluğu", "Konaklama azlığı", "Kruvaziyer turları", "Plansız yapılaşma"),
    ("EKONOMİK", "Sanayi", "Limana yakınlık", "Eleman eksikliği", "Yeni yatırımlar", "Çevre kirliliği"),
    ("SOSYAL", "", "Genç nüfus", "Okul yetersizliği", "Üniversite", "Hızlı göç"),
)  # fmt: skip
Row = Sequence[Entry]


def draw_report(
    path: Path,
    *,
    place: str = "Aliağa",
    date: str = "Aralık 2010",
    swot: Sequence[Row] = SWOT,
    statistics: Sequence[Row] | None = None,
    bullets: Sequence[str] = ("İlçede 2008 yılında 1.719 firma bulunuyor.",),
) -> Path:
    """A report of three pages; the same arguments make the same bytes."""
    title = f"{place} Özet Raporu"
    sheet = Sheet(path, None, f"{SERIES} {title}", title)
    sheet.bare_page()
    sheet.centred("İZMİR BÖLGE PLANI 2010-2013", Type(size=22, bold=True), 200)
    sheet.centred(SERIES, Type(size=14), 290)
    sheet.centred(title, Type(size=26, bold=True), 380)
    sheet.centred(date, Type(size=14), 700)
    sheet.new_page()
    sheet.heading("Ekonomik Durum")
    for bullet in bullets:
        sheet.bullet(bullet)
    rows = [list(row) for row in statistics or statistics_rows()]
    set_table(
        sheet,
        Grid([90.0] + [62.0] * (len(rows[0]) - 1), rows),
        caption="Tablo 1: İlçelerin Karşılaştırması",
    )
    sheet.new_page()
    heads = [
        "Boyut",
        "Alt boyut",
        "GÜÇLÜ YANLAR",
        "ZAYIF YANLAR",
        "FIRSATLAR",
        "TEHDİTLER",
    ]
    matrix = [heads, *(list(row) for row in swot)]
    set_table(
        sheet,
        Grid([70.0, 60.0] + [85.0] * 4, matrix),
        caption=f"Tablo 2: {place} GZFT Analizi Tablosu",
    )
    sheet.save()
    return path
