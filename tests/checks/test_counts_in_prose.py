"""How many axes, priorities and goals the prose says there are."""

import pytest

from extractors.checks import check
from extractors.checks.due.in_prose import told_counts
from schemas.finding import Finding
from schemas.vocabulary.sentences import in_turkish
from tests.support import extractions as make

WHOLE = {"axes": 4, "priorities": 19, "goals": 68}


@pytest.mark.parametrize(
    "sentence, told",
    [
        (
            "Plan dört gelişme ekseni, 19 stratejik öncelik ve altmış sekiz hedef içerir.",
            WHOLE,
        ),
        ("Bu plan 68 adet hedef, on dokuz öncelik ve 4 eksenden oluşur.", WHOLE),
        ("Eksen sayısı 4, öncelik sayısı: on dokuz, hedef sayısı (68)'dir.", WHOLE),
        (
            "It has four development axes, nineteen priorities and sixty-eight goals.",
            WHOLE,
        ),
        (
            "Yüz iki hedef, on dört öncelik altında toplanmıştır.",
            {"priorities": 14, "goals": 102},
        ),
        (
            "2. eksen altında 5 öncelik ve 12 hedef vardır.",
            {"priorities": 5, "goals": 12},
        ),
        ("Her eksende 3 öncelik ve 9 hedef vardır.", {}),
        ("3 öncelik yerine 4 öncelik ve 12 hedef belirlenmiştir.", {}),
        ("Bu eksen bir hedef ve bir öncelik içerir.", {}),
        ("2014 yılında eksen ve hedef kavramları tartışılmıştır.", {}),
    ],
)
def test_a_sentence_counts_parts_of_the_plan(
    sentence: str, told: dict[str, int]
) -> None:
    assert told_counts(sentence) == told


def said(text: str) -> list[Finding]:
    """Of a plan of 2 axes, 3 priorities and 5 goals, and one sentence."""
    table, axes = make.plan(
        [
            (
                "YAŞAM KALİTESİ",
                [("Altyapı", ["Bir hedef.", "İki hedef."]), ("Sağlık", ["Üç hedef."])],
            ),
            ("GÜÇLÜ TOPLUM", [("Eğitim", ["Dört hedef.", "Beş hedef."])]),
        ]
    )
    extraction = make.extraction(
        tables=[table], plan_axes=axes, statements=[make.statement(1, text)]
    )
    return [
        finding for finding in check(extraction) if finding.check_code == "count-told"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Plan 2 eksen, 3 öncelik ve 5 hedeften oluşur.",
        "Bu eksen altında 2 öncelik ve 3 hedef vardır.",
        "Planda 70 hedef vardır.",
    ],
)
def test_counts_that_are_right_or_alone_say_nothing(text: str) -> None:
    assert said(text) == []


def test_fewer_goals_than_the_prose_says_are_a_warning_in_both_languages() -> None:
    (found,) = said("Giriş. Plan iki eksen, 3 öncelik ve 6 hedeften oluşur.")
    assert found.severity == "warning"
    assert (
        "it counts 2 axes, 3 priorities, 6 goals of the plan, 2 axes, 3 priorities, 5 goals"
        in found.message
    )
    assert "6 hedef sayıyor" in (in_turkish(found.message) or "")
