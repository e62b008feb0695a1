"""Which readings of other engines are of the same table: one that takes in what stands around it is not."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from camelot.parsers.network import TextNetworks

from extractors.pages.document import read_pages
from extractors.tables.grid.grid import Grid, grid_of
from extractors.tables.judge import camelot
from extractors.tables.judge.choice import chosen
from extractors.tables.judge.peers import Peers
from extractors.tables.judge.plumber import Plumber
from extractors.tables.judge.settings import PEERS
from schemas.geometry import Box
from schemas.page import Page
from tests.conftest import Drawn
from tests.support.drawn_pages import page, words

ROWS = ("Foça 12", "Urla 37", "Tire 26")
COLUMNS, ROW_PT = (55.0, 84.0, 120.0), 20.0


def drawn() -> Page:
    """A title of two lines over three rows of two columns."""
    lines = [words("Tahılın üretildiği yerler", 58), words("ve verim", 74)]
    return page(
        1,
        [
            *lines,
            *(words(row, 100 + ROW_PT * number) for number, row in enumerate(ROWS)),
        ],
    )


def reading(engine: str, tops: list[float], xs: tuple[float, ...] = COLUMNS) -> Grid:
    """A grid with rows between the given heights."""
    cells = [
        Box(x0, top, x1, bottom)
        for top, bottom in pairwise(tops)
        for x0, x1 in pairwise(xs)
    ]
    grid = grid_of(engine, cells)
    assert grid is not None
    return grid


BAD = reading("text", [97, 157], (55.0, 70.0, 120.0))
"""Ours, wrong: one row, and a border through the names."""


@pytest.mark.parametrize(("top", "engine"), [(97, "camelot-network"), (50, "text")])
def test_a_reading_that_takes_in_the_title_is_none_of_this_table(
    top: float, engine: str
) -> None:
    tops = [*([top] if top < 97 else []), 97, 117, 137, 157]
    choice = chosen(BAD, [reading("camelot-network", tops)], drawn())
    assert choice.grid.engine == engine
    assert [view.engine for view in choice.engines].count("camelot-network") == (
        engine != "text"
    )


GOOD = [97.0, 117.0, 137.0, 157.0]
"""Borders of the three rows."""


def test_two_engines_that_agree_against_ours_are_taken() -> None:
    """Ours joins two rows of words, which costs it nothing by itself; two that know nothing of each other differ."""
    lines = [
        words(row, 100 + ROW_PT * number)
        for number, row in enumerate(("Foça han", "Urla köy", "Tire bağ"))
    ]
    of_words = page(1, lines)
    ours = reading("rules", [97, 137, 157])
    peers = [reading("camelot-lattice", GOOD), reading("pdfplumber-lines", GOOD)]
    assert chosen(ours, peers, of_words).grid.engine == "camelot-lattice"
    assert chosen(ours, peers[:1], of_words).grid.engine == "rules"


def test_two_engines_of_one_maker_are_one_voice() -> None:
    ours = reading("rules", [97, 117, 157])
    peers = [
        reading("camelot-lattice", [97, 157]),
        reading("camelot-network", [97, 157]),
    ]
    alone = chosen(ours, [], drawn())
    assert chosen(ours, peers, drawn()).grid.engine == "rules"
    assert chosen(ours, peers, drawn()).confidence == alone.confidence


def test_who_is_overruled_by_worse_readings_is_less_sure() -> None:
    """The others put all rows into one: ours is better, and yet two against one say something."""
    ours = reading("rules", GOOD)
    whole = [
        reading(engine, [97, 157]) for engine in ("camelot-lattice", "pdfplumber-lines")
    ]
    choice = chosen(ours, whole, drawn())
    assert choice.grid.engine == "rules"
    assert choice.confidence < chosen(ours, [], drawn()).confidence


def test_agreement_counts_only_when_it_is_nearly_whole() -> None:
    ours = reading("rules", GOOD)
    most = reading("camelot-lattice", [97, 117, 157])
    assert chosen(
        ours, [reading("camelot-lattice", GOOD)], drawn()
    ).confidence == pytest.approx(0.99)
    assert chosen(ours, [most], drawn()).confidence < 0.9


def test_an_engine_for_text_confirms_less_than_one_for_lines() -> None:
    ours = reading("rules", GOOD)
    by_text = chosen(ours, [reading("camelot-network", GOOD)], drawn())
    assert (
        by_text.confidence
        < 0.95
        < chosen(ours, [reading("camelot-lattice", GOOD)], drawn()).confidence
    )


def test_lines_far_apart_in_one_cell_make_a_reading_less_sure() -> None:
    """Three rows that no line parts, as far apart as rows are: who agrees sees as little as we do."""
    ours = reading("rules", [70, 97, 157])
    peer = reading("camelot-lattice", [70, 97, 157])
    assert chosen(ours, [peer], drawn()).confidence < 0.8


def test_another_engine_forgets_the_pages_it_has_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parser keeps every object of a page: a book would fill the memory."""
    opened: list[Path] = []
    monkeypatch.setattr(pdfplumber, "open", lambda path: opened.append(path) or _Book())
    plumber = Plumber(tmp_path / "book.pdf")
    for _ in range(41):
        plumber.grids(drawn())
    assert len(opened) == 3


class _Page:
    bbox = (0, 0, 595, 842)

    def find_tables(self) -> list[object]:
        return []

    def close(self) -> None:
        """Forgets what it parsed."""


class _Book:
    """Without tables."""

    pages = (_Page(),)

    def close(self) -> None:
        """As a document does."""


def test_a_crowded_page_is_not_shown_to_the_engine_for_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It weighs each line against each other: a page of tiny type would take it minutes."""
    peers, asked = Peers("none.pdf"), []
    monkeypatch.setattr(
        peers._camelot, "network", lambda page: asked.append(page) or []
    )
    crowd = [
        words(" ".join(["köy"] * 50), 200 + number)
        for number in range(PEERS.crowded // 50)
    ]
    peers.grids(page(1, crowd), [reading("text", GOOD)])
    assert len(asked) == 1
    peers.grids(page(1, [*crowd, words("köy", 199)]), [reading("text", GOOD)])
    assert len(asked) == 1


def by_text(path: Path) -> list[Grid]:
    peer = camelot.Camelot(path)
    found = [grid for page in read_pages(path) for grid in peer.network(page)]
    peer.close()
    return found


@pytest.mark.parametrize(
    "claim", ["row_cut_by_page_break", "title_lines_above_unruled_table"]
)
def test_lines_counted_by_us_make_the_tables_that_camelot_makes(
    pdf: Callable[[str], Drawn], monkeypatch: pytest.MonkeyPatch, claim: str
) -> None:
    path = pdf(claim).path
    found = by_text(path)
    monkeypatch.setattr(camelot, "_Networks", TextNetworks)
    assert found
    assert found == by_text(path)


def test_the_lines_aligned_with_one_are_counted_as_camelot_counts_them() -> None:
    theirs, ours = camelot.AlignmentCounter(), camelot._Counter()
    for counter in (theirs, ours):
        for count, kind in enumerate(
            ("left", "middle", "right", "center", "bottom", "top")
        ):
            counter[kind] = [object()] * count
    assert (ours.max_v_count(), ours.max_h_count()) == (2, 5)
    assert (theirs.max_v_count(), theirs.max_h_count()) == (2, 5)
