"""Each kind of fault that was seen in public files is mended by a mechanism: without it, its drawn claims are read wrongly.

That each is read with it, `test_drawn_tables.py` shows. Here each mechanism is answered as if it were not there, in every
module that holds it, and what was drawn is no longer read.
"""

import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

import camelot
import numpy as np
import pytest

import extractors.chain  # noqa: F401  (all modules that hold a mechanism are loaded)
from extractors.chain.failures import StageFailed
from extractors.tables.judge.camelot import Camelot
from schemas.geometry import Box
from tests.benchmarks.turned import forget
from tests.pdfs.library import draw
from tests.pdfs.score import differences, read

Answer = Callable[..., Any]


def same(first: Any, *_args: Any, **_kwargs: Any) -> Any:
    """The first thing asked about, unchanged."""
    return first


def no(*_args: Any, **_kwargs: Any) -> bool:
    return False


def nothing(*_args: Any, **_kwargs: Any) -> None:
    return None


def none(*_args: Any, **_kwargs: Any) -> list[Any]:
    return []


def whole_page(*_args: Any, **_kwargs: Any) -> Box:
    """Nothing is clipped."""
    return Box(-1e5, -1e5, 1e5, 1e5)


def unmarked(first: Any, *_args: Any, **_kwargs: Any) -> Any:
    """No character is marked."""
    return np.zeros(len(first), bool)


def refused(asked: Camelot, _number: int) -> NoReturn:
    """As Camelot's own way of opening a file answers, of one that asks not to copy from it."""
    camelot.read_pdf(str(asked.path), flavor="network")
    raise AssertionError("Camelot opens the file: nothing is in its way")


@dataclass(frozen=True)
class Mechanism:
    """What mends a kind of fault."""

    kind: str
    function: str
    """Module and name."""
    without: Answer
    claims: tuple[str, ...]
    by_all: bool = False
    """Whether it is Camelot's voice that is lost without it: then the claims are read, and nobody bears them out."""


MECHANISMS = (
    Mechanism("lines read wrongly", "tables.grid.areas:border_pieces", none,
              ("thick_border_row_by_row", "thick_borders_only", "thick_rule_under_the_heading")),
    Mechanism("lines read wrongly", "tables.frames.boxes:_is_box", no,
              ("cells_as_boxes_with_a_small_gap", "cells_as_boxes_with_a_wide_gap")),
    Mechanism("lines read wrongly", "tables.page.strikes:without_strikes", same, ("words_struck_out",)),
    Mechanism("lines read wrongly", "tables.grid.areas:_lies_on_ground", no, ("white_cells_on_a_dark_ground",)),
    Mechanism("lines read wrongly", "pages.pdfium.covers:_rests", none, ("lines_covered_by_white",)),
    Mechanism("lines read wrongly", "pages.pdfium.clips:ClipReader.within", whole_page, ("lines_clipped_away",)),
    Mechanism("lattices joined or cut", "tables.lines.cuts:cut_rows", same, ("labels_beside_rules_over_sums",)),
    Mechanism("lattices joined or cut", "tables.frames.joints:pieces_of", none,
              ("labels_beside_rules_over_sums", "rules_that_leave_labels_out_within_groups")),
    Mechanism("lattices joined or cut", "tables.lines.labels:cut_unruled_rows", same,
              ("labels_without_figures_between_shaded_rows",)),
    Mechanism("lattices joined or cut", "tables.grid.grid:refined", same,
              ("labels_without_figures_between_shaded_rows", "labels_beside_rules_over_sums")),
    Mechanism("lattices joined or cut", "tables.lines.refusals:_has_sides", no, ("two_figures_in_one_cell_of_a_row",)),
    Mechanism("outside the frame", "tables.lines.beyond_frame:with_outside", same,
              ("names_above_a_grid", "names_of_two_lines_above_a_grid", "total_below_a_grid",
               "bold_total_below_the_last_rule", "labels_left_of_the_frame")),
    Mechanism("not on paper", "pages.pdfium.layers:Layers.hidden", lambda *_: set(),
              ("rows_of_a_hidden_layer", "a_form_of_a_hidden_layer")),
    Mechanism("not on paper", "pages.pdfium.text.covered:_under_areas", unmarked,
              ("old_figures_under_white_boxes", "rows_under_a_coloured_area")),
    Mechanism("not on paper", "pages.pdfium.text.sight:_unpainted", none,
              ("pale_words_on_pale_ground", "left_over_words_in_the_colour_of_their_ground")),
    Mechanism("not on paper", "pages.pdfium.clips:ClipReader.within", whole_page, ("rows_clipped_away",)),
    Mechanism("not on paper", "pages.pdfium.fields:_hides_all_but_fields", no, ("filled_form_fields",)),
    Mechanism("not on paper", "tables.grid.words:_is_mark_at", no,
              ("figures_with_raised_marks", "figures_with_raised_marks_without_rules")),
    Mechanism("torn and glued", "pages.pdfium.clips:ClipReader.within", whole_page,
              ("names_cut_off_by_the_next_column", "names_cut_off_between_rules")),
    Mechanism("torn and glued", "pages.pdfium.text.words:_after_commas", unmarked, ("blanks_kerned_after_commas",)),
    Mechanism("torn and glued", "tables.grid.leaders:with_leaders_drawn_in", same,
              ("dot_leaders_glued_to_figures", "dot_leaders_in_many_words", "dot_leaders_that_run_up_to_figures")),
    Mechanism("headings", "pages.pdfium.text.tracking:tracking", lambda text, gaps, *_: gaps * 0,
              ("spaced_letters_in_headings", "spaced_type_over_a_table")),
    Mechanism("headings", "tables.unruled.refusals:is_contents", no, ("no_table_contents_that_wraps",)),
    Mechanism("run together or apart", "tables.document.assemble:joined_over_pages", same,
              ("continues_on_next_page", "header_not_repeated", "borderless_continues_on_next_page")),
    Mechanism("run together or apart", "tables.document.stitch:continues", no,
              ("row_cut_by_page_break", "figures_on_both_sides_of_a_page_break")),
    Mechanism("running lines", "pages.running_lines:running_lines", lambda *_: {},
              ("header_between_rules_as_wide_as_the_table", "header_of_two_parts_over_a_table_without_rules",
               "banner_on_two_pages", "left_and_right_pages_differ", "letter_head_in_a_box", "stamp_across_each_page")),
    Mechanism("copying not allowed", "tables.judge.camelot:Camelot._page", refused,
              ("copying_not_allowed", "copying_not_allowed_without_rules", "nothing_allowed_over_two_pages"), by_all=True),
)  # fmt: skip


