"""Tables of programme results without places: of the one place that the caption, or the report, is about.

```
 Tablo 1: Bergama İlçesinden Mali Destek Programlarına Yapılan Başvurular      all rows are of Bergama
 Program                            Başvuru   Başarılı
 2008 KOBİ Mali Destek Programı        1         1
```
Or of the place over its columns, beside which the whole province is counted: that total is no result of it.
```
                                          Bergama            İl Toplamı
 Yıl   Program                       Başvuru  Başarılı   Başvuru  Başarılı
 2008  KOBİ Mali Destek Programı        1        1         104       25
```
A plan of one province whose caption names no place counts the whole province. A report on a district may then
count the district or all of its province: it is not read.
"""

from collections.abc import Iterator

from extractors.readings.settings.whole import OWN_PLACE
from extractors.records.headings import header_path, measure_of
from extractors.records.kinds import is_programme_results
from extractors.records.programme_headings import is_total_heading
from extractors.records.programme_rows import programme_named, rows_by_programme
from schemas.document import DocumentIdentity
from schemas.printed_table import body_of, places_in
from schemas.table import Table
from schemas.text.numbers import read_number
from schemas.vocabulary.places import find_place, is_total_label


def of_its_place(table: Table, identity: DocumentIdentity) -> Table | None:
    """The table with the place that it counts; None where it has places, or none is certain."""
    column = next(
        (c for c in range(table.n_cols) if _names_programmes_only(table, c)), None
    )
    if column is None or rows_by_programme(table):
        return None
    if not is_programme_results([header_path(table, c) for c in range(table.n_cols)]):
        return None
    name = _place_of(table, identity)
    if name is None:
        return None
    reason = f"{table.reason}; it counts the projects of one place"
    return table.model_copy(update={"of_place": name, "reason": reason})


def _names_programmes_only(table: Table, column: int) -> bool:
    """Whether a column names a programme a row, or the total, and the others hold figures and no places."""
    names = [cell for cell in body_of(table, column) if cell.text]
    if not all(
        programme_named(cell.text) is not None
        or is_total_label(cell.text, table.provinces)
        for cell in names
    ):
        return False
    beside = [c for c in table.cells if c.col != column and not c.is_header and c.text]
    figures = [c for c in beside if not is_total_label(c.text, table.provinces)]
    return (
        any(programme_named(cell.text) is not None for cell in names)
        and all(
            read_number(cell.text, "turkish").status in ("read", "missing")
            for cell in figures
        )
        and not any(places_in(table, c) for c in range(table.n_cols) if c != column)
    )


def _place_of(table: Table, identity: DocumentIdentity) -> str | None:
    """The place that a table counts: over its columns, in its caption, or that of the report."""
    if _counts_totals_only(table):
        return None
    named = _places_over(table, identity) or dict(
        _places_named(table.caption or "", identity)
    )
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    whole = (
        find_place(identity.place)
        if identity.place and identity.place == identity.province
        else None
    )
    return (
        whole.place.name
        if whole is not None and whole.place.slug == identity.place
        else None
    )


def _counts_totals_only(table: Table) -> bool:
    """Whether each count stands under a total: of the places in tables before it, whatever its caption names."""
    paths = [header_path(table, column) for column in range(table.n_cols)]
    return all(is_total_heading(path) for path in paths if measure_of(path) is not None)


def _places_over(table: Table, identity: DocumentIdentity) -> dict[str, str]:
    """Slug and name of each place in a heading over counts, totals apart."""
    paths = [
        path
        for c in range(table.n_cols)
        if measure_of(path := header_path(table, c)) is not None
    ]
    own = [path for path in paths if not is_total_heading(path)]
    found: dict[str, str] = {}
    for cell in (cell for path in own for cell in path):
        match = find_place(cell.text, identity.provinces)
        if match is not None and match.sure:
            found[match.place.slug] = cell.text
    return found


def _places_named(
    caption: str, identity: DocumentIdentity
) -> Iterator[tuple[str, str]]:
    """Slug and name of each place in a caption; without its case ending: `Bergama'dan`."""
    words = [word.split("'")[0].split("’")[0].strip(",.()") for word in caption.split()]
    for start in range(len(words)):
        for count in range(OWN_PLACE.longest_name, 0, -1):
            name = " ".join(words[start : start + count])
            match = (
                find_place(name, identity.provinces)
                if name[:1].isupper() or name[:1].isdigit()
                else None
            )
            if match is not None and match.sure:
                yield match.place.slug, name
                break
