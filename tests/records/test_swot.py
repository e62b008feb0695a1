import pytest
from pydantic import ValidationError

from extractors.records.kinds import classify
from extractors.records.swot.labels import named_under
from extractors.records.swot.matrix import read_swot
from schemas.records import SwotItem
from schemas.table import Table
from tests.support.drawn_tables import drawn_table


def items(table: Table) -> list[tuple[str | None, str | None, str, str]]:
    return [
        (i.dimension, i.sub_dimension, i.quadrant, i.text)
        for i in read_swot(table, "foca")
    ]


def test_one_row_an_item_with_a_band_for_the_dimension_and_empty_bands_for_sub_dimensions() -> (
    None
):
    table = drawn_table([
        ["FOÇA", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["EKONOMİK", "", "", "", ""],
        ["Tarım", "Zeytinlikler", "Küçük parseller", "", ""],
        ["", "", "Sulama yok", "Kooperatif kurulması", ""],
        ["Sanayi", "", "", "", ""],
        ["Sanayi", "Tuz işleme", "", "", "Rekabet"],
        ["SOSYAL ve KÜLTÜREL ALTYAPI", "", "", "", "Göç"],
    ])  # fmt: skip
    assert classify(table) == "swot"
    assert items(table) == [
        ("EKONOMİK", "Tarım", "strength", "Zeytinlikler"),
        ("EKONOMİK", "Tarım", "weakness", "Küçük parseller"),
        ("EKONOMİK", "Tarım", "weakness", "Sulama yok"),
        ("EKONOMİK", "Tarım", "opportunity", "Kooperatif kurulması"),
        ("EKONOMİK", "Sanayi", "strength", "Tuz işleme"),
        ("EKONOMİK", "Sanayi", "threat", "Rekabet"),
        ("SOSYAL ve KÜLTÜREL ALTYAPI", None, "threat", "Göç"),
    ]


def test_ordinals_count_within_dimension_sub_dimension_and_quadrant() -> None:
    table = drawn_table([
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"],
        ["ÇEVRE", "Temiz hava", "Arıtma yok", "", ""],
        ["", "Temiz deniz", "", "", ""],
        ["ULAŞIM", "Liman", "", "", ""],
    ])  # fmt: skip
    found = [(i.text, i.ordinal) for i in read_swot(table, None)]
    assert found == [
        ("Temiz hava", 1),
        ("Arıtma yok", 1),
        ("Temiz deniz", 2),
        ("Liman", 1),
    ]


def test_bullets_in_a_cell_are_items_and_a_wrapped_bullet_is_one() -> None:
    table = drawn_table([
        ["FOÇA", "<", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["EKONOMİK", "Turizm", "• Deniz ve\nkum\n• Antik kent", "• Kısa sezon", "", ""],
        ["^", "Tarım", "", "", "• Bağcılık", ""],
        ["ENERJİ", "<", "• Rüzgâr", "", "", ""],
    ])  # fmt: skip
    assert items(table) == [
        ("EKONOMİK", "Turizm", "strength", "Deniz ve kum"),
        ("EKONOMİK", "Turizm", "strength", "Antik kent"),
        ("EKONOMİK", "Turizm", "weakness", "Kısa sezon"),
        ("EKONOMİK", "Tarım", "opportunity", "Bağcılık"),
        ("ENERJİ", None, "strength", "Rüzgâr"),
    ]


def test_english_headings_and_dimensions_in_small_letters_told_by_their_bands() -> None:
    table = drawn_table([
        ["", "Strengths", "Weaknesses", "Opportunities", "Threats"],
        ["Economic", "", "", "", ""],
        ["Agriculture", "Olive groves", "", "", ""],
        ["Industry", "", "Old plants", "", ""],
        ["Social", "", "", "", ""],
        ["Education", "", "", "New school", ""],
    ])  # fmt: skip
    assert items(table) == [
        ("Economic", "Agriculture", "strength", "Olive groves"),
        ("Economic", "Industry", "weakness", "Old plants"),
        ("Social", "Education", "opportunity", "New school"),
    ]


def test_four_boxes_without_dimensions() -> None:
    table = drawn_table([
        ["GÜÇLÜ YÖNLER", "ZAYIF YÖNLER"],
        ["• Liman\n• Genç nüfus", "• Yol"],
        ["FIRSATLAR", "TEHDİTLER"],
        ["• Demiryolu", "• Kuraklık"],
    ])  # fmt: skip
    assert classify(table) == "swot"
    assert items(table) == [
        (None, None, "strength", "Liman"),
        (None, None, "strength", "Genç nüfus"),
        (None, None, "weakness", "Yol"),
        (None, None, "opportunity", "Demiryolu"),
        (None, None, "threat", "Kuraklık"),
    ]


def test_a_dash_alone_is_no_item_and_hyphenation_is_mended() -> None:
    table = drawn_table([
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["ÇEVRE", "-", "Arıtma tesisi bulun-\nmaması", "—", ""],
    ])  # fmt: skip
    assert items(table) == [("ÇEVRE", None, "weakness", "Arıtma tesisi bulunmaması")]


def test_a_dash_alone_in_a_cell_of_one_entry_is_no_item() -> None:
    rows = [["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"],
            ["ÇEVRE", "Temiz hava", "-", "–", "Taşkın"]]  # fmt: skip
    table = drawn_table(rows).model_copy(update={"one_entry_a_cell": True})
    assert [text for *_, text in items(table)] == ["Temiz hava", "Taşkın"]


def test_paragraphs_in_a_cell_are_items_where_the_line_had_room_for_the_next_word() -> (
    None
):
    table = drawn_table([
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["TURİZM", "Kaplıca\nMavi bayraklı plaj\nKent", "Otel yatak kapasitesi az\nve eski", "", ""],
    ])  # fmt: skip
    assert items(table) == [
        ("TURİZM", None, "strength", "Kaplıca"),
        ("TURİZM", None, "strength", "Mavi bayraklı plaj"),
        ("TURİZM", None, "strength", "Kent"),
        ("TURİZM", None, "weakness", "Otel yatak kapasitesi az ve eski"),
    ]


def test_a_paragraph_may_begin_in_small_letters_within_quotation_marks() -> None:
    table = drawn_table([
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"],
        ["TURİZM", 'Kaplıca\n"yavaş şehir" unvanı', "Otel yatak kapasitesi az\nve eski", "", ""],
    ])  # fmt: skip
    assert [text for *_, text in items(table)][:2] == [
        "Kaplıca",
        '"yavaş şehir" unvanı',
    ]


def test_a_short_finding_that_sounds_like_a_quadrant_is_a_finding() -> None:
    """ "Güçlü sanayi" under the threats would else be lost, and make strengths of what stands below it."""
    across = drawn_table([
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"],
        ["EKONOMİK", "Güçlü sanayi", "Zayıf örgütlenme", "İhracat fırsatları", "Güçlü rakipler"],
        ["", "Genç nüfus", "Göç", "Yeni liman", "Deprem"],
        ["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER"],
        ["SOSYAL", "Üniversite", "", "", "Zayıf talep"],
    ])  # fmt: skip
    pairs = drawn_table([
        ["GÜÇLÜ YANLAR", "ZAYIF YANLAR"], ["Tarım", "Güçlü rakipler"],
        ["FIRSATLAR", "TEHDİTLER"], ["Zayıf kur", "Göç"],
    ])  # fmt: skip
    down = drawn_table([
        ["", "BULGULAR"], ["GÜÇLÜ YANLAR", "Tarım"], ["ZAYIF YANLAR", "Güçlü rakipler"],
        ["FIRSATLAR", "Liman"], ["TEHDİTLER", "Zayıf kur"],
    ])  # fmt: skip
    assert [(quadrant, text) for _, _, quadrant, text in items(across)] == [
        ("strength", "Güçlü sanayi"), ("weakness", "Zayıf örgütlenme"), ("opportunity", "İhracat fırsatları"),
        ("threat", "Güçlü rakipler"), ("strength", "Genç nüfus"), ("weakness", "Göç"),
        ("opportunity", "Yeni liman"), ("threat", "Deprem"), ("strength", "Üniversite"), ("threat", "Zayıf talep"),
    ]  # fmt: skip
    for table in (pairs, down):
        assert classify(table) == "swot"
    assert [(quadrant, text) for _, _, quadrant, text in items(pairs)] == [
        ("strength", "Tarım"),
        ("weakness", "Güçlü rakipler"),
        ("opportunity", "Zayıf kur"),
        ("threat", "Göç"),
    ]
    assert [(quadrant, text) for _, _, quadrant, text in items(down)] == [
        ("strength", "Tarım"),
        ("weakness", "Güçlü rakipler"),
        ("opportunity", "Liman"),
        ("threat", "Zayıf kur"),
    ]


@pytest.mark.parametrize(("text", "is_item"), [("A", True), ("", False)])
def test_a_finding_has_a_text(text: str, is_item: bool) -> None:
    told = {
        "place": None,
        "dimension": None,
        "sub_dimension": None,
        "quadrant": "threat",
        "ordinal": 1,
    }
    told |= {
        "text": text,
        "text_raw": text,
        "cell": {"table_ordinal": 1, "row": 1, "col": 1},
    }
    if is_item:
        assert SwotItem.model_validate(told).text == text
    else:
        with pytest.raises(ValidationError):
            SwotItem.model_validate(told)


@pytest.mark.parametrize(
    ("names", "heading", "kind"),
    [
        (("Güçlü Yönler", "Zayıf Yönler"), "GZFT Analizi", "swot"),
        (("Güçlü Yönler", "Zayıf Yönler"), "Mevcut Durum", "other"),
        (("Güçlü Yönler", "Notlar"), "GZFT Analizi", "other"),
        (("Güçlü Yönlerimiz ve Hedeflerimiz", "Zayıf Yönler"), "GZFT Analizi", "other"),
    ],
)
def test_a_table_of_two_quadrants_is_a_swot_where_its_title_says_so(
    names: tuple[str, str], heading: str, kind: str
) -> None:
    """Findings of two quadrants alone, down the side: nothing was read of them."""
    rows = [[names[0], "Limanlar"], [names[1], "Dar yollar"]]
    assert classify(drawn_table(rows, heading=heading, headings=0)) == kind


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("ÇEVRE / Su ve Atık", ("ÇEVRE", "Su ve Atık")),
        ("SOSYAL | Eğitim", ("SOSYAL", "Eğitim")),
        ("KURUMSAL > Yönetişim", ("KURUMSAL", "Yönetişim")),
        ("EKONOMİK: İşgücü", ("EKONOMİK", "İşgücü")),
        ("Sosyal – Eğitim", ("Sosyal", "Eğitim")),
        ("Ekonomik - Sosyal", ("Ekonomik - Sosyal", None)),
        ("Fabrikalar / Atölyeler", ("Fabrikalar / Atölyeler", None)),
    ],
)
def test_a_sign_parts_a_dimension_from_its_part_in_one_label(
    printed: str, read: tuple[str, str | None]
) -> None:
    """They were one dimension; two dimensions set alike, and what names none, are one name."""
    assert named_under((), (printed, None)) == read
    assert named_under((printed,), (None, None)) == read
    (item,) = read_swot(
        drawn_table([["", "GÜÇLÜ YANLAR", "ZAYIF YANLAR"], [printed, "Ova", ""]]), None
    )
    assert (item.dimension, item.sub_dimension) == read


