"""Loading: one transaction an edition, doubled bytes impossible, ids kept, history in order; on both engines."""

import hashlib
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import select

from pipelines.cli.checks import findings
from pipelines.database.connection import reading, writing
from pipelines.database.load import Loaded, SourceFile, load
from pipelines.report.trace import find_trace
from pipelines.settings import read_settings
from schemas.database import SourceTable, TableCell
from schemas.document import DocumentIdentity
from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.narrative import Quantity
from schemas.records import DOUBTFUL_BELOW, ProvisionalIndicator
from tests.support import extractions as ex
from tests.support.databases import table_rows

STATISTICS = [
    ["Aliağa", "27.225", "4,14"],
    ["Bergama", "9.012", "1,37"],
    ["Toplam", "658.225", "100"],
]
MEASURES = [("employees", "persons"), ("employees_share_izmir", "percent")]
SWOT = [
    ("EKONOMİK", "Turizm", "strength", "Kıyı uzunluğu"),
    ("EKONOMİK", "Turizm", "strength", "Antik kentler"),
    ("SOSYAL", None, "threat", "Hızlı göç"),
]
PLAN = [
    (
        "Rekabet",
        [("Enerji verimliliği", ["Kayıplar azaltılacak", "Isı geri kazanılacak"])],
    )
]
PLAN_LONGER = [
    (
        "Rekabet",
        [
            (
                "Enerji verimliliği",
                ["Kayıplar azaltılacak", "Isı geri kazanılacak", "Ölçüm"],
            )
        ],
    )
]


def report(
    *,
    statistics: list[list[str]] = STATISTICS,
    swot: list[tuple[str, str | None, str, str]] = SWOT,
    goals: list[tuple[str, list[tuple[str, list[str]]]]] = PLAN,
    **identity: object,
) -> Extraction:
    table = ex.statistics_table(["Çalışan", "Pay"], statistics)
    matrix, items = ex.swot_items(swot)
    programmes = ["2008 KOBİ Destek", "2009 Turizm"]
    results = ex.programme_table(
        programmes, [["Aliağa", "4", "1", "7", "2", "11", "3"]]
    )
    hierarchy, axes = ex.plan(goals)
    said = Quantity(
        text_raw="116", value=Decimal(116), unit="count", indicator="bonded_warehouses"
    )
    return ex.extraction(
        identity=ex.identity(**identity),
        tables=[table, matrix, results, hierarchy],
        observations=ex.statistics_observations(table, MEASURES),
        swot_items=items,
        programme_results=ex.programme_results(results, programmes),
        plan_axes=axes,
        statements=[ex.statement(1, "İlçede 116 antrepo vardır.", "Sanayi", [said])],
        findings=[
            Finding(
                check_code="total",
                severity="info",
                message="m",
                table_ordinal=1,
                cell=(1, 1),
            )
        ],
    )


def put(
    engine: sa.Engine,
    extraction: Extraction,
    content: str,
    expected: Expectations | None = None,
) -> Loaded:
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    with writing(engine, "test") as session:
        return load(
            session, extraction, SourceFile(Path(f"{content}.pdf"), sha256), expected
        )


def current(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        return list(
            connection.execute(
                sa.text("SELECT label FROM edition WHERE is_current")
            ).scalars()
        )


def ask(engine: sa.Engine, query: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(query))]


def test_what_was_read_can_be_asked_for(engine):
    put(engine, report(), "first")
    employees = ask(engine, "SELECT place_name, value, year, unit FROM current_observation"
                            " WHERE indicator_code = 'employees' ORDER BY place_name")  # fmt: skip
    assert [(n, Decimal(str(v)), y, u) for n, v, y, u in employees] == [
        ("Aliağa", 27225, 2008, "persons"), ("Bergama", 9012, 2008, "persons"),
        ("İzmir", 658225, 2008, "persons"),
    ]  # fmt: skip
    assert ask(engine, "SELECT text, page FROM current_swot_item WHERE sub_dimension = 'Turizm'"
                       " AND quadrant = 'strength' ORDER BY ordinal") == [
        ("Kıyı uzunluğu", 4), ("Antik kentler", 4)]  # fmt: skip
    assert ask(engine, "SELECT number, text FROM current_goal WHERE priority_title = 'Enerji verimliliği'"
                       " ORDER BY number") == [("1", "Kayıplar azaltılacak"), ("2", "Isı geri kazanılacak")]  # fmt: skip
    assert ask(engine, "SELECT programme_name, year, applications, successful FROM current_programme_result"
                       " ORDER BY year") == [("KOBİ Destek", 2008, 4, 1), ("Turizm", 2009, 7, 2)]  # fmt: skip
    assert ask(
        engine,
        "SELECT c.text FROM finding f JOIN table_cell c ON c.id = f.table_cell_id",
    ) == [("27.225",)]


