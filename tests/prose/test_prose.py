"""Figures in the prose: the gold's, and our own sentences in other words, districts, years and both languages."""

import json
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
import spacy

from extractors.prose.annotate import annotate
from extractors.prose.pipeline import pipeline
from extractors.prose.sentence import find_concepts
from schemas.document import DocumentIdentity
from schemas.geometry import Box
from schemas.narrative import Footnote, Statement
from schemas.table import Region
from schemas.text.turkish import slug
from tests.prose.by_another_hand import SENTENCES
from tests.prose.refused import REFUSED
from tests.prose.sentences import DOCUMENTS, ENGLISH, TURKISH
from tests.prose.written_beforehand import WRITTEN_BEFOREHAND

REGION = Region(page=1, box=Box(0, 0, 1, 1))


def identity(place="aliaga", year=2010, language="tr"):
    return DocumentIdentity(
        slug="a",
        kind="district_report",
        language=language,
        title="A",
        place=place,
        edition_label=str(year),
    )


def statement(text, ordinal=1, section="Nüfus", footnotes=()):
    return Statement(
        ordinal=ordinal, section=section, kind="bullet", text=text, text_raw=text, regions=(REGION,), footnotes=footnotes
    )  # fmt: skip


def observed(observations):
    return sorted(
        (row.place, row.indicator, row.year or 0, row.value) for row in observations
    )


def expected(figures):
    return sorted(
        (place, code, year or 0, Decimal(value))
        for place, code, year, value, *_ in figures
    )


LISTED = (
    Path(__file__).with_name("refused.txt").read_text(encoding="utf-8").splitlines()[1:]
)
ALL_REFUSED = REFUSED + [
    (lang, place, 2012, text)
    for lang, place, text in (line.split("|") for line in LISTED)
]
CASES = (
    [("tr", *case) for case in TURKISH]
    + [("en", *case) for case in ENGLISH]
    + WRITTEN_BEFOREHAND
)


@pytest.mark.parametrize(
    ("language", "place", "year", "heading", "text", "figures"),
    CASES,
    ids=[case[4][:60] for case in CASES],
)
def test_nothing_is_observed_that_an_analyst_would_not_draw(  # noqa: PLR0917
    language, place, year, heading, text, figures
):
    found = annotate(
        [statement(text, section=heading)], [], identity(place, year, language)
    )
    assert not Counter(observed(found.observations)) - Counter(expected(figures))
    breakdowns = {str(figure[4]) for figure in figures if len(figure) == 5}
    assert {
        row.breakdown for row in found.observations if row.breakdown
    } <= breakdowns or not breakdowns


@pytest.mark.parametrize(
    ("language", "place", "year", "told"),
    DOCUMENTS,
    ids=[f"{d[0]}-{d[1]}" for d in DOCUMENTS],
)
def test_years_and_places_carry_over_through_a_report(language, place, year, told):
    for text, rows, figures in _read_report(language, place, year, told):
        assert not Counter(observed(rows)) - Counter(expected(figures)), text


def test_nearly_all_is_observed_that_an_analyst_would_draw():
    """Silence is no answer to everything: of the figures of all these sentences nine in ten are observations."""
    pairs = [
        (
            annotate(
                [statement(text, section=heading)], [], identity(place, year, language)
            ).observations,
            figures,
        )
        for language, place, year, heading, text, figures in CASES
    ]
    pairs += [
        (rows, figures)
        for report in DOCUMENTS
        for _, rows, figures in _read_report(*report)
    ]
    wanted = sum(len(figures) for _, figures in pairs)
    got = sum(
        (Counter(observed(rows)) & Counter(expected(figures))).total()
        for rows, figures in pairs
    )
    assert got >= 0.9 * wanted, f"{got} of {wanted}"


CONTESTABLE = ("öğretim yılında", "Antalya'yı")
"""Which year a school year is, and a place beyond those the writer had in mind: right as read."""


