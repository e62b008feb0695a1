"""From a row back to the ink: the right file, page, box and text for every kind of row."""

import hashlib
import json
import re
import unicodedata
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
import sqlalchemy as sa
from PIL import Image
from sqlmodel import Session, col, select

from pipelines.cli.trace import run_trace
from pipelines.database.connection import open_database, writing
from pipelines.database.load import SourceFile, load
from pipelines.errors import UsageProblem
from pipelines.report.pictures import BOX_COLOUR
from pipelines.report.trace import TRACEABLE, Trace, find_trace
from schemas import database as db
from tests.support.databases import new_engine
from tests.support.kept import extracted

REPORT = "aliaga-2010-11"


@pytest.fixture(scope="module")
def loaded(pdf, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A database with the sample report in it, and the report."""
    url = f"sqlite:///{tmp_path_factory.mktemp('trace') / 'test.db'}"
    path = pdf(REPORT).path
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    engine = new_engine(url)
    with writing(engine, "test") as session:
        load(session, extracted(path), SourceFile(path, sha256))
        run = db.IngestRun(started_at=datetime.now(UTC), status="completed")
        session.add(run)
        session.flush()
        session.add(
            db.IngestAttempt(
                ingest_run_id=run.id,
                path=str(path),
                sha256=sha256,
                status="ingested",
                extractor_version="1",
                seconds=1.0,
            )
        )
    return url, path


@pytest.fixture
def session(loaded) -> Session:
    with Session(open_database(loaded[0])) as opened:
        yield opened


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def ink_of(trace: Trace, path: Path) -> str:
    """The text within the trace's boxes, read with pdfium."""
    with pypdfium2.PdfDocument(path) as document:
        texts = []
        for spot in trace.spots:
            page = document[spot.page - 1]
            box, height = spot.box.grown(1), page.get_height()
            texts.append(
                page.get_textpage().get_text_bounded(
                    box.x0, height - box.bottom, box.x1, height - box.top
                )
            )
    return squeezed("".join(texts))


def test_a_figure_of_a_table(session: Session, loaded) -> None:
    query = (
        select(db.Observation)
        .join(db.Indicator, col(db.Indicator.id) == db.Observation.indicator_id)
        .join(db.Place, col(db.Place.id) == db.Observation.place_id)
        .where(
            db.Place.slug == "bornova",
            db.Indicator.code == "employees",
            db.Observation.origin == "table",
        )
    )
    row = session.exec(query).one()
    trace = find_trace(session, "observation", row.id)
    assert trace.text_raw == "117.713"
    assert [spot.page for spot in trace.spots] == [4]
    assert ink_of(trace, loaded[1]) == "117.713"
    assert trace.file == loaded[1]
    assert "Tablo 1, district_statistics" in trace.reading
    assert trace.names == {
        "indicator": "employees / Çalışan sayısı / Number of employees",
        "place": "Bornova (district)",
    }
    assert (trace.beside.row, trace.beside.column) == ("Bornova", "Çalışan Sayısı")
    assert trace.beside.table.startswith("Tablo 1: İzmir")


def test_the_other_sources_of_a_figure_are_named(session: Session) -> None:
    """Aliağa's employees stand in the table and in a sentence of the report."""
    found = select(db.Observation).join(
        db.Indicator, col(db.Indicator.id) == db.Observation.indicator_id
    )
    found = found.join(db.Place, col(db.Place.id) == db.Observation.place_id)
    query = found.where(
        db.Place.slug == "aliaga",
        db.Indicator.code == "employees",
        db.Observation.year == 2008,
    )
    rows = {row.origin: row for row in session.exec(query).all()}
    [other] = find_trace(session, "observation", rows["table"].id).others
    assert (other.table, other.id) == ("observation", rows["narrative"].id)
    assert (other.says, other.page) == ("27225 persons", 2)


def test_a_programme_result_names_programme_place_and_heading(session: Session) -> None:
    row = session.exec(
        select(db.ProgrammeResult).order_by(col(db.ProgrammeResult.id))
    ).first()
    trace = find_trace(session, "current_programme_result", row.id)
    assert trace.names["programme"].startswith("2008 ") and trace.names[
        "place"
    ].endswith("(district)")
    assert trace.beside.row == trace.names["place"].removesuffix(" (district)")
    assert " › " in trace.beside.column
    assert trace.others == []


@pytest.mark.thorough
@pytest.mark.parametrize(
    "table",
    [
        "observation",
        "programme_result",
        "swot_item",
        "plan_goal",
        "statement",
        "footnote",
        "heading",
        "table_cell",
    ],
)
def test_every_row_stands_in_the_box_that_its_trace_names(
    table: str, session: Session, loaded
) -> None:
    rows = session.exec(select(TRACEABLE[table])).all()
    assert rows
    for row in rows[:: max(1, len(rows) // 60)]:
        trace = find_trace(session, table, row.id)
        assert trace.spots
        if not trace.text_raw or any(
            spot.box.height > 4 * spot.box.width for spot in trace.spots
        ):
            continue  # nothing is printed there, or it is turned
        assert squeezed(getattr(row, "text_raw", "") or trace.text_raw) in ink_of(
            trace, loaded[1]
        )


def test_a_cell_cut_by_a_page_break_has_a_place_on_both_pages(session: Session) -> None:
    cut = session.exec(
        select(db.TableCell).where(col(db.TableCell.further_regions).is_not(sa.null()))
    ).all()
    traces = [
        find_trace(session, "table_cell", cell.id)
        for cell in cut
        if cell.further_regions
    ]
    assert {tuple(spot.page for spot in trace.spots) for trace in traces} == {(8, 9)}


def test_an_axis_stands_where_its_goals_do(session: Session) -> None:
    axis = session.exec(select(db.PlanAxis).where(db.PlanAxis.ordinal == 1)).one()
    assert (
        len(find_trace(session, "plan_axis", axis.id).spots) == 34
    )  # goals of the first axis


def test_a_figure_of_a_sentence_says_which_words_gave_it(
    session: Session, loaded
) -> None:
    row = session.exec(
        select(db.Observation)
        .where(db.Observation.origin == "narrative")
        .order_by(col(db.Observation.position))
    ).first()
    assert row is not None
    trace = find_trace(session, "observation", row.id or 0)
    quoted = re.findall("“([^”]+)”", str(trace.row["proof"]))
    assert quoted
    assert all(words in trace.text for words in quoted[:1])
    assert trace.row["confidence"] > 0.75


def test_a_view_means_its_table(session: Session) -> None:
    goal = session.exec(select(db.PlanGoal)).first()
    assert find_trace(session, "current_goal", goal.id).table == "plan_goal"
    assert find_trace(session, "current_swot_item", 1).table == "swot_item"


def test_a_fact_is_traced_to_the_source_that_it_was_decided_by(session):
    fact = session.exec(select(db.ChosenFact)).first()
    trace = find_trace(session, "fact", fact.id)
    assert (trace.table, trace.id) == ("observation", fact.observation_id)
    assert trace.spots[0].page == fact.page
    result = session.exec(select(db.ChosenResult)).first()
    assert (
        find_trace(session, "programme_success", result.id).id
        == result.programme_result_id
    )
    with pytest.raises(UsageProblem):
        find_trace(session, "fact", 10**9)


@pytest.mark.parametrize(
    ("table", "row_id"), [("place", 1), ("nothing", 1), ("statement", 10**6)]
)
def test_what_cannot_be_traced_is_said_in_one_sentence(
    session: Session, table: str, row_id: int
) -> None:
    with pytest.raises(UsageProblem) as refused:
        find_trace(session, table, row_id)
    assert "\n" not in str(refused.value)


def test_findings_on_a_cell_speak_in_its_trace(session: Session) -> None:
    found = session.exec(
        select(db.Finding).where(col(db.Finding.table_cell_id).is_not(None))
    ).first()
    row = session.exec(
        select(db.TableCell).where(db.TableCell.id == found.table_cell_id)
    ).one()
    assert found.message in [
        finding.message
        for finding in find_trace(session, "table_cell", row.id).findings
    ]


def test_findings_on_other_things_are_silent_in_its_trace(
    session: Session, loaded
) -> None:
    statement = session.exec(select(db.Statement)).first()
    session.add(
        db.Finding(
            edition_id=statement.edition_id,
            position=999,
            check_code="place-misspelt",
            severity="warning",
            message="Şekil 9",
            page=4,
        )
    )
    session.flush()
    assert find_trace(session, "statement", statement.id).findings == []
    session.rollback()


def run(loaded, capsys: pytest.CaptureFixture[str], **options) -> str:
    run_trace(loaded[0], "swot_item", 1, **options)
    return capsys.readouterr().out


def test_the_picture_shows_the_box(
    loaded, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = json.loads(run(loaded, capsys, out=tmp_path, as_json=True))
    pixels = np.asarray(Image.open(told["pictures"][0]))
    assert (pixels == BOX_COLOUR).all(axis=-1).sum() > 500
    assert told["row"]["quadrant"] == "strength"
    assert told["places"][0]["page"] == 5


def test_people_read_a_table_of_facts(
    loaded, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(loaded, capsys, out=tmp_path)
    assert "Zeytinciliğin" in told
    assert "page 5, box" in told
    assert re.search(r"^column\s+GÜÇLÜ YANLAR", told, re.MULTILINE)


def test_a_pdf_of_other_bytes_is_refused(loaded, tmp_path: Path) -> None:
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.4")
    with pytest.raises(UsageProblem, match="not the file of this edition"):
        run_trace(loaded[0], "swot_item", 1, tmp_path, pdf=other)


def test_a_moved_pdf_is_said_to_be_missing(
    pdf, loaded, tmp_path: Path, capsys, monkeypatch
) -> None:
    monkeypatch.setattr("pipelines.report.source_file.is_edition", _never)
    assert "nameitwith--pdf" in squeezed(run(loaded, capsys, out=tmp_path))


def _never(path: Path, edition: db.Edition) -> bool:
    return False
