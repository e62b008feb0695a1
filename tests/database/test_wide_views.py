"""The wide views, on both engines: programmes over both languages, SWOT counts, goals side by side, coverage."""

import sqlalchemy as sa

from pipelines.database.across_editions.goals import plan_of
from pipelines.database.across_editions.profiles import refresh_profiles
from pipelines.database.connection import writing
from pipelines.database.dictionary import dictionary, view_entries
from schemas.database import Document
from schemas.database.facts import ProfileColumns
from schemas.database.views.wide import MEASURES
from schemas.vocabulary.shared_names import dimension_of, programme_of
from tests.database.test_load import ask, put, report
from tests.support import extractions as ex

ENGLISH_PLAN = [
    ("Competitiveness", [("Energy efficiency", ["Losses will be reduced"])])
]


def both_languages(engine: sa.Engine) -> None:
    put(engine, report(), "tr")
    names = ["2008 SME Financial Support Programme", "2009 Turizm"]
    results = ex.programme_table(names, [["Aliağa", "4", "1", "7", "2", "11", "3"]])
    matrix, items = ex.swot_items([("ECONOMIC", "Tourism", "strength", "Its coast")])
    hierarchy, axes = ex.plan(ENGLISH_PLAN)
    english = ex.extraction(
        identity=ex.identity(language="en"), tables=[matrix, results, hierarchy],
        programme_results=ex.programme_results(results, names), swot_items=items, plan_axes=axes,
    )  # fmt: skip
    put(engine, english, "en")


def test_a_programme_stands_once_over_both_languages(engine):
    both_languages(engine)
    shown = ask(engine, "SELECT programme_slug, programme_en, applications, successful, success_percent, n_sources"
                        " FROM programme_success WHERE place_slug = 'aliaga' ORDER BY programme_slug")  # fmt: skip
    assert [(*row[:4], float(row[4]), row[5]) for row in shown] == [
        ("2008-sme", "SME Financial Support Programme", 4, 1, 25.0, 2),
        ("2009-turizm", "Turizm", 7, 2, 28.6, 2),
    ]


def test_a_dimension_is_one_in_both_languages(engine):
    both_languages(engine)
    counted = ask(engine, "SELECT language, dimension_code, dimension_en, quadrant, n_items FROM swot_count"
                          " ORDER BY language, dimension_code")  # fmt: skip
    assert counted == [
        ("en", "economic", "Economy", "strength", 1), ("tr", "economic", "Economy", "strength", 2),
        ("tr", "social", "Society and culture", "threat", 1),
    ]  # fmt: skip


def test_goals_of_both_languages_stand_side_by_side(engine):
    both_languages(engine)
    pairs = ask(
        engine, "SELECT plan, number, text_tr, text_en FROM goal_pair ORDER BY number"
    )
    assert pairs == [
        ("TR31 2010-2013", "1", "Kayıplar azaltılacak", "Losses will be reduced"),
        ("TR31 2010-2013", "2", "Isı geri kazanılacak", None),
    ]


def test_goals_are_found_by_a_folded_word(engine):
    put(engine, report(), "tr")
    found = "SELECT text FROM current_goal WHERE text_folded LIKE '%kayip%'"
    assert ask(engine, found) == [("Kayıplar azaltılacak",)]
    assert ask(
        engine, "SELECT text FROM current_swot_item WHERE text_folded LIKE '%goc%'"
    ) == [("Hızlı göç",)]
    assert (
        len(
            ask(
                engine,
                "SELECT id FROM current_statement WHERE text_folded LIKE '%ilcede%'",
            )
        )
        == 1
    )


def test_plans_of_two_regions_of_one_period_are_two(engine):
    put(engine, report(), "izmir")
    put(
        engine,
        report(
            slug="ilce-ozet-raporu/2010-2013/soma",
            place="soma",
            title="Soma Özet Raporu",
        ),
        "soma",
    )
    assert ask(engine, "SELECT plan, count(*) FROM current_goal GROUP BY plan ORDER BY plan") == [
        ("TR31 2010-2013", 2), ("TR33 2010-2013", 2)]  # fmt: skip


def test_a_plan_of_a_region_and_reports_of_its_districts_have_one_plan():
    plan = Document(slug="bolge-plani/2014-2023/tr33", kind="regional_plan", language="tr", title="P",
                    plan_period="2014-2023")  # fmt: skip
    district = plan.model_copy(
        update={"slug": "ilce-ozet-raporu/2014-2023/soma", "kind": "district_report"}
    )
    assert (
        plan_of(plan.slug, plan.plan_period, None)
        == plan_of(district.slug, district.plan_period, "soma")
        == "TR33 2014-2023"
    )


def test_the_profile_has_the_main_figures_of_a_year_in_a_row(engine):
    put(engine, report(), "tr")
    asked = "SELECT year, province_slug, employees, employees_percent_of_province, firms, n_doubtful FROM district_profile"
    [[year, province, employees, share, firms, doubtful]] = ask(
        engine, f"{asked} WHERE place_slug = 'aliaga'"
    )
    assert (year, province, employees, float(share), firms, doubtful) == (
        2008,
        "izmir",
        27225,
        4.14,
        None,
        0,
    )


