"""What becomes of a report when one cell of its tables is misread: is it noticed, and is the cell named?"""

import random
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from extractors.checks import check
from extractors.checks.other_reports import compare_reports
from extractors.prose.annotate import annotate
from extractors.records.readers import read_records
from extractors.records.years import date_observations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Statement
from schemas.records import Observation
from schemas.table import Table
from schemas.text.numbers import read_number
from tests.support.mutations import mutations

AMONG = 3  # cells: a finding that leaves more of them has named none


Place = tuple[int, int]
"""Row and column."""


class Outcome(NamedTuple):
    """What the findings say about one slip."""

    kind: str
    before: str
    after: str
    place: Place
    caught: bool
    """By a warning or an error that was not there before."""
    named: bool
    """One of them leaves at most `AMONG` cells, and the misread one is among them."""
    alone: bool
    """One of them is about that cell and no other."""
    misled: bool
    """The cell is named by none, and another one is named alone."""


def slips(
    extraction: Extraction,
    table: Table,
    sample: int | None = None,
    beside: Extraction | None = None,
) -> Iterator[Outcome]:
    """One slip of each kind in every figure below the headings of a table, or in a sample of them.

    Args:
        extraction: the document, as read.
        table: one of its tables.
        sample: how many cells; None for all.
        beside: another document that prints the same facts.
    """
    first, rows = table.header_rows(), texts_of(table)
    cells = [
        (n, col)
        for n, row in enumerate(rows)
        for col in range(1, len(row))
        if has_digit(row[col])
    ]
    chance = random.Random(5)
    told = {_key(f) for f in speak(extraction, table, beside)}
    for n, col in cells if sample is None else chance.sample(cells, sample):
        for kind, text in mutations(rows, n, col, chance):
            if value(text) == value(rows[n][col]):
                continue  # 0,4 for 0,40: what is stored is the same
            place = (n + first, col)
            found = speak(extraction, with_texts(table, {place: text}), beside)
            yield outcome(
                kind,
                rows[n][col],
                text,
                [place],
                [f for f in found if _key(f) not in told],
            )


def exchanges(
    extraction: Extraction, table: Table, sample: int | None = None
) -> Iterator[Outcome]:
    """Figures of a table exchanged with those below them, as where a line break is misread."""
    first, rows = table.header_rows(), texts_of(table)
    told = {_key(f) for f in speak(extraction, table)}
    pairs = [
        (n, col) for n in range(len(rows) - 1) for col in range(1, table.n_cols)
        if has_digit(rows[n][col]) and has_digit(rows[n + 1][col])
        and value(rows[n][col]) != value(rows[n + 1][col])
    ]  # fmt: skip
    for n, col in pairs if sample is None else random.Random(5).sample(pairs, sample):
        upper, lower = rows[n][col], rows[n + 1][col]
        places = [(n + first, col), (n + first + 1, col)]
        found = speak(
            extraction,
            with_texts(table, dict(zip(places, (lower, upper), strict=True))),
        )
        yield outcome(
            "exchange", upper, lower, places, [f for f in found if _key(f) not in told]
        )


def texts_of(table: Table) -> list[list[str]]:
    """The texts of the rows below the headings."""
    return [
        [cell.text if cell else "" for cell in row]
        for row in table.grid()[table.header_rows() :]
    ]


def value(text: str) -> Decimal | str:
    """The number in a text; where it cannot be read, the text."""
    read = read_number(text, "turkish").value
    return text if read is None else read


def has_digit(text: str) -> bool:
    return any(sign.isdigit() for sign in text)


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.check_code, finding.cell, finding.message


def with_texts(table: Table, texts: Mapping[Place, str]) -> Table:
    """The table with other texts in the cells at some places."""
    cells = [
        c.model_copy(update={"text": text, "text_raw": text, "lines": ()})
        if (text := texts.get((c.row, c.col))) is not None
        else c
        for c in table.cells
    ]
    return table.model_copy(update={"cells": tuple(cells)})


