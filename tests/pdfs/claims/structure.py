"""Tables whose structure is hard: page breaks, merged cells, headings, neighbours, turned pages."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.pdfs.cells import C, Entry, Style
from tests.pdfs.documents.izmir import data
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import CONDENSED, SANS, SERIF, Type
from tests.pdfs.sheet import LANDSCAPE, Look, Sheet, Truth, by_name

PROSE = (
    "İlçelerdeki kurumlardan derlenen bilgiler aşağıda özetlenmiştir. Derleme sırasında eksik kalan kayıtlar "
    "tamamlanmış, yinelenen kayıtlar çıkarılmıştır."
)
AFTER = "Tablonun ardından gelen bu paragraf, okuyucuya sonuçların nasıl yorumlanacağını anlatır ve tabloya ait değildir."
HEADER = ("İlçe", "Okul", "Derslik", "Öğrenci", "Öğretmen")


def schools(count: int, *, start: int = 0) -> list[list[Entry]]:
    """Rows of invented figures for districts in turn: place, schools, classrooms, pupils, teachers."""
    names = [row[0] for row in data()["statistics"][:-1]]
    rows: list[list[Entry]] = []
    for index in range(start, start + count):
        seed = index * 37 % 91 + 9
        place = names[index % len(names)] + (
            f" {index // len(names) + 1}. bölge" if index >= len(names) else ""
        )
        rows.append(
            [
                place,
                str(seed),
                str(seed * 11),
                f"{seed}.{index * 53 % 900 + 100}",
                str(seed * 7 + index),
            ]
        )
    return rows


def table(
    count: int,
    style: Style | None = None,
    widths: Sequence[float] = (130, 80, 80, 90, 90),
) -> Grid:
    """A table of `count` districts under a one-row heading."""
    return Grid(widths, [list(HEADER), *schools(count)], style or Style(aligns="lrrrr"))


def _sheet(path: Path, look: Look | None = None, prose: int = 1) -> Sheet:
    sheet = Sheet(path, look, "Örnek belge")
    for _ in range(prose):
        sheet.paragraph(PROSE)
    return sheet


def continues_on_next_page(path: Path) -> Truth:
    """One table over three pages; the heading stands on the first only."""
    sheet = _sheet(path)
    set_table(sheet, table(104), caption="Tablo 1: Okullar")
    sheet.paragraph(AFTER)
    return sheet.save()


def header_repeated(path: Path) -> Truth:
    """The heading is printed again on each page: it counts once."""
    sheet = _sheet(path)
    set_table(
        sheet,
        table(70, Style(aligns="lrrrr", repeat_heading=True, heading_fill="#dddddd")),
        caption="Tablo 1: Okullar",
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def header_not_repeated(path: Path) -> Truth:
    """Horizontal rules only; the second page begins with a row of data."""
    sheet = _sheet(path, prose=6)
    set_table(
        sheet,
        table(48, Style(aligns="lrrrr", rules="horizontal")),
        caption="Tablo 1: Okullar",
    )
    return sheet.save()


def borderless_continues_on_next_page(path: Path) -> Truth:
    """No rules at all, over a page break."""
    sheet = _sheet(path, prose=6)
    set_table(
        sheet,
        table(48, Style(aligns="lrrrr", rules="none")),
        caption="Tablo 1: Okullar",
    )
    return sheet.save()


def same_columns_are_two_tables(path: Path) -> Truth:
    """Two tables of the same columns, the second with its own caption at the top of the next page: not one."""
    sheet = _sheet(path)
    set_table(sheet, table(30), caption="Tablo 1: 2008 yılında okullar")
    sheet.new_page()
    set_table(sheet, table(12), caption="Tablo 2: 2009 yılında okullar")
    return sheet.save()


LONG = (
    ("Eğitim", "Okul binalarının depreme karşı güçlendirilmesi, spor salonlarının hafta sonları mahalleliye açılması "
     "ve servis güzergâhlarının yeniden düzenlenmesi bu dönemin başlıca işleri olarak belirlenmiştir."),
    ("Sağlık", "Aile hekimliği birimlerinin köylere düzenli ziyaret yapması, diş taramalarının okullarda yürütülmesi ve "
     "acil servis bekleme sürelerinin kısaltılması için ek personel istenmiştir."),
    ("Ulaşım", "Kavşakların ışıklandırılması, duraklara oturma yeri konması, bisiklet yollarının sahil boyunca "
     "birleştirilmesi ve köy minibüslerinin saatlerinin trene göre ayarlanması kararlaştırılmıştır."),
    ("Çevre", "Dere yataklarının temizlenmesi, ambalaj atıklarının ayrı toplanması ve park sulamasında yağmur suyunun "
     "kullanılması önerilmiştir."),
)  # fmt: skip


def row_cut_by_page_break(path: Path) -> Truth:
    """A page break inside a row: it is one row again, its text whole."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [["Alan", "Açıklama", "Yıl"]]
    for index in range(26):
        area, text = LONG[index % 4]
        rows.append([f"{area} {index + 1}", text, str(2006 + index % 4)])
    style = Style(type=Type(SANS, 9, 1.35), cut_rows=True)
    set_table(sheet, Grid((90, 310, 60), rows, style), caption="Tablo 1: Öneriler")
    return sheet.save()


