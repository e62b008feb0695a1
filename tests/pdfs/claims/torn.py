"""Figures, names and headings that come torn or glued out of the text layer, and rows that are no headings."""

from dataclasses import replace
from pathlib import Path

from reportlab.lib.colors import HexColor

from tests.pdfs.cells import CELL, CELL_HEADING, C, Entry, Style
from tests.pdfs.claims.structure import AFTER, PROSE, rotate_content, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import HELVETICA, SANS, Standard, Type
from tests.pdfs.sheet import A4, LANDSCAPE, Look, Sheet, Truth, by_name

LATIN = replace(CELL, family=HELVETICA)
TIMES = replace(CELL, family=Standard("Times-Roman", "Times-Bold", "Times-Italic"))
LATIN_HEADING = replace(CELL_HEADING, family=HELVETICA)
ONES: list[list[Entry]] = [
    ["Yer", "2010", "2011", "Pay (%)", "Okul"],
    ["Urla", "1.119", "1.111", "11,5", "14"],
    ["Tire", "1.185", "2.141", "1,02", "101"],
    ["Kiraz", "4.100", "3.711", "1,15", "11"],
    ["Dikili", "11.710", "11.613", "1,1", "110"],
    ["Menemen", "21.117", "1.171", "71,11", "1"],
]
BARE = Look(page_number="none")


def _ones(rules: str = "grid") -> Grid:
    style = Style(type=LATIN, heading=LATIN_HEADING, aligns="lrrrr", rules=rules)
    return Grid((110, 90, 90, 90, 90), ONES, style)


def ones_on_a_turned_page(path: Path) -> Truth:
    """Helvetica's 1, narrow in a wide space, on a page that /Rotate turns: figures stay whole."""
    sheet = Sheet(path, replace(BARE, size=LANDSCAPE))
    set_table(sheet, _ones())
    truth = sheet.save()
    rotate_content(path, 90)
    return truth


def ones_read_from_the_side(path: Path) -> Truth:
    """The same laid on upright paper: the reader turns the sheet."""
    sheet = Sheet(path, replace(BARE, size=LANDSCAPE))
    sheet.canvas.setPageSize(A4)
    sheet.canvas.translate(0.0, A4[1])
    sheet.canvas.rotate(-90)
    set_table(sheet, _ones("horizontal"))
    return sheet.save()


def _glyph_by_glyph(sheet: Sheet, text: str, x: float, y: float) -> None:
    """A line as browsers print it: each glyph placed alone, blanks too; a comma draws near what follows it."""
    sheet.canvas.setFont(TIMES.font("regular"), TIMES.size)
    for before, glyph in zip(f" {text}", text, strict=False):
        sheet.canvas.drawString(x, sheet.height - y - CELL.size * 0.93, glyph)
        kerned = glyph == " " and before in ",;:"
        x += 0.17 * CELL.size if kerned else sheet.canvas.stringWidth(glyph)


def blanks_kerned_after_commas(path: Path) -> Truth:
    """What follows a comma stands nearer to it than a blank is wide, in words that browsers set glyph by glyph."""
    sheet = Sheet(path, BARE)
    needs = ["yol, su, iskele", "liman: iskele, fener", "okul; spor, sanat"]
    rows: list[list[Entry]] = [["İlçe", "Okul", "Eksik olan"]]
    rows += [[*row[:2], need] for row, need in zip(schools(3), needs, strict=True)]
    style = Style(aligns="lrl")
    blank = Grid(
        (110, 60, 200), [rows[0], *([*row[:2], ""] for row in rows[1:])], style
    )
    for row, need in enumerate(needs, start=1):
        _glyph_by_glyph(sheet, need, sheet.left + 174, sheet.y + blank.offset(row) + 3)
    sheet.truth.tables.append(
        Grid((110, 60, 200), rows, style).truth(blank.draw(sheet))
    )
    return sheet.save()


