import pytest

from extractors.narrative.statements import Narrative, read_narrative
from extractors.pages.marks import marked_text
from extractors.pages.running_lines import without_running_lines
from schemas.geometry import Box
from schemas.page import Line, Page, Word
from tests.support.drawn_pages import page, words


def texts(narrative: Narrative) -> list[str]:
    return [statement.text for statement in narrative.statements]


def prose(number: int = 1) -> Page:
    return page(number, [
        words("Nüfus Yapısı^1", 100, size=14, bold=True),
        words("• Foça'nın nüfusu 2009 yılında 30.549 kişiydi ve bu sayı", 130),
        words("yazları birkaç katına çıkıyor.", 143, x0=70),
        words("• Medyan yaş 36,1.", 161),
        words("Ulaşım^2 Altyapısı", 200, size=14, bold=True),
        words("İlçeye karayolu ile ulaşılır. Liman küçük teknelere hizmet verir; büyük", 230),
        words("gemiler yanaşamaz.", 243),
        words("Yeni iskele yapımı sürüyor^3 ve yakında bitecek.", 262),
        words("1 İZKA, 2009.", 740, size=7),
        words("2 Aynı eser, sayfa", 752, size=7),
        words("12 ve devamı.", 760, size=7, x0=66),
        words("** Geçici sayılar.", 770, size=7),
    ])  # fmt: skip


def test_bullets_and_paragraphs_under_their_headings() -> None:
    narrative = read_narrative([prose()], [])
    assert [(s.kind, s.section, s.text) for s in narrative.statements] == [
        (
            "bullet",
            "Nüfus Yapısı",
            "Foça'nın nüfusu 2009 yılında 30.549 kişiydi ve bu sayı yazları birkaç katına çıkıyor.",
        ),
        ("bullet", "Nüfus Yapısı", "Medyan yaş 36,1."),
        (
            "paragraph",
            "Ulaşım Altyapısı",
            "İlçeye karayolu ile ulaşılır. Liman küçük teknelere hizmet verir; büyük gemiler yanaşamaz.",
        ),
        (
            "paragraph",
            "Ulaşım Altyapısı",
            "Yeni iskele yapımı sürüyor ve yakında bitecek.",
        ),
    ]


def test_the_box_of_a_statement_holds_its_lines_and_no_others() -> None:
    first, second = read_narrative([prose()], []).statements[:2]
    assert (
        first.regions[0].page,
        first.regions[0].box.top,
        first.regions[0].box.bottom,
    ) == (1, 130, 153)
    assert second.regions[0].box.top == 161


def test_raised_marks_leave_the_text_and_are_kept_as_references() -> None:
    narrative = read_narrative([prose()], [])
    assert [heading.footnotes for heading in narrative.headings] == [("1",), ("2",)]
    assert narrative.statements[3].footnotes == ("3",)
    assert "3" in narrative.statements[3].text_raw


@pytest.mark.parametrize(("share", "lift", "read"), [
    (0.83, 5.0, "Nüfusu 46.651."),  # size less two points, as some programs set marks
    (0.83, 0.5, "Nüfusu 46.651.1"),  # on the base line: a digit
    (0.97, 5.0, "Nüfusu 46.651.1"),  # of the line's own size
])  # fmt: skip
def test_marks_hardly_smaller_than_their_line_are_marks_where_they_are_lifted(
    share: float, lift: float, read: str
) -> None:
    size = 12.0
    line = words("Nüfusu 46.651.", 130, size=size)
    end = line[-1].box
    box = Box(end.x1, end.bottom - lift - share * size, end.x1 + 5, end.bottom - lift)
    assert marked_text(Line((*line, Word("1", box, share * size, "Sans"))))[0] == read


