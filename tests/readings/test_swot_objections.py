"""What speaks against a SWOT: each objection on items that are wrong in its way, and silent on items that are right."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from extractors.readings.kinds import Document
from extractors.readings.proof import Proof
from extractors.readings.settings.proofs import WEIGHED
from extractors.readings.settings.swot import WEIGHING
from extractors.readings.swot.against import (
    is_spread_overleaf,
    labels_of_two,
    named_by_its_caption,
    parts_of_one,
    parts_of_several,
)
from extractors.readings.swot.choice.prove import _doubted, prove
from extractors.readings.swot.ink import against_ink, left_above, left_out
from extractors.readings.swot.objections import (
    QUADRANTS,
    against_items,
    labels_at_the_end,
    labels_of_no_item,
    without_a_quadrant,
)
from extractors.readings.text.entries import Entry
from extractors.readings.text.textlines import TextLine
from extractors.records.swot.matrix import read_swot
from schemas.document import DocumentIdentity
from schemas.geometry import Box
from schemas.records import CellRef, SwotItem
from schemas.table import Cell, CellLine, Region, Table
from tests.readings.test_regions import COLUMNS, matrix, words
from tests.readings.test_regions import QUADRANTS as HEADINGS
from tests.support.drawn_tables import drawn_table


def item(
    text: str,
    quadrant: Any = "strength",
    dimension: str | None = "EKONOMİK",
    **more: Any,
) -> SwotItem:
    raw = more.pop("raw", text)
    where = CellRef(table_ordinal=1, row=1, col=1)
    return SwotItem(
        place=None, dimension=dimension, sub_dimension=more.pop("part", None), quadrant=quadrant, ordinal=1,
        text=text, text_raw=raw, cell=where,
    )  # fmt: skip


RIGHT = [
    item(f"Verimli topraklar {n}", quadrant) for n, quadrant in enumerate(QUADRANTS)
]


def against(*items: SwotItem) -> str:
    return "; ".join(against_items([*RIGHT, *items]))


def test_nothing_speaks_against_items_that_are_whole() -> None:
    assert (
        against(item("Ürün - pazar ilişkisinin zayıflığı"), item("Genç nüfus (%12,8)"))
        == ""
    )


def test_a_bullet_within_an_item_says_that_two_were_joined() -> None:
    assert "bullets" in against(item("Limanlar • Dar yollar"))


def test_a_dash_within_an_item_is_a_bullet_only_where_items_begin_with_dashes() -> None:
    dashed = [item(f"Ova {n}", raw=f"- Ova {n}") for n in range(3)]
    assert "bullets" in against(
        *dashed, item("Limanlar - Dar yollar", raw="- Limanlar - Dar yollar")
    )
    assert "bullets" not in against(
        *dashed, item("Ürün - pazar ilişkisi", raw="- Ürün - pazar ilişkisi")
    )
    assert "bullets" not in against(item("İzmir - Ankara hattı"))


def test_a_caption_that_names_a_dimension_where_no_item_has_one_is_told() -> None:
    bare = [item("Ova", dimension=None)]
    (said,) = named_by_its_caption("Tablo 2. Foça GZFT Analizi – ÇEVRE", bare)
    assert said.endswith("no item has one: 'Foça GZFT Analizi – ÇEVRE'")
    assert not [*named_by_its_caption("Tablo 2. Foça GZFT Analizi – EKONOMİK", RIGHT)]
    assert not [*named_by_its_caption("Tablo 2. Foça GZFT Analizi", bare)]


def test_a_caption_that_names_a_part_where_no_item_has_one_is_told() -> None:
    caption = "Tablo 3. Foça GZFT Analizi: Mekânsal – Ulaşım"
    (said,) = named_by_its_caption(caption, [item("Ova", dimension="MEKÂNSAL")])
    assert said == "its caption names a part, and no item has one: 'Ulaşım'"
    both = item("Ova", dimension="MEKÂNSAL", part="Ulaşım")
    assert not [*named_by_its_caption(caption, [both])]
    alone = "Tablo 3. Foça GZFT Analizi – Mekânsal"
    assert not [*named_by_its_caption(alone, [item("Ova", dimension="MEKÂNSAL")])]


@pytest.mark.parametrize(
    ("tail", "said"),
    [("KURUMSAL", True), ("Kurumsal Yapı", True), ("EKONOMİK", False), ("Taşlıçay", False),
     ("Güçlü Yönler", False), ("Devamı", False), ("2", False), ("2012 yılı", False)],
)  # fmt: skip
def test_a_name_behind_the_title_of_a_caption_that_no_item_has_is_told(
    tail: str, said: bool
) -> None:
    """The dimension of each table stood in its caption, its parts in a column: they were its dimensions."""
    caption = f"Tablo 4: Taşlıçay İlçesi GZFT Matrisi – {tail}"
    assert bool([*named_by_its_caption(caption, RIGHT)]) is said
    assert not [*named_by_its_caption(caption, [item("Ova", dimension=tail)])]
    of_its_part = [item("Ova", dimension="Yönetişim")]
    assert bool([*named_by_its_caption(caption, of_its_part)]) is (
        said or tail == "EKONOMİK"
    )


@pytest.mark.parametrize(
    ("dimension", "said"), [("EKONOMİK YAPI", True), ("SOSYAL YAPI", False)]
)
def test_a_dimension_in_the_brackets_of_a_caption_that_no_item_has_is_told(
    dimension: str, said: bool
) -> None:
    """A table had the dimension of the one before it, and the caption its own."""
    caption = "Tablo 3. Bergama SWOT Analizi (Sosyal Yapı)"
    items = [item("Ova", dimension=dimension)]
    assert bool([*named_by_its_caption(caption, items)]) is said


def test_a_part_under_two_dimensions_is_told_but_for_the_rest() -> None:
    """A dimension at the top of a page was taken for its running head: its parts went to the one before."""
    first = item("Ova", dimension="ÇEVRE", part="Doğal Yapı")
    other = item("Göl", dimension="EKONOMİK", part="Doğal Yapı")
    assert list(parts_of_several([first, other])) == [
        "parts stand under several dimensions: 'Doğal Yapı'"
    ]
    general = [
        each.model_copy(update={"sub_dimension": "Genel"}) for each in (first, other)
    ]
    assert not [*parts_of_several(general)]
    assert not [*parts_of_several([first, first])]


def item_of(dimension: str, part: str | None = None) -> SwotItem:
    return item("Ova").model_copy(
        update={"dimension": dimension, "sub_dimension": part}
    )


def test_dimensions_that_are_all_names_of_one_may_be_its_parts() -> None:
    parts = [item_of("Ulaşım"), item_of("Kentleşme"), item_of("Konut")]
    assert list(parts_of_one(parts)) == [
        "dimensions that may be parts of one: 'Ulaşım', 'Kentleşme'"
    ]
    assert not [*parts_of_one([*parts, item_of("Sosyal")])]
    assert not [*parts_of_one([item_of("Ulaşım", "Yol"), item_of("Kentleşme")])]
    assert not [*parts_of_one([item_of("Ulaşım"), item_of("Konut")])]


def test_a_label_that_is_two_others_may_be_both_of_them() -> None:
    """Of two rows of one item each the labels stood at the leading of the text: `Tarım` / `Sanayi` were one."""
    pairs = [("Ekonomik", "Tarım"), ("Ekonomik", "Sanayi")]
    apart = [item_of(*pair) for pair in pairs]
    assert not [*labels_of_two(apart)]
    (told,) = labels_of_two([*apart, item_of("Ekonomik", "Tarım Sanayi")])
    assert "'Tarım Sanayi'" in told


def test_a_number_alone_is_no_item() -> None:
    """Numbers of a list that were parted from what they number."""
    assert "items without a word: '3.'" in against(item("3."))


def test_a_bullet_that_stayed_before_its_item_is_told() -> None:
    assert "bullets" in against(item("• Limanlar"))
    assert "bullets" in against(item("•Limanlar"))
    assert "bullets" in against(item("Limanlar •Dar yollar"))


@pytest.mark.parametrize("sign", ["›", "♦"])
def test_a_sign_before_several_items_is_a_bullet_that_stayed(sign: str) -> None:
    """Signs that no list of bullets holds too: nine items were stored with theirs, at 0.99."""
    both = [item(f"{sign} {text}") for text in ("Limanlar", "Dar yollar")]
    assert "bullets" in against(*both)


def test_an_item_that_begins_with_a_bracket_was_cut_from_the_one_before() -> None:
    assert "begin with a bracket" in against(item("(yol, su, kanalizasyon)"))


def test_an_item_that_begins_with_a_figure_may_go_on_the_one_before() -> None:
    assert "begin with a figure" in against(item("%76'e ulaşması"))
    assert "begin with a figure" in against(item("63% of the workforce is in services"))
    assert against(item("2013 yılında başlayan yatırımlar")) == ""


def test_an_item_that_ends_in_a_joining_word_or_an_open_bracket_goes_on_elsewhere() -> (
    None
):
    assert "end before" in against(item("Altyapı sorunları (yol, su"))
    assert "end before" in against(item("Komşu ilçeler ile"))


def test_an_item_that_ends_in_what_has_something_goes_on_elsewhere() -> None:
    """The rest began with a year, in the next cell: both were items, with 0.99."""
    said = "items end before their sentence does"
    for text in ("Verilen devlet desteklerinin", "Limanın"):
        assert (said in against(*RIGHT, item(text))) == text.endswith("lerinin")
    assert said not in against(*RIGHT, item("Nitelikli kadın"), item("Enerji"))


def _at_its_foot(label: Cell) -> Cell:
    box, foot = label.lines[0].region.box, label.box.bottom
    last = Region(page=1, box=Box(box.x0, foot - 14, box.x1, foot - 4))
    line = replace(label.lines[0], region=last)
    return label.model_copy(update={"lines": (line,)})


@pytest.mark.parametrize(
    ("where", "told"),
    [(("foot", "top"), True), (("top", "top"), False), (("foot", "foot"), False)],
)
def test_a_label_at_the_foot_of_its_cell_may_begin_there(
    where: tuple[str, str], told: bool
) -> None:
    """A page cut the dimension before it, whose cell no line parts from this one: 21 items were of `ÇEVRE`, with 0.995."""
    rows = [["Alan", "GÜÇLÜ YANLAR"], *([f"{name}" if not n else "^", f"{n}"] for name in ("ÇEVRE", "SOSYAL") for n in range(5))]  # fmt: skip
    table = drawn_table(rows)
    cells = tuple(
        _at_its_foot(cell)
        if cell.row_span > 1 and where[cell.text == "SOSYAL"] == "foot"
        else cell
        for cell in table.cells
    )
    doubts = list(labels_at_the_end(table.model_copy(update={"cells": cells})))
    assert doubts == (
        ["labels stand at the foot of cells of several rows: 'ÇEVRE'"] if told else []
    )


def test_a_hyphen_within_one_word_says_that_a_line_end_cut_it() -> None:
    assert "cut by hyphens: de-miryolu" in against(
        item("İlçenin de-miryolu bağlantısı")
    )
    assert "cut by hyphens: ECONO-MIC" in against(
        item("Limanlar", dimension="ECONO-MIC")
    )
    assert "cut by hyphens: Eko-nomik" in against(item("Eko-nomik yapı"))
    assert against(item("Agro-turizm olanakları, sosyo-ekonomik yapı")) == ""
    assert (
        against(item("Ar-Ge ve üniversite-sanayi iş birliği, İzmir-Ankara hattı")) == ""
    )


def test_numbers_in_most_items_are_numbers_of_a_list() -> None:
    numbered = [item(f"{n}. Verimli topraklar") for n in range(1, 9)]
    assert "numbers stand in the items" in against(*numbered)
    assert "numbers" not in against(item("3. sınıf yollar"))


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("KURUMSALYerel", "printed into each other"),
        ("ECONOMIC Trade", "printed into each other"),
        ("SOSYAL ÇEVRE", "printed into each other"),
        ("ÇEVRE ÇEVRE", "printed into each other"),
        ("Su ve Atık Su ve Atık", "printed into each other"),
        ("Mekânsal Ekonomik", "printed into each other"),
        ("lar", "small letters"),
        ("MEKÂ NSAL", "torn"),
        ("EKONO-", "torn"),
        ("MEKÂNSA Konut L", "torn"),
        ("FIRSATLAR", "headings of quadrants"),
        ("GZFT Analizi", "title of the table"),
        ("Menderes SWOT Analizi", "title of the table"),
    ],
)
def test_labels_that_are_none_are_told(label: str, said: str) -> None:
    assert said in against(item("Limanlar", dimension=label))
    assert said in against(item("Limanlar", part=label))


@pytest.mark.parametrize(
    "label",
    [
        "Kentleşme",
        "MEKÂNSAL",
        "Ar-Ge",
        "Ürün/Pazar",
        "Sosyal Altyapı",
        "Ekonomik Yapı",
        "Çevre ve Enerji",
        "Sosyal, Kültürel Yapı",
        "GSYH",
        "Spor",
        "Physical",
        "Trafik",
    ],
)
def test_nothing_speaks_against_labels_that_are_words(label: str) -> None:
    assert against(item("Limanlar", dimension=label)) == ""


def test_items_under_no_dimension_beside_others_that_have_one_are_told() -> None:
    assert "under no dimension" in against(item("Limanlar", dimension=None))


def test_items_whose_sub_dimension_was_lost_beside_others_are_told() -> None:
    parted = [item("Limanlar", dimension="KURUMSAL", part="Yönetişim")]
    assert "sub-dimension" not in against(*parted)
    lost = item("Göç", dimension="KURUMSAL")
    assert (
        "1 items stand under no sub-dimension, where their dimension has some"
        in against(*parted, lost)
    )


def test_a_quadrant_without_items_is_told() -> None:
    assert list(without_a_quadrant(RIGHT)) == []
    assert list(without_a_quadrant(RIGHT[:3])) == ["items in 3 quadrants only"]


# ── drawn cells ───────────────────────────────────────────────────────────────
def cell(row: int, col: int, text: str, box: Box, **more: Any) -> Cell:
    region = Region(page=1, box=box)
    lines = (CellLine(text=text, text_raw=text, region=region, bold=False),)
    return Cell(
        row=row,
        col=col,
        text=text,
        text_raw=text,
        regions=(region,),
        lines=lines,
        **more,
    )


def drawn(
    rows: Sequence[Sequence[str | None]],
    tops: Sequence[float],
    *,
    method: str = "rules",
) -> Table:
    """A table whose columns are those of `matrix`, its labels at 30."""
    edges = [30.0, *COLUMNS, 500.0]
    bounds = [*tops, 166.0]
    cells = [
        cell(
            r,
            c,
            text,
            Box(edges[c] - 2, bounds[r], edges[c + 1] - 2, bounds[r + 1]),
            is_header=r == 0,
        )
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
        if text
    ]
    return Table(
        ordinal=1, kind="swot", label=None, caption=None, caption_region=None, heading=None, n_rows=len(rows), n_cols=5,
        cells=tuple(cells), regions=(Region(page=1, box=Box(28, tops[0], 500, 166)),), method=method, confidence=0.99,
        reason="", notes=(), engines=(),
    )  # fmt: skip


REPORT = DocumentIdentity(
    slug="a", kind="other", language="tr", title="A", edition_label="undated"
)
HEAD = ["", *HEADINGS]
ROWS = [
    HEAD,
    [
        "Tarım",
        "Verimli topraklar ve ovalar",
        "Bilgi eksikliği",
        "Artan talep",
        "Uzun süren kuraklık",
    ],
    ["Ulaşım", "Genç nüfus", "", "", "Göç"],
    ["", "Limanlar", "Dar yollar", "", ""],
]
TOPS = [88.0, 104.0, 134.0, 148.0]


def document(table: Table, labels: Sequence[tuple[str, float, float]]) -> Document:
    return Document([matrix(labels)], [table], REPORT)


def test_labels_in_drawn_cells_win_over_labels_told_by_their_place() -> None:
    table = drawn(ROWS, TOPS)
    unlike = document(
        table, [("Tarım", 30, 120), ("Ulaşım", 30, 159)]
    )  # by words, the last row's label
    proof = prove(unlike, table)
    assert proof is not None
    assert (proof.confidence, proof.objections) == (WEIGHING.labelled, ())


def test_cells_that_were_told_by_white_are_no_such_proof() -> None:
    table = drawn(ROWS, TOPS, method="rules+text")
    proof = prove(document(table, [("Tarım", 30, 120), ("Ulaşım", 30, 159)]), table)
    assert proof is not None
    assert any("differ from a reading by words" in said for said in proof.objections)


def test_the_title_in_a_drawn_cell_is_no_label() -> None:
    rows = [
        [text if text != "Tarım" else "GZFT Analizi" for text in row] for row in ROWS
    ]
    table = drawn(rows, TOPS)
    proof = prove(document(table, [("Tarım", 30, 120), ("Ulaşım", 30, 159)]), table)
    assert proof is not None and proof.objections


def test_an_item_by_words_that_runs_over_two_drawn_cells_is_told() -> None:
    whole = drawn(ROWS, TOPS)
    torn = [
        *ROWS[:1],
        ["Tarım", "Verimli topraklar", *ROWS[1][2:]],
        ["", "ve ovalar", "", "", ""],
        *ROWS[2:],
    ]
    cut = drawn(torn, [88.0, 104.0, 122.0, 134.0, 148.0])
    items = read_swot(whole, None)
    assert (
        list(against_ink(Document([matrix([])], [whole], REPORT), whole, items)) == []
    )
    (said,) = against_ink(Document([matrix([])], [cut], REPORT), whole, items)
    assert "run over drawn cells" in said and "Verimli topraklar ve ovalar" in said


def test_a_label_by_words_that_runs_over_two_drawn_cells_is_told() -> None:
    """A dimension over a part of it, each in a cell of its own, were one dimension: `Çevre Su ve Atık`."""
    heads = [
        cell(0, 1, "Çevre", Box(100, 0, 200, 20), is_header=True),
        cell(1, 1, "Su ve Atık", Box(100, 20, 200, 40), is_header=True),
    ]
    table = drawn_table([["", "a"]]).model_copy(
        update={"cells": tuple(heads), "method": "rules", "n_rows": 2}
    )
    joined = cell(0, 1, "Çevre Su ve Atık", Box(120, 2, 180, 38), is_header=True)
    read = table.model_copy(update={"cells": (joined,), "method": "readings"})
    told = against_ink(document(table, []), read, [])
    assert list(told) == ["labels run over drawn cells: 'Çevre Su ve Atık'"]
    apart = table.model_copy(update={"method": "readings"})
    assert not [*against_ink(document(table, []), apart, [])]
    again = [each.model_copy(update={"text": "Çevre"}) for each in heads]
    twice = table.model_copy(update={"cells": tuple(again)})
    one = joined.model_copy(update={"text": "Çevre"})
    read = twice.model_copy(update={"cells": (one,), "method": "readings"})
    assert not [*against_ink(document(twice, []), read, [])]


def test_an_item_that_goes_on_overleaf_lies_in_a_cell_of_each_page() -> None:
    """The row is cut by the page's end: two drawn cells, one item."""
    whole, overleaf = drawn(ROWS, TOPS), Box(98, 56, 198, 80)
    first = whole.cell_at(1, 1)
    assert first is not None
    both = (*first.regions, Region(page=2, box=overleaf))
    cells = [
        other if other != first else other.model_copy(update={"regions": both})
        for other in whole.cells
    ]
    read = whole.model_copy(update={"cells": tuple(cells)})
    piece = cell(4, 1, "ve ovalar", overleaf).model_copy(update={"regions": both[1:]})
    found = whole.model_copy(update={"cells": (*whole.cells, piece), "n_rows": 5})
    there = Document([matrix([])], [found], REPORT)
    assert list(against_ink(there, read, read_swot(read, None))) == []