def footnote_interrupts_table(path: Path) -> Truth:
    """A footnote at the foot of the first page stands between the table's halves: it is no row."""
    sheet = _sheet(path)
    sheet.footnote(
        "1",
        "Öğrenci sayıları ekim ayı sonundaki kayıtlara göredir; açık öğretim bunların dışındadır.",
    )
    sheet.footnote("2", "Birleştirilmiş sınıflar tek derslik sayılmıştır.")
    set_table(sheet, table(60), caption="Tablo 1: Okullar^1,2^")
    sheet.paragraph(AFTER)
    return sheet.save()


def _turned(path: Path, degrees: int) -> Truth:
    """A page drawn so that it stands upright only after /Rotate."""
    look = Look(size=LANDSCAPE)
    sheet = _sheet(path, look)
    rows: list[list[Entry]] = [
        [*HEADER, "Kütüphane", "Salon"],
        *([*row, "1", "2"] for row in schools(16)),
    ]
    set_table(
        sheet,
        Grid((150, 90, 90, 110, 110, 80, 80), rows, Style(aligns="lrrrrrr")),
        caption="Tablo 1: Okullar",
    )
    truth = sheet.save()
    rotate_content(path, degrees)
    return truth


def rotate_content(path: Path, degrees: int) -> None:
    """Turns the content of every page against /Rotate, so that the page as displayed is unchanged."""
    import pymupdf  # noqa: PLC0415  a peer of the benchmark: heavy, and needed for two PDFs only

    with pymupdf.open(str(path)) as upright, pymupdf.open() as turned:
        for page in upright:
            width, height = page.rect.width, page.rect.height
            leaf = turned.new_page(width=height, height=width)
            leaf.show_pdf_page(leaf.rect, upright, page.number, rotate=degrees)
            leaf.set_rotation(degrees)
        turned.set_metadata({})
        path.write_bytes(turned.tobytes(garbage=4, deflate=True, no_new_id=True))


def landscape_rotate_90(path: Path) -> Truth:
    """/Rotate 90."""
    return _turned(path, 90)


def landscape_rotate_270(path: Path) -> Truth:
    """/Rotate 270."""
    return _turned(path, 270)


def rotate_180(path: Path) -> Truth:
    """/Rotate 180."""
    sheet = _sheet(path)
    set_table(sheet, table(12), caption="Tablo 1: Okullar")
    truth = sheet.save()
    _flip(path)
    return truth


