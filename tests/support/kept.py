"""Readings of PDFs, and drawn ones, kept from one run of the tests to the next and shared by those that run at once.

A reading depends on the bytes of the PDF, on our code and on the packages that are installed: all three are in
its key, so that what is kept is what would be read now. Where any of them changes, it is read again.
"""

import fcntl
import hashlib
import pickle
import shutil
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # who hands out tests to workers needs none of it
    from schemas.extraction import Extraction

ROOT = Path(__file__).parents[2]
SOURCES = ("schemas", "extractors")
PENS = ("tests/pdfs",)
"""What draws PDFs: it uses nothing of the product."""
GENERATIONS = 12  # states of the code whose readings are kept: to go back and forth between branches


class Keeper:
    """Where readings are kept; nowhere, until a run of the tests says so."""

    folder: Path | None = None
    is_trusted = True
    """False within a test that changes the code under its feet: it reads for itself, and keeps nothing."""


def extracted(path: Path) -> "Extraction":
    """What `extract_document` reads from a PDF."""
    return kept(hashlib.sha256(path.read_bytes()).hexdigest(), lambda: _read(path))


def _read(path: Path) -> "Extraction":
    from extractors.chain import extract_document  # noqa: PLC0415  (as above)

    return extract_document(path)


def drawn(name: str, draw: Callable[[], Any]) -> Any:
    """What a claim draws, by name: the bytes of a PDF, and its truth."""
    return kept(name, draw, PENS)


def kept(key: str, make: Callable[[], Any], sources: tuple[str, ...] = SOURCES) -> Any:
    """What `make` makes, or what it made of the same with the same code. Processes wait for each other's."""
    if Keeper.folder is None or not Keeper.is_trusted:
        return make()
    place = Keeper.folder / generation(sources) / f"{key}.pickle"
    place.parent.mkdir(parents=True, exist_ok=True)
    with _alone(place.with_suffix(".lock")):
        if not place.exists():
            unfinished = place.with_suffix(".unfinished")
            unfinished.write_bytes(pickle.dumps(make()))
            unfinished.replace(place)
        return pickle.loads(place.read_bytes())


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    with lock.open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


@cache
def generation(sources: tuple[str, ...] = SOURCES) -> str:
    """A name for our code in some folders, the Python and the packages that run it."""
    packages = sorted(
        path.name for path in Path(sysconfig.get_path("purelib")).glob("*.dist-info")
    )
    state = hashlib.sha256(repr((sys.version, packages)).encode())
    for path in sorted(
        path for folder in sources for path in (ROOT / folder).rglob("*")
    ):
        if path.is_file() and "__pycache__" not in path.parts:
            state.update(
                repr((path.relative_to(ROOT).as_posix(), path.read_bytes())).encode()
            )
    return state.hexdigest()[:16]


def forget_old(folder: Path) -> None:
    """Leave the readings of the last states of the code, this one among them."""
    for sources in (SOURCES, PENS):
        (folder / generation(sources)).mkdir(parents=True, exist_ok=True)
        (folder / generation(sources)).touch()
    states = sorted(
        folder.iterdir(), key=lambda state: state.stat().st_mtime, reverse=True
    )
    for state in states[GENERATIONS:]:
        shutil.rmtree(state, ignore_errors=True)