def test_sentences_by_another_hand_are_read_rightly_or_not_at_all():
    wrong, right = [], 0
    for language, place, year, heading, text, figures in SENTENCES:
        found = annotate(
            [statement(text, section=heading)], [], identity(place, year, language)
        ).observations
        due = {(slug, code, Decimal(value)) for slug, code, _, value in figures}
        for row in found:
            fits = (row.place, row.indicator, row.value) in due
            right += fits
            wrong += (
                []
                if fits or any(word in text for word in CONTESTABLE)
                else [(text, row.indicator)]
            )
    assert wrong == []
    assert right >= 150


def _read_report(language, place, year, told):
    statements = [
        statement(text, rank, heading)
        for rank, (heading, text, _) in enumerate(told, start=1)
    ]
    found = annotate(statements, [], identity(place, year, language))
    for rank, (_, text, figures) in enumerate(told, start=1):
        yield (
            text,
            [row for row in found.observations if row.statement_ordinal == rank],
            figures,
        )


@pytest.mark.parametrize(
    ("language", "place", "year", "text"),
    ALL_REFUSED,
    ids=[case[3][:60] for case in ALL_REFUSED],
)
def test_what_a_sentence_does_not_say_of_a_place_is_no_observation(
    language, place, year, text
):
    found = annotate(
        [statement(text, section="Ekonomi")], [], identity(place, year, language)
    )
    assert found.observations == ()
    assert found.statements[0].quantities, "the numbers themselves are kept"


def test_a_year_in_brackets_before_a_number_is_that_number_s():
    found = annotate(
        [statement("2011 yılında Aliağa'nın nüfusu 71.050 kişidir (2009: 63.503).")],
        [],
        identity(year=2012),
    )
    assert observed(found.observations) == expected(
        [
            ("aliaga", "population", 2011, "71050"),
            ("aliaga", "population", 2009, "63503"),
        ]
    )


def test_what_is_so_today_is_not_of_the_year_that_the_sentence_names_first():
    text = "1998 yılında kurulan atık su arıtma tesisi bugün 40.000 kişiye hizmet vermektedir."
    (row,) = annotate([statement(text)], [], identity(year=2011)).observations
    assert (row.value, row.year, row.year_basis) == (40000, 2011, "inferred")


@pytest.mark.parametrize(
    ("text", "proof", "confidence"),
    [
        ("2009 yılında Foça'nın nüfusu 33.131'dir.", "indicator “nüfusu”; place “Foça'nın”; year “2009 yılında”", 0.97),
        ("2009'da ilçede 1.250 firma vardır.", "indicator “firma”; place “ilçede”; year “2009'da”", 0.97),
        ("Medyan yaş 36,4'tür.", "indicator “Medyan”, “yaş”; place that the text or the document is about; year not told", 0.9),
        ("Foça'da 16.120 kişi yaşamaktadır.", "indicator “yaşamaktadır”; place “Foça'da”; year not told", 0.93),
    ],
)  # fmt: skip
def test_an_observation_says_which_words_gave_it(text, proof, confidence):
    (row,) = annotate(
        [statement(text, section="Genel")], [], identity("foca")
    ).observations
    assert (row.proof, row.confidence) == (proof, confidence)


@pytest.mark.parametrize("text", [
    "Foça ilçesinde yaşayan toplam nüfus, 2009 yılı 33.131", "2009 yılında Foça'da faaliyet gösteren toplam 1.250 firma",
])  # fmt: skip
def test_a_paragraph_without_verb_and_full_stop_is_a_caption_and_an_entry_of_a_list_is_not(
    text,
):
    caption = statement(text).model_copy(update={"kind": "paragraph"})
    assert annotate([caption], [], identity("foca")).observations == ()
    assert len(annotate([statement(text)], [], identity("foca")).observations) == 1


