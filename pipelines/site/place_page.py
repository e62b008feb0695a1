"""The page of a place: what its reports say, in numbers and words, and what they changed."""

from collections.abc import Iterator, Sequence

from pipelines.site import charts
from pipelines.site.changes import changes_of
from pipelines.site.content import Content, Row
from pipelines.site.evidence import Library, Shelf
from pipelines.site.figures import Figures
from pipelines.site.findings import findings_of
from pipelines.site.words import Words

QUADRANTS = ("strength", "weakness", "opportunity", "threat")


def place_page(content: Content, place: Row, library: Library, words: Words) -> Row:
    """What the template of a place shows."""
    shelf = Shelf(library)
    figures = Figures(content, place, shelf, words)
    editions = content.editions_of(place["slug"])
    current = [edition for edition in editions if edition["is_current"]]
    return {
        "place": place,
        "editions": editions,
        "ranks": list(figures.ranks()),
        "tables": [(title, rows) for title, rows in figures.tables() if rows],
        "series": list(figures.series()),
        "matrices": list(_matrices(content, current, shelf, words)),
        "programmes": list(_programmes(content, place, shelf, words)),
        "changes": list(changes_of(content, place, current, shelf, words)),
        "doubtful": figures.doubtful(),
        "findings": [(edition, findings_of(content, edition)) for edition in current],
        "sources": list(shelf.sources.values()),
    }


# ── SWOT ──────────────────────────────────────────────────────────────────────
def _matrices(
    content: Content, current: Sequence[Row], shelf: Shelf, words: Words
) -> Iterator[Row]:
    """A matrix a report, those in the language of the page first, then the newest plan first."""
    newest = sorted(
        current, key=lambda edition: str(edition["plan_period"]), reverse=True
    )
    for edition in sorted(
        newest, key=lambda edition: edition["language"] != words.language
    ):
        items = content.items.get(edition["id"])
        if items:
            yield {
                "edition": edition,
                "rows": _matrix(items, shelf),
                "chart": _counts(items, words),
            }


def _matrix(items: Sequence[Row], shelf: Shelf) -> list[Row]:
    """Rows as printed: a dimension and sub-dimension, its findings by quadrant."""
    rows: dict[tuple[str | None, str | None], Row] = {}
    for item in items:
        place = (item["dimension"], item["sub_dimension"])
        row = rows.setdefault(
            place,
            {
                "dimension": place[0],
                "sub_dimension": place[1],
                **{name: [] for name in QUADRANTS},
            },
        )
        reading = {
            "what": "",
            "value": item["text"],
            "proof": item["proof"],
            "others": [],
            "left_out": 0,
        }
        key = shelf.take(item["table_cell_id"], None, reading)
        row[item["quadrant"]].append(
            {"text": item["text"], "key": key, "is_doubtful": item["is_doubtful"]}
        )
    return list(rows.values())


def _counts(items: Sequence[Row], words: Words) -> str:
    counts: dict[tuple[str, str], int] = {}
    for item in items:
        key = (item["dimension"] or "–", item["quadrant"])
        counts[key] = counts.get(key, 0) + 1
    rows = [
        {"dimension": dim, "quadrant": quadrant, "count": count}
        for (dim, quadrant), count in counts.items()
    ]
    labels = {name: words.code("quadrant", name) for name in QUADRANTS}
    return charts.stacked(
        rows, labels, words("swot counts"), words("chart swot"), words.language
    )


# ── programmes ────────────────────────────────────────────────────────────────
def _programmes(
    content: Content, place: Row, shelf: Shelf, words: Words
) -> Iterator[Row]:
    province = {
        row["programme_slug"]: row
        for row in content.results.get(place["parent_slug"] or "", [])
    }
    for result in content.results.get(place["slug"], []):
        name = str(result[f"programme_{words.language}"])
        counts = f"{_count(result['applications'], words)} / {_count(result['successful'], words)}"
        what = f"{result['year'] or ''} {name} · {result['place_name']}".strip()
        reading = {
            "what": what,
            "value": counts,
            "proof": result["proof"],
            "others": [],
            "left_out": 0,
        }
        whole = province.get(result["programme_slug"]) or _total(content, place, result)
        yield result | {
            "name": name,
            "key": shelf.take(result["table_cell_id"], None, reading),
            "rate": words.percent(result["successful"], result["applications"]),
            "rate_of_whole": words.percent(whole["successful"], whole["applications"]),
        }


def _total(content: Content, place: Row, result: Row) -> Row:
    """A programme's projects in all districts of the province together."""
    together = [
        other
        for other in content.same_programme[result["programme_slug"]]
        if other["place_kind"] == "district"
        and other["province_slug"] == place["parent_slug"]
    ]
    return {
        name: sum(
            int(other[name])
            for other in together
            if None not in (other["applications"], other["successful"])
        )
        for name in ("applications", "successful")
    }


def _count(count: object, words: Words) -> str:
    return words.number(count) or "?"
