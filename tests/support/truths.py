"""What an extraction says and what was drawn, in the same shapes, so that a test can compare them."""

from collections import Counter
from collections.abc import Hashable, Iterable
from decimal import Decimal

from schemas.extraction import Extraction
from schemas.text.turkish import fold
from schemas.vocabulary.places import find_place, is_total_label
from tests.pdfs.sheet import Truth

Parts = dict[str, Counter[Hashable]]


def read_parts(extraction: Extraction) -> Parts:
    """The parts of an extraction that a truth can tell of; it tells of no indicators made from headings."""
    provisional = {indicator.code for indicator in extraction.provisional_indicators}
    return {
        "swot": Counter(
            (fold(i.dimension or ""), fold(i.sub_dimension or ""), i.quadrant, i.text) for i in extraction.swot_items
        ),
        "statistics": Counter(
            (o.place, o.indicator, o.year, o.value)
            for o in extraction.observations
            if o.origin == "table" and o.indicator not in provisional
        ),
        "programme_results": Counter(
            (fold(r.programme), r.year, r.place, r.applications, r.successful) for r in extraction.programme_results
        ),
        "goals": Counter(
            (fold(a.title), _last(p.number), fold(p.title), _last(g.number), g.text)
            for a in extraction.plan_axes
            for p in a.priorities
            for g in p.goals
        ),
        "statements": Counter(s.text for s in extraction.statements if s.kind != "footnote"),
        "footnotes": Counter((n.marker, n.text) for n in extraction.footnotes),
        "figures": Counter(f.caption for f in extraction.figures),
    }  # fmt: skip


def drawn_parts(truth: Truth) -> Parts:
    """The parts that a truth tells of; those it does not are left out."""
    extra = truth.extra
    parts: dict[str, Iterable[Hashable]] = {}
    if "swot" in extra:
        parts["swot"] = [
            (
                fold(i["dimension"] or ""),
                fold(i["sub_dimension"] or ""),
                i["quadrant"],
                i["text"],
            )
            for i in extra["swot"]
        ]
    if "statistics" in extra:
        parts["statistics"] = [
            (_slug(r["place"]), r["indicator"], r["year"], Decimal(str(r["value"])))
            for r in extra["statistics"]
        ]
    if "programme_results" in extra:
        parts["programme_results"] = [
            (
                fold(r["programme"]),
                r["year"],
                _slug(r["place"]),
                r["applications"],
                r["successful"],
            )
            for r in extra["programme_results"]
        ]
    if "goals" in extra:
        parts["goals"] = [
            (
                fold(g["axis"]),
                _last(g["priority_number"]),
                fold(g["priority"]),
                _last(g["number"]),
                g["text"],
            )
            for g in extra["goals"]
        ]
    if truth.sections:
        parts["statements"] = [
            bullet["text"]
            for section in truth.sections
            for bullet in section["bullets"]
        ]
    if truth.footnotes:
        parts["footnotes"] = [
            (note["marker"], note["text"]) for note in truth.footnotes
        ]
    if truth.figures:
        parts["figures"] = [figure["caption"] for figure in truth.figures]
    return {name: Counter(rows) for name, rows in parts.items()}


def _slug(name: str) -> str:
    match = find_place(name, ("izmir",))
    return (
        "izmir"
        if match is None and is_total_label(name)
        else match.place.slug
        if match
        else name
    )


def _last(number: object) -> str:
    return str(number).rstrip(".").split(".")[-1]
