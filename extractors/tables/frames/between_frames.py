"""What stands between two frames: rows of one table, or what parts two tables."""

from collections.abc import Callable, Sequence

from extractors.pages.type_size import is_larger
from extractors.tables.frames.settings import FRAMES
from extractors.tables.grid.strokes import Frame
from extractors.tables.grid.values import is_figure
from extractors.tables.text.columns import row_phrases
from schemas.geometry import Box
from schemas.page import Word
from schemas.vocabulary.labels import note_start, table_label

Row = Sequence[Word]


def are_rows_between(
    upper: Frame,
    lower: Frame,
    rows: Sequence[Row],
    of_text: Callable[[], Sequence[float]],
) -> bool:
    """Whether the lines between two frames stand in columns, those of the text or those of the frames."""
    apart = sum(len(row_phrases(row, FRAMES.apart)) > 1 for row in rows)
    one = upper.box
    if (
        upper.verticals and lower.verticals
    ):  # two grids: what stands between them must be rows, all of it
        if apart in (0, len(rows)):
            return apart > 0
        borders = _common_borders(upper, lower) or of_text()
        return bool(borders) and _fits(rows, borders, one, False)
    if apart >= FRAMES.in_columns * len(rows) or _are_headings(rows, one):
        return True
    columns = of_text() or _inner_borders(upper)
    return bool(columns) and _fits(rows, columns, one, len(upper.horizontals) > 1)


def _are_headings(rows: Sequence[Row], table: Box) -> bool:
    """Whether lines head columns: short phrases over several of them, and the columns' names last."""
    widest = max(
        end - start for row in rows for start, end in row_phrases(row, FRAMES.apart)
    )
    return (
        len(row_phrases(rows[-1], FRAMES.apart)) > 1
        and widest < FRAMES.band_label * table.width
    )


def _common_borders(upper: Frame, lower: Frame) -> list[float]:
    """Inner column borders of two grids, if those of one are all among the other's."""
    fewer, more = sorted((_inner_borders(upper), _inner_borders(lower)), key=len)
    return (
        fewer
        if all(any(abs(x - y) <= FRAMES.same_side_pt for y in more) for x in fewer)
        else []
    )


def _inner_borders(frame: Frame) -> list[float]:
    return sorted({side.at for side in frame.inner_verticals})


def is_wrap(row: Row, whole: Row, borders: Sequence[float]) -> bool:
    """Whether a line stands half a leading from another, in the columns: an entry that wraps in its cell."""
    near = abs(_middle(row) - _middle(whole)) < FRAMES.wrap * row[0].size
    spans = row_phrases(row, borders=borders)
    return near and not any(
        start + 1 < x < end - 1 for start, end in spans for x in borders
    )


def _middle(row: Row) -> float:
    return sum(word.box.y_mid for word in row) / len(row)


def is_interrupted(rows: Sequence[Row], joints: Sequence[float]) -> bool:
    """Whether a line of text runs across most of the columns, as under a table and in no cell of it."""
    spans = [span for row in rows for span in row_phrases(row, borders=joints)]
    crossed = [sum(start < x < end for x in joints) for start, end in spans]
    return bool(joints) and max(crossed) > FRAMES.most_joints * len(joints)


def are_parted(band: Box, lower: Frame, frames: Sequence[Frame]) -> bool:
    """Whether lines part two frames with a band between them: another grid, or a long way without rules."""
    if any(
        f.verticals
        and f is not lower
        and f.box.grown(-FRAMES.same_side_pt).overlaps(band)
        for f in frames
    ):
        return True
    return band.height > FRAMES.band_pt and not any(
        band.holds_centre_of(f.box) and f.box.x1 > band.x1 - 2 * FRAMES.same_side_pt
        for f in frames
    )


def is_told_apart(rows: Sequence[Row], usual: float | None) -> bool:
    """Whether words between two frames part them: a caption, a note, a heading; `usual`: of the table above."""
    texts = [" ".join(word.text for word in row) for row in rows]
    ends = any(table_label().match(text) or note_start().match(text) for text in texts)
    return ends or _has_heading(rows, usual)


def usual_size(words: Sequence[Word]) -> float | None:
    """The size that most words are set in, points."""
    sizes = sorted(word.size for word in words)
    return sizes[len(sizes) // 2] if sizes else None


def _has_heading(rows: Sequence[Row], usual: float | None) -> bool:
    """Whether a line is set larger than the table above (`usual`, in points) or than the lines around it."""
    sizes = sorted(min(word.size for word in row) for row in rows)
    usual = usual or (sizes[len(sizes) // 2] if len(rows) > 2 else None)
    if usual is None or not is_larger(sizes[-1], usual):
        return False
    figures = any(is_figure([word]) for row in rows for word in row)
    return (
        not is_larger(sizes[0], usual) or not figures
    )  # else they are rows under small headings


def _fits(
    rows: Sequence[Row], columns: Sequence[float], table: Box, may_be_label: bool
) -> bool:
    """Whether (nearly) no phrase crosses a column border, but for a band's label on a line of its own."""
    if (
        may_be_label
        and len(rows) == 1
        and rows[0][-1].box.x1 - rows[0][0].box.x0 < FRAMES.band_label * table.width
    ):
        return True
    spans = [span for row in rows for span in row_phrases(row, borders=columns)]
    crossing = sum(any(start < x < end for x in columns) for start, end in spans)
    return crossing <= FRAMES.few_crossing * len(spans)
