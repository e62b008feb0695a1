"""The guide for Python is executed; the page of the cookbook is what its file says."""

import doctest
import re
from pathlib import Path

import pandas as pd
import pytest

from pipelines import query
from pipelines.errors import UsageProblem
from pipelines.output import cookbook_page
from tests.golden import samples
from tests.query.test_cookbook import _filled

GUIDE = Path(__file__).parents[2] / "docs" / "python.md"


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> str:
    return _filled(
        f"sqlite:///{tmp_path_factory.mktemp('guide')}/bolgeplan.db", samples()
    )


@pytest.mark.thorough
def test_the_guide_runs(raw: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOLGEPLAN_DB", raw)
    text = re.sub(r"^```.*$", "", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    runner = doctest.DocTestRunner(verbose=False)
    done = runner.run(
        doctest.DocTestParser().get_doctest(text, {}, "python.md", str(GUIDE), 0)
    )
    assert done.attempted > 10
    assert done.failed == 0


def test_the_page_of_the_cookbook_is_not_stale() -> None:
    assert (
        cookbook_page.FILE.read_text(encoding="utf-8") == cookbook_page.as_markdown()
    ), "run `make dictionary`"


@pytest.mark.thorough
def test_columns_have_the_types_of_the_dictionary(raw: str) -> None:
    rows = query.facts("employees", "firms_share_izmir", db=raw)
    assert rows["value"].dtype == "float64"
    assert rows["n_sources"].dtype == "Int64"
    assert rows["is_doubtful"].dtype == "boolean"
    assert pd.api.types.is_string_dtype(rows["place_name"])
    assert rows.index.get_level_values("year").dtype == "Int64"
    assert query.series("aliaga", "employees", db=raw)["published_on"].dtype.kind == "M"


def test_an_empty_answer_has_its_columns(raw: str) -> None:
    rows = query.facts("nothing", db=raw)
    assert len(rows) == 0
    assert rows["value"].dtype == "float64"
    assert query.wide(["nothing"], db=raw).empty


def test_a_database_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem):
        query.facts(db=str(tmp_path / "none.db"))