def test_texts_found_below_the_reading_by_words_say_that_it_ended_too_early() -> None:
    whole = drawn(ROWS, TOPS)
    early = drawn(ROWS[:3], TOPS[:3]).model_copy(
        update={"regions": (Region(page=1, box=Box(28, 88, 500, 147)),)}
    )
    there = Document([matrix([])], [whole], REPORT)
    assert list(left_out(there, whole)) == []
    (said,) = left_out(there, early)
    assert (
        "2 texts of the table found here are in no item: 'Limanlar', 'Dar yollar'"
        in said
    )


def test_texts_found_above_the_reading_by_words_say_that_it_began_too_late() -> None:
    whole = drawn(ROWS, TOPS)
    late = drawn(ROWS[2:], TOPS[2:]).model_copy(
        update={"regions": (Region(page=1, box=Box(28, 121, 500, 166)),)}
    )
    there = Document([matrix([])], [whole], REPORT)
    assert list(left_above(there, whole)) == []
    (said,) = left_above(there, late)
    assert said.startswith("texts of the table found here are in no label: 'Tarım'")


def test_a_heading_over_a_column_of_nothing_is_told_though_an_item_has_its_letters() -> (
    None
):
    """`KURUMSAL`, over two parts, was taken for a column of its own: `kurumsallaşma` does not hold it."""
    rows = [
        ["", "Yönetişim", "KURUMSAL", "Yerel Yönetim"],
        ["Güçlü Yönler", "Kurumsallaşma", "", "Dar yollar"],
    ]
    table = drawn_table(rows)
    first = item("Kurumsallaşma", dimension="Yönetişim")
    other = item("Dar yollar", dimension="Yerel Yönetim").model_copy(
        update={"cell": CellRef(table_ordinal=1, row=1, col=3)}
    )
    items = [first, other]
    (said,) = labels_of_no_item(table, items)
    assert said == "texts in no item and no label: 'KURUMSAL'"


