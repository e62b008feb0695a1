"""What speaks against a reading of goals: each objection, from a table or a page that has just that fault."""

from collections.abc import Sequence

import pytest

from extractors.readings import choose_readings
from extractors.readings.goals import prove
from extractors.readings.goals.cut import with_axis_above
from extractors.readings.goals.regions import entries_of, goal_regions
from extractors.readings.kinds import Document
from extractors.readings.regions.found import over_drawn_cells
from extractors.readings.text.words import clean_pages
from extractors.records.goals import bare_axis_title
from schemas.document import DocumentIdentity
from schemas.geometry import Box
from schemas.records import CellRef
from schemas.table import Region, Table
from tests.readings.test_regions import page
from tests.support.drawn_tables import drawn_table

IDENTITY = DocumentIdentity(
    kind="district_report", language="tr", title="Aliağa Özet Raporu", slug="aliaga", place="aliaga",
    edition_label="2010",
)  # fmt: skip
HEADINGS = ["GELİŞME EKSENİ", "STRATEJİK ÖNCELİK", "HEDEF"]
GOALS = [
    ["Güçlü Ekonomi", "Turizmin Geliştirilmesi", "Kıyılar temiz tutulacaktır."],
    ["^", "^", "Müzeler yenilenecektir."],
]


def goal_table(rows: Sequence[Sequence[str]]) -> Table:
    return drawn_table([HEADINGS, *rows]).model_copy(update={"kind": "goal_hierarchy"})


def objections(rows: Sequence[Sequence[str]]) -> str:
    table = goal_table(rows)
    proof = prove(Document([], [table], IDENTITY), table)
    assert proof is not None
    return "; ".join(proof.objections)


def test_figures_under_the_headings_of_goals_are_none() -> None:
    """Labels of a chart, rows of a table of another kind; a few among sentences are told."""
    figures = goal_table([[*GOALS[0][:2], "1.6"], ["^", "^", "1.5"]])
    assert prove(Document([], [figures], IDENTITY), figures) is None


def test_against_whole_goals_speaks_only_that_they_were_read_one_way() -> None:
    assert objections(GOALS) == "read one way only"


@pytest.mark.parametrize(
    "goal, said",
    [
        (
            "Kıyılar temiz tutulacaktır. Plajlar açılacaktır.",
            "goals of several sentences",
        ),
        (
            'Kıyılar temiz tutulacaktır. "yavaş şehir" unvanı alınacaktır.',
            "goals of several sentences",
        ),
        (
            "Kıyılar ile Dr. Uz Parkı temiz tutulacaktır.",
            "",
        ),  # an abbreviation ends no sentence
        ("2013", "goals without a word"),
        ("tutulacaktır.", "goals begin in small letters"),
        ("Sular izlenecektir. 2. Hava izlenecektir.", "goals of several sentences"),
        (
            "Sular izlenecektir. 1.3.2 ”temiz hava” izlenecektir.",
            "goals of several sentences",
        ),
        (
            'Sular izlenecektir. 2."temiz hava" izlenecektir.',
            "goals of several sentences",
        ),
        ("Kıyılar ve", "goals end before their sentence does"),
        ("Kıyılar temiz tutulacaktır. 3.", "goals end in a number"),
        ("Kıyılar temiz tutulacaktır. (1.2.3)", "goals end in a number"),
        ("Kıyılar temiz tutulacaktır. 1.2.3", "goals end in a number"),
    ],
)
def test_goals_that_were_joined_or_cut_are_doubted(goal: str, said: str) -> None:
    found = objections([*GOALS, ["^", "^", goal]])
    assert said in found if said else "several sentences" not in found


def test_codes_that_no_vocabulary_knows_are_not_taken_for_the_goals_words() -> None:
    rows = [[*row[:2], f"KZ 1.1.{at} {row[2]}"] for at, row in enumerate(GOALS, 1)]
    assert "codes stand before the goals" in objections(rows)


@pytest.mark.parametrize("column", [0, 1])
def test_titles_without_their_beginning_are_doubted(column: int) -> None:
    rows = [list(row) for row in GOALS]
    rows[0][column] = "edebilirlik Sürdürülebilir Çevre"
    assert (
        "titles begin in small letters: 'edebilirlik Sürdürülebilir Çevre'"
        in objections(rows)
    )


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("KSEN 2: Güçlü Toplum", "begin within a word"),
        ("ncelik 2 – Güçlü Toplum", "begin within a word"),
        ("Köy 2: Güçlü Toplum", ""),
        ("Paydaşlar toplantıda dinlenmiştir.", "are sentences"),
        ("Güçlü Kümelenmenin", "end before their name does"),
    ],
)
def test_titles_that_a_cell_cut_and_sentences_are_doubted(
    title: str, said: str
) -> None:
    found = objections([*GOALS, [title, "Eğitim", GOALS[0][2]]])
    assert (said or "within a word") in found or not said
    assert said or "within a word" not in found