@pytest.mark.parametrize(("gap", "read"), [(0.7, "end of 2011"), (-0.1, "end of2011")])
def test_words_of_one_size_are_two_however_narrow_their_blank_is(
    gap: float, read: str
) -> None:
    """A full line squeezes its blanks; the year was lost to `of2011`."""
    line = words("end of", 130, size=9.0)
    (year,) = words("2011", 130, x0=line[-1].box.x1 + gap, size=9.0)
    assert marked_text(Line((*line, year)))[0] == read


@pytest.mark.parametrize(("gap", "read"), [(0.5, "12 km²"), (2.0, "12 km")])
def test_a_raised_figure_close_behind_a_unit_is_its_exponent(
    gap: float, read: str
) -> None:
    """Behind a blank it is a footnote's mark."""
    line = words("12 km", 130)
    x0, y0 = line[-1].box.x1 + gap, line[-1].box.top - 1
    mark = Word("2", Box(x0, y0, x0 + 3, y0 + 6), 6.0, "Sans")
    assert marked_text(Line((*line, mark)))[0] == read


def test_footnotes_with_marks_in_figures_and_stars() -> None:
    footnotes = read_narrative([prose()], []).footnotes
    assert [(note.marker, note.text) for note in footnotes] == [
        ("1", "İZKA, 2009."), ("2", "Aynı eser, sayfa 12 ve devamı."), ("**", "Geçici sayılar."),
    ]  # fmt: skip


def test_a_sentence_goes_on_over_the_page_a_new_bullet_does_not() -> None:
    first = page(
        1,
        [words("• Birinci madde burada başlar ve sayfanın sonunda kesilir çünkü", 700)],
    )
    second = page(
        2, [words("devamı öbür sayfadadır.", 100, x0=70), words("• İkinci madde.", 118)]
    )
    narrative = read_narrative([first, second], [])
    assert texts(narrative) == [
        "Birinci madde burada başlar ve sayfanın sonunda kesilir çünkü devamı öbür sayfadadır.", "İkinci madde.",
    ]  # fmt: skip
    assert [region.page for region in narrative.statements[0].regions] == [1, 2]


@pytest.mark.parametrize(("x0", "statements"), [(70.0, 1), (60.0, 2), (85.0, 2)])
def test_a_bullet_goes_on_overleaf_after_a_full_stop_where_a_line_hangs_under_its_text(
    x0, statements
) -> None:
    first = page(
        1,
        [
            words(
                "• Tersane bölgesinin alanı genişletilmiş ve tersane sayısı artmıştır.",
                700,
            )
        ],
    )
    second = page(2, [words("Yatırımların yarısı bitmiştir.", 100, x0=x0)])
    assert len(read_narrative([first, second], []).statements) == statements


@pytest.mark.parametrize(
    ("first", "second", "statements"),
    [
        (
            "• Kıyıda işleyen sanayi tesislerinin sayısı son yıllarda",
            "hızla artmıştır.",
            1,
        ),
        (
            "• In 2007, many motor vehicles were registered in",
            "Foça. Farms are many.",
            1,
        ),
        (
            "• Kıyıda işleyen sanayi tesislerinin sayısı artmıştır.",
            "hızla gelişen kentler",
            2,
        ),
        ("• Kıyıda işleyen sanayi tesisleri", "İlçede tarım gelişmiştir.", 2),
    ],
)
def test_a_sentence_goes_on_below_a_bullet_that_does_not_hang(
    first: str, second: str, statements: int
) -> None:
    """Its second line stood below the bullet: a count was left without the place that followed."""
    drawn = page(1, [words(first, 100, x0=60), words(second, 112, x0=60)])
    told = read_narrative([drawn], []).statements
    assert len(told) == statements