def test_a_heading_alone_in_its_row_that_names_no_item_is_told() -> None:
    """`MEKÂNSAL` over a matrix, in the first of two cells: the items stood under what is below it alone."""
    rows = [
        ["MEKÂNSAL", ""],
        ["Güçlü Yönler", "Zayıf Yönler"],
        ["Geniş yollar", "Dar yollar"],
    ]
    table = drawn_table(rows, headings=2)
    items = [
        item(text, dimension="Kentleşme").model_copy(
            update={"cell": CellRef(table_ordinal=1, row=2, col=at)}
        )
        for at, text in enumerate(rows[2])
    ]
    (said,) = labels_of_no_item(table, items)
    assert said == "texts in no item and no label: 'MEKÂNSAL'"


def test_labels_that_no_item_stands_under_are_told() -> None:
    """The dimensions of a matrix were taken for nothing: its items look right without them."""
    table = drawn(ROWS, TOPS)
    items = read_swot(table, None)
    assert list(labels_of_no_item(table, items)) == []
    bare = [each.model_copy(update={"dimension": None}) for each in items]
    (said,) = labels_of_no_item(table, bare)
    assert "'Tarım', 'Ulaşım'" in said


def test_a_drawn_cell_that_joins_what_words_part_is_told() -> None:
    rows = [*ROWS[:2], ["Ulaşım", "Genç nüfus Limanlar", "Dar yollar", "", "Göç"]]
    table = drawn(rows, TOPS[:3], method="camelot-lattice")
    proof = prove(document(table, [("Tarım", 30, 120), ("Ulaşım", 30, 145)]), table)
    assert proof is not None
    assert proof.objections and proof.confidence < 0.95


