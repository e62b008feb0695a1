"""Local processes, a Dask cluster and Prefect workers come to the same data, whoever is lost on the way."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipelines import variables
from pipelines.database.connection import open_database
from pipelines.errors import UsageProblem
from pipelines.flows.engines.fit import require_fit, require_same_way, way_of_reading
from pipelines.flows.workplace import workplace
from pipelines.settings import parse_settings
from tests.engines.same_data import digests
from tests.engines.secret import (
    a_password,
    command_lines_with,
    files_with,
    rows_with,
    with_password,
)
from tests.engines.three import run
from tests.support.commands import bolgeplan
from tests.support.databases import table_rows
from tests.support.documents import draw_report

MONTHS = ("Ocak", "Şubat", "Mart", "Nisan")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of one place with two printings of a date, the same bytes twice, and a broken file among them."""
    folder = tmp_path_factory.mktemp("documents")
    for number, month in enumerate(MONTHS):
        draw_report(folder / f"{number}.pdf", date=f"{month} 2011", bullets=())
    draw_report(
        folder / "1-corrected.pdf",
        date="Şubat 2011",
        bullets=("İlçede 2009 yılında 1.720 firma bulunuyor.",),
    )
    (folder / "2-again.pdf").write_bytes((folder / "0.pdf").read_bytes())
    (folder / "3-broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return folder


@pytest.mark.processes
def test_all_engines_come_to_the_same_data_though_a_worker_is_killed(
    documents: Path, tmp_path: Path, new_database: Callable[[], str]
) -> None:
    found, losses, password = {}, {}, a_password()
    for name in ("local", "dask", "workers"):
        url = with_password(new_database(), password)
        with command_lines_with(password) as told:
            done = run(name, tmp_path / name, url, documents, kill=True, share=2)
        engine = open_database(url)
        found[name], losses[name] = digests(engine), done.lost_at
        rows = table_rows(engine, "ingest_turn", "ingest_run")
        assert rows["ingest_turn"] == []
        assert (
            len(rows["ingest_run"]) == 1
        )  # the shares are the run's, not runs of their own
        statuses = sorted(row["status"] for row in done.answer["documents"])
        assert statuses == ["ingested"] * 5 + ["quarantined", "unchanged"], done.said
        shown = bolgeplan(
            "status", "--json", cwd=tmp_path, **{variables.DATABASE: url}
        ).json()
        assert [
            (run["status"], run["ingested"], run["quarantined"])
            for run in shown["runs"]
        ] == [("failed", 5, 1)]
        assert [row["code"] for row in shown["quarantined"]] == ["damaged"]
        assert (told, files_with(password, tmp_path), rows_with(password, engine)) == (
            set(),
            [],
            [],
        )
        assert list((tmp_path / name).rglob("prefect.db")), (
            "Prefect's own state is among what is searched"
        )
        engine.dispose()
    assert found["dask"] == found["local"]
    assert found["workers"] == found["local"]
    assert losses["local"] is None
    assert losses["dask"] is not None and losses["workers"] is not None
    assert (
        max(losses["dask"], losses["workers"]) < 7
    )  # it was lost while there was something to read


def test_another_engine_needs_postgresql_a_server_and_no_debug(
    tmp_path, monkeypatch, engine
):
    url = engine.url.render_as_string(hide_password=False)
    file = tmp_path / "flows.yaml"
    said = {}
    for settings, debug in (("engine: local", True), ("engine: dask", True), ("engine: dask", False), ("engine: workers", False),
                            ("engine: dask, dask: 'tcp://10.0.0.1:8786'", False)):  # fmt: skip
        file.write_text(f"run: {{{settings}}}\n")
        with workplace(url, str(file)) as place:
            try:
                require_fit(place, debug=debug)
                said[settings, debug] = "fits"
            except UsageProblem as problem:
                said[settings, debug] = str(problem)
    assert said.pop(("engine: local", True)) == "fits"
    if engine.dialect.name == "sqlite":
        assert all("PostgreSQL" in sentence for sentence in said.values())
        return
    assert "--debug" in said["engine: dask", True]
    assert (
        said["engine: dask", False] == "fits"
    )  # a cluster of processes of this machine
    assert "PREFECT_API_URL" in said["engine: workers", False]
    assert "PREFECT_API_URL" in said["engine: dask, dask: 'tcp://10.0.0.1:8786'", False]
    monkeypatch.setenv("PREFECT_API_URL", "http://10.0.0.1:4200/api")
    with workplace(url, str(file)) as place:
        require_fit(place, debug=False)


def test_a_machine_that_would_read_otherwise_is_refused(tmp_path):
    file = tmp_path / "flows.yaml"
    file.write_text("limits: {pages: 100}\n")
    with workplace(f"{tmp_path}/x.db", str(file)) as place:
        way = way_of_reading(place)
        require_same_way(place, way)
    file.write_text("limits: {pages: 99}\n")
    with (
        workplace(f"{tmp_path}/x.db", str(file)) as place,
        pytest.raises(UsageProblem, match="same version"),
    ):
        require_same_way(place, way)


@pytest.mark.parametrize(
    "text",
    [
        "run: {engine: spark}",
        "run: {dask: 'tcp://kim:parola@host:1'}",
        "run: {share: 0}",
    ],
)
def test_settings_of_the_run_that_make_no_sense_are_refused(text, tmp_path):
    with pytest.raises(UsageProblem, match=r"flows.yaml:1: run"):
        parse_settings(text, tmp_path / "flows.yaml")


def test_the_data_of_two_databases_is_told_apart(engine: sa.Engine) -> None:
    """What the comparison above rests on."""
    before = digests(engine)
    with engine.begin() as connection:
        connection.execute(
            sa.text(
                "INSERT INTO indicator (code, unit, is_provisional) VALUES ('x', 'count', false)"
            )
        )
    changed = {
        name for name, digest in digests(engine).items() if digest != before[name]
    }
    assert changed == {"indicator"}