def test_running_headers_and_page_numbers_are_no_statements_but_like_footnotes_stay() -> (
    None
):
    pages = [
        page(n, [
            words("Foça Özet Raporu", 30, size=8),
            words(f"Bu sayfanın tek cümlesi şudur ve {n + 20} numaralıdır.", 200),
            words("Gövde yazısının boyutu bu satırla belli olur.", 240),
            words(f"{n + 4} adı geçen eser", 780, size=7),
            words(f"{n}", 810, size=8),
        ])
        for n in (1, 2)
    ]  # fmt: skip
    narrative = read_narrative(without_running_lines(pages), [])
    assert len(texts(narrative)) == 4
    assert [(note.marker, note.text) for note in narrative.footnotes] == [
        ("5", "adı geçen eser"), ("6", "adı geçen eser"),
    ]  # fmt: skip


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [
        words(f"sol sütunun {n}. satırı sözlerle dolu", 100 + 13 * n) for n in range(6)
    ]
    right = [
        words(f"sağ sütunun {n}. satırı sözlerle dolu", 100 + 13 * n, x0=320)
        for n in range(6)
    ]
    text = " ".join(texts(read_narrative([page(1, [*left, *right])], [])))
    assert text.index("sol sütunun 5.") < text.index("sağ sütunun 0.")


def test_notes_at_the_foot_of_the_left_column_are_notes() -> None:
    left = [
        words(f"sol sütunun {n}. satırı sözlerle dolu", 100 + 13 * n) for n in range(6)
    ]
    right = [
        words(f"sağ sütunun {n}. satırı sözlerle dolu", 100 + 13 * n, x0=320)
        for n in range(6)
    ]
    note = words("1 Sol sütunun kaynağı burada yazılıdır.", 190, size=7)
    narrative = read_narrative([page(1, [*left, note, *right])], [])
    assert [(each.marker, each.text) for each in narrative.footnotes] == [
        ("1", "Sol sütunun kaynağı burada yazılıdır.")
    ]
    assert not any("kaynağı" in text for text in texts(narrative))


def test_a_cover_and_a_table_of_contents_hold_no_statements() -> None:
    cover = page(
        1,
        [words("İZMİR BÖLGE PLANI 2014-2023", 300, size=24), words("Mayıs 2014", 700)],
    )
    contents = page(2, [
        words("İçindekiler", 100, size=14, bold=True),
        words("Nüfus ....................... 5", 130),
        words("Ulaşım", 143), words("7", 143, x0=500),
    ])  # fmt: skip
    body = page(3, [words("Asıl metin budur ve tek cümledir.", 100)])
    narrative = read_narrative([cover, contents, body], [])
    assert "Asıl metin budur ve tek cümledir." in texts(narrative)
    assert not any(
        "5" in text or "7" in text or "Mayıs" in text for text in texts(narrative)
    )


def test_lines_that_end_in_numbers_among_prose_are_no_contents() -> None:
    numbered = [
        words(f"• {place} ilçesinde okul sayısı {place}", 100 + 20 * place)
        for place in range(1, 10)
    ]
    prose = [
        words(f"• Öğrenciler {step}. kattaki salonda toplandı", 300 + 20 * step)
        for step in range(20)
    ]
    told = texts(read_narrative([page(2, numbered), page(3, [*numbered, *prose])], []))
    assert len(told) == 20 + 9


def test_a_chart_of_drawn_bars_is_a_figure_and_its_labels_are_no_statements() -> None:
    bars = [Box(100, 300 + 20 * n, 200 + 30 * n, 312 + 20 * n) for n in range(4)]
    labels = [words(f"Sektör {n}", 302 + 20 * n, x0=62, size=7) for n in range(4)]
    drawn = page(1, [
        words("Çubuk çizimden önce gelen uzun bir cümle burada durur.", 200),
        *labels,
        words("Şekil 2: Firmaların Dağılımı", 400, size=9),
        words("Sonraki cümle de gövde yazısıyla yazılmıştır, kısadır.", 430),
    ], fills=bars)  # fmt: skip
    narrative = read_narrative([drawn], [])
    assert [(f.label, f.caption) for f in narrative.figures] == [
        ("Şekil 2", "Şekil 2: Firmaların Dağılımı")
    ]
    box = narrative.figures[0].region.box
    assert (box.x0, box.top, box.x1, box.bottom) == (62, 300, 290, 372)
    assert len(texts(narrative)) == 2


