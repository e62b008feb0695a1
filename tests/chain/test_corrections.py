"""Corrections by hand: made where the print is as expected, refused with a reason where it is not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.corrections import correct_statements, correct_tables
from pipelines.errors import UsageProblem
from pipelines.sources.corrections_file import (
    add_corrections,
    parse_corrections,
    read_corrections,
)
from schemas.correction import Correction
from schemas.table import Cell, CellLine, Table
from tests.support import extractions as make

HERE = make.identity()
ROWS = [["Aliağa", "27.225", "1.179"], ["Urla", "6.037", "1.437"]]
STATISTICS = make.statistics_table(
    ["İlçedeki Çalışan Sayısı", "İlçedeki Firma Sayısı"], ROWS
)


def correction(**other: Any) -> Correction:
    known: dict[str, Any] = {
        "document": HERE.slug, "table": "Tablo 1", "row": "Aliağa", "column": "İlçedeki Firma Sayısı",
        "expect": "1.179", "value": "1.719", "reason": "digits swapped", "source": "table of another report",
        "date": date(2026, 11, 23),
    }  # fmt: skip
    return Correction(
        **{key: value for key, value in (known | other).items() if value is not None}
    )


def of_sentence(**other: Any) -> Correction:
    return correction(**{"table": None, "row": None, "column": None} | other)


def firms(table: Table) -> Cell:
    found = table.cell_at(1, 2)
    assert found is not None
    return found


def test_cell_is_corrected_and_its_print_is_kept():
    corrected = correct_tables(HERE, [STATISTICS], [correction()])
    assert (firms(corrected.parts[0]).text, firms(corrected.parts[0]).text_raw) == (
        "1.719",
        "1.179",
    )
    (outcome,) = corrected.outcomes
    assert (outcome.status, outcome.cell) == (
        "applied",
        make.CellRef(table_ordinal=1, row=1, col=2),
    )
    assert [f.check_code for f in corrected.findings] == ["correction-applied"]
    assert (
        make.statistics_observations(
            corrected.parts[0], [("employees", "persons"), ("firms", "firms")]
        )[1].value
        == 1719
    )


def test_reprint_with_the_same_cell_elsewhere_is_corrected_too():
    moved = make.statistics_table(
        ["İlçedeki Firma Sayısı", "Okul Sayısı"],
        [["Urla", "1.437", "9"], ["Aliağa", "1.179", "8"]],
    )
    corrected = correct_tables(
        make.identity(edition_label="2011-03"), [moved], [correction()]
    )
    assert [(o.status, o.cell) for o in corrected.outcomes] == [
        ("applied", make.CellRef(table_ordinal=1, row=2, col=1))
    ]


@pytest.mark.parametrize(
    "printed, said",
    [("1.719", "the source was mended"), ("1.791", "'1.791' is printed, not '1.179'")],
)
def test_changed_print_is_left_alone_and_told(printed, said):
    table = make.statistics_table(
        ["İlçedeki Çalışan Sayısı", "İlçedeki Firma Sayısı"],
        [["Aliağa", "27.225", printed]],
    )
    corrected = correct_tables(
        HERE, [table], [correction(place_in_file="corrections.yaml:7")]
    )
    assert corrected.parts == [table]
    assert [o.status for o in corrected.outcomes] == ["stale"]
    (found,) = corrected.findings
    assert (found.check_code, found.severity, found.cell) == (
        "correction-stale",
        "warning",
        (1, 2),
    )
    assert found.message.startswith("corrections.yaml:7: ")
    assert said in found.message


@pytest.mark.parametrize(
    "other",
    [{"row": "Foça"}, {"column": "Okul Sayısı"}, {"table": "Tablo 9"}, {"table": 2}],
)
def test_cell_that_is_not_there_is_stale(other):
    corrected = correct_tables(HERE, [STATISTICS], [correction(**other)])
    assert corrected.parts == [STATISTICS]
    assert [o.status for o in corrected.outcomes] == ["stale"]


def test_corrections_of_other_documents_and_editions_are_not_looked_at():
    others = [
        correction(document="bolge-plani/2010-2013"),
        correction(edition="2011-03"),
    ]
    assert correct_tables(HERE, [STATISTICS], others).outcomes == []
    assert (
        correct_tables(HERE, [STATISTICS], [correction(edition="2010-12")])
        .outcomes[0]
        .status
        == "applied"
    )


def test_cell_is_named_by_numbers_too():
    corrected = correct_tables(
        HERE, [STATISTICS], [correction(table=1, row=1, column=2)]
    )
    assert firms(corrected.parts[0]).text == "1.719"


def lined(*texts: str) -> Table:
    lines = tuple(
        CellLine(text=text, text_raw=text, region=make.region(4, n))
        for n, text in enumerate(texts)
    )
    held = make.cell(1, 1, " ".join(texts)).model_copy(update={"lines": lines})
    return make.table([["", "TEHDİT"]], [["ÇEVRE", ""]], caption="Tablo 2: GZFT").model_copy(
        update={"cells": (make.cell(0, 0, "", header=True), make.cell(0, 1, "TEHDİT", header=True),
                          make.cell(1, 0, "ÇEVRE"), held)}
    )  # fmt: skip


def test_part_of_a_cell_is_corrected_within_its_printed_lines():
    table = lined("• Gemi sökü-", "münden doğan kirlilik", "• Orman yangnı riski")
    key = {
        "table": "Tablo 2",
        "row": "ÇEVRE",
        "column": "TEHDİT",
        "expect": "yangnı",
        "value": "yangını",
    }
    corrected = (
        correct_tables(HERE, [table], [correction(**key)]).parts[0].cell_at(1, 1)
    )
    assert corrected is not None
    assert [line.text for line in corrected.lines] == [
        "• Gemi sökü-",
        "münden doğan kirlilik",
        "• Orman yangını riski",
    ]
    assert corrected.lines[2].text_raw == "• Orman yangnı riski"


def test_correction_over_a_line_end_stands_in_the_first_line():
    table = lined("• KYME ve", "MYRA kalıntıları", "• Orman yangını riski")
    key = {
        "table": "Tablo 2",
        "row": "ÇEVRE",
        "column": "TEHDİT",
        "expect": "KYME ve MYRA",
        "value": "Kyme ve Myrina",
    }
    corrected = (
        correct_tables(HERE, [table], [correction(**key)]).parts[0].cell_at(1, 1)
    )
    assert corrected is not None
    assert [line.text for line in corrected.lines] == [
        "• Kyme ve Myrina kalıntıları",
        "",
        "• Orman yangını riski",
    ]


def test_part_that_stands_twice_in_a_cell_is_not_guessed():
    key = {
        "table": "Tablo 2",
        "row": "ÇEVRE",
        "column": "TEHDİT",
        "expect": "orman",
        "value": "koru",
    }
    corrected = correct_tables(
        HERE, [lined("• orman yangını", "• orman kaybı")], [correction(**key)]
    )
    assert [o.status for o in corrected.outcomes] == ["stale"]


SAID = make.statement(4, "Aliğa'nın ihracattaki payı % 8,14.", "İhracat")


def test_sentence_is_corrected_by_words_of_it():
    corrected = correct_statements(
        HERE,
        [SAID],
        [
            of_sentence(
                sentence="ihracattaki payı", expect="Aliğa'nın", value="Aliağa'nın"
            )
        ],
    )
    (statement,) = corrected.parts
    assert statement.text.startswith("Aliağa'nın")
    assert statement.text_raw.startswith("Aliğa'nın")
    assert [(o.status, o.statement_ordinal) for o in corrected.outcomes] == [
        ("applied", 4)
    ]


@pytest.mark.parametrize(
    "statements", [[], [SAID, SAID.model_copy(update={"ordinal": 5})]]
)
def test_sentence_that_is_not_there_just_once_is_stale(statements):
    wanted = of_sentence(
        sentence="ihracattaki payı", expect="Aliğa'nın", value="Aliağa'nın"
    )
    corrected = correct_statements(HERE, statements, [wanted])
    assert corrected.parts == statements
    assert [o.status for o in corrected.outcomes] == ["stale"]


FILE = Path("raw/corrections.yaml")
ENTRY = """\
# checked against the other reports
- document: ilce-ozet-raporu/2010-2013/aliaga
  table: Tablo 1
  row: Aliağa
  column: İlçedeki Firma Sayısı
  expect: "1.179"
  value: "1.719"
  reason: digits swapped
  source: table of another report
  date: 2026-11-23
