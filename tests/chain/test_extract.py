"""Whole PDFs through the whole chain: samples against their golden files, drawn claims against their truth."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from extractors.chain import extract_document
from extractors.checks.certainty import uncertain_tables
from schemas.errors import UnreadableDocument
from tests.conftest import Drawn
from tests.golden import golden_file, samples, summary
from tests.pdfs import long_claims
from tests.support.drawn_tables import drawn_table
from tests.support.kept import extracted
from tests.support.truths import drawn_parts, read_parts

RECORD_CLAIMS = [
    "swot_one_item_a_row", "swot_bullets_in_a_cell", "swot_dashes_in_a_cell", "swot_dimension_as_row_span",
    "swot_without_sub_dimensions", "swot_other_words", "swot_quadrants_as_boxes",
    "statistics_columns_in_other_order", "statistics_with_a_column_added", "statistics_some_columns_only",
    "statistics_years_as_columns", "programmes_of_other_years", "programmes_with_three_heading_rows",
    "programmes_with_a_row_each", "programmes_under_bands",
    "programmes_not_in_every_place", "programmes_once_beside_their_places",
    "one_table_an_axis_outline_numbers", "goals_one_a_row_borderless", "nfd_with_ligatures",
    "mojibake_cp1254_as_cp1252", "mojibake_and_sound_fonts_on_one_page", "mojibake_utf8_as_cp1252",
    "soft_hyphens_and_zero_width_blanks", "english_district_report", "no_table_bullets",
    "statistics_total_first", "statistics_continued_under_a_caption", "statistics_with_gaps",
    "statistics_in_thousands", "swot_item_cut_by_page", "swot_numbered_items", "swot_labels_repeated_overleaf",
    "programmes_with_dashes", "report_of_a_district_named_like_a_word", "printed_statistics", "printed_swot",
    "printed_programmes", "printed_goals", "printed_goals_landscape", "typeset_statistics", "typeset_goals",
    "statistics_with_marks_at_labels", "statistics_with_row_numbers", "statistics_in_capitals",
    "statistics_with_blanks_in_figures", "statistics_heading_over_two_pages_of_figures", "headings_turned", "situation_analysis_indicators_in_rows",
    "swot_quadrants_in_a_column", "swot_quadrants_as_bands", "swot_lists_under_dimensions",
    "swot_numbers_without_rules", "swot_a_table_a_dimension", "swot_boxes_under_headings",
    "swot_fields_as_columns", "swot_lists_with_labels_within", "swot_rows_with_codes",
    "swot_quadrants_down_the_side", "bullets_of_two_levels", "footnote_goes_on_overleaf", "bullets_in_two_columns",
]  # fmt: skip
RECALLED = {
    "statements",
    "footnotes",
}  # a truth lists what must be there, not every note under a table


@pytest.mark.parametrize("sample", samples(), ids=lambda path: path.stem)
def test_a_sample_reads_as_its_golden_file(sample: Path) -> None:
    known = json.loads(golden_file(sample).read_text(encoding="utf-8"))
    read = json.loads(json.dumps(summary(extracted(sample))))
    for part, rows in known.items():
        assert read[part] == rows, (
            f"{part} of {sample.name} changed: run `make golden` and read the diff"
        )
    assert read.keys() == known.keys()


@pytest.mark.parametrize("claim", long_claims.each(RECORD_CLAIMS))
def test_records_of_a_drawn_report_are_what_was_drawn(
    claim: str, pdf: Callable[[str], Drawn]
) -> None:
    drawn = pdf(claim)
    want, have = drawn_parts(drawn.truth), read_parts(extracted(drawn.path))
    assert want, "a claim without a truth proves nothing"
    for part, rows in want.items():
        extra = Counter() if part in RECALLED else have[part] - rows
        assert (rows - have[part], extra) == (Counter(), Counter()), part


def test_pictures_of_pages_are_refused_with_a_remedy(shared: Path) -> None:
    with pytest.raises(UnreadableDocument, match="OCR") as refusal:
        extract_document(shared / "corpus" / "aliaga-2010-12-scanned.pdf")
    assert refusal.value.code == "no-text-layer"


def test_every_cell_that_must_be_flagged_is_and_no_good_cell_is_lost(
    shared: Path,
) -> None:
    gold = json.loads(
        (shared / "corpus/gold/hostile-bad-numbers.json").read_text(encoding="utf-8")
    )
    extraction = extracted(shared / "corpus/hostile/bad-numbers.pdf")
    table = extraction.tables[0]
    flagged = {
        finding.cell
        for finding in extraction.findings
        if finding.table_ordinal == table.ordinal
    }
    read = {
        (o.cell.row, o.cell.col): o.value for o in extraction.observations if o.cell
    }
    for row, printed in enumerate(gold["tables"][0]["rows"], 1):
        for col, cell in enumerate(printed["cells"], 1):
            value = read.get((row, col))
            assert (value is None) == (cell["value"] is None), cell
            assert value is None or value == Decimal(str(cell["value"])), cell
            assert (row, col) in flagged or not cell.get("must_flag"), cell


@pytest.mark.processes
def test_the_tables_of_a_pdf_are_found_without_spacy_or_prefect() -> None:
    code = "import sys; import extractors.tables; print({'spacy', 'prefect'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"


def test_a_table_cut_without_certainty_is_reported_with_its_reason() -> None:
    rows = [
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["ÇEVRE", "Deniz", "", "", ""],
    ]
    sure = drawn_table(rows).model_copy(update={"kind": "swot", "confidence": 0.9})
    unsure = sure.model_copy(
        update={"ordinal": 2, "confidence": 0.67, "reason": "the engines differ"}
    )
    findings = uncertain_tables(
        [sure, unsure, unsure.model_copy(update={"kind": "other"})], {}
    )
    assert [(f.table_ordinal, f.check_code) for f in findings] == [
        (2, "table-uncertain")
    ]
    assert "0.67" in findings[0].message and "the engines differ" in findings[0].message
