"""How often Python looks for garbage that refers to itself: seldom, where much is made and little dropped."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

COLLECTED_AFTER = 20_000
"""objects made and not freed, after which garbage is looked for: after 700, as Python does, a tenth of the
time goes into looking through pages, words and rows that are still in use; 20,000 take some 5 MB."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for garbage as seldom as that while a document is read; who looks more seldom, or never, still does."""
    young, *older = gc.get_threshold()
    gc.set_threshold(young and max(young, COLLECTED_AFTER), *older)
    try:
        yield
    finally:
        gc.set_threshold(young, *older)
