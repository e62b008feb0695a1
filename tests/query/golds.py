"""What the samples and the corpus are known to print, in one shape: drawn from data, or transcribed by hand."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.pdfs.documents import aliaga, izmir

SHARES = {"employees_share_izmir": 1, "firms_share_izmir": 3, "exports_share_izmir": 5}
COUNTS = {"employees": 0, "firms": 2, "exports_usd": 4}


@dataclass
class Gold:
    """One province's tables, a district's SWOT matrix, the plan's goals."""

    statistics: dict[str, list[float | None]]
    """District → six columns as printed."""
    total: list[float | None]
    results: list[tuple[str, int, str, int, int]]
    """District, year, programme, handed in, supported."""
    swot: list[tuple[str, str | None, str, str]]
    """Of Aliağa: dimension, sub-dimension, quadrant, text."""
    goals: list[tuple[int, str, int, str, int, str]]
    """Axis and its title, priority and its title, goal and its text."""
    reports: tuple[str, ...] = ("Aliağa",)


def of_samples() -> Gold:
    """What raw/ was drawn from."""
    data = izmir.data()
    rows = {row[0]: [_number(text) for text in row[1:]] for row in data["statistics"]}
    results = [
        (row[0], int(name[:4]), name[5:], row[1 + 2 * n], row[2 + 2 * n])
        for row in data["results"] if row[0] != "TOPLAM"
        for n, name in enumerate(data["programmes"])
    ]  # fmt: skip
    goals = [
        (a, axis["title"], p, priority["title"], g, goal)
        for a, axis in enumerate(data["axes"], start=1)
        for p, priority in enumerate(axis["priorities"], start=1)
        for g, goal in enumerate(priority["goals"], start=1)
    ]
    items = [
        (dimension, sub, quadrant, text)
        for dimension, subs in aliaga.SWOT.items()
        for sub, quadrants in subs.items()
        for quadrant, texts in quadrants.items()
        for text in texts
    ]
    total = rows.pop("Toplam")
    return Gold(rows, total, results, items, goals, reports=("Aliağa", "Bergama"))


def of_corpus(folder: Path) -> Gold:
    """What was transcribed from the corpus."""
    report = json.loads(
        (folder / "gold" / "aliaga-2010-12.json").read_text(encoding="utf-8")
    )
    plan = json.loads(
        (folder / "gold" / "plan-2010-2013.json").read_text(encoding="utf-8")
    )
    tables = {table["kind"]: table for table in report["tables"]}
    rows = {
        row["entity"]: [cell["value"] for cell in row["cells"]]
        for row in tables["stats"]["rows"]
    }
    named = {each["key"]: each["label"] for each in tables["programmes"]["programmes"]}
    results = [
        (row["entity"], int(named[r["programme"]][:4]), named[r["programme"]][5:], r["applications"], r["successful"])
        for row in tables["programmes"]["rows"] if row["row_type"] == "district" for r in row["programmes"]
    ]  # fmt: skip
    goals = [
        (axis["number"], axis["name"], priority["number"], priority["name"], goal["number"], goal["text"])
        for axis in plan["tables"][0]["axes"] for priority in axis["priorities"] for goal in priority["goals"]
    ]  # fmt: skip
    items = [
        (i["dimension"], i["sub_dimension"], i["quadrant"], i["text"])
        for i in tables["swot"]["items"]
    ]
    total = rows.pop("Toplam")
    return Gold(rows, total, results, items, goals)


def _number(text: str) -> float | None:
    bare = text.strip("$% ").replace(".", "").replace(",", ".")
    return float(bare) if bare.replace(".", "").isdecimal() else None
