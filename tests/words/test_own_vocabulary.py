"""A user's own vocabulary over the shipped one: lists are added to, entries replaced."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from extractors.checks.due.in_prose import told_counts
from extractors.prose.mentions.sources import find_sources
from extractors.readings.text.entries import goes_on
from extractors.records.generic.naming import is_bare
from schemas.text.numbers import unit_named
from schemas.vocabulary.document_words import (
    document_words,
    is_chapter,
    is_closing,
    is_numbering,
    is_unit_heading,
)
from schemas.vocabulary.headings import match_heading
from schemas.vocabulary.load import indicators, load_prose
from schemas.vocabulary.overlay import VocabularyProblem, fingerprint
from schemas.vocabulary.own import use_vocabulary
from schemas.vocabulary.places import districts_of, find_place


@pytest.fixture
def lay_over(tmp_path: Path) -> Iterator[Callable[..., None]]:
    def write(**files: str) -> None:
        for name, text in files.items():
            (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
        use_vocabulary(tmp_path)

    yield write
    use_vocabulary(None)


def test_lists_are_added_to(lay_over: Callable[..., None]) -> None:
    before = load_prose().not_yet
    lay_over(
        prose="not_yet: [umulan]\n",
        documents="months: {1: [Kanunusani]}\n",
        districts="districts: {İzmir: [Yenikent 9999]}\n",
    )
    assert load_prose().not_yet == (*before, "umulan")
    assert document_words().months[1] == ("Ocak", "January", "Kanunusani")
    assert len(districts_of("izmir")) == 31 and find_place("Yenikent", ("izmir",))


@pytest.mark.thorough
def test_an_entry_of_the_same_code_is_replaced(lay_over: Callable[..., None]) -> None:
    lay_over(
        indicators="firms: {label_tr: İşyeri, label_en: Workplaces, unit: firms, needs: [firms]}\n",
        units="units:\n  tonnes: {spellings: [tonluk]}\n",
        places="provinces:\n  - {name: İzmir, code: '35', aliases: [Smyrna]}\n",
        headings="district_statistics:\n  place: {all: [[belde]]}\n",
    )
    assert (
        indicators()["firms"].label_tr == "İşyeri"
        and indicators()["firms"].counts == ()
    )
    assert unit_named("tonluk") == "tonnes" and unit_named("ton") is None
    assert find_place("Smyrna") and find_place("TR31") is None
    assert match_heading("Belde", "district_statistics").code == "place"
    assert match_heading("Firma Sayısı", "district_statistics").code == "firms"


@pytest.mark.thorough
def test_a_new_kind_of_document_goes_before_the_known_ones(
    lay_over: Callable[..., None],
) -> None:
    lay_over(
        documents="kinds:\n  leaflet: {slug: brosur, titles: [Tanıtım Özet Raporu]}\n"
    )
    assert next(iter(document_words().kinds)) == "leaflet"


@pytest.mark.thorough
def test_what_was_laid_over_is_gone_afterwards(lay_over: Callable[..., None]) -> None:
    lay_over(prose="not_yet: [umulan]\n")
    first = fingerprint()
    lay_over(prose="not_yet: [beklenesi]\n")
    assert first and fingerprint() not in (None, first)
    use_vocabulary(None)
    assert fingerprint() is None and "umulan" not in load_prose().not_yet


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(VocabularyProblem, match="no such folder"):
        use_vocabulary(tmp_path / "nowhere")


@pytest.mark.thorough
def test_words_that_rooms_look_for_can_be_added_to(
    lay_over: Callable[..., None],
) -> None:
    """Each was a list in the code of its room, where nobody could add to it."""
    lay_over(
        documents="registers: [BAKKA]\nclosing_rows: [gesamt]\nchapter_words: [teil]\nnumbering_headings: [Lfd. Nr.]\n"
        "unit_headings: [Einheit]\nbare_subjects: [anzahl]\njoiners: [und]\n",
        checks="of_a_part: [jeder]\nkinds_counted: [regional]\ncounted_after: [anzahl]\n",
    )
    assert find_sources("BAKKA verilerine göre") == [(0, 5, "register")]
    assert is_closing("Gesamtsumme") is False and is_closing("Gesamt 2010")
    assert (
        is_chapter("Teil 3") and is_numbering("Lfd. Nr.") and is_unit_heading("Einheit")
    )
    assert is_bare("Anzahl") and goes_on("Häfen und")
    assert told_counts("Plan jeder eksende 3 öncelik, 5 hedef içerir.") == {}
    assert told_counts("hedef anzahl 68") == {"goals": 68}
