"""Counts of projects read from whole pages: whatever stands across and whatever down.

lines of counts → runs under one head → what is over each column, beside each line → roles of counts → table

No form is known beforehand. A count is read where a place, a programme and what is counted are said of it,
each once, over it or beside it; where one count of a table is not, none is. Sums then prove it, as any other.
"""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from extractors.readings.crossed.heads import heads_of, on_the_next_page
from extractors.readings.crossed.labels import labels_of, name_programmes
from extractors.readings.crossed.lines import Run, is_count, runs_on
from extractors.readings.crossed.roles import AMOUNT, Said, may_tell_what_is_counted
from extractors.readings.crossed.table import Counted, table_of
from extractors.readings.kinds import Document, Passage
from extractors.records.programme_headings import named_in
from extractors.tables.page.sideways import turned_back
from schemas.geometry import Box
from schemas.table import Table
from schemas.text.turkish import clean
from schemas.vocabulary.labels import table_label
from schemas.vocabulary.places import Provinces

Heads = list[dict[str, Said]]


def crossed(document: Document) -> list[tuple[Passage, Table]]:
    """Each table of programme results that its words tell, with the tables as found that it stands in.

    Where two stand in one that was found, neither is told: what else it holds would be lost.
    """
    read = list(_read(document))
    taken = Counter(id(table) for passage, _ in read for table in passage.found)
    return [
        each for each in read if all(taken[id(table)] == 1 for table in each[0].found)
    ]


def _read(document: Document) -> Iterator[tuple[Passage, Table]]:
    about = document.identity.provinces
    for runs, heads in _tables(runs_on(document.upright.values()), about):
        counted = _counted(runs, heads, about)
        if counted is None:
            continue
        found = _found_with(document, counted)
        if found is None:
            continue
        captioned = next(
            (table for table in found if table.caption), next(iter(found), None)
        )
        of_projects = [each for each in counted if each.said["measure"].value != AMOUNT]
        table = table_of(of_projects, captioned) if of_projects else None
        if table is not None:
            others = {each.label for each in document.tables if each not in found}
            own = _own_caption(runs[0], captioned, others)
            told = {"about": about, **own}
            whole = table.model_copy(update=told)
            yield Passage(found), turned_back(whole, document.turns)


def _tables(
    runs: Sequence[Run], about: Provinces
) -> Iterator[tuple[list[Run], list[Heads]]]:
    """Runs that are one table, and the roles over their columns: the run before says those that none says.

    Where no word over or beside them may say what is counted there is none: few documents count projects.
    """
    if not any(
        may_tell_what_is_counted(word.text) for run in runs for word in run.words
    ):
        return
    group: list[Run] = []
    heads: list[Heads] = []
    said = [heads_of(run, about) if run.is_regular else None for run in runs]
    above = _have_captions_above(runs, said)
    for run, over in zip(runs, said, strict=True):
        own = on_the_next_page(run, over, group[-1] if group else None)
        if group and (own is None or run.begins or not _is_near(group[-1], run)):
            yield group, heads
            group, heads = [], []
        if own is None or not (group or any(own)):
            continue
        own = _captioned(run, own) if above else own
        if group:
            own = _inherited(run, own, group[-1], heads[-1])
        group.append(run)
        heads.append(own)
    if group:
        yield group, heads


def _have_captions_above(runs: Sequence[Run], said: Sequence[Heads | None]) -> bool:
    """Whether over each table that says what it counts, and not of which programme, stands a caption.

    Where captions stand below, none is over the first.
    """
    bare = [
        run
        for at, run in enumerate(runs)
        if _is_bare(said[at]) and _is_first(at, runs, said)
    ]
    return all(run.caption for run in bare)


def _is_first(at: int, runs: Sequence[Run], said: Sequence[Heads | None]) -> bool:
    """Whether a run is the first of a table: something stands before it, and no run that counts alike."""
    return runs[at].begins or at == 0 or not _is_bare(said[at - 1])


