"""Every check, by its code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from extractors.checks.agreement import (
    check_prose_against_tables,
    check_shares_in_prose,
)
from extractors.checks.certainty import uncertain_tables
from extractors.checks.cut_off import cut_off_text
from extractors.checks.due.counts import expected_counts
from extractors.checks.due.in_prose import check_counts_in_prose
from extractors.checks.due.numbering import check_numbering
from extractors.checks.due.parts import missing_kinds
from extractors.checks.figures.impossible import (
    check_shares_in_sentences,
    check_whole_counts,
)
from extractors.checks.figures.number_formats import (
    check_number_formats,
    check_number_formats_in_text,
    check_place_names,
)
from extractors.checks.figures.shares import (
    check_parts_within_wholes,
    check_shares_of_counts,
    check_shares_to_hundred,
)
from extractors.checks.figures.sums import (
    check_column_sums,
    check_row_sums,
    check_unread_parts,
)
from extractors.checks.left_over import left_over_text
from extractors.checks.other_reports import compare_reports, outliers
from extractors.checks.sentences import check_sentence_arithmetic
from extractors.checks.subject import Subject
from schemas.finding import Finding

Run_co = TypeVar("Run_co", bound=Callable[..., object], covariant=True)


@dataclass(frozen=True)
class Check(Generic[Run_co]):
    """A check: its code, how loud it may be, and the function whose docstring says what it looks at."""

    code: str
    severities: str
    run: Run_co

    @property
    def summary(self) -> str:
        """The first paragraph of the documentation, in one line."""
        return " ".join((self.run.__doc__ or "").strip().split("\n\n")[0].split())

    @property
    def details(self) -> str:
        """What follows it, arguments apart."""
        told = [
            part
            for part in (self.run.__doc__ or "").split("\n\n")[1:]
            if "Args:" not in part
        ]
        return " ".join(" ".join(told).split())


CHECKS: tuple[Check[Callable[[Subject], Iterator[Finding]]], ...] = (
    Check("column-sum", "info, warning, error", check_column_sums),
    Check("column-sum-unchecked", "info", check_unread_parts),
    Check("row-sum", "info, error", check_row_sums),
    Check("share-of-count", "info, error", check_shares_of_counts),
    Check("shares-to-hundred", "warning, error", check_shares_to_hundred),
    Check("part-larger-than-whole", "error", check_parts_within_wholes),
    Check("part-larger-than-whole", "error", check_shares_in_sentences),
    Check("count-not-whole", "error", check_whole_counts),
    Check("share-in-prose", "warning", check_shares_in_prose),
    Check("sentence-arithmetic", "warning", check_sentence_arithmetic),
    Check("prose-against-table", "warning", check_prose_against_tables),
    Check("numbering-gap", "warning", check_numbering),
    Check("count-told", "info, warning", check_counts_in_prose),
    Check("number-format", "warning", check_number_formats),
    Check("number-format", "info", check_number_formats_in_text),
    Check("place-misspelt", "warning", check_place_names),
)

OF_STAGES = (
    Check("table-uncertain", "warning", uncertain_tables),
    Check("text-left-over", "warning", left_over_text),
    Check("text-cut-off", "warning, error", cut_off_text),
)
"""They need pages or proofs as well, and are called by the stages that have these at hand."""

OF_COUNTS = (
    Check("count-below-expected", "warning, error", expected_counts),
    Check("kind-missing", "error", missing_kinds),
)
"""Against what `flows.yaml` and the vocabulary say a document of its kind must hold: when it is loaded."""

ACROSS_DOCUMENTS = (
    Check("report-against-report", "warning", compare_reports),
    Check("outlier-against-edition", "warning", outliers),
)
"""Over two documents: when an edition is loaded beside others."""
