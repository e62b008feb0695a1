"""The worksheet of doubtful values: what is doubted is on it, what is filled in comes back as corrections."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from extractors.checks import check
from extractors.corrections import correct_tables
from pipelines.errors import UsageProblem
from pipelines.report.review import (
    WIDTHS,
    doubts,
    not_yet_known,
    read_worksheet,
    write_worksheet,
)
from pipelines.sources.corrections_file import add_corrections, read_corrections
from schemas.extraction import Extraction
from schemas.finding import Finding
from tests.support import extractions as make

ROWS = [
    ["Aliağa", "27.225", "1.719"],
    ["Urla", "60.37", "=1.437"],
    ["Foça", "2.631", "499"],
    ["Toplam", "35.893", "3.655"],
]
TABLE = make.statistics_table(
    ["İlçedeki Çalışan Sayısı", "İlçedeki Firma Sayısı"], ROWS
)
SAID = [make.statement(1, "İlçede 27.225 kişi çalışıyor, bu sayı yıldan yıla artıyor."),
        make.statement(2, "İlçede 27.225 kişi çalışıyor, çoğu imalatta.")]  # fmt: skip


def doubted() -> Extraction:
    extraction = make.extraction(tables=[TABLE], statements=SAID)
    spoken = Finding(
        check_code="share-in-prose",
        severity="warning",
        message="It is 31,9 %.",
        statement_ordinal=2,
    )
    return extraction.model_copy(update={"findings": (*check(extraction), spoken)})


def fill_in(file: Path, row: int, **values: object) -> None:
    book = load_workbook(file)
    for name, value in values.items():
        book["review"].cell(row, list(WIDTHS).index(name) + 1).value = value
    book.save(file)


def row_of(file: Path, printed: str) -> int:
    column = list(WIDTHS).index("printed") + 1
    sheet = load_workbook(file)["review"]
    return next(
        n for n in range(2, sheet.max_row + 1) if sheet.cell(n, column).value == printed
    )


@pytest.fixture
def worksheet(tmp_path) -> Path:
    write_worksheet(doubts(doubted()), tmp_path / "review.xlsx")
    return tmp_path / "review.xlsx"


def test_doubtful_cells_and_sentences_are_listed_once_with_all_reasons():
    listed = doubts(doubted())
    assert len({(d.table, d.row, d.column, d.sentence) for d in listed}) == len(listed)
    (urla,) = [d for d in listed if d.printed == "60.37"]
    assert (urla.table, urla.row, urla.column) == (
        "Tablo 1",
        "Urla",
        "İlçedeki Çalışan Sayısı",
    )
    assert "written otherwise than its column" in urla.why
    (said,) = [d for d in listed if d.sentence]
    assert said.why == "It is 31,9 %."
    assert said.printed.startswith(said.sentence)
    assert not SAID[0].text.startswith(said.sentence)


def test_what_is_filled_in_comes_back_and_mends_the_cell(worksheet):
    fill_in(
        worksheet,
        row_of(worksheet, "60.37"),
        value="6.037",
        reason="separator",
        source="TÜİK",
        date=date(2026, 11, 23),
    )
    (read,) = read_worksheet(worksheet)
    corrected = correct_tables(make.identity(), [TABLE], [read])
    assert [o.status for o in corrected.outcomes] == ["applied"]
    mended = corrected.parts[0].cell_at(2, 1)
    assert mended is not None and mended.text == "6.037"
    assert read.corrected_on == date(2026, 11, 23)
    assert read.edition is None


def test_untouched_worksheet_holds_no_corrections(worksheet):
    assert read_worksheet(worksheet) == []


def test_printed_text_is_never_a_formula(worksheet):
    column = list(WIDTHS).index("printed") + 1
    sheet = load_workbook(worksheet)["review"]
    cell = sheet.cell(row_of(worksheet, "=1.437"), column)
    assert cell.data_type == "s"


@pytest.mark.parametrize(
    "values, said",
    [
        ({"value": 6.037, "reason": "separator", "source": "TÜİK"}, "became a number"),
        ({"value": "6.037", "reason": "separator"}, "source: Field required"),
        (
            {"value": "60.37", "reason": "separator", "source": "TÜİK"},
            "value is what is printed already",
        ),
    ],
)
def test_mistake_is_one_sentence_with_its_row(worksheet, values, said):
    number = row_of(worksheet, "60.37")
    fill_in(worksheet, number, **values)
    with pytest.raises(UsageProblem, match=f"review.xlsx, row {number}: ") as refused:
        read_worksheet(worksheet)
    assert said in str(refused.value)


def test_other_file_is_refused(tmp_path):
    (tmp_path / "notes.xlsx").write_bytes(b"no zip")
    with pytest.raises(UsageProblem, match="no worksheet"):
        read_worksheet(tmp_path / "notes.xlsx")


def test_reading_twice_adds_nothing(worksheet, tmp_path):
    fill_in(
        worksheet,
        row_of(worksheet, "60.37"),
        value="6.037",
        reason="separator",
        source="TÜİK",
    )
    file = tmp_path / "corrections.yaml"
    for _ in range(2):
        add_corrections(
            not_yet_known(read_worksheet(worksheet), read_corrections(file)), file
        )
    assert len(read_corrections(file)) == 1


def test_pictures_are_linked_beside_the_worksheet(tmp_path):
    listed = doubts(doubted())
    write_worksheet(
        listed, tmp_path / "review.xlsx", {listed[0]: tmp_path / "review" / "0001.png"}
    )
    cell = load_workbook(tmp_path / "review.xlsx")["review"].cell(
        2, list(WIDTHS).index("picture") + 1
    )
    assert cell.hyperlink.target == "review/0001.png"
