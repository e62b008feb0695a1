"""Where a chain can be taken up again: pages are read, which takes the time; records are not read yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from extractors.chain.results import Findings, Identified, Narrated
from extractors.readings.proof import Proof
from schemas.document import TextLayer
from schemas.extraction import PageText


@dataclass(frozen=True, slots=True)
class Cut:
    """A document with its tables and sentences, before corrections and records."""

    pages: tuple[PageText, ...]
    """Those that are wanted, letters mended."""
    text_layer: TextLayer
    identified: Identified
    narrated: Narrated
    proofs: Mapping[int, Proof]
    """Ordinal of a table of a known kind → what proves its records."""
    early: Findings
    """What the stages until here found odd, but for `narrated`."""
