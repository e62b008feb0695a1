"""Statistics on cards, one for each place: a name, and below it labels with a figure each."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from schemas.page import Page, Word
from tests.readings.test_regions import words
from tests.readings.whole.test_listed import COUNTED, LEFT, SHARES, due, pages, read

LABELS = (("Çalışan Sayısı",), ("Çalışanların İl", "İçindeki Payı (%)"))
WIDE, HIGH, PITCH = 250.0, 55.0, 10.0
Values = Sequence[tuple[str, str, str]]
VALUES = [
    (name, count, share)
    for (name, count), (_, share) in zip(COUNTED, SHARES, strict=True)
]


def card(
    values: tuple[str, str, str], x0: float, top: float, first: bool = True
) -> list[Word]:
    """A card whose figures stand on the first lines of their labels, or on the last."""
    name, *figures = values
    drawn, base = words(name, x0, top, bold=True), top
    for label, figure in zip(LABELS, figures, strict=True):
        level = base + PITCH * (1 if first else len(label))
        for line in label:
            base += PITCH
            drawn += words(line, x0, base)
        drawn += words(figure, x0 + WIDE - 30 - 5 * len(figure), level)
        base += 2
    return drawn


def cards(
    values: Values, top: float, across: int = 3, first: bool = True
) -> list[Word]:
    return [
        word
        for at, each in enumerate(values)
        for word in card(
            each, LEFT + WIDE * (at % across), top + HIGH * (at // across), first
        )
    ]


def captioned(
    values: Values = VALUES, across: int = 3, first: bool = True
) -> list[Page]:
    """The cards under a caption, over two pages."""
    caption = words("Tablo 1: İzmir İlçelerinde İstihdam", LEFT, 40)
    return pages(
        [*caption, *cards(values[:12], 60, across, first)],
        cards(values[12:], 40, across, first),
    )


def every(values: Values = VALUES) -> set[tuple[str, str, str]]:
    counts = due("employees", [(name, count) for name, count, _ in values if count])
    return counts | due(
        "employees_share_izmir", [(name, share) for name, _, share in values if share]
    )


def test_cards_of_places_are_rows_of_one_table() -> None:
    for across, first in ((3, True), (2, False)):
        chosen, found = read(captioned(across=across, first=first))
        assert found == every() and chosen.findings == ()
        assert chosen.proofs[1].is_complete and chosen.tables[0].n_cols == 3
        assert chosen.tables[0].caption == "Tablo 1: İzmir İlçelerinde İstihdam"


def test_a_label_without_a_figure_has_no_value_on_its_card() -> None:
    blank = [
        (name, "" if name == "Foça" else count, share) for name, count, share in VALUES
    ]
    _, found = read(captioned([*blank[:-1], ("İl Toplamı", "", "")]))
    assert found >= every([each for each in blank if each[0] != "İl Toplamı"])


def test_a_card_with_other_labels_is_told() -> None:
    drawn = captioned()
    renamed = [w for w in drawn[0].words if w.text != "Payı" or w.box.top > 100]
    chosen, found = read(pages(renamed, drawn[1].words))
    assert not chosen.proofs[1].is_complete
    assert found < every()


def test_a_card_with_one_figure_is_none() -> None:
    """A name over a line of text and a figure is a heading as well."""
    drawn = [
        w
        for at, (name, count) in enumerate(COUNTED)
        for w in words(name, LEFT, 40 + 40 * at)
    ]
    drawn += [
        w
        for at, (_, count) in enumerate(COUNTED)
        for w in words("Çalışan Sayısı", LEFT, 50 + 40 * at)
    ]
    drawn += [
        w
        for at, (_, count) in enumerate(COUNTED)
        for w in words(count, LEFT + 200, 50 + 40 * at)
    ]
    _, found = read(
        [Page(number=1, width=600, height=1400, rotation=0, words=tuple(drawn))]
    )
    assert not found


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("turned", [True, False])
def test_a_sign_on_a_line_of_its_own_is_of_the_label_above(
    first: bool, turned: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`(%)` was put before the next label, whose counts were then read as shares."""
    share, count = ("Çalışanların İl İçindeki Payı", "(%)"), ("Çalışan Sayısı",)
    monkeypatch.setattr(
        "tests.readings.whole.test_cards.LABELS",
        (share, count) if turned else (count, share),
    )
    values = [
        (name, b, a) if turned else (name, a, b) for name, a, b in VALUES if a and b
    ]
    chosen, found = read(captioned(values, first=first))
    told = [(name, b, a) if turned else (name, a, b) for name, a, b in values]
    assert found == every(told) and chosen.findings == ()


def test_labels_may_be_set_in_a_little_from_the_name_above_them() -> None:
    """Cells of a card have a margin: no card was seen."""
    drawn = [
        replace(
            page,
            words=tuple(
                replace(
                    word, box=word.box._replace(x0=word.box.x0 - 4, x1=word.box.x1 - 4)
                )
                if word.bold
                else word
                for word in page.words
            ),
        )
        for page in captioned()
    ]
    _, found = read(drawn)
    assert found == every()
