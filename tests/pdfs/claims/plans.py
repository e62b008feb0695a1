"""Tables as plans print them: bands of text, grounds, headings over several columns, neighbours of one width."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import C, Entry
from tests.pdfs.claims.structure import AFTER, HEADER, schools
from tests.pdfs.grid import Grid
from tests.pdfs.ink import Type, line_width, wrapped
from tests.pdfs.loose import BARE, CELL, SPANNED, opened, rule_of, set_ruled
from tests.pdfs.sheet import Sheet, Truth, by_name

# ── bands of text ─────────────────────────────────────────────────────────────
MEASURES = (
    ("Sorumlu Kuruluş", "Yapılacak iş", "Beklenen sonuç"),
    ("Büyükşehir Belediyesi Su İdaresi Arıtma Dairesi", "Körfeze akan dereler için arıtma kapasitesi artırılacak, yağmur suyu ayrı borularda toplanacak ve eski şebekedeki kayıplar ölçülerek giderilecek.", "Kayıp oranının üç yılda yarıya inmesi."),
    ("Tarım İl Müdürlüğü Bergama Çiftçi Merkezi", "Bakırçay havzasında damla sulamaya geçen üreticilere danışmanlık verilecek; kuyular sayılacak ve her köyde bir örnek bahçe kurularak sonuçlar çiftçilerle paylaşılacak.", "Sulama suyunda tasarruf, tuzlanmanın durması ve üreticinin girdi giderlerinin azalması."),
    ("Ticaret Odası Meslek Komiteleri Dışsatım Kurulu", "Organize sanayi bölgelerinde ortak kalite laboratuvarı kurulacak; küçük işletmelerin ölçüm ve belgelendirme giderlerinin bir bölümü karşılanacak, sonuçlar her yıl yayımlanacak.", "Dışsatım yapan işletme sayısının artması."),
    ("Kültür Turizm Müdürlüğü Selçuk Müzesi", "Efes çevresinde yürüyüş yolları işaretlenecek, ziyaretçi merkezi yenilenecek ve yaz aylarında akşam gezileri için aydınlatma yapılacak; köy evleri konuk ağırlamaya hazırlanacak.", "Konaklama süresinin uzaması, gelirin köylere de ulaşması ve yoğunluğun yıla yayılması."),
    ("Orman Bölge Müdürlüğü Ödemiş İşletmesi", "Bozdağ yamaçlarında yangın gözetleme kuleleri onarılacak, köylerde gönüllü ekipler eğitilecek ve su alma noktaları haritaya işlenecek.", "Müdahale süresinin kısalması."),
)  # fmt: skip


def bands_of_wrapped_text_between_rules(path: Path) -> Truth:
    """Text of two to six lines in every cell, names of the first column too; rules between the rows only."""
    return _bands(path, 4.0, _ruled, "Tablo 8: Tedbirler ve sorumlular")


def bands_whose_text_fills_its_column(path: Path) -> Truth:
    """The same in columns that stand so close that a full line all but touches the next column's."""
    return _bands(path, 2.0, _ruled, "Tablo 9: Tedbirler ve sorumlular")


def shaded_bands_of_wrapped_text(path: Path) -> Truth:
    """The same text without rules: one ground under the whole of every second row."""
    return _bands(path, 4.0, _shaded, "Tablo 10: Tedbirler ve sorumlular")


def shaded_bands_that_end_on_paper(path: Path) -> Truth:
    """The last row has no ground, as the names of the columns have none."""
    return _bands(path, 4.0, _shaded, "Tablo 11: Tedbirler ve sorumlular", 5)


