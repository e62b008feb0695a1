"""What speaks against a list of goals whose levels were told by their looks: within it, and below its end."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from extractors.readings.goals.marks import letters_run_on
from extractors.readings.goals.paragraphs import Paragraph
from extractors.readings.settings.goals import PARAGRAPHS
from extractors.records.outline import AXIS, GOAL, PRIORITY
from schemas.vocabulary.labels import table_label

Same = Callable[[Paragraph, Paragraph], bool]
"""Whether two paragraphs look alike."""


def faults_of(paragraphs: Sequence[Paragraph], levels: Sequence[int]) -> Iterator[str]:
    """Within a list: numbers of other parents, letters left out, axes without priorities."""
    placed = list(zip(paragraphs, levels, strict=True))
    yield from _against_paths(placed)
    lettered = [
        each for each, level in placed if level == GOAL and each.mark.sign == "a"
    ]
    if lettered:
        runs = [
            [each.words[0].text for each, _ in run]
            for level, run in groupby(placed, key=lambda pair: pair[1])
            if level == GOAL
        ]
        if not all(letters_run_on(run) for run in runs):
            yield "goals are lettered, and letters are missing"
    twice = [
        a.text for (a, one), (b, other) in pairwise(placed) if one == other == AXIS
    ]
    if twice:
        yield f"{twice[0]!r} stands over no priority"


def _against_paths(placed: Sequence[tuple[Paragraph, int]]) -> Iterator[str]:
    """Numbers that name other parents than those they stand under: 1.2.3 under 1.3."""
    over: dict[int, tuple[int, ...]] = {}
    for paragraph, level in placed:
        path = paragraph.mark.path
        if path:
            for outer in range(AXIS, level):
                known = over.get(outer, ())
                if len(known) < len(path) and known and path[: len(known)] != known:
                    yield f"{paragraph.text[:40]!r} stands under {'.'.join(map(str, known))}"
        over = {outer: known for outer, known in over.items() if outer < level} | {
            level: path
        }


def against_end(
    taken: Sequence[Paragraph],
    levels: Sequence[int],
    rest: Sequence[Paragraph],
    same: Same,
) -> Iterator[str]:
    """What below the list may belong to it: a number that goes on, text set like its titles and goals."""
    goal = next(
        each
        for each, level in zip(reversed(taken), reversed(levels), strict=True)
        if level == GOAL
    )
    title = next(
        each for each, level in zip(taken, levels, strict=True) if level == PRIORITY
    )
    yield from _against_last_axis(taken, levels, rest)
    following = next(
        (each for each in rest if each.mark.level == goal.mark.level and goal.mark.is_followed_by(each.mark)
         and (goal.mark.level or len(each.mark.path) > 1)), None
    )  # fmt: skip
    if following is not None:
        yield f"after {goal.text[:40]!r} comes {following.text[:40]!r} further on"
    elif any(same(title, one) and same(goal, other) for one, other in pairwise(rest)):
        yield "further on, text is set as its priorities and goals are"
    after = next(iter(rest), None)
    if after is None or goal.mark.path:
        return
    if (
        after.looks == goal.looks
        and after.x > title.x + PARAGRAPHS.aside_pt
        and not table_label().match(after.text)
    ):
        yield f"below the last goal stands {after.text[:40]!r}, which may go on it"


def _against_last_axis(
    taken: Sequence[Paragraph], levels: Sequence[int], rest: Sequence[Paragraph]
) -> Iterator[str]:
    """That the numbers of axes go on below the list, in text as large and as bold."""
    axes = [
        each
        for each, level in zip(taken, levels, strict=True)
        if level == AXIS and each.mark.path
    ]
    last = axes[-1] if axes else None
    for each in rest:
        if (
            last
            and last.looks[:2] == each.looks[:2]
            and last.mark.sort == each.mark.sort
        ):
            if last.mark.is_followed_by(each.mark):
                yield f"after {last.text[:40]!r} comes {each.text[:40]!r} further on"
            return
