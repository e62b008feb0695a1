"""What each column of a table over districts counts, and of which year: told by all that stands over it.

```
Tablo 1: İzmir İlçelerinde Çalışan Sayısı     the caption names it where a heading is but a unit or a year
İlçe     │ 2007  │ 2008  │ Pay (%)            a share is of the column before

                2007           │     2008      a year stands over as many columns as come again,
İlçe     │ Çalışan │ Firma │ Çalışan │ Firma  wherever its cell was cut
```
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.records.generic.naming import (
    breakdown_apart,
    caption_subject,
    is_bare,
    is_share_of_column_before,
    is_unit,
    listed_indicator,
    own_subject,
    subject_of,
)
from extractors.records.headings import (
    SEVERAL,
    column_code,
    header_path,
    heading_text,
    path_text,
    year_of,
)
from schemas.printed_table import body_of, figure_columns, label_column
from schemas.table import Cell, Table
from schemas.text.numbers import unit_named, unit_of_heading
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.labels import without_table_label
from schemas.vocabulary.load import indicators
from schemas.vocabulary.places import districts_of, find_place

KIND = "district_statistics"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column counts."""

    column: int
    path: tuple[Cell, ...]
    """The cells over it, top down."""
    code: str | None
    """By the headings of the kind; None where they know none such."""
    year: int | None


def meanings_of(table: Table) -> list[Meaning]:
    """What the columns of figures count, left to right."""
    paths = {
        column: tuple(header_path(table, column)) for column in figure_columns(table)
    }
    own = [
        Meaning(column, path, column_code(path, KIND), year_of(path))
        for column, path in paths.items()
    ]
    named = _dated([_named_above(table, meaning) for meaning in own])
    return list(_shares_named(named))


def is_over_districts(table: Table) -> bool:
    """Whether half its columns are known, in a table with a row for most districts of a province.

    Elsewhere one known column is no more than any table's that mentions firms.
    """
    columns = meanings_of(table)
    known = [
        each
        for each in columns
        if each.code not in (None, "place") or _is_listed(table, each)
    ]
    return (
        bool(known) and 2 * len(known) >= len(columns) and _lists_most_districts(table)
    )


def _is_listed(table: Table, meaning: Meaning) -> bool:
    subject = subject_of([heading_text(cell) for cell in meaning.path], table)
    return listed_indicator(subject) is not None


def _lists_most_districts(table: Table) -> bool:
    if table.province is None:
        return False
    labels = label_column(table)
    texts = [
        cell.text
        for cell in table.cells
        if cell.col == labels and not cell.is_header and cell.text
    ]
    named = [
        match.place for text in texts if (match := find_place(text, table.provinces))
    ]
    due = {place.slug for place in districts_of(table.province)}
    return len({place.slug for place in named} & due) * 2 >= len(due) and len(
        named
    ) == len(set(named))


def _named_above(table: Table, meaning: Meaning) -> Meaning:
    """The meaning, by the caption where the headings only say a unit, a year, a place or nothing."""
    levels = [heading_text(cell) for cell in meaning.path]
    if meaning.code is not None or not _say_no_more(levels, table):
        return meaning
    code = caption_code(table)
    return replace(meaning, code=code) if code and _may_be_in(levels, code) else meaning


def _say_no_more(levels: Sequence[str], table: Table) -> bool:
    own = own_subject(levels, table)
    return not own or is_bare(own) or is_unit(own)


def _may_be_in(levels: Sequence[str], code: str) -> bool:
    """Whether the unit that headings print is none, or of the sort the indicator is in."""
    said = [
        unit
        for level in levels
        if (unit := unit_named(level) or unit_of_heading(level)[0])
    ]
    return all(
        (unit == "percent") == (indicators()[code].unit == "percent") for unit in said
    )


def caption_code(table: Table) -> str | None:
    """The indicator that a caption names, where it names a single one."""
    subject = breakdown_apart(caption_subject(table), table)
    if SEVERAL.search(f" {subject} "):
        return None
    whole = breakdown_apart(
        without_table_label(table.caption or ""), table
    )  # with its `(%)`
    found = {match_heading(text, KIND).code for text in (subject, whole)} - {
        None,
        "place",
    }
    shares = [code for code in found if code and indicators()[code].unit == "percent"]
    return next(iter(shares or found), None)


def _dated(meanings: Sequence[Meaning]) -> Sequence[Meaning]:
    """The meanings with the years that stand over runs of columns which come again, one year a run."""
    codes = [meaning.code for meaning in meanings]
    width = len(set(codes))
    if None in codes or width == len(codes):
        return meanings
    runs = [meanings[at : at + width] for at in range(0, len(meanings), width)]
    years = [{each.year for each in run} - {None} for run in runs]
    alike = all([each.code for each in run] == codes[:width] for run in runs)
    told = [year for found in years if len(found) == 1 for year in found]
    if not alike or len(set(told)) < len(runs):
        return meanings
    return [
        replace(each, year=year)
        for run, year in zip(runs, told, strict=True)
        for each in run
    ]


def _shares_named(meanings: Sequence[Meaning]) -> Iterator[Meaning]:
    """The meanings, a column that only says `Pay (%)` as the share of the one before it."""
    before: Meaning | None = None
    for meaning in meanings:
        levels = [heading_text(cell) for cell in meaning.path]
        share = (
            _share_of(before)
            if before is not None and before.code is not None
            else None
        )
        if (
            meaning.code is None
            and share is not None
            and is_share_of_column_before(levels)
        ):
            yield replace(meaning, code=share)
            continue
        yield meaning
        before = meaning


def _share_of(meaning: Meaning) -> str | None:
    """The indicator that is the share of another in its province."""
    share = f"{(meaning.code or '').removesuffix('_usd')}_share_izmir"
    return share if share in indicators() else None


def under_one_heading(table: Table, meanings: Sequence[Meaning]) -> set[int]:
    """Columns of other figures under the very heading of another: one of the two lost its own."""
    by_heading: dict[tuple[str, str, int | None], list[int]] = defaultdict(list)
    for each in meanings:
        if each.code not in (None, "place"):
            key = (each.code or "", path_text(each.path), each.year)
            by_heading[key].append(each.column)
    found: set[int] = set()
    for columns in by_heading.values():
        if len({_printed(table, column) for column in columns}) > 1:
            found.update(columns)
    return found


def _printed(table: Table, column: int) -> tuple[str, ...]:
    return tuple(cell.text for cell in body_of(table, column))
