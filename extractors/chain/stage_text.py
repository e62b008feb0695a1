"""What each stage made of a document, as text for a diff: one fact a line, in a stable order.

Every line begins with what it is about and where that stands; texts come last, quoted as JSON. Boxes are
points from the top left of the page as displayed (x0 top x1 bottom), to a tenth.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.chain.fact import (
    Lines,
    line,
    place,
    places,
    quoted,
    raw,
    sides,
    source,
)
from extractors.chain.job import Job
from extractors.chain.record_text import (
    finding,
    observation_text,
    prose_text,
    records_text,
)
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
from extractors.narrative.statements import Narrative
from extractors.readings.proof import Proof
from extractors.tables.sightings import Sighting
from schemas.correction import CorrectionOutcome
from schemas.document import DocumentIdentity
from schemas.narrative import Figure, Statement
from schemas.page import Page, Word
from schemas.table import Cell, Table


def lines_of(made: Made, job: Job) -> Lines:
    """What a stage made of a document, then what it found odd; put together as it is read."""
    yield from _made(made, job)
    yield from map(finding, made.findings)


def _made(made: Made, job: Job) -> Lines:  # noqa: C901, PLR0912  (a line a stage)
    match made:
        case Read(pages) | Mended(pages):  # a diff of the two shows what was mended
            yield from _pages(page for page in pages if job.wants(page.number))
        case Identified(identity):
            yield from _identity(identity)
        case Tabled(tables):
            yield from _tables(tables)
            yield from map(_sighting, made.sightings)
        case Proved(tables, proofs):
            yield from _tables(tables)
            yield from _proofs(proofs)
            yield from map(_sighting, made.sightings)
        case Narrated(narrative, tables):
            yield from _narrative(narrative, tables)
        case Amended(tables, statements):
            yield from map(_correction, (*tables.outcomes, *statements.outcomes))
        case Recorded(records):
            yield from records_text(records)
        case Quantified(prose):
            yield from prose_text(prose)
        case Dated(observations):
            yield from map(observation_text, observations)
        case Checked():  # nothing but findings
            pass


# ── pages ─────────────────────────────────────────────────────────────────────
def _pages(pages: Iterable[Page]) -> Lines:
    for page in pages:
        yield from (line(f"page {page.number}", *parts) for parts in _page(page))


def _page(page: Page) -> Iterator[tuple[object, ...]]:
    yield f"{page.width:.1f} × {page.height:.1f} pt", f"rotation {page.rotation}"
    for word in page.words:
        yield (
            "word",
            sides(word.box),
            _look(word),
            quoted(word.text),
            raw(word.text, word.text_raw),
        )
    for rule in page.rules:
        yield "rule", sides(rule.box), "horizontal" if rule.horizontal else "vertical"
    for area in page.fills:
        yield "fill", sides(area.box), "#{:02x}{:02x}{:02x}".format(*area.colour)
    for picture in page.pictures:
        yield "picture", sides(picture)
    for repair in page.repairs:
        yield "repair", quoted(repair)


def _look(word: Word) -> str:
    marks = (
        ("bold", word.bold),
        ("italic", word.italic),
        (f"turned {word.angle}", word.angle),
    )
    return " ".join(
        [f"{word.size:.1f}", word.font, *(mark for mark, is_so in marks if is_so)]
    )


# ── the document ──────────────────────────────────────────────────────────────
def _identity(identity: DocumentIdentity) -> Lines:
    for name, value in identity.model_dump(mode="json").items():
        yield line(name, quoted(value))


def _tables(tables: Sequence[Table]) -> Lines:
    """The tables, cell by cell, and what each engine saw."""
    for table in tables:
        yield from (line(f"table {table.ordinal}", *parts) for parts in _table(table))


def _proofs(proofs: Mapping[int, Proof]) -> Lines:
    for ordinal, proof in sorted(proofs.items()):
        yield line(
            f"table {ordinal}", "proof", f"{proof.confidence:.3f}", quoted(proof.text)
        )
        for column, part in sorted(proof.parts.items()):
            yield line(
                f"table {ordinal}",
                f"column {column}",
                f"{part.confidence:.3f}",
                quoted(part.text),
            )


def _sighting(seen: Sighting) -> str:
    return line(
        "why", f"page {seen.page}", sides(seen.box), seen.sort, quoted(seen.said)
    )


def _table(table: Table) -> Iterator[tuple[object, ...]]:
    yield (
        table.kind,
        f"{table.n_rows} × {table.n_cols}",
        table.method,
        f"confidence {table.confidence:.2f}",
    )
    for name in ("label", "caption", "heading", "reason"):
        yield name, quoted(getattr(table, name))
    for region in table.regions:
        yield "region", place(region)
    for view in table.engines:
        size, chosen = (
            f"{view.n_rows} × {view.n_cols}",
            "chosen" if view.chosen else None,
        )
        yield (
            "engine",
            place(view.region),
            view.engine,
            size,
            f"score {view.score:.2f}",
            chosen,
        )
    for cell in table.cells:
        yield _cell(cell)
    for note in table.notes:
        yield "note", quoted(note)


def _cell(cell: Cell) -> tuple[object, ...]:
    spans = (cell.row_span, cell.col_span)
    spanned = "spans {} × {}".format(*spans) if spans != (1, 1) else None
    heading = "heading" if cell.is_header else None
    return (
        f"cell {cell.row},{cell.col}",
        spanned,
        heading,
        places(cell.regions),
        quoted(cell.text),
        raw(cell.text, cell.text_raw),
    )


def _narrative(read: Narrative, tables: Sequence[Table]) -> Lines:
    """Headings, statements, footnotes, figures, and the heading above each table."""
    for heading in read.headings:
        yield line(
            "heading", place(heading.region), quoted(heading.text), *heading.footnotes
        )
    for statement in read.statements:
        yield _statement(statement)
    for note in read.footnotes:
        yield line(f"footnote {note.marker}", places(note.regions), quoted(note.text))
    for figure in read.figures:
        yield _figure(figure)
    for table in tables:
        yield line(f"table {table.ordinal}", "heading", quoted(table.heading))


def _statement(statement: Statement) -> str:
    return line(
        f"statement {statement.ordinal}",
        statement.kind,
        places(statement.regions),
        f"section {quoted(statement.section)}",
        quoted(statement.text),
        raw(statement.text, statement.text_raw),
    )


def _figure(figure: Figure) -> str:
    return line(
        "figure", place(figure.region), quoted(figure.label), quoted(figure.caption)
    )


def _correction(outcome: CorrectionOutcome) -> str:
    made = outcome.correction
    where = source(outcome.cell, outcome.statement_ordinal)
    return line(
        "correction",
        outcome.status,
        where,
        quoted(made.expect),
        "→",
        quoted(made.value),
    )
