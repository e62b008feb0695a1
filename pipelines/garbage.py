"""How often Python looks for garbage that refers to itself: seldom, where much is made and little dropped."""

import gc

COLLECTED_AFTER = 20_000
"""objects made and not freed, after which garbage is looked for: after 700, as Python does, a tenth of the
time goes into looking through pages, words and rows that are still in use; 20,000 take some 5 MB."""


def collect_seldom() -> None:
    """Look for garbage more seldom, and never among what was imported: none of that goes while we live."""
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)