@pytest.mark.parametrize(
    ("before", "seen"),
    [
        ("Fabrika 2006 yılında açılmıştır.", 0),
        ("Foça'nın Yenifoça beldesi büyümektedir.", 0),
        ("Foça'da bir serbest bölge bulunmaktadır.", 0),
        ("Foça turistik bir ilçedir.", 1),
        ("2009 yılında Foça'da 1.250 firma vardır.", 2),
    ],
)
def test_a_sentence_without_a_place_is_of_the_place_that_the_one_before_is_about(
    before, seen
):
    found = annotate(
        [statement(f"{before} 2009 yılında çalışan sayısı 4.200'dür.")],
        [],
        identity("foca"),
    )
    assert len(found.observations) == seen


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("tr", "Foça'nın nüfusu Urla'nınkinden az olup 2009'da 33.131'dir.", [("foca", 2009, 33131)]),
        ("tr", "Foça'nın 2009 nüfusu 2000'e göre 2.400 kişi artarak 33.131 olmuştur.", [("foca", 2009, 33131)]),
        ("tr", "2000 yılında 25.037 olan nüfus on yılda 33.131'e çıkmıştır.", [("foca", 2000, 25037)]),
        ("tr", "En yüksek nüfus 2009'da 33.131 ile Foça'da, en düşük nüfus 8.848 ile Karaburun'dadır.",
         [("foca", 2009, 33131), ("karaburun", 2009, 8848)]),
        ("tr", "Çeşme'ye İstanbul'dan 2009 yılında 45.000 turist gelmiştir.", []),
        ("tr", "Urla'da çalışan 7.225 kişinin 2.000'i Foça'da oturmaktadır.", []),
        ("en", "With 33,131 inhabitants, Urla was larger than Dikili (31,406) in 2009.", []),
        ("en", "Foça, next to Dikili, had 33,131 inhabitants in 2009.", [("foca", 2009, 33131)]),
    ],
)  # fmt: skip
def test_what_a_place_or_a_year_is_compared_with_owns_nothing(language, text, told):
    found = annotate(
        [statement(text)], [], identity("foca", language=language)
    ).observations
    assert [(row.place, row.year, int(row.value)) for row in found] == told


def test_a_year_after_the_publication_is_a_forecast():
    text = "Foça'nın nüfusu 2009 yılında 33.131, 2015 yılında 40.000'dir."
    assert [
        row.year
        for row in annotate([statement(text)], [], identity("foca")).observations
    ] == [2009]


def test_a_text_whose_beginning_is_lost_gives_nothing():
    broken = statement(
        "In 2009, the bed capacity of hotels in the district of"
    ).model_copy(update={"kind": "paragraph"})
    rest = statement(
        "Foça had 1,250 firms in 2008. In 2009, there were 1,300 firms in Foça.", 2
    ).model_copy(update={"kind": "paragraph"})
    found = annotate([broken, rest], [], identity("foca", language="en")).observations
    assert [row.value for row in found] == [1300]
    whole = annotate([rest], [], identity("foca", language="en")).observations
    assert [row.value for row in whole] == [1250, 1300]


def test_a_value_that_nobody_would_believe_is_told():
    found = annotate(
        [statement("İzmir'de 2008 yılında 9 firma bulunmaktadır.")], [], identity()
    )
    assert found.observations == ()
    assert [finding.check_code for finding in found.findings] == ["figure-implausible"]


def test_every_number_is_a_quantity_and_no_year_date_or_label_is():
    text = "Tablo 2'ye göre 11 Temmuz 2008'de 3 köyde 12,5 hektar alan, % 4'ü sulu, 1.2.3,4 ton ürün vardı."
    found = annotate([statement(text)], [], identity())
    quantities = [
        (row.text_raw, row.value, row.unit) for row in found.statements[0].quantities
    ]
    assert quantities == [
        ("3", Decimal(3), None),
        ("12,5", Decimal("12.5"), "ha"),
        ("% 4", Decimal(4), "percent"),
        ("1.2.3,4", None, "tonnes"),
    ]
    assert [finding.check_code for finding in found.findings] == ["number-unreadable"]


def test_a_number_of_two_readings_has_no_value_and_a_finding_with_both():
    found = annotate(
        [statement("Boy 147,50 cm iken alan 117,713 olarak ölçülmüştür.")],
        [],
        identity(),
    )
    doubtful = found.statements[0].quantities[1]
    assert doubtful.value is None
    (finding,) = found.findings
    assert finding.check_code == "number-ambiguous"
    assert "117.713 or 117713" in finding.message