def test_a_rate_per_mille_is_shown_in_percent(engine):
    put(engine, report(), "tr")
    with writing(engine, "test") as session:
        asked = "SELECT id FROM place WHERE slug = 'aliaga'"
        place = session.execute(sa.text(asked)).scalar_one()
        growth = "(SELECT id FROM indicator WHERE code = 'population_growth_rate')"
        told = (
            f"SET unit = 'per mille', indicator_id = {growth} WHERE place_id = {place}"
        )
        session.execute(sa.text(f"UPDATE chosen_fact {told}"))
        refresh_profiles(session, [place])
    asked = "SELECT population_growth_percent, employees, n_facts FROM district_profile WHERE place_slug = 'aliaga'"
    shown = ask(engine, asked)
    assert [
        (float(growth), employees, facts) for growth, employees, facts in shown
    ] == [(2722.5, None, 2)]


def test_a_profile_goes_with_its_facts(engine):
    put(engine, report(), "tr")
    put(engine, ex.extraction(identity=ex.identity()), "tr")
    assert ask(engine, "SELECT * FROM district_profile") == []


def test_every_measure_has_a_column_of_its_own():
    assert set(MEASURES) == set(ProfileColumns.model_fields)


def test_a_goal_that_loses_its_other_language_stands_alone(engine):
    both_languages(engine)
    put(engine, ex.extraction(identity=ex.identity(language="en")), "en")
    pairs = ask(
        engine, "SELECT number, text_tr, text_en FROM goal_pair ORDER BY number"
    )
    assert pairs == [
        ("1", "Kayıplar azaltılacak", None),
        ("2", "Isı geri kazanılacak", None),
    ]


def test_coverage_names_the_districts_without_a_report(engine):
    both_languages(engine)
    rows = ask(
        engine,
        "SELECT place_slug, has_report, edition_tr, edition_en, n_editions FROM coverage",
    )
    assert ("aliaga", True, "2010-12", "2010-12", 2) in rows
    assert ("bergama", False, None, None, 0) in rows
    assert len(rows) == 30


def test_coverage_lists_the_districts_of_the_period(engine):
    """Law 5747 ended Eskişehir's Merkez in 2008, law 6360 Manisa's in 2014 and made two in its place."""
    for period, place in (
        ("2010-2013", "soma"),
        ("2014-2023", "soma"),
        ("2010-2013", "seyitgazi"),
    ):
        slug = f"ilce-ozet-raporu/{period}/{place}"
        put(
            engine,
            report(slug=slug, place=place, title=place, plan_period=period),
            slug,
        )
    listed: dict[tuple[object, object], set[object]] = {}
    for province, period, place in ask(
        engine, "SELECT province_slug, plan_period, place_slug FROM coverage"
    ):
        listed.setdefault((province, period), set()).add(place)
    assert "merkez-eskisehir" not in listed["eskisehir", "2010-2013"]
    assert {"merkez-manisa", "sehzadeler"} & listed["manisa", "2010-2013"] == {
        "merkez-manisa"
    }
    assert {"merkez-manisa", "sehzadeler"} & listed["manisa", "2014-2023"] == {
        "sehzadeler"
    }


def test_a_report_of_a_district_that_had_ended_is_covered(engine):
    put(engine, report(slug="ilce-ozet-raporu/2014-2023/merkez-manisa", place="merkez-manisa", title="Merkez",
                       plan_period="2014-2023"), "late")  # fmt: skip
    assert ask(
        engine, "SELECT has_report FROM coverage WHERE place_slug = 'merkez-manisa'"
    ) == [(True,)]


def test_names_in_print_that_are_one():
    assert (
        dimension_of("SOSYAL ve KÜLTÜREL ALTYAPI")
        == dimension_of("SOCIAL AND CULTURAL INFRASTRUCTURE")
        == "social"
    )
    assert (
        dimension_of("ÇEVRE ve ENERJİ") == dimension_of("ENVIRONMENT") == "environment"
    )
    assert (
        dimension_of("DOĞAL VE KÜLTÜREL VARLIKLAR")
        == dimension_of("Natural and Cultural Heritage")
        == "heritage"
    )
    assert dimension_of("POLİTİK ve KURUMSAL ALTYAPI") == "institutional"
    assert dimension_of("ALTYAPI ve KENTLEŞME") == dimension_of("MEKÂNSAL") == "spatial"
    assert (
        dimension_of("SOSYO-EKONOMİK")
        is dimension_of("Genel")
        is dimension_of(None)
        is None
    )
    assert (
        programme_of("KOBİ MALİ DESTEK PROGRAMI")
        == programme_of("SME Financial Support Programme")
        == "sme"
    )
    assert programme_of("Çocuklar için Sosyal Kalkınma Mali Destek Programı") is None


def test_postgres_keeps_the_dictionary_beside_the_columns(engine):
    if engine.dialect.name != "postgresql":
        return
    kept = ask(engine, "SELECT c.relname, obj_description(c.oid), a.attname, col_description(c.oid, a.attnum)"
                       " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0")  # fmt: skip
    comments = {(table, column): said for table, _, column, said in kept}
    for entry in (*dictionary(), *view_entries()):
        assert {
            column.name: comments[entry.name, column.name] for column in entry.columns
        } == {column.name: column.meaning for column in entry.columns}
    assert {(table, said) for table, said, *_ in kept} >= {
        (e.name, e.meaning) for e in view_entries()
    }
