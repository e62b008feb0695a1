"""A document kind and a table kind are added as CONTRIBUTING says, in a vocabulary of the user's own: no code forked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from extractors.chain import extract_document
from extractors.records import readers
from extractors.records.readers import Records
from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from schemas.document import DocumentIdentity
from schemas.records import CellRef, Observation
from schemas.table import Table
from schemas.text.numbers import read_number
from schemas.vocabulary.load import indicators
from schemas.vocabulary.own import use_vocabulary
from tests.pdfs.cells import Style
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import Type
from tests.pdfs.sheet import Sheet
from tests.support.commands import bolgeplan

DOCUMENTS = """\
kinds:
  annual_report: {slug: faaliyet-raporu, apart: [year, area], titles: [Faaliyet Raporu]}
"""
HEADINGS = """\
budget:
  item: {all: [[kalem]], spellings: [Bütçe Kalemi]}
  allocation: {all: [[ödenek]], spellings: [Ödenek (TL)]}
  spending: {all: [[harcama]], spellings: [Harcama (TL)]}
"""
INDICATORS = "budget_spending: {label_tr: Harcama, label_en: Spending, unit: TRY, needs: [exports]}\n"
FLOWS = "vocabulary: sozluk\nexpectations:\n  - {kind: annual_report, goals: 0}\n"
ITEMS = (
    ("Personel", "1.250", "1.200"),
    ("Mali destek", "8.400", "6.310"),
    ("Etüt", "300", "285"),
)


def draw(path: Path, year: int = 2011, agency: str = "Ankara Kalkınma Ajansı") -> Path:
    title = f"{year} Yılı Faaliyet Raporu"
    sheet = Sheet(path, None, title, title)
    sheet.bare_page()
    sheet.centred(agency, Type(size=16), 200)
    sheet.centred(title, Type(size=24, bold=True), 300)
    sheet.centred(f"Mart {year}", Type(size=14), 700)
    sheet.new_page()
    sheet.paragraph(
        "Ajansın bütçesi aşağıdaki tabloda verilmiştir ve bu rapor ile ilgilidir."
    )
    rows = [["Bütçe Kalemi", "Ödenek (TL)", "Harcama (TL)"], *map(list, ITEMS)]
    set_table(
        sheet,
        Grid((150, 100, 100), rows, Style(aligns="lrr")),
        caption="Tablo 1: Bütçe",
    )
    sheet.save()
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    own = tmp_path / "sozluk"
    own.mkdir()
    for name, text in (
        ("documents", DOCUMENTS),
        ("headings", HEADINGS),
        ("indicators", INDICATORS),
    ):
        (own / f"{name}.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "flows.yaml").write_text(FLOWS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def own_vocabulary(folder: Path) -> Iterator[None]:
    use_vocabulary(folder / "sozluk")
    yield
    use_vocabulary(None)


def read_budget(table: Table, identity: DocumentIdentity, records: Records) -> None:
    """The reader that edit 2 asks for: spending by item."""
    for row in range(table.header_rows(), table.n_rows):
        item, spent = table.cell_at(row, 0), table.cell_at(row, 2)
        value = read_number(spent.text, "turkish").value if spent else None
        if item and spent and value is not None and identity.place:
            records.observations.append(
                Observation(
                    indicator="budget_spending", place=identity.place, value=value, unit="TRY", breakdown=item.text,
                    text_raw=spent.text_raw, origin="table", cell=CellRef(table_ordinal=table.ordinal, row=row, col=2),
                )
            )  # fmt: skip


@pytest.mark.usefixtures("own_vocabulary")
def test_one_of_each_is_read_and_stored(
    engine: sa.Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(readers.READERS, "budget", read_budget)
    pdf = draw(tmp_path / "a.pdf")
    extraction = extract_document(pdf)
    assert (extraction.identity.kind, extraction.identity.slug) == (
        "annual_report",
        "faaliyet-raporu/2011/ankara",
    )
    assert [table.kind for table in extraction.tables] == ["budget"]
    with writing(engine, "test") as session:
        load(session, extraction, SourceFile(pdf, "a" * 64))
    with engine.connect() as connection:
        assert (
            connection.execute(sa.text("SELECT kind FROM document")).scalar()
            == "annual_report"
        )
        assert (
            connection.execute(sa.text("SELECT kind FROM source_table")).scalar()
            == "budget"
        )
        spent = connection.execute(
            sa.text("SELECT breakdown, value FROM observation ORDER BY id")
        ).all()
    assert [(item, int(value)) for item, value in spent] == [
        ("Personel", 1200),
        ("Mali destek", 6310),
        ("Etüt", 285),
    ]


@pytest.mark.usefixtures("own_vocabulary")
def test_two_publications_of_a_new_kind_are_kept_apart(tmp_path: Path) -> None:
    drawn = [
        (2011, "Ankara Kalkınma Ajansı"),
        (2012, "Ankara Kalkınma Ajansı"),
        (2011, "Zafer Kalkınma Ajansı"),
    ]
    slugs = [
        extract_document(draw(tmp_path / f"{n}.pdf", *each)).identity.slug
        for n, each in enumerate(drawn)
    ]
    assert slugs == [
        "faaliyet-raporu/2011/ankara",
        "faaliyet-raporu/2012/ankara",
        "faaliyet-raporu/2011/tr33",
    ]


def test_without_the_vocabulary_it_is_a_document_of_no_known_kind(
    tmp_path: Path,
) -> None:
    extraction = extract_document(draw(tmp_path / "a.pdf"))
    assert (extraction.identity.kind, [t.kind for t in extraction.tables]) == (
        "other",
        ["other"],
    )
    assert "budget_spending" not in indicators()


@pytest.mark.processes
def test_flows_yaml_names_the_vocabulary_and_a_changed_one_is_read_with_again(
    folder: Path,
) -> None:
    draw(folder / "a.pdf")
    first = bolgeplan("ingest", folder / "a.pdf", "--db", "x.db", "--json", cwd=folder)
    assert first.code == 0, first.err
    assert first.json()["documents"][0]["document"] == "faaliyet-raporu/2011/ankara"
    again = bolgeplan("ingest", folder / "a.pdf", "--db", "x.db", "--json", cwd=folder)
    assert again.json()["documents"][0]["status"] == "unchanged"
    own = folder / "sozluk" / "documents.yaml"
    own.write_text(
        DOCUMENTS.replace("slug: faaliyet-raporu", "slug: yillik-rapor"),
        encoding="utf-8",
    )
    changed = bolgeplan(
        "ingest", folder / "a.pdf", "--db", "x.db", "--json", cwd=folder
    )
    assert changed.json()["documents"][0]["document"] == "yillik-rapor/2011/ankara"
    listed = bolgeplan("tables", folder / "a.pdf", cwd=folder)
    assert [table["kind"] for table in listed.json()["tables"]] == ["budget"]


@pytest.mark.processes
@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("documents.yaml", "kinds:\n  annual_report: {slug: a, titles: [A], aprt: [year]}\n", "documents.yaml:2: kinds.annual_report.aprt: unknown key"),
        ("prose.yaml", "not_yet: [umulan]\nnotyet: [x]\n", "prose.yaml:2: notyet: unknown key"),
        ("headings.yaml", "budget:\n  item:\n    al: [[kalem]]\n", "headings.yaml:3: budget.item.al: unknown key"),
        ("indicatr.yaml", "a: b\n", "indicatr.yaml:1: the vocabulary has no such file"),
        ("units.yaml", "units: [\n", "units.yaml:2: "),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_and_line(
    folder: Path, file: str, text: str, said: str
) -> None:
    (folder / "sozluk" / file).write_text(text, encoding="utf-8")
    ran = bolgeplan("status", "--db", "x.db", cwd=folder)
    assert ran.code == 2 and said in ran.err, ran.err
