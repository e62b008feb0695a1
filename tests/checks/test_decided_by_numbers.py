"""What the numbers of the checks decide where few tables show it."""

import pytest

from extractors.checks import check
from tests.checks.test_checks import other, other_rows


@pytest.mark.parametrize(("rows", "severity"), [(12, "info"), (16, "error")])
def test_a_total_under_most_districts_is_theirs(rows, severity):
    *districts, total = other_rows()
    assert {finding.severity for finding in check(other([*districts[:rows], total]))} == {severity}