def sure(record: Any, confidence: float | None) -> Any:
    return record.model_copy(
        update={"confidence": confidence, "proof": "the sum holds"}
    )


def test_how_sure_each_record_is_stands_in_its_view(engine):
    read, bound = report(), DOUBTFUL_BELOW
    axis = read.plan_axes[0]
    goals = tuple(sure(goal, bound - 0.01) for goal in axis.priorities[0].goals)
    priority = axis.priorities[0].model_copy(update={"goals": goals})
    put(engine, read.model_copy(update={
        "observations": (sure(read.observations[0], bound), sure(read.observations[1], bound - 0.01), *read.observations[2:]),
        "programme_results": tuple(sure(r, bound - 0.01) for r in read.programme_results),
        "swot_items": tuple(sure(i, bound) for i in read.swot_items),
        "plan_axes": (axis.model_copy(update={"priorities": (priority,)}),),
    }), "first")  # fmt: skip
    shown = ask(
        engine,
        "SELECT confidence, proof, is_doubtful FROM current_observation ORDER BY id",
    )
    assert shown[:3] == [
        (bound, "the sum holds", False),
        (bound - 0.01, "the sum holds", True),
        (None, None, False),
    ]
    for view, doubtful in (
        ("programme_result", True),
        ("swot_item", False),
        ("goal", True),
    ):
        assert set(ask(engine, f"SELECT proof, is_doubtful FROM current_{view}")) == {
            ("the sum holds", doubtful)
        }


def test_shares_are_exact_and_sum_in_sql(engine):
    put(engine, report(), "first")
    [(total,)] = ask(engine, "SELECT SUM(value) FROM current_observation WHERE place_kind = 'district'"
                             " AND indicator_code = 'employees_share_izmir'")  # fmt: skip
    assert Decimal(str(total)) == Decimal("5.51")  # 4.14 + 1.37


def test_the_same_reading_again_keeps_every_id(engine):
    put(engine, report(), "first")
    before = table_rows(engine)
    put(engine, report(), "first")
    after = table_rows(engine)
    changed = [name for name in before if before[name] != after[name]]
    assert changed == ["edition"]  # ingested_at


def test_a_better_reading_replaces_rows_and_keeps_ids_of_what_is_the_same(engine):
    put(engine, report(), "first")
    before = table_rows(engine)
    better = report(
        statistics=[["Aliağa", "27.226", "4,14"], ["Aliağa", "1", "1"], *STATISTICS[1:]],
        swot=[("EKONOMİK", "Turizm", "strength", "Yeni"), *SWOT[:2]], goals=PLAN_LONGER,
    )  # fmt: skip
    loaded = put(engine, better, "first")
    after = table_rows(engine)
    for table, same, gone in (
        ("observation", 5, 1),
        ("swot_item", 2, 1),
        ("plan_goal", 2, 0),
    ):
        old, new = ({row[0] for row in rows[table]} for rows in (before, after))
        assert (len(old & new), len(old - new)) == (same, gone), table
    texts = {row[0]: row for row in before["swot_item"]}
    kept = [(row, texts[row[0]]) for row in after["swot_item"] if row[0] in texts]
    assert all(
        new[6] == old[6] and new[8] == old[8] for new, old in kept
    )  # quadrant and text go with the id
    assert loaded.changes > 0
    assert {
        row[0] for row in ask(engine, "SELECT DISTINCT cause FROM edition_change")
    } == {"extraction"}


def test_more_rows_take_no_more_statements(engine):
    """To be told the id of each row, SQLite would have to be asked row by row."""
    put(engine, report(edition_label="2010-01"), "first")
    statements: list[str] = []
    sa.event.listen(
        engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_: statements.append(statement),
    )
    counts = []
    for number, items in enumerate((3, 60)):
        swot = [
            ("EKONOMİK", "Turizm", "strength", f"Koy {item}") for item in range(items)
        ]
        place = ("aliaga", "bergama")[number]
        statements.clear()
        put(engine, report(swot=swot, slug=f"rapor/{place}", place=place), place)
        counts.append(len(statements))
    assert counts[1] <= counts[0]
    ids = ask(engine, "SELECT id FROM swot_item ORDER BY id")
    assert len(ids) == len(SWOT) + 63 == len(set(ids))


def test_a_failure_in_the_middle_leaves_nothing(engine):
    put(engine, report(), "first")
    before = table_rows(engine)
    broken = report(edition_label="2011").model_copy(update={"observations": (
        *report().observations, report().observations[0].model_copy(update={"indicator": "unheard_of"}))})  # fmt: skip
    with pytest.raises(KeyError):
        put(engine, broken, "second")
    assert table_rows(engine) == before


