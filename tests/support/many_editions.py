"""A database of many editions, copied from a few: every district's report prints its whole province, as İZKA's do."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.across_editions.refresh import refresh_all
from pipelines.database.connection import writing
from pipelines.database.load import SourceFile, load
from schemas.database import METADATA
from schemas.vocabulary.places import districts_of, places
from tests.golden import samples as sample_files
from tests.support.kept import extracted

IDS_A_COPY = 10_000
"""More than any sample has rows of a kind: a copy's ids are those of its sample and this, times its number."""
SHARED = (
    "indicator",
    "place",
    "programme",
    "swot_dimension",
    "web_source",
    "ingest_run",
    "ingest_attempt",
)
NOT_COPIED = (
    "chosen_fact",
    "chosen_goal",
    "chosen_profile",
    "chosen_result",
    "dissent",
    "edition_change",
    "extraction",
    "correction",
    "finding_cell",
)
OLD_EDITIONS = 10
"""Of so many copies one is an older edition of the one before it."""


@dataclass(frozen=True)
class Copy:
    """One edition to be made: of which sample, under which number, about which district."""

    number: int
    sample: int
    district: str
    province: str
    is_old: bool


def copies(samples: list[int], count: int) -> Iterator[Copy]:
    """Districts in turn, sample by sample; every tenth is an older edition of the last."""
    provinces = sorted(
        place.slug
        for place in places().values()
        if place.kind == "province" and place.slug != "izmir"
    )
    districts = cycle(
        [(d.slug, province) for province in provinces for d in districts_of(province)]
    )
    district, province = next(districts)
    for number, sample in islice(enumerate(cycle(samples), start=1), count):
        is_old = number % OLD_EDITIONS == 0
        if not is_old:
            district, province = next(districts)
        yield Copy(number, sample, district, province, is_old)


def copy_editions(session: Session, count: int) -> None:
    """Make a loaded database `count` editions larger, and decide all that they say together."""
    samples = "SELECT e.id FROM edition e JOIN document d ON d.id = e.document_id WHERE d.kind = 'district_report'"
    for copy in copies(list(session.execute(sa.text(samples)).scalars()), count):
        _copy(session, copy)
    refresh_all(session)


def load_archive(engine: sa.Engine, count: int) -> None:
    """Load the samples into a database that has its tables, and copy them to `count` editions more."""
    for pdf in sample_files():
        with writing(engine, "load") as session:
            load(
                session,
                extracted(pdf),
                SourceFile(pdf, hashlib.sha256(pdf.read_bytes()).hexdigest()),
            )
    with writing(engine, "copy") as session:
        copy_editions(session, count)


def _copy(session: Session, copy: Copy) -> None:
    places_of = _places(session, copy)
    session.execute(
        sa.text(
            "CREATE TEMP TABLE IF NOT EXISTS moved (was INTEGER PRIMARY KEY, now INTEGER)"
        )
    )
    session.execute(sa.text("DELETE FROM moved"))
    session.execute(sa.text("INSERT INTO moved VALUES (:was, :now)"), places_of)
    off = copy.number * IDS_A_COPY
    document = off - IDS_A_COPY if copy.is_old else off
    home = session.execute(sa.text(
        "SELECT d.place_id FROM edition e JOIN document d ON d.id = e.document_id WHERE e.id = :sample"),
        {"sample": copy.sample}).scalar_one()  # fmt: skip
    values = {
        "home": home,
        "sample": copy.sample,
        "off": off,
        "document": document,
        "district": copy.district,
        "old": copy.is_old,
    }
    if not copy.is_old:
        session.execute(sa.text(
            "INSERT INTO document (id, slug, kind, language, title, plan_period, place_id, publisher)"
            " SELECT :document, 'ilce-ozet-raporu/2010-2013/' || :district, kind, language, title, plan_period,"
            " (SELECT id FROM place WHERE slug = :district), publisher FROM document"
            " WHERE id = (SELECT document_id FROM edition WHERE id = :sample)"), values)  # fmt: skip
    session.execute(sa.text(
        "INSERT INTO edition (id, document_id, label, printing, published_on, sha256, file_name, page_count, text_layer,"
        " is_current, ingested_at, extractor_version) SELECT :off, :document, CASE WHEN :old THEN '2009' ELSE label END, 1,"
        " published_on, 'copy ' || :off, file_name, page_count, text_layer, NOT :old, ingested_at, extractor_version"
        " FROM edition WHERE id = :sample"), values)  # fmt: skip
    for table in METADATA.sorted_tables:
        if "edition_id" in table.c and table.name not in NOT_COPIED:
            _copy_rows(session, table, values)


def _copy_rows(session: Session, table: sa.Table, values: dict[str, object]) -> None:
    columns = [column.name for column in table.columns]
    chosen = [_copied(table, name) for name in columns]
    known = {"observation": "(origin = 'narrative' AND place_id = :home OR place_id IN (SELECT was FROM moved))",
             "programme_result": "place_id IN (SELECT was FROM moved)"}  # fmt: skip
    session.execute(sa.text(
        f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {', '.join(chosen)} FROM {table.name}"
        f" WHERE edition_id = :sample AND {known.get(table.name, 'TRUE')}"), values)  # fmt: skip


def _copied(table: sa.Table, column: str) -> str:
    if column == "edition_id":
        return ":off"
    if column == "place_id":
        said = {"observation": "origin = 'narrative'", "programme_result": "FALSE"}.get(
            table.name, "TRUE"
        )
        return f"(SELECT now FROM moved WHERE was = CASE WHEN {said} AND place_id = :home THEN 0 ELSE place_id END)"
    keys = [key.column.table.name for key in table.c[column].foreign_keys]
    own = column in ("id", "row_id") or (keys and keys[0] not in SHARED)
    return f"{column} + :off" if own else column


def _places(session: Session, copy: Copy) -> list[dict[str, int]]:
    """Places of the sample → places of the copy, the same in every copy of a province; 0 → the copy's district."""
    ids = dict(session.execute(sa.text("SELECT slug, id FROM place")).tuples().all())
    pairs = zip(districts_of("izmir"), districts_of(copy.province), strict=False)
    slugs = {"izmir": copy.province, "turkiye": "turkiye"} | {
        was.slug: now.slug for was, now in pairs
    }
    return [
        {"was": 0, "now": ids[copy.district]},
        *({"was": ids[was], "now": ids[now]} for was, now in slugs.items()),
    ]
