"""What a report of the lottery says: a province's districts, their figures, their projects, the plan's goals."""

import random
from dataclasses import dataclass
from decimal import Decimal

from schemas.text.numbers import print_number
from schemas.text.turkish import fold
from schemas.vocabulary.places import districts_of, places

PROVINCES = (
    "izmir",
    "izmir",
    "manisa",
    "mugla",
    "balikesir",
    "trabzon",
    "gaziantep",
    "konya",
)
COUNTS = {
    "employees": (
        "Çalışan Sayısı",
        "Sigortalı Çalışan Sayısı",
        "İlçedeki Çalışan Sayısı",
    ),
    "firms": ("Firma Sayısı", "İşyeri Sayısı", "İlçedeki Firma Sayısı"),
    "exports_usd": ("İhracat (ABD $)", "Toplam İhracat (ABD $)"),
}
SHARES = {
    "employees": "Çalışan Sayısının {il} Toplamına Oranı (%)",
    "firms": "Firma Sayısının {il} İçindeki Payı (%)",
    "exports_usd": "İhracatın {il} Toplamına Oranı (%)",
}
PROGRAMMES = (
    "KOBİ Mali Destek Programı",
    "Kırsal Kalkınma Mali Destek Programı",
    "Sosyal Kalkınma Mali Destek Programı",
    "Turizm Altyapısı Mali Destek Programı",
)
MEASURES = (
    ("Başvuru Sayısı", "Başarılı Proje Sayısı"),
    ("Proje Başvurusu", "Başarılı Proje"),
)


AXES = (
    "Güçlü Ekonomi",
    "Yüksek Yaşam Kalitesi",
    "Sürdürülebilir Çevre",
    "Güçlü Toplum",
    "Kırsal Kalkınma",
)
SUBJECTS = (
    "Kıyı Turizmi",
    "Tarımsal Üretim",
    "Ar-Ge ve Yenilik",
    "Sağlık",
    "Kentsel Ulaşım",
    "Mesleki Eğitim",
    "Lojistik",
)
AIMS = (
    "Kapasitesinin Geliştirilmesi",
    "Hizmetlerine Erişimin Artırılması",
    "Alanında Kümelenmenin Desteklenmesi",
)
DEEDS = (
    "desteklenecek; genç girişimcilerin (18-35 yaş) bu alana yönelmesi sağlanacaktır.", "izlenecektir.",
    "konusunda bilinç ve farkındalık artırılacaktır.",
    "için gerekli fiziki ve kurumsal altyapı tamamlanacak, mevcut tesisler yenilenecektir.",
)  # fmt: skip
OBJECTS = ("Küçükbaş hayvancılık", "Organize sanayi bölgesi", "Demir-çelik sanayi", "Liman hizmetleri", "Zeytinyağı üretimi",
           "Kadın kooperatifleri", "Jeotermal kaynaklar")  # fmt: skip

Plan = list[tuple[str, list[tuple[str, list[str]]]]]
"""Axes with their priorities, each with its goals."""


@dataclass(frozen=True)
class Printed:
    """A table: heading levels over its columns (a text of several columns once each), rows of texts."""

    kind: str
    caption: str
    headings: list[tuple[str, ...]]
    """For each column beside the names its levels, top down."""
    rows: list[tuple[str, list[str]]]
    """Label, and the texts beside it."""


@dataclass(frozen=True)
class Report:
    """A report, and the records that are in it."""

    title: str
    series: str
    publisher: str
    tables: list[Printed]
    figures: set[tuple[str, str, str]]
    """Place, indicator (a share's without its province), value as printed for machines."""
    plan: Plan
    results: set[tuple[str, int, str, int, int]]
    """Programme, year, place, applications, successful projects."""

    @property
    def goals(self) -> set[tuple[str, int, str, int, str]]:
        """Axis, number and title of the priority, number and text of the goal."""
        return {
            (fold(axis), at, fold(title), place, goal)
            for axis, priorities in self.plan
            for at, (title, listed) in enumerate(priorities, 1)
            for place, goal in enumerate(listed, 1)
        }


