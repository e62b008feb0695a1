"""Which caption is of which table: on the document's side, none twice, overleaf where a table ends its page."""

from collections import Counter
from collections.abc import Sequence

import pytest

from extractors.tables.document.assemble import assembled, joined_over_pages
from extractors.tables.document.captioning import chosen_captions
from extractors.tables.document.outside import Outside, is_first_on_page
from extractors.tables.document.parts import Part, PartCell
from schemas.geometry import Box
from schemas.page import Line
from schemas.table import CellLine, Region
from tests.readings.test_regions import SIZE_PT, words

HEIGHT = 800.0


def part(page: int, top: float, bottom: float) -> Part:
    """A table of one empty cell: only its place counts."""
    box = Box(60, top, 500, bottom)
    cell = PartCell(0, 0, 1, 1, box, (), page)
    return Part(
        page,
        (60, 500),
        (),
        (cell,),
        0,
        "rules",
        1.0,
        "drawn",
        boxes=(Region(page, box),),
    )


def outside(*lines: tuple[str, float], tables: Sequence[Part] = ()) -> Outside:
    printed = [Line(tuple(words(text, 60, top))) for text, top in lines]
    boxes = [region.box for each in tables for region in each.boxes]
    return Outside(HEIGHT, printed, Counter({10.0: 50}), boxes)


def test_the_rest_of_a_table_does_not_take_the_caption_above_the_next() -> None:
    whole, rest, other = part(1, 120, 300), part(2, 60, 200), part(2, 240, 400)
    around = {
        1: outside(("Tablo 1: Nüfus", 105), tables=[whole]),
        2: outside(("Tablo 2: Sanayi", 225), tables=[rest, other]),
    }
    found = chosen_captions([whole, rest, other], around)
    assert [each and each.label for each in found] == ["Tablo 1", None, "Tablo 2"]


def test_where_captions_stand_above_some_tables_each_of_these_has_its_own() -> None:
    """Other tables of the document have theirs below: taken so, the first would stand over nothing."""
    apart = [part(page, 120, 300) for page in (1, 2)]
    under = {
        n: outside((f"Tablo {n}: Nüfus", 315), tables=[apart[n - 1]]) for n in (1, 2)
    }
    close = [part(3, 120, 300), part(3, 340, 500)]
    over = outside(("Tablo 3: Sanayi", 110), ("Tablo 4: Tarım", 330), tables=close)
    found = chosen_captions([*apart, *close], {**under, 3: over})
    assert [each and each.label for each in found] == [f"Tablo {n}" for n in (1, 2, 3, 4)]  # fmt: skip


@pytest.mark.parametrize("above", [True, False])
def test_between_tables_a_caption_is_of_the_nearer_where_the_ends_do_not_tell(
    above: bool,
) -> None:
    """The first has one below alone, the last one above: a caption more or less than tables."""
    tables = [part(1, 100 + 150 * at, 200 + 150 * at) for at in range(4)]
    gap = 30 if above else 8
    page = outside(
        *((f"Tablo {at}: Nüfus", 50 + 150 * at + gap) for at in (1, 2, 3)),
        tables=tables,
    )
    found = chosen_captions(tables, {1: page})
    labels = [each and each.label for each in found]
    told = [f"Tablo {at}" for at in (1, 2, 3)]
    assert labels == ([None, *told] if above else [*told, None])


def test_a_caption_below_that_has_no_room_stands_overleaf() -> None:
    first, last, next_one = part(1, 120, 300), part(1, 500, 740), part(2, 200, 300)
    around = {
        1: outside(("Tablo 1: Nüfus", 315), tables=[first, last]),
        2: outside(("Tablo 2: Sanayi", 60), ("Tablo 3: Tarım", 315), tables=[next_one]),
    }
    tables = assembled([first, last, next_one], around)
    assert [table.label for table in tables] == ["Tablo 1", "Tablo 2", "Tablo 3"]
    assert tables[1].caption_region is not None
    assert tables[1].caption_region.page == 2


def test_a_line_above_the_first_caption_of_a_page_or_a_table_there_parts_them() -> None:
    first, last = part(1, 120, 300), part(1, 500, 740)
    page = outside(("Tablo 1: Nüfus", 315), tables=[first, last])
    for after in (
        outside(("Bir tümce.", 60), ("Tablo 2: Sanayi", 80)),
        outside(("Tablo 2: Sanayi", 160), tables=[part(2, 50, 120)]),
    ):
        found = chosen_captions([first, last], {1: page, 2: after})
        assert found[1] is None


def test_the_title_of_a_slide_said_again_stands_between_no_parts_of_a_table() -> None:
    box, above = (
        Box(60, 100, 500, 300),
        [Line(tuple(words("Güçlü ve Zayıf Yönler", 60, 60)))],
    )
    again = outside(("Güçlü ve Zayıf Yönler (devam)", 60))
    assert is_first_on_page(box, again, again=above)
    assert not is_first_on_page(box, outside(("Destekler (devam)", 60)), again=above)


