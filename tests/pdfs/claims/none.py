"""Pages that look like tables and are none, and a long document with exactly three."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdfs import chart
from tests.pdfs.claims.structure import AFTER, PROSE, table
from tests.pdfs.grid import set_table
from tests.pdfs.ink import SANS, Type, wrapped
from tests.pdfs.sheet import Look, Sheet, Truth, by_name

TITLES = (
    "Giriş",
    "Yöntem",
    "Nüfus ve göç",
    "Sanayi",
    "Tarım ve kırsal kalkınma",
    "Turizm",
    "Ulaşım",
    "Çevre",
    "Sonuç",
)
SENTENCES = (
    "Kıyıdaki ilçelerde yaz nüfusu kış nüfusunun birkaç katına çıkar.",
    "Bu değişim su ve atık altyapısının boyutlandırılmasını güçleştirir.",
    "İç kesimde ise tarım işletmelerinin küçülmesi başlıca sorundur.",
    "Meslek odaları, çıraklık eğitiminin güncellenmesini istemektedir.",
    "Belediyeler arasında ortak makine parkı kurulması önerilmiştir.",
    "Üniversite ile sanayi arasındaki ilişki proje bazında yürümektedir.",
)


def no_table_cover(path: Path) -> Truth:
    """A cover: title, rules, a block of address lines, a date."""
    sheet = Sheet(path)
    sheet.bare_page()
    sheet.area(60, 120, 535, 130, "#0b6e6e")
    sheet.centred("İZMİR BÖLGE PLANI 2010-2013", Type(SANS, 22, bold=True), 160)
    sheet.centred("İlçe Toplantıları", Type(SANS, 16), 220)
    sheet.area(60, 280, 535, 290, "#0b6e6e")
    for index, text in enumerate(
        ("Şehit Fethi Bey Caddesi", "No: 49", "35210 Konak", "Tel: 0232 000 00 00")
    ):
        sheet.line(text, Type(SANS, 10), 90, 560 + index * 15)
        sheet.line(
            ("Yayın no: 4", "Birinci baskı", "Aralık 2010", "İzmir")[index],
            Type(SANS, 10),
            360,
            560 + index * 15,
        )
    return sheet.save()


def no_table_contents(path: Path) -> Truth:
    """A table of contents with dots and page numbers over two levels."""
    sheet = Sheet(path)
    sheet.paragraph("İçindekiler", Type(SANS, 18, bold=True), after=12)
    for index, title in enumerate(TITLES * 3, 1):
        text = f"{index}. {title}" if index % 3 else f"    {index}.1 {title}"
        dots = " "
        while len(wrapped(text + dots + ".", Look().body, 420)) == 1:
            dots += "."
        sheet.line(text + dots, Look().body, sheet.left, sheet.y)
        sheet.line(
            str(index * 2 + 1),
            Look().body,
            sheet.right - 25,
            sheet.y,
            25,
            align="right",
        )
        sheet.skip(17)
    return sheet.save()


def no_table_contents_without_dots(path: Path) -> Truth:
    """A table of contents whose numbers stand far to the right without dots."""
    sheet = Sheet(path)
    sheet.paragraph("İÇİNDEKİLER", Type(SANS, 18, bold=True), after=12)
    for index, title in enumerate(TITLES * 2, 1):
        sheet.line(title, Look().body, sheet.left, sheet.y)
        sheet.line(
            str(index * 3), Look().body, sheet.right - 25, sheet.y, 25, align="right"
        )
        sheet.skip(20)
    return sheet.save()


def no_table_two_columns(path: Path) -> Truth:
    """Prose in two columns whose lines stand level with each other."""
    sheet = Sheet(path, running_header="Bölge Bülteni")
    type = Type(SANS, 9, 1.4)
    width = (sheet.right - sheet.left - 24) / 2
    for column in range(2):
        y = sheet.look.top
        for round_ in range(7):
            text = " ".join(
                SENTENCES[(round_ + column + index) % 6] for index in range(4)
            )
            for line in wrapped(text, type, width):
                sheet.pieces(line, type, sheet.left + column * (width + 24), y)
                y += type.leading
            y += 6
    return sheet.save()


def no_table_chart_with_gridlines(path: Path) -> Truth:
    """Bars over gridlines in both directions, a frame and a legend box."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    data = tuple((str(2001 + index), 20.0 + index * 7 % 31) for index in range(8))
    top = sheet.y
    chart.columns(sheet, data, "Şekil 1: Yıllara göre başvurular", height=180)
    for index in range(9):
        x = sheet.left + 40 + index * (sheet.right - 50 - sheet.left) / 8
        sheet.rule(x, top, x, top + 180, 0.3, colour="#bbbbbb")
    sheet.skip(10)
    chart.bars(
        sheet,
        [(f"Sektör {index}", 9.0 + index * 5 % 17) for index in range(9)],
        "Şekil 2: Sektörler",
    )
    return sheet.save()


