"""Labels beside rows, as printed: lines at the leading of the text are one label."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.readings.settings.regions import LABELS
from extractors.readings.settings.text import TEXTLINES
from extractors.readings.text.joining import join, whole_words
from extractors.readings.text.numbers import numbered_start
from extractors.readings.text.textlines import TextLine
from schemas.geometry import Box, bounding_box
from schemas.page import Word, text_of
from schemas.text.turkish import fold


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed once."""

    page: int
    lines: tuple[TextLine, ...]
    turned: bool = False
    text: str = ""
    """In one line."""

    @property
    def box(self) -> Box:
        """Around its lines."""
        return bounding_box(line.box for line in self.lines)

    @property
    def words(self) -> list[Word]:
        """Its words."""
        return [word for line in self.lines for word in line.words]

    @property
    def first(self) -> float:
        """Base line of its first line."""
        return self.lines[0].base

    @property
    def last(self) -> float:
        """Base line of its last line."""
        return self.lines[-1].base


def labels_of(
    lines: Sequence[TextLine],
    leading: float,
    lexicon: Container[str],
    right: float,
    cuts: tuple[Sequence[float], Sequence[float]],
    *,
    jitter: float = 0.0,
    keep: bool = False,
    whole: Callable[[str], bool] | None = None,
) -> list[Label]:
    """The lines of a column as labels: one where they stand at the leading of the text, or stray as its lines do.

    Of two lines that are `whole` labels each, as known names are, each is one; lines that are such together
    are one, whatever is drawn beside them.
    """
    least = LABELS.rounded * leading if keep else TEXTLINES.same_pitch_pt
    near = leading, max(least, jitter)
    groups: list[list[TextLine]] = []
    for line in lines:
        one = whole is not None and bool(groups) and whole(text_of([*groups[-1], line]))
        two = (
            whole is not None
            and bool(groups)
            and whole(line.text)
            and whole(text_of(groups[-1]))
        )
        if groups and (
            one or (not two and _goes_on(groups[-1][-1], line, near, cuts, keep))
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    alone = _labels_of_one_line(groups)
    return [
        Label(
            piece[0].page,
            tuple(piece),
            text=whole_words(join(piece, lexicon, right=right), lexicon),
        )
        for group in groups
        for piece in _unrepeated(group, alone)
    ]


def _goes_on(
    last: TextLine,
    line: TextLine,
    near: tuple[float, float],
    cuts: tuple[Sequence[float], Sequence[float]],
    keep: bool,
) -> bool:
    """Whether a line goes on a label: in one drawn cell, or at the leading of the text, give or take a little."""
    leading, stray = near
    step = line.base - last.base
    between = [
        any(
            last.base - LABELS.middle * last.size
            < cut
            < line.base - LABELS.middle * line.size
            for cut in some
        )
        for some in cuts
    ]
    if keep and numbered_start(line.words) is not None:
        return False
    drawn, _ = cuts
    if drawn and not any(between):
        return step < LABELS.farthest * line.size
    # where numbers tell, a label that begins has its own, or stands clear of the one above; where all texts are
    # of one line, their steps are those of rows
    close = abs(step - leading) < stray and step < LABELS.farthest * line.size
    return (keep or not any(between)) and close


def _labels_of_one_line(groups: Sequence[Sequence[TextLine]]) -> set[str]:
    """The folded lines that are labels by themselves: with white around them, or printed twice at the leading."""
    texts = [[fold(line.text) for line in group] for group in groups]
    twice = {one for group in texts for one, other in pairwise(group) if one == other}
    return twice | {group[0] for group in texts if len(group) == 1}


def _unrepeated(
    lines: Sequence[TextLine], alone: Container[str]
) -> list[Sequence[TextLine]]:
    """Labels that are printed over and over at the leading of the text, apart; so are several, one a row.

    Args:
        lines: at the leading of the text.
        alone: the folded lines of the column that are labels by themselves.
    """
    texts = [fold(line.text) for line in lines]
    found: list[Sequence[TextLine]] = []
    at = 0
    while at < len(texts):
        if all(text in alone for text in texts[at:]):
            return [*found, *([line] for line in lines[at:])]
        period = _period(texts[at:])
        if period == 0:
            return [lines]
        first = texts[at : at + period]
        while texts[at : at + period] == first:
            found.append(lines[at : at + period])
            at += period
    return found


def _period(texts: Sequence[str]) -> int:
    """How many lines say what the lines below them say again; 0 where none do."""
    return next(
        (
            period
            for period in range(1, len(texts) // 2 + 1)
            if texts[:period] == texts[period : 2 * period]
        ),
        0,
    )
