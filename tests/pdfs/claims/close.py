"""Tables that stand close to what would make them none: each shows what a number is for."""

from collections.abc import Sequence
from pathlib import Path

from tests.pdfs.cells import CELL
from tests.pdfs.claims.structure import AFTER, PROSE, schools
from tests.pdfs.loose import opened, tell
from tests.pdfs.sheet import CAPTION, Sheet, Truth, by_name

SCHOOLS = [["İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen"], *schools(6)]
COLUMNS_PT = (0.0, 130.0, 200.0, 270.0, 340.0)


def _rows(sheet: Sheet, rows: Sequence[Sequence[str]], leading: float = 14.0) -> None:
    """Rows of text set in columns, no line drawn."""
    for row in rows:
        for x, text in zip(COLUMNS_PT, row, strict=False):
            sheet.line(text, CELL, sheet.left + x, sheet.y)
        sheet.skip(leading)


def caption_of_two_lines_over_a_table_without_lines(path: Path) -> Truth:
    """The caption goes on in a second line, a leading below its first: that line is no row."""
    sheet = opened(path)
    first, second = (
        "Tablo 1: Okullar, derslikler, öğrenciler ve öğretmenler,",
        "ilçe ilçe, 2010-2011 öğretim yılı",
    )
    for line in (first, second):
        sheet.line(line, CAPTION, sheet.left, sheet.y)
        sheet.skip(CAPTION.size * 1.35)
    sheet.skip(4)
    _rows(sheet, SCHOOLS)
    sheet.skip(10)
    tell(sheet, SCHOOLS, f"{first} {second}")
    sheet.paragraph(AFTER)
    return sheet.save()


def caption_in_two_pieces(path: Path) -> Truth:
    """The caption's label, and far to its right its title, a little lower."""
    sheet = opened(path)
    sheet.line("Tablo 1:", CAPTION, sheet.left, sheet.y)
    sheet.line("Okullar ve derslikler", CAPTION, sheet.left + 110, sheet.y + 2.2)
    sheet.skip(22)
    _rows(sheet, SCHOOLS)
    sheet.skip(10)
    tell(sheet, SCHOOLS, "Tablo 1: Okullar ve derslikler")
    sheet.paragraph(AFTER)
    return sheet.save()


