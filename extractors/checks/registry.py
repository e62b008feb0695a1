"""Every check, by its code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.checks.agreement import check_prose_against_tables, check_shares_in_prose
from extractors.checks.counts import check_expected_counts, check_numbering
from extractors.checks.editions import compare_reports, outliers
from extractors.checks.left_over import left_over_text
from extractors.checks.prints import (
    check_number_formats,
    check_number_formats_in_text,
    check_place_names,
)
from extractors.checks.sentences import check_sentence_arithmetic
from extractors.checks.shares import (
    check_parts_within_wholes,
    check_shares_of_counts,
    check_shares_to_hundred,
)
from extractors.checks.subject import Subject
from extractors.checks.sums import check_column_sums, check_row_sums, check_unread_parts
from schemas.extraction import Extraction
from schemas.finding import Finding


@dataclass(frozen=True)
class Check:
    """A check: its code, how loud it may be, and the function whose docstring says what it looks at."""

    code: str
    severities: str
    run: Callable[[Subject], Iterator[Finding]]

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return summary(self.run)

    @property
    def details(self) -> str:
        """What follows the first sentence."""
        return " ".join(" ".join((self.run.__doc__ or "").split("\n\n")[1:]).split())


@dataclass(frozen=True)
class CheckOfPages:
    """A check that needs the pages as well, called while they are at hand."""

    code: str
    severities: str
    run: Callable[..., list[Finding]]

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return summary(self.run)


@dataclass(frozen=True)
class CheckOfTwo:
    """A check over two documents, called where both are at hand: when an edition is loaded beside others."""

    code: str
    severities: str
    run: Callable[[Extraction, Extraction], list[Finding]]

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return summary(self.run)


def summary(function: Callable[..., object]) -> str:
    """The first paragraph of a function's docstring, in one line."""
    return " ".join((function.__doc__ or "").strip().split("\n\n")[0].split())


CHECKS = (
    Check("column-sum", "info, warning, error", check_column_sums),
    Check("column-sum-unchecked", "info", check_unread_parts),
    Check("row-sum", "info, error", check_row_sums),
    Check("share-of-count", "info, error", check_shares_of_counts),
    Check("shares-to-hundred", "warning, error", check_shares_to_hundred),
    Check("part-larger-than-whole", "error", check_parts_within_wholes),
    Check("share-in-prose", "warning", check_shares_in_prose),
    Check("sentence-arithmetic", "warning", check_sentence_arithmetic),
    Check("prose-against-table", "warning", check_prose_against_tables),
    Check("count-below-expected", "warning, error", check_expected_counts),
    Check("numbering-gap", "warning", check_numbering),
    Check("number-format", "warning", check_number_formats),
    Check("number-format", "info", check_number_formats_in_text),
    Check("place-misspelt", "warning", check_place_names),
)

OF_PAGES = (CheckOfPages("text-left-over", "warning", left_over_text),)

ACROSS_DOCUMENTS = (
    CheckOfTwo("report-against-report", "warning", compare_reports),
    CheckOfTwo("outlier-against-edition", "warning", outliers),
)
