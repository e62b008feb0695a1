"""Two extractions laid side by side: every difference named, nothing else."""

import json
import random
from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.compare import compare
from extractors.compare.matching import best_pairs
from pipelines.output.changes import (
    Sides,
    changes_as_html,
    changes_as_json,
    json_number,
    page_of,
)
from pipelines.output.condensed import condense, percent, summary
from schemas.change import Change
from schemas.extraction import Extraction
from schemas.text.numbers import print_number
from schemas.text.turkish import slug
from schemas.vocabulary.places import districts_of
from tests.support import extractions as make
from tests.support.kept import extracted

DISTRICTS = [place.name for place in districts_of("izmir")]
COLUMNS = ["İlçedeki Çalışan Sayısı", "İlçedeki Firma Sayısı", "İhracat (ABD $)"]
MEASURES = [("employees", "person"), ("firms", "firm"), ("exports_usd", "USD")]
NEW_COLUMN, NEW_MEASURE = "İlçedeki Yatak Sayısı", ("yatak_sayisi", "count")
RENAMED_COLUMN = "İlçede Faaliyet Gösteren İşyerleri"
PROGRAMMES = [
    "2008 KOBİ Mali Destek Programı",
    "2009 Turizm ve Çevre Mali Destek Programı",
]
NEW_PROGRAMME = "2010 Yenilikçilik Mali Destek Programı"
SWOT = [
    ("EKONOMİK", "Tarım", "strength", "Ovalarda sulu tarım yapılabilmesi"),
    ("EKONOMİK", "Tarım", "strength", "Üretici birliklerinin örgütlü çalışması"),
    ("EKONOMİK", "Sanayi", "weakness", "Nitelikli ara eleman bulunamaması"),
    ("EKONOMİK", "Sanayi", "weakness", "Depo alanlarının limana uzak kalması"),
    ("ÇEVRE", None, "threat", "Gemi sökümünden doğan kirlilik"),
    ("ÇEVRE", None, "opportunity", "Yenilenebilir enerjiye ilginin artması"),
    ("SOSYAL", None, "weakness", "Hastane yatak sayısının az olması"),
]
REWORDING = {
    "Ovalarda sulu tarım yapılabilmesi": "Ovalarda sulu tarım ve seracılık yapılabilmesi",
    "Nitelikli ara eleman bulunamaması": "Nitelikli ara elemanın yeterince bulunamaması",
    "Gemi sökümünden doğan kirlilik": "Gemi sökümü ile haddehanelerden doğan kirlilik",
}
NEW_ITEMS = [
    ("ÇEVRE", None, "threat", "Yaz aylarında orman yangını riski"),
    ("EKONOMİK", "Tarım", "strength", "Coğrafi işaretli zeytin çeşitleri"),
]
STATEMENTS = [
    ("Nüfus", "İlçenin nüfusu son beş yılda göçle büyüdü."),
    ("Nüfus", "Köylerde yaşlı nüfus ağırlıkta."),
    ("Ulaşım", "Çevre yolu ilçeyi limana bağlıyor."),
    ("Ulaşım", "Banliyö hattının uzatılması planlanıyor."),
]


def figures(seed: int, columns: int) -> dict[tuple[str, int], int]:
    chance = random.Random(seed)
    return {
        (name, col): chance.randrange(100, 90_000)
        for name in DISTRICTS
        for col in range(columns)
    }