def no_table_chart_of_pairs_of_bars(path: Path) -> Truth:
    """Two bars a year side by side, in a frame, as spreadsheets draw them: their sides and the gridlines meet."""
    sheet = Sheet(path)
    sheet.paragraph(
        "Grafik 1: Ürünlere göre üretim (bin ton)", Type(SANS, 10, bold=True), after=8
    )
    x0, x1, top, foot = sheet.left, sheet.left + 440, sheet.y, sheet.y + 250
    for sides in (
        (x0, top, x1, top),
        (x0, foot, x1, foot),
        (x0, top, x0, foot),
        (x1, top, x1, foot),
    ):
        sheet.rule(*sides, 0.7, colour="#cccccc")
    base = foot - 20
    for step in range(8):
        y = base - step * 26
        sheet.rule(x0 + 26, y, x1 - 60, y, 0.5, colour="#888888")
        sheet.line(str(step * 100), Type(SANS, 7.5), x0, y - 5, 22, align="right")
    for year in range(10):
        x = x0 + 34 + year * 35
        for offset, height, colour in (
            (0, 90 + year * 37 % 80, "#4f81bd"),
            (10, 40 + year * 23 % 50, "#c0504d"),
        ):
            sheet.area(x + offset, base - height, x + offset + 10, base, colour)
        sheet.line(
            str(2004 + year), Type(SANS, 7.5), x - 6, base + 4, 32, align="centre"
        )
    sheet.line("Buğday", Type(SANS, 7.5), x1 - 50, top + 110)
    sheet.line("Arpa", Type(SANS, 7.5), x1 - 50, top + 122)
    return sheet.save()


PAIRS = tuple(" ".join(SENTENCES[at : at + 2]) for at in (0, 2, 4))
BARS = (("Ticaret", 66), ("İnşaat", 77), ("Tekstil", 46), ("Gıda", 64), ("Kimya", 90))


def prose_in_columns_beside_charts(path: Path) -> Truth:
    """Bullets in two narrow columns; in each a chart without lines, level with the sentences of the other."""
    sheet = Sheet(path)
    top, type = sheet.look.top, Type(SANS, 9.5, 1.5)
    left, right = sheet.left, sheet.left + 250
    _bare_bars(sheet, left, _bullets(sheet, PAIRS[:2], type, left, top + 8) + 6)
    _bullets(sheet, PAIRS, type, left, top + 250)
    _bare_bars(sheet, right, top)
    _bullets(sheet, PAIRS * 2, type, right, top + 104)
    return sheet.save()


def bars_run_into_the_next_column(path: Path) -> Truth:
    """Standing bars in the left of two columns, so wide that the last stand in the lines of the right one.

    Below them a chart without a caption, its labels as large as the prose.
    """
    sheet = Sheet(path)
    type = Type(SANS, 9.5, 1.5)
    _standing_bars(sheet, sheet.left + 20, sheet.look.top + 150, 65, Type(SANS, 7))
    sheet.line(
        "Şekil 1: Firmaların Sektörel Dağılımı",
        Type(SANS, 8.5, bold=True),
        sheet.left,
        240,
    )
    _standing_bars(sheet, sheet.left + 10, 520, 42, type)
    _bullets(sheet, PAIRS * 3, type, sheet.left + 250, sheet.look.top)
    return sheet.save()


def _standing_bars(
    sheet: Sheet, x: float, foot: float, step: float, type: Type
) -> None:
    """Bars on one base, their names below and their values above them."""
    for index, (name, value) in enumerate(BARS):
        at = x + index * step
        sheet.area(at, foot - value, at + step * 0.6, foot, "#7b5ea7")
        sheet.line(name, type, at - step * 0.2, foot + 4, step, align="centre")
        sheet.line(
            str(value),
            type,
            at,
            foot - value - type.size - 3,
            step * 0.6,
            align="centre",
        )


