"""What stands beside each line of counts: once a line, or once for several, centred or on their first.

White between them tells columns of labels. One that has a label for each line is read line by line. In others
a label is of all lines of its group: lines with other places, or other counts, until one comes again.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from extractors.readings.crossed.lines import CountLine, Run
from extractors.readings.crossed.roles import Said, role_of, text_of
from extractors.readings.crossed.years import bands_of_years, year_over
from extractors.readings.settings.crossed import CROSSED
from extractors.tables.grid.words import rows_of
from schemas.page import Word
from schemas.text.signs import whole_year
from schemas.text.turkish import fold, sort_key
from schemas.vocabulary.places import Provinces

Placed = tuple[int, Word]
LAST = "\uffff"
"""Behind all letters."""
Labels = list[dict[str, Said]]
"""Of each line, in order: role → what it says."""


def labels_of(runs: Sequence[Run], provinces: Provinces) -> Labels | None:
    """What each line of a table's runs is labelled; None where some words beside them are not understood.

    Lines close below the last of a run may be the end of a label, or follow the table.

    Args:
        runs: of one table, in order.
        provinces: slugs of those whose districts names mean.
    """
    labels = _labels(runs, provinces, below=True)
    return _labels(runs, provinces, below=False) if labels is None else labels


def name_programmes(runs: Sequence[Run]) -> bool:
    """Whether a word beside the lines of some runs may be of a programme's name: most tables have none."""
    beside = (word for run in runs for line in run.lines for word in line.beside)
    loose = (word for run in runs for _, word in (*run.loose, *run.below))
    return any(fold(word.text).startswith("prog") for word in (*beside, *loose))


def _labels(runs: Sequence[Run], provinces: Provinces, *, below: bool) -> Labels | None:
    lines = [line for run in runs for line in run.lines]
    columns = list(_columns(runs, below=below))
    while True:
        found, stuck = _read(columns, lines, provinces)
        if stuck is None or len(columns) < 2:
            return found if stuck is None else None
        at = _nearer(
            columns, stuck
        )  # what runs over two columns, as a total does, parts them no more
        columns[at : at + 2] = [[*columns[at], *columns[at + 1]]]


def _nearer(columns: Sequence[Sequence[Placed]], stuck: int) -> int:
    """The column to be one with the next: one that says nothing alone goes with its nearer neighbour."""
    if stuck in (0, len(columns) - 1):
        return min(stuck, len(columns) - 2)
    ends = [
        (min(w.box.x0 for _, w in each), max(w.box.x1 for _, w in each))
        for each in columns
    ]
    before, after = (
        ends[stuck][0] - ends[stuck - 1][1],
        ends[stuck + 1][0] - ends[stuck][1],
    )
    return stuck - 1 if before < after else stuck


def _read(
    columns: Sequence[Sequence[Placed]],
    lines: Sequence[CountLine],
    provinces: Provinces,
) -> tuple[Labels, int | None]:
    """The labels, and the first column that could not be read."""
    alone = [_line_by_line(column, lines, provinces) for column in columns]
    found: Labels = [{} for _ in lines]
    for labels in alone:
        for known, said in zip(found, labels or [], strict=False):
            known.update(said)
    groups = _groups(found)
    for at, (column, labels) in enumerate(zip(columns, alone, strict=True)):
        over = _by_group(column, lines, groups, provinces) if labels is None else labels
        if over is None:
            return found, at
        for known, said in zip(found, over, strict=True):
            known.update(said)
    return found, None


def _columns(runs: Sequence[Run], *, below: bool) -> Iterator[list[Placed]]:
    """The words beside the counts, column by column: white that no word crosses parts them."""
    words = [
        (line.page, word) for run in runs for line in run.lines for word in line.beside
    ]
    words += [each for run in runs for each in _own(run, runs)]
    words += [each for run in runs for each in run.below if below]
    words.sort(key=lambda each: each[1].box.x0)
    column: list[Placed] = []
    edge = 0.0
    for page, word in words:
        if column and word.box.x0 - edge > CROSSED.gutter * word.size:
            yield column
            column = []
        edge = max(edge, word.box.x1) if column else word.box.x1
        column.append((page, word))
    if column:
        yield column


def _own(run: Run, runs: Sequence[Run]) -> Iterator[Placed]:
    """The loose words of a run but the names of columns that are printed again overleaf, in part."""
    named = {word.text for each in runs for line in each.head for word in line}
    first = {line.page: line.y_mid for line in reversed(run.lines)}
    for line in _printed(run.loose):
        page, word = line[0]
        over = word.box.y_mid < first.get(page, 0.0)
        if not (over and {word.text for _, word in line} <= named):
            yield from line


