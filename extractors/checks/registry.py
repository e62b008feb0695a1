"""Every check, by its code."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.checks.shares import (
    check_parts_within_wholes,
    check_shares_of_counts,
    check_shares_to_hundred,
)
from extractors.checks.subject import Subject
from extractors.checks.sums import check_column_sums, check_row_sums, check_unread_parts
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
        return (self.run.__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")

    @property
    def details(self) -> str:
        """What follows the first sentence."""
        return " ".join(" ".join((self.run.__doc__ or "").split("\n\n")[1:]).split())


CHECKS = (
    Check("column-sum", "info, warning, error", check_column_sums),
    Check("column-sum-unchecked", "info", check_unread_parts),
    Check("row-sum", "info, error", check_row_sums),
    Check("share-of-count", "info, error", check_shares_of_counts),
    Check("shares-to-hundred", "warning, error", check_shares_to_hundred),
    Check("part-larger-than-whole", "error", check_parts_within_wholes),
)