def test_what_is_drawn_beside_a_caption_is_no_chart_of_it() -> None:
    """Dotted lines part the columns; the short line in the next column is of the sentence below it."""
    bars = [Box(60 + 20 * n, 310, 70 + 20 * n, 372) for n in range(4)]
    dots = [Box(210, 300 + 6 * n, 211, 303 + 6 * n) for n in range(30)]
    prose = [
        words("2009 yılında Aliağa'daki", 380, x0=220),
        words("hastanelerde 144", 392, x0=220),
        words("hasta yatağı bulunmaktadır.", 404, x0=220),
        words("Bu sayı 2008 yılında yine 144 olmuştur.", 416, x0=220),
    ]
    column = words("Gövde yazısı burada durur.", 280)
    caption = words("Şekil 1: Firmaların Dağılımı", 400, size=9)
    heading = words("Sağlık", 360, x0=220, size=14)
    for strokes in (dots, [*bars, *dots]):
        drawn = page(1, [column, heading, *prose, caption], fills=strokes)
        narrative = read_narrative([drawn], [])
        assert narrative.figures[0].region.box.x1 < 220
        said = " ".join(texts(narrative))
        assert "2009 yılında Aliağa'daki hastanelerde 144 hasta yatağı" in said


def test_a_figure_named_in_a_sentence_is_no_caption() -> None:
    narrative = read_narrative(
        [page(1, [words("Şekil 1'de görüldüğü gibi ihracat artmıştır.", 200)])], []
    )
    assert narrative.figures == ()
    assert texts(narrative) == ["Şekil 1'de görüldüğü gibi ihracat artmıştır."]


def test_square_metres_are_no_footnote() -> None:
    narrative = read_narrative(
        [page(1, [words("İlçenin yüzölçümü 228 km^2 ve kıyısı uzundur.", 200)])], []
    )
    assert texts(narrative) == ["İlçenin yüzölçümü 228 km² ve kıyısı uzundur."]
    assert narrative.statements[0].footnotes == ()


def test_what_stands_beside_an_axis_is_no_prose() -> None:
    astray = (
        0,
        1,
        0,
        1,
        0,
        1,
    )  # they end not exactly below each other, nor are the steps quite even
    numbers = [f"{100 - 20 * step:>3}" for step in range(6)]
    ticks = [
        words(text, 200 + 18 * step + off, size=8, x0=60 + off)[-1:]
        for step, (text, off) in enumerate(zip(numbers, astray, strict=True))
    ]
    labels = [
        words("Adet", 227, size=8, x0=35),
        words("68", 230, size=8, x0=180),
        words("Ticaret Ulaştırma", 260, size=8, x0=220),
        words("Kuzey Güney", 302, size=8, x0=120),
    ]
    narrative = read_narrative([page(2, [
        words("Firmaların sektörlere göre dağılımı aşağıdaki grafikte görülmektedir.", 130),
        *ticks, *labels,
        words("Grafikte görüldüğü gibi ticaret ilk sıradadır ve payı artmaktadır.", 340),
    ])], [])  # fmt: skip
    assert texts(narrative) == [
        "Firmaların sektörlere göre dağılımı aşağıdaki grafikte görülmektedir.",
        "Grafikte görüldüğü gibi ticaret ilk sıradadır ve payı artmaktadır.",
    ]


def test_numbers_that_make_no_axis_hide_no_text_beside_them() -> None:
    numbers = [
        words(text, 200 + 18 * at, size=8, x0=60)
        for at, text in enumerate(("12", "47", "9", "31", "5"))
    ]
    beside = words("Ticaret Ulaştırma", 236, size=8, x0=220)
    sentence = words(
        "Firmaların sektörlere göre dağılımı aşağıdaki grafikte görülmektedir.", 130
    )
    told = " ".join(texts(read_narrative([page(2, [sentence, *numbers, beside])], [])))
    assert "47" in told and "Ticaret Ulaştırma" in told