def edition(
    values: dict[tuple[str, int], int], *, columns: list[str] = COLUMNS,
    measures: list[tuple[str, str]] = MEASURES, programmes: list[str] = PROGRAMMES,
    swot: list[tuple] = SWOT, sections: dict[str, str] | None = None,
    statements: list[tuple[str, str]] = STATEMENTS, projects: dict[tuple[str, int], int] | None = None,
) -> Extraction:  # fmt: skip
    rows = [
        [
            name,
            *(print_number(Decimal(values[name, col])) for col in range(len(columns))),
        ]
        for name in DISTRICTS
    ]
    statistics = make.statistics_table(columns, rows)
    counts = projects or {}
    results = make.programme_table(programmes, [
        [name, *(str(counts.get((name, col), len(name) + col % 2)) for col in range(2 * len(programmes) + 2))]
        for name in DISTRICTS
    ])  # fmt: skip
    swot_table, items = make.swot_items(swot)
    renamed = sections or {}
    listed = [
        make.statement(n, text, renamed.get(section, section))
        for n, (section, text) in enumerate(statements, 1)
    ]
    headings = [
        make.Heading(text=renamed.get(name, name), region=make.region(2, n))
        for n, name in enumerate(("Nüfus", "Ulaşım"))
    ]
    return make.extraction(
        tables=[statistics, swot_table, results],
        observations=make.statistics_observations(statistics, measures),
        programme_results=make.programme_results(results, programmes),
        swot_items=items, statements=listed, headings=headings,
    )  # fmt: skip


def told(changes: list[Change]) -> Counter:
    return Counter(
        (c.subject, c.change, c.place, c.old_text, c.new_text) for c in changes
    )


def test_equal_editions_do_not_differ():
    assert compare(edition(figures(1, 3)), edition(figures(1, 3))) == []


@pytest.mark.thorough
@settings(max_examples=30)
@given(
    seed=st.integers(0, 10**6),
    n_figures=st.integers(0, 30),
    column_added=st.booleans(),
    column_renamed=st.booleans(),
    section_renamed=st.booleans(),
    programme_added=st.booleans(),
    reworded=st.sets(st.sampled_from(sorted(REWORDING))),
    removed=st.sets(
        st.sampled_from([item[3] for item in SWOT if item[3] not in REWORDING])
    ),
    added=st.sets(st.sampled_from(NEW_ITEMS)),
    shuffled=st.booleans(),
)
def test_hand_made_edition_is_described_without_a_miss_or_a_false_alarm(  # noqa: PLR0917
    seed,
    n_figures,
    column_added,
    column_renamed,
    section_renamed,
    programme_added,
    reworded,
    removed,
    added,
    shuffled,
):
    chance = random.Random(seed)
    before = figures(seed, 4)
    after = dict(before)
    expected: Counter = Counter()
    shown = 4 if column_added else 3
    for name, col in chance.sample(
        [(name, col) for name in DISTRICTS for col in range(3)], n_figures
    ):
        after[name, col] += chance.choice([1, 9, 90, 1000])
        old, new = (
            print_number(Decimal(values[name, col])) for values in (before, after)
        )
        expected["figure", "changed", slug(name), old, new] += 1
    columns, measures = list(COLUMNS), list(MEASURES)
    if column_renamed:
        columns[1] = RENAMED_COLUMN
        expected["heading", "renamed", None, COLUMNS[1], RENAMED_COLUMN] += 1
        measures[1] = ("isyerleri", "firm")  # a code made from the heading
    if column_added:
        columns.append(NEW_COLUMN)
        measures.append(NEW_MEASURE)
        expected["heading", "added", None, None, NEW_COLUMN] += 1
        for name in DISTRICTS:
            printed = print_number(Decimal(after[name, 3]))
            expected["figure", "added", slug(name), None, printed] += 1
    programmes = [*PROGRAMMES, NEW_PROGRAMME] if programme_added else PROGRAMMES
    if programme_added:
        expected["heading", "added", None, None, NEW_PROGRAMME] += 1
        for name in DISTRICTS:
            for count in (len(name), len(name) + 1):
                expected["programme_result", "added", slug(name), None, str(count)] += 1
    swot = [
        (*item[:3], REWORDING[item[3]] if item[3] in reworded else item[3])
        for item in SWOT
        if item[3] not in removed
    ]
    if shuffled:
        chance.shuffle(swot)
    swot += sorted(added, key=str)
    for text in reworded:
        expected["swot_item", "reworded", "aliaga", text, REWORDING[text]] += 1
    for text in removed:
        expected["swot_item", "removed", "aliaga", text, None] += 1
    for item in added:
        expected["swot_item", "added", "aliaga", None, item[3]] += 1
    kept, was = {item[0] for item in swot}, {item[0] for item in SWOT}
    for dimension in was - kept:
        expected["heading", "removed", None, dimension, None] += 1
    subs_kept = {item[1] for item in swot if item[1]}
    for sub in {"Tarım", "Sanayi"} - subs_kept:
        expected["heading", "removed", None, sub, None] += 1
    sections = {"Ulaşım": "Ulaşım ve Lojistik Altyapısı"} if section_renamed else {}
    if section_renamed:
        expected["heading", "renamed", None, "Ulaşım", sections["Ulaşım"]] += 1
    old = edition({key: value for key, value in before.items() if key[1] < 3})
    new = edition(
        after,
        columns=columns[:shown],
        measures=measures,
        programmes=programmes,
        swot=swot,
        sections=sections,
    )
    changes = compare(old, new)
    assert told(changes) == expected
    assert all(change.cause == "source" for change in changes)