def test_codes_and_torn_numbers_in_items_are_told() -> None:
    assert "codes stand in the items" in against(item("G1. Ova"), item("G2 Dere"))
    assert "codes" not in against(item("E5 yolu"))
    assert "numbers that may be torn" in against(item("Destek 201 3 yılından beri"))
    assert "torn" not in against(
        item("Destek 2013 yılından beri 12 300 kişiye"), item("18 35 yaş arası"[3:])
    )


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("Havalimanına {} km uzaklık {}", "items that end in what may be their label"),
        ("{1} Havalimanına {0} km uzaklık", "items that begin in what may be"),
        ("Havalimanına {} km uzaklık", ""),
    ],
)
def test_labels_that_stand_in_the_items_beside_them_are_told(
    form: str, said: str
) -> None:
    """A column of parts right of the findings was read as their last words, with 0.99."""
    parts = ("Eğitim", "Eğitim", "Sağlık", "Sağlık", "Göç", "Göç")
    found = against(*(item(form.format(n, part)) for n, part in enumerate(parts)))
    assert (said in found) if said else found == ""


def test_dashes_before_capitals_within_an_item_part_several() -> None:
    assert "parted by dashes" in against(item("Ulaşım - Dar yollar - Göç"))
    assert "dashes" not in against(item("İzmir - Ankara hattı"))
    assert "dashes" not in against(item("Ürün - pazar - fiyat ilişkisi - Ege"))
    headed = [item(f"Ulaşım - Yol {n}") for n in "ABCDE"]
    assert "parted by dashes: 'Ulaşım - Yol A'" in against(*headed)


