"""What speaks for a table of programme results and against it."""

from collections.abc import Sequence

import pytest

from extractors.readings import choose_readings
from extractors.readings.heading_cells import of_programmes, text_of
from extractors.readings.heading_lines import Piece
from extractors.readings.kinds import Document, Passage
from extractors.readings.over_places import assembled
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from extractors.readings.settings.proofs import PROGRAMMES
from extractors.readings.whole.turned import turned_groups
from extractors.records.kinds import classify
from extractors.records.programmes import read_programmes
from schemas.geometry import Box
from schemas.page import Word
from schemas.printed_table import PrintedTable
from schemas.table import Region, Table
from schemas.text.turkish import slug
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table

PLACES = ["Aliağa", "Balçova", "Bayındır"]


def proof_of(names: Sequence[Sequence[str]], counts: Sequence[int] = (8, 3)) -> Proof:
    """Of a table of programmes side by side, each with the same two counts in every place.

    Args:
        names: of each programme, its printed rows.
        counts: applications, successful projects.
    """
    levels = max(map(len, names))
    heads = [["İLÇE"] + ["^"] * levels]
    for name in names:
        heads += [
            [*name, *["^"] * (levels - len(name)), "Proje Başvurusu"],
            ["<"] * levels + ["Başarılı Proje"],
        ]
    rows = [list(row) for row in zip(*heads, strict=True)]
    rows += [[place, *map(str, [*counts] * len(names))] for place in PLACES]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=levels + 1))
    assert proof is not None
    return proof


NAMES = [["2008 KOBİ Mali Destek Programı"], ["2010 Turizm Mali Destek Programı"]]


def test_nothing_speaks_against_programmes_that_are_read_as_printed() -> None:
    proof = proof_of(NAMES)
    assert (proof.objections, proof.supports) == (
        (),
        ("2 programmes in 3 places, each once",),
    )


def test_one_programme_without_totals_is_less_sure() -> None:
    """Several that have the same places speak for one another."""
    one, two = proof_of(NAMES[:1]), proof_of(NAMES)
    assert (one.objections, one.confidence) == ((), PROGRAMMES.alone)
    assert two.confidence == PROGRAMMES.plain > one.confidence


@pytest.mark.parametrize(
    "name, said",
    [
        (
            "2010 Mali Destek Programları Turizm Mali Destek Programı",
            "says a word twice",
        ),
        (
            "2010 Turizm Mali Destek Programı İlçelere",
            "does not read like a programme's name",
        ),
        ("2010 Turizm Mali Des- tek Programı", "is cut by a hyphen"),
        ("2010 Ye-nilenebi-lir Mali Destek Programı", "is cut by a hyphen"),
        ("2010 Turizm Mali Destek Progra mı", "holds a word in pieces"),
        ("2010 KOBİMali Destek Programı", "holds two words without a blank"),
    ],
)
def test_a_name_with_more_than_its_own_words_is_doubted(name: str, said: str) -> None:
    assert said in "; ".join(proof_of([*NAMES[:1], [name]]).objections)


def test_more_projects_succeed_than_applied() -> None:
    assert "more projects succeed than applied" in "; ".join(
        proof_of(NAMES, (3, 8)).objections
    )


def test_a_name_printed_over_several_rows_is_whole_again() -> None:
    proof = proof_of(
        [
            ["2008 KOBİ Mali Destek", "Programı"],
            ["2010 Sosyal Kalkın-", "ma Mali Destek Programı"],
        ]
    )
    assert proof.objections == ()


def test_rows_under_the_name_of_a_programme_are_said_where_its_counts_are_not_read() -> (
    None
):
    """The reader of plain tables would have the programme as an indicator: figures that look right."""
    places = ["Aliağa", "Balçova", "Bayındır", "Bergama", "Beydağ"]
    written = [(place, 60.0, 150.0 + 14 * n) for n, place in enumerate(places)]
    written += [
        (str(3 + n), x, 150.0 + 14 * n)
        for n in range(len(places))
        for x in (260.0, 360.0)
    ]
    heads = [
        ("İlçe", 60, 136),
        ("2008 KOBİ Mali Destek Programı", 240, 122),
        ("Adet", 250, 136),
        ("Tutar", 350, 136),
    ]
    rows = [["İlçe", "2008 KOBİ Mali Destek Programı", "<"], ["^", "Adet", "Tutar"]]
    rows += [[place, str(3 + n), str(3 + n)] for n, place in enumerate(places)]
    found = drawn_table(rows, headings=2).model_copy(
        update={
            "regions": (Region(page=1, box=Box(55, 110, 460, 220)),),
            "kind": "other",
        }
    )
    chosen = choose_readings([page(written, heads)], [found], IDENTITY)
    assert [table.kind for table in chosen.tables] == ["other"]
    (said,) = chosen.findings
    assert said.check_code == "rows-unread"
    assert "5 rows" in said.message
    assert "programme results could not be read" in said.message


