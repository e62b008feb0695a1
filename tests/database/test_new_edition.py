"""A hand-made new edition of the sample report, drawn as a PDF, is described to the last change."""

import random
import sqlite3
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractors.chain import extract_document
from extractors.compare import compare
from schemas.change import Change
from schemas.correction import Correction
from schemas.text.numbers import print_number
from schemas.text.turkish import slug
from tests.pdfs.cells import C
from tests.pdfs.documents import aliaga as sample_aliaga
from tests.pdfs.documents import izmir
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Look, Sheet
from tests.support.commands import bolgeplan
from tests.support.kept import extracted

pytestmark = pytest.mark.thorough

SAMPLE = (
    Path(__file__).parents[2] / "raw" / "ilce-ozet-raporlari" / "aliaga-2010-11.pdf"
)
NEW_COLUMN = "Okul Sayısı"
NEW_PROGRAMME = "2010 Yenilikçilik Mali Destek Programı"
COUNTED = {"Çalışan Sayısı": 1, "Firma Sayısı": 3, "İhracat (ABD $)": 5}
RENAMED = {"Firma Sayısı": "İşyeri Sayısı"}
SECTION = ("Tarım ve Sanayi", "Tarım, Sanayi ve Enerji")
REWORDED = {
    "Üretici örgütlerinin zayıf kalması": "Üretici örgütlerinin küçük ve zayıf kalması",
    "Hurda ithalatına bağımlılık": "Demir-çelikte hurda ithalatına bağımlılığın sürmesi",
    "Yer altı suyunda tuzlanma riski": "Yer altı suyunda tuzlanma ve kirlenme riski",
}
REMOVED = [
    "Kıyı boyunca mavi bayraklı plajların bulunması",
    "Uzman hekim sayısının yetersizliği",
]
ADDED = [
    (
        "EKONOMİK",
        "Sanayi",
        "threat",
        "Karbon düzenlemelerinin üretim maliyetini artırması",
    ),
    (
        "ÇEVRE ve ENERJİ",
        None,
        "opportunity",
        "Çatı tipi güneş santrallerine verilen destekler",
    ),
]


def changed_statistics(chance: random.Random) -> tuple[list[list[Any]], Counter]:
    rows = izmir.statistics_rows()
    told: Counter = Counter()
    places = [
        (row, col) for row in range(2, 31) for col in COUNTED.values()
    ]  # row 1 is in the prose too
    for row, col in chance.sample(places, 14):
        old = rows[row][col].text
        value = int("".join(sign for sign in old if sign.isdigit()))
        new = print_number(Decimal(value + chance.choice([3, 40, 1_500]))) + (
            " $" if old.endswith("$") else ""
        )
        rows[row][col] = C(new)
        told["figure", "changed", slug(rows[row][0].text), old, new] += 1
    for col, heading in enumerate(rows[0]):
        if heading in RENAMED:
            rows[0][col] = RENAMED[heading]
            told["heading", "renamed", None, heading, RENAMED[heading]] += 1
    rows[0].append(NEW_COLUMN)
    told["heading", "added", None, None, NEW_COLUMN] += 1
    for row in rows[1:]:
        printed = str(chance.randrange(10, 200))
        row.append(C(printed))
        told[
            "figure",
            "added",
            "izmir" if row[0].text == "Toplam" else slug(row[0].text),
            None,
            printed,
        ] += 1
    return rows, told


def changed_results(chance: random.Random) -> tuple[list[list[Any]], Counter]:
    rows = izmir.results_rows()
    told: Counter = Counter()
    for row, col in chance.sample(
        [(row, col) for row in range(2, 32) for col in range(1, 9)], 6
    ):
        old = rows[row][col].text
        rows[row][col] = C(str(int(old) + 2))
        told[
            "programme_result",
            "changed",
            slug(rows[row][0].text),
            old,
            str(int(old) + 2),
        ] += 1
    rows[0].insert(5, C(NEW_PROGRAMME, cols=2))
    rows[1][8:8] = ["Toplam Proje Başvuru Sayısı", "Toplam Başarılı Proje Sayısı**"]
    told["heading", "added", None, None, NEW_PROGRAMME] += 1
    for row in rows[2:]:
        counts = [str(chance.randrange(5, 50)), str(chance.randrange(5))]
        row[9:9] = [C(count) for count in counts]
        for count in counts if row[0].text != "TOPLAM" else []:
            told["programme_result", "added", slug(row[0].text), None, count] += 1
    return rows, told


