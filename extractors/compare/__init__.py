"""What changed between two editions of a document, or between two extractions of one edition."""

from extractors.compare.pairs import SideBySide
from extractors.compare.renamed_headings import table_headings
from extractors.compare.values import figure_changes, programme_changes
from extractors.compare.wordings import goal_changes, statement_changes, swot_changes
from schemas.change import Change
from schemas.extraction import Extraction


def compare(
    old: Extraction, new: Extraction, *, same_bytes: bool = False
) -> list[Change]:
    """Every difference between two extractions, value by value and wording by wording.

    Args:
        old: the older edition, or the earlier extraction of the same edition.
        new: the newer one.
        same_bytes: whether both were read from the same file (equal sha256): then each difference is
            the extractor's. Otherwise only those are whose print is the same in both.
    """
    editions = SideBySide(old, new, same_bytes)
    return [
        *table_headings(editions),
        *figure_changes(editions),
        *programme_changes(editions),
        *swot_changes(editions),
        *goal_changes(editions),
        *statement_changes(editions),
    ]