def letters_of_a_negative_size(path: Path) -> Truth:
    """As report tools write: size and width are negative and the matrix turns them back; the text stands upright."""
    sheet = Sheet(path, BARE)
    rows = [
        *ONES,
        ["Foça", "2.150", "2.171", "1,9", "12"],
        ["Selçuk", "1.204", "1.199", "0,8", "9"],
    ]
    grid = Grid((110, 90, 90, 90, 90), rows, Style(aligns="lllll"))
    for row, entries in enumerate(rows):
        for col, entry in enumerate(entries):
            text = sheet.canvas.beginText()
            text.setFont(LATIN.font("regular"), -LATIN.size)
            text.setHorizScale(-100)
            x, y = (
                sheet.left + sum(grid.widths[:col]) + 3,
                sheet.y + grid.offset(row) + 11,
            )
            text.setTextTransform(1, 0, 0, -1, x, sheet.height - y)
            text.textOut(str(entry))
            sheet.canvas.drawText(text)
    bare = Grid(
        (110, 90, 90, 90, 90), [["" for _ in row] for row in rows], Style(rules="none")
    )
    sheet.truth.tables.append(grid.truth(bare.draw(sheet)))
    return sheet.save()


def dots_for_no_value(path: Path) -> Truth:
    """`...` in columns of figures stands for none; labels lead to their figures with no dots."""
    sheet = Sheet(path, BARE)
    none: list[list[Entry]] = [
        ["Dikili", "...", "...", "...", "1.250"],
        ["Foça", "...", "18", "...", "..."],
        ["Urla", "24", "...", "912", "..."],
    ]
    rows = [
        ["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"],
        *schools(4),
        *none,
        *schools(3, start=9),
    ]
    set_table(
        sheet, Grid((130, 80, 80, 90, 90), rows, Style(rules="none", aligns="lrrrr"))
    )
    return sheet.save()


def dots_for_no_value_between_rules(path: Path) -> Truth:
    """The same with rules under the rows, in columns that stand close."""
    sheet = Sheet(path, BARE)
    rows: list[list[Entry]] = [
        ["Birim", "2008", "2009", "2010"],
        *([f"{index}. Daire", "...", "...", str(index * 117)] for index in range(1, 9)),
    ]
    set_table(
        sheet, Grid((90, 50, 50, 50), rows, Style(rules="horizontal", aligns="lrrr"))
    )
    return sheet.save()


# ── raised marks ──────────────────────────────────────────────────────────────
def figures_with_raised_marks(path: Path) -> Truth:
    """Raised marks behind figures, one and two at a time: the figures are read without them."""
    sheet = Sheet(path, BARE)
    rows: list[list[Entry]] = [
        ["İlçe", "Çalışan", "Firma"],
        ["Aliağa", "23.106^1^", "1.234"],
        ["Dikili", "2.905", "941^2^"],
        ["Foça", "3.310^1,2^", "1.507"],
        ["Urla", "6.404", "1.128^*^"],
    ]
    set_table(
        sheet,
        Grid((130, 100, 100), rows, Style(aligns="lrr")),
        caption="Tablo 1: Çalışanlar",
    )
    sheet.paragraph("^1^ Geçici. ^2^ Tahmin.")
    return sheet.save()


def figures_with_raised_marks_without_rules(path: Path) -> Truth:
    """The same where nothing but the text makes the columns."""
    sheet = Sheet(path, BARE)
    rows = schools(9)
    rows[2][3], rows[5][1] = f"{rows[2][3]}^2^", f"{rows[5][1]}^1^"
    heading: list[Entry] = ["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"]
    style = Style(rules="none", aligns="lrrrr")
    set_table(
        sheet,
        Grid((130, 80, 80, 90, 90), [heading, *rows], style),
        caption="Tablo 1: Okullar",
    )
    return sheet.save()


