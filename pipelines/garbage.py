"""How often a process of ours looks for garbage: as seldom as the reading of a document does, from its start."""

import gc

from extractors.garbage import COLLECTED_AFTER


def collect_seldom() -> None:
    """Look for garbage seldom, and never among what was imported: none of that goes while we live."""
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)
