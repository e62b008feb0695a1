"""The data dictionary is what the schema says, and leaves no column unexplained."""

from pipelines.database.dictionary import dictionary
from pipelines.output.dictionary import FILE, as_markdown


def test_the_dictionary_is_not_stale():
    assert FILE.read_text(encoding="utf-8") == as_markdown(), "run `make dictionary`"


def test_every_column_says_what_it_holds():
    silent = [
        f"{t.name}.{c.name}" for t in dictionary() for c in t.columns if not c.meaning
    ]
    assert silent == []