def _printed(words: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The words of a column as lines, page by page, top to bottom."""
    for page, own in groupby(
        sorted(words, key=lambda each: each[0]), key=lambda each: each[0]
    ):
        for line in rows_of([word for _, word in own]):
            yield [(page, word) for word in line]


def _line_by_line(
    column: Sequence[Placed], lines: Sequence[CountLine], provinces: Provinces
) -> list[dict[str, Said]] | None:
    """The labels of a column that has one for each line of counts; None where it has not."""
    nearest: list[list[list[Placed]]] = [[] for _ in lines]
    years, others = bands_of_years(list(_printed(column)))
    for printed in others:
        page, y_mid = printed[0][0], printed[0][1].box.y_mid
        near = [at for at, line in enumerate(lines) if line.page == page]
        if not near:
            return None
        nearest[min(near, key=lambda at: abs(lines[at].y_mid - y_mid))].append(printed)
    labels = [_said(printed, provinces) for printed in nearest]
    if not all(labels):
        return None
    said: Labels = [{each.role: each for each in label or ()} for label in labels]
    return [
        {**year_over(line, years), **each}
        for line, each in zip(lines, said, strict=True)
    ]


def _said(
    printed: Sequence[Sequence[Placed]], provinces: Provinces
) -> list[Said] | None:
    """What printed lines say: one thing; or a year, and a programme that stands around or behind it."""
    words = [each for line in printed for each in line]
    text = text_of([" ".join(word.text for _, word in line) for line in printed])
    role = role_of(text, provinces) if text else None
    return None if role is None else [Said(role[0], role[1], text, tuple(words))]


def _groups(labels: Labels) -> list[int]:
    """The number of the group that each line is in: a new one begins where what it says came already.

    Places that are listed by their letters begin anew where the letters do: not every group has all.
    """
    numbers: list[int] = []
    seen: set[frozenset[tuple[str, str]]] = set()
    sorted_by = _rank if are_sorted(labels) else None
    last = ""
    for said in labels:
        key = frozenset(each.key for each in said.values())
        rank = sorted_by(said) if sorted_by else ""
        if key in seen or rank < last or not numbers:
            seen = set()
            numbers.append(numbers[-1] + 1 if numbers else 0)
        else:
            numbers.append(numbers[-1])
        seen.add(key)
        last = rank
    return numbers


def _rank(said: Mapping[str, Said]) -> str:
    """What places are sorted by; a total stands behind them."""
    return sort_key(said["place"].text) if "place" in said else LAST


def are_sorted(labels: Labels) -> bool:
    """Whether places follow each other by their letters, but where a new group begins."""
    ranks = [_rank(said) for said in labels]
    steps = [a <= b for a, b in pairwise(ranks)]
    return len(set(ranks)) > 1 and sum(steps) >= CROSSED.sorted * len(steps)


def _by_group(
    column: Sequence[Placed],
    lines: Sequence[CountLine],
    groups: Sequence[int],
    provinces: Provinces,
) -> list[dict[str, Said]] | None:
    """The labels of a column with one for each group of lines; None where a group has none, or several."""
    spans = _spans(lines, groups)
    of: dict[int, list[Said]] = {}
    blocks = _blocks(column, provinces)
    for said in blocks or []:
        group = _group_at(said, spans)
        if group is not None:
            of.setdefault(group, []).append(said)
    if any(len({said.key for said in of.get(group, [])}) != 1 for group in set(groups)):
        return None
    return [{of[group][0].role: of[group][0]} for group in groups]


def _blocks(column: Sequence[Placed], provinces: Provinces) -> list[Said] | None:
    """The labels of a column: lines taken together until they say something whole; None where some do not."""
    blocks: list[Said] = []
    open_lines: list[list[Placed]] = []
    for line in _printed(column):
        dated = (
            _with_year(blocks[-1], line, provinces)
            if blocks and not open_lines
            else None
        )
        if dated is not None:
            blocks[-1] = dated
            continue
        open_lines.append(line)
        if len(open_lines) > CROSSED.label_most:
            return None
        said = _said(open_lines, provinces)
        if said:
            blocks.append(said[0])
            open_lines = []
    return None if open_lines else blocks


def _with_year(
    block: Said, line: Sequence[Placed], provinces: Provinces
) -> Said | None:
    """A programme with the year in brackets on the line below its name; None where the line is another's."""
    text = " ".join(word.text for _, word in line)
    if (
        block.role != "programme"
        or whole_year(text.strip("()")) is None
        or text.strip("()") == text
    ):
        return None
    whole = f"{block.text} {text}"
    role = role_of(whole, provinces)
    return (
        None if role is None else Said(role[0], role[1], whole, (*block.words, *line))
    )


Spans = Mapping[tuple[int, int], tuple[float, float]]
"""Group and page → highest and lowest of its lines there, points from the top."""


def _spans(lines: Sequence[CountLine], groups: Sequence[int]) -> Spans:
    spans: dict[tuple[int, int], tuple[float, float]] = {}
    for line, group in zip(lines, groups, strict=True):
        top, bottom = spans.get((group, line.page), (line.y_mid, line.y_mid))
        spans[group, line.page] = min(top, line.y_mid), max(bottom, line.y_mid)
    return spans


def _group_at(said: Said, spans: Spans) -> int | None:
    """The group that a label stands level with: the nearest on the page on which it begins."""
    page = said.words[0][0]
    middles = [word.box.y_mid for at, word in said.words if at == page]
    middle = (min(middles) + max(middles)) / 2
    near = {
        group: max(top - middle, middle - bottom, 0.0)
        for (group, at), (top, bottom) in spans.items()
        if at == page
    }
    return min(near, key=lambda group: near[group], default=None)