def _bullets(
    sheet: Sheet, texts: Sequence[str], type: Type, x: float, y: float
) -> float:
    """Bullets that hang in a column of 220 points; where the next would begin."""
    for text in texts:
        sheet.line("•", type, x, y)
        for line in wrapped(text, type, 208):
            sheet.pieces(line, type, x + 12, y)
            y += type.leading
        y += 5
    return y


def _bare_bars(sheet: Sheet, x: float, y: float) -> None:
    """Horizontal bars, their names left and their values right of them, and a caption below."""
    for index, (name, value) in enumerate(BARS):
        at, type = y + index * 13, Type(SANS, 7)
        sheet.line(name, type, x, at, 60, align="right")
        sheet.area(x + 65, at + 1, x + 65 + value, at + 8, "#1f4e79")
        sheet.line(str(value), type, x + 69 + value, at)
    sheet.line(
        "Şekil 1: Firmaların Sektörel Dağılımı", Type(SANS, 8.5, bold=True), x, y + 78
    )


def no_table_bullets(path: Path) -> Truth:
    """Bullets with bold openings, and a numbered list, down the page."""
    sheet = Sheet(path)
    sheet.heading("Öneriler")
    for index, sentence in enumerate(SENTENCES * 2, 1):
        sheet.bullet(f"**Öneri {index}.** {sentence}")
    sheet.skip(10)
    for index, sentence in enumerate(SENTENCES, 1):
        sheet.line(f"{index}.", Look().body, sheet.left, sheet.y)
        sheet.paragraph(sentence, indent=24)
    return sheet.save()


def no_table_boxed_text(path: Path) -> Truth:
    """A frame around a paragraph is a frame."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    top = sheet.y
    sheet.skip(8)
    sheet.paragraph(" ".join(SENTENCES), indent=10)
    for y in (top, sheet.y + 4):
        sheet.rule(sheet.left, y, sheet.right, y)
    for x in (sheet.left, sheet.right):
        sheet.rule(x, top, x, sheet.y + 4)
    sheet.skip(14)
    sheet.paragraph(AFTER)
    return sheet.save()


def sixty_pages_three_tables(path: Path) -> Truth:
    """Prose, charts and contents over sixty pages, and three tables."""
    sheet = Sheet(path, Look(body=Type(SANS, 11, 1.6)), "İzmir üzerine uzun bir rapor")
    sheet.bare_page()
    sheet.centred("Uzun Rapor", Type(SANS, 26, bold=True), 300)
    sheet.new_page()
    for index, title in enumerate(TITLES * 2, 1):
        sheet.line(
            f"{index}. {title} " + "." * (70 - len(title)),
            Look().body,
            sheet.left,
            sheet.y,
        )
        sheet.line(
            str(index * 3), Look().body, sheet.right - 25, sheet.y, 25, align="right"
        )
        sheet.skip(20)
    while sheet.page < 60:
        sheet.new_page()
        _long_page(sheet)
    return sheet.save()


def _long_page(sheet: Sheet) -> None:
    page = sheet.page
    sheet.heading(TITLES[page % len(TITLES)])
    for index in range(5):
        sheet.paragraph(
            " ".join(SENTENCES[(page + index + step) % 6] for step in range(4))
        )
    if page in (17, 33, 51):
        number = (17, 33, 51).index(page) + 1
        set_table(sheet, table(8 + number), caption=f"Tablo {number}: Okullar")
    elif page % 5 == 0:
        data = [(str(2000 + year), 10.0 + (page * year) % 23) for year in range(1, 8)]
        chart.columns(sheet, data, f"Şekil {page // 5}: Gelişmeler")


CLAIMS = by_name(
    no_table_cover, no_table_contents, no_table_contents_without_dots, no_table_two_columns,
    no_table_chart_with_gridlines, no_table_chart_of_pairs_of_bars, prose_in_columns_beside_charts,
    bars_run_into_the_next_column, no_table_bullets, no_table_boxed_text, sixty_pages_three_tables,
)  # fmt: skip
