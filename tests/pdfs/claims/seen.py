"""Text that is in the file and not on the page, and text that is on the page and not in its content."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.pdfs.cells import C, Entry, Part, Style
from tests.pdfs.claims.structure import AFTER, HEADER, PROSE, schools
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Look, Sheet, Truth, by_name

BARE = Look(page_number="none")
WIDTHS = (130, 80, 80, 90, 90)
PAD, ASCENT = 3.0, 7.44
"""points from a cell's corner to its text's left end and base line."""


def _grid(rows: Sequence[Sequence[Entry]], style: Style | None = None) -> Grid:
    return Grid(
        WIDTHS, [list(HEADER), *map(list, rows)], style or Style(aligns="lrrrr")
    )


def _labelled_by_hand(
    path: Path, write: Callable[[Sheet, float, float, str], None]
) -> Truth:
    """A table whose row names are written by a function that gets the place of each."""
    sheet = Sheet(path, BARE)
    rows = schools(8)
    names = [str(row[0]) for row in rows]
    grid, top = _grid([["", *row[1:]] for row in rows]), sheet.y
    truth = set_table(sheet, grid)
    for index, name in enumerate(names, 1):
        write(sheet, sheet.left + PAD, top + grid.offset(index) + PAD + ASCENT, name)
        next(c for c in truth["cells"] if (c["row"], c["col"]) == (index, 0))[
            "text"
        ] = name
    sheet.paragraph(AFTER)
    return sheet.save()


def _in_colours(sheet: Sheet, x: float, y: float, *pieces: tuple[str, str]) -> None:
    """Pieces of text in one go, each in its colour, no blank between them."""
    text = sheet.canvas.beginText(x, sheet.height - y)
    text.setFont(Type(SANS).font("regular"), 8)
    for piece, colour in pieces:
        text.setFillColor(HexColor(colour))
        text.textOut(piece)
    sheet.canvas.drawText(text)


def white_dots_before_labels(path: Path) -> Truth:
    """Labels are indented with dots in white: the dots are not seen, the labels are."""
    return _labelled_by_hand(
        path,
        lambda sheet, x, y, name: _in_colours(
            sheet, x, y, ("..", "#ffffff"), (name, "#000000")
        ),
    )


def white_signs_behind_labels(path: Path) -> Truth:
    """A white sign follows each label without a blank."""
    return _labelled_by_hand(
        path,
        lambda sheet, x, y, name: _in_colours(
            sheet, x, y, (name, "#000000"), ("9", "#fefefe")
        ),
    )


def left_over_words_in_the_colour_of_their_ground(path: Path) -> Truth:
    """An old year in dark blue on a heading's dark blue, the new one in white beside it."""
    sheet = Sheet(path, BARE)
    rows: list[list[Entry]] = [
        [C("", cols=3, fill="#002060")],
        ["İlçe", "Okul", "Öğrenci"],
    ]
    rows += [[row[0], row[1], row[3]] for row in schools(6)]
    top = sheet.y
    truth = set_table(sheet, Grid((150, 100, 100), rows, Style(aligns="lrr")))
    _in_colours(
        sheet,
        sheet.left + PAD,
        top + PAD + ASCENT,
        ("2008 taslak ", "#000060"),
        ("2010 yılı okulları", "#ffffff"),
    )
    truth["cells"][0]["text"] = "2010 yılı okulları"
    return sheet.save()


def pale_words_on_pale_ground(path: Path) -> Truth:
    """Left-over figures in nearly the zebra's own tint, in cells that are empty to the eye."""
    sheet = Sheet(path, BARE)
    rows = schools(8)
    for row in rows[1::2]:
        row[4] = ""
    top = sheet.y
    grid = _grid(rows, Style(aligns="lrrrr", zebra="#e8eef4"))
    set_table(sheet, grid)
    for index in range(2, 9, 2):
        _in_colours(
            sheet,
            sheet.left + 390,
            top + grid.offset(index) + PAD + ASCENT,
            ("12.345", "#ebf0f5"),
        )
    return sheet.save()