def test_changed_figure_carries_both_values_and_both_cells():
    before, after = figures(3, 3), figures(3, 3)
    before["Çeşme", 0], after["Çeşme", 0] = 8_000, 10_000
    (change,) = compare(edition(before), edition(after))
    assert (change.old_value, change.new_value, change.relative_change) == (
        8_000,
        10_000,
        Decimal("0.25"),
    )
    assert change.old_cell == change.new_cell
    assert change.old_cell is not None and change.old_cell.col == 1
    assert change.what == "employees, 2008"


def test_column_that_is_renamed_while_many_of_its_figures_change_is_known_by_its_place():
    before = figures(4, 3)
    after = {
        key: value + (key[1] == 1 and place % 2)
        for place, (key, value) in enumerate(before.items())
    }
    columns = [COLUMNS[0], RENAMED_COLUMN, COLUMNS[2]]
    measures = [MEASURES[0], ("isyerleri", "firm"), MEASURES[2]]
    changes = compare(
        edition(before), edition(after, columns=columns, measures=measures)
    )
    changed = sum(after[key] != before[key] for key in before)
    assert Counter((c.subject, c.change) for c in changes) == {
        ("heading", "renamed"): 1, ("figure", "changed"): changed,
    }  # fmt: skip


def test_column_replaced_by_another_in_its_place_is_no_renaming():
    before, other = figures(4, 3), figures(5, 3)
    after = {key: (other if key[1] == 1 else before)[key] for key in before}
    columns, measures = (
        [COLUMNS[0], "İlçedeki Okul Sayısı", COLUMNS[2]],
        [MEASURES[0], ("schools", "count"), MEASURES[2]],
    )
    changes = compare(
        edition(before), edition(after, columns=columns, measures=measures)
    )
    assert Counter((c.subject, c.change) for c in changes) == {
        ("heading", "removed"): 1, ("heading", "added"): 1, ("figure", "removed"): 30, ("figure", "added"): 30,
    }  # fmt: skip


def test_renamed_programme_is_one_heading_and_no_result():
    new = edition(
        figures(1, 3),
        programmes=[PROGRAMMES[0], "2009 Turizm, Çevre ve Kültür Mali Destek Programı"],
    )
    changes = compare(edition(figures(1, 3)), new)
    assert [(c.subject, c.change, c.old_text) for c in changes] == [
        ("heading", "renamed", PROGRAMMES[1])
    ]


def test_programme_of_another_year_is_another_programme():
    projects = {
        (name, col): 3 * len(name) + col for name in DISTRICTS for col in (2, 3)
    }
    programmes = [PROGRAMMES[0], "2010 Turizm ve Çevre Mali Destek Programı"]
    new = edition(figures(1, 3), programmes=programmes, projects=projects)
    subjects = Counter(
        (c.subject, c.change) for c in compare(edition(figures(1, 3)), new)
    )
    assert subjects == {
        ("heading", "removed"): 1, ("heading", "added"): 1,
        ("programme_result", "removed"): 60, ("programme_result", "added"): 60,  # 30 districts x 2 counts
    }  # fmt: skip


