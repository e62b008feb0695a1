"""How sure a reading is follows what supports it, and decides what those who use the data see as doubtful."""

from itertools import pairwise

import pytest

from extractors.readings.settings import goals, proofs, swot
from schemas.records import DOUBTFUL_BELOW

ORDERS = [
    (proofs.PROGRAMMES, ("contradicted",), ("alone", "plain", "proved")),
    (proofs.STATISTICS, ("contradicted",), ("plain", "complete", "proved")),
    (proofs.SUPPORT, ("unsure",), ("plain",)),
    (proofs.WEIGHED, ("doubted", "likelier", "drawn"), ("plain", "agreed")),
    (goals.WEIGHING, (), ("proved", "numbered")),
    (swot.WEIGHING, ("overleaf",), ("proved", "labelled")),
]


@pytest.mark.parametrize(
    ("settings", "against", "plain"), ORDERS, ids=lambda each: type(each).__name__
)
def test_what_is_supported_better_is_surer_and_nothing_is_certain(
    settings, against, plain
):
    """What something speaks against is shown as doubtful, if right as often as not; what nothing does, is not."""
    doubted, sure = (
        [getattr(settings, name) for name in names] for names in (against, plain)
    )
    assert all(less < more for less, more in pairwise([*doubted, *sure]))
    assert all(0.5 <= share < DOUBTFUL_BELOW for share in doubted)
    assert all(DOUBTFUL_BELOW <= share < 1 for share in sure)
