"""Small documents go through the steps together, and each has its own outcome, attempt, retries and events."""

import logging
import sqlite3
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from sqlalchemy.exc import OperationalError

from pipelines.flows import batch as batches_module
from pipelines.flows.batch import LAST, MOST, SMALL_BYTES, Batch, Job, batches
from pipelines.outcome import Outcome
from pipelines.reading.pool import PoolStopped
from pipelines.sources.candidates import Candidate
from pipelines.sources.known import Plan
from schemas.errors import UnreadableDocument
from tests.support.commands import bolgeplan
from tests.support.documents import draw_report

LOG = logging.getLogger("test")


def files(folder: Path, *sizes: int) -> list[Candidate]:
    found = []
    for number, size in enumerate(sizes):
        path = folder / f"{number:04}.pdf"
        path.write_bytes(bytes(size))
        found.append(Candidate(path, f"{number:064}", size=size))
    return found


def test_many_small_files_share_flow_runs_in_their_order(tmp_path):
    waiting = files(tmp_path, *[10] * 1000)
    made = batches(waiting, 2)
    assert [candidate for batch in made for candidate in batch] == waiting
    assert [len(batch) for batch in made[:9]] == [MOST] * 9


@pytest.mark.parametrize("number", [1000, 300, 101, 65, 40, 17])
def test_little_is_left_to_load_when_all_are_read(tmp_path, number):
    """The last batch is loaded when no reader has anything to do; the one before while it is read."""
    made = batches(files(tmp_path, *[10] * number), 2)
    sizes = [len(batch) for batch in made]
    assert sum(sizes) == number
    assert sizes[-1] <= LAST
    assert sizes[-2] <= 2 * max(sizes[-1], LAST)
    assert sorted(sizes, reverse=True)[:-1] == sizes[:-1]
    assert (
        len(made) <= number / max(sizes) + 3
    )  # a flow run costs as much as loading fourteen


@pytest.mark.parametrize(
    "number, at_a_time, most", [(3, 1, 1), (8, 2, 1), (40, 2, 5), (100, 4, 6)]
)
def test_few_files_keep_all_readers_busy_to_the_end(tmp_path, number, at_a_time, most):
    made = batches(files(tmp_path, *[10] * number), at_a_time)
    assert max(map(len, made)) == most


def test_a_large_file_goes_alone(tmp_path):
    made = batches(files(tmp_path, *[10] * 20, SMALL_BYTES + 1, *[10] * 20), 1)
    assert [len(batch) for batch in made] == [10, 10, 1, 10, 10]


