"""The chain: all stages of one document, one after another, each result handed out as soon as it is made.

Whoever reads a document walks here: an ingestion, `tables`, `stage`, `inspect`, the tests.
"""

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from extractors.chain import stages
from extractors.chain.assembly import Parts, all_of, layer_of
from extractors.chain.cut import Cut
from extractors.chain.failures import Position, naming
from extractors.chain.job import Job, Watch
from extractors.chain.results import (
    Amended,
    Checked,
    Dated,
    Identified,
    Made,
    Mended,
    Narrated,
    Proved,
    Quantified,
    Read,
    Recorded,
    Tabled,
)
from extractors.garbage import seldom_collected
from extractors.pages.contents import page_text
from extractors.pages.running_lines import without_running_lines
from schemas.page import Page

Last = TypeVar("Last", bound=Made)


def run(job: Job, last: type[Last], watch: Watch | None = None) -> Last:
    """What one stage makes of a document; what the stages before it made is forgotten on the way.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    return result_of(chain(job, watch), last)


def result_of(results: Iterable[Made], last: type[Last]) -> Last:
    """The result of one stage among those of a chain."""
    for made in results:
        if isinstance(made, last):
            return made
        del made  # or it would live while the next stage is at work: a plan of 300 pages has 100,000 words
    raise ValueError(f"the chain ends before {last.__name__}")


class _Walk:
    """Where the reading is; says so to the watch, and in the sentence of a failure."""

    def __init__(self, path: Path, watch: Watch) -> None:
        self._watch = watch
        self._position = Position(path)
        self._stage = ""

    @contextmanager
    def through(self, result: type[Made]) -> Iterator[None]:
        """Work on the stage that makes such a result."""
        self._stage = result.stage
        self.at(None)
        with naming(result.stage, self._position):
            yield

    def at(self, page: int | None) -> None:
        """Note that the stage has come to a page, or is between pages."""
        self._position.page = page
        self._watch.at(self._stage, page)

    def over(self, pages: Iterable[Page]) -> Iterator[Page]:
        """The pages, one at a time, each noted while it is worked on."""
        for page in pages:
            self.at(page.number)
            yield page
        self.at(None)


def chain(
    job: Job, watch: Watch | None = None, keep: Callable[[Cut], None] | None = None
) -> Iterator[Made]:
    """The results of the stages of one document, in order.

    Args:
        job: the document.
        watch: told how far it has come.
        keep: given what `resumed` goes on from.

    Raises:
        UnreadableDocument: with one sentence that names the remedy.
        StageFailed: a bug of ours, with stage, file, and page and table where known.
    """
    with seldom_collected():
        yield from _stages(job, _Walk(job.path, watch or Watch()), keep)


def _stages(
    job: Job, walk: _Walk, keep: Callable[[Cut], None] | None
) -> Iterator[Made]:
    with walk.through(Read):
        printed = stages.read(job, walk.at, job.spread)
    yield printed
    with walk.through(Mended):
        mended = stages.mend(printed)
    del printed
    yield mended
    with walk.through(Identified):
        identified = stages.recognise(mended)
    yield identified
    cut = yield from _cut(job, walk, mended, identified)
    if keep is not None:
        keep(cut)
    yield from _records(job, walk, cut)


def _cut(
    job: Job, walk: _Walk, mended: Mended, identified: Identified
) -> Generator[Made, None, Cut]:
    """From pages to tables and sentences."""
    with walk.through(Tabled):
        body = [
            page
            for page in without_running_lines(mended.pages)
            if job.wants(page.number)
        ]
        tabled = stages.cut_tables(job, body, identified, walk.over, job.spread)
    yield tabled
    with walk.through(Proved):
        proved = stages.prove(job, body, identified, tabled)
    yield proved
    with walk.through(Narrated):
        narrated = stages.narrate(body, proved)
    yield narrated
    pages = tuple(page for page in mended.pages if job.wants(page.number))
    early = mended.findings + identified.findings + proved.findings
    return Cut(
        tuple(map(page_text, pages)),
        layer_of(pages),
        identified,
        narrated,
        proved.proofs,
        early,
    )


def resumed(job: Job, cut: Cut, watch: Watch | None = None) -> Iterator[Made]:
    """The results of the stages after the cut; raises as `chain` does."""
    yield from _records(job, _Walk(job.path, watch or Watch()), cut)


def _records(job: Job, walk: _Walk, cut: Cut) -> Iterator[Made]:
    """From tables and prose to checked records."""
    identified, narrated = cut.identified, cut.narrated
    with walk.through(Amended):
        amended = stages.amend(job, identified, narrated)
    yield amended
    with walk.through(Recorded):
        recorded = stages.record(identified, amended, cut.proofs)
    yield recorded
    with walk.through(Quantified):
        quantified = stages.quantify(identified, narrated, amended)
    yield quantified
    with walk.through(Dated):
        dated = stages.date(amended, recorded, quantified)
    yield dated
    with walk.through(Checked):
        parts = Parts(cut, amended, recorded, quantified, dated)
        checked = stages.examine(all_of(parts))
    yield checked