def _bands(
    path: Path,
    pad: float,
    ink: Callable[[Sheet, Grid], None],
    caption: str,
    count: int = 6,
) -> Truth:
    """Rows of text that stand no further apart than they must."""
    sheet = opened(path)
    rows: list[list[Entry]] = [list(row) for row in MEASURES[:count]]
    grid = Grid(
        (86 + 2 * pad, 170 + 2 * pad, 130 + 2 * pad), rows, replace(BARE, pad=pad)
    )
    grid.heights = [height - 2 * pad + 3.0 for height in grid.heights]
    sheet.caption(caption)
    ink(sheet, grid)
    sheet.y -= pad - 1.5
    sheet.truth.tables.append(grid.truth(grid.draw(sheet), caption=caption))
    sheet.skip(14)
    sheet.paragraph(AFTER)
    return sheet.save()


def _ruled(sheet: Sheet, grid: Grid) -> None:
    for row in range(grid.n_rows + 1):
        rule_of(sheet, grid, (row, 0, 2))


def _shaded(sheet: Sheet, grid: Grid) -> None:
    for row in range(1, grid.n_rows, 2):
        top = sheet.y + grid.offset(row)
        sheet.area(
            sheet.left,
            top,
            sheet.left + sum(grid.widths),
            top + grid.heights[row],
            "#e6eef2",
        )


# ── headings ──────────────────────────────────────────────────────────────────
def heading_ground_wider_than_rules(path: Path) -> Truth:
    """The ground of the heading sticks out of the rules under the rows by eight points on both sides."""
    sheet = opened(path)
    caption = "Tablo 10: Okullar"
    sheet.caption(caption)
    grid = Grid(
        (120, 80, 80, 90, 80),
        [list(HEADER), *schools(9)],
        replace(BARE, aligns="lrrrr"),
    )
    sheet.area(
        sheet.left - 8,
        sheet.y,
        sheet.left + sum(grid.widths) + 8,
        sheet.y + grid.heights[0],
        "#d9e5dc",
    )
    for row in range(2, grid.n_rows + 1):
        rule_of(sheet, grid, (row, 0, 4))
    sheet.truth.tables.append(grid.truth(grid.draw(sheet), caption=caption))
    sheet.skip(10)
    sheet.paragraph(AFTER)
    return sheet.save()


def names_in_the_middle_over_figures_at_the_right(path: Path) -> Truth:
    """Names centred over columns of short figures set at the right: `Ortak` hangs in the gutter before its own."""
    sheet = opened(path)
    grid = Grid(
        (120, 90, 110, 90),
        [["İlçe", "Proje", "Tutar (TL)", "Ortak"], *_projects(8)],
        SPANNED,
    )
    set_ruled(sheet, grid, [(0, 0, 3), (1, 0, 3)])
    sheet.paragraph(AFTER)
    return sheet.save()


def _projects(count: int) -> list[list[Entry]]:
    names = [row[0] for row in schools(count)[1:]]
    return [
        [name, str(3 + 7 * index % 11), f"{120 + 45 * index}.500", str(index % 4)]
        for index, name in enumerate(names)
    ]


def spanning_headings_under_first_rule(path: Path) -> Truth:
    """Three rules, and a short one under a heading over all columns of figures: one phrase on its line."""
    rows: list[list[Entry]] = [
        [C("İlçe", rows=2), C("Kayıtlı öğrencilerin sayısı", cols=3)],
        ["İlköğretim", "Ortaöğretim", "Çıraklık"],
        *(row[:4] for row in schools(7)),
    ]
    return _spanned(
        path,
        Grid((120, 90, 90, 90), rows, SPANNED, headings=2),
        [(1, 3)],
        "Tablo 11: Öğrenciler",
    )


def years_over_narrow_columns(path: Path) -> Truth:
    """Years shorter than one column, each over the middle of three; all other names stand on one line."""
    grid = Grid(
        (220, *[38] * 6),
        _two_years("\nİlçe"),
        replace(SPANNED, aligns="lcccccc", pad=1),
        headings=2,
    )
    return _spanned(path, grid, YEAR_SPANS, "Tablo 12: Okullar")