def _is_bare(heads: Heads | None) -> bool:
    return bool(heads) and all(
        "measure" in said and "programme" not in said for said in heads or ()
    )


def _captioned(run: Run, own: Heads) -> Heads:
    """The roles of columns, with the programme that the caption over their head names, where none is said."""
    name = named_in(run.caption)
    if not name or any("programme" in said for said in own) or name_programmes([run]):
        return own
    return [{**said, "programme": Said("programme", name, name)} for said in own]


def _own_caption(
    run: Run, found: Table | None, others: Container[str | None]
) -> dict[str, object]:
    """The caption over the head, where the table as found has another; one of `others` is the table's above."""
    label = table_label().match(run.caption)
    named = None if label is None else clean(label.group())
    if named is None or named in others or (found is not None and found.label == named):
        return {}
    return {
        "label": named,
        "caption": clean(run.caption),
        "caption_region": None,
    }


def _is_near(before: Run, run: Run) -> bool:
    return run.lines[0].page - before.lines[-1].page in (0, 1)


def _inherited(run: Run, own: Heads, before: Run, said: Heads) -> Heads:
    """The roles of columns, with those of the columns above them where they have none."""
    if len(own) != len(said) or not _stand_alike(run, before):
        return own
    return [{**above, **here} for above, here in zip(said, own, strict=True)]


def _stand_alike(one: Run, other: Run) -> bool:
    """Whether the columns of two runs stand below each other."""
    return all(
        left < beyond and right > before
        for (left, right), (before, beyond) in zip(
            one.columns, other.columns, strict=True
        )
    )


def _counted(
    runs: Sequence[Run], heads: Sequence[Heads], about: Provinces
) -> list[Counted] | None:
    """Each count of a table with what is said of it; None where that is not said of each."""
    if not any(
        "programme" in said for each in heads for said in each
    ) and not name_programmes(runs):
        return None
    labels = labels_of(runs, about)
    if labels is None:
        return None
    counted: list[Counted] = []
    beside = iter(labels)
    for run, over in zip(runs, heads, strict=True):
        for line in run.lines:
            here = next(beside)
            for word in line.counts:
                said = _together(over[run.column_of(word)], here)
                if said is None:
                    return None
                counted.append(Counted(line.page, word, said))
    return counted


def _together(
    over: Mapping[str, Said], beside: Mapping[str, Said]
) -> dict[str, Said] | None:
    """What is said of a count; None where a place, a programme or what is counted is not, or is twice."""
    if over.keys() & beside.keys() - {"total", "programme", "year"}:
        return None
    said: dict[str, Said] = {**over, **beside}
    place = "place" in said or "total" in said
    programme = "programme" in said or "total" in said
    return said if place and programme and "measure" in said else None


def _found_with(
    document: Document, counted: Sequence[Counted]
) -> tuple[Table, ...] | None:
    """The tables as found that the counts stand in; None where these hold more than the counts."""
    found = []
    places = [(each.page, _shown(document, each)) for each in counted]
    for table in document.tables:
        within = sum(_holds(table, *place) for place in places)
        if within and within < _figures(table):
            return None
        found += [table] if within else []
    return tuple(found)


def _figures(table: Table) -> int:
    """How many words of its body are counts or dashes; a dash within a text is none."""
    texts = [cell.text for cell in table.cells if not cell.is_header]
    words = (
        word
        for text in texts
        for word in text.split()
        if word.isdigit() or not _has_letters(text)
    )
    return sum(is_count(word) for word in words)


def _has_letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _shown(document: Document, counted: Counted) -> Box:
    """Where a count stands on its page as displayed."""
    turn = document.turns.get(counted.page)
    box = counted.word.box
    return box if turn is None else turn.shown(box)


def _holds(table: Table, page: int, box: Box) -> bool:
    return any(
        region.page == page and region.box.holds_centre_of(box)
        for region in table.regions
    )
