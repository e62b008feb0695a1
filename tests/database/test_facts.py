"""One row a fact: the best source is shown, the others are counted, and none is behind what was loaded."""

from datetime import date
from decimal import Decimal

import pytest
import sqlalchemy as sa

from pipelines.database.across_editions.choose import Source, agree, choose
from pipelines.database.across_editions.refresh import refresh_all
from pipelines.database.connection import writing
from schemas.records import DOUBTFUL_BELOW
from tests.database.test_load import STATISTICS, ask, put, report
from tests.support.databases import table_rows

TOTAL = "SELECT sum(value) FROM fact WHERE indicator_code = 'employees' AND year = 2008 AND place_kind = 'district'"
FACT = "SELECT value, n_sources, n_disagreeing, is_doubtful FROM fact WHERE indicator_code = 'employees' AND place_slug = 'aliaga'"
TOGETHER = ("chosen_fact", "dissent", "chosen_result", "chosen_profile", "chosen_goal")


def source(value: str, row_id: int = 1, **other: object) -> Source:
    known: dict[str, object] = {
        "row_id": row_id, "edition_id": row_id, "document": f"d{row_id}", "published_on": date(2010, 12, 1), "page": 4,
        "is_table": True, "is_proven": True, "confidence": 0.99, "says": (Decimal(value), "persons"), "text": value,
    }  # fmt: skip
    return Source(**known | other)  # type: ignore[arg-type]


def prose(value: str, row_id: int, **other: object) -> Source:
    return source(
        value,
        row_id,
        **{"is_table": False, "is_proven": False, "confidence": None} | other,
    )


WINS = {
    "a table with proof over a surer sentence": (source("1", 1), prose("2", 2, confidence=0.999)),
    "what is not doubtful over what is": (prose("1", 1), source("2", 2, confidence=0.5)),
    "what two documents say over one": (source("1", 3), source("2", 1, confidence=0.999), source("1", 2)),
    "the more confident": (source("1", 2, confidence=0.999), source("2", 1)),
    "the newer edition": (source("1", 2, published_on=date(2013, 1, 1)), source("2", 1)),
    "any date over none": (source("1", 2), source("2", 1, published_on=None)),
    "a table over a sentence": (source("1", 2, is_proven=False), prose("2", 1, confidence=0.99)),
    "one that nobody weighed over one barely sure": (prose("1", 1), prose("2", 2, confidence=DOUBTFUL_BELOW - 0.01)),
}  # fmt: skip


@pytest.mark.parametrize("claim", WINS)
def test_the_best_source_is(claim):
    sources = WINS[claim]
    assert choose(sources).best.says[0] == 1
    assert choose(sources[::-1]).best.says[0] == 1


def test_both_languages_of_a_report_are_one_document():
    """Or a misprint in a report would outvote a plan in two languages."""
    twice = (source("1", 1, document="a"), source("1", 2, document="a"))
    assert (
        choose((*twice, source("2", 3, published_on=date(2011, 1, 1)))).best.says[0]
        == 2
    )
    assert choose(twice).n_documents == 1


@pytest.mark.parametrize(
    ("printed", "said", "same"),
    [("27.225", "27 bin", True), ("27.525", "27 bin", False), ("4,14", "4", True), ("4,14", "4,1", True),
     ("4,14", "4,2", False), ("0", "0", True), ("27.225", "27.226", False)],
)  # fmt: skip
def test_a_rounded_figure_says_the_same(printed, said, same):
    value = {"27.225": "27225", "27.525": "27525", "27.226": "27226", "27 bin": "27000"}
    one, other = (
        prose(value.get(text, text.replace(",", ".")), 1, text=text)
        for text in (printed, said)
    )
    assert agree(one, other) is same


def test_another_unit_is_another_figure():
    assert not agree(source("5"), source("5", says=(Decimal(5), "percent")))


def test_a_doubtful_dissenter_casts_no_doubt_and_an_equal_one_does():
    assert not choose([source("1"), source("2", 2, confidence=0.3)]).is_doubtful
    assert not choose([source("1"), prose("2", 2)]).is_doubtful
    assert choose([source("1"), source("2", 2)]).is_doubtful
    assert choose([prose("1", 1, confidence=0.5)]).is_doubtful


def other_report(**parts: object):
    return report(
        slug="ilce-ozet-raporu/2010-2013/bergama",
        place="bergama",
        title="Bergama Özet Raporu",
        **parts,
    )


