"""Extractions at hand are those that are kept, and no more of them than fit."""

import pytest

from pipelines.database import archive as archive_module
from pipelines.database.archive import AtHand, latest, read_archived
from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from tests.golden import samples
from tests.support import extractions as ex
from tests.support.kept import extracted


@pytest.mark.thorough
@pytest.mark.parametrize("sample", samples(), ids=lambda path: path.stem)
def test_what_is_at_hand_is_what_is_kept(engine, monkeypatch, sample):
    """As it was loaded, with what loading found, and as it is unpacked."""
    with writing(engine, "test") as session:
        source = SourceFile(sample, sample.stem)
        kept = latest(session, load(session, extracted(sample), source).edition_id)
        assert kept is not None
        at_hand = read_archived(kept)
        assert archive_module.at_hand.get(kept.content_sha256) is at_hand
        monkeypatch.setattr(archive_module, "at_hand", AtHand())
        unpacked = read_archived(kept)
    assert unpacked is not at_hand
    assert unpacked == at_hand
    assert unpacked.model_dump_json() == at_hand.model_dump_json()


def test_those_asked_for_longest_ago_go_first():
    at_hand, made = AtHand(100), ex.extraction()
    at_hand.put("a", made, 40)
    at_hand.put("b", made, 40)
    assert at_hand.get("a") is made
    at_hand.put("c", made, 30)
    assert [name for name in "abc" if at_hand.get(name)] == ["a", "c"]


def test_one_counts_once_and_one_that_is_too_large_not_at_all():
    at_hand, made = AtHand(100), ex.extraction()
    for _ in range(5):
        at_hand.put("a", made, 60)
    at_hand.put("b", made, 40)
    assert at_hand.get("a") is made
    at_hand.put("large", made, 101)
    assert at_hand.get("large") is None
    at_hand.put("c", made, 100)
    assert at_hand.get("c") is made
