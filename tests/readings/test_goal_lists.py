"""Goals printed as lists: no columns, levels told by marks, type and place."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.readings import choose_readings
from extractors.readings.goals.marks import AXIS, GOAL, PRIORITY, mark_of
from extractors.readings.goals.sentences import is_no_title
from extractors.records.goals import read_goals
from schemas.page import Page, Word
from schemas.text.turkish import fold
from tests.readings.test_goals import IDENTITY
from tests.readings.test_outline import ordered
from tests.readings.test_regions import Written, page, words

CAPTION: Written = ("Bölge Planı Eksen, Öncelik ve Hedefleri", 60, 40)
PLAN = {
    "Güçlü Ekonomi": {
        "Turizmin Geliştirilmesi": [
            "Kıyılar korunacaktır.",
            "Müzeler yenilenecek ve temiz tutulacaktır.",
        ],
        "Ulaşımın Geliştirilmesi": ["Yollar yapılacaktır."],
    },
    "Güçlü Toplum": {
        "Eğitimin Desteklenmesi": [
            "Okullar açılacaktır.",
            "Öğretmenler yetiştirilecektir.",
        ]
    },
}
EXPECTED = [
    (axis, priority, goal)
    for axis, priorities in PLAN.items()
    for priority, goals in priorities.items()
    for goal in goals
]


def numbered(forms: Sequence[str]) -> list[tuple[int, str]]:
    """The plan line by line, each with its level; of a form the numbers are `{a}`, `{p}`, `{g}`."""
    lines: list[tuple[int, str]] = []
    for a, (axis, priorities) in enumerate(PLAN.items(), 1):
        lines.append((0, forms[0].format(axis, a=a)))
        for p, (priority, goals) in enumerate(priorities.items(), 1):
            lines.append((1, forms[1].format(priority, a=a, p=p)))
            lines += [
                (2, forms[2].format(goal, a=a, p=p, g=g))
                for g, goal in enumerate(goals, 1)
            ]
    return lines


def drawn(
    lines: Sequence[tuple[int, str]],
    *,
    bold: int = 2,
    indent: int = 20,
    below: Sequence[Written] = (),
) -> Page:
    """Lines 14 points apart below the caption; the first levels in bold, each set in by some points."""
    places = [
        (text, 60 + indent * level, 60 + 14 * at, level < bold)
        for at, (level, text) in enumerate(lines)
    ]
    plain = [(text, x, base) for text, x, base, is_bold in places if not is_bold]
    return page(
        [*plain, *below],
        [CAPTION, *((text, x, base) for text, x, base, is_bold in places if is_bold)],
    )


def read(*pages: Page) -> tuple[list[tuple[str, str, str]], list[str]]:
    """The goals as read, and what is said of them."""
    ordered_pages = [
        replace(ordered(each), number=at) for at, each in enumerate(pages, 1)
    ]
    chosen = choose_readings(ordered_pages, [], IDENTITY)
    axes, findings = read_goals(chosen.tables)
    goals = [
        (a.title, p.title, g.text) for a in axes for p in a.priorities for g in p.goals
    ]
    return goals, [finding.message for finding in (*chosen.findings, *findings)]


FORMS = {
    "bullets": ("{}", "{}", "• {}"),
    "plain numbers": ("{}", "{p}. {}", "{g}. {}"),
    "words": (
        "Eksen {a}: {}",
        "Stratejik Öncelik {a}.{p}: {}",
        "Hedef {a}.{p}.{g}: {}",
    ),
    "codes": ("{}", "SÖ {p} {}", "H{p}.{g} {}"),
    "roman numbers": ("{}", "{p}) {}", "– {}"),
    "brackets": ("{}", "{}", "({g}) {}"),
}


@pytest.mark.parametrize("forms", FORMS.values(), ids=FORMS)
def test_a_list_under_bold_titles(forms):
    assert read(drawn(numbered(forms))) == (EXPECTED, [])


def test_a_heading_that_each_page_bears_again_cuts_no_list():
    lines = numbered(("{a}. {}", "{p}. {}", "{g}. {}"))
    again = ("Bölge Planı Eksen, Öncelik ve Hedefleri (devam)", 60, 40)
    first, second = drawn(lines[:4]), drawn(lines[4:])
    words_below = [word for word in second.words if word.box.bottom > 41]
    overleaf = page([], [again])
    second = replace(second, words=(*overleaf.words, *words_below))
    assert read(first, second) == (EXPECTED, [])


def test_levels_told_by_their_place_alone():
    assert read(drawn(numbered(("{}", "{}", "{}")), bold=0)) == (EXPECTED, [])


def test_an_axis_whose_titles_have_another_colour_goes_on_the_list():
    lines = numbered(("{a}. {}", "{}", "• {}"))
    second = 60 + 14 * next(
        at for at, (_, text) in enumerate(lines) if text.startswith("2.")
    )
    black = drawn(lines)
    grey = [
        replace(w, colour=(128, 128, 128)) if w.bold and w.box.bottom > second else w
        for w in black.words
    ]
    assert read(replace(black, words=tuple(grey))) == (EXPECTED, [])


def test_an_axis_that_goes_on_the_numbers_below_the_list_is_said():
    """Its goals have no bullets: they are no goals of this list."""
    lines = numbered(("{a}. {}", "{}", "• {}"))
    second = next(at for at, (_, text) in enumerate(lines) if text.startswith("2."))
    bare = [(level, text.removeprefix("• ")) for level, text in lines[second:]]
    goals, told = read(drawn([*lines[:second], *bare]))
    assert len(goals) == 3
    assert any("comes '2. Güçlü Toplum' further on" in each for each in told)


def test_titles_in_pairs_that_look_alike():
    """The upper of two titles is an axis, the lower its priority."""
    assert read(drawn(numbered(("{}", "{}", "• {}")), indent=0)) == (EXPECTED, [])


def test_numbers_in_a_column_of_their_own():
    lines = numbered(("{}", "{a}.{p} {}", "{a}.{p}.{g} {}"))
    rows = [
        w if w.bold or w.box.x0 < 110 else moved(w, 60)
        for w in drawn(lines, indent=0).words
    ]
    assert read(replace(drawn(lines), words=tuple(rows)))[0] == EXPECTED


def moved(word: Word, right: float) -> Word:
    return replace(
        word, box=word.box._replace(x0=word.box.x0 + right, x1=word.box.x1 + right)
    )


def test_a_goal_over_several_lines_and_a_page_break():
    lines = numbered(("{}", "{}", "• {}"))
    at = next(at for at, (_, text) in enumerate(lines) if "Müzeler" in text)
    first = drawn([*lines[:at], (2, "• Müzeler yenilenecek")])
    rest = page([("ve temiz tutulacaktır.", 108, 60)])
    later = drawn(lines[at + 1 :])
    second = replace(
        later,
        words=tuple(
            w for w in (*rest.words, *shifted(later.words)) if w.text != "Bölge"
        ),
    )
    second = replace(second, words=tuple(w for w in second.words if w.box.top > 45))
    assert read(first, second) == (EXPECTED, [])


def shifted(every: Sequence[Word]) -> list[Word]:
    return [
        replace(w, box=w.box._replace(top=w.box.top + 14, bottom=w.box.bottom + 14))
        for w in every
        if w.box.top > 45
    ]


def test_what_may_belong_to_the_list_is_said():
    """A text between its goals ends it, and more is set like it further on."""
    lines = numbered(("{}", "{}", "• {}"))
    cut = [*lines[:6], (0, "Bu ilke her yerde geçerlidir."), *lines[6:]]
    places = drawn(cut, bold=0)
    assert any("further on" in told for told in read(bold_titles(places, lines))[1])


def bold_titles(drawn_page: Page, lines: Sequence[tuple[int, str]]) -> Page:
    titles = {word for level, text in lines if level < 2 for word in text.split()}
    return replace(
        drawn_page,
        words=tuple(
            replace(w, bold=w.bold or w.text in titles) for w in drawn_page.words
        ),
    )


def lettered(second: str) -> Page:
    forms = ("{}", "{}", "{g}) {}")
    lines = [
        (level, text.replace("1)", "a)").replace("2)", second))
        for level, text in numbered(forms)
    ]
    return drawn(lines)


def test_letters_are_no_part_of_a_goal():
    assert read(lettered("b)")) == (EXPECTED, [])


def test_a_missing_letter_is_said():
    assert any("letters are missing" in told for told in read(lettered("c)"))[1])


def test_a_caption_of_goals_without_any_is_said():
    written = [
        ("Bu tablo hazırlanmaktadır.", 60, 80),
        ("Sonra yayımlanacaktır.", 60, 94),
    ]
    caption = ("Tablo 4: Bölge Planı Öncelik ve Hedefleri", 60, 40)
    assert any("Tablo 4" in told for told in read(page(written, [caption]))[1])


def test_a_list_of_one_axis_that_its_caption_names():
    lines = [line for line in numbered(("{}", "{p}. {}", "{g}. {}")) if line[0]][:5]
    named = drawn(lines)
    caption = words(
        "Tablo 4: Güçlü Ekonomi Ekseni Öncelik ve Hedefleri", 60, 40, bold=True
    )
    goals, told = read(
        replace(named, words=(*caption, *(w for w in named.words if w.box.top > 45)))
    )
    assert (goals, told) == (EXPECTED[:3], [])


def test_no_axis_is_made_up_where_none_is_named():
    lines = [line for line in numbered(("{}", "{p}. {}", "{g}. {}")) if line[0]][:5]
    assert any("no axis is named" in told for told in read(drawn(lines))[1])


def in_columns(lines: Sequence[tuple[int, str]], top: float) -> list[Word]:
    """Codes in a column of their own, beside what they are of; titles in bold."""
    found: list[Word] = []
    for at, (level, text) in enumerate(lines):
        code, _, rest = text.partition(" ")
        base = top + 14 * at
        found += [
            *words(code, 60, base, bold=level < 2),
            *words(rest, 120, base, bold=level < 2),
        ]
    return found


CODES = ("{a} {}", "{a}.{p} {}", "{a}.{p}.{g} {}")


def test_a_table_of_codes_whose_headings_are_printed_again():
    """The number of an axis stands bare in its column; the next page begins with the headings of the columns."""
    lines = numbered(CODES)
    heads = [
        *words("Kod", 60, 56, bold=True),
        *words("Eksen / Öncelik / Hedef", 120, 56, bold=True),
    ]
    caption = words(CAPTION[0], 60, 40, bold=True)
    pages = [
        Page(1, 600, 800, 0, (*caption, *heads, *in_columns(lines[:4], 70))),
        Page(2, 600, 800, 0, (*heads, *in_columns(lines[4:], 70))),
    ]
    assert read(*pages) == (EXPECTED, [])


def test_codes_left_of_goals_are_theirs_and_no_labels():
    heads: list[Written] = [("Öncelikler", 60, 60), ("Hedefler", 380, 60)]
    bold = [("Güçlü Ekonomi Ekseni", 60, 40), *heads]
    plain = [("Ö 1.1 Turizm", 60, 74), ("Ö 1.2 Ulaşım", 60, 116)]
    goals = [
        "Kıyılar korunacaktır.",
        "Müzeler yenilenecektir.",
        "Oteller yapılacaktır.",
        "Yollar açılacaktır.",
    ]
    for at, (code, text) in enumerate(
        zip(["H 1.1.1", "H 1.1.2", "H 1.1.3", "H 1.2.1"], goals, strict=True)
    ):
        plain += [(code, 200, 74 + 14 * at), (text, 300, 74 + 14 * at)]
    found = [(priority, goal) for _, priority, goal in read(page(plain, bold))[0]]
    assert found == [*(("Turizm", goal) for goal in goals[:3]), ("Ulaşım", goals[3])]


def test_a_table_of_contents_announces_nothing():
    contents = [("Bölge Planı Hedefleri 9", 60, 40)]
    lines = [("Nüfus", 60, 60), ("Göç", 60, 74)]
    texts = [
        (text, 80, 88 + 14 * at)
        for at, text in enumerate(
            ["Nüfus artmıştır.", "Göç azalmıştır.", "Yaş artmıştır."]
        )
    ]
    assert read(page(texts, [*contents, *lines])) == ([], [])


def test_prose_under_headings_is_no_list_of_goals():
    """Also below a heading of goals, and numbered: sources, abbreviations, what is and was."""
    bold = [
        ("Bölge Planı Öncelik ve Hedefleri", 60, 40),
        ("Güçlü Ekonomi", 60, 60),
        ("Kaynakça", 60, 74),
    ]
    texts = [
        "İzmir Kalkınma Ajansı, 2009.",
        "Türkiye İstatistik Kurumu, 2008.",
        "Nüfus her yıl artmıştır.",
    ]
    plain = [(f"{at}. {text}", 80, 74 + 14 * at) for at, text in enumerate(texts, 1)]
    assert read(page(plain, bold)) == ([], [])


def test_a_page_number_in_a_side_band_cuts_no_list():
    lines = numbered(FORMS["plain numbers"])
    beside = words("6", 20, 130, bold=True)
    plain = drawn(lines)
    assert read(replace(plain, words=(*plain.words, *beside))) == (EXPECTED, [])


@pytest.mark.parametrize(
    "title", ["Eksen / Öncelik / Hedef 1 Ekonomi", "Turizm • Ulaşım", ""]
)
def test_titles_that_are_none(title):
    assert is_no_title(title)
    assert not is_no_title("Ekonomik Önceliklerin Belirlenmesi")


MARKS = {
    "Hedef 1.2.3: Kıyılar": (GOAL, (1, 2, 3), 2),
    "Stratejik Öncelik 1.2 – Turizm": (PRIORITY, (1, 2), 4),
    "H1.2 Kıyılar": (GOAL, (1, 2), 1),
    "E2 Güçlü Toplum": (AXIS, (2,), 1),
    "E-5 karayolu": (0, (), 0),  # a road
    "E 5 karayolu": (0, (), 0),
    "SÖ 1 Turizm": (PRIORITY, (1,), 2),
    "P 1.1 Developing": (PRIORITY, (1, 1), 2),
    "G 1.1.1 Ports": (GOAL, (1, 1, 1), 2),
    "II. Güçlü": (0, (2,), 1),
    "12 proje": (0, (), 0),
    "3.1 puan": (0, (3, 1), 1),
    "2023 yılına": (0, (), 0),
}


@pytest.mark.parametrize(("text", "expected"), MARKS.items())
def test_marks(text, expected):
    mark = mark_of(words(text, 60, 60))
    assert (mark.level, mark.path, mark.words) == expected


def test_folding_knows_every_word_for_a_level():
    assert (
        mark_of(words("HEDEF 3: Kıyılar", 60, 60)).level == GOAL
        and fold("HEDEF") == "hedef"
    )