def figures_with_raised_glyphs(path: Path) -> Truth:
    """Marks set as the font's own raised figures, plain ones in the text layer: no digit of the figure before."""
    import pymupdf  # noqa: PLC0415

    sheet = Sheet(path, BARE)
    rows = schools(9)
    rows[2][3], rows[5][1] = f"{rows[2][3]}²", f"{rows[5][1]}¹"
    heading: list[Entry] = ["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"]
    table = set_table(
        sheet, Grid((130, 80, 80, 90, 90), [heading, *rows], Style(aligns="lrrrr"))
    )
    for cell in table["cells"]:
        cell["text"] = cell["text"].rstrip("¹²")
    truth = sheet.save()
    with pymupdf.open(str(path)) as document:
        for number in range(1, document.xref_length()):
            if document.xref_is_stream(number) and b"beginbfchar" in (
                content := document.xref_stream(number)
            ):
                for raised, plain in ((b"<00B9>", b"<0031>"), (b"<00B2>", b"<0032>")):
                    content = content.replace(raised, plain)
                document.update_stream(number, content)
        made = document.tobytes(garbage=4, deflate=True, no_new_id=True)
    path.write_bytes(made)
    return truth


# ── headings ──────────────────────────────────────────────────────────────────
SMALL_WORDS: list[list[Entry]] = [
    ["Eksen", "Öncelik", "Hedef", "Sorumlu", "Durum", "Kaynak"],
    ["Çevre", "Su", "Arıtma", "Belediye", "Sürüyor", "Ajans"],
    ["", "", "Baraj", "Müdürlük", "Bitti", "Bakanlık"],
    ["Ulaşım", "Yol", "Kavşak", "Belediye", "Sürüyor", "Belediye"],
    ["", "", "Köprü", "Valilik", "Başladı", "Bakanlık"],
]


def small_table_of_words(path: Path) -> Truth:
    """Six columns of single words in five lines, no rule and no caption."""
    sheet = Sheet(path, BARE)
    sheet.paragraph(PROSE)
    sheet.skip(14)
    set_table(sheet, Grid((75,) * 6, SMALL_WORDS, Style(rules="none")))
    sheet.skip(20)
    sheet.paragraph(AFTER)
    return sheet.save()


def spaced_letters_in_headings(path: Path) -> Truth:
    """`G E L İ Ş M E`: letters set apart by blanks in the names of columns and of bands."""
    sheet = Sheet(path, BARE)
    spaced = [" ".join(name) for name in ("GELİŞME", "ÖNCELİK", "HEDEF")]
    rows: list[list[Entry]] = [
        [C(text, bold=True) for text in spaced],
        ["Çevre", "Su", "Arıtma tesisi"],
        ["Ulaşım", "Yol", "Kavşak"],
        ["Turizm", "Deniz", "İskele"],
    ]
    truth = set_table(
        sheet, Grid((140, 140, 140), rows, Style()), caption="Tablo 1: Eksenler"
    )
    for cell in truth["cells"]:
        cell["text"] = (
            cell["text"].replace(" ", "") if cell["row"] == 0 else cell["text"]
        )
    return sheet.save()


def spaced_type_over_a_table(path: Path) -> Truth:
    """Names of columns in letter-spaced type, two words each, and single letters that are no such type."""
    sheet = Sheet(path, BARE)
    names = ("Okul Adı", "Sınıf", "Öğrenci Sayısı")
    rows: list[list[Entry]] = [
        ["", "", ""],
        *([f"Okul {index}", "A", str(index * 31)] for index in range(1, 6)),
    ]
    grid = Grid((140, 90, 140), rows, Style())
    top = sheet.y
    truth = set_table(sheet, grid)
    sheet.canvas.setFillColor(HexColor("#000000"))
    for index, name in enumerate(names):
        text = sheet.canvas.beginText(
            sheet.left + 3 + (0, 140, 230)[index], sheet.height - top - 11
        )
        text.setFont(Type(SANS).font("bold"), 7)
        text.setCharSpace(2.1)
        text.textOut(name)
        sheet.canvas.drawText(text)
        truth["cells"][index]["text"] = name
    return sheet.save()