LONG = ["2008 KOBİ Mali Destek Programı", "2010 Turizm Mali Destek Programı"]
HEADS = ["İlçe", "Program", "Proje Başvurusu", "Başarılı Proje"]
COUNTS = {("Aliağa", 0): (8, 3), ("Aliağa", 1): (0, 0), ("Balçova", 0): (5, 1), ("Balçova", 1): (2, 2),
          ("Bayındır", 0): (1, 0), ("Bayındır", 1): (7, 4)}  # fmt: skip
TOTALS = [(14, 4), (9, 6)]


def long_rows(labels: str, totals: Sequence[tuple[int, int]] = ()) -> list[list[str]]:
    """A row for each programme in each place.

    Args:
        labels: the place beside its `first` row, the `second`, `all`, or `merged` over them.
        totals: of each programme, under Toplam; none where empty.
    """
    rows = []
    for place in [*PLACES, *(["Toplam"] if totals else [])]:
        for at, programme in enumerate(LONG):
            applied, won = totals[at] if place == "Toplam" else COUNTS[place, at]
            beside = {
                "first": at == 0,
                "second": at == 1,
                "all": True,
                "merged": at == 0,
            }[labels]
            label = place if beside else "^" if labels == "merged" else ""
            rows.append([label, programme, str(applied), str(won)])
    return rows


def band_rows(totals: Sequence[tuple[int, int]] = ()) -> list[list[str]]:
    """The places under a band for each programme."""
    rows = []
    for at, programme in enumerate(LONG):
        rows.append([programme, "<", "<"])
        rows += [[place, *map(str, COUNTS[place, at])] for place in PLACES]
        rows += [["Toplam", *map(str, totals[at])]] if totals else []
    return rows


def results_of(
    rows: list[list[str]],
) -> tuple[set[tuple[str, int | None, str, int | None, int | None]], Proof | None]:
    heads = HEADS if len(rows[1]) == 4 else [HEADS[0], *HEADS[2:]]
    table = drawn_table([heads, *rows])
    read = read_programmes(
        table.model_copy(update={"kind": "programme_results"}), "tr"
    ).results
    found = {(r.programme, r.year, r.place, r.applications, r.successful) for r in read}
    return found, prove_programmes(IDENTITY, table)


WANTED = {
    (LONG[at][5:], int(LONG[at][:4]), slug(place), *counts) for (place, at), counts in COUNTS.items()
}  # fmt: skip


@pytest.mark.parametrize("labels", ["first", "second", "all", "merged"])
@pytest.mark.parametrize("totals", [(), TOTALS])
def test_a_row_for_each_programme_in_each_place(labels, totals):
    found, proof = results_of(long_rows(labels, totals))
    assert found == WANTED
    assert proof is not None
    assert proof.objections == ()
    assert (
        "the rows of 2 programmes add up to their totals" in proof.supports
    ) is bool(totals)


def dated_rows(merged: bool) -> list[list[str]]:
    """Year, programme and place in columns of their own, one programme after the other."""
    rows = [["Yıl", *reversed(HEADS[:2]), *HEADS[2:]]]
    for at, programme in enumerate(LONG):
        for row, place in enumerate(PLACES):
            named = ["^", "^"] if merged and row else [programme[:4], programme[5:]]
            rows.append([*named, place, *map(str, COUNTS[place, at])])
    return rows


def proof_of_the_wanted(table: PrintedTable) -> Proof:
    """Of a table that is one of programmes, read in full, with nothing to say against it."""
    assert classify(table) == "programme_results"
    read = read_programmes(table, "tr").results
    assert {
        (r.programme, r.year, r.place, r.applications, r.successful) for r in read
    } == WANTED
    proof = prove_programmes(IDENTITY, table)
    assert proof is not None
    assert proof.objections == ()
    return proof