def test_items_of_many_semicolons_may_be_several() -> None:
    assert "parted by semicolons" in against(item("Ovalar; limanlar; yollar"))
    assert "semicolons" not in against(item("Kurumsallaşamama; markalaşma eksikliği"))


def test_some_items_without_the_bullet_of_the_others_are_told() -> None:
    bulleted = [item(f"Ova {n}", raw=f"• Ova {n}") for n in range(9)]
    assert "without the bullet" in against(*bulleted, item("Sanayi"))


def test_numbers_within_most_items_are_of_lists_that_a_label_was_read_into() -> None:
    """`Eğitim 1. Nitelikli …`: each cell of lists, its part before them, was one finding, with 0.99."""
    texts = ("Eğitim 1. Ova", "Sağlık 1. Göl 2. Göç", "Spor 1. Saha", "Konut 1. Ev")
    joined = [item(text, kind) for text, kind in zip(texts, QUADRANTS, strict=True)]
    assert "numbers stand within items" in "; ".join(against_items(joined))
    degree = item("İlçenin 1. derece deprem bölgesinde olması", "threat")
    assert against(degree) == ""


def test_numbers_within_numbered_items_say_that_two_were_joined() -> None:
    numbered = [item(f"Ova {n}", raw=f"{n}. Ova {n}") for n in (1, 2)]
    assert "numbers stand within" in against(
        *numbered, item("Limanlar 3. Dar yollar", raw="3. x")
    )
    assert "numbers stand within" not in against(
        item("Aliağa 2. Organize Sanayi Bölgesi")
    )