def test_a_newer_edition_becomes_current_and_the_older_stays(engine):
    put(engine, report(), "old")
    newer = report(
        statistics=[["Aliağa", "30.000", "4,14"], *STATISTICS[1:]],
        edition_label="2011-06",
    )
    assert put(engine, newer, "new").changes == 1
    assert current(engine) == ["2011-06"]
    assert len(ask(engine, "SELECT id FROM observation")) == 2 * 6
    assert ask(engine, "SELECT subject, change, cause FROM edition_change") == [
        ("figure", "changed", "source")
    ]
    [(old, new)] = ask(engine, "SELECT old_value, new_value FROM edition_change")
    assert (Decimal(str(old)), Decimal(str(new))) == (27225, 30000)


def test_an_older_edition_that_arrives_late_does_not_become_current(engine):
    put(engine, report(edition_label="2011-06"), "new")
    late = report(statistics=[["Aliağa", "30.000", "4,14"], *STATISTICS[1:]])
    assert not put(engine, late, "old").is_current
    assert current(engine) == ["2011-06"]
    [(old, new)] = ask(engine, "SELECT old_value, new_value FROM edition_change")
    assert (Decimal(str(old)), Decimal(str(new))) == (
        30000,
        27225,
    )  # from the older to the newer, all the same


def test_new_bytes_of_the_same_date_are_a_corrected_printing(engine):
    put(engine, report(), "first")
    assert put(engine, report(), "second").edition == "2010-12.2"
    assert ask(
        engine, "SELECT printing, is_current FROM edition ORDER BY printing"
    ) == [
        (1, False),
        (2, True),
    ]
    [(supersedes, first)] = ask(engine, "SELECT n.supersedes_id, o.id FROM edition n JOIN edition o"
                                        " ON o.printing = 1 WHERE n.printing = 2")  # fmt: skip
    assert supersedes == first


def test_an_undated_edition_never_replaces_a_dated_one(engine):
    put(engine, report(), "dated")
    assert not put(engine, report(edition_label="undated"), "undated").is_current


def test_plan_periods_and_languages_stay_side_by_side(engine):
    put(engine, report(), "one")
    put(
        engine,
        report(slug="ilce-ozet-raporu/2014-2023/aliaga", plan_period="2014-2023"),
        "two",
    )
    put(engine, report(language="en"), "three")
    assert len(current(engine)) == 3
    assert len(ask(engine, "SELECT id FROM document")) == 3


@pytest.mark.parametrize(
    "label, becomes_current", [("2011-01", False), ("2010-01", False)]
)
def test_an_edition_below_its_minimum_is_loaded_but_not_made_current(
    engine, label, becomes_current
):
    put(engine, report(), "good", Expectations(districts=2))
    short = report(statistics=[STATISTICS[0], STATISTICS[2]], edition_label=label)
    loaded = put(engine, short, "short", Expectations(districts=2))
    assert loaded.is_current is becomes_current
    assert loaded.held_back == "not made current: 1 districts read, 2 are due"
    assert current(engine) == ["2010-12"]
    assert len(ask(engine, "SELECT id FROM edition")) == 2


SHIPPED = Expectations(
    parts=("district_statistics", "swot", "programme_results", "goal_hierarchy")
)


def test_a_report_without_one_of_its_parts_is_held_back_and_a_line_of_settings_takes_it(
    engine, tmp_path
):
    put(engine, report(), "whole", SHIPPED)
    assert current(engine) == ["2010-12"]
    loaded = put(engine, report(swot=[], edition_label="2011-01"), "without", SHIPPED)
    assert not loaded.is_current
    assert current(engine) == ["2010-12"]
    said = loaded.held_back or ""
    assert "Nothing was read of a table of kind 'swot'" in said
    assert "goal_hierarchy'" not in said
    assert [f.check_code for f in loaded.found if f.severity == "error"] == [
        "kind-missing"
    ]

    line = said[said.index("- {") :]  # as it says itself
    (tmp_path / "flows.yaml").write_text(f"expectations:\n  {line}\n", encoding="utf-8")
    read = report(swot=[], edition_label="2011-01")
    accepted = read_settings(tmp_path / "flows.yaml").expected_of(read.identity)
    assert put(engine, read, "without", accepted).is_current


def test_every_cell_that_a_finding_leaves_as_possibly_wrong_is_stored_and_told(engine):
    doubtful = Finding(check_code="column-sum", severity="error", message="m", table_ordinal=1, cell=(3, 1),
                       cells=((1, 1), (2, 1)))  # fmt: skip
    for found in (doubtful, doubtful.model_copy(update={"cells": ((2, 1), (3, 1))})):
        put(engine, report().model_copy(update={"findings": (found,)}), "doubtful")
    with reading(engine) as session:
        (told,) = findings(session, None)
        assert (told["row"], told["col"], told["cells"]) == (3, 1, [[2, 1], [3, 1]])
        cells = {(c.row, c.col): c.id for c in session.exec(select(TableCell).join(SourceTable).where(
            SourceTable.ordinal == 1))}  # fmt: skip
        traced = {
            place: find_trace(session, "table_cell", id_)
            for place, id_ in cells.items()
        }
        assert {place for place, trace in traced.items() if trace.findings} == {
            (2, 1),
            (3, 1),
        }
        (blamed,) = traced[2, 1].blamed.values()
        assert set(blamed) == {cells[2, 1], cells[3, 1]}