@pytest.mark.parametrize("merged", [True, False])
def test_a_row_for_each_place_in_each_programme_of_a_year(merged):
    table = drawn_table(dated_rows(merged))
    proof_of_the_wanted(table)


def test_a_row_without_a_year_among_others_is_no_row_of_a_programme():
    rows = dated_rows(merged=False)
    rows[2][0] = "-"
    assert results_of(rows)[0] == set()


def test_counts_of_programmes_of_which_nothing_was_read_are_said():
    rows = [
        ["Program", "Başvuru", "Sözleşme İmzalanan"],
        [LONG[0], "8", "3"],
        [LONG[1], "2", "1"],
    ]
    (said,) = choose_readings(
        [], [drawn_table(rows).model_copy(update={"kind": "other"})], IDENTITY
    ).findings
    assert said.check_code == "headings-unread"
    assert "counts projects of support programmes" in said.message
    rows[0][2] = "Bütçe"
    assert (
        choose_readings(
            [], [drawn_table(rows).model_copy(update={"kind": "other"})], IDENTITY
        ).findings
        == ()
    )


@pytest.mark.parametrize("totals", [(), TOTALS])
def test_places_under_a_band_for_each_programme(totals):
    found, proof = results_of(band_rows(totals))
    assert found == WANTED
    assert proof is not None
    assert proof.objections == ()
    assert (
        "the rows of 2 programmes add up to their totals" in proof.supports
    ) is bool(totals)


def place_bands(totals: Sequence[tuple[int, int]] = ()) -> list[list[str]]:
    """The programmes, with the year in a column of its own, under a band for each place."""
    rows = [["Yıl", *HEADS[1:]]]
    for place in [*PLACES, *(["Toplam"] if totals else [])]:
        rows.append([place, "<", "<", "<"])
        for at, name in enumerate(LONG):
            counts = totals[at] if place == "Toplam" else COUNTS[place, at]
            rows.append([name[:4], name[5:], *map(str, counts)])
    return rows


@pytest.mark.parametrize("totals", [(), TOTALS])
def test_programmes_of_a_year_under_a_band_for_each_place(totals):
    table = drawn_table(place_bands(totals))
    proof = proof_of_the_wanted(table)
    assert (
        "the rows of 2 programmes add up to their totals" in proof.supports
    ) is bool(totals)


def test_rows_under_a_band_that_names_no_known_place_are_told_and_not_read():
    rows = place_bands([*TOTALS])
    extra = [["Xyzqw", "<", "<", "<"], *rows[2:4]]
    records = read_programmes(drawn_table([*rows, *extra]), "tr")
    assert {each.place for each in records.results} == set(map(slug, PLACES))
    assert len(records.results) == len(WANTED)
    assert [each.check_code for each in records.findings] == ["place-unknown"]


def test_a_place_alone_in_its_row_is_no_band_where_rows_name_places_themselves():
    rows = long_rows("first")
    table = drawn_table([HEADS, ["Beydağ", "", "", ""], *rows])
    read = read_programmes(table, "tr").results
    assert slug("Beydağ") not in {each.place for each in read}


def test_totals_of_a_programme_that_do_not_hold_are_said():
    _, proof = results_of(band_rows([(14, 4), (10, 6)]))
    assert proof is not None
    assert (
        "1 columns of programmes do not add up to their total: 9 for 10"
        in proof.objections
    )


def test_a_place_that_one_programme_lacks_is_said():
    _, proof = results_of(band_rows()[:-1])
    assert proof is not None
    assert any(
        "has results in 2 places, others in 3" in objection
        for objection in proof.objections
    )


def test_rows_whose_place_is_not_certain_are_not_read():
    rows = long_rows("first")
    rows[1][0] = "Beydağ"  # two places beside the rows of one
    found, _ = results_of(rows)
    assert found == set()