def _flip(path: Path) -> None:
    import pymupdf  # noqa: PLC0415

    with pymupdf.open(str(path)) as upright, pymupdf.open() as turned:
        leaf = turned.new_page(
            width=upright[0].rect.width, height=upright[0].rect.height
        )
        leaf.show_pdf_page(leaf.rect, upright, 0, rotate=180)
        leaf.set_rotation(180)
        path.write_bytes(turned.tobytes(garbage=4, deflate=True, no_new_id=True))


def hyphenated_cells(path: Path) -> Truth:
    """Words broken at the line's end within cells are whole again; a hyphen of the word's own stays."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [
        ["Konu", "Tes\u00adpit", "Öne\u00adri"],
        ["Sa\u00adna\u00adyi", "De\u00admir-çelik te\u00adsis\u00adle\u00adri\u00adnin ko\u00adnum\u00adlan\u00adma\u00adsı", "Ma\u00adki\u00adne pars\u00adel\u00adle\u00adri\u00adnin bir\u00adleş\u00adti\u00adril\u00adme\u00adsi"],
        ["Ta\u00adrım", "Zey\u00adtin\u00adci\u00adli\u00adğin yay\u00adgın\u00adlaş\u00adtı\u00adrıl\u00adma\u00adsı", "Koo\u00adpe\u00adra\u00adtif\u00adle\u00adrin güç\u00adlen\u00addi\u00adril\u00adme\u00adsi"],
        ["Tu\u00adrizm", "Ko\u00adnak\u00adla\u00adma te\u00adsis\u00adle\u00adri\u00adnin ye\u00adter\u00adsiz\u00adli\u00adği", "Ta\u00adnı\u00adtım ça\u00adlış\u00adma\u00adla\u00adrı\u00adnın art\u00adtı\u00adrıl\u00adma\u00adsı"],
    ]  # fmt: skip
    set_table(sheet, Grid((52, 92, 92), rows), caption="Tablo 1: Tespitler ve öneriler")
    return sheet.save()


def caption_above(path: Path) -> Truth:
    """The caption stands above its table, another table's note below."""
    sheet = _sheet(path)
    set_table(
        sheet,
        table(8),
        caption="Tablo 3: İlçelere göre okul, derslik ve öğrenci sayıları",
    )
    sheet.paragraph("Kaynak: Örnek veri.", Type(size=8))
    sheet.paragraph(AFTER)
    return sheet.save()


def caption_below(path: Path) -> Truth:
    """The caption stands below its table, over two lines."""
    sheet = _sheet(path)
    set_table(
        sheet, table(8), below=True,
        caption="Tablo 4: İlçelere göre okul, derslik, öğrenci ve öğretmen sayılarının bir önceki yılın aynı dönemiyle karşılaştırmalı görünümü",
    )  # fmt: skip
    sheet.paragraph(AFTER)
    return sheet.save()