def test_a_label_that_has_its_part_beside_it_is_as_printed() -> None:
    assert named_under((), ("ÇEVRE / Su", "Atık")) == ("ÇEVRE / Su", "Atık")


def test_the_same_name_over_a_table_and_in_it_is_one_however_its_i_is_written() -> None:
    """`Social` in a caption over `SOCIAL` was a dimension with a part of its own name."""
    assert named_under(("Social",), ("SOCIAL", None)) == ("SOCIAL", None)
    assert named_under(("Social",), ("SOCIAL", "Culture")) == ("SOCIAL", "Culture")
    assert named_under(("SOSYAL",), ("Eğitim", None)) == ("SOSYAL", "Eğitim")


@pytest.mark.parametrize(
    ("printed", "part"),
    [
        ("Çevre / Su ve Atık", "Su ve Atık"),
        ("ÇEVRE: Su ve Atık", "Su ve Atık"),
        ("Enerji / Su ve Atık", "Enerji / Su ve Atık"),
        ("Su ve Atık", "Su ve Atık"),
    ],
)
def test_a_label_that_says_the_dimension_of_its_caption_again_names_the_part(
    printed: str, part: str
) -> None:
    """All findings of a table had `Çevre / …` for their part, with 0.99."""
    assert named_under(("Çevre",), (printed, None)) == ("Çevre", part)
    assert named_under((), ("Çevre", printed)) == ("Çevre", part)
