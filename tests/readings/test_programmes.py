"""What speaks for a table of programme results and against it."""

from collections.abc import Sequence

import pytest

from extractors.readings import choose_readings
from extractors.readings.programmes import prove_programmes
from extractors.readings.proof import Proof
from schemas.geometry import Box
from schemas.table import Region
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
    assert (proof.objections, proof.supports) == ((), ("2 programmes in 3 places, each once",))


@pytest.mark.parametrize(
    "name, said",
    [
        ("2010 Mali Destek Programları Turizm Mali Destek Programı", "says a word twice"),
        ("2010 Turizm Mali Destek Programı İlçelere", "does not read like a programme's name"),
        ("2010 Turizm Mali Des- tek Programı", "is cut by a hyphen"),
    ],
)
def test_a_name_with_more_than_its_own_words_is_doubted(name: str, said: str) -> None:
    assert said in "; ".join(proof_of([*NAMES[:1], [name]]).objections)


def test_more_projects_succeed_than_applied() -> None:
    assert "more projects succeed than applied" in "; ".join(proof_of(NAMES, (3, 8)).objections)


def test_a_name_printed_over_several_rows_is_whole_again() -> None:
    proof = proof_of(
        [["2008 KOBİ Mali Destek", "Programı"], ["2010 Sosyal Kalkın-", "ma Mali Destek Programı"]]
    )
    assert proof.objections == ()


def test_rows_under_the_name_of_a_programme_are_said_where_its_counts_are_not_read() -> None:
    """The reader of plain tables would have the programme as an indicator: figures that look right."""
    places = ["Aliağa", "Balçova", "Bayındır", "Bergama", "Beydağ"]
    written = [(place, 60.0, 150.0 + 14 * n) for n, place in enumerate(places)]
    written += [(str(3 + n), x, 150.0 + 14 * n) for n in range(len(places)) for x in (260.0, 360.0)]
    heads = [
        ("İlçe", 60, 136),
        ("2008 KOBİ Mali Destek Programı", 240, 122),
        ("Adet", 250, 136),
        ("Tutar", 350, 136),
    ]
    rows = [["İlçe", "2008 KOBİ Mali Destek Programı", "<"], ["^", "Adet", "Tutar"]]
    rows += [[place, str(3 + n), str(3 + n)] for n, place in enumerate(places)]
    found = drawn_table(rows, headings=2).model_copy(
        update={"regions": (Region(page=1, box=Box(55, 110, 460, 220)),), "kind": "other"}
    )
    chosen = choose_readings([page(written, heads)], [found], IDENTITY)
    assert [table.kind for table in chosen.tables] == ["other"]
    (said,) = chosen.findings
    assert said.check_code == "rows-unread"
    assert "5 rows" in said.message
    assert "programme results could not be read" in said.message