def test_a_footnote_with_figures_becomes_a_statement_of_its_own():
    told = statement(
        "DPT'nin 2004 yılı gelişmişlik çalışmasında Tire 95. sıradadır.",
        footnotes=("2",),
    )
    later = statement("2008 yılında Tire'de 900 firma vardır.", ordinal=2)
    notes = [
        Footnote(marker="1", text="İZKA, 2009", text_raw="İZKA, 2009", region=REGION),
        Footnote(
            marker="2",
            text="Çalışma 58 gelişmişlik değişkenini kapsar.",
            text_raw="x",
            region=REGION,
        ),
    ]
    found = annotate([told, later], notes, identity("tire"))
    assert [(row.kind, row.section) for row in found.statements[2:]] == [
        ("footnote", "footnote 2")
    ]
    row = found.observations[-1]
    assert (row.indicator, row.year, row.year_basis, row.value) == (
        "socioeconomic_ranking_parameters_count", 2004, "context", 58,
    )  # fmt: skip


def test_a_misspelt_place_is_matched_and_said():
    found = annotate(
        [statement("2009'da Bergma'nın medyan yaşı 35,9'dur.")], [], identity("foca")
    )
    assert found.observations[0].place == "bergama"
    assert [finding.check_code for finding in found.findings] == ["place-misspelt"]


def test_a_dot_that_nothing_explains_is_read_by_habit_and_said():
    found = annotate([statement("İlçede 1.250 firma vardır.")], [], identity("foca"))
    assert found.observations[0].value == Decimal(1250)
    (finding,) = found.findings
    assert (finding.check_code, finding.severity) == ("number-ambiguous", "info")
    assert "1250 or 1.250" in finding.message
    other = statement("Payı % 12,5'tir.", ordinal=2)
    assert (
        annotate(
            [statement("İlçede 1.250 firma vardır."), other], [], identity("foca")
        ).findings
        == ()
    )


@pytest.mark.parametrize(
    "text",
    [
        "Foça, Urla ve Çeşme'nin nüfusu sırasıyla 33.131 ve 52.500 kişidir.",
        "Firma ve çalışan sayısı sırasıyla 1.205 ve 9.840'tır.",
    ],
    ids=["counts differ", "no places"],
)
def test_a_list_that_does_not_match_is_nobodys_and_said(text):
    found = annotate([statement(text)], [], identity("foca"))
    listed = [
        row
        for row in found.observations
        if row.value in (Decimal(33131), Decimal(52500), Decimal(1205))
    ]
    assert listed == []
    assert "list-unmatched" in [finding.check_code for finding in found.findings]
    assert len(found.statements[0].quantities) >= 2


def test_how_the_year_is_known_is_told():
    texts = [
        "2009 yılında Foça'nın nüfusu 33.131'dir. Aynı yıl medyan yaş 36,4'tür.",
        "Şehir nüfusu 25.100'dür.",
    ]
    found = annotate(
        [statement(text, rank) for rank, text in enumerate(texts, 1)],
        [],
        identity("foca"),
    )
    assert [row.year_basis for row in found.observations] == [
        "stated",
        "context",
        "inferred",
    ]


def test_a_document_without_a_place_gives_no_observation_to_anyone():
    found = annotate(
        [statement("2009 yılında nüfus artış hızı % 12'dir.")], [], identity(None)
    )
    assert found.observations == ()
    assert found.statements[0].quantities[0].indicator == "population_growth_rate"


def test_the_pipeline_is_built_once_and_survives_the_disk(tmp_path):
    assert pipeline("tr") is pipeline("tr")
    pipeline("tr").to_disk(tmp_path / "nlp")
    text = "Ödemiş'te %25'i kırsal; 12,4'tür (37 adet), Ardından A.Ş. verilerine göre Kiraz gelir."
    loaded = spacy.load(tmp_path / "nlp")
    made = loaded.make_doc(text)
    made.user_data["provinces"] = ("izmir",)
    doc = loaded(made)
    assert [token.text for token in doc] == [
        token.text for token in pipeline("tr")(text)
    ]
    assert [span.label_ for span in doc.spans["places"]] == ["odemis", "kiraz"]
    assert len(list(doc.sents)) == 2
    assert {"%", "25", "A.Ş."} <= {token.text for token in doc}