# ── clipped ───────────────────────────────────────────────────────────────────
def _clipped(
    sheet: Sheet, sides: tuple[float, float, float, float], draw: Callable[[], Any]
) -> Any:
    x0, top, x1, bottom = sides
    canvas = sheet.canvas
    canvas.saveState()
    frame = canvas.beginPath()
    frame.rect(x0, sheet.height - bottom, x1 - x0, bottom - top)
    canvas.clipPath(frame, stroke=0, fill=0)
    drawn = draw()
    canvas.restoreState()
    return drawn


def rows_clipped_away(path: Path) -> Truth:
    """A table of 20 rows in a frame that shows 12; a paragraph stands where the others would."""
    sheet = Sheet(path, BARE)
    rows, top = schools(20), sheet.y
    whole, shown = (
        _grid(some, Style(aligns="lrrrr", rules="none")) for some in (rows, rows[:12])
    )
    foot = top + shown.offset(13)
    _clipped(sheet, (0, top, sheet.width, foot), lambda: whole.draw(sheet))
    sheet.y = foot + 24
    sheet.paragraph(AFTER)
    sheet.y = top
    truth = sheet.save()
    truth.tables.append(shown.truth([Part(1, top, 0.0, foot - top)]))
    return truth


def _names_cut_off(path: Path, style: Style, end: float) -> Truth:
    """Two names end so many points right of where they begin."""
    sheet = Sheet(path, BARE)
    long, room = "Uzun Adlı Bir Kooperatif ve Ortakları Limited Şirketi", 110.0
    rows: list[list[Entry]] = [
        [
            f"Ortak {index}",
            f"{index}1 {index * 111111}",
            f"55.{index}5",
            f"0{index}.01.2025",
        ]
        for index in range(1, 9)
    ]
    rows[2][0] = rows[5][0] = ""
    grid, top = (
        Grid((room, 110, 80, 90), [["Ad", "Dosya", "Belge", "Tarih"], *rows], style),
        sheet.y,
    )
    truth = set_table(sheet, grid)
    for index in (3, 6):
        y = top + grid.offset(index) + PAD + ASCENT
        sides = (sheet.left, y - 10, sheet.left + PAD + end, y + 4)
        write = partial(_in_colours, sheet, sheet.left + PAD, y, (long, "#000000"))
        _clipped(sheet, sides, write)
        next(c for c in truth["cells"] if (c["row"], c["col"]) == (index, 0))[
            "text"
        ] = _fitting(long, end)
    return sheet.save()


def _fitting(text: str, room: float) -> str:
    """As many letters as have their middle within so many points."""
    font = Type(SANS).font("regular")
    ends = [stringWidth(text[:end], font, 8) for end in range(len(text) + 1)]
    shown = sum((start + end) / 2 <= room for start, end in pairwise(ends))
    return text[:shown].strip()


def names_cut_off_by_the_next_column(path: Path) -> Truth:
    """Names too long for their column end where the next one begins, and touch its figures."""
    return _names_cut_off(path, Style(rules="none"), 110)


def names_cut_off_between_rules(path: Path) -> Truth:
    """With a rule under each row, they end at the border of their cell."""
    return _names_cut_off(path, Style(rules="horizontal"), 110 - PAD)


def rows_of_a_hidden_layer(path: Path) -> Truth:
    """Last year's figures stand in a layer that is off, right beside this year's."""
    truth = _school_table(path)

    def cover(page: Any, layer: int) -> None:
        for index in range(6):
            page.insert_text(
                (300, 96 + index * 16), f"4{index}.900", fontsize=8, oc=layer
            )

    _with_layer(path, cover)
    return truth


def a_form_of_a_hidden_layer(path: Path) -> Truth:
    """A whole table, drawn as a form, belongs to a layer that is off; it lies over the one that is seen."""
    truth = _school_table(path)
    draft = path.with_name("draft.pdf")
    other = Sheet(draft, BARE)
    other.skip(5)
    set_table(
        other,
        Grid(
            WIDTHS,
            [["Eski", "a", "b", "c", "d"], *schools(9, start=5)],
            Style(aligns="lrrrr"),
        ),
    )
    other.save()

    def cover(page: Any, layer: int) -> None:
        import pymupdf  # noqa: PLC0415

        with pymupdf.open(str(draft)) as source:
            page.show_pdf_page(page.rect, source, 0, oc=layer)

    _with_layer(path, cover)
    draft.unlink()
    return truth