"""


def test_file_is_read_with_its_lines():
    (read,) = parse_corrections(ENTRY, FILE)
    assert read.model_copy(update={"place_in_file": ""}) == correction()
    assert read.place_in_file == "corrections.yaml:2"


@pytest.mark.parametrize(
    "wrong, right, said",
    [
        (
            'expect: "1.179"',
            "expect: 1.179",
            'corrections.yaml:6: expect: put it in quotes, as printed: "1.719"',
        ),
        ("row: Aliağa", "rov: Aliağa", "corrections.yaml:4: rov: unknown key"),
        (
            "  row: Aliağa\n",
            "",
            "corrections.yaml:2: a cell is named by table, row and column together",
        ),
        ('"1.719"', '"1.179"', "corrections.yaml:2: value is what is printed already"),
        ("date: 2026-11-23", "date: yesterday", "corrections.yaml:10: date: "),
        ("- document", "? [", "corrections.yaml:"),
    ],
)
def test_mistake_in_the_file_is_one_sentence_with_its_line(wrong, right, said):
    with pytest.raises(UsageProblem, match=r"^raw/") as refused:
        parse_corrections(ENTRY.replace(wrong, right), FILE)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_absent_file_holds_no_corrections(tmp_path):
    assert read_corrections(tmp_path / "corrections.yaml") == ()


texts = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=3, max_size=20
)


@pytest.mark.thorough
@given(expect=texts, value=texts, row=texts)
def test_what_is_added_to_the_file_is_read_back(tmp_path_factory, expect, value, row):
    file = tmp_path_factory.mktemp("raw") / "corrections.yaml"
    file.write_text(ENTRY, encoding="utf-8")
    new = correction(expect=f"{expect}.", value=f"{value},", row=f"{row}!")
    add_corrections([new], file)
    assert file.read_text(encoding="utf-8").startswith(ENTRY)
    first, second = read_corrections(file)
    assert first.expect == "1.179"
    assert second.model_copy(update={"place_in_file": ""}) == new
    assert second.corrected_on == date(2026, 11, 23)


def test_example_of_the_manual_is_understood():
    manual = (Path(__file__).parents[2] / "raw" / "README.md").read_text(
        encoding="utf-8"
    )
    example = manual.split("```yaml\n")[1].split("```")[0]
    assert [c.expect for c in parse_corrections(example, FILE)] == [
        "1.473",
        "Aliğa'nın",
    ]