def no_table_contents_that_wraps(path: Path) -> Truth:
    """Contents without dots, numbered, the titles of two lines: their page number stands on the second."""
    sheet = Sheet(path, BARE)
    titles = (
        ("1.1.", "Nüfusun yaş gruplarına ve yerleşim yerlerine göre", "dağılımı"),
        ("1.2.", "Göç", ""),
        (
            "2.1.",
            "Sanayi kuruluşlarının çalışan sayılarına ve kollarına",
            "göre dağılımı",
        ),
        (
            "2.2.",
            "Tarım işletmelerinin ürünlere ve arazi büyüklüklerine",
            "göre dağılımı",
        ),
        ("3.1.", "Ulaşım", ""),
        (
            "3.2.",
            "Limanlar, iskeleler ve bunların kara yolu ve demir yolu",
            "bağlantıları",
        ),
    )
    for page, (number, first, second) in enumerate(titles, 3):
        lines = [f"{number} {first}", *filter(None, [second])]
        for line in lines:
            sheet.line(line, Type(SANS, 11), sheet.left, sheet.y)
            if line == lines[-1]:
                sheet.line(
                    str(page),
                    Type(SANS, 11),
                    sheet.right - 25,
                    sheet.y,
                    25,
                    align="right",
                )
            sheet.skip(15)
    return sheet.save()


def shaded_total_under_the_heading(path: Path) -> Truth:
    """The first row is the total, white on black and bold: it is no heading."""
    sheet = Sheet(path, BARE)
    total: list[Entry] = [
        C(text, bold=True, fill="#000000", colour="#ffffff")
        for text in ("Toplam", "812", "9.144", "98.212", "6.120")
    ]
    rows = [["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"], total, *schools(7)]
    set_table(
        sheet,
        Grid(
            (130, 80, 80, 90, 90), rows, Style(aligns="lrrrr", heading_fill="#dddddd")
        ),
    )
    return sheet.save()


def zebra_rows_of_words(path: Path) -> Truth:
    """Words and dates in rows of which every second is shaded, the first below the heading too."""
    sheet = Sheet(path, BARE)
    acts = ("Kayıt", "Sınav", "Ders", "Tatil", "Bitirme")
    rows: list[list[Entry]] = [["Faaliyet", "Başlangıç", "Bitiş"]]
    for index, act in enumerate(acts):
        fill = "#fde9d9" if index % 2 == 0 else ""
        rows.append(
            [
                C(text, fill=fill)
                for text in (
                    act,
                    f"0{index + 1} Eylül 2025",
                    f"0{index + 3} Eylül 2025",
                )
            ]
        )
    style = Style(
        heading=replace(CELL_HEADING, colour="#ffffff"), heading_fill="#c0392b"
    )
    set_table(sheet, Grid((140, 110, 110), rows, style))
    return sheet.save()


def bold_figures_under_the_heading(path: Path) -> Truth:
    """The province's row comes first, bold and shaded as the heading is: figures under names are data."""
    sheet = Sheet(path, BARE)
    first: list[Entry] = [
        C(text, bold=True, fill="#dddddd")
        for text in ("İzmir", "812", "9.144", "98.212", "6.120")
    ]
    rows = [["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"], first, *schools(8)]
    set_table(
        sheet,
        Grid(
            (130, 80, 80, 90, 90), rows, Style(aligns="lrrrr", heading_fill="#dddddd")
        ),
    )
    return sheet.save()


CLAIMS = by_name(
    blanks_kerned_after_commas, letters_of_a_negative_size,
    ones_on_a_turned_page, ones_read_from_the_side, dots_for_no_value,
    dots_for_no_value_between_rules, figures_with_raised_marks, figures_with_raised_marks_without_rules,
    figures_with_raised_glyphs,
    small_table_of_words, spaced_letters_in_headings, spaced_type_over_a_table, no_table_contents_that_wraps,
    shaded_total_under_the_heading, zebra_rows_of_words, bold_figures_under_the_heading,
)  # fmt: skip