def test_renamed_swot_dimension_keeps_its_items():
    swot = [
        ("ÇEVRE VE ENERJİ" if dim == "ÇEVRE" else dim, *rest) for dim, *rest in SWOT
    ]
    changes = compare(edition(figures(1, 3)), edition(figures(1, 3), swot=swot))
    assert [(c.what, c.change, c.old_text, c.new_text) for c in changes] == [
        ("SWOT dimension", "renamed", "ÇEVRE", "ÇEVRE VE ENERJİ")
    ]


def test_item_that_moved_to_another_quadrant_is_changed_not_lost():
    swot = [
        (d, s, "threat" if t.startswith("Nitelikli") else q, t) for d, s, q, t in SWOT
    ]
    (change,) = compare(edition(figures(1, 3)), edition(figures(1, 3), swot=swot))
    assert (change.subject, change.change) == ("swot_item", "changed")
    assert change.what == "weakness · EKONOMİK › Sanayi → threat · EKONOMİK › Sanayi"


GOALS = ["Enerji altyapısı geliştirilecektir.", "Kent içi ulaşım güçlendirilecektir.",
         "Atıksu arıtma tesisleri tamamlanacaktır.", "Mesleki eğitim yaygınlaştırılacaktır."]  # fmt: skip


def planned(goals: list[str], title: str = "Altyapının Güçlendirilmesi") -> Extraction:
    source, axes = make.plan([("YAŞAM KALİTESİ", [(title, goals)])])
    return make.extraction(tables=[source], plan_axes=axes)


def test_goals_added_removed_and_reworded_are_told_apart():
    new = [
        "Kıyı alanları korunacaktır.",
        GOALS[0],
        "Kent içi raylı ulaşım güçlendirilecektir.",
        GOALS[3],
    ]
    changes = compare(planned(GOALS), planned(new))
    assert told(changes) == {
        ("goal", "reworded", None, GOALS[1], new[2]): 1,
        ("goal", "removed", None, GOALS[2], None): 1,
        ("goal", "added", None, None, new[0]): 1,
    }


def test_renamed_priority_is_one_heading():
    changes = compare(planned(GOALS), planned(GOALS, "Kentsel Altyapı ve Ulaşım"))
    assert [(c.subject, c.change) for c in changes] == [("heading", "renamed")]


def test_same_bytes_make_every_difference_the_extractors():
    after = figures(1, 3)
    after["Urla", 2] += 7
    changes = compare(
        edition(figures(1, 3)), edition(after, swot=SWOT[1:]), same_bytes=True
    )
    assert {change.cause for change in changes} == {"extraction"}
    assert len(changes) == 2


def test_other_bytes_but_the_same_print_is_the_extractors_doing():
    old = edition(figures(1, 3))
    misread = old.observations[4].model_copy(update={"value": Decimal(1)})
    fewer = old.model_copy(
        update={"observations": (*old.observations[:4], misread, *old.observations[6:])}
    )
    changes = compare(fewer, old)
    assert {(c.change, c.cause) for c in changes} == {
        ("changed", "extraction"),
        ("added", "extraction"),
    }


def test_swot_item_that_was_printed_but_not_read_is_the_extractors_doing():
    old = edition(figures(1, 3))
    blind = old.model_copy(update={"swot_items": old.swot_items[1:]})
    (change,) = compare(blind, old)
    assert (change.subject, change.change, change.cause) == (
        "swot_item",
        "added",
        "extraction",
    )


