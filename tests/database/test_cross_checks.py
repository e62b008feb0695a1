"""Loading a report beside others: facts that they print differently, and jumps from its own last edition."""

import hashlib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from pipelines.database.connection import writing
from pipelines.database.cross_checks import OTHERS_TABLES
from pipelines.database.load import SourceFile, load
from schemas.extraction import Extraction
from schemas.text.numbers import print_number
from schemas.vocabulary.places import districts_of
from tests.support import extractions as make

DISTRICTS = [place.name for place in districts_of("izmir")]
VALUES = {name: 1000 + 10 * place for place, name in enumerate(DISTRICTS)}


def report(
    values: dict[str, int] = VALUES, applications: int = 9, **identity: Any
) -> Extraction:
    rows = [[name, print_number(Decimal(value))] for name, value in values.items()]
    statistics = make.statistics_table(["İlçedeki Çalışan Sayısı"], rows)
    programmes = ["2008 KOBİ Mali Destek Programı"]
    results = make.programme_table(
        programmes, [["Aliağa", str(applications), "2", str(applications), "2"]]
    )
    return make.extraction(
        identity=make.identity(**identity), tables=[statistics, results],
        observations=make.statistics_observations(statistics, [("employees", "persons")]),
        programme_results=make.programme_results(results, programmes),
    )  # fmt: skip


def put(engine: sa.Engine, extraction: Extraction) -> None:
    sha256 = hashlib.sha256(repr(extraction).encode()).hexdigest()
    with writing(engine, "a report") as session:
        load(session, extraction, SourceFile(Path("report.pdf"), sha256))


def said(engine: sa.Engine) -> list[str]:
    """What was found, but for the kinds of tables that these short reports leave out."""
    query = "SELECT message FROM finding WHERE check_code <> 'kind-missing' ORDER BY position"
    with engine.connect() as connection:
        return list(connection.execute(sa.text(query)).scalars())


BERGAMA = {
    "slug": "ilce-ozet-raporu/2010-2013/bergama",
    "place": "bergama",
    "title": "Bergama Özet Raporu",
}


def test_figures_of_other_editions_than_the_current_ones_are_not_even_read(engine):
    """Of a country every report says something: those held back, and older ones, are most of an archive."""
    if engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL decides by what is in the tables, and here is nothing")
    about = {"codes": ["population"], "slugs": ["izmir"], "document": 1}
    asked = OTHERS_TABLES.params(about).compile(
        engine, compile_kwargs={"literal_binds": True}
    )
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}").all()
    by = "ix_observation_indicator_id_place_id_edition_id"
    assert any(f"{by} (indicator_id=? AND place_id=?)" in row[3] for row in plan)
    assert any("ix_edition_one_current" in row[3] for row in plan)


def test_reports_that_agree_say_nothing(engine):
    put(engine, report())
    put(engine, report(**BERGAMA))
    assert said(engine) == []


def test_report_that_prints_another_figure_than_the_others_is_told(engine):
    put(engine, report())
    put(engine, report({**VALUES, "Urla": 9}, applications=8, **BERGAMA))
    assert said(engine) == [
        f"employees, 2008 of urla is '9' here, '{print_number(Decimal(VALUES['Urla']))}' in 'Aliağa Özet Raporu'.",
        "kobi-mali-destek-programi, applications, 2008 of aliaga is '8' here, '9' in 'Aliağa Özet Raporu'.",
    ]


def test_others_that_print_the_same_are_counted_and_the_first_of_them_is_named(engine):
    for place, value in (("tire", 8), ("urla", 9), ("foca", 9)):
        slug = f"ilce-ozet-raporu/2010-2013/{place}"
        title = f"{place.capitalize()} Özet Raporu"
        values = {**VALUES, "Urla": value}
        put(engine, report(values, slug=slug, place=place, title=title))
    put(engine, report({**VALUES, "Urla": 8}, **BERGAMA))
    assert said(engine)[-1] == (
        "employees, 2008 of urla is '8' here, '9' in 'Urla Özet Raporu'"
        " (2 of 3 other documents differ)."
    )


def test_edition_that_jumps_from_the_one_before_is_told_and_its_own_past_is_no_other_report(
    engine,
):
    put(engine, report())
    put(engine, report({**VALUES, "Tire": 90_000}, edition_label="2011-03"))
    (message,) = said(engine)
    assert message.startswith("employees of tire went from ")


def test_a_sentence_that_another_report_repeats_says_so_in_its_proof(engine):
    said_too = make.Observation(
        indicator="employees", place="urla", year=2008, value=Decimal(VALUES["Urla"]), unit="persons",
        text_raw="x", origin="narrative", statement_ordinal=1, confidence=0.97, proof="as read",
    )  # fmt: skip
    other = report(**BERGAMA).model_copy(
        update={"observations": (said_too,), "statements": (make.statement(1, "x"),)}
    )
    put(engine, report())
    put(engine, other)
    query = "SELECT proof FROM observation WHERE origin = 'narrative'"
    with engine.connect() as connection:
        (proof,) = connection.execute(sa.text(query)).scalars()
    assert proof == "as read; 'Aliağa Özet Raporu, 2010-12' says the same"
