"""A text that stands within others of an edition: a short one does by chance."""

import pytest

from extractors.compare.pairs import Print
from tests.support import extractions as make


@pytest.mark.parametrize(
    ("text", "printed"), [("liman yapımı", True), ("liman yapım", False)]
)
def test_a_short_text_within_another_is_not_printed(text, printed):
    table = make.table([["Proje"]], [["Foça için liman yapımı sürüyor"]])
    assert Print(make.extraction(tables=[table])).has(text) is printed
