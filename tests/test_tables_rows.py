"""Lines that end at will are rows; lines that end for want of room are one entry."""

from extractors.tables.rows import TextRow, break_at_will, text_row
from schemas.page import Word
from tests.drawn_pages import words

XS = (50.0, 200.0, 350.0)


def rows(*lines: tuple[str, str]) -> list[TextRow]:
    """Printed lines of two columns."""
    placed: list[list[Word]] = [
        [*words(left, 100 + 12 * number, x0=60), *words(right, 100 + 12 * number, x0=210)]
        for number, (left, right) in enumerate(lines)
    ]
    return [text_row(line, XS) for line in placed]


LONG = ("Derinlik, mendirek ucunda", "12 m, fenerde 14 m")


def test_entries_that_leave_room_are_rows() -> None:
    assert break_at_will(rows(("Rıhtım", "850 m"), ("Gelgit", "0.4 m"), LONG))


def test_an_entry_whose_next_word_had_no_room_goes_on() -> None:
    assert not break_at_will(rows(LONG, ("sığlaşır", "0.4 m")))


def test_lines_in_unlike_columns_are_no_rows_of_their_own() -> None:
    (label_only,) = [text_row(words("Liman", 136, x0=60), XS)]
    assert not break_at_will([*rows(("Rıhtım", "850 m"), ("Gelgit", "0.4 m"), LONG), label_only])


def test_one_line_or_one_column_tells_nothing() -> None:
    assert not break_at_will(rows(LONG))
    labels = [text_row(words(text, 100 + 12 * n, x0=60), XS) for n, text in enumerate(("Rıhtım", "Gelgit"))]
    assert not break_at_will(labels)
