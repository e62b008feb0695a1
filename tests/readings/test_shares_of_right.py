"""How sure a reading is follows what supports it: no page tells a share, but their order is relied upon."""

from itertools import pairwise

import pytest

from extractors.readings.settings import goals, proofs, swot

ORDERS = [
    (proofs.PROGRAMMES, ("contradicted", "plain", "proved")),
    (proofs.STATISTICS, ("contradicted", "plain", "complete", "proved")),
    (proofs.SUPPORT, ("unsure", "plain")),
    (proofs.WEIGHED, ("doubted", "likelier", "plain", "drawn", "agreed")),
    (goals.WEIGHING, ("proved", "numbered")),
    (swot.WEIGHING, ("overleaf", "proved", "labelled")),
]


@pytest.mark.parametrize(("settings", "names"), ORDERS, ids=lambda each: type(each).__name__)
def test_what_is_supported_better_is_surer_and_nothing_is_certain(settings, names):
    """What is contradicted is right as often as not, at least; what is only read, nine times in ten."""
    shares = [getattr(settings, name) for name in names]
    assert all(less < more for less, more in pairwise(shares))
    assert shares[0] >= 0.5
    assert shares[1] >= 0.7
    assert shares[-1] < 1