def test_a_table_that_names_the_places_once_a_programme_is_one_table():
    """Runs of places follow each other in it: none of them alone has programmes and headings."""
    places = ["Aliağa", "Balçova", "Bayındır", "Bergama", "Beydağ"]
    rows: list[list[str]] = [["İlçe", "Proje Başvurusu", "Başarılı Proje"]]
    written = []
    for programme in LONG:
        rows.append([programme, "<", "<"])
        rows += [[place, str(5 + at), str(at)] for at, place in enumerate(places)]
    for number, row in enumerate(rows):
        written += [
            (text, 60.0 + 160 * col, 100.0 + 14 * number)
            for col, text in enumerate(row)
            if text != "<"
        ]
    found = drawn_table(rows).model_copy(
        update={
            "regions": (Region(page=1, box=Box(55, 85, 480, 100 + 14 * len(rows))),),
            "kind": "programme_results",
        }
    )
    chosen = choose_readings([page(written)], [found], IDENTITY)
    assert [(table.kind, table.method) for table in chosen.tables] == [
        ("programme_results", "drawn")
    ]
    assert chosen.findings == ()
    assert chosen.proofs[1].supports == ("2 programmes in 5 places, each once",)


def test_a_place_without_a_label_of_its_own_is_told_by_the_order_of_the_programmes():
    """The second piece of a label's cell, cut by a page, is blank."""
    rows = [["Aliağa", LONG[0], "8", "3"], ["^", LONG[1], "2", "2"], ["Balçova", LONG[0], "5", "1"], ["", LONG[1], "2", "1"]]  # fmt: skip
    found, _ = results_of([*rows, ["Bayındır", LONG[0], "1", "0"]])
    assert {(place, n) for _, _, place, n, _ in found} == {
        ("aliaga", 8), ("aliaga", 2), ("balcova", 5), ("balcova", 2), ("bayindir", 1),
    }  # fmt: skip


def test_places_that_lack_a_programme_are_said_unless_the_totals_hold():
    rows = [["Aliağa", LONG[0], "8", "3"], ["Balçova", LONG[0], "5", "1"], ["Balçova", LONG[1], "2", "1"], ["Beydağ", LONG[1], "1", "0"], ["Foça", LONG[1], "4", "0"]]  # fmt: skip
    totals = [["TOPLAM", LONG[0], "13", "4"], ["TOPLAM", LONG[1], "7", "1"]]
    for added, said in (([], True), (totals, False)):
        found, proof = results_of([*rows, *added])
        assert len(found) == 5
        assert proof is not None
        assert any("others in 3" in objection for objection in proof.objections) is said


def test_places_across_with_what_is_counted_named_beside_each_programme():
    """In panels below each other; each row becomes a column under its two names."""
    panels = []
    for places in (PLACES[:2], PLACES[2:]):
        rows = [["Program", "<", *places]]
        for at, programme in enumerate(LONG):
            counts = [COUNTS[place, at] for place in places]
            rows.append(
                [programme, "Başvuru Sayısı", *(str(applied) for applied, _ in counts)]
            )
            rows.append(
                ["^", "Başarılı Proje Sayısı", *(str(won) for _, won in counts)]
            )
        panels.append(drawn_table(rows))
    ((group, table),) = turned_groups(panels, IDENTITY.provinces)
    assert len(group) == 2
    assert classify(table) == "programme_results"
    read = read_programmes(
        table.model_copy(update={"kind": "programme_results"}), "tr"
    ).results
    assert {
        (r.programme, r.year, r.place, r.applications, r.successful) for r in read
    } == WANTED


@pytest.mark.parametrize(
    ("last", "told"),
    [(("-", "-"), True), (("4", "-"), False), (("4", "0"), False)],
    ids=str,
)
def test_rows_of_dashes_that_nothing_shows_to_be_noughts_are_said(last, told):
    """Beside applications a dash is 0, and where a 0 is printed it is none; else nobody can tell."""
    rows = [["İlçe", LONG[0], "<"], ["^", *HEADS[2:]]]
    rows += [
        ["Aliağa", "8", "3"],
        ["Balçova", "-", "-"],
        ["Bayındır", "2", "1"],
        ["Beydağ", *last],
    ]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=2))
    assert proof is not None
    assert (
        "2 rows are dashes alone, and nothing shows whether they count as 0"
        in proof.objections
    ) is told
    assert ("dashes alone" in "".join(proof.objections)) is told


@pytest.mark.parametrize("rate, holds", [("37,5", True), ("38", True), ("37,4", False)])
def test_success_rates_follow_from_the_counts_beside_them(
    rate: str, holds: bool
) -> None:
    rows = [["İlçe", *[name for name in LONG for _ in range(3)]]]
    rows[0] = ["İlçe", LONG[0], "<", "<", LONG[1], "<", "<"]
    rows += [["^", *["Başvuru", "Destek Alan", "Başarı Oranı (%)"] * 2]]
    rows += [[place, "8", "3", rate, "0", "0", "-"] for place in PLACES]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=2))
    assert proof is not None
    said = "; ".join(proof.supports if holds else proof.objections)
    assert "3 success rates" in said
    assert bool(proof.objections) is not holds