def test_reworded_statement_stands_side_by_side():
    statements = [
        *STATEMENTS[:3],
        ("Ulaşım", "Banliyö hattının ilçe merkezine uzatılması planlanıyor."),
    ]
    (change,) = compare(
        edition(figures(1, 3)), edition(figures(1, 3), statements=statements)
    )
    assert (change.subject, change.change, change.place) == (
        "statement",
        "reworded",
        "aliaga",
    )
    assert (change.old_text, change.new_text) == (STATEMENTS[3][1], statements[3][1])
    assert (change.old_statement, change.new_statement) == (4, 4)


def test_reflowed_text_and_other_quotes_are_no_change():
    old = edition(
        figures(1, 3), swot=[("ÇEVRE", None, "threat", "Liman'ın  kirliliği")]
    )
    new = edition(figures(1, 3), swot=[("ÇEVRE", None, "threat", "Liman’ın kirliliği")])
    assert [c for c in compare(old, new) if c.subject == "swot_item"] == []


@settings(max_examples=200)
@given(
    st.dictionaries(
        st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.5, 1), max_size=12
    )
)
def test_best_pairs_is_no_worse_than_any_other_pairing(edges):
    def best(left: list[tuple[int, int]]) -> float:
        if not left:
            return 0.0
        (i, j), *rest = left
        free = [pair for pair in rest if pair[0] != i and pair[1] != j]
        return max(best(rest), edges[i, j] + best(free))

    pairs = best_pairs(edges)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert sum(edges[pair] for pair in pairs) == pytest.approx(best(list(edges)))


def sides(document: str) -> Sides:
    return Sides(document, "2010-11", "2010-12", make.extraction(), make.extraction())


def of_years(old: dict[int, str], new: dict[int, str]) -> list[Change]:
    """Aliağa's employees in two editions, by year."""

    def printed(figures: dict[int, str]) -> Extraction:
        tables = [
            make.statistics_table([COLUMNS[0]], [["Aliağa", text]], ordinal)
            for ordinal, text in enumerate(figures.values(), start=1)
        ]
        records = [
            record
            for year, table in zip(figures, tables, strict=True)
            for record in make.statistics_observations(table, MEASURES[:1], year)
        ]
        return make.extraction(tables=tables, observations=records)

    return [
        change
        for change in compare(printed(old), printed(new))
        if change.subject == "figure"
    ]


def test_a_figure_of_a_later_year_is_the_old_one_gone_on():
    (change,) = of_years({2008: "27.225"}, {2011: "28.438"})
    assert (change.change, change.cause, change.what) == (
        "changed",
        "source",
        "employees, 2008 → 2011",
    )
    assert (change.old_value, change.new_value, change.old_year, change.new_year) == (
        27225,
        28438,
        2008,
        2011,
    )
    assert percent(change) == "+4.5 %"


def test_years_that_both_editions_print_are_not_mixed_with_others():
    """2007 is gone and 2009 is new: neither is the other's past."""
    changes = of_years(
        {2007: "26.000", 2008: "27.225"}, {2008: "27.225", 2009: "28.438"}
    )
    assert Counter((c.change, c.old_year, c.new_year) for c in changes) == Counter(
        [("removed", 2007, None), ("added", None, 2009)]
    )


@pytest.mark.parametrize("same_bytes", [False, True])
def test_a_figure_that_a_sentence_no_longer_repeats_has_not_gone(
    same_bytes: bool,
) -> None:
    """The table prints it as before. Of one file read twice it is told: it was read differently."""
    table = make.statistics_table([COLUMNS[0]], [["Aliağa", "27.225"]])
    [printed] = make.statistics_observations(table, MEASURES[:1], 2008)
    said = printed.model_copy(
        update={"origin": "narrative", "cell": None, "statement_ordinal": 1}
    )
    statement = make.statement(1, "Aliağa'da 27.225 kişi çalışır.", "İstihdam", [])
    old = make.extraction(
        tables=[table], observations=[printed, said], statements=[statement]
    )
    new = make.extraction(tables=[table], observations=[printed])
    changes = [
        c for c in compare(old, new, same_bytes=same_bytes) if c.subject == "figure"
    ]
    assert len(changes) == same_bytes
    gone = compare(old, make.extraction(tables=[table], observations=[]))
    assert [c.change for c in gone if c.subject == "figure"] == ["removed", "removed"]