def rotated_labels(path: Path) -> Truth:
    """Row labels turned by 90° upwards and downwards, of one and of two lines."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [["Küme", "İlçe", "Okul", "Öğrenci"]]
    for label, turn, start in (
        ("KUZEY İLÇELERİ", 90, 0),
        ("GÜNEY VE DOĞU İLÇELERİ", 270, 6),
        ("MERKEZ", 90, 12),
    ):
        for index, row in enumerate(schools(5, start=start)):
            first: list[Entry] = (
                [C(label, rows=5, turn=turn, bold=True)] if index == 0 else []
            )
            rows.append([*first, row[0], row[1], row[3]])
    set_table(
        sheet,
        Grid((44, 150, 90, 90), rows, Style(aligns="llrr")),
        caption="Tablo 1: Kümeler",
    )
    return sheet.save()


def side_by_side_tables(path: Path) -> Truth:
    """Two ruled tables beside each other, of different heights, a gutter between them."""
    sheet = _sheet(path)
    top = sheet.y
    left = Grid(
        (80, 60, 60), [["İlçe", "Okul", "Derslik"], *(row[:3] for row in schools(9))]
    )
    set_table(sheet, left)
    bottom, sheet.y = sheet.y, top
    right = Grid(
        (110, 80),
        [
            ["Yıl", "Öğrenci"],
            *[[str(2004 + i), f"{i + 3}.{i * 91 + 120}"] for i in range(6)],
        ],
    )
    set_table(sheet, right, x=sheet.left + 245)
    sheet.y = bottom
    sheet.paragraph(AFTER)
    return sheet.save()


def side_by_side_borderless_tables(path: Path) -> Truth:
    """Two tables beside each other with horizontal rules only."""
    sheet = _sheet(path)
    top = sheet.y
    style = Style(rules="booktabs", aligns="lrr")
    set_table(
        sheet,
        Grid(
            (80, 60, 60),
            [["İlçe", "Okul", "Derslik"], *(row[:3] for row in schools(9))],
            style,
        ),
    )
    bottom, sheet.y = sheet.y, top
    years: list[list[Entry]] = [
        [str(2004 + i), f"{i + 3}.{i * 91 + 120}", str(i)] for i in range(9)
    ]
    set_table(
        sheet,
        Grid((70, 70, 50), [["Yıl", "Öğrenci", "Kurs"], *years], style),
        x=sheet.left + 255,
    )
    sheet.y = bottom
    sheet.paragraph(AFTER)
    return sheet.save()


def two_tables_close_together(path: Path) -> Truth:
    """Two tables one above the other, eight points apart, of different columns."""
    sheet = _sheet(path)
    set_table(sheet, table(5))
    sheet.skip(-2)
    set_table(
        sheet,
        Grid(
            (200, 135, 135),
            [
                ["Kurum", "Başvuru", "Kabul"],
                ["Belediye", "14", "9"],
                ["Oda", "22", "11"],
            ],
        ),
    )
    sheet.paragraph(AFTER)
    return sheet.save()


def three_row_heading(path: Path) -> Truth:
    """A heading of three rows: programme, year, measure; the corner spans all three."""
    sheet = _sheet(path)
    top: list[Entry] = [
        C("İlçe", rows=3),
        C("Eğitim Programı", cols=4),
        C("Sağlık Programı", cols=4),
    ]
    years: list[Entry] = [
        C(year, cols=2) for _ in range(2) for year in ("2008", "2009")
    ]
    measures: list[Entry] = [
        measure for _ in range(4) for measure in ("Başvuru", "Kabul")
    ]
    body: list[list[Entry]] = [
        [row[0], *(str((int(str(row[1])) + k * 3) % 40) for k in range(8))]
        for row in schools(10)
    ]
    rows: list[list[Entry]] = [top, years, measures, *body]
    set_table(
        sheet,
        Grid((80, *[48] * 8), rows, Style(aligns="lrrrrrrrr"), headings=3),
        caption="Tablo 1: Programlar",
    )
    return sheet.save()


def merged_both_ways(path: Path) -> Truth:
    """Cells merged over rows, over columns and over both at once."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [
        [C("Bölge", rows=2), C("2008", cols=2), C("2009", cols=2)],
        ["Kız", "Erkek", "Kız", "Erkek"],
        [
            C("Kuzey", rows=2),
            "12",
            "14",
            C("veri derlenmedi", rows=2, cols=2, middle=True, align="c"),
        ],
        ["15", "11"],
        [
            "Güney",
            C("birlikte 40", cols=2, align="c"),
            "19",
            C("21", rows=2, middle=True),
        ],
        [C("Merkez ve doğu", bold=True), "30", "31", "29"],
    ]
    set_table(
        sheet, Grid((120, 85, 85, 85, 85), rows, headings=2), caption="Tablo 1: Kurslar"
    )
    return sheet.save()