@pytest.mark.parametrize("count", [3, 4])
def test_axes_with_a_single_priority_each_may_be_priorities(count: int) -> None:
    """Rows shaded by turns: every second priority stood on the ground of axes, and was one, with 0.98."""
    names = ("Sular", "Yollar", "Tarım", "Kentler")[:count]
    rows = [[f"{name} İçin", f"{name} Üstüne", GOALS[0][2]] for name in names]
    assert ("one priority" in objections(rows)) is (count == len("four"))
    assert "one priority" not in objections([*rows, ["^", "Başka", GOALS[0][2]]])


@pytest.mark.parametrize("title", ["GÜÇLÜ TOPLUM", "Güçlü Toplum"])
def test_axes_in_small_letters_beside_others_in_capitals_are_doubted(
    title: str,
) -> None:
    rows = [*GOALS, [title, "Eğitim", GOALS[0][2]]]
    said = "axes in small letters beside others in capitals: 'Güçlü Ekonomi'"
    assert (said in objections(rows)) is title.isupper()


@pytest.mark.parametrize("title", ["Tarım – Yollar yapılacaktır. Ve Sanayi", "Sular arıtılacaktır. Tarım"])  # fmt: skip
def test_a_title_that_holds_the_end_of_a_sentence_is_doubted(title: str) -> None:
    """Lines of two columns were read as one: titles in bold with the goals beside them, with 0.98."""
    rows = [list(row) for row in GOALS]
    rows[0][1] = title
    assert "titles that hold the end of a sentence" in objections(rows)
    assert "hold the end of a sentence" not in objections(GOALS)


@pytest.mark.parametrize("title", ["E1 Güçlü Ekonomi", "II. Güçlü Ekonomi"])
def test_a_title_that_begins_with_what_may_count_it_is_doubted(title: str) -> None:
    """One alone counts nothing: it may be of the name."""
    rows = [list(row) for row in GOALS]
    rows[0][0] = title
    assert "titles begin with what may count them" in objections(rows)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("3: Güçlü Ekonomi", "left of a label"),
        ("3 | Güçlü Ekonomi", "left of a label"),
        ("Table A-4: Güçlü Ekonomi", "left of a label"),
        ("Goals of the Plan", "the heading of all goals"),
        ("Bölge Planının Hedefleri", "the heading of all goals"),
        ("2023 Vizyonu", ""),
    ],
)
def test_an_axis_by_what_stands_over_all_goals_is_doubted(
    title: str, said: str
) -> None:
    """`3: …` of a label, the heading of a chapter: all goals stood under them, with 0.98."""
    rows = [list(row) for row in GOALS]
    rows[0][0] = title
    found = objections(rows)
    assert said in found if said else "axes " not in found


@pytest.mark.parametrize("axis", ["Yatırım Alanları", "YATIRIM ALANLARI"])
def test_priorities_in_capitals_under_axes_in_small_letters_are_doubted(
    axis: str,
) -> None:
    """They are axes, and what stands over them a heading."""
    rows = [[axis, "YÜKSEK YAŞAM KALİTESİ", GOALS[0][2]]]
    said = "priorities in capitals under axes in small letters: 'YÜKSEK YAŞAM KALİTESİ'"
    assert (said in objections(rows)) is not axis.isupper()


def test_a_priority_with_the_name_of_another_axis_is_doubted() -> None:
    rows = [*GOALS, ["Güçlü Toplum", "Güçlü Ekonomi", GOALS[0][2]]]
    assert "priorities with the name of another axis: 'Güçlü" in objections(rows)


def test_a_title_that_begins_with_a_word_that_joins_is_doubted() -> None:
    rows = [list(row) for row in GOALS]
    rows[0][0] = "VE ENERJİ"
    assert "titles begin with a word that joins: 'VE ENERJİ'" in objections(rows)
    for cut in (
        "Çevre ve",
        "Eğitim Altyapısının",
        "Lojistik Hizmetlerinin",
        "Enerji Alanında",
        "Improving",
    ):
        rows[0][0] = cut
        assert f"titles end before their name does: '{cut}'" in objections(rows)