def a_layer_that_is_on(path: Path) -> Truth:
    """The heading over the table belongs to a layer that is on, beside one that is off: it is read."""
    truth = _school_table(path, heading=False)

    def write(page: Any, layer: int) -> None:
        on = page.parent.add_ocg("ölçüler", on=True)
        x = 62 + PAD
        for name, width in zip(HEADER, WIDTHS, strict=True):
            page.insert_text(
                (x, 70 + PAD + ASCENT),
                name.replace("İ", "I").replace("ğ", "g"),
                fontsize=8,
                oc=on,
            )
            page.insert_text((x + 10, 70 + PAD + ASCENT), "99", fontsize=8, oc=layer)
            x += width

    _with_layer(path, write)
    return truth


def _school_table(path: Path, heading: bool = True) -> Truth:
    sheet = Sheet(path, BARE)
    if heading:
        sheet.skip(5)
    names = [name.replace("İ", "I").replace("ğ", "g") for name in HEADER]
    grid = Grid(
        WIDTHS, [names if heading else [""] * 5, *schools(8)], Style(aligns="lrrrr")
    )
    truth = set_table(sheet, grid)
    for cell in truth["cells"]:
        cell["text"] = names[cell["col"]] if cell["row"] == 0 else cell["text"]
    sheet.paragraph(PROSE)
    return sheet.save()


def _with_layer(path: Path, write: Callable[[Any, int], None]) -> None:
    """Rewrites the file with a layer that is off, in which something is written on its first page."""
    import pymupdf  # noqa: PLC0415

    with pymupdf.open(str(path)) as document:
        write(document[0], document.add_ocg("eski rakamlar", on=False))
        document.set_metadata({})
        content = document.tobytes(garbage=4, deflate=True, no_new_id=True)
    path.write_bytes(content)


# ── form fields ───────────────────────────────────────────────────────────────
def _with_fields(path: Path, looks: bool, kind: str = "text") -> Truth:
    """Figures of a column filled into form fields; `looks`: whether the file says how they are drawn."""
    import pymupdf  # noqa: PLC0415

    sheet = Sheet(path, BARE)
    rows = schools(6)
    figures = [str(row[3]) for row in rows]
    top = sheet.y
    grid = _grid([[*row[:3], "", row[4]] for row in rows])
    truth = set_table(sheet, grid)
    made = sheet.save()
    with pymupdf.open(str(path)) as document:
        for index, figure in enumerate(figures, 1):
            y = top + grid.offset(index)
            field = pymupdf.Widget()
            field.rect = pymupdf.Rect(sheet.left + 292, y + 2, sheet.left + 378, y + 14)
            field.field_type = (
                pymupdf.PDF_WIDGET_TYPE_COMBOBOX
                if kind == "choice"
                else pymupdf.PDF_WIDGET_TYPE_TEXT
            )
            field.field_name, field.field_value, field.text_fontsize = (
                f"okul{index}",
                figure,
                8,
            )
            if kind == "choice":
                field.choice_values = [figure, "0"]
            document[0].add_widget(field)
            next(c for c in truth["cells"] if (c["row"], c["col"]) == (index, 3))[
                "text"
            ] = figure
        for field in [] if looks else list(document[0].widgets()):
            document.xref_set_key(field.xref, "AP", "null")
        document.set_metadata({})
        content = document.tobytes(garbage=4, deflate=True, no_new_id=True)
    path.write_bytes(content)
    return made


def filled_form_fields(path: Path) -> Truth:
    """Three cells a row are print, the fourth is a filled-in field."""
    return _with_fields(path, looks=True)


def filled_form_fields_without_looks(path: Path) -> Truth:
    """The fields have values, and the file leaves it to the reader to draw them."""
    return _with_fields(path, looks=False)


def chosen_form_fields(path: Path) -> Truth:
    """The fields are lists to choose from."""
    return _with_fields(path, looks=True, kind="choice")


CLAIMS = by_name(
    white_dots_before_labels, white_signs_behind_labels, left_over_words_in_the_colour_of_their_ground,
    pale_words_on_pale_ground, rows_clipped_away, names_cut_off_by_the_next_column, names_cut_off_between_rules, rows_of_a_hidden_layer, a_form_of_a_hidden_layer,
    a_layer_that_is_on, filled_form_fields, filled_form_fields_without_looks, chosen_form_fields,
)  # fmt: skip