@pytest.mark.parametrize(
    ("overleaf", "tables"), [("Tablo 6", 2), ("Tablo 5", 1), ("2011 Yılı", 1)]
)
def test_a_caption_in_the_margin_with_another_number_begins_a_table(
    overleaf: str, tables: int
) -> None:
    """Two tables of one form, the second at the top of a page: its programme had the first one's year, with 0.999."""
    parts = []
    for page, top in ((1, 560.0), (2, 60.0)):
        cells = tuple(
            PartCell(0, col, 1, 1, box, (CellLine("x", "x", Region(page, box)),), page)
            for col, box in enumerate(
                (Box(200, top, 350, top + 160), Box(350, top, 500, top + 160))
            )
        )
        whole = Region(page, Box(200, top, 500, top + 160))
        parts.append(
            Part(
                page,
                (200, 350, 500),
                (),
                cells,
                0,
                "rules",
                1.0,
                "drawn",
                boxes=(whole,),
            )
        )
    around = {
        1: outside(("Tablo 5", 562 + SIZE_PT), tables=parts[:1]),
        2: outside((overleaf, 62 + SIZE_PT), tables=parts[1:]),
    }
    assert len(joined_over_pages(parts, around)) == tables


BELOW = {n: outside((f"Tablo {n}: Nüfus", 315), tables=[part(n, 120, 300)]) for n in (1, 2)}  # fmt: skip


@pytest.mark.parametrize("gap", [60, 150, 300])
@pytest.mark.parametrize("note", [(), (("Kaynak: Ajans", 780.0),)])
def test_a_caption_at_the_foot_of_a_slide_is_of_the_table_above_the_white(
    gap: float, note: Sequence[tuple[str, float]]
) -> None:
    """Captions stand below; nothing was read of programmes that they alone name."""
    apart = [*(part(page, 120, 300) for page in (1, 2)), part(3, 120, 400)]
    foot = outside(("Tablo 3: Sanayi", 400 + gap), *note, tables=apart[2:])
    found = chosen_captions(apart, {**BELOW, 3: foot})
    assert [each and each.label for each in found] == ["Tablo 1", "Tablo 2", "Tablo 3"]


def test_a_caption_far_below_is_not_taken_where_it_may_be_of_something_else() -> None:
    apart = [*(part(page, 120, 300) for page in (1, 2)), part(3, 120, 400)]
    other = part(3, 640, 700)
    far = ("Tablo 3: Sanayi", 600.0)
    after = outside(far, tables=[apart[2], other])
    between = outside(("Bir tümce.", 450), far, tables=apart[2:])
    for page in (after, between):
        parts = [*apart, other] if page is after else apart
        assert chosen_captions(parts, {**BELOW, 3: page})[2] is None
    over = {n: outside((f"Tablo {n}: Nüfus", 105), tables=[apart[n - 1]]) for n in (1, 2)}  # fmt: skip
    alone = outside(far, tables=apart[2:])
    assert chosen_captions(apart, {**over, 3: alone})[2] is None


ABOVE = {1: outside(("Tablo 1: Nüfus", 105), tables=[part(1, 120, 300)])}


@pytest.mark.parametrize("rule", [(), (("-" * 60, 715.0),)])
@pytest.mark.parametrize("note", [(), (("- 2 -", 790.0),)])
def test_a_caption_at_a_pages_foot_is_of_the_table_overleaf(
    rule: Sequence[tuple[str, float]], note: Sequence[tuple[str, float]]
) -> None:
    """Captions stand above; nothing was read of programmes that this one alone names."""
    parts = [part(1, 120, 300), part(2, 120, 600), part(3, 60, 300)]
    foot = outside(("Tablo 2: Sanayi", 105), ("Tablo 3: Tarım", 700), *rule, *note, tables=parts[1:2])  # fmt: skip
    around = {**ABOVE, 2: foot, 3: outside(tables=parts[2:])}
    tables = assembled(parts, around)
    assert [table.label for table in tables] == ["Tablo 1", "Tablo 2", "Tablo 3"]
    assert tables[2].caption_region is not None
    assert tables[2].caption_region.page == 2


def test_what_follows_a_caption_at_a_pages_foot_parts_it_from_the_table_overleaf() -> (
    None
):
    parts = [part(1, 120, 300), part(2, 120, 600), part(3, 100, 300)]
    second, third = ("Tablo 2: Sanayi", 105.0), ("Tablo 3: Tarım", 680.0)
    for foot, head in (
        ([second, third, ("Bir tümce.", 710.0)], ()),  # it is of a picture, of text
        ([second, third], [("Bir tümce.", 80.0)]),  # what is overleaf stands alone
        ([second], ()),
    ):
        around = {
            **ABOVE,
            2: outside(*foot, tables=parts[1:2]),
            3: outside(*head, tables=parts[2:]),
        }
        assert chosen_captions(parts, around)[2] is None
