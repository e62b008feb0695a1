"""What a worker does with its share where one document meets a bug of ours: it is told, and the next is read."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from pipelines.flows.engines.turns import Turn
from pipelines.reading.pool import PoolStopped
from schemas.errors import UnreadableDocument

pytestmark = pytest.mark.thorough  # Prefect takes two seconds to import


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Reads a document whose reading ends as told; what was handed back or in."""
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path))
    from pipelines.flows.engines import share  # noqa: PLC0415  (Prefect's variables must be set first)

    place = cast(Any, SimpleNamespace(engine=None))
    left: list[tuple[str, str]] = []

    def handed_back(
        _engine: object, _run: int, turn: Turn, refusal: UnreadableDocument, **more: Any
    ) -> None:
        left.append((f"{turn.path}: {refusal.code}", more["details"]))

    def handed_in(_engine: object, _run: int, turn: Turn, *_: object) -> None:
        left.append((turn.path, ""))

    monkeypatch.setattr(share, "hand_back", handed_back)
    monkeypatch.setattr(share, "hand_in", handed_in)

    def read(name: str, error: BaseException | None = None) -> list[tuple[str, str]]:
        def ends(*_: object) -> None:
            if error is not None:
                raise error

        monkeypatch.setattr(share, "read_document", ends)
        share._read(place, 1, Turn(1, 1, name, name, name), cast(Any, None))
        return left

    return read


def test_a_bug_is_told_with_where_it_came_from_and_the_next_is_read(reading):
    reading("a.pdf", KeyError("Toplam"))
    (told, details), following = reading("b.pdf")
    assert (told, following) == ("a.pdf: crash", ("b.pdf", ""))
    assert "KeyError: 'Toplam'" in details
    assert "in ends" in details


def test_a_document_that_cannot_be_read_is_told_by_its_own_sentence(reading):
    refusal = UnreadableDocument("damaged", "The PDF breaks off.")
    assert reading("a.pdf", refusal) == [("a.pdf: damaged", "")]


def test_a_worker_that_is_stopped_tells_of_no_document(reading):
    with pytest.raises(PoolStopped):
        reading("a.pdf", PoolStopped())
    assert reading("b.pdf") == [("b.pdf", "")]
