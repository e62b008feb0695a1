"""Documents read ahead for their flow runs: by their bytes of then, as the workplace has them read, and no others."""

import logging
import os
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pipelines.flows.batch import read_ahead
from pipelines.flows.steps import plan_files, read_document
from pipelines.flows.workplace import Workplace, workplace
from pipelines.reading.process import ExtractionChild, Reading
from pipelines.settings.model import Limits
from pipelines.sources.candidates import Candidate
from schemas.correction import Correction
from schemas.errors import UnreadableDocument
from tests.support.documents import draw_report
from tests.support.processes import awaited

LOG = logging.getLogger("test")
MISPRINT = Correction(
    document="ilce-ozet-raporu/2010-2013/aliaga", sentence="firma bulunuyor", expect="1.719", value="1.179",
    reason="a misprint", source="the register", date=date(2026, 11, 30),
)  # fmt: skip


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """One reader, so that documents are read in their order."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flows.yaml").write_text("limits: {parallel: 1, kept_mb: 0}\n")
    with workplace("x.db") as made:
        yield made


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that processes were asked to read."""
    asked: list[Path] = []
    real = ExtractionChild.read

    def noted(child: ExtractionChild, path: Path, *given: Any, **named: Any) -> Reading:
        asked.append(path)
        return real(child, path, *given, **named)

    monkeypatch.setattr(ExtractionChild, "read", noted)
    return asked


def planned(place: Workplace, paths: Sequence[Path]) -> list[Candidate]:
    return plan_files(place, paths, force=False).waiting


def all_read(place: Workplace) -> bool:
    return not place.ahead._waiting and not place.ahead._begun


@pytest.mark.processes
def test_a_document_is_read_once_with_the_corrections_by_hand(
    place, requests, tmp_path
):
    place.corrections = (MISPRINT,)
    paths = [draw_report(tmp_path / "a.pdf"), draw_report(tmp_path / "b.pdf", date="Ocak 2011")]  # fmt: skip
    waiting = planned(place, paths)
    read_ahead(place, waiting, debug=False)
    awaited(lambda: all_read(place))
    again = planned(place, paths)  # as its flow run does
    place.will_read([str(path) for path in paths], again)
    read = [read_document(place, candidate, LOG) for candidate in again]
    assert requests == paths
    assert [made.corrections[0].status for made in read] == ["applied", "applied"]


@pytest.mark.processes
def test_a_file_that_was_replaced_since_is_read_anew(place, requests, tmp_path):
    paths = [draw_report(tmp_path / "a.pdf"), draw_report(tmp_path / "b.pdf", place="Foça")]  # fmt: skip
    before = planned(place, paths)
    read_ahead(place, before, debug=False)
    awaited(lambda: all_read(place))
    draw_report(paths[0], date="Ocak 2011")
    now = planned(place, paths)
    place.will_read([str(path) for path in paths], now)
    read = [read_document(place, candidate, LOG).identity for candidate in now]
    assert [said.edition_label for said in read] == ["2011-01", "2010-12"]
    assert requests == [*paths, paths[0]]
    assert place.ahead.take(before[0]) is None


@pytest.mark.processes
def test_one_over_its_limit_is_refused_and_the_others_are_read(place, tmp_path):
    good = draw_report(tmp_path / "a.pdf")
    os.mkfifo(tmp_path / "b.pdf")  # opening it blocks until somebody writes
    endless = Candidate(tmp_path / "b.pdf", "b")
    first, *_ = waiting = [*planned(place, [good]), endless, Candidate(good, "c")]
    read_ahead(place, waiting[:1], debug=False)
    awaited(lambda: all_read(place))  # the process is up, however long that took
    [child] = place.pool._children
    child.limits = Limits(seconds=1)
    read_ahead(place, waiting[:2], debug=False)
    awaited(lambda: all_read(place))
    child.limits = Limits()
    read_ahead(place, waiting, debug=False)
    assert read_document(place, first, LOG).tables
    with pytest.raises(UnreadableDocument) as refusal:
        read_document(place, endless, LOG)
    assert refusal.value.code == "time-limit"
    assert read_document(place, waiting[2], LOG).tables


def expected(waiting: list[Candidate], *, debug: bool) -> list[Candidate]:
    found: list[Candidate] = []
    place = SimpleNamespace(
        pool=SimpleNamespace(start=lambda _: None),
        ahead=SimpleNamespace(expect=found.extend),
    )
    read_ahead(cast(Any, place), waiting, debug=debug)
    return found


def test_of_files_with_the_same_bytes_the_first_is_read_ahead():
    files = [Candidate(Path(f"{name}.pdf"), name[0]) for name in ("a1", "b1", "a2")]
    assert expected(files, debug=False) == files[:2]


def test_where_stages_are_kept_each_is_read_when_it_is_asked_for():
    """A run that is interrupted has then changed the stages of no document that it did not come to."""
    assert expected([Candidate(Path("a.pdf"), "a")], debug=True) == []