def years_over_narrow_columns_beside_a_name(path: Path) -> Truth:
    """The same, and the name of the first column stands half a line below the years, beside the rules."""
    grid = Grid(
        (220, *[38] * 6),
        _two_years("İlçe"),
        replace(SPANNED, aligns="lcccccc"),
        headings=2,
    )
    return _spanned(path, grid, YEAR_SPANS, "Tablo 13: Okullar")


def years_over_columns_by_short_rules(path: Path) -> Truth:
    """The same over figures at the right: what a year heads is told by the short rule under it alone."""
    grid = Grid((100, *[60] * 6), _two_years("İlçe"), SPANNED, headings=2)
    return _spanned(path, grid, YEAR_SPANS, "Tablo 14: Okullar")


YEAR_SPANS = ((1, 3), (4, 6))


def _two_years(first: str) -> list[list[Entry]]:
    both = zip(schools(7), schools(7, start=9), strict=True)
    return [
        [C(first, rows=2), C("2008", cols=3), C("2009", cols=3)],
        ["Okul", "Sınıf", "Şube"] * 2,
        *([row[0], *row[1:3], row[4], *other[1:3], other[4]] for row, other in both),
    ]


def _spanned(
    path: Path, grid: Grid, spans: Iterable[tuple[int, int]], caption: str
) -> Truth:
    """A table with rules at its top, under its heading of two rows and at its end, and under the spans."""
    sheet = opened(path)
    sheet.caption(caption)
    for row in (0, 2, grid.n_rows):
        rule_of(sheet, grid, (row, 0, len(grid.widths) - 1))
    for first, last in spans:
        rule_of(sheet, grid, (1, first, last), inset=4)
    sheet.truth.tables.append(grid.truth(grid.draw(sheet), caption=caption))
    sheet.skip(10)
    sheet.paragraph(AFTER)
    return sheet.save()


def names_of_first_column_ruled_only(path: Path) -> Truth:
    """A rule closes the heading of the first column; the other names stand above their figures in open cells."""
    sheet = opened(path)
    rows: list[list[Entry]] = [["Yol", "Uzunluk", "Köprü"]]
    rows += [
        ["Bergama - Dikili", "28.4", "7"],
        ["Tire - Belevi", "31.2", "4"],
        ["Urla - Çeşme", "46.9", "11"],
    ]
    grid = Grid((140, 90, 90), rows, replace(BARE, aligns="lrr"))
    for col in range(4):
        x = sheet.left + sum(grid.widths[:col])
        sheet.rule(x, sheet.y, x, sheet.y + grid.offset(grid.n_rows))
    set_ruled(sheet, grid, [(0, 0, 2), (1, 0, 0), (grid.n_rows, 0, 2)])
    sheet.paragraph(AFTER)
    return sheet.save()


def title_lines_above_unruled_table(path: Path) -> Truth:
    """Two lines of title and one of units in the middle over a table without rules: none of them is a cell."""
    sheet = opened(path)
    grid = Grid(
        (130, 80, 80, 90, 90),
        [list(HEADER), *schools(9)],
        replace(BARE, aligns="lrrrr"),
    )
    sheet.skip(8)
    for text in (
        "İLÇELERE GÖRE EĞİTİM KURUMLARI",
        "Resmî ve özel okullar birlikte, 2009",
        "(adet)",
    ):
        middle = (
            sheet.left
            + (sum(grid.widths) - line_width(wrapped(text, CELL, 10_000)[0], CELL)) / 2
        )
        sheet.line(text, CELL, middle, sheet.y)
        sheet.skip(CELL.leading + 2)
    set_ruled(sheet, grid)
    sheet.paragraph(AFTER)
    return sheet.save()


