"""Every table that is taken or refused says why, with what was looked at on the way; only where somebody asks."""

import pytest

from extractors.chain.job import Job
from extractors.chain.results import Proved, Tabled
from extractors.chain.walk import run
from extractors.tables.sightings import Sighting, heard, refused, tell, watched
from schemas.geometry import Box
from tests.support.documents import draw_report

BOX = Box(1, 2, 3, 4)
REFUSED = {
    "no_table_boxed_text": "its words stand in one column: a box around text",
    "no_table_chart_with_gridlines": "most cells are empty and lines run through words: a chart",
    "no_table_contents_without_dots": "a table of contents: its lines end in page numbers, which never fall",
    "no_table_cover": "few entries are figures, it has no caption, and too few rows and columns are full",
    "no_table_two_columns": "its entries are too wordy: running text in columns",
    "prose_in_columns_beside_charts": "sentences run on from line to line in its columns: prose, perhaps beside a chart",
}


def seen(path, *sorts: str) -> list[Sighting]:
    return [
        sighting
        for sighting in run(Job(path, explain=True), Tabled).sightings
        if sighting.sort in sorts
    ]


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_table_says_why(pdf, name):
    told = seen(pdf(name).path, "refused")
    assert REFUSED[name] in [sighting.said for sighting in told]
    assert all(sighting.page == 1 and sighting.box.width > 0 for sighting in told)


def test_a_page_without_anything_in_columns_says_so(pdf):
    [page] = seen(pdf("no_table_bullets").path, "page", "block")
    assert page.said == "no text outside its lines stands in columns"


def test_a_table_says_which_lines_frame_it_who_else_sees_it_and_why_it_was_taken(pdf):
    path = pdf("hairlines").path
    [frame] = [
        told for told in seen(path, "frame") if not told.said.startswith("a rule alone")
    ]
    peers, [chosen] = seen(path, "peer"), seen(path, "chosen")
    [table] = run(Job(path), Tabled).tables
    assert "camelot-lattice sees" in peers[0].said
    assert chosen.said.endswith(table.reason)
    assert set(chosen.cells) == {cell.box for cell in table.cells}
    within = [
        line
        for line in seen(path, "line")
        if frame.box.grown(2).holds_centre_of(line.box)
    ]
    across, down = (
        sum(line.said == said for line in within)
        for said in ("runs across", "runs down")
    )
    assert frame.said.startswith(f"{across} lines across and {down} down around ")


def test_a_rule_that_frames_nothing_says_so(pdf):
    """The line under a running head."""
    frames = seen(pdf("no_table_chart_with_gridlines").path, "frame")
    [rule] = [told for told in frames if told.said.startswith("a rule alone")]
    assert rule.box.height < 5
    assert all(rule.box.bottom < frame.box.top for frame in frames if frame is not rule)


def test_a_part_says_whether_it_goes_on_with_the_page_before(pdf):
    path = pdf("continues_on_next_page").path
    assert [(s.page, s.said) for s in seen(path, "joined")] == [
        (2, "goes on with the table of page 1"),
        (3, "goes on with the table of page 2"),
    ]


def test_places_of_a_turned_page_are_those_of_the_page_as_displayed(pdf):
    path = pdf("sideways_table_turned_clockwise").path
    [chosen] = seen(path, "chosen")
    [table] = run(Job(path), Tabled).tables
    assert chosen.box == table.regions[0].box


@pytest.mark.thorough
def test_readings_of_a_known_kind_say_what_proves_them(tmp_path):
    path = draw_report(tmp_path / "a.pdf")
    proved = run(Job(path, explain=True), Proved)
    tried = [seen.said for seen in proved.sightings if seen.sort == "reading"]
    [taken] = [
        seen
        for seen in proved.sightings
        if seen.sort == "chosen" and "district_statistics" in seen.said
    ]
    assert taken.said in tried
    assert taken.page == 2
    assert taken.said.endswith(proved.proofs[1].text)
    assert run(Job(path), Proved).sightings == ()


def test_nothing_is_kept_where_nobody_asks(pdf):
    path = pdf("hairlines").path
    plain, told = run(Job(path), Tabled), run(Job(path, explain=True), Tabled)
    assert plain.sightings == ()
    assert plain.tables == told.tables


def test_cells_are_gone_through_only_where_somebody_listens():
    def cells():
        raise AssertionError("nobody listens")
        yield

    tell("peer", BOX, "said", cells())
    assert not heard()
    with watched() as sightings:
        assert heard()
        assert refused(BOX, "why", [BOX]) is False
        with watched(False):
            tell("peer", BOX, "said", cells())
    assert sightings == [Sighting("refused", 0, BOX, "why", (BOX,))]
    assert not heard()