def test_districts_add_up_however_many_reports_repeat_them(engine):
    put(engine, report(), "one")
    assert ask(engine, TOTAL) == [(36237,)]
    put(engine, other_report(), "two")
    put(engine, report(language="en"), "english")
    assert ask(engine, TOTAL) == [(36237,)]
    assert ask(engine, FACT) == [(27225, 3, 0, False)]
    best = ask(
        engine,
        "SELECT best_source, observation_id, document_slug, page FROM fact WHERE year = 2008",
    )
    assert all(
        said == f"observation {row}" and page == 3 for said, row, _, page in best
    )


def test_a_contradiction_is_counted_and_shown(engine):
    put(engine, report(), "one")
    put(
        engine,
        other_report(statistics=[["Aliağa", "27.252", "4,14"], *STATISTICS[1:]]),
        "two",
    )
    assert [row[1:] for row in ask(engine, FACT)] == [(2, 1, True)]
    shown = ask(
        engine,
        "SELECT place_slug, value + other_value, other_page, year FROM contradiction",
    )
    assert shown == [("aliaga", 27225 + 27252, 3, 2008)]
    put(engine, other_report(), "two")
    assert ask(engine, "SELECT count(*) FROM contradiction") == [(0,)]
    assert [row[1:] for row in ask(engine, FACT)] == [(2, 0, False)]


def test_a_fact_that_is_no_longer_said_is_gone(engine):
    put(engine, report(), "one")
    assert [row[0] for row in ask(engine, FACT)] == [27225]
    put(engine, report(statistics=STATISTICS[1:]), "one")
    assert ask(engine, FACT) == []


def test_only_the_newest_edition_speaks(engine):
    put(engine, report(), "new")
    put(
        engine,
        report(edition_label="2009-01", statistics=[["Aliağa", "1", "4,14"]]),
        "old",
    )
    assert ask(engine, FACT) == [(27225, 1, 0, False)]
    assert ask(engine, "SELECT count(*) FROM contradiction") == [(0,)]
    editions = "SELECT edition_label, value FROM series WHERE indicator_code = 'employees' AND place_slug = 'aliaga'"
    assert sorted(ask(engine, editions)) == [("2009-01", 1), ("2010-12", 27225)]


def test_an_edition_that_turns_out_to_be_of_another_document_leaves_no_fact_behind(
    engine,
):
    put(engine, report(), "one")
    put(engine, other_report(statistics=STATISTICS[1:]), "one")
    assert ask(engine, FACT) == []
    assert ask(engine, TOTAL) == [(9012,)]


def test_results_follow_the_name_that_the_vocabulary_gives_a_programme(engine):
    put(engine, report(), "one")
    with writing(
        engine, "test"
    ) as session:  # as if named and chosen by an earlier vocabulary
        for table in ("programme", "chosen_result"):
            session.execute(
                sa.text(
                    f"UPDATE {table} SET common_slug = 'old' WHERE common_slug = '2008-sme'"
                )
            )
    put(engine, other_report(), "two")
    named = ask(
        engine,
        "SELECT programme_slug, n_documents FROM programme_success ORDER BY programme_slug",
    )
    assert named == [("2008-sme", 2), ("2009-turizm", 2)]


@pytest.mark.thorough
def test_what_loading_keeps_is_what_all_together_gives(engine):
    """However they came in: the tables are those that a migration would make from scratch."""
    put(engine, report(), "one")
    put(engine, other_report(statistics=[["Aliağa", "27.252", "4,14"]]), "two")
    put(engine, report(language="en"), "three")
    put(
        engine,
        report(edition_label="2011", statistics=[["Çeşme", "300", "0,1"]]),
        "four",
    )
    put(engine, other_report(), "two")
    kept = table_rows(engine, *TOGETHER, "edition")
    assert all(kept[table] for table in ("chosen_fact", "chosen_result"))
    with writing(engine, "test") as session:
        refresh_all(session)
    assert table_rows(engine, *TOGETHER, "edition") == kept
    with writing(engine, "test") as session:
        for table in reversed(TOGETHER):
            session.execute(sa.text(f"DELETE FROM {table}"))
        session.execute(sa.text("UPDATE edition SET speaks_for_plan = NULL"))
        refresh_all(session)
    anew = table_rows(engine, *TOGETHER, "edition")
    bare = {
        table: sorted(map(repr, (row[1:] for row in rows)))
        for table, rows in kept.items()
        if table != "dissent"
    }
    assert {t: sorted(map(repr, (row[1:] for row in anew[t]))) for t in bare} == bare
    assert len(anew["dissent"]) == len(kept["dissent"])