def test_an_item_that_goes_on_overleaf_in_texts_side_by_side_is_doubted() -> None:
    """The headings of the next table stand there, no sentence; a sentence that goes on overleaf is one text."""
    begun = TextLine(1, tuple(words("Göç", 70.0, 700.0)))
    heads = [
        word for at in (180.0, 270.0, 360.0) for word in words("2012 KOBİ", at, 60.0)
    ]
    assert is_spread_overleaf(Entry(0, [begun, TextLine(2, tuple(heads))]))
    assert not is_spread_overleaf(
        Entry(0, [begun, TextLine(2, tuple(words("ve yoksulluk artıyor", 70.0, 60.0)))])
    )
    assert not is_spread_overleaf(Entry(0, [begun, TextLine(1, tuple(heads))]))


def test_an_item_that_begins_with_a_figure_as_the_first_of_a_quadrant_does_is_whole() -> (
    None
):
    """Several are worded alike, and the first of a quadrant goes on nothing; a piece is worded as none."""
    whole = [item(f"{n}% of the output comes from here") for n in (14, 19)]
    later = [whole[0], whole[1].model_copy(update={"ordinal": 2})]
    assert against(*later) == ""
    assert "stands before: '40% of all farms'" in against(
        *later, item("40% of all farms")
    )
    assert "begin with a figure" in against(
        *(each.model_copy(update={"ordinal": 2}) for each in whole)
    )