def changed_swot() -> tuple[izmir.Swot, Counter]:
    told: Counter = Counter()
    swot: izmir.Swot = {}
    for dimension, subs in sample_aliaga.SWOT.items():
        swot[dimension] = {}
        for sub, quadrants in subs.items():
            swot[dimension][sub] = {
                quadrant: [
                    REWORDED.get(item, item) for item in items if item not in REMOVED
                ]
                for quadrant, items in quadrants.items()
            }
    for dimension, sub, quadrant, text in ADDED:
        swot[dimension][sub].setdefault(quadrant, []).append(text)
        told["swot_item", "added", "aliaga", None, text] += 1
    for old, new in REWORDED.items():
        told["swot_item", "reworded", "aliaga", old, new] += 1
    for old in REMOVED:
        told["swot_item", "removed", "aliaga", old, None] += 1
    return swot, told


def cover(sheet: Sheet) -> None:
    sheet.bare_page()
    sheet.line("İZMİR BÖLGE PLANI 2010-2013", Type(SANS, 24, 1.3, bold=True), 70, 200)
    sheet.line(sample_aliaga.SERIES, Type(SANS, 14), 70, 250)
    sheet.line(sample_aliaga.TITLE, Type(SANS, 26, bold=True), 70, 430)
    sheet.line("Şubat 2011", Type(SANS, 14), 70, 640)
    sheet.line("İzmir Kalkınma Ajansı", Type(SANS, 11), 70, 760)
    sheet.new_page()


def tables(
    sheet: Sheet,
    statistics: list[list[Any]],
    results: list[list[Any]],
    swot: izmir.Swot,
) -> None:
    aligned = sample_aliaga._aligned
    sheet.new_page()
    caption = (
        "Tablo 1: İzmir İlçelerinde Çalışan Sayısı, Firma Sayısı ve İhracat (2008)"
    )
    set_table(
        sheet,
        Grid((58, 52, 72, 48, 70, 80, 62, 40), statistics, aligned("lrrrrrrr")),
        "district_statistics",
        caption,
    )
    sheet.new_page()
    sheet.heading("Aliağa GZFT Analizi^5^", {"5": sample_aliaga.NOTES["5"]})
    matrix = Grid(
        (30, 66, 94, 94, 94, 94),
        izmir.swot_bullets_in_cell(swot, "ALİAĞA"),
        sample_aliaga.TABLE,
    )
    set_table(sheet, matrix, "swot", "Tablo 2: Aliağa GZFT Analizi Tablosu", below=True)
    sheet.new_page()
    caption = "Tablo 3: İlçelere Göre İZKA Mali Destek Programlarına Yapılan Başvurular ve Başarılı Projeler"
    set_table(
        sheet,
        Grid((66, *[35] * 12), results, aligned("l" + "c" * 12), headings=2),
        "programme_results",
        caption,
        below=True,
    )
    for note in sample_aliaga.RESULT_NOTES:
        sheet.table_note(note, Type(SANS, 7.5))
    sheet.new_page()
    sheet.heading("İZMİR BÖLGE PLANI 2010-2013")
    set_table(
        sheet,
        Grid((84, 150, 238), izmir.goals_by_priority(), aligned("lll", cut_rows=True)),
        "goal_hierarchy",
    )


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Counter]:
    """The new edition as a PDF, and the changes that were made."""
    chance = random.Random(2011)
    (statistics, told), (results, told_results), (swot, told_swot) = (
        changed_statistics(chance),
        changed_results(chance),
        changed_swot(),
    )
    path = tmp_path_factory.mktemp("edition") / "aliaga-2011-02.pdf"
    look = Look(
        body=Type(SANS, 10, 1.35),
        heading=Type(SANS, 13, 1.3, bold=True),
        accent="#333333",
        justify=False,
    )
    header = f"{sample_aliaga.SERIES} {sample_aliaga.TITLE}"
    sheet = Sheet(path, look, header, header)
    with pytest.MonkeyPatch.context() as patch:
        section = sample_aliaga._section
        patch.setattr(
            sample_aliaga,
            "_section",
            lambda s, h, *rest: section(s, SECTION[1] if h == SECTION[0] else h, *rest),
        )
        cover(sheet)
        sample_aliaga._narrative(sheet)
    tables(sheet, statistics, results, swot)
    sheet.save()
    told += told_results + told_swot
    told["heading", "renamed", None, *SECTION] += 1
    return path, told


