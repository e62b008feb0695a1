"""What cannot be is never stored without an error on its cell: drawn tables and sentences, spoilt at random."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.checks import check
from extractors.prose.annotate import annotate
from extractors.records.kinds import classify
from extractors.records.readers import read_records
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import Observation
from schemas.table import Table
from schemas.text.numbers import print_number
from schemas.vocabulary.places import districts_of
from tests.prose.test_prose import identity, statement
from tests.support import extractions as make

DISTRICTS = [place.name for place in districts_of("izmir")]
SOME = DISTRICTS[:7]
Spot = tuple[int, int]


def read(table: Table) -> Extraction:
    """The extraction of a table alone, its records read as from a document, with all findings."""
    known = table.model_copy(update={"kind": classify(table)})
    records = read_records([known], make.identity())
    extraction = make.extraction(
        tables=[known],
        observations=records.observations,
        programme_results=records.programme_results,
    ).model_copy(
        update={"provisional_indicators": tuple(records.provisional_indicators)}
    )
    return extraction.model_copy(
        update={"findings": (*records.findings, *check(extraction))}
    )


def errors(extraction: Extraction) -> list[Finding]:
    return [finding for finding in extraction.findings if finding.severity == "error"]


def named_cells(found: Sequence[Finding]) -> set[Spot]:
    return {cell for f in found for cell in (*([f.cell] if f.cell else []), *f.cells)}


def stored(extraction: Extraction, spot: Spot) -> list[Observation]:
    return [
        o
        for o in extraction.observations
        if o.cell and (o.cell.row, o.cell.col) == spot
    ]


def drawn(
    headings: Sequence[str], columns: Sequence[Sequence[str]], labels: Sequence[str]
) -> Table:
    rows = [[label, *texts] for label, *texts in zip(labels, *columns, strict=True)]
    return make.table([["İlçe", *headings]], rows)


KNOWN_SHARES = [
    "Çalışan Sayısının İzmir Toplamına Oranı (%)",
    "Firmaların İzmir İçindeki Payı (%)",
]
NEW_SHARES = [
    "Seraların Payı (%)",
    "İl İçindeki Payı (%)",
    "Share of Greenhouses (%)",
    "Kadınların Payı (yüzde)",
]


@given(
    heading=st.sampled_from([*KNOWN_SHARES, *NEW_SHARES]),
    labels=st.sampled_from([DISTRICTS, SOME]),
    at=st.integers(0, 6),
    hundredths=st.integers(10_001, 400_000),
)
@settings(max_examples=40, derandomize=True)
def test_a_share_of_more_than_the_whole(heading, labels, at, hundredths):
    shares = [
        print_number(Decimal(hundredths if row == at else 137) / 100, decimals=2)
        for row in range(len(labels))
    ]
    extraction = read(drawn([heading], [shares], labels))
    assert not stored(extraction, (at + 1, 1)) or (at + 1, 1) in named_cells(
        errors(extraction)
    )


COUNTS = [
    "Nüfus",
    "Çalışan Sayısı",
    "Firma Sayısı",
    "Yatak Sayısı",
    "Sera Sayısı",
    "Traktör Sayısı (adet)",
    "Muhtar Sayısı",
]


@given(
    heading=st.sampled_from(COUNTS), labels=st.sampled_from([DISTRICTS, SOME]), at=st.integers(0, 6),
    tenths=st.integers(1, 9),
)  # fmt: skip
@settings(max_examples=40, derandomize=True)
def test_a_count_with_decimals(heading, labels, at, tenths):
    counts = [f"{120 + row}" for row in range(len(labels))]
    counts[at] = f"{120 + at},{tenths}"
    extraction = read(drawn([heading], [counts], labels))
    assert not stored(extraction, (at + 1, 1)) or (at + 1, 1) in named_cells(
        errors(extraction)
    )


@pytest.mark.thorough
@given(
    headings=st.sampled_from([COUNTS[1:2], COUNTS[:2], COUNTS[4:6], COUNTS[2:5]]),
    labels=st.sampled_from([DISTRICTS, SOME]),
    spoilt=st.integers(0, 2),
    at=st.integers(0, 6),
    more=st.one_of(st.integers(1, 90), st.integers(-90, -1)),
)
@settings(max_examples=60, derandomize=True)
def test_a_sum_that_does_not_hold(headings, labels, spoilt, at, more):
    """The error names a cell of the column; a few rows that are less than the total may be a selection."""
    more = abs(more) if labels == SOME else more
    spoilt %= len(headings)
    columns = [
        [900 + 13 * row * (1 + col) for row in range(len(labels))]
        for col in range(len(headings))
    ]
    texts = [
        [str(count) for count in counts] + [str(sum(counts))] for counts in columns
    ]
    texts[spoilt][at] = str(columns[spoilt][at] + more)
    extraction = read(drawn(headings, texts, [*labels, "Toplam"]))
    if any(o.cell and o.cell.col == spoilt + 1 for o in extraction.observations):
        assert spoilt + 1 in {col for _, col in named_cells(errors(extraction))}


@given(lost=st.integers(0, 6), labels=st.sampled_from([DISTRICTS, DISTRICTS[:20]]))
@settings(max_examples=20, derandomize=True)
def test_sums_of_a_known_kind_that_miss_a_row(lost, labels):
    """No column adds up to `Toplam`: a row was lost, or the total is of more than is printed."""
    columns = [[40 + 3 * row + col for row in range(len(labels))] for col in range(4)]
    rows = [
        [label, *(str(counts[row]) for counts in columns)]
        for row, label in enumerate(labels)
    ]
    rows.append(["TOPLAM", *(str(sum(counts)) for counts in columns)])
    names = ["2008 KOBİ Mali Destek Programı", "2010 Turizm Mali Destek Programı"]
    heads = ["İlçe", *(name for name in names for _ in range(2))]
    leaves = ["İlçe", *["Proje Başvurusu", "Başarılı Proje"] * 2]
    table = make.table([heads, leaves], rows[:lost] + rows[lost + 1 :])
    extraction = read(table)
    assert extraction.programme_results
    assert errors(extraction)


@pytest.mark.parametrize(
    "text",
    [
        "Aliağa’nın İzmir içindeki istihdam payı % 143,1’dir.",
        "İlçe, İzmir ihracatının % 315’ini gerçekleştirmektedir.",
        "Kentsel nüfusun payı yüzde 104,2’dir.",
        "İlçenin nüfusu 71.050,5 kişidir.",
        "İlçede 3,7 firma bulunmaktadır.",
    ],
)
def test_in_a_sentence_it_is_no_observation_or_an_error(text):
    facts = annotate([statement(text)], [], identity())
    extraction = make.extraction(
        statements=facts.statements, observations=facts.observations
    )
    told = {
        finding.statement_ordinal
        for finding in check(extraction)
        if finding.severity == "error"
    }
    for seen in facts.observations:
        impossible = (
            seen.value > 100
            if "_share" in seen.indicator
            else seen.value != int(seen.value)
        )
        assert not impossible or seen.statement_ordinal in told, (
            seen.indicator,
            seen.value,
        )


def test_a_share_over_the_whole_in_a_sentence_is_an_error_where_it_is_stored():
    said = statement("Aliağa’nın İzmir içindeki istihdam payı % 143,1’dir.")
    share = Observation(
        indicator="employees_share_izmir", place="aliaga", year=2010, year_basis="stated", value=Decimal("143.1"),
        unit="percent", text_raw="% 143,1", origin="narrative", statement_ordinal=1,
    )  # fmt: skip
    extraction = make.extraction(statements=[said], observations=[share])
    assert [f.check_code for f in check(extraction) if f.severity == "error"] == [
        "part-larger-than-whole"
    ]
