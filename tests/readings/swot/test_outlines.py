"""SWOTs in lists as outlines: titles of any look, told by what they head; in doubt nothing is read this way."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings.swot.lists import read_lists
from extractors.readings.swot.lists.rows import Start
from extractors.readings.text.words import clean_pages
from schemas.page import Page, Word
from tests.readings.test_regions import QUADRANTS, page, words

Read = list[tuple[tuple[str | None, ...], str, str]]
QUADRANT, DIMENSION, PART, ITEM = "quadrant", "dimension", "part", "item"
LOOKS: dict[str, dict[str, object]] = {
    QUADRANT: {"size": 12.0, "bold": True},
    DIMENSION: {"bold": True},
    PART: {"italic": True},
    ITEM: {},
    "plain": {},
    "aside": {"size": 9.0, "italic": True, "bold": True},
    "section": {"size": 16.0, "bold": True},
}


def pages_of(lines: Sequence[tuple[str, str]], a_page: int = 40) -> list[Page]:
    """Lines by what they are, 14 points apart; items are indented."""
    written: dict[int, list[Word]] = {}
    for n, (sort, text) in enumerate(lines):
        x0, y = (72.0 if sort == ITEM else 60.0), 80.0 + 14 * (n % a_page)
        line = [replace(word, **LOOKS[sort]) for word in words(text, x0, y)]  # type: ignore[arg-type]
        written.setdefault(1 + n // a_page, []).extend(line)
    return [
        replace(page([]), number=n, words=tuple(found)) for n, found in written.items()
    ]


def read_lines(lines: Sequence[tuple[str, str]], a_page: int = 40) -> Read | None:
    return read_pages(pages_of(lines, a_page))


def read_pages(pages: Sequence[Page]) -> Read | None:
    clean = clean_pages(pages)
    heads = [head for each in clean for head in each.heads("swot")]
    blocks = read_lists(
        clean,
        Start(0, heads[0], {id(head.words[0]): head for head in heads}),
        frozenset(),
    )
    if blocks is None:
        return None
    groups = [
        (block.heads[0].code, group)
        for block in blocks
        for group in block.matrix.groups
    ]
    return [
        (group.labels, code, entry.text)
        for code, group in groups
        for entry in group.entries
    ]


def under(*quadrant: tuple[str, str]) -> list[tuple[str, str]]:
    """The same lines below the heading of each quadrant, with a number before it."""
    return [
        line
        for n, name in enumerate(QUADRANTS, 1)
        for line in ((QUADRANT, f"4.{n} {name}"), *quadrant)
    ]


PARTED = (
    (DIMENSION, "SOSYAL"),
    (PART, "Eğitim"),
    (ITEM, "• Ovalar"),
    (ITEM, "• Göç"),
    (PART, "Kültür:"),
    (ITEM, "• Dere"),
)
EACH = [
    (("SOSYAL", "Eğitim"), "Ovalar"),
    (("SOSYAL", "Eğitim"), "Göç"),
    (("SOSYAL", "Kültür"), "Dere"),
]
CODES = ("strength", "weakness", "opportunity", "threat")
WHOLE = [(labels, code, text) for code in CODES for labels, text in EACH]


def test_parts_in_italics_stand_under_dimensions_in_bold_over_page_breaks() -> None:
    for a_page in (40, 9, 10, 11):
        assert read_lines(under(*PARTED), a_page) == WHOLE


def test_quadrants_may_stand_under_dimensions() -> None:
    """The titles of the first stand above the first heading."""
    lines = [
        line
        for name in ("SOSYAL", "ÇEVRE")
        for line in ((DIMENSION, name), *under((ITEM, "• Ova")))
    ]
    clean = clean_pages(pages_of(lines))
    heads = [head for each in clean for head in each.heads("swot")]
    blocks = read_lists(
        clean,
        Start(0, heads[0], {id(head.words[0]): head for head in heads}),
        frozenset(),
    )
    assert blocks is not None
    assert [block.matrix.groups[0].labels for block in blocks] == [("SOSYAL",)] * 4 + [
        ("ÇEVRE",)
    ] * 4


def test_quadrants_may_stand_under_dimensions_in_larger_type() -> None:
    """It is that of sections: these end lists where no quadrant follows."""
    lines = [
        line
        for name in ("SOSYAL", "ÇEVRE")
        for line in (("section", name), *under((ITEM, "• Ova")))
    ]
    found = read_lines([*lines, ("section", "Destekler"), (ITEM, "• Yol")])
    assert found is not None
    assert [labels for labels, _, _ in found] == [("SOSYAL",)] * 4 + [("ÇEVRE",)] * 4


def test_titles_of_two_looks_that_never_stand_below_each_other_tell_no_levels() -> None:
    assert (
        read_lines(
            under(
                (DIMENSION, "SOSYAL"),
                (ITEM, "• Ova"),
                (PART, "Kültür"),
                (ITEM, "• Göç"),
            )
        )
        is None
    )


def test_titles_of_four_looks_are_no_swot() -> None:
    assert read_lines(under(*PARTED[:2], ("aside", "Okullar"), *PARTED[2:])) is None


def test_a_title_that_heads_nothing_and_a_quadrant_that_is_not_there_are_no_outline() -> (
    None
):
    assert read_lines(under(*PARTED, (PART, "Spor"))) is None
    assert read_lines(under(*PARTED)[: 3 * (len(PARTED) + 1)]) is None


def test_a_title_printed_again_overleaf_is_the_same() -> None:
    again = under(*PARTED)
    again[4:4] = [(DIMENSION, "SOSYAL (devam)")]
    assert read_lines(again) == WHOLE


def test_lists_end_at_a_heading_of_their_rank_or_higher_and_at_text_beside_their_marks() -> (
    None
):
    after = [(ITEM, "• Yollar"), (ITEM, "• Limanlar")]
    for end in (
        (QUADRANT, "Yatırımlar"),
        ("section", "5 Destekler"),
        ("item", "Tablo 3: Destekler"),
    ):
        assert read_lines([*under(*PARTED), end, *after]) == WHOLE
    text = [
        replace(word, box=word.box._replace(x0=word.box.x0 - 30))
        for word in words("Aşağıda", 60, 700)
    ]
    (drawn,) = pages_of(under(*PARTED))
    assert text and read_lines(under(*PARTED)) == WHOLE
    clean = clean_pages([replace(drawn, words=(*drawn.words, *text))])
    heads = clean[0].heads("swot")
    blocks = read_lists(
        clean,
        Start(0, heads[0], {id(head.words[0]): head for head in heads}),
        frozenset(),
    )
    assert (
        blocks is not None and blocks[-1].matrix.groups[-1].entries[-1].text == "Dere"
    )


def test_texts_side_by_side_are_no_lists() -> None:
    (drawn,) = pages_of(under(*PARTED))
    clean = clean_pages(
        [replace(drawn, words=(*drawn.words, *words("Çağrı", 400, 80 + 14 * 3)))]
    )
    heads = clean[0].heads("swot")
    assert (
        read_lists(
            clean, Start(0, heads[0], {id(h.words[0]): h for h in heads}), frozenset()
        )
        is None
    )


def test_a_numbered_heading_in_larger_type_below_the_lists_is_no_item() -> None:
    lines = [*under(*PARTED), ("section", "5. Destekler")]
    assert read_lines(lines) == WHOLE
    assert read_lines([*lines, (ITEM, "• Yollar")]) == WHOLE


def test_a_label_between_two_lines_of_items_stands_beside_them() -> None:
    """In the middle of an even number of lines it shares no row with any, and is a title of none."""
    lines = under((ITEM, "• Ovalar"), (ITEM, "• Göç"), (ITEM, "• Dere"))
    (plain,) = pages_of(lines)
    tops = [word.box.bottom for word in plain.words if word.text == "Ovalar"]
    labels = [w for y in tops for w in words("SOSYAL", 20, y + 7, bold=True)]
    drawn = replace(plain, words=(*plain.words, *labels))
    assert read_pages([plain]) is not None
    assert read_pages([drawn]) is None


def test_an_item_of_two_lines_is_one() -> None:
    lines = under(
        (DIMENSION, "SOSYAL"), (ITEM, "• Uzun sahil"), (ITEM, "boyunca yollar")
    )
    found = read_lines(lines)
    assert found is not None and {text for _, _, text in found} == {
        "Uzun sahil boyunca yollar"
    }


def test_a_title_over_all_that_comes_but_once_is_not_passed_over() -> None:
    """It may be the dimension of the parts below it; the title of the SWOT is none."""
    parts = [
        (PART, "Yönetişim"),
        *(
            (QUADRANT, name) if n == 0 else (ITEM, "• Göç")
            for name in QUADRANTS
            for n in (0, 1)
        ),
    ]
    again = [(PART, "Yerel Yönetim"), *parts[1:]]
    both = [*parts, *again]
    assert read_lines([("section", "GZFT ANALİZİ"), *both]) is not None
    assert (
        read_lines([("section", "GZFT ANALİZİ"), ("section", "KURUMSAL"), *both])
        is None
    )


def counted(*quadrant: tuple[str, str], same: str = DIMENSION) -> list[tuple[str, str]]:
    """Lines below the heading of each quadrant, which is set as dimensions are; `-` is an item with its code."""
    lines = []
    for letter, name in zip("GZFT", QUADRANTS, strict=True):
        counts = iter(range(1, 9))
        lines.append((same, name))
        lines += [
            (ITEM, f"{letter}{next(counts)}{text[1:]}") if text[0] == "-" else (sort, text)
            for sort, text in quadrant
        ]  # fmt: skip
    return lines


COUNTED = (
    (DIMENSION, "SOSYAL"),
    ("plain", "Eğitim"),
    (ITEM, "- Ovalar"),
    (ITEM, "- Göç ile"),
    (ITEM, "ulaşım"),
    ("plain", "Kültür"),
    (ITEM, "- Müzeler"),
)


def test_numbers_of_items_tell_titles_that_are_set_as_items_or_quadrants_are() -> None:
    """Set like items, and left of these, parts were their texts; set like quadrants, dimensions were none."""
    found = read_lines(counted(*COUNTED))
    assert found is not None
    assert found[:3] == [
        (("SOSYAL", "Eğitim"), "strength", "Ovalar"),
        (("SOSYAL", "Eğitim"), "strength", "Göç ile ulaşım"),
        (("SOSYAL", "Kültür"), "strength", "Müzeler"),
    ]
    assert len(found) == 12


def test_titles_set_as_items_are_in_doubt_where_these_have_no_numbers_that_run_on() -> (
    None
):
    lines = counted(*COUNTED)
    bulleted = [(s, "• " + t[3:] if t[1:2].isdigit() else t) for s, t in lines]
    gapped = [(s, t) for s, t in lines if not t.startswith("F2")]
    uneven = [(s, t) for s, t in lines if s != "plain" or t != "Eğitim"]
    for each in (bulleted, gapped, uneven):
        assert len(each) < 99
        assert read_lines(each) is None


def test_text_below_counted_lists_is_none_of_theirs() -> None:
    below = [
        ("plain", "Ulaşım"),
        ("plain", "İlçede iki liman vardır."),
        (ITEM, "• Demiryolu"),
    ]
    found = read_lines([*counted(*COUNTED), *below])
    assert found is not None
    assert len(found) == 12
