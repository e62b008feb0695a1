"""Counts with what is said of each as a table: a row for each place, two columns for each programme."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractors.readings.crossed.roles import Said
from extractors.readings.recut import cell_of, regions_of
from extractors.readings.regions.found import told_of_found
from extractors.readings.settings.places import RECUT
from schemas.geometry import bounding_box
from schemas.page import Word
from schemas.table import Cell, Region, Table

METHOD = "crossed"
NAMES = ("year", "programme")
PLACE, TOTAL = "İlçe", "Toplam"
"""What is written where nothing is printed: over the places, and over or beside what counts them all."""
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A count and what is said of it."""

    page: int
    word: Word
    said: dict[str, Said]

    @property
    def row(self) -> Key:
        """Of a place, or of all."""
        place = self.said.get("place")
        return (place.value,) if place else ("",)

    @property
    def column(self) -> Key:
        """Of a programme and its year, or of all, and what is counted."""
        programme = self.said.get("programme")
        year = self.said.get("year")
        named = (
            (programme.key[1], year.value if year else "") if programme else ("", "")
        )
        return *named, self.said["measure"].value


def table_of(counted: Sequence[Counted], like: Table | None) -> Table | None:
    """The table that counts make; None where two different ones are said of the same.

    Args:
        counted: all counts of a table.
        like: what was found there before: its caption, section heading and notes are kept.
    """
    of: dict[tuple[Key, Key], Counted] = {}
    for each in counted:
        known = of.setdefault((each.row, each.column), each)
        if known.word.text != each.word.text:
            return None
    rows = sorted({row: None for row, _ in of}, key=lambda row: row == ("",))
    columns = sorted(
        {column: None for _, column in of}, key=lambda column: _order(column, list(of))
    )
    cells = [*_headings(columns, of), *_body(rows, columns, of)]
    return Table(
        **told_of_found(like),
        n_rows=2 + len(rows),
        n_cols=1 + len(columns),
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.col))),
        regions=tuple(regions_of(cells)),
        method=METHOD,
        confidence=RECUT.sure,
        reason="a place, a programme and what is counted are said of each count, over it or beside it",
    )


def _order(column: Key, keys: Sequence[tuple[Key, Key]]) -> tuple[bool, int, str]:
    """Programmes as they are printed, what counts all of them last."""
    named = [other[:-1] for _, other in keys]
    return column[0] == "", named.index(column[:-1]), column[-1]


def _headings(
    columns: Sequence[Key], of: Mapping[tuple[Key, Key], Counted]
) -> Iterator[Cell]:
    first = next(iter(of.values()))
    yield _cell(PLACE, [], first, row=0, col=0, rows=2, header=True)
    for named, same in groupby(enumerate(columns, 1), key=lambda each: each[1][:-1]):
        places = [column for column, _ in same]
        under = [each for (_, own), each in of.items() if own[:-1] == named]
        text = _name_of(under)
        over = _cell(
            text, _all_said(under, NAMES), under[0], row=0, col=places[0], header=True
        )
        yield over.model_copy(update={"col_span": len(places)})
    for at, column in enumerate(columns, 1):
        under = [each for (_, own), each in of.items() if own == column]
        yield _cell(
            under[0].said["measure"].text,
            _all_said(under, ("measure",)),
            under[0],
            row=1,
            col=at,
            header=True,
        )


def _name_of(under: Sequence[Counted]) -> str:
    """What is printed over columns: a year and a programme, or what counts them all."""
    said = under[0].said
    if "programme" in said:
        return " ".join(said[role].text for role in NAMES if role in said)
    return _total_of([each for each in under if "place" in each.said])


def _total_of(counted: Sequence[Counted]) -> str:
    """What is printed over or beside counts of all, where no other total is said of them."""
    named = (each.said["total"].text for each in counted if "total" in each.said)
    return next(named, TOTAL)


def _body(
    rows: Sequence[Key], columns: Sequence[Key], of: Mapping[tuple[Key, Key], Counted]
) -> Iterator[Cell]:
    for at, row in enumerate(rows, 2):
        beside = [each for (own, _), each in of.items() if own == row]
        place = beside[0].said.get("place")
        own = [each for each in beside if "programme" in each.said]
        text = place.text if place else _total_of(own)
        yield _cell(
            text, _all_said(beside, ("place", "total")), beside[0], row=at, col=0
        )
        for column, key in enumerate(columns, 1):
            each = of.get((row, key))
            if each is not None:
                yield cell_of(each.page, [each.word], each.word.box, row=at, col=column)


def _all_said(counted: Sequence[Counted], roles: Sequence[str]) -> list[Said]:
    """What is said in some roles, each place in which it is printed once."""
    said = [each.said[role] for each in counted for role in roles if role in each.said]
    return list(
        {tuple(id(word) for _, word in each.words): each for each in said}.values()
    )


def _cell(
    text: str,
    said: Sequence[Said],
    example: Counted,
    *,
    row: int,
    col: int,
    rows: int = 1,
    header: bool = False,
) -> Cell:
    """A label with all the places in which it is printed; one that is not stands at a count it is said of."""
    page, words = example.page, [example.word]
    regions = [region for each in said for region in _regions(each)]
    if said and said[0].words:
        page = said[0].words[0][0]
        first = {each.role: each for each in reversed(said)}.values()
        words = [word for each in first for at, word in each.words if at == page]
    cell = cell_of(
        page,
        words if said else [],
        bounding_box(w.box for w in words),
        row=row,
        col=col,
        is_header=header,
    )
    told = {"text": text, "row_span": rows, "regions": tuple(regions) or cell.regions}
    return cell.model_copy(update=told)


def _regions(said: Said) -> Iterator[Region]:
    for page in sorted({page for page, _ in said.words}):
        box = bounding_box(word.box for at, word in said.words if at == page)
        yield Region(page=page, box=box.rounded())