@pytest.mark.parametrize("wide", [33.0, 29.0])
def test_names_of_counts_wider_than_their_columns_stand_over_one_each(
    wide: float,
) -> None:
    """Two columns of 28 points a programme, whose names of counts reach into each other's."""
    borders = [60.0, 88.0, 116.0, 144.0]
    pieces = [
        Piece((Word(text, Box(middle - wide / 2, top, middle + wide / 2, top + 9), 9),))
        for at, text in enumerate(("Başvuru", "Başarılı") * 2)
        for middle, top in [(74 + 28 * at, 40.0)]
    ]
    pieces += [
        Piece((Word(name, Box(62 + 56 * at, 20, 112 + 56 * at, 29), 9),))
        for at, name in enumerate(("KOBİ Programı", "Turizm Programı"))
    ]
    cells = of_programmes(pieces, borders, 0)
    assert [(cell.columns, text_of(cell.pieces)) for cell in cells] == [
        (range(1, 2), "Başvuru"),
        (range(2, 3), "Başarılı"),
        (range(3, 4), "Başvuru"),
        (range(4, 5), "Başarılı"),
        (range(1, 3), "KOBİ Programı"),
        (range(3, 5), "Turizm Programı"),
    ]


@pytest.mark.parametrize(
    ("measures", "complete"),
    [(("Başvuran Proje", "Başarılı Proje"), True), (("Başvuru", "Bütçe"), False)],
)
def test_measures_may_stand_over_their_programmes(
    measures: tuple[str, str], complete: bool
) -> None:
    """A grid with every line drawn was doubted: the successes do not stand right of their applications."""
    names = ["2008 KOBİ Mali Destek Programı", "2009 Turizm Mali Destek Programı"]
    rows = [
        ["İlçe", measures[0], "<", measures[1], "<"],
        ["^", *names, *names],
        *([place, "8", "5", "3", "0"] for place in PLACES),
    ]
    proof = prove_programmes(IDENTITY, drawn_table(rows, headings=2))
    assert (proof is not None and not proof.objections) is complete


def test_a_piece_is_weighed_in_the_way_as_found_against_which_least_speaks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`Başvuru` centred over three columns: two such tables were put under bands, whose names said a word twice."""
    piece, wide, other = (drawn_table([["İlçe", "Başvuru"]]) for _ in range(3))
    doubts = {id(piece): ("one", "two"), id(wide): (), id(other): ("one",)}
    monkeypatch.setattr(assembled, "as_found", lambda _, __: iter([piece, other, wide]))
    monkeypatch.setattr(
        assembled,
        "prove",
        lambda _, table: Proof("programme_results", (), doubts[id(table)], 0.5),
    )
    best = assembled._as_found_best(Document((), (piece,), IDENTITY), piece)
    assert best is not None
    assert best.objections == ()


@pytest.mark.parametrize(("by_words", "by_lines"), [(30, 12), (3, 8)])
def test_of_two_readings_without_a_doubt_that_has_most_places_is_taken(
    by_words: int, by_lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of three panels was read alone, by its words; a page of two was, by its lines."""
    piece = drawn_table([["İlçe", "Başvuru"]])
    ways = {"crossed": by_words, "_across_in_grids": by_lines}
    tables = {name: piece.model_copy(update={"method": name}) for name in ways}
    for name in ("under_bands", "across_by_words", "over_sheets"):
        monkeypatch.setattr(assembled, name, lambda _: [])
    for name, table in tables.items():
        made = [(Passage((piece,)), table)]
        monkeypatch.setattr(assembled, name, lambda _, made=made: made)

    def proof(_: Document, table: Table) -> Proof | None:
        places = frozenset(map(str, range(ways.get(table.method, 0))))
        return Proof("programme_results", (), (), 0.9, (), places) if places else None

    monkeypatch.setattr(assembled, "prove", proof)
    ((_, taken),) = assembled.put_together(Document((), (), IDENTITY))
    assert ways[taken.method] == max(by_words, by_lines)