# ── neighbours ────────────────────────────────────────────────────────────────
def two_ruled_tables_with_note_and_title_between(path: Path) -> Truth:
    """Tables of one width below each other: a note and a title, then a larger title alone, stand between."""
    sheet = opened(path)
    for number in range(3):
        rows: list[list[Entry]] = [["İlçe", "Okul", "Derslik", "Öğrenci"]]
        rows += [row[:4] for row in schools(5, start=6 * number)]
        across = [(row, 0, 3) for row in range(len(rows) + 1)]
        set_ruled(
            sheet, Grid((160, 90, 100, 110), rows, replace(BARE, aligns="lrrr")), across
        )
        sheet.skip(-4)
        if number == 0:
            sheet.paragraph("Kaynak: Okul kayıtları.", CELL, after=2)
            sheet.paragraph("Kuzey ilçeleri", CELL, after=3)
        if number == 1:
            sheet.paragraph("Güney ilçeleri", Type(size=10.5, bold=True), after=3)
    sheet.skip(10)
    sheet.paragraph(AFTER)
    return sheet.save()


NAMES = (
    C("Destek", align="l"),
    C("Kimler başvurabilir", align="l"),
    C("Ne sağlar", align="l"),
)
SUPPORTS = (
    ("Üretici destekleri", (
        NAMES,
        ("Fidan desteği", "Ödemiş ve Kiraz'da en az iki dekar bahçesi olan her üretici başvurabilir.", "Fidan bedelinin yarısı ödenir, dikim sırasında ziraat mühendisi eşlik eder."),
        ("Sulama kredisi", "Küçük Menderes havzasındaki sulama birlikleri ve bunların üyeleri yararlanır.", "Beş yıl vadeli ve faizsiz borç verilir; ilk ödeme hasattan sonra alınır."),
        ("Arıcılık", "Kayıtlı kovanı olan köylüler, muhtarın onayıyla her yıl bir kez yararlanır.", "Kovan başına şeker ve ilaç verilir, ürün kooperatifçe satın alınır; bedeli on beş gün içinde bankaya yatırılır."),
    )),
    ("Girişimci destekleri", (
        NAMES,
        ("Kuluçka yeri", "Üniversiteden son üç yılda mezun olan ve şirketini kurmamış gençler başvurur.", "Bir yıl kirasız çalışma yeri ve muhasebe danışmanlığı sağlanır."),
        ("Yurt dışı fuar", "Çiğli ve Torbalı'daki sanayi bölgelerinde üretim yapan küçük işletmeler başvurur.", "Yer kirası karşılanır, yol giderinin yarısı dönüşte belgeyle ödenir."),
        ("Kadın emeği", "Kooperatif kurmuş olan ve en az yedi ortağı bulunan kadınlar başvurabilir.", "Tezgâh alımı için hibe verilir, ilk yılın sigorta primi üstlenilir."),
    )),
)  # fmt: skip


def tables_under_headings_of_larger_type(path: Path) -> Truth:
    """Tables of sentences, each under a section's heading, with one rule below the names of its columns."""
    sheet = opened(path)
    for heading, texts in SUPPORTS:
        sheet.paragraph(heading, replace(sheet.look.heading, colour="#000000"), after=2)
        rows: list[list[Entry]] = [list(row) for row in texts]
        set_ruled(
            sheet, Grid((88, 200, 180), rows, replace(BARE, row_gap=2)), [(1, 0, 2)]
        )
        sheet.skip(-6)
    return sheet.save()


CLAIMS = by_name(
    bands_of_wrapped_text_between_rules,
    bands_whose_text_fills_its_column,
    shaded_bands_of_wrapped_text,
    shaded_bands_that_end_on_paper,
    heading_ground_wider_than_rules,
    names_in_the_middle_over_figures_at_the_right,
    spanning_headings_under_first_rule,
    years_over_narrow_columns,
    years_over_narrow_columns_beside_a_name,
    years_over_columns_by_short_rules,
    names_of_first_column_ruled_only,
    title_lines_above_unruled_table,
    two_ruled_tables_with_note_and_title_between,
    tables_under_headings_of_larger_type,
)