@pytest.mark.processes
def test_spacy_and_the_dictionaries_are_loaded_only_when_asked():
    script = "import extractors.prose.annotate, extractors.text_layer.mending, sys; print([m for m in ('spacy', 'simplemma') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_gold_figures_of_the_report_in_the_corpus(shared):
    gold = json.loads(
        (shared / "corpus" / "gold" / "aliaga-2010-12.json").read_text(encoding="utf-8")
    )
    bullets = [
        (part["heading"], bullet)
        for part in gold["sections"]
        for bullet in part["bullets"]
    ]
    statements = [
        statement(bullet["text"], rank, heading, tuple(bullet["footnotes"]))
        for rank, (heading, bullet) in enumerate(bullets, start=1)
    ]
    notes = [
        Footnote(
            marker=note["marker"],
            text=note["text"],
            text_raw=note["text"],
            region=REGION,
        )
        for note in gold["footnotes"]
    ]
    found = annotate(statements, notes, identity("aliaga", 2010))
    wanted = [
        (
            slug(figure["place"]),
            figure["indicator"],
            figure["year"],
            Decimal(str(figure["value"])),
        )
        for figure in gold["narrative_figures"]
        if not figure["implied"] and len(figure["place"].split()) < 3
    ]
    assert observed(found.observations) == sorted(wanted)
    bases = {(o.indicator, o.place, o.value): o.year_basis for o in found.observations}
    assert bases["median_age", "aliaga", Decimal("31.7")] == "inferred"
    assert bases["employees", "aliaga", Decimal(27225)] == "stated"
    assert bases["employees_rank_in_izmir", "aliaga", Decimal(9)] == "context"


def test_a_stem_is_no_concept_where_it_begins_the_name_of_a_place() -> None:
    said = {mention.concept for mention in find_concepts("Köyceğiz'in nüfusu")}
    assert "population" in said and "rural" not in said
    assert "rural" in {
        mention.concept for mention in find_concepts("Köyceğiz'in köy nüfusu")
    }


@pytest.mark.parametrize(
    ("text", "kind", "seen"),
    [
        ("1.444 hasta yatağı bulunmaktadır.", "paragraph", 0),
        ("1.444 hasta yatağı bulunmaktadır.", "bullet", 1),
        ("İlçede 1.444 hasta yatağı bulunmaktadır.", "paragraph", 1),
        ("2009 yılında 1.444 hasta yatağı bulunmaktadır.", "paragraph", 1),
    ],
)
def test_a_text_that_begins_with_a_figure_may_have_lost_its_year(text, kind, seen):
    """The edge of a column cut `2009 yılında …` off: the year before it is another's."""
    before = statement("2012 yılında Aliağa'da okuryazarlık oranı %85,3 olmuştur.")
    cut = statement(text, 2).model_copy(update={"kind": kind, "section": "Sağlık"})
    found = annotate([before, cut], [], identity("aliaga", 2014))
    beds = [each for each in found.observations if each.indicator == "hospital_beds"]
    told = [each.check_code for each in found.findings]
    assert (len(beds), told) == (seen, [] if seen else ["sentence-cut"])


def test_a_table_without_a_full_stop_is_no_sentence():
    """Its numbers are kept, none is anyone's, and it is said; weighed each against all, they took minutes."""
    listed = ", ".join(f"Aliağa {year} nüfus {12_000 + year}" for year in range(100))
    found = annotate(
        [statement(f"Nüfus {listed}.", 1, None, ())], [], identity("aliaga", 2010)
    )
    assert len(found.statements[0].quantities) > 80
    assert found.observations == ()
    assert [finding.check_code for finding in found.findings] == [
        "sentence-run-together"
    ]