@contextmanager
def missing(mechanism: Mechanism) -> Iterator[None]:
    """A mechanism answered as if it were not there, wherever it is held."""
    module, _, name = mechanism.function.partition(":")
    owner, _, method = name.partition(".")
    home = importlib.import_module(f"extractors.{module}")
    forget()
    with ExitStack() as patches:
        if method:
            patches.enter_context(
                patch.object(getattr(home, owner), method, mechanism.without)
            )
        else:
            for holder in holders(getattr(home, name)):
                patches.enter_context(patch.object(holder, name, mechanism.without))
        yield
    forget()


def holders(function: object) -> Sequence[object]:
    """The modules of ours that hold a function under its name."""
    name = function.__name__  # type: ignore[attr-defined]
    ours = [each for key, each in sys.modules.items() if key.startswith("extractors")]
    return [each for each in ours if vars(each).get(name) is function]


def is_read(claim: str, folder: Path, *, by_all: bool = False) -> bool:
    """Whether a drawn claim is read as it was drawn; and its tables by Camelot, too."""
    path, truth = draw(claim, folder)
    try:
        tables = read(path)
    except StageFailed:
        return False
    f1, _ = differences(truth.tables, tables)
    asked = [each.engine for table in tables for each in table.engines]
    borne_out = not by_all or any(engine.startswith("camelot") for engine in asked)
    return f1 == 1 and len(tables) == len(truth.tables) and borne_out


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("mechanism", "claim"),
    [(each, claim) for each in MECHANISMS for claim in each.claims],
    ids=lambda value: value.function if isinstance(value, Mechanism) else value,
)
def test_without_its_mechanism_a_claim_is_not_read(
    mechanism: Mechanism, claim: str, tmp_path: Path
) -> None:
    with missing(mechanism):
        assert not is_read(claim, tmp_path, by_all=mechanism.by_all)


def test_each_kind_has_three_claims_that_show_a_mechanism() -> None:
    kinds = {each.kind for each in MECHANISMS}
    shown = {
        kind: {
            claim for each in MECHANISMS if each.kind == kind for claim in each.claims
        }
        for kind in kinds
    }
    assert {kind: len(claims) for kind, claims in shown.items() if len(claims) < 3} == {}  # fmt: skip


@pytest.mark.parametrize(
    ("mechanism", "claim"),
    [(each, claim) for each in MECHANISMS if each.by_all for claim in each.claims],
)
def test_with_it_camelot_reads_the_claim_too(
    mechanism: Mechanism, claim: str, tmp_path: Path
) -> None:
    assert is_read(claim, tmp_path, by_all=mechanism.by_all)
