"""Whether an edition holds enough to become the current one."""

from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.places import places


def held(extraction: Extraction) -> dict[str, int]:
    """What an extraction holds, counted as `Expectations` counts."""
    priorities = [priority for axis in extraction.plan_axes for priority in axis.priorities]
    in_table = {o.place for o in extraction.observations if o.origin == "table"}
    return {
        "districts": sum(1 for slug in in_table if places()[slug].kind == "district"),
        "programmes": len({(r.year, r.programme) for r in extraction.programme_results}),
        "swot_items": len(extraction.swot_items),
        "axes": len(extraction.plan_axes),
        "priorities": len(priorities),
        "goals": sum(len(priority.goals) for priority in priorities),
    }


def shortfall(extraction: Extraction, expected: Expectations) -> str | None:
    """A sentence that says what is missing, or None where all minima are met."""
    counts = held(extraction)
    short = [
        f"{counts[what]} {what.replace('_', ' ')} where {due} are due"
        for what, due in expected.model_dump(exclude_none=True).items()
        if counts[what] < due
    ]
    return f"not made current: {', '.join(short)}" if short else None


def with_finding(extraction: Extraction, sentence: str) -> Extraction:
    """The extraction with the shortfall among its findings, for whoever looks there."""
    finding = Finding(check_code="below-minimum", severity="error", message=sentence)
    return extraction.model_copy(update={"findings": (*extraction.findings, finding)})