def test_what_is_expected_in_flows_yaml_reaches_checks(engine, tmp_path):
    flows = tmp_path / "flows.yaml"
    flows.write_text(
        "expectations:\n  - {kind: district_report, districts: 3}\n", encoding="utf-8"
    )
    read = report()
    put(engine, read, "short", read_settings(flows).expected_of(read.identity))
    with reading(engine) as session:
        (found,) = [
            f
            for f in findings(session, None)
            if f["check_code"] == "count-below-expected"
        ]
    assert (found["severity"], found["message"]) == (
        "error",
        "2 districts read, 3 are due.",
    )


def plan_document() -> DocumentIdentity:
    return ex.identity(
        slug="bolge-plani/2010-2013",
        kind="regional_plan",
        place="izmir",
        edition_label="2010",
    )


def test_a_plans_goals_are_shown_once(engine):
    put(engine, report(), "aliaga")
    bergama = {"slug": "ilce-ozet-raporu/2010-2013/bergama", "place": "bergama"}
    put(engine, report(**bergama), "bergama")
    assert (
        len(ask(engine, "SELECT id FROM current_goal")) == 2
    )  # not 4: the reports repeat one plan
    hierarchy, axes = ex.plan(PLAN_LONGER)
    put(
        engine,
        ex.extraction(identity=plan_document(), tables=[hierarchy], plan_axes=axes),
        "plan",
    )
    assert ask(engine, "SELECT DISTINCT document_kind FROM current_goal") == [
        ("regional_plan",)
    ]
    assert len(ask(engine, "SELECT id FROM current_goal")) == 3


@pytest.mark.parametrize("how", ["read again", "a newer edition"])
def test_where_an_edition_holds_no_goals_any_more_another_is_shown(engine, how):
    put(engine, report(), "aliaga")
    bergama = {"slug": "ilce-ozet-raporu/2010-2013/bergama", "place": "bergama"}
    put(engine, report(**bergama), "bergama")
    shown = "SELECT DISTINCT document_slug FROM current_goal"
    assert ask(engine, shown) == [("ilce-ozet-raporu/2010-2013/aliaga",)]
    if how == "read again":
        put(engine, report().model_copy(update={"plan_axes": ()}), "aliaga")
    else:
        newer = report(edition_label="2011-05", published_on=date(2011, 5, 1))
        put(engine, newer.model_copy(update={"plan_axes": ()}), "newer")
    assert ask(engine, shown) == [("ilce-ozet-raporu/2010-2013/bergama",)]


def test_an_indicator_that_is_not_in_the_vocabulary_is_made_and_marked(engine):
    extra = ProvisionalIndicator(code="hotel_beds", label="Yatak sayısı", unit="beds")
    found = report()
    beds = found.observations[0].model_copy(
        update={"indicator": "hotel_beds", "unit": "beds"}
    )
    put(
        engine,
        found.model_copy(
            update={"provisional_indicators": (extra,), "observations": (beds,)}
        ),
        "x",
    )
    assert ask(engine, "SELECT code, label_tr, unit FROM indicator WHERE is_provisional") == [
        ("hotel_beds", "Yatak sayısı", "beds")]  # fmt: skip


def test_letters_that_no_database_takes_do_not_stop_a_document(engine):
    odd = ex.extraction(statements=[ex.statement(1, "a\0b \ud800 c")])
    put(engine, odd, "odd")
    assert ask(engine, "SELECT text FROM statement") == [("a\ufffdb \ufffd c",)]


def test_an_edition_that_is_read_as_another_document_later_leaves_no_empty_one(engine):
    put(engine, report(), "first")
    put(
        engine,
        report(slug="ilce-ozet-raporu/2010-2013/bergama", place="bergama"),
        "first",
    )
    assert ask(engine, "SELECT slug FROM document") == [
        ("ilce-ozet-raporu/2010-2013/bergama",)
    ]
    assert len(current(engine)) == 1


NOW_ROW = {
    "printing": 1, "file_name": "x.pdf", "page_count": 1, "text_layer": "native", "is_current": False,
    "ingested_at": datetime(2026, 11, 23, tzinfo=UTC), "extractor_version": "1",
}  # fmt: skip
"""An edition's columns that do not matter."""