def make(seed: int) -> Report:
    """The report of a seed."""
    dice = random.Random(f"content {seed}")
    province = places()[dice.choice(PROVINCES)]
    districts = districts_of(province.slug)
    figures: set[tuple[str, str, str]] = set()
    results: set[tuple[str, int, str, int, int]] = set()
    tables = [
        _statistics(dice, province, districts, figures),
        _programmes(dice, districts, results),
    ]
    return Report(
        title=f"{dice.choice(districts).name} Özet Raporu",
        series=f"2010-2013 {province.name} Bölge Planı İlçe Toplantıları",
        publisher=f"{province.name} Kalkınma Ajansı, Aralık 2010",
        tables=tables,
        plan=_plan(random.Random(f"plan {seed}")),
        figures=figures,
        results=results,
    )


def _plan(dice: random.Random) -> Plan:
    names = [f"{subject} {aim}" for subject in SUBJECTS for aim in AIMS]
    goals = [f"{thing} {deed}" for thing in OBJECTS for deed in DEEDS]
    return [
        (
            axis,
            [
                (name, dice.sample(goals, dice.randint(1, 5)))
                for name in dice.sample(names, dice.randint(1, 4))
            ],
        )
        for axis in dice.sample(AXES, dice.randint(1, 4))
    ]


def _statistics(dice, province, districts, figures) -> Printed:
    counts = {
        code: [dice.randrange(1, 10 ** dice.randint(3, 6)) for _ in districts]
        for code in COUNTS
    }
    codes = dice.sample(list(COUNTS), dice.randint(2, 3))
    with_total = dice.random() < 0.7
    headings: list[tuple[str, ...]] = []
    columns: list[list[str]] = []
    for code in codes:
        whole = sum(counts[code])
        listed = [*counts[code], whole] if with_total else counts[code]
        shares = [f"{100 * count / whole:.2f}" for count in listed]
        owners = [*(place.slug for place in districts), province.slug][: len(listed)]
        figures |= {
            (owner, code, str(count))
            for owner, count in zip(owners, listed, strict=True)
        }
        share_code = f"{code.removesuffix('_usd')}_share"
        figures |= {
            (owner, share_code, f"{Decimal(share).normalize():f}")
            for owner, share in zip(owners, shares, strict=True)
        }
        headings += [
            (dice.choice(COUNTS[code]),),
            (SHARES[code].format(il=province.name),),
        ]
        columns += [
            [print_number(Decimal(count)) for count in listed],
            [share.replace(".", ",") for share in shares],
        ]
    labels = [place.name for place in districts] + (["Toplam"] if with_total else [])
    rows = [
        (label, [column[i] for column in columns]) for i, label in enumerate(labels)
    ]
    return Printed(
        "district_statistics", "İlçelere Göre Temel Göstergeler", headings, rows
    )


def _programmes(dice, districts, results) -> Printed:
    names = dice.sample(PROGRAMMES, dice.randint(2, 4))
    years = sorted(dice.randint(2008, 2013) for _ in names)
    measures = dice.choice(MEASURES)
    headings = [
        (f"{year} {name}", measure)
        for year, name in zip(years, names, strict=True)
        for measure in measures
    ]
    rows = []
    for place in districts:
        texts: list[str] = []
        for year, name in zip(years, names, strict=True):
            applied = dice.choice((0, 0, 1, 2, 3, 5, 8, 13, 21))
            won = dice.randint(0, applied)
            results.add((fold(name), year, place.slug, applied, won))
            texts += [str(applied), str(won)]
        rows.append((place.name, texts))
    if dice.random() < 0.7:
        sums = [sum(int(texts[i]) for _, texts in rows) for i in range(len(headings))]
        rows.append(("TOPLAM", [str(count) for count in sums]))
    return Printed(
        "programme_results", "İlçelere Göre Mali Destek Programları", headings, rows
    )
