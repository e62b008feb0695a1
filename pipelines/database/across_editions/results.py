"""`chosen_result`: what became of a programme's projects in a place, over all its names."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.choose import Choice, Source, choose
from pipelines.database.across_editions.facts import MANY, choice_columns
from pipelines.database.across_editions.replace import Rows, many, replace, rows_where
from schemas.database import METADATA
from schemas.vocabulary.shared_names import programme_of, programmes

RESULT, EDITION, DOCUMENT, CELL, PROGRAMME, CHOSEN = (
    METADATA.tables[name]
    for name in (
        "programme_result",
        "edition",
        "document",
        "table_cell",
        "programme",
        "chosen_result",
    )
)
NAMED_ANEW = "has given a programme another name"
Key = tuple[str, int]
"""What all names of a programme share; id of a place."""

ALL = sa.select(PROGRAMME)
PLACES = many("places")
OURS = rows_where(
    CHOSEN,
    (CHOSEN.c.common_slug == sa.bindparam("programme")) & CHOSEN.c.place_id.in_(PLACES),
)
RENAMED = (
    sa.select(CHOSEN.c.id)
    .join(PROGRAMME, PROGRAMME.c.id == CHOSEN.c.programme_id)
    .where(PROGRAMME.c.common_slug != CHOSEN.c.common_slug)
    .limit(1)
)


def name_programmes(session: Session) -> None:
    """Give every programme the name that it shares with its other names, as the vocabulary has it today."""
    there = [dict(row) for row in session.connection().execute(ALL).mappings()]
    wanted = [_named(row["slug"], row["name"], row["year"]) for row in there]
    changed = [
        {"at": row["id"], **named}
        for row, named in zip(there, wanted, strict=True)
        if {**row, **named} != row
    ]  # fmt: skip
    if changed:
        session.info[NAMED_ANEW] = True
        one = sa.update(PROGRAMME).where(PROGRAMME.c.id == sa.bindparam("at"))
        session.connection().execute(one, changed)


def _named(own: str, name: str, year: int | None) -> Rows:
    code = programme_of(name)
    known = programmes()[code] if code else None
    shared = f"{year}-{code}" if year else code
    labels = (known.label_tr, known.label_en) if known else (None, None)
    return {
        "common_slug": shared if code else own,
        "label_tr": labels[0],
        "label_en": labels[1],
    }


def all_programmes(session: Session) -> set[Key]:
    """All that there are, and were when results were last chosen."""
    said = sa.select(PROGRAMME.c.common_slug, RESULT.c.place_id).join(
        RESULT, RESULT.c.programme_id == PROGRAMME.c.id
    )
    shown = sa.select(CHOSEN.c.common_slug, CHOSEN.c.place_id)
    return {
        (slug, place) for slug, place in session.execute(sa.union(said, shown)) if slug
    }


def any_renamed(session: Session) -> bool:
    """Whether the vocabulary calls a programme otherwise than when its results were chosen.

    Their names change here alone, and with them what is chosen, in the same transaction.
    """
    if not session.info.get(NAMED_ANEW):
        return False
    return session.connection().execute(RENAMED).first() is not None


def refresh_results(session: Session, keys: set[Key]) -> None:
    """Choose the results of these programmes in these places anew."""
    by_programme: dict[str, list[int]] = defaultdict(list)
    for slug, place in sorted(keys):
        by_programme[slug].append(place)
    for slug, places in by_programme.items():
        for start in range(0, len(places), MANY):
            _refresh(session, slug, places[start : start + MANY])


def _refresh(session: Session, slug: str, places: list[int]) -> None:
    found: dict[Key, list[Source]] = defaultdict(list)
    programme_ids: dict[int, int] = {}
    for row in _rows(session, slug, places):
        found[slug, row.place_id].append(_source(row))
        programme_ids[row.id] = row.programme_id
    rows = [
        _chosen(key, choose(sources), programme_ids) for key, sources in found.items()
    ]
    replace(
        session,
        OURS,
        {"programme": slug, "places": places},
        ("common_slug", "place_id"),
        rows,
    )


def _rows(session: Session, slug: str, places: list[int]) -> Iterator[Any]:
    r = RESULT.c
    query = (
        sa.select(
            r.id, r.edition_id, r.place_id, r.programme_id, r.applications, r.successful, r.confidence,
            r.proof.is_not(None).label("is_proven"), DOCUMENT.c.slug, EDITION.c.published_on, CELL.c.page,
        )
        .join(PROGRAMME, PROGRAMME.c.id == r.programme_id)
        .join(EDITION, EDITION.c.id == r.edition_id)
        .join(DOCUMENT, DOCUMENT.c.id == EDITION.c.document_id)
        .join(CELL, CELL.c.id == r.table_cell_id)
        .where(EDITION.c.is_current, PROGRAMME.c.common_slug == slug, r.place_id.in_(places))
        .order_by(r.id)
    )  # fmt: skip
    yield from session.execute(query)


def _source(row: Any) -> Source:  # noqa: ANN401  (a row of the query above)
    said = (row.applications, row.successful)
    return Source(
        row.id, row.edition_id, row.slug, row.published_on, row.page, True, row.is_proven, row.confidence,
        said, "",
    )  # fmt: skip


def _chosen(key: Key, choice: Choice, programme_ids: dict[int, int]) -> Rows:
    slug, place = key
    applications, successful = choice.best.says
    return {
        "common_slug": slug, "place_id": place, "programme_id": programme_ids[choice.best.row_id],
        "applications": applications, "successful": successful, "programme_result_id": choice.best.row_id,
        **choice_columns(choice),
    }  # fmt: skip