def test_an_earlier_year_is_not_what_a_figure_went_on_to():
    changes = of_years({2011: "28.438"}, {2008: "27.225"})
    assert Counter(c.change for c in changes) == Counter(["removed", "added"])


def test_the_last_years_are_paired_first():
    changes = of_years({2008: "27.225"}, {2010: "27.999", 2011: "28.438"})
    assert {(c.change, c.old_year, c.new_year) for c in changes} == {
        ("changed", 2008, 2011),
        ("added", None, 2010),
    }


def test_a_value_that_is_the_same_of_another_year_is_counted_not_shown():
    changes = of_years({2008: "27.225"}, {2011: "27.225"})
    condensed = condense(changes, home="aliaga")
    assert condensed.changes == ()
    assert condensed.same_values == {(2008, 2011): 1}
    assert any(
        "1 figures that are the same, of 2008 and 2011" in line
        for line in summary(condensed)
    )


def figure(**other: object) -> Change:
    known = {"subject": "figure", "change": "changed", "cause": "source", "place": "aliaga", "what": "employees, 2008",
             "old_value": Decimal(100), "new_value": Decimal(110)}  # fmt: skip
    return Change(**known | other)


def test_what_table_and_prose_change_alike_is_one_row():
    said = [
        figure(old_statement=1, new_statement=1),
        figure(),
        figure(new_value=Decimal(111)),
    ]
    assert len(condense(said, home="aliaga").changes) == 2


def test_the_extractions_own_changes_stand_apart():
    condensed = condense(
        [figure(), figure(cause="extraction", what="firms")], home="aliaga"
    )
    assert [change.what for change in condensed.changes] == ["employees, 2008"]
    assert [change.what for change in condensed.read_differently] == ["firms"]
    both = condense([figure(cause="extraction")], home="aliaga", same_edition=True)
    assert len(both.changes) == 1


def test_the_own_place_comes_first_then_the_largest_change():
    changes = [
        figure(place="urla", new_value=Decimal(900)),
        figure(what="a"),
        figure(what="b", new_value=Decimal(50)),
    ]
    assert [c.what for c in condense(changes, home="aliaga").changes] == [
        "b",
        "a",
        "employees, 2008",
    ]


def test_filters_by_place_and_subject():
    changes = [
        figure(),
        figure(place="urla"),
        figure(subject="goal", what="g", old_value=None, new_value=None),
    ]
    assert [c.place for c in condense(changes, home=None, places=["urla"]).changes] == [
        "urla"
    ]
    assert [
        c.what for c in condense(changes, home=None, subjects=["goal"]).changes
    ] == ["g"]


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [("27225", "28438", "+4.5 %"), ("100", "50", "-50.0 %"), ("27225", "27226", "+0.004 %"), ("0", "5", ""),
     ("1", "3", "+200.0 %"), ("1000000000", "999999999", "-0.0000001 %")],
)  # fmt: skip
def test_no_change_is_shown_as_zero_percent(old, new, shown):
    assert percent(figure(old_value=Decimal(old), new_value=Decimal(new))) == shown


def test_a_page_shows_the_pages_that_changes_are_on_once():
    editions = Sides(
        "x", "2010", "2011", edition(figures(1, 3)), edition(figures(2, 3))
    )
    condensed = condense(compare(editions.before, editions.after), home="aliaga")
    drawn: list[tuple[str, int]] = []
    page = changes_as_html(
        editions,
        condensed,
        5,
        lambda side, number: drawn.append((side, number)) or "data:,",
    )
    assert drawn == [("new", 3), ("old", 3)]
    assert page.count('<a href="#old-p3">') == 5
    assert '<figure id="new-p3">' in page
    assert "more: <code>bolgeplan diff --all</code>" in page


