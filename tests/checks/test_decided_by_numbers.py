"""What the numbers of the checks decide where few tables show it."""

import pytest

from extractors.checks import check
from extractors.checks.certainty import uncertain_tables
from extractors.checks.figures.figure_table import FigureTable
from extractors.checks.figures.relations import row_sums
from extractors.checks.figures.sums import _named
from extractors.checks.figures.suspects import Balance, _is_copy
from tests.checks.test_checks import other, other_rows
from tests.support import extractions as make

NAMES = ("Aliağa", "Bergama", "Foça", "Kemalpaşa", "Kiraz", "Menemen", "Tire", "Urla")


@pytest.mark.parametrize(("rows", "severity"), [(12, "info"), (16, "error")])
def test_a_total_under_most_districts_is_theirs(rows, severity):
    *districts, total = other_rows()
    assert {
        finding.severity for finding in check(other([*districts[:rows], total]))
    } == {severity}


@pytest.mark.parametrize(
    ("rows", "wrong", "sums"), [(5, 1, 5), (4, 1, 0), (3, 0, 3), (2, 0, 0)]
)
def test_a_column_is_the_total_of_others_where_most_rows_say_so(rows, wrong, sums):
    """Women and men of each district, and `Toplam`: of five rows one may be wrong, of four none."""
    counts = [(100 + 7 * at, 200 + 11 * at) for at in range(rows)]
    printed = [
        [name, str(women), str(men), str(women + men + (9 if at < wrong else 0))]
        for at, (name, (women, men)) in enumerate(zip(NAMES, counts, strict=False))
    ]
    table = make.statistics_table(["Kadın Öğrenci", "Erkek Öğrenci", "Toplam"], printed)
    assert len(row_sums(FigureTable(table))) == sums


@pytest.mark.parametrize(("confidence", "told"), [(0.74, 1), (0.76, 0)])
def test_a_table_cut_with_little_certainty_is_told(confidence, told):
    table = make.statistics_table(["Nüfus"], [["Foça", "12"]])
    assert (
        len(uncertain_tables([table.model_copy(update={"confidence": confidence})], ()))
        == told
    )


@pytest.mark.parametrize(("value", "copied"), [("125", True), ("12", False)])
def test_a_short_figure_is_its_neighbour_s_by_chance(value, copied):
    rows = [["Foça", "318"], ["Tire", value], ["Urla", value], ["Toplam", "9.999"]]
    table = FigureTable(make.statistics_table(["Okul Sayısı"], rows))
    assert _is_copy((3, 1), table) is copied


@pytest.mark.parametrize(
    ("cells", "said"), [(6, "It may be one of"), (7, "It may be the row of")]
)
def test_of_many_cells_that_may_be_wrong_the_rows_are_listed(cells, said, monkeypatch):
    rows = [[name, str(100 + at)] for at, name in enumerate(NAMES)]
    table = FigureTable(
        make.statistics_table(["Okul Sayısı"], [*rows, ["Toplam", "9.999"]])
    )
    balance = Balance(table)
    (broken,) = balance.columns
    monkeypatch.setattr(
        Balance, "blamed", lambda *_: [(row, 1) for row in range(1, 1 + cells)]
    )
    assert said in _named(balance, broken, "column-sum", "error", "").message
