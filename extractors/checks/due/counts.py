"""How many of each thing are due, and how many were read."""

from schemas.expectations import Expectations
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.text.turkish import fold
from schemas.vocabulary.places import districts_of, places


def expected_counts(extraction: Extraction, expected: Expectations) -> list[Finding]:
    """What was read is as many as `flows.yaml` says are due: districts, programmes, axes, priorities, goals.

    Fewer is an error with the code `count-below-expected`, more a warning with `count-above-expected`.
    """
    due = expected.model_dump(exclude={"parts"}, exclude_none=True)
    found = counts_of(extraction)
    return [
        _count_finding(extraction, name, found[name], due[name])
        for name in due
        if found[name] != due[name]
    ]


def counts_of(extraction: Extraction) -> dict[str, int]:
    """What was read, by the names of `Expectations`."""
    priorities = [
        priority for axis in extraction.plan_axes for priority in axis.priorities
    ]
    programmes = {
        (fold(result.programme), result.year) for result in extraction.programme_results
    }
    return {
        "districts": len(districts_read(extraction)),
        "programmes": len(programmes),
        "swot_items": len(extraction.swot_items),
        "axes": len(extraction.plan_axes),
        "priorities": len(priorities),
        "goals": sum(len(priority.goals) for priority in priorities),
    }


def districts_read(extraction: Extraction) -> set[str]:
    """Slugs of the districts that the statistics tables hold figures of."""
    known = places()
    read = {
        record.place for record in extraction.observations if record.origin == "table"
    }
    return {
        place for place in read if place in known and known[place].kind == "district"
    }


def _count_finding(extraction: Extraction, name: str, found: int, due: int) -> Finding:
    message = f"{found} {name.replace('_', ' ')} read, {due} are due"
    if name == "districts" and 0 < found < due:
        read = districts_read(extraction)
        due_here = districts_of(extraction.identity.province or "")
        absent = [place.name for place in due_here if place.slug not in read]
        message += (
            f": none for {', '.join(absent)}" if len(absent) == due - found else ""
        )
    code = "count-below-expected" if found < due else "count-above-expected"
    return Finding(
        check_code=code,
        severity="error" if found < due else "warning",
        message=message + ".",
    )