def test_a_wide_blank_behind_a_raised_mark_tears_no_line() -> None:
    """Justified in a narrow column: the year behind the blank was a heading, and the next sentence had another's."""
    lines = [
        words("2010 yılında Hamur'un nüfusu 20.102 kişidir ve", 130, bold=True),
        [
            *words("nüfus artmaktadır.^1", 143, bold=True),
            *words("2008 yılında", 143, x0=195, bold=True),
        ],
        words("Hamur'da ortanca yaş 28,9 olarak hesaplanmıştır.", 156, bold=True),
    ]
    narrative = read_narrative([page(1, lines)], [])
    assert narrative.headings == ()
    assert texts(narrative) == [
        "2010 yılında Hamur'un nüfusu 20.102 kişidir ve nüfus artmaktadır. "
        "2008 yılında Hamur'da ortanca yaş 28,9 olarak hesaplanmıştır."
    ]


def test_a_bullet_that_hangs_below_its_line_begins_it() -> None:
    lines = [
        words("2008 yılında Foça'nın şehir nüfus oranı", 130, x0=71),
        words("•", 131.5, x0=60, size=9),
    ]
    narrative = read_narrative(
        [page(2, [*lines, words("% 49,4 düzeyindedir.", 142, x0=71)])], []
    )
    assert [(each.kind, each.text) for each in narrative.statements] == [
        ("bullet", "2008 yılında Foça'nın şehir nüfus oranı % 49,4 düzeyindedir.")
    ]


def test_the_first_line_of_a_paragraph_in_larger_type_is_no_heading() -> None:
    small = [
        words(
            "notlar küçük yazılmıştır ve sayfanın çoğunu doldurur.",
            300 + 20 * n,
            size=8,
        )
        for n in range(20)
    ]
    large = [
        words("Turizm", 100, size=14),
        words(
            "2010 yılında ilçede 54.754 hektar tarım alanı vardır. Doğal varlıkların korunma-",
            120,
        ),
        words("sı öncelikli konular arasındadır.", 132),
    ]
    narrative = read_narrative([page(2, [*large, *small])], [])
    assert [heading.text for heading in narrative.headings] == ["Turizm"]
    assert texts(narrative)[0].endswith(
        "varlıkların korunması öncelikli konular arasındadır."
    )


def test_a_few_words_far_smaller_than_the_prose_are_labels_of_a_drawing() -> None:
    prose_ = [
        words(
            "Firmaların sektörlere göre dağılımı aşağıdaki grafikte görülmektedir.",
            100 + 20 * n,
        )
        for n in range(9)
    ]
    labels = [
        words("Gıda", 330, size=5, x0=100),
        words("Ticaret", 343, size=5, x0=98),
        words("27", 343, size=5, x0=162),
    ]
    told = texts(read_narrative([page(2, [*prose_, *labels])], []))
    assert told and not any("Ticaret" in text for text in told)


def test_lines_of_an_untaken_table_say_nothing_of_the_leading_of_the_prose() -> None:
    rows = [words(f"{n} Aliağa 1.250 4,1", 300 + 9 * n, size=7) for n in range(40)]
    lines = [
        words(
            "2007 yılında ilçede 38.956 ton atık toplanmıştır ve bunun büyük bölümü",
            100,
        ),
        words("düzenli depolanmaktadır; kalanı ise komşu ilçelere", 112),
        words("taşınmaktadır.", 124),
    ]
    told = texts(read_narrative([page(2, [*lines, *rows])], []))
    assert told[0].endswith("kalanı ise komşu ilçelere taşınmaktadır.")
