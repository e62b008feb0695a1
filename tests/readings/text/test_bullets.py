"""Bullets that stand close before their text."""

import pytest

from extractors.readings.text.words import clean_pages
from tests.support.drawn_pages import page, words


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ('•"yavaş şehir"', ["•", '"yavaş', 'şehir"']),
        ("▪Göç", ["▪", "Göç"]),
        ("• Göç", ["•", "Göç"]),
        ("-1,5", ["-1,5"]),  # a sign of a number, or a dash
        ("a•b", ["a•b"]),
    ],
)
def test_a_bullet_close_before_a_word_is_one_of_its_own(
    printed: str, read: list[str]
) -> None:
    """Two findings of a list were one: the second began with a quotation mark, close behind its bullet."""
    (clean,) = clean_pages([page(1, [words(printed, 100)])])
    assert [word.text for word in clean.words] == read
    assert all(
        a.box.x1 <= b.box.x0 for a, b in zip(clean.words, clean.words[1:], strict=False)
    )