@pytest.mark.parametrize(
    "title, is_told",
    [
        ("Ulaşımın Geliştirilmesi Güçlü Toplum", True),
        ("Güçlü Toplum İçin Eğitimin Geliştirilmesi", False),
        ("Güçlü Toplum", False),
    ],
)
def test_a_band_that_names_the_axis_again_is_no_end_of_a_title(
    title: str, is_told: bool
) -> None:
    rows = [list(row) for row in GOALS]
    rows[0][:2] = ["Güçlü Toplum", title]
    said = "titles of priorities that end with the name of an axis"
    assert (said in objections(rows)) is is_told


@pytest.mark.parametrize(
    "title",
    ["İstihda m ve Sosyal B ütünleş me", "Sürdürü lebilir Çevre", "MEKÂNSA Konut L"],
)
def test_titles_that_a_narrow_column_tore_are_doubted(title: str) -> None:
    rows = [list(row) for row in GOALS]
    rows[0][0] = title
    assert f"labels are torn: '{title}'" in objections(rows)


def test_a_letter_that_is_a_word_or_a_code_tears_no_title() -> None:
    rows = [list(row) for row in GOALS]
    rows[0][0] = "A. O Bölgenin Gelişmesi"
    assert "torn" not in objections(rows)


@pytest.mark.parametrize(
    "title, is_told",
    [
        ("Kümelenmenin Desteklenmesi Su Kaynaklarının Korunması", True),
        ("Developing the Capacity of Farming Developing the Capacity of Trade", True),
        ("Developing the Capacity of Farming and of the Capacity to Trade", False),
        ("Su Kaynaklarının Korunması ve Geliştirilmesi", False),
        ("Bilişim Altyapısı Kapasitesinin Geliştirilmesi", False),
    ],
)
def test_a_title_that_says_two_things_to_do_may_be_two_titles(
    title: str, is_told: bool
) -> None:
    rows = [list(row) for row in GOALS]
    rows[0][1] = title
    assert ("titles that may be two" in objections(rows)) is is_told


@pytest.mark.parametrize(
    "goals, is_read",
    [
        (["Eğitim verilmesi", "Tanıtım yapılması"], False),
        (["Eğitim verilecektir.", "Tanıtım yapılacaktır."], True),
    ],
)
def test_phrases_beside_who_is_in_charge_are_no_plan(
    goals: list[str], is_read: bool
) -> None:
    """A table of work to do has columns for priorities and goals too; a plan's goals are sentences."""
    items = [(goals[0], 260.0, 120.0), (goals[1], 260.0, 140.0)]
    labels = [("Tarım", 60.0, 120.0), ("Turizm", 60.0, 140.0)]
    drawn = page(
        items, [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100), *labels]
    )
    found = drawn_table([["a", "b"], ["c", "d"]]).model_copy(
        update={
            "regions": (Region(page=1, box=Box(55, 85, 460, 145)),),
            "kind": "other",
        }
    )
    kinds = [table.kind for table in choose_readings([drawn], [found], IDENTITY).tables]
    assert kinds == (["goal_hierarchy"] if is_read else ["other"])


def listed_goals(*texts: str) -> list[str]:
    """What is read of unnumbered goals of which each line is one of these, 11 points below the last."""
    items = [(text, 260.0, 120.0 + 11.0 * n) for n, text in enumerate(texts)]
    heads = [
        ("STRATEJİK ÖNCELİKLER", 60, 100),
        ("HEDEFLER", 260, 100),
        ("Turizm", 60, 120),
    ]
    (region,) = goal_regions(clean_pages([page(items, heads)]), frozenset())
    return [entry.text for entry in entries_of(region)]


FULL_LINE = "Kıyılar ile plajlar temiz tutulacaktır."
SHORT = [f"Yol {letter} yapılacaktır." for letter in "ABCDEFGHI"]
LONG_WORD = "Üniversite-sanayi iş birliği artacaktır."


def test_a_sentence_that_fills_its_line_is_a_goal_where_each_goal_is_one_sentence() -> (
    None
):
    """The next goal's first word has no room beside it: by the white alone the two look like one goal."""
    assert listed_goals(*SHORT, FULL_LINE, LONG_WORD) == [*SHORT, FULL_LINE, LONG_WORD]
    quoted = '"yavaşşehirleşme" ilkesi benimsenecektir.'
    assert listed_goals(*SHORT, FULL_LINE, quoted) == [*SHORT, FULL_LINE, quoted]


@pytest.mark.parametrize("signs", ['""', "””", "“”", "„“", "‘’", "’’", "«»"])
def test_a_number_before_a_quotation_begins_a_goal_whatever_signs_quote(
    signs: str,
) -> None:
    """Typesetters turn straight signs into the same curly one at both ends: two goals were one."""
    quoted = f"{signs[0]}yavaş şehir{signs[1]} unvanı alınacaktır."
    goals = ["Kıyı korunacaktır.", quoted, "Yol yapılacaktır."]
    lines = [f"{number}. {goal}" for number, goal in enumerate(goals, 1)]
    assert listed_goals(*lines) == lines


