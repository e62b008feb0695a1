"""Tables of goals weighed beside each other: what one of them alone does not show."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.readings.goals.announced import Caption
from extractors.readings.proof import quoted
from extractors.records.goals import read_goals
from extractors.records.outline import split_number
from extractors.records.swot.labels import in_capitals
from schemas.geometry import Box
from schemas.table import Cell, Table


def doubts_of(
    tables: Sequence[Table],
    announcing: Sequence[Caption] = (),
    left: Sequence[str] = (),
) -> Iterator[tuple[str, list[Table]]]:
    """What speaks against tables of goals beside others, and the tables against which it does.

    Args:
        tables: of goals, in the order of their pages.
        announcing: captions of the document that announce goals.
        left: texts of those that no table bears.
    """
    named = [table for table in tables if is_named_by_caption(table)]
    labels = {caption.label for caption in announcing}
    others = [table.caption or "" for table in named if table.label not in labels]
    wrong = next(iter((*left, *(others if labels else ()))), None)
    if wrong is not None and named:
        said = "goes with another table, and so may all captions that name an axis"
        yield f"the caption {quoted(wrong)} {said}", named
    for told in (captions_of_two(tables), axes_of_two_cases(tables)):
        if told is not None:
            yield told
    yield from titles_overleaf(tables)


def titles_overleaf(tables: Sequence[Table]) -> Iterator[tuple[str, list[Table]]]:
    """What is said where a page begins with a label without a number, and those of the page before bear one.

    ```
     2.1 Atık Yönetimi Hizmetlerine │ 2.1.1 Limanlar …     the foot of a page
         Erişimin Artırılması       │ 2.1.2 Kadınlar …     the head of the next, cut as a table of its own
    ```
    """
    for above, below in pairwise(tables):
        if (
            below.regions[0].page != above.regions[-1].page + 1
            or above.n_cols != below.n_cols
        ):
            continue
        for column in range(above.n_cols - 1):
            labels, under = _labels(above, column), _labels(below, column)
            numbered = bool(labels) and all(map(_is_numbered, labels))
            if numbered and under and not _is_numbered(under[0]):
                yield (
                    f"{quoted(labels[-1].text)} may go on overleaf in {quoted(under[0].text)}",
                    [above, below],
                )


def _labels(table: Table, column: int) -> list[Cell]:
    """What a column prints below the headings, top down."""
    own = (cell for cell in table.cells if cell.col == column and not cell.is_header)
    return sorted((cell for cell in own if cell.text), key=lambda cell: cell.row)


def _is_numbered(label: Cell) -> bool:
    return split_number(label.text)[0] is not None


def captions_of_two(tables: Sequence[Table]) -> tuple[str, list[Table]] | None:
    """What is said where one caption names the axis of two tables, and the tables that captions name.

    Captions stand on one side of all tables: the axis of each may be that of its neighbour.
    """
    named = [table for table in tables if is_named_by_caption(table)]
    below = Counter(_caption_of(table) for table in named if _stands_below(table))
    above = (t for t in named if not _stands_below(t) and _caption_of(t) in below)
    twice = (t for t in named if below[_caption_of(t)] > 1)
    first = next(iter((*above, *twice)), None)
    if first is None:
        return None
    said = quoted(first.caption or "")
    return (
        f"the caption {said} stands between two tables, and may name the axis of either",
        named,
    )


def axes_of_two_cases(tables: Sequence[Table]) -> tuple[str, list[Table]] | None:
    """What is said where tables have axes in capitals and others have none, and these: priorities, perhaps."""
    titles = [[axis.title for axis in read_goals([table])[0]] for table in tables]
    capital = [bool(own) and all(map(in_capitals, own)) for own in titles]
    small = [bool(own) and not any(map(in_capitals, own)) for own in titles]
    if not any(capital) or not any(small):
        return None
    doubted = [table for table, is_small in zip(tables, small, strict=True) if is_small]
    return "axes in small letters beside others in capitals", doubted


def is_named_by_caption(table: Table) -> bool:
    """Whether the axes of a table of goals are named in none of its cells, and it has a caption."""
    bare = table.model_copy(
        update={"caption": None, "heading": None, "stands_under": ()}
    )
    axes, findings = read_goals([bare.model_copy(update={"kind": "goal_hierarchy"})])
    unnamed = any(each.check_code == "axis-unnamed" for each in findings) or not axes
    return table.caption_region is not None and unnamed


def _caption_of(table: Table) -> tuple[int, Box] | None:
    at = table.caption_region
    return None if at is None else (at.page, at.box)


def _stands_below(table: Table) -> bool:
    """Whether the caption of a table stands below its end."""
    at, last = table.caption_region, table.regions[-1]
    return at is not None and (at.page, at.box.y_mid) > (last.page, last.box.y_mid)