def test_json_has_the_fields_of_the_contract_and_exact_numbers():
    change = Change(subject="figure", change="changed", cause="source", place="urla", what="exports_usd",
                    old_value=Decimal("2950799884"), new_value=Decimal("4.14"))  # fmt: skip
    report = changes_as_json(
        sides("ilce-ozet-raporu/2010-2013/urla"), condense([change], home="urla")
    )
    assert {"document", "old", "new", "changes"} <= set(report)
    assert (report["old"], report["new"]) == ("2010-11", "2010-12")
    (shown,) = report["changes"]
    assert {
        "subject",
        "change",
        "cause",
        "place",
        "what",
        "old_text",
        "new_text",
    } <= set(shown)
    assert json.dumps([shown["old_value"], shown["new_value"]]) == "[2950799884, 4.14]"


@given(
    st.decimals(
        allow_nan=False,
        allow_infinity=False,
        places=6,
        min_value=-(10**18),
        max_value=10**18,
    )
)
def test_json_numbers_lose_no_digit(value):
    assert Decimal(str(json_number(value))) == value


def test_html_shows_both_sides_and_escapes_what_was_printed():
    change = Change(subject="swot_item", change="reworded", cause="source", what="threat · ÇEVRE",
                    old_text="kirlilik <yoğun>", new_text="kirlilik & gürültü")  # fmt: skip
    page = changes_as_html(
        sides("plan"), condense([change], home=None), None, lambda side, number: None
    )
    assert "kirlilik &lt;yoğun&gt;" in page
    assert "kirlilik &amp; gürültü" in page
    assert "SWOT items (1)" in page


@pytest.mark.thorough
def test_renderings_of_one_report_do_not_differ(shared):
    """Word processor, browser and a broken text layer: other grids, fonts and line ends, the same words."""
    word, *others = (
        extracted(shared / f"corpus/aliaga-2010-12-{name}.pdf")
        for name in ("word", "chrome", "mojibake")
    )
    assert [compare(word, other) for other in others] == [[], []]
    assert [compare(other, word) for other in others] == [[], []]


def captioned(caption: str | None) -> Extraction:
    table = make.statistics_table(
        ["Okul Sayısı"], [["Foça", "12"], ["Tire", "31"], ["Urla", "40"]]
    )
    return make.extraction(
        tables=[table.model_copy(update={"caption": caption, "heading": "Eğitim"})]
    )


@pytest.mark.parametrize(
    ("old", "new", "told_as"),
    [
        (captioned("Okullar"), make.extraction(), ("removed", "Okullar", None)),
        (make.extraction(), captioned("Okullar"), ("added", None, "Okullar")),
        (captioned("Okullar"), captioned(None), ("removed", "Okullar", None)),
        (captioned(None), captioned("Okullar"), ("added", None, "Okullar")),
        (captioned("Okullar"), captioned("Liseler"), ("renamed", "Okullar", "Liseler")),
    ],
    ids=["table gone", "table new", "caption gone", "caption new", "caption changed"],
)
def test_captions_of_tables_come_go_and_change(old, new, told_as):
    (change,) = [
        each
        for each in compare(old, new)
        if each.subject == "heading" and "caption" in each.what
    ]
    assert (change.change, change.old_text, change.new_text) == told_as


def test_a_sentence_stands_on_its_own_page():
    statements = [make.statement(n, f"Cümle {n}.", page=n + 4) for n in (1, 2, 3)]
    found = make.extraction(statements=statements)
    assert [page_of(found, None, n) for n in (1, 2, 3, 4, None)] == [
        5,
        6,
        7,
        None,
        None,
    ]


def test_a_page_that_cannot_be_drawn_is_left_out():
    editions = Sides(
        "x", "2010", "2011", edition(figures(1, 3)), edition(figures(2, 3))
    )
    condensed = condense(compare(editions.before, editions.after), home="aliaga")
    page = changes_as_html(
        editions, condensed, 5, lambda side, _: "data:," if side == "new" else None
    )
    assert '<figure id="new-p3">' in page
    assert "old-p3" not in page