def test_where_no_line_goes_on_in_small_letters_each_line_is_a_goal() -> None:
    """Also beside a goal of two sentences in a line, which is told by an objection of its own."""
    two = "Su akacaktır. Ova yeşerecektir."
    assert listed_goals(*SHORT, two, FULL_LINE, LONG_WORD) == [
        *SHORT,
        two,
        FULL_LINE,
        LONG_WORD,
    ]
    assert "goals of several sentences" in objections([*GOALS, ["^", "^", two]])


def test_sentences_are_not_parted_where_lines_go_on_and_some_goal_has_two_in_a_line() -> (
    None
):
    two, wrapped = (
        "Su akacaktır. Ova yeşerecektir.",
        ["Bağlar ile bahçeler, ovalar ve köylerde", "korunacaktır."],
    )
    assert (
        listed_goals(*SHORT, two, *wrapped, FULL_LINE, LONG_WORD)[-1]
        == f"{FULL_LINE} {LONG_WORD}"
    )


@pytest.mark.parametrize(
    "numbers, said",
    [
        ([[1, 2], [1]], ""),  # anew in every axis
        ([[1, 2], [3]], ""),  # running on
        (
            [[1], [2, 1]],
            "after priority 2 comes 1",
        ),  # the second axis begins one row too early
        ([[1, 2], [2]], "begins with priority 2"),
        ([[1, 3], [1]], "after priority 1 comes 3"),
    ],
)
def test_priorities_that_do_not_count_on_are_doubted(
    numbers: list[list[int]], said: str
) -> None:
    rows = []
    for axis, of_axis in zip(["Güçlü Ekonomi", "Güçlü Toplum"], numbers, strict=True):
        for at, number in enumerate(of_axis):
            rows.append(
                [
                    "^" if at else axis,
                    f"{number}. Turizmin {axis} {number}",
                    "Kıyılar korunacaktır.",
                ]
            )
    found = objections(rows).replace("read one way only", "").strip("; ")
    assert (said in found) if said else found == ""


def test_headings_of_goals_under_which_nothing_was_read_are_said() -> None:
    heads = [("STRATEJİK ÖNCELİKLER", 60, 100), ("HEDEFLER", 260, 100)]
    (said,) = choose_readings([page([], heads)], [], IDENTITY).findings
    assert (said.check_code, said.page) == ("headings-unread", 1)
    assert "'STRATEJİK ÖNCELİKLER', 'HEDEFLER' head a table of goals" in said.message
    read = page([("Turizm", 60, 120), ("Kıyılar korunacaktır.", 260, 120)], heads)
    assert "headings-unread" not in {
        found.check_code for found in choose_readings([read], [], IDENTITY).findings
    }


@pytest.mark.parametrize(
    ("line", "base", "axis"),
    [
        ("Güçlü Toplum Ekseni Öncelik ve Hedefleri", 60, "Güçlü Toplum"),
        ("Güçlü Toplum Ekseni Öncelik ve Hedefleri", 20, None),  # too far above
        ("Güçlü Toplum", 60, None),  # does not say that it is one
    ],
)
def test_the_line_right_above_a_table_may_say_of_which_axis_it_is(
    line: str, base: float, axis: str | None
) -> None:
    table = goal_table([]).model_copy(
        update={"regions": (Region(1, Box(60, 70, 400, 200)),)}
    )
    document = Document([page([(line, 60, base)])], [table], IDENTITY)
    caption = with_axis_above(document, table).caption
    assert (bare_axis_title(caption) if caption else None) == axis


def test_goals_that_run_over_drawn_cells_are_told() -> None:
    """A number in a drawn column of its own was read as the end of its goal; one left out was not."""
    drawn = drawn_table([["Hedef", "No"], ["Kıyılar temiz tutulacaktır.", "1."]])
    drawn = drawn.model_copy(update={"method": "rules"})
    document = Document([], [drawn], IDENTITY)
    read = drawn_table([["Hedef", "<"], ["Kıyılar temiz tutulacaktır. 1.", "<"]])
    (cell,) = [cell for cell in read.cells if cell.row == 1]
    where = CellRef(table_ordinal=1, row=1, col=0)
    assert list(over_drawn_cells(document, read, [(where, cell.text)])) == [cell.text]
    alone = [(where, "Kıyılar temiz tutulacaktır.")]
    assert list(over_drawn_cells(document, read, alone)) == []
    before = [(where, "1. Kıyılar temiz tutulacaktır.")]
    assert list(over_drawn_cells(document, read, before)) == []