def speak(
    extraction: Extraction, table: Table, beside: Extraction | None = None
) -> list[Finding]:
    """The loud findings about a table of an extraction, its records read anew."""
    records = read_records([table], extraction.identity)
    prose = [o for o in extraction.observations if o.origin == "narrative"]
    alone = extraction.model_copy(
        update={
            "tables": (table,), "statements": (), "figures": (), "swot_items": (), "plan_axes": (),
            "observations": (*date_observations(records.observations, [table], prose), *prose),
            "programme_results": tuple(records.programme_results),
            "findings": tuple(records.findings),
        }
    )  # fmt: skip
    across = compare_reports(alone, beside) if beside else []
    return [
        f for f in (*records.findings, *check(alone), *across) if f.severity != "info"
    ]


def prose_slips(extraction: Extraction) -> Iterator[tuple[str, str, list[Finding]]]:
    """Figures that prose and a table both give, misread in prose: print, slip, findings on the sentence."""
    tables = [
        table for table in extraction.tables if table.kind == "district_statistics"
    ]
    said = {
        o.text_raw: o.statement_ordinal for o in extraction.observations
        if o.origin == "narrative" and any(same_fact(o, other) for other in extraction.observations)
    }  # fmt: skip
    told = {_key(f) for f in heard(extraction, tables, extraction.statements)}
    for figure, ordinal in said.items():
        for _, slip in mutations(
            [["", figure]], 0, 1, random.Random(5), ("digit", "swap", "doubled")
        ):
            statements = [
                s.model_copy(update={"text": s.text.replace(figure, slip, 1)})
                if s.ordinal == ordinal
                else s
                for s in extraction.statements
            ]
            found = [
                f for f in heard(extraction, tables, statements) if _key(f) not in told
            ]
            yield figure, slip, [f for f in found if f.statement_ordinal == ordinal]


def same_fact(said: Observation, other: Observation) -> bool:
    """Whether a table gives what prose says."""
    fact = (said.indicator, said.place, said.breakdown, said.value)
    return other.origin == "table" and fact == (
        other.indicator,
        other.place,
        other.breakdown,
        other.value,
    )


def heard(
    extraction: Extraction, tables: Sequence[Table], statements: Sequence[Statement]
) -> list[Finding]:
    """The loud findings about some tables and the prose, both read anew."""
    records = read_records(tables, extraction.identity)
    prose = annotate(statements, extraction.footnotes, extraction.identity)
    dated = date_observations(records.observations, tables, prose.observations)
    parts = {
        "tables": tuple(tables),
        "statements": tuple(prose.statements),
        "findings": (),
    }
    read = extraction.model_copy(
        update=parts | {"observations": (*dated, *prose.observations)}
    )
    return [f for f in (*prose.findings, *check(read)) if f.severity != "info"]


def outcome(
    kind: str, before: str, after: str, places: Sequence[Place], new: Sequence[Finding]
) -> Outcome:
    """What findings that are new with a slip say about it, and about each of its cells."""
    left = [set(f.cells) or ({f.cell} if f.cell else set()) for f in new]
    named = all(
        any(place in cells and len(cells) <= AMONG for cells in left)
        for place in places
    )
    alone = all({place} in left for place in places)
    misled = not named and any(
        len(cells) == 1 and not cells & set(places) for cells in left
    )
    return Outcome(kind, before, after, places[0], bool(new), named, alone, misled)


class Rates(NamedTuple):
    """Shares of the slips."""

    tried: int
    caught: float
    named: float
    alone: float
    misled: float

    def __str__(self) -> str:
        return (
            f"{self.tried} slips: {self.caught:.1%} caught, {self.named:.1%} named, "
            f"{self.alone:.1%} alone, {self.misled:.1%} misled"
        )


def rates(outcomes: list[Outcome]) -> Rates:
    """How many of the slips were noticed, and how well."""
    counted = [
        sum(getattr(o, what) for o in outcomes) / len(outcomes)
        for what in ("caught", "named", "alone", "misled")
    ]
    return Rates(len(outcomes), *counted)
