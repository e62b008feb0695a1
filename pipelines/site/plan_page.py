"""The page of a plan: axes, priorities and goals as a tree, both languages beside each other."""

from pipelines.site.content import Content, Row
from pipelines.site.evidence import Library, Shelf
from pipelines.site.findings import findings_of
from pipelines.site.words import LANGUAGES
from schemas.text.turkish import slug


def plan_slug(plan: str) -> str:
    """`TR31 2010-2013` → `tr31-2010-2013`."""
    return slug(plan) or "plan"


def plan_page(content: Content, plan: str, library: Library) -> Row:
    """What the template of a plan shows."""
    shelf = Shelf(library)
    axes: dict[object, Row] = {}
    for pair in content.pairs[plan]:
        axis = axes.setdefault(
            pair["axis_ordinal"],
            {"ordinal": pair["axis_ordinal"], "titles": _no_titles(), "priorities": {}},
        )
        priority = axis["priorities"].setdefault(
            pair["priority_number"],
            {"number": pair["priority_number"], "titles": _no_titles(), "goals": []},
        )
        _name(axis, pair, "axis_title")
        _name(priority, pair, "priority_title")
        sides: Row = {code: _goal(content, pair, code, shelf) for code in LANGUAGES}
        priority["goals"].append({"number": pair["number"]} | sides)
    editions = [
        edition for edition in content.editions if edition["speaks_for_plan"] == plan
    ]
    return {
        "plan": plan,
        "axes": list(axes.values()),
        "languages": [
            code
            for code in LANGUAGES
            if any(pair[f"id_{code}"] for pair in content.pairs[plan])
        ],
        "n_goals": len(content.pairs[plan]),
        "editions": editions,
        "findings": [
            (edition, findings_of(content, edition))
            for edition in editions
            if edition["is_current"]
        ],
        "sources": list(shelf.sources.values()),
    }


def _no_titles() -> dict[str, str | None]:
    return dict.fromkeys(LANGUAGES)


def _name(part: Row, pair: Row, column: str) -> None:
    for language in LANGUAGES:
        part["titles"][language] = (
            part["titles"][language] or pair[f"{column}_{language}"]
        )


def _goal(content: Content, pair: Row, language: str, shelf: Shelf) -> Row | None:
    if pair[f"id_{language}"] is None:
        return None
    goal = content.goals[pair[f"id_{language}"]]
    reading = {
        "what": "",
        "value": goal["text"],
        "proof": goal["proof"],
        "others": [],
        "left_out": 0,
    }
    return goal | {"key": shelf.take(goal["table_cell_id"], None, reading)}