def empty_column_that_means_something(path: Path) -> Truth:
    """A column with a heading and no entry is kept, as is an empty first heading."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [["", "Okul", "Yurt", "Öğrenci"]]
    rows += [[row[0], row[1], "", row[3]] for row in schools(9)]
    set_table(
        sheet,
        Grid((130, 90, 90, 100), rows, Style(aligns="lrrr")),
        caption="Tablo 1: Okul ve yurt",
    )
    return sheet.save()


def band_rows(path: Path) -> Truth:
    """Bands over the whole width name the group of the rows below them."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [list(HEADER)]
    for band, start in (
        ("Kıyı ilçeleri", 0),
        ("İç ilçeler", 5),
        ("Merkez ilçeler", 10),
    ):
        rows += [[C(band, cols=5, bold=True, fill="#eeeeee")], *schools(4, start=start)]
    set_table(
        sheet,
        Grid((130, 80, 80, 90, 90), rows, Style(aligns="lrrrr")),
        caption="Tablo 1: Okullar",
    )
    return sheet.save()


def several_bullets_in_cell(path: Path) -> Truth:
    """Cells with bullets, with dashes and with numbers: each cell is one cell."""
    sheet = _sheet(path)
    rows: list[list[Entry]] = [["Alan", "Yapılanlar", "Yapılacaklar"]]
    for mark in ("• {}", "- {}", "{}. {}"):
        done = [
            text
            for _, text in (
                ("", "Yol bakımı"),
                ("", "Park düzenlemesi ve oyun alanlarının yenilenmesi"),
                ("", "Sulama"),
            )
        ]
        lines = [
            mark.format(index, text) if mark.startswith("{}.") else mark.format(text)
            for index, text in enumerate(done, 1)
        ]
        rows.append([f"Mahalle {len(rows)}", "\n".join(lines), "\n".join(lines[:2])])
    set_table(sheet, Grid((90, 180, 180), rows), caption="Tablo 1: Mahalleler")
    return sheet.save()


def landscape_page(path: Path) -> Truth:
    """A landscape page without /Rotate between two portrait ones would be: wide columns, serif type."""
    cell = Type(SERIF, 8, 1.3)
    sheet = _sheet(path, Look(size=LANDSCAPE, body=replace(Look().body, family=SERIF)))
    style = Style(type=cell, heading=replace(cell, bold=True), aligns="lrrrr")
    set_table(
        sheet, table(15, style, (200, 120, 120, 120, 120)), caption="Tablo 1: Okullar"
    )
    return sheet.save()


def dense_condensed_type(path: Path) -> Truth:
    """Six-point condensed type, tight rows, ten columns of figures."""
    sheet = _sheet(path)
    cell = Type(CONDENSED, 6, 1.15)
    head: list[Entry] = ["İlçe", *(f"G{index}" for index in range(1, 10))]
    body: list[list[Entry]] = [
        [row[0], *(f"{(i * 7 + j * 13) % 97},{j}" for j in range(9))]
        for i, row in enumerate(schools(30))
    ]
    style = Style(
        type=cell,
        heading=replace(cell, bold=True),
        pad=1.2,
        rule_width=0.25,
        aligns="lrrrrrrrrr",
    )
    set_table(
        sheet,
        Grid((70, *[42] * 9), [head, *body], style),
        caption="Tablo 1: Göstergeler",
    )
    return sheet.save()


CLAIMS = by_name(
    continues_on_next_page, header_repeated, header_not_repeated, borderless_continues_on_next_page,
    same_columns_are_two_tables, row_cut_by_page_break, footnote_interrupts_table, landscape_rotate_90,
    landscape_rotate_270, rotate_180, hyphenated_cells, caption_above, caption_below, rotated_labels,
    side_by_side_tables, side_by_side_borderless_tables, two_tables_close_together, three_row_heading,
    merged_both_ways, empty_column_that_means_something, band_rows, several_bullets_in_cell, landscape_page,
    dense_condensed_type,
)  # fmt: skip
