"""Which of several sources of one fact is shown, and which of them say something else."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from schemas.records import DOUBTFUL_BELOW
from schemas.text.numbers import last_digit

UNWEIGHED = DOUBTFUL_BELOW
"""Confidence that a source counts with whose support nobody weighed: not doubtful, and better than none."""

Said = tuple[Decimal | int | str | None, ...]
"""What a source says, for comparing: value and unit, or two counts."""


class Source(NamedTuple):
    """A row that says something of a fact. A tuple: hundreds are made for each document that comes in."""

    row_id: int
    edition_id: int
    document: str
    """Slug: the two languages of a report are one document."""
    published_on: date | None
    page: int
    is_table: bool
    is_proven: bool
    """Whether something supports it: sums, shares, readings that agree."""
    confidence: float | None
    says: Said
    """A value with its unit, or counts."""
    text: str
    """As printed."""

    @property
    def is_doubtful(self) -> bool:
        """Whether it is not sure; one that nobody weighed is not doubtful."""
        return self.confidence is not None and self.confidence < DOUBTFUL_BELOW

    @property
    def rank(self) -> int:
        """0: a table with proof; 1: any other that is not doubtful; 2: a doubtful one."""
        if self.is_doubtful:
            return 2
        return 0 if self.is_table and self.is_proven else 1


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown of a fact."""

    best: Source
    n_sources: int
    n_documents: int
    dissenting: tuple[Source, ...]

    @property
    def is_doubtful(self) -> bool:
        """Whether the best is not sure, or a source of its rank says something else."""
        return self.best.is_doubtful or any(
            other.rank <= self.best.rank for other in self.dissenting
        )


def choose(sources: Sequence[Source]) -> Choice:
    """The best source of a fact.

    A table with proof goes before all others, what is not doubtful before what is; then what most documents
    say, the more confident, the newer edition, the table, the first.

    Args:
        sources: at least one.
    """
    documents: dict[Said, set[str]] = defaultdict(set)
    for source in sources:
        documents[source.says].add(source.document)
    best = min(sources, key=lambda source: _order(source, len(documents[source.says])))
    dissenting = tuple(source for source in sources if not agree(best, source))
    return Choice(
        best, len(sources), len({source.document for source in sources}), dissenting
    )


def _order(source: Source, documents: int) -> tuple[float, ...]:
    confidence = UNWEIGHED if source.confidence is None else source.confidence
    age = -(source.published_on or date.min).toordinal()
    return (
        source.rank,
        -documents,
        -confidence,
        age,
        not source.is_table,
        source.edition_id,
        source.row_id,
    )


def agree(one: Source, other: Source) -> bool:
    """Whether two sources say the same, rounded to the coarser last digit: `27 bin` and `27.225` do."""
    if one.says == other.says:
        return True
    (value, *unit), (other_value, *other_unit) = one.says, other.says
    if (
        unit != other_unit
        or not isinstance(value, Decimal)
        or not isinstance(other_value, Decimal)
    ):
        return False
    coarser = max(last_digit(value, one.text), last_digit(other_value, other.text))
    return abs(value - other_value) * 2 <= coarser
