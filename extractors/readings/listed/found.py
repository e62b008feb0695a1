"""The lists of a document as tables over districts, and the tables as found that they stand in."""

from collections.abc import Iterator, Sequence

from extractors.readings.kinds import Document, Passage
from extractors.readings.listed.cards import cards_in
from extractors.readings.listed.lists import Lists, lists_in
from extractors.readings.listed.table import table_of
from extractors.readings.regions.found import captioned
from extractors.readings.settings.places import KINDS
from extractors.records.kinds import classify
from schemas.table import Table


def listed(document: Document) -> Iterator[tuple[Passage, Table]]:
    """Each such table; none where it stands in a table as found that holds far more.

    A table as found may hold the end of one and the beginning of the next: it is of the one that has more in
    it, or of the first of those that have most: columns of several lists are below each other.
    """
    about = document.identity.provinces
    pages = [document.in_rows[number] for number in document.unturned]
    every = [*lists_in(pages, about), *cards_in(pages, about)]
    inside = [
        [_entries_in(lists, table) for table in document.tables] for lists in every
    ]
    of_all = [sum(counts) for counts in zip(*inside, strict=True)] if inside else []
    for rank, (lists, own) in enumerate(zip(every, inside, strict=True)):
        at = [n for n, count in enumerate(own) if count]
        if any(document.tables[n].n_rows > 2 * of_all[n] + 2 for n in at):
            continue
        found = tuple(document.tables[n] for n in at if _has_most(inside, n) == rank)
        table = table_of(lists, captioned(found)).model_copy(update={"about": about})
        if classify(table) == "district_statistics":
            yield Passage(found), table


def _has_most(inside: Sequence[Sequence[int]], table: int) -> int:
    """The rank of the lists, the first of those that have most entries in a table."""
    return max(range(len(inside)), key=lambda rank: inside[rank][table])


def _entries_in(lists: Lists, table: Table) -> int:
    """How many entries of the lists lie in a table."""
    entries = [each for listed in lists.lists.values() for each in listed.entries]
    return sum(
        any(
            region.page == page
            and region.box.grown(KINDS.around_pt).holds_centre_of(entry.box)
            for region in table.regions
        )
        for page, entry in entries
    )