def small_table_some_way_below_its_caption(path: Path) -> Truth:
    """Two rows without lines: the caption, two lines above, tells that they are a table."""
    sheet = opened(path)
    sheet.line("Tablo 1: Okullar", CAPTION, sheet.left, sheet.y)
    sheet.skip(38)
    _rows(sheet, SCHOOLS[1:3])
    sheet.skip(30)
    tell(sheet, SCHOOLS[1:3], "Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


def labels_that_go_on_set_in(path: Path) -> Truth:
    """A label fills its column and goes on, set in, with a capital letter: one row, not two."""
    sheet = opened(path)
    sheet.line("Tablo 1: Yatırımlar", CAPTION, sheet.left, sheet.y)
    sheet.skip(18)
    rows = [
        ["Yatırım", "2009", "2010", "2011"],
        ["Organize Sanayi Bölgesi", "1.250", "1.310", "980"],
        ["Liman", "640", "715", "803"],
        ["Atık Su Arıtma ve Katı", "212", "254", "309"],
        ["Yol", "96", "118", "131"],
    ]
    wraps = {1: "Altyapı Tesisleri", 3: "Atık Depolama Tesisi"}
    for number, row in enumerate(rows):
        _rows(sheet, [row], 11.0)
        if number in wraps:
            sheet.line(wraps[number], CELL, sheet.left + 9, sheet.y)
            sheet.skip(11)
    sheet.skip(10)
    told = [
        [f"{row[0]} {wraps[number]}" if number in wraps else row[0], *row[1:]]
        for number, row in enumerate(rows)
    ]
    tell(sheet, told, "Tablo 1: Yatırımlar")
    sheet.paragraph(AFTER)
    return sheet.save()


def rows_of_words_told_by_their_distance(path: Path) -> Truth:
    """Every entry wraps, no line is drawn: only the white between the rows, a third wider, tells them apart."""
    sheet = opened(path)
    sheet.line("Tablo 1: Görevler", CAPTION, sheet.left, sheet.y)
    sheet.skip(18)
    entries = [
        (("Kalkınma ajansı", "Genel sekreterliği"), ("Bölge planının", "Hazırlanması")),
        (
            ("Belediye imar", "Müdürlüğü birimi"),
            ("Kıyı düzenleme", "Projesi ve bütçesi"),
        ),
        (
            ("Ticaret ve sanayi", "Odası başkanlığı"),
            ("Küçük işletmelere", "Danışmanlık desteği"),
        ),
        (
            ("Üniversite rektörlük", "Araştırma merkezi"),
            ("Yenilik ve teknoloji", "Envanteri raporu"),
        ),
    ]
    for left, right in entries:
        for number in range(2):
            sheet.line(left[number], CELL, sheet.left, sheet.y)
            sheet.line(right[number], CELL, sheet.left + 102, sheet.y)
            sheet.skip(10.0 if number == 0 else 13.2)
    sheet.skip(16)
    tell(
        sheet,
        [[" ".join(left), " ".join(right)] for left, right in entries],
        "Tablo 1: Görevler",
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def no_table_list_with_one_line_unnumbered(path: Path) -> Truth:
    """A numbered list with figures at its end, one entry of it without a number: no table."""
    sheet = opened(path)
    entries = (
        "Balıkçı barınağı",
        "Zeytin müzesi",
        "Sahil yolu",
        "Kent ormanı",
        "Pazar yeri",
        "Otogar",
    )
    for number, entry in enumerate(entries, 1):
        if number != 4:
            sheet.line(f"{number}.", CELL, sheet.left, sheet.y)
        sheet.line(entry, CELL, sheet.left + 30, sheet.y)
        sheet.line(f"{number * 37 % 90}", CELL, sheet.left + 200, sheet.y)
        sheet.skip(14)
    sheet.paragraph(AFTER)
    return sheet.save()


def table_of_six_rows_of_words(path: Path) -> Truth:
    """Words alone, no line, no caption, no names: six full rows of four columns are a table."""
    sheet = Sheet(path, running_header="Örnek belge")
    sheet.paragraph(PROSE)
    sheet.skip(10)
    words = [
        "Liman",
        "Deniz",
        "Sanayi",
        "Bakanlık",
        "Müze",
        "Kültür",
        "Turizm",
        "Belediye",
        "Yol",
        "Ulaşım",
        "Hizmet",
    ]
    words += [
        "İl",
        "Okul",
        "Eğitim",
        "Kamu",
        "Vali",
        "Baraj",
        "Enerji",
        "Üretim",
        "Şirket",
        "Park",
        "Çevre",
        "Doğa",
    ]
    rows = [words[start : start + 4] for start in range(0, 24, 4)]
    rows[-1] = ["Park", "Çevre", "Doğa", "Dernek"]
    rows[0] = ["Liman", "Deniz", "", "Bakanlık"]
    for row in rows:
        _rows(sheet, [row])
    sheet.skip(10)
    tell(sheet, rows)
    sheet.paragraph(AFTER)
    return sheet.save()


def sentence_set_in_right_above_the_columns(path: Path) -> Truth:
    """A line that begins set in and runs on over the columns stands close above a table without lines: no names."""
    sheet = opened(path)
    sheet.line(
        "Buna göre ilçelerde eğitim verilen yerler şu kadardır:",
        CELL,
        sheet.left + 30,
        sheet.y,
    )
    sheet.skip(14)
    _rows(sheet, SCHOOLS)
    sheet.skip(10)
    tell(sheet, SCHOOLS)
    sheet.paragraph(AFTER)
    return sheet.save()


CLAIMS = by_name(
    caption_of_two_lines_over_a_table_without_lines, caption_in_two_pieces, small_table_some_way_below_its_caption,
    labels_that_go_on_set_in, rows_of_words_told_by_their_distance, no_table_list_with_one_line_unnumbered,
    table_of_six_rows_of_words, sentence_set_in_right_above_the_columns,
)  # fmt: skip
