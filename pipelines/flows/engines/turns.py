"""Documents that are read elsewhere, in the order in which they are loaded, and what was read of them.

A reader that dies leaves its documents as they were. What is read twice is the same: the first counts.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from pipelines.database.connection import writing
from schemas.database import METADATA
from schemas.errors import UnreadableDocument
from schemas.extraction import Extraction

TURNS = METADATA.tables["ingest_turn"]
OPEN = ("waiting", "taken")
"""Not read yet."""
PACKING = 1  # zlib's level: readings are kept for seconds, and a higher one takes longer than the network


@dataclass(frozen=True, slots=True)
class Turn:
    """A document of a run: where it is found, and what became of it so far."""

    position: int
    share: int
    path: str
    url: str
    sha256: str
    source: str | None = None
    status: str = "waiting"
    content: bytes | None = field(default=None, repr=False)
    error_code: str | None = None
    error: str | None = None
    details: str | None = None
    seconds: float | None = None

    def extraction(self) -> Extraction:
        """What was read of a document that was."""
        assert self.content is not None  # its status is `read`
        return Extraction.model_validate_json(zlib.decompress(self.content))


def line_up(engine: sa.Engine, run_id: int, turns: Sequence[Turn]) -> None:
    """Let documents wait to be read, in this order, which holds for their loading."""
    rows = [
        {"ingest_run_id": run_id, "status": turn.status, "position": turn.position, "share": turn.share,
         "path": turn.path, "url": turn.url, "sha256": turn.sha256, "source": turn.source}
        for turn in turns
    ]  # fmt: skip
    with writing(engine, f"ingest_turn {run_id}") as session:
        session.execute(sa.insert(TURNS), rows)


def take(engine: sa.Engine, run_id: int, share: int) -> list[Turn]:
    """The documents of a share that nobody has read, marked as taken."""
    ours = _share(run_id, share) & TURNS.c.status.in_(OPEN)
    with writing(engine, f"ingest_turn {run_id} {share}") as session:
        session.execute(sa.update(TURNS).where(ours).values(status="taken"))
        return _found(session, ours)


def hand_in(
    engine: sa.Engine, run_id: int, turn: Turn, read: Extraction, seconds: float
) -> None:
    """Leave what was read of a document; of two that read the same one, the second leaves nothing."""
    content = zlib.compress(read.model_dump_json().encode(), PACKING)
    _leave(
        engine, run_id, turn, {"status": "read", "content": content, "seconds": seconds}
    )


def hand_back(
    engine: sa.Engine,
    run_id: int,
    turn: Turn,
    refusal: UnreadableDocument,
    *,
    details: str,
    seconds: float,
) -> None:
    """Leave why a document could not be read; `details` is for those who mend a bug of ours."""
    sentence = " ".join(str(refusal).split())
    _leave(engine, run_id, turn, {"status": "refused", "error_code": refusal.code, "error": sentence,
                                  "details": details or None, "seconds": seconds})  # fmt: skip


def _leave(engine: sa.Engine, run_id: int, turn: Turn, values: dict[str, Any]) -> None:
    here = (
        _run(run_id) & (TURNS.c.position == turn.position) & TURNS.c.status.in_(OPEN)
    )  # those of a run that is over are gone
    with writing(engine, f"ingest_turn {run_id} {turn.share}") as session:
        session.execute(sa.update(TURNS).where(here).values(values))


def due(engine: sa.Engine, run_id: int, most: int) -> list[Turn]:
    """The documents whose turn it is to be loaded: those of the first shares that are read."""
    with Session(engine) as session:
        first_open = sa.select(sa.func.min(TURNS.c.share)).where(
            _run(run_id), TURNS.c.status.in_(OPEN)
        )
        limit = session.execute(first_open).scalar_one()
        ready = (
            _run(run_id) if limit is None else _run(run_id) & (TURNS.c.share < limit)
        )
        return _found(session, ready, most)


def end(engine: sa.Engine, run_id: int, turns: Iterable[Turn]) -> None:
    """Documents are in the books: what was read of them is needed no more."""
    here = _run(run_id) & TURNS.c.position.in_([turn.position for turn in turns])
    with writing(engine, f"ingest_turn {run_id}") as session:
        session.execute(sa.delete(TURNS).where(here))


def open_shares(
    engine: sa.Engine, run_id: int, shares: Iterable[int]
) -> dict[int, bool]:
    """Those of these shares of which a document has not been read; True: a worker was at it, or still is."""
    ours = _run(run_id) & TURNS.c.share.in_(list(shares)) & TURNS.c.status.in_(OPEN)
    with Session(engine) as session:
        found: dict[int, bool] = {}
        for share, status in session.execute(
            sa.select(TURNS.c.share, TURNS.c.status).where(ours).distinct()
        ):
            found[share] = found.get(share, False) or status == "taken"
    return found


def unread(engine: sa.Engine, run_id: int, share: int) -> list[Turn]:
    """The documents of a share that nobody has read."""
    with Session(engine) as session:
        return _found(session, _share(run_id, share) & TURNS.c.status.in_(OPEN))


def put_back(engine: sa.Engine, run_id: int, share: int) -> None:
    """Let a share wait again whose worker is gone."""
    ours = _share(run_id, share) & (TURNS.c.status == "taken")
    with writing(engine, f"ingest_turn {run_id} {share}") as session:
        session.execute(sa.update(TURNS).where(ours).values(status="waiting"))


def forget(session: Session, run_id: int) -> None:
    """Drop the turns of a run that is over."""
    session.execute(sa.delete(TURNS).where(_run(run_id)))


def _run(run_id: int) -> sa.ColumnElement[bool]:
    return TURNS.c.ingest_run_id == run_id


def _share(run_id: int, share: int) -> sa.ColumnElement[bool]:
    return _run(run_id) & (TURNS.c.share == share)


def _found(
    session: Session, which: sa.ColumnElement[bool], most: int | None = None
) -> list[Turn]:
    columns = [TURNS.c[name] for name in Turn.__dataclass_fields__]
    query = sa.select(*columns).where(which).order_by(TURNS.c.position).limit(most)
    return [Turn(**row) for row in session.execute(query).mappings()]
