"""Tables of goals, one an axis, that stand in the columns of a page and go on from one to the next."""

from extractors.readings.goals.tree.pieces import edges_on, pieces_on
from extractors.readings.text.words import clean_pages
from tests.readings.goals.test_counted_goals import read
from tests.readings.test_regions import Written, page

BANDS: list[Written] = [
    ("Eksen 1: Ekonomi", 100, 80),
    ("Öncelikler", 60, 100),
    ("Hedefler", 180, 100),
    ("Eksen 1: Ekonomi", 380, 60),
    ("Öncelikler", 340, 80),
    ("Hedefler", 460, 80),
    ("Eksen 2: Toplum", 380, 160),
    ("Öncelikler", 340, 180),
    ("Hedefler", 460, 180),
]
LABELS: list[Written] = [
    ("Öncelik 1: Turizm", 60, 130),
    ("Öncelik 2: Tarım", 60, 210),
    ("Öncelik 3: Ulaşım", 340, 110),
    ("Öncelik 1: Eğitim", 340, 210),
]
GOALS: list[Written] = [
    ("Hedef 1: Kıyılar korunacak.", 160, 120),
    ("Hedef 2: Müzeler açılacak.", 160, 140),
    ("Hedef 1: Ovalar sulanacak.", 160, 200),
    ("Hedef 2: Tohum verilecek.", 160, 220),
    ("Hedef 1: Yollar yapılacak.", 440, 100),
    ("Hedef 2: Limanlar açılacak.", 440, 120),
    ("Hedef 1: Okullar açılacak.", 440, 200),
    ("Hedef 2: Kurslar verilecek.", 440, 220),
]


def in_order(*written: list[Written]) -> list[Written]:
    """As a page is read: down its first column, then down its second; labels before what they stand beside."""
    every = [each for some in written for each in some]
    return sorted(every, key=lambda each: (each[1] > 320, each[2], each[1]))


def test_labels_amid_their_rows_are_of_the_axis_over_their_column() -> None:
    """The band over the first column stands level with the headings of the second, and looks like them."""
    one, other = "Eksen 1: Ekonomi", "Eksen 2: Toplum"
    assert read(page(in_order(BANDS, LABELS, GOALS))) == [
        *((one, LABELS[0][0], goal) for goal, _, _ in GOALS[:2]),
        *((one, LABELS[1][0], goal) for goal, _, _ in GOALS[2:4]),
        *((one, LABELS[2][0], goal) for goal, _, _ in GOALS[4:6]),
        *((other, LABELS[3][0], goal) for goal, _, _ in GOALS[6:]),
    ]


def test_priorities_that_numbers_tell_stand_level_with_goals_of_the_other_column() -> (
    None
):
    """No column's title is of what stands in the next: these goals have titles of their own, and numbers."""
    paths = iter(("1.1", "1.2", "1.3", "2.1"))
    named = [(f"SÖ{next(paths)} {text[11:]}", x, y - 10) for text, x, y in LABELS]
    parents = [name.split()[0][2:] for name, _, _ in named for _ in range(2)]
    goals: list[Written] = [
        (f"H{parent}.{text[6:7]} {text[9:]}", x, y)
        for parent, (text, x, y) in zip(parents, GOALS, strict=True)
    ]
    assert len(read(page(in_order(BANDS, named, goals)))) == len(GOALS)


def test_what_is_centred_over_columns_that_stand_close_is_in_one_piece() -> None:
    """Its second word begins where lines of the second column do."""
    heights = (100, 112, 148, 160, 172)
    lines: list[Written] = [("Kıyılar temiz", 60, base) for base in heights]
    beside: list[Written] = [("Okullar açık", 140, base) for base in heights]
    over: list[Written] = [("Güçlü Ekonomi", 110, 130)]
    (clean,) = clean_pages([page([*over, *lines, *beside])])
    pieces = [piece.text for piece in pieces_on(clean, edges_on(clean))]
    assert pieces.count("Okullar açık") == 5
    assert "Güçlü Ekonomi" in pieces