def test_headings_that_stand_among_items_are_told() -> None:
    assert "headings read as items: 'Opportunities', 'SOSYAL'" in against(
        item("Opportunities"), item("SOSYAL")
    )
    assert against(item("Sosyal yaşamın canlılığı")) == ""


def test_figures_under_the_headings_of_quadrants_are_no_items() -> None:
    """Counts of findings, or a chart's labels; a few among findings are told."""
    figures = [[*ROWS[0]], ["Tarım", "12", "7", "9", "4"]]
    table = drawn(figures, TOPS[:2])
    assert prove(document(table, [("Tarım", 30, 120)]), table) is None


@pytest.mark.parametrize(
    ("first", "told"),
    [("Enerji", ["items that may be a label over them: 'Enerji'"]), ("Ova", [])],
)
def test_a_text_that_is_the_first_of_several_quadrants_may_be_their_label(
    first: str, told: list[str]
) -> None:
    """A part in the middle over two quadrants was an item of the first, once a row of quadrants, with 0.99."""
    texts = [("strength", "Enerji"), ("strength", "Liman"), ("weakness", "Göç"),
             ("opportunity", first), ("opportunity", "Enerji"), ("threat", "Sel")]  # fmt: skip
    items = [item(text, quadrant) for quadrant, text in texts]
    assert [said for said in against_items(items) if "label over" in said] == told


@pytest.mark.parametrize(("likelier", "more_sure"), [(True, True), (False, False)])
def test_pieces_of_another_reading_are_taken_where_little_else_speaks_against_them(
    likelier: bool, more_sure: bool
) -> None:
    """Cells without bullets held five items each; where the pieces had doubts of their own, the cells were right."""
    proof = Proof("swot", ("2 items",), (), 0.998)
    doubted = _doubted(proof, ("items that are several",), likelier=likelier)
    assert doubted.objections
    assert (doubted.confidence > WEIGHED.doubted) is more_sure
