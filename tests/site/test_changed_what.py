"""What has changed is told in the words of the page."""

import pytest

from pipelines.site.changed_what import what_changed
from pipelines.site.words import Words

SAID = [
    ("figure", "employees, 2008 → 2011", "Çalışan sayısı, 2008 → 2011", "Number of employees, 2008 → 2011"),
    ("figure", "made_up_code, 2008", "made up code, 2008", "made up code, 2008"),
    ("programme_result", "2008 KOBİ: applications", "2008 KOBİ: başvuru", "2008 KOBİ: applications"),
    ("swot_item", "strength · EKONOMİK › Tarım → threat · ÇEVRE", "Güçlü yanlar · EKONOMİK › Tarım → Tehditler · ÇEVRE",
     "Strengths · EKONOMİK › Tarım → Threats · ÇEVRE"),
    ("statement", "Nüfus, yaş, bullet", "Nüfus, yaş, madde", "Nüfus, yaş, bullet"),
    ("heading", "column of Tablo 1", "Tablo 1: sütun başlığı", "Tablo 1: heading of a column"),
    ("heading", "section", "bölüm başlığı", "heading of a section"),
    ("goal", "Eksen › 1. Öncelik › 1", "Eksen › 1. Öncelik › 1", "Eksen › 1. Öncelik › 1"),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "what", "turkish", "english"), SAID)
def test_what_changed_is_told_in_both_languages(
    subject: str, what: str, turkish: str, english: str
) -> None:
    change = {"subject": subject, "what": what}
    assert what_changed(change, Words("tr")) == turkish
    assert what_changed(change, Words("en")) == english