class Steps:
    """Steps that break as told."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, **broken: list[Exception]
    ) -> None:
        self.broken, self.done = broken, list[str]()
        for step in ("read_document", "load_edition", "write_files"):
            monkeypatch.setattr(batches_module, step, self._step(step))
        monkeypatch.setattr(
            batches_module,
            "ingested",
            lambda candidate, *_: Outcome(candidate.path, candidate.sha256, "ingested"),
        )

    def _step(self, step: str) -> Any:
        def run(_place: object, *arguments: Any, **_options: object) -> Any:
            candidate = next((a for a in arguments if isinstance(a, Candidate)), None)
            name = Path(candidate.name).stem if candidate else arguments[0]
            errors = self.broken.get(f"{step}_{name}", [])
            if errors:
                raise errors.pop(0)
            self.done.append(f"{step} {name}")
            return name

        return run


def batch_of(*names: str) -> Batch:
    plan = Plan([], [Candidate(Path(f"{name}.pdf"), name) for name in names])
    place = SimpleNamespace(pool=SimpleNamespace(clock=time.perf_counter))
    return Batch(cast(Any, place), plan, force=False, debug=False)


BUSY = OperationalError("INSERT", {}, sqlite3.OperationalError("database is locked"))


def through(batch: Batch) -> list[Outcome]:
    for step in (lambda: batch.read(LOG), lambda: batch.load(LOG), batch.write):
        try:
            step()
        except (RuntimeError, OSError):
            batch.give_up()
    return batch.ended()


def test_one_that_cannot_be_read_or_breaks_stops_no_other(monkeypatch):
    Steps(monkeypatch, read_document_b=[UnreadableDocument("damaged", "It is broken.")],
          load_edition_c=[RuntimeError("a bug")], write_files_d=[OSError("full")])  # fmt: skip
    ended = through(batch_of("a", "b", "c", "d", "e"))
    assert [(o.path.stem, o.status, o.error_code) for o in ended if isinstance(o.path, Path)] == [
        ("a", "ingested", None), ("b", "quarantined", "damaged"), ("c", "quarantined", "crash"),
        ("d", "quarantined", "crash"), ("e", "ingested", None)]  # fmt: skip
    assert all(outcome.seconds > 0 for outcome in ended)


def test_a_step_that_is_tried_again_tries_only_those_that_failed(monkeypatch):
    steps = Steps(
        monkeypatch, load_edition_b=[BUSY], load_edition_c=[RuntimeError("a bug")]
    )
    batch = batch_of("a", "b", "c")
    batch.read(LOG)
    with pytest.raises(
        OperationalError
    ):  # the one that may pass is told first: it decides on another try
        batch.load(LOG)
    batch.load(LOG)
    assert steps.done.count("load_edition a") == 1
    assert {"load_edition b", "load_edition c"} <= set(steps.done)


def test_outcomes_are_told_once(monkeypatch):
    Steps(monkeypatch, read_document_a=[UnreadableDocument("damaged", "It is broken.")])
    batch = batch_of("a", "b")
    batch.read(LOG)
    assert [o.status for o in batch.ended()] == ["quarantined"]
    assert batch.name == "b.pdf"
    assert batch.ended() == []


@pytest.mark.thorough
def test_a_step_that_fails_for_no_documents_fault_is_no_refusal(tmp_path, monkeypatch):
    """Prefect itself is gone: the run fails, the documents are to be read again."""
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path))
    from pipelines.flows.documents import _tried  # noqa: PLC0415  (Prefect's variables must be set first)

    def fails(_batch: Batch) -> None:
        raise ConnectionError("no server")

    batch = batch_of("a", "b")
    with pytest.raises(ConnectionError):
        _tried(cast(Any, fails), batch)
    assert batch.ended() == []
    batch.jobs[0].error = RuntimeError("a bug")  # now it is one's
    _tried(cast(Any, fails), batch)
    assert [outcome.name for outcome in batch.ended()] == ["a.pdf"]


def test_a_pool_that_is_stopped_stops_the_batch(monkeypatch):
    steps = Steps(monkeypatch, read_document_a=[cast(Exception, PoolStopped())])
    with pytest.raises(PoolStopped):
        batch_of("a", "b").read(LOG)
    assert steps.done == []


def test_prefect_does_not_look_through_what_a_batch_holds():
    """It looks through dataclasses and models for its futures: through every cell of every document."""
    from prefect.utilities.collections import visit_collection  # noqa: PLC0415

    seen: list[object] = []
    batch = Batch.__new__(Batch)
    batch.jobs = [Job(Candidate(Path("a.pdf"), "a"))]
    visit_collection(
        {"batch": batch}, lambda part: seen.append(part) or part, return_data=False
    )
    assert [type(part) for part in seen] == [dict, str, Batch]


@pytest.mark.processes
def test_a_folder_of_many_is_loaded_by_few_flow_runs(tmp_path):
    """Sixteen on one reader: four batches; the bad ones among them are named, and all are in the books."""
    folder = tmp_path / "in"
    folder.mkdir()
    months = ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz")
    for number, month in enumerate(months):
        draw_report(folder / f"{number}.pdf", date=f"{month} 2011", bullets=())
    for number in range(7, 16):
        (folder / f"{number:02}.pdf").write_bytes(b"%%PDF-1.7 %d" % number)
    (tmp_path / "flows.yaml").write_text(
        "database: sqlite:///x.db\nlimits: {parallel: 1}\nsources: [{name: a, folder: in}]\n"
    )
    ran = bolgeplan("ingest", "--json", cwd=tmp_path)
    statuses = [row["status"] for row in ran.json()["documents"]]
    assert (statuses.count("ingested"), statuses.count("quarantined")) == (7, 9)
    with sqlite3.connect(tmp_path / "x.db") as db:
        assert db.execute(
            "SELECT COUNT(*), COUNT(DISTINCT path) FROM ingest_attempt"
        ).fetchone() == (16, 16)
        labels = [row[0] for row in db.execute("SELECT label FROM edition ORDER BY id")]
    assert labels == [
        f"2011-{number:02}" for number in range(1, 8)
    ]  # in the order of the files
    with sqlite3.connect(tmp_path / ".prefect" / "prefect.db") as prefect:
        names = [
            row[0] for row in prefect.execute("SELECT name FROM flow_run ORDER BY name")
        ]
    assert len([name for name in names if name.endswith(" and 3 more")]) == 4
