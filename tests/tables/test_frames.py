"""Frames that are one table, and those that are not: lines tell before words are asked."""

from dataclasses import replace

from extractors.tables.frames import frames
from extractors.tables.frames.titles import is_title
from extractors.tables.grid.strokes import Frame
from schemas.geometry import Box
from schemas.page import Rule, Word
from tests.support.drawn_pages import page, words


def boxed(top: float) -> list[Rule]:
    """A grid of two columns and two rows."""
    across = [Rule(Box(60, top + y, 360, top + y), True) for y in (0, 20, 40)]
    down = [Rule(Box(x, top, x, top + 40), False) for x in (60, 200, 360)]
    return [*across, *down]


def test_the_words_of_grids_with_another_between_them_are_not_looked_at(monkeypatch):
    """A page of many frames else goes through all its words for each pair of them."""
    asked: list[tuple[float, float]] = []

    def counted(upper: Frame, lower: Frame, on: tuple[Word, ...]) -> bool:
        asked.append((upper.box.top, lower.box.top))
        return is_title(upper, lower, on)

    monkeypatch.setattr(frames, "is_title", counted)
    captions = [words(f"Tablo {n}: Nüfus", 60 + 100 * n) for n in range(4)]
    rules = [rule for n in range(4) for rule in boxed(100 + 100 * n)]
    drawn = frames.drawn_on(replace(page(1, captions), rules=tuple(rules)))
    assert len(frames.table_frames(drawn)) == 4
    assert asked == [(100, 200), (200, 300), (300, 400)]
