"""What each stage made of a document, as text for a diff: one fact a line, in a stable order.

Every line begins with what it is about and where that stands; texts come last, quoted as JSON. Boxes are
points from the top left of the page as displayed (x0 top x1 bottom), to a tenth.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from extractors.chain.draft import Draft
from schemas.correction import CorrectionOutcome
from schemas.finding import Finding
from schemas.geometry import Box
from schemas.narrative import Figure, Quantity, Statement
from schemas.page import Page, Word
from schemas.records import CellRef, Observation
from schemas.table import Cell, Region, Table

Lines = Iterator[str]
GAP = "  "


def with_findings(draft: Draft, stage: str, lines: Callable[[Draft], Iterable[str]]) -> Lines:
    """What a stage made, then what it found odd; put together when it is read."""
    yield from lines(draft)
    yield from map(finding, draft.findings[stage])


def nothing_more(_draft: Draft) -> Lines:
    """Of a stage that makes nothing but findings."""
    yield from ()


# ── pages ─────────────────────────────────────────────────────────────────────
def printed_pages(draft: Draft) -> Lines:
    """Words and drawings of the pages as the PDF holds them."""
    yield from _pages(draft, draft.printed)


def mended_pages(draft: Draft) -> Lines:
    """The same, so that a diff with the pages as printed shows what was mended."""
    yield from _pages(draft, draft.mended)


def _pages(draft: Draft, pages: Sequence[Page]) -> Lines:
    for page in pages:
        if draft.wants(page.number):
            yield from (_line(f"page {page.number}", *fact) for fact in _page(page))


def _page(page: Page) -> Iterator[tuple[object, ...]]:
    yield f"{page.width:.1f} × {page.height:.1f} pt", f"rotation {page.rotation}"
    for word in page.words:
        yield "word", _box(word.box), _look(word), _text(word.text), _raw(word.text, word.text_raw)
    for rule in page.rules:
        yield "rule", _box(rule.box), "horizontal" if rule.horizontal else "vertical"
    for area in page.fills:
        yield "fill", _box(area.box), "#{:02x}{:02x}{:02x}".format(*area.colour)
    for picture in page.pictures:
        yield "picture", _box(picture)
    for repair in page.repairs:
        yield "repair", _text(repair)


def _look(word: Word) -> str:
    marks = (("bold", word.bold), ("italic", word.italic), (f"turned {word.angle}", word.angle))
    return " ".join([f"{word.size:.1f}", word.font, *(mark for mark, is_so in marks if is_so)])


# ── the document ──────────────────────────────────────────────────────────────
def identity(draft: Draft) -> Lines:
    """What the document says it is."""
    for name, value in draft.identity.model_dump(mode="json").items():
        yield _line(name, _text(value))


def tables(draft: Draft) -> Lines:
    """The tables, cell by cell, and what each engine saw."""
    for table in draft.found:
        yield from (_line(f"table {table.ordinal}", *fact) for fact in _table(table))


def readings(draft: Draft) -> Lines:
    """The same again, as best read, and what proves the records of each table of a known kind."""
    yield from tables(draft)
    for ordinal, proof in sorted(draft.proofs.items()):
        yield _line(f"table {ordinal}", "proof", f"{proof.confidence:.3f}", _text(proof.text))
        for column, part in sorted(proof.parts.items()):
            yield _line(f"table {ordinal}", f"column {column}", f"{part.confidence:.3f}", _text(part.text))


def _table(table: Table) -> Iterator[tuple[object, ...]]:
    yield table.kind, f"{table.n_rows} × {table.n_cols}", table.method, f"confidence {table.confidence:.2f}"
    for name in ("label", "caption", "heading", "reason"):
        yield name, _text(getattr(table, name))
    for region in table.regions:
        yield "region", _region(region)
    for view in table.engines:
        size, chosen = f"{view.n_rows} × {view.n_cols}", "chosen" if view.chosen else None
        yield "engine", _region(view.region), view.engine, size, f"score {view.score:.2f}", chosen
    for cell in table.cells:
        yield _cell(cell)
    for note in table.notes:
        yield "note", _text(note)


def _cell(cell: Cell) -> tuple[object, ...]:
    spans = (cell.row_span, cell.col_span)
    spanned = "spans {} × {}".format(*spans) if spans != (1, 1) else None
    heading = "heading" if cell.is_header else None
    place = f"cell {cell.row},{cell.col}"
    return place, spanned, heading, _regions(cell.regions), _text(cell.text), _raw(cell.text, cell.text_raw)


def narrative(draft: Draft) -> Lines:
    """Headings, statements, footnotes, figures, and the heading above each table."""
    read = draft.narrative
    for heading in read.headings:
        yield _line("heading", _region(heading.region), _text(heading.text), *heading.footnotes)
    for statement in read.statements:
        yield _statement(statement)
    for note in read.footnotes:
        yield _line(f"footnote {note.marker}", _regions(note.regions), _text(note.text))
    for figure in read.figures:
        yield _figure(figure)
    for table in draft.placed:
        yield _line(f"table {table.ordinal}", "heading", _text(table.heading))


def _statement(statement: Statement) -> str:
    return _line(
        f"statement {statement.ordinal}",
        statement.kind,
        _regions(statement.regions),
        f"section {_text(statement.section)}",
        _text(statement.text),
        _raw(statement.text, statement.text_raw),
    )


def _figure(figure: Figure) -> str:
    return _line("figure", _region(figure.region), _text(figure.label), _text(figure.caption))


def corrections(draft: Draft) -> Lines:
    """What became of each correction by hand."""
    for outcome in (*draft.cells.outcomes, *draft.sentences.outcomes):
        yield _correction(outcome)


def _correction(outcome: CorrectionOutcome) -> str:
    made = outcome.correction
    place = _ref(outcome.cell, outcome.statement_ordinal)
    return _line("correction", outcome.status, place, _text(made.expect), "→", _text(made.value))


# ── records ───────────────────────────────────────────────────────────────────
def records(draft: Draft) -> Lines:
    """Typed records of the tables, each with the cell that it was read from."""
    read = draft.records
    yield from map(_observation, read.observations)
    for made in read.provisional_indicators:
        yield _line("provisional indicator", made.code, made.unit, _text(made.label))
    for result in read.programme_results:
        counts = f"applications {_known(result.applications)}", f"successful {_known(result.successful)}"
        year, place = _known(result.year), result.place
        yield _line("programme result", _ref(result.cell), _text(result.programme), year, place, *counts)
    for item in read.swot_items:
        group = _text(item.dimension), _text(item.sub_dimension), item.quadrant, item.ordinal
        yield _line("SWOT item", _ref(item.cell), item.place, *group, _text(item.text))
    yield from _goals(draft)


def _goals(draft: Draft) -> Lines:
    for axis in draft.records.plan_axes:
        yield _line("axis", axis.ordinal, _text(axis.title))
        for priority in axis.priorities:
            yield _line("priority", priority.number, _text(priority.title))
            for goal in priority.goals:
                yield _line("goal", _ref(goal.cell), goal.number, _text(goal.text))


def prose(draft: Draft) -> Lines:
    """Every number of the sentences, then the observations that came of them."""
    for statement in draft.prose.statements:
        for quantity in statement.quantities:
            yield _quantity(statement, quantity)
    yield from map(_observation, draft.prose.observations)


def _quantity(statement: Statement, quantity: Quantity) -> str:
    year = f"{_known(quantity.year)} {quantity.year_basis or ''}".strip()
    what = quantity.indicator or "no indicator", quantity.place or "no place", year, quantity.breakdown
    value = _number(quantity.value), quantity.unit
    place = f"statement {statement.ordinal}", "quantity", _regions(statement.regions)
    return _line(*place, *what, *value, _text(quantity.text_raw))


def years(draft: Draft) -> Lines:
    """Observations of the tables, with their years."""
    yield from map(_observation, draft.dated)


def _observation(seen: Observation) -> str:
    year = f"{_known(seen.year)} {seen.year_basis or ''}".strip()
    place = _ref(seen.cell, seen.statement_ordinal)
    what = seen.indicator, seen.place, year, seen.breakdown
    return _line("observation", place, *what, _number(seen.value), seen.unit, _text(seen.text_raw))


def finding(found: Finding) -> str:
    """A finding with its place."""
    page = f"page {found.page}" if found.page else None
    cells = found.cells or ((found.cell,) if found.cell else ())
    table = " ".join([f"table {found.table_ordinal}", *(f"cell {row},{col}" for row, col in cells)])
    place = table if found.table_ordinal else _ref(None, found.statement_ordinal)
    return _line("finding", found.severity, found.check_code, page, place, _text(found.message))


# ── parts of lines ────────────────────────────────────────────────────────────
def _line(*parts: object) -> str:
    return GAP.join(str(part) for part in parts if part not in (None, ""))


def _text(text: str | None) -> str:
    """Quoted, so that blanks and line breaks show."""
    return json.dumps(text, ensure_ascii=False)


def _raw(text: str, raw: str) -> str | None:
    """The raw text where it is more than other line breaks."""
    return None if " ".join(raw.split()) == text else f"raw {_text(raw)}"


def _box(box: Box) -> str:
    return " ".join(f"{side:.1f}" for side in box)


def _region(region: Region) -> str:
    return f"page {region.page}{GAP}{_box(region.box)}"


def _regions(regions: Iterable[Region]) -> str:
    return GAP.join(map(_region, regions))


def _ref(cell: CellRef | None, statement: int | None = None) -> str | None:
    if cell is not None:
        return f"table {cell.table_ordinal} cell {cell.row},{cell.col}"
    return None if statement is None else f"statement {statement}"


def _number(value: Decimal | None) -> str:
    return "unreadable" if value is None else f"{value}"


def _known(value: int | None) -> str:
    return "unknown" if value is None else f"{value}"
