"""The cookbook: every question answered in SQL, by the command and in Python, as the documents print it."""

import hashlib
import json
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import sqlalchemy as sa
from typer.testing import CliRunner

from pipelines import query
from pipelines.cli.commands import app
from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from pipelines.errors import UsageProblem
from pipelines.query.asking import ask
from schemas.records import DOUBTFUL_BELOW
from schemas.text.turkish import ascii_fold, slug
from schemas.vocabulary.places import districts_of
from schemas.vocabulary.shared_names import dimension_of, dimensions
from tests.golden import samples
from tests.query.golds import COUNTS, SHARES, Gold, of_corpus, of_samples
from tests.support.databases import new_engine
from tests.support.kept import extracted

ROOT = Path(__file__).parents[2]
Rows = list[tuple[Any, ...]]


@dataclass
class Library:
    """A database of documents, and what they print."""

    url: str
    gold: Gold


def _filled(url: str, pdfs: list[Path]) -> str:
    engine = new_engine(url)
    for pdf in pdfs:
        with writing(engine, "load") as session:
            load(
                session,
                extracted(pdf),
                SourceFile(pdf, hashlib.sha256(pdf.read_bytes()).hexdigest()),
            )
    engine.dispose()
    return url


@pytest.fixture(
    scope="module", params=["raw", pytest.param("corpus", marks=pytest.mark.thorough)]
)
def library(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    url = f"sqlite:///{tmp_path_factory.mktemp('cookbook')}/bolgeplan.db"
    if request.param == "raw":
        yield Library(_filled(url, samples()), of_samples())
        return
    corpus = request.getfixturevalue("shared") / "corpus"
    pdfs = [corpus / "aliaga-2010-12-word.pdf", corpus / "plan-2010-2013-word.pdf"]
    yield Library(_filled(url, pdfs), of_corpus(corpus))


def rounded(above: float, below: float, places: int) -> float:
    """As SQL rounds: a half away from zero."""
    return float(
        (Decimal(above) / Decimal(below)).quantize(
            Decimal(1).scaleb(-places), ROUND_HALF_UP
        )
    )


def ranked(gold: Gold, code: str) -> Rows:
    said = [
        (name, row[COUNTS[code]])
        for name, row in gold.statistics.items()
        if row[COUNTS[code]] is not None
    ]
    return sorted(said, key=lambda row: (-row[1], slug(row[0])))


def ratio(gold: Gold, above: str, below: str) -> Rows:
    tops, bottoms = dict(ranked(gold, above)), dict(ranked(gold, below))
    said = [
        (name, rounded(tops[name], bottoms[name], 2))
        for name in tops
        if bottoms.get(name)
    ]
    return sorted(said, key=lambda row: (-row[1], slug(row[0])))[:10]


def added(
    gold: Gold, key: Callable[[tuple[Any, ...]], Any]
) -> dict[Any, tuple[int, int]]:
    sums: dict[Any, list[int]] = defaultdict(lambda: [0, 0])
    for row in gold.results:
        sums[key(row)][0] += row[3]
        sums[key(row)][1] += row[4]
    return {
        name: (handed_in, supported) for name, (handed_in, supported) in sums.items()
    }


def success_by_programme(gold: Gold) -> Rows:
    sums = added(gold, lambda row: (row[1], row[2]))
    return [(*name, a, s, rounded(100 * s, a, 1)) for name, (a, s) in sums.items()]


def success_by_district(gold: Gold) -> Rows:
    rows = [
        (n, a, s, rounded(100 * s, a, 1))
        for n, (a, s) in added(gold, lambda row: row[0]).items()
        if a >= 10
    ]
    return sorted(rows, key=lambda row: (-row[3], slug(row[0])))


def swot_balance(gold: Gold) -> Rows:
    counted = Counter(
        (dimensions()[dimension_of(d)].label_tr, q) for d, _, q, _ in gold.swot
    )
    return [(*key, n) for key, n in counted.items()]


def concentration(gold: Gold) -> Rows:
    return [
        (name, value, gold.statistics[name][1])
        for name, value in ranked(gold, "employees")[:5]
    ]


def coverage(gold: Gold) -> Rows:
    return [
        (d.name, "2010-2013", d.name in gold.reports) for d in districts_of("izmir")
    ]


def without_exports(gold: Gold) -> Rows:
    return [
        (name,)
        for name, row in gold.statistics.items()
        if row[0] is not None and row[4] is None
    ]


def goals_by_axis(gold: Gold) -> Rows:
    axes = dict.fromkeys((row[0], row[1]) for row in gold.goals)
    return [
        (
            *axis,
            len({row[2] for row in gold.goals if row[:2] == axis}),
            sum(row[:2] == axis for row in gold.goals),
        )
        for axis in axes
    ]


def on_energy(gold: Gold) -> Rows:
    return [
        ("TR31 2010-2013", a, p, str(n), t)
        for _, a, _, p, n, t in gold.goals
        if "enerji" in ascii_fold(t)
    ]


PRIORITY = "Enerji Verimliliğinin Sağlanması"
ANSWERS: dict[str, Callable[[Gold], Rows]] = {
    "employees-ranked": lambda gold: ranked(gold, "employees"),
    "employees-total": lambda gold: [(sum(row[1] for row in ranked(gold, "employees")), gold.total[0])],
    "exports-ranked": lambda gold: ranked(gold, "exports_usd")[:10],
    "exports-per-employee": lambda gold: ratio(gold, "exports_usd", "employees"),
    "employees-per-firm": lambda gold: ratio(gold, "employees", "firms"),
    "shares-that-add-up": lambda gold: [
        (code, round(sum(row[col] or 0 for row in gold.statistics.values()), 2)) for code, col in sorted(SHARES.items())],
    "concentration": concentration,
    "without-exports": without_exports,
    "programme-success": success_by_programme,
    "district-success": success_by_district,
    "never-successful": lambda gold: [
        (name, a) for name, (a, s) in added(gold, lambda row: row[0]).items() if a and not s],
    "swot-balance": swot_balance,
    "swot-strengths": lambda gold: [(d, sub, text) for d, sub, q, text in gold.swot if q == "strength"],
    "goals-on-energy": on_energy,
    "goals-by-axis": goals_by_axis,
    "goals-of-priority": lambda gold: [
        ("TR31 2010-2013", str(row[4]), row[5]) for row in gold.goals if row[3] == PRIORITY],
    "coverage": coverage,
    "contradictions": lambda gold: [],
    "change-between-editions": lambda gold: [],
}  # fmt: skip
"""Question → what the documents print. Columns beyond these (pages, ids) are looked at elsewhere."""
IN_ORDER = {
    "employees-ranked",
    "exports-ranked",
    "exports-per-employee",
    "employees-per-firm",
    "concentration",
}


def plain(value: Any) -> Any:
    """Decimals of PostgreSQL, whole floats and SQLite's yes and no as plain numbers."""
    if value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return round(float(value), 6) if isinstance(value, int | float | Decimal) else value


def said(rows: Rows, width: int) -> Rows:
    return [tuple(plain(value) for value in row[:width]) for row in rows]


def answered(database: str, name: str) -> Rows:
    found = query.question(name)
    return ask(database, found.sql, found.filled({})).rows


def test_there_are_25_questions_and_most_have_an_answer_in_print() -> None:
    assert len(query.questions()) >= 25
    assert set(ANSWERS) <= set(query.questions())


@pytest.mark.parametrize("name", ANSWERS)
def test_the_answer_is_what_the_documents_print(library: Library, name: str) -> None:
    expected = ANSWERS[name](library.gold)
    rows = answered(library.url, name)
    wanted = said(expected, 99)
    found = said(rows, len(expected[0]) if expected else 1)
    if (
        name == "programme-success"
    ):  # 2008 and 2009, each in the order of its name without accents
        assert sorted(found) == sorted(wanted)
    elif name in IN_ORDER:
        assert found == wanted
    else:
        assert sorted(found, key=repr) == sorted(wanted, key=repr)


@pytest.mark.parametrize("name", query.questions())
def test_the_command_and_python_say_the_same_as_sql(
    library: Library, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOLGEPLAN_DB", library.url)
    rows = answered(library.url, name)
    printed = CliRunner().invoke(
        app, [*query.question(name).command.split()[1:], "--json"]
    )
    assert [tuple(row.values()) for row in json.loads(printed.stdout)] == [
        tuple(_as_json(value) for value in row) for row in rows
    ]
    result = eval(query.question(name).python, {"query": query})
    frame = query.ask(name)
    assert len(frame) == len(rows)
    assert agrees(result, rows), (result, rows)


def _as_json(value: Any) -> Any:
    return (
        int(value)
        if isinstance(value, Decimal) and value == value.to_integral_value()
        else value
    )


def agrees(result: Any, rows: Rows) -> bool:
    """Whether what Python gives is among the columns of the SQL, value by value."""
    if not isinstance(result, pd.Series | pd.DataFrame):
        return any(plain(result) == plain(value) for row in rows for value in row)
    columns = [
        sorted(map(repr, map(plain, column))) for column in zip(*rows, strict=True)
    ]
    wanted = (
        [result]
        if isinstance(result, pd.Series)
        else [result[name] for name in result.columns]
    )
    given = [sorted(map(repr, map(plain, column.tolist()))) for column in wanted]
    return (
        len(result) == len(rows)
        if len(rows) == 0
        else any(values in columns for values in given)
    )


def test_doubtful_values_are_those_and_no_figure_that_a_sum_proves(
    library: Library,
) -> None:
    doubtful = query.ask("doubtful-values", db=library.url)
    known = query.facts(db=library.url)
    assert len(doubtful) == int((known["confidence"] < DOUBTFUL_BELOW).sum())
    districts = known[
        (known["place_kind"] == "district") & (known["origin"] == "table")
    ]
    assert set(doubtful["best_source"]).isdisjoint(
        districts["best_source"]
    )  # sums and shares prove these


def test_parameters_are_those_of_the_sql() -> None:
    for asked in query.questions().values():
        assert set(sa.text(asked.sql).compile().params) == set(asked.parameters), (
            asked.name
        )


def test_another_district_is_a_parameter(library: Library) -> None:
    rows = query.ask("district-profile", db=library.url, place="bergama")
    assert (
        rows.set_index("year")["employees"][2008]
        == library.gold.statistics["Bergama"][0]
    )


def test_what_writes_is_refused(library: Library) -> None:
    for statement in (
        "DELETE FROM place",
        "DROP VIEW fact",
        "CREATE TABLE x (a INTEGER)",
        "UPDATE place SET name = 'x'",
    ):
        with pytest.raises(UsageProblem):
            ask(library.url, statement)
    assert ask(library.url, "SELECT count(*) FROM place").rows[0][0] > 1000


@pytest.mark.parametrize("asked", [["nope"], ["employees-ranked", "year=x"], ["employees-ranked", "town=x"],
                                   ["employees-ranked", "year"], ["SELECT * FROM nowhere"], ["SELECT :p"]])  # fmt: skip
def test_a_wrong_question_is_one_sentence(library: Library, asked: list[str]) -> None:
    result = CliRunner().invoke(app, ["query", *asked, "--db", library.url])
    assert isinstance(result.exception, UsageProblem)
    assert "\n" not in str(result.exception)


@pytest.mark.processes
def test_both_engines_give_the_same_answers(
    postgres_server: str, library: Library
) -> None:
    url = sa.make_url(postgres_server)
    name = f"cookbook_{hashlib.sha256(library.url.encode()).hexdigest()[:12]}"
    admin = sa.create_engine(url, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    there = url.set(database=name).render_as_string(hide_password=False)
    try:
        _filled(there, samples() if len(library.gold.reports) > 1 else _corpus())
        for asked in query.questions():
            here = [tuple(map(plain, row)) for row in answered(library.url, asked)]
            rows = [tuple(map(plain, row)) for row in answered(there, asked)]
            assert rows == here or sorted(map(repr, rows)) == sorted(map(repr, here)), (
                asked
            )
        with pytest.raises(UsageProblem):
            ask(there, "DELETE FROM dissent")
    finally:
        with admin.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        admin.dispose()


def _corpus() -> list[Path]:
    folder = ROOT.parent / "shared" / "corpus"
    return [folder / "aliaga-2010-12-word.pdf", folder / "plan-2010-2013-word.pdf"]
