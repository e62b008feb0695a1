"""The folded shadows of all texts that can be searched."""

from functools import lru_cache
from typing import get_args

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.reconcile import Reconciler, Values
from schemas.database import METADATA, SearchEntry
from schemas.database.quality import SearchKind
from schemas.text.dictionaries import lemma_of
from schemas.text.turkish import ascii_fold, fold

SEARCHED = tuple(METADATA.tables[kind] for kind in get_args(SearchKind))
TEXTS = sa.union_all(
    *(
        sa.select(sa.literal(table.name).label("kind"), table.c.id, table.c.text).where(
            table.c.edition_id == sa.bindparam("edition")
        )
        for table in SEARCHED
    )
).order_by("kind", "id")
LEMMA_CACHE = 50_000  # words: a report has about 5,000 different ones; without it loading takes twice as long


def write_search_entries(
    reconciler: Reconciler, session: Session, edition_id: int
) -> None:
    """Bring the edition's shadows to its texts."""
    entries: list[Values] = [
        {"kind": row.kind, "row_id": row.id, "folded": folded_with_lemmas(row.text)}
        for row in session.connection().execute(TEXTS, {"edition": edition_id})
    ]
    reconciler.reconcile(SearchEntry, entries, ("kind", "row_id"))


def folded_with_lemmas(text: str) -> str:
    """The text's words in ASCII, then those lemmas that are not among them: `limanlari … liman`."""
    words = [word for word in fold(text).split() if word]
    folded = " ".join(ascii_fold(word) for word in words)
    bare = {
        "".join(sign for sign in word if sign.isalpha() or sign in "'’")
        for word in words
    }
    stems = {word.split("'")[0] for word in bare if word}
    lemmas = {ascii_fold(lemma(word)) for word in stems if word}
    added = sorted(lemmas - set(folded.split()))
    return " ".join([folded, *added])


@lru_cache(maxsize=LEMMA_CACHE)
def lemma(word: str) -> str:
    """A Turkish word's dictionary form, in lower case; the word itself where none is known."""
    return lemma_of(word)
