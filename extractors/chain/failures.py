"""Where a failure of ours happened: stage, file, page and table, and the line of code.

Nothing is kept for this while all goes well: a traceback holds what each function on the way was given to
work on. Only what was *given* counts (and what a comprehension is at): a variable left over from a loop may
name another page than the one that failed, and a wrong page is worse than none.
"""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from pydantic import BaseModel

from extractors.chain.settings import FAILURES
from schemas.errors import StageFailed, UnreadableDocument
from schemas.narrative import Figure, Footnote, Heading, Statement
from schemas.page import Page
from schemas.table import Cell, Table

OURS = ("schemas.", "extractors.")
COMPREHENSIONS = ("<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")


@dataclass(slots=True)
class Position:
    """How far the reading has come; whoever goes over pages keeps it up to date."""

    path: Path
    page: int | None = None
    """1-based; None between pages."""


@contextmanager
def naming(stage: str, position: Position) -> Iterator[None]:
    """Let an unexpected error within come out as a sentence with stage, file, and page and table where known.

    Raises:
        StageFailed: chained to the error. Refusals and a lack of memory pass as they are.
    """
    try:
        yield
    except (UnreadableDocument, MemoryError):
        raise
    except Exception as error:
        page, table = place_of(error)
        raise StageFailed(
            stage,
            position.path,
            cause_of(error),
            page=page or position.page,
            table=table,
        ) from error


def cause_of(error: BaseException) -> str:
    """`KeyError: 'Toplam' at documents/swot.py:55`, in one line."""
    said = " ".join(str(error).split())[: FAILURES.longest]
    line = line_of(error)
    return (
        type(error).__name__
        + (f": {said}" if said else "")
        + (f" at {line}" if line else "")
    )


def line_of(error: BaseException) -> str | None:
    """The innermost line of our own code on the way to an error: `documents/swot.py:55`."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if "site-packages" not in frame.filename
    ]
    ours = [frame for frame in frames if not frame.filename.startswith("<")]
    if not ours:
        return None
    file = Path(ours[-1].filename)
    return f"{file.parent.name}/{file.name}:{ours[-1].lineno}"


def place_of(error: BaseException) -> tuple[int | None, str | None]:
    """Page and table that the innermost functions on the way to an error were given; None where none was."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    given = [value for frame in reversed(frames) for value in _given(frame)]
    pages = (page for value in given if (page := _page(value)) is not None)
    tables = (table for value in given if (table := _table(value)) is not None)
    return next(pages, None), next((table.called for table in tables), None)


def _given(frame: FrameType) -> Iterator[object]:
    """The arguments of a function; the items that a comprehension is at."""
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount
    names = (
        code.co_varnames if code.co_name in COMPREHENSIONS else code.co_varnames[:count]
    )
    for name in names:
        value = frame.f_locals.get(name)
        if type(value).__module__.startswith(OURS) and not _is_half_made(value):
            yield value


def _is_half_made(value: object) -> bool:
    """Whether a model's own check of its fields failed: it has none of them."""
    return isinstance(value, BaseModel) and not value.__dict__


def _page(value: object) -> int | None:
    match value:
        case Page():
            return value.number
        case Cell() | Statement():
            return value.regions[0].page
        case Heading() | Footnote() | Figure():
            return value.region.page
    page = getattr(
        value, "page", None
    )  # a region, a part of a table, a line with its page
    if isinstance(page, int):
        return page
    table = _table(value)  # one that runs over pages may have failed on any of them
    return table.pages[0] if table is not None and len(table.pages) == 1 else None


def _table(value: object) -> Table | None:
    table = value if isinstance(value, Table) else getattr(value, "table", None)
    return table if isinstance(table, Table) else None