@pytest.fixture(scope="module")
def described(edition: tuple[Path, Counter]) -> tuple[list[Change], Counter]:
    """The changes found between the sample report and its new edition, and those made."""
    path, told = edition
    return compare(extracted(SAMPLE), extracted(path)), told


def test_every_change_is_told_and_none_that_was_not_made(described):
    changes, told = described
    found = Counter(
        (c.subject, c.change, c.place, c.old_text, c.new_text) for c in changes
    )
    assert found - told == Counter(), "false alarms"
    assert told - found == Counter(), "missed"


def test_every_change_is_the_publishers(described):
    assert {change.cause for change in described[0]} == {"source"}


def test_changed_figures_carry_both_values_and_boxes(described):
    changed = [
        c for c in described[0] if (c.subject, c.change) == ("figure", "changed")
    ]
    assert len(changed) == 14
    assert all(
        c.old_value != c.new_value and c.old_cell and c.new_cell for c in changed
    )


@pytest.mark.processes
def test_the_command_and_the_table_of_changes_say_the_same(edition, tmp_path):
    """Both files ingested, and asked for as a user does."""
    path, told = edition
    assert bolgeplan("ingest", SAMPLE, path, "--db", "x.db", cwd=tmp_path).code == 0
    said = bolgeplan(
        "diff",
        "ilce-ozet-raporu/2010-2013/aliaga",
        "--db",
        "x.db",
        "--json",
        cwd=tmp_path,
    ).json()
    assert (said["old"], said["new"]) == ("2010-11", "2011-02")
    keys = ("subject", "change", "place", "old_text", "new_text")
    assert (
        Counter(tuple(change[key] for key in keys) for change in said["changes"])
        == told
    )
    stored = """SELECT subject, change, slug, old_text, new_text FROM edition_change c
                LEFT JOIN place p ON p.id = c.place_id WHERE cause = 'source'"""
    with sqlite3.connect(tmp_path / "x.db") as db:
        assert Counter(db.execute(stored)) == told


def correction(place: str, expect: str, value: str) -> Correction:
    return Correction(
        document="ilce-ozet-raporu/2010-2013/aliaga", table="Tablo 1", row=place, column=5, expect=expect, value=value,
        reason="a slip of the pen", source="customs statistics", date=date(2026, 11, 23),
    )  # fmt: skip


def test_correction_survives_a_new_edition_that_prints_the_same_and_no_other(edition):
    path, told = edition
    printed = {slug(str(row[0].text)): row for row in izmir.statistics_rows()[1:31]}
    changed = {place for _, _, place, old, _ in told if old and old.endswith(" $")}
    kept = next(place for place in printed if place not in changed)
    gone = next(iter(sorted(changed)))
    corrections = [
        correction(printed[place][0].text, printed[place][5].text, "1.111.111 $")
        for place in (kept, gone)
    ]
    for file, outcomes in (
        (SAMPLE, ["applied", "applied"]),
        (path, ["applied", "stale"]),
    ):
        extraction = extract_document(file, corrections=corrections)
        assert [outcome.status for outcome in extraction.corrections] == outcomes
        figures = {
            o.place: o
            for o in extraction.observations
            if o.indicator == "exports_usd" and o.origin == "table"
        }
        assert (figures[kept].value, figures[kept].text_raw) == (
            Decimal(1_111_111),
            printed[kept][5].text,
        )
        assert (figures[gone].value == 1_111_111) == (outcomes[1] == "applied")
        stale = [f for f in extraction.findings if f.check_code == "correction-stale"]
        assert len(stale) == outcomes.count("stale")
