"""Counts of projects read from words, whatever stands across and whatever down."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings.crossed import crossed
from extractors.readings.kinds import Document
from extractors.readings.programmes import prove_programmes
from extractors.records.programmes import read_programmes
from schemas.page import Page
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page

KOBI, TURIZM = "KOBİ Mali Destek Programı", "Turizm ve Çevre Mali Destek Programı"
COUNTS = {
    "Aliağa": [(8, 3), (5, 2)], "Balçova": [(13, 4), (1, 0)], "Bayındır": [(21, 10), (40, 7)],
    "Bergama": [(2, 1), (0, 0)],
}  # fmt: skip
TOTALS = [(44, 18), (46, 9)]
RESULTS = sorted(
    (name, year, place.lower(), *counts[at])
    for place, counts in {"aliaga": COUNTS["Aliağa"], "balcova": COUNTS["Balçova"], "bayindir": COUNTS["Bayındır"],
                          "bergama": COUNTS["Bergama"]}.items()
    for at, (name, year) in enumerate([(KOBI, 2008), (TURIZM, 2010)])
)  # fmt: skip
Rows = Sequence[tuple[float, Sequence[str]]]


def line(y: float, *written: tuple[float, str]) -> list[Written]:
    return [(text, x, y) for x, text in written]


def places_across() -> list[Page]:
    """Programmes down, places over two counts each."""
    texts = line(100, (30, "Program"))
    for at, place in enumerate(COUNTS):
        x = 260 + 80 * at
        texts += line(90, (x + 12, place)) + line(104, (x - 10, "Başvuru"), (x + 30, "Başarılı"))
        for row, counts in enumerate(COUNTS[place]):
            texts += line(120 + 16 * row, (x, str(counts[0])), (x + 44, str(counts[1])))
    texts += line(120, (30, f"2008 – {KOBI}")) + line(136, (30, f"2010 – {TURIZM}"))
    return [page(texts)]


def panels() -> list[Page]:
    """Year, programme and what is counted down, places across in panels, the last of a total alone."""
    texts: list[Written] = []
    y = 90.0
    for named in (["Aliağa", "Balçova"], ["Bayındır", "Bergama"], ["İl Toplamı"]):
        texts += line(y, (60, "Yıl"), (90, "Program"))
        texts += [(place, 330 + 80 * at, y) for at, place in enumerate(named)]
        for programme, (year, lines) in enumerate(
            [
                ("2008", ["KOBİ Mali Destek", "Programı"]),
                ("2010", ["Turizm ve Çevre Mali Destek", "Programı"]),
            ]
        ):
            texts += line(y + 23, (60, year)) + line(y + 18, (90, lines[0])) + line(y + 29, (90, lines[1]))
            for measure, label in enumerate(["Başvuru", "Başarılı"]):
                base = y + 16 + 16 * measure
                counts = [(COUNTS.get(place) or TOTALS)[programme][measure] for place in named]
                texts += line(base, (260, label)) + [
                    (str(count), 340 + 80 * at, base) for at, count in enumerate(counts)
                ]
            y += 32
        y += 16
    return [page(texts)]


def once_beside_its_places() -> list[Page]:
    """A programme centred beside its places, which stand down; the head is printed again overleaf in part."""
    head = line(80, (60, "Program"), (280, "İlçe"), (360, "Başvuru"), (440, "Başarılı"))
    pages = []
    for at, lines in enumerate(
        (["2008 KOBİ Mali", "Destek Programı"], ["2010 Turizm ve Çevre", "Mali Destek Programı"])
    ):
        texts = head if at == 0 else head[3:]
        texts = texts + line(118, (60, lines[0])) + line(130, (60, lines[1]))
        for row, (place, counts) in enumerate(COUNTS.items()):
            shown = [(280, place), (370, str(counts[at][0])), (450, str(counts[at][1]))]
            texts += line(100 + 16 * row, *shown)
        pages.append(replace(page(texts), number=at + 1))
    return pages


def bands() -> list[Page]:
    """A band for each programme; head and first band are left behind on the page before."""
    left = line(740, (60, "İlçe"), (260, "Başvuru"), (360, "Başarılı")) + line(
        756, (180, f"2008 Yılı {KOBI}")
    )
    texts: list[Written] = []
    y = 60.0
    for at, name in enumerate((None, f"2010 Yılı {TURIZM}")):
        texts += line(y, (150, name)) if name else []
        for row, (place, counts) in enumerate(COUNTS.items(), 1):
            texts += line(y + 16 * row, (60, place), (270, str(counts[at][0])), (370, str(counts[at][1])))
        y += 96
    return [page(left), replace(page(texts), number=2)]


@pytest.mark.parametrize(
    "drawn", [places_across, panels, once_beside_its_places, bands], ids=lambda made: made.__name__
)
def test_counts_are_read_whatever_stands_across(drawn: object) -> None:
    assert callable(drawn)
    ((passage, table),) = crossed(Document(drawn(), [], IDENTITY))
    assert passage.found == ()
    records = read_programmes(table.model_copy(update={"kind": "programme_results"}), "tr")
    found = sorted((r.programme, r.year or 0, r.place, r.applications, r.successful) for r in records.results)
    assert found == RESULTS


def test_a_panel_of_totals_proves_the_others() -> None:
    ((_, table),) = crossed(Document(panels(), [], IDENTITY))
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert "every column adds up to its total" in proof.supports


def test_nothing_is_read_where_one_count_is_said_nothing_of() -> None:
    (drawn,) = places_across()
    unnamed = tuple(word for word in drawn.words if word.text != "Bergama")
    assert not list(crossed(Document([replace(drawn, words=unnamed)], [], IDENTITY)))


def test_a_programme_may_have_results_in_fewer_places_where_each_count_is_read() -> None:
    first, last = once_beside_its_places()
    gone = [word for word in first.words if word.box.top < 130]
    ((_, table),) = crossed(Document([replace(first, words=tuple(gone)), last], [], IDENTITY))
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert not proof.objections
