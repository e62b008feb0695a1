"""What cannot be so in a tree of goals: titles over nothing, numbers that do not run on."""

from collections.abc import Iterator, Sequence

from extractors.readings.goals.sentences import NEXT_SENTENCE
from extractors.readings.goals.tree.parents import Node


def faults_of(axes: Sequence[Node]) -> Iterator[str]:
    """Titles that head nothing, numbers with gaps or of another parent, goals that are several."""
    priorities = [priority for axis in axes for priority in axis.under]
    for node in (*axes, *priorities):
        if not node.under:
            yield f"{node.text[:40]!r} heads nothing"
    for priority in priorities:
        yield from _against_numbers(priority, priority.under)
        yield from (
            f"{goal.text[:40]!r} is several"
            for goal in priority.under
            if _is_several(goal)
        )
    runs_on = [p.block.mark.path[-1:] for p in priorities] == [
        (n,) for n in range(1, len(priorities) + 1)
    ]
    for axis in axes:
        if not runs_on:
            yield from _against_numbers(axis, axis.under)


def _is_several(goal: Node) -> bool:
    return NEXT_SENTENCE.search(goal.block.text) is not None


def _against_numbers(parent: Node, children: Sequence[Node]) -> Iterator[str]:
    paths = [child.block.mark.path for child in children]
    if not any(paths):
        return
    if [path[-1:] for path in paths] != [
        (number,) for number in range(1, len(paths) + 1)
    ]:
        yield f"under {parent.text[:40]!r} the numbers do not run on"
    above = parent.block.mark.path
    for path in paths:
        if above and len(path) > len(above) and path[:-1][-len(above) :] != above:
            yield f"under {'.'.join(map(str, above))} stands {'.'.join(map(str, path))}"
