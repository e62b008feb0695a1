"""The pages over all places: the index, and the doubtful values."""

from pipelines.site.content import Content, Row
from pipelines.site.figures import MOST_OTHERS, key_of
from pipelines.site.findings import counts_of
from pipelines.site.plan_page import plan_slug
from pipelines.site.words import LANGUAGES, Words
from schemas.text.turkish import sort_key


def index_page(content: Content) -> Row:
    """What the index shows: districts by province, plans, documents with their editions."""
    return {
        "provinces": _provinces(content),
        "plans": [
            {"name": plan, "slug": plan_slug(plan), "count": len(pairs)}
            for plan, pairs in content.pairs.items()
        ],
        "documents": _documents(content),
        "n_documents": len({row["document_id"] for row in content.editions}),
        "n_editions": len(content.editions),
        "n_facts": sum(map(len, content.facts.values())),
    }


def _provinces(content: Content) -> list[Row]:
    """Provinces and their districts in the order of the Turkish alphabet."""
    groups: dict[str, Row] = {}
    shown = sorted(content.shown_places, key=lambda place: sort_key(place["name"]))
    for place in shown:
        own = place["slug"] if place["kind"] != "district" else place["parent_slug"]
        group = groups.setdefault(
            own,
            {"slug": own, "place": content.places[own], "page": False, "districts": []},
        )
        if place["kind"] == "district":
            group["districts"].append(_district(content, place))
        else:
            group["page"] = True
    return sorted(groups.values(), key=lambda group: sort_key(group["place"]["name"]))


def _district(content: Content, place: Row) -> Row:
    facts = content.facts.get(place["slug"], [])
    current = [
        edition
        for edition in content.editions_of(place["slug"])
        if edition["is_current"]
    ]
    findings = [counts_of(content, edition) for edition in current]
    return place | {
        "reports": {
            language: [
                edition for edition in current if edition["language"] == language
            ]
            for language in LANGUAGES
        },
        "n_facts": len(facts),
        "n_doubtful": sum(bool(fact["is_doubtful"]) for fact in facts),
        "n_findings": sum(
            count.get("error", 0) + count.get("warning", 0) for count in findings
        ),
    }


def _documents(content: Content) -> list[Row]:
    """Documents with their editions, the newest first."""
    documents: dict[int, Row] = {}
    for edition in content.editions:
        document = documents.setdefault(
            edition["document_id"], edition | {"editions": []}
        )
        document["editions"].append(
            edition
            | {"state": _state(edition), "findings": counts_of(content, edition)}
        )
    return sorted(
        documents.values(),
        key=lambda row: (sort_key(row["title"]), row["document_slug"], row["language"]),
    )


def _state(edition: Row) -> str:
    if edition["is_current"]:
        return "current"
    return "held_back" if edition["held_back"] else "older"


def doubtful_page(content: Content, words: Words) -> Row:
    """What the page of the doubtful values shows: a row a figure, linked to the page of its place."""
    doubtful = [
        fact
        for facts in content.facts.values()
        for fact in facts
        if fact["is_doubtful"]
    ]
    doubtful.sort(
        key=lambda fact: (
            sort_key(fact["place_name"]),
            fact["place_slug"],
            fact["indicator_id"],
            fact["year"] or 0,
        )
    )
    return {"rows": [_doubt(fact, content, words) for fact in doubtful]}


def _doubt(fact: Row, content: Content, words: Words) -> Row:
    others = {
        words.amount(other["value"], other["unit"]): key_of(other)
        for other in content.others.get(fact["id"], [])[:MOST_OTHERS]
    }
    why = (
        words("others say", n=fact["n_sources"], other=fact["n_disagreeing"])
        if fact["n_disagreeing"]
        else words("not sure", confidence=words.number(fact["confidence"], 2))
    )
    return fact | {
        "label": words.label(fact),
        "key": key_of(fact),
        "shown": words.number(fact["value"]),
        "unit_shown": words.code("unit", fact["unit"]),
        "why": why,
        "others": list(others.items()),
    }
