"""Places side by side over figures, in panels below each other, where no grid holds them."""

from collections.abc import Sequence
from dataclasses import replace

from extractors.readings import choose_readings
from extractors.readings.across.panels import panels_in
from extractors.readings.across.table import table_of
from extractors.readings.kinds import Document
from extractors.readings.over_places.provers import prove
from extractors.records.readers import read_records
from schemas.page import Page, Word
from schemas.text.turkish import slug
from tests.readings.test_regions import words
from tests.readings.test_statistics import COUNTS, DISTRICTS, IDENTITY, share

NAMES = {"Karabağlar": ["Kara-", "bağ-", "lar"], "Toplam": ["İzmir Toplamı"]}
"""How those are printed that a narrow column breaks, or that have two words."""
WHOLE = sum(COUNTS)
VALUES = [*zip([*DISTRICTS, "Toplam"], [*COUNTS, WHOLE], strict=True)]
A_ROW = 4
HIGH, LEFT, WIDE = 700.0, 170.0, 80.0


def panel(part: Sequence[tuple[str, int]], top: float) -> list[Word]:
    """Three lines of names at most, then the count (its label in two lines) and its share."""
    heads = [
        (line, LEFT + WIDE * at, top + 10 * (n + 3 - len(NAMES.get(name, [name]))))
        for at, (name, _) in enumerate(part)
        for n, line in enumerate(NAMES.get(name, [name]))
    ]
    labels = [
        ("Gösterge", 20, top + 20),
        ("Toplam", 20, top + 40),
        ("Çalışan Sayısı", 20, top + 51),
    ]
    labels += [("Çalışan Payı (%)", 20, top + 72)]
    counts = [
        (str(count), LEFT + WIDE * at, top + 40) for at, (_, count) in enumerate(part)
    ]
    shares = [
        (share(count, WHOLE), LEFT + WIDE * at, top + 72)
        for at, (_, count) in enumerate(part)
    ]
    return [
        word for text in (*heads, *labels, *counts, *shares) for word in words(*text)
    ]


def pages(values: Sequence[tuple[str, int]] = VALUES) -> list[Page]:
    """The panels down as many pages as they need; a line of other figures ends the last."""
    parts = [values[at : at + A_ROW] for at in range(0, len(values), A_ROW)]
    written: list[list[Word]] = [[]]
    top = 40.0
    for part in parts:
        if top > HIGH - 100:
            written.append([])
            top = 40.0
        written[-1] += panel(part, top)
        top += 90
    for at, text in enumerate(("Sayfa", "7", "8", "9")):
        written[-1] += words(text, 20 if not at else LEFT + WIDE * (at - 1), top + 60)
    return [
        Page(number=n, width=600, height=HIGH, rotation=0, words=tuple(each))
        for n, each in enumerate(written, 1)
    ]


def test_panels_of_words_are_one_table() -> None:
    chosen = choose_readings(pages(), [], IDENTITY)
    assert chosen.findings == ()
    (table,) = chosen.tables
    read = read_records([table], IDENTITY).observations
    counts = {(o.place, int(o.value)) for o in read if o.indicator == "employees"}
    assert counts == {
        (slug(name) if name != "Toplam" else "izmir", count) for name, count in VALUES
    }
    assert (
        "add up to 19.095, as printed" in chosen.proofs[1].text
        or chosen.proofs[1].is_complete
    )
    assert table.n_cols == 3 and table.pages == [1, 2]


def test_panels_that_lack_a_place_are_doubted() -> None:
    lacking = pages([*VALUES[:8], *VALUES[9:]])
    (panels,) = panels_in(lacking, IDENTITY.provinces)
    table = table_of(panels, None).model_copy(update={"about": IDENTITY.provinces})
    proof = prove(Document(lacking, [], IDENTITY), table)
    assert proof is not None
    assert any(f"no {DISTRICTS[8]}" in objection for objection in proof.objections)


def test_panels_with_other_labels_are_tables_of_their_own() -> None:
    drawn = pages()
    other = drawn[1].words
    renamed = tuple(
        w if w.text != "Çalışan" else replace(w, text="Firma") for w in other
    )
    tables = panels_in([drawn[0], Page(2, 600, HIGH, 0, renamed)], IDENTITY.provinces)
    assert len(tables) == 2


def test_a_note_below_the_last_line_is_none_of_its_label() -> None:
    drawn = pages()
    last = max(
        (w for w in drawn[-1].words if w.text == "(%)"), key=lambda w: w.box.bottom
    )
    told = [w for w in drawn[-1].words if w.text not in ("Sayfa", "7", "8", "9")]
    note = words("Kaynak: Ajans", 20, last.box.bottom + 11)
    (panels,) = panels_in(
        [*drawn[:-1], replace(drawn[-1], words=(*told, *note))], IDENTITY.provinces
    )
    assert {name.slug for panel in panels for name in panel.names} >= {
        slug(name) for name in DISTRICTS
    }


def test_figures_left_of_a_centred_name_are_the_first_column_s() -> None:
    """Short ones begin where the figure above does: they are no words of the label beside them."""
    names = ["Karşıyaka", "Gaziemir", "Güzelbahçe", "Toplam"]
    figures = [["132.090", "22.090", "11.000", "165.180"], ["56", "20", "30", "106"]]
    drawn = [
        w
        for at, name in enumerate(names)
        for w in words(name, LEFT + 40 + WIDE * at, 40)
    ]
    drawn += words("Gösterge", 20, 40)
    for label, row, base in zip(
        ("Çalışan Sayısı", "Yatak Sayısı"), figures, (60, 80), strict=True
    ):
        drawn += words(label, 20, base)
        drawn += [
            w
            for at, figure in enumerate(row)
            for w in words(figure, LEFT + (30 if at else 10) + WIDE * at, base)
        ]
    ((panel,),) = panels_in([Page(1, 700, HIGH, 0, tuple(drawn))], IDENTITY.provinces)
    assert panel.labels == ["çalışansayısı", "yataksayısı"]
    assert [panel.lines[1].below[at][0].text for at in range(4)] == figures[1]
