"""Lists of text, `Aliağa ..... 66.000`, in columns side by side: no grid holds them."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import Chosen, choose_readings
from extractors.readings.listed.lists import lists_in
from extractors.readings.place_rows.overleaf import joined
from extractors.readings.place_rows.runs import runs_on
from extractors.records.readers import read_records
from schemas.geometry import Box
from schemas.page import Page, Word
from schemas.table import Region
from schemas.text.turkish import slug
from tests.readings.test_regions import words
from tests.readings.test_statistics import COUNTS, DISTRICTS, IDENTITY, share
from tests.support.drawn_tables import drawn_table

WHOLE = sum(COUNTS)
VALUES = [*zip([*DISTRICTS, "İl Toplamı"], [*COUNTS, WHOLE], strict=True)]
SHARES = [(name, share(count, WHOLE)) for name, count in VALUES]
COUNTED = [(name, str(count)) for name, count in VALUES]
HIGH, LEFT, WIDE, PITCH = 780.0, 40.0, 260.0, 12.0
List = Sequence[tuple[str, str]]


def line(name: str, figure: str, x0: float, base: float, dots: str = ".") -> list[Word]:
    """A name, dots, and a figure that ends where the column does."""
    right = x0 + WIDE - 30
    figures = words(figure, right - 5 * len(figure), base)
    (*_, last) = words(name, x0, base)
    room = int((figures[0].box.x0 - last.box.x1 - 8) / 5) if dots else 0
    led = words(dots * room, last.box.x1 + 3, base) if room > 0 else []
    return [*words(name, x0, base), *led, *figures]


def column(rows: List, x0: float, top: float, dots: str = ".") -> list[Word]:
    return [
        w
        for at, (name, figure) in enumerate(rows)
        for w in line(name, figure, x0, top + PITCH * at, dots)
    ]


def in_columns(rows: List, top: float, across: int, dots: str = ".") -> list[Word]:
    """A list in columns of text, down the first, then down the next."""
    deep = -(-len(rows) // across)
    parts = [rows[at : at + deep] for at in range(0, len(rows), deep)]
    return [
        w
        for at, part in enumerate(parts)
        for w in column(part, LEFT + WIDE * at, top, dots)
    ]


def pages(*written: Sequence[Word]) -> list[Page]:
    return [
        Page(number=n, width=900, height=HIGH, rotation=0, words=tuple(each))
        for n, each in enumerate(written, 1)
    ]


def read(drawn: Sequence[Page]) -> tuple[Chosen, set[tuple[str, str, str]]]:
    chosen = choose_readings(drawn, [], IDENTITY)
    records = read_records(chosen.tables, IDENTITY).observations
    return chosen, {(o.indicator, o.place, str(o.value)) for o in records}


def due(indicator: str, rows: List) -> set[tuple[str, str, str]]:
    named = [
        ("izmir" if name == "İl Toplamı" else slug(name), figure)
        for name, figure in rows
    ]
    return {(indicator, place, figure.replace(",", ".")) for place, figure in named}


@pytest.mark.parametrize("dots", [".", ""])
@pytest.mark.parametrize("across", [1, 2, 3])
def test_lists_under_one_caption_in_columns_of_text_are_one(
    across: int, dots: str
) -> None:
    caption = words("Tablo 1: İzmir İlçeleri: Çalışan Sayısı", LEFT, 40)
    chosen, found = read(pages([*caption, *in_columns(COUNTED, 70, across, dots)]))
    assert found == due("employees", COUNTED)
    assert chosen.findings == () and chosen.proofs[1].is_complete
    assert chosen.tables[0].caption == "Tablo 1: İzmir İlçeleri: Çalışan Sayısı"


@pytest.mark.parametrize("end", [9, 20])
def test_a_list_in_columns_goes_on_overleaf(end: int) -> None:
    caption = words("Tablo 1: İzmir İlçeleri: Çalışan Sayısı", LEFT, 40)
    first, rest = COUNTED[:end], COUNTED[end:]
    drawn = pages([*caption, *in_columns(first, 70, 2)], in_columns(rest, 40, 2))
    chosen, found = read(drawn)
    assert found == due("employees", COUNTED) and chosen.proofs[1].is_complete
    assert chosen.tables[0].pages == [1, 2]


def test_lists_with_a_heading_each_are_columns_of_one_table() -> None:
    over = [
        *words("Çalışan Sayısı", LEFT, 50),
        *words("Çalışanların İl", LEFT + WIDE, 40),
    ]
    over += words("İçindeki Payı (%)", LEFT + WIDE, 50)
    beside = [*column(COUNTED, LEFT, 70), *column(SHARES, LEFT + WIDE, 70)]
    source = words("Kaynak: Ajansın Firma Kayıtları", LEFT, 27)
    chosen, found = read(pages([*source, *over, *beside]))
    assert chosen.tables[0].cells[1].text == "Çalışan Sayısı"
    assert found == due("employees", COUNTED) | due("employees_share_izmir", SHARES)
    assert chosen.tables[0].n_cols == 3 and chosen.proofs[1].is_complete


def test_headings_that_come_again_overleaf_go_on_with_their_lists() -> None:
    def half(rows: slice, top: float) -> list[Word]:
        over = [
            *words("Çalışan Sayısı", LEFT, top),
            *words("Çalışan Payı (%)", LEFT + WIDE, top),
        ]
        return [
            *over,
            *column(COUNTED[rows], LEFT, top + 20),
            *column(SHARES[rows], LEFT + WIDE, top + 20),
        ]

    chosen, found = read(pages(half(slice(0, 15), 50), half(slice(15, None), 40)))
    assert found == due("employees", COUNTED) | due("employees_share_izmir", SHARES)
    assert chosen.proofs[1].is_complete


def test_the_heading_of_the_first_list_is_not_the_end_of_the_caption_above_it() -> None:
    """It is set as the caption is: the other lists, whose headings stand alone, tell."""
    over = [
        *words("Tablo 1. İlçelere Göre Göstergeler", LEFT, 40),
        *words("Çalışan Sayısı", LEFT, 50),
    ]
    over += words("Çalışan Payı (%)", LEFT, 50 + 20 + PITCH * 40)
    lists = [*column(COUNTED, LEFT, 70), *column(SHARES, LEFT, 70 + 20 + PITCH * 40)]
    drawn = [Page(number=1, width=600, height=1200, rotation=0, words=(*over, *lists))]
    chosen, found = read(drawn)
    assert found == due("employees", COUNTED) | due("employees_share_izmir", SHARES)
    assert chosen.tables[0].caption == "Tablo 1. İlçelere Göre Göstergeler"


def test_captions_below_their_lists_name_them() -> None:
    first = [
        *in_columns(COUNTED, 40, 2),
        *words("Tablo 1: İzmir İlçeleri: Çalışan Sayısı", LEFT, 260),
    ]
    second = [
        *in_columns(SHARES, 300, 2),
        *words("Tablo 2: İzmir İlçeleri: Çalışan Payı (%)", LEFT, 520),
    ]
    chosen, found = read(pages([*first, *second]))
    assert found == due("employees", COUNTED) | due("employees_share_izmir", SHARES)
    assert [table.label for table in chosen.tables] == ["Tablo 1", "Tablo 2"]


def test_a_list_that_lacks_a_place_is_doubted() -> None:
    caption = words("Tablo 1: İzmir İlçeleri: Çalışan Sayısı", LEFT, 40)
    lacking = [*COUNTED[:8], *COUNTED[9:]]
    chosen, _ = read(pages([*caption, *in_columns(lacking, 70, 2)]))
    assert not chosen.proofs[1].is_complete
    assert any(f"no {DISTRICTS[8]}" in said for said in chosen.proofs[1].objections)


def test_bullets_of_text_beside_a_list_are_none_of_its_figures() -> None:
    caption = words("Tablo 1: İzmir İlçeleri: Çalışan Sayısı", LEFT, 40)
    beside = [
        w
        for at in range(30)
        for w in words("• Genç nüfus", LEFT + WIDE + 10, 70 + PITCH * at)
    ]
    chosen, found = read(pages([*caption, *column(COUNTED, LEFT, 70), *beside]))
    assert found == due("employees", COUNTED) and chosen.proofs[1].is_complete


def test_what_a_caption_alone_names_is_no_doubt_where_it_is_listed() -> None:
    caption = words("Tablo 1: İzmir İlçeleri: Nüfus", LEFT, 40)
    chosen, found = read(pages([*caption, *in_columns(COUNTED, 70, 2)]))
    assert found == due("population", COUNTED)
    assert chosen.findings == () and chosen.proofs[1].is_complete


def test_a_table_with_headings_of_its_columns_is_no_list_of_text() -> None:
    """`İlçe │ Çalışan Sayısı` over `(kişi)`: the unit alone would be the heading."""
    over = [
        *words("İlçe", LEFT, 46),
        *words("Çalışan Sayısı", LEFT + 150, 46),
        *words("(kişi)", LEFT + 180, 56),
    ]
    drawn = pages([*over, *column(COUNTED, LEFT, 70, "")])
    assert lists_in(drawn, IDENTITY.provinces) == []


@pytest.mark.parametrize("glued", [True, False])
def test_rows_whose_names_are_led_to_figures_in_columns_are_read(glued: bool) -> None:
    """Names, dots and the first figure may be one word; rules are typed, and the rest of one is on the next line."""
    over = [
        *words("İlçe", LEFT, 30),
        *words("Çalışan Sayısı", 320, 30),
        *words("Çalışan Payı (%)", 500, 30),
    ]
    typed = [*words("-" * 100, LEFT, 42), *words("--", LEFT, 54)]
    rows: list[Word] = []
    for at, ((name, count), (_, percent)) in enumerate(
        zip(COUNTED, SHARES, strict=True)
    ):
        base = 70 + PITCH * at
        first = line(name, count, LEFT, base)
        rows += [_as_one(first)] if glued and " " not in name else first
        rows += words(percent, 560 - 5 * len(percent), base)
    chosen, found = read(pages([*over, *typed, *rows]))
    assert found == due("employees", COUNTED) | due("employees_share_izmir", SHARES)
    assert chosen.findings == () and chosen.proofs[1].is_complete


def _as_one(led: Sequence[Word]) -> Word:
    """The words of a line as one: its dots fill what is between."""
    first, last = led[0].box, led[-1].box
    dots = "." * round((last.x0 - led[0].box.x1) / 2.5)
    return replace(
        led[0],
        text=f"{led[0].text}{dots}{led[-1].text}",
        box=first._replace(x1=last.x1),
    )


@pytest.mark.parametrize(("left", "goes_on"), [(LEFT, True), (LEFT + 130, False)])
def test_a_row_or_two_go_on_overleaf_where_the_figures_stand_below_theirs(
    left: float, goes_on: bool
) -> None:
    """The end of a list beside another was taken for the head of the table on the next page."""
    first = [
        *words("Aliağa", left, 700),
        *words("66", left + 100, 700),
        *words("77", left + 200, 700),
    ]
    rest = [
        word
        for at, name in enumerate(DISTRICTS[1:5])
        for text, x0 in ((name, LEFT), ("12", LEFT + 100), ("13", LEFT + 200))
        for word in words(text, x0, 40 + 12 * at)
    ]
    runs = [
        run
        for page in pages(first, rest)
        for run in runs_on(page.number, page.words, IDENTITY.provinces)
    ]
    (table,) = joined(runs)
    assert (table[0].page == 1) is goes_on


def test_a_row_goes_on_overleaf_where_signs_before_longer_figures_stand_farther_left() -> (
    None
):
    """`% 12,46` below `% 0,04`: the sign stood below none, and the first rows of a table were lost."""
    first = [
        word
        for text, x1 in (("Aliağa", LEFT + 30), ("%", LEFT + 178), ("0,04", LEFT + 200))
        for word in words(text, x1 - 5 * len(text), 700)
    ]
    rest = [
        word
        for at, name in enumerate(DISTRICTS[1:5])
        for text, x1 in (
            (name, LEFT + 5 * len(name)),
            ("%", LEFT + 168),
            ("112,46", LEFT + 200),
        )
        for word in words(text, x1 - 5 * len(text), 40 + 12 * at)
    ]
    runs = [
        run
        for page in pages(first, rest)
        for run in runs_on(page.number, page.words, IDENTITY.provinces)
    ]
    (table,) = joined(runs)
    assert [row.page for row in table] == [1, 2, 2, 2, 2]


@pytest.mark.parametrize("across", [2, 3])
@pytest.mark.parametrize("shares_first", [True, False])
def test_lists_below_each_other_that_were_found_as_tables_by_columns_are_all_read(
    across: int, shares_first: bool
) -> None:
    """The first took the tables from the others, of which the first columns alone were read, silently."""
    captions = ("Çalışan Sayısı", "Çalışanların İzmir İçindeki Payı (%)")
    lists = [(captions[0], COUNTED), (captions[1], SHARES)]
    drawn: list[Word] = []
    deep, apart = -(-len(COUNTED) // across), 300.0 if across == 3 else 360.0
    for at, (caption, rows) in enumerate(lists[::-1] if shares_first else lists):
        drawn += words(
            f"Tablo {at + 1}: İzmir İlçeleri: {caption}", LEFT, 40 + apart * at
        )
        drawn += in_columns(rows, 70 + apart * at, across)
    tables = [
        drawn_table([["Aliağa", "1"]] * (2 * deep), headings=0, ordinal=at + 1).model_copy(
            update={"regions": (Region(1, Box(LEFT + WIDE * at - 5, 55, LEFT + WIDE * (at + 1) - 25, 775)),)}
        )
        for at in range(across)
    ]  # fmt: skip
    chosen = choose_readings(pages(drawn), tables, IDENTITY)
    found = read_records(chosen.tables, IDENTITY).observations
    assert {(o.indicator, o.place, str(o.value)) for o in found} == due(
        "employees", COUNTED
    ) | due("employees_share_izmir", SHARES)
