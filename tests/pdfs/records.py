"""The records that a perfect reader takes from the publisher's own tables."""

from typing import Any

from tests.pdfs.documents.izmir import STATISTICS, data


def printed_number(text: str) -> str:
    """A Turkish figure as printed (`1.544.141.607 $`, `4,14%`) as a plain decimal."""
    return text.strip("%$ ").replace(".", "").replace(",", ".")


def statistics_records(
    codes: tuple[str, ...] = STATISTICS, year: int | None = 2008
) -> list[dict[str, Any]]:
    """Place, indicator, value and year of every cell."""
    return [
        {"place": "İzmir" if row[0] == "Toplam" else row[0], "indicator": code, "value": printed_number(row[1 + STATISTICS.index(code)]), "year": year}
        for row in data()["statistics"]
        for code in codes
    ]  # fmt: skip


def goal_records() -> list[dict[str, Any]]:
    """Axis, priority and goal of the plan, flat, numbers within the priority."""
    return [
        {
            "axis": axis["title"],
            "priority": priority["title"],
            "priority_number": number,
            "number": index,
            "text": goal,
        }
        for axis in data()["axes"]
        for number, priority in enumerate(axis["priorities"], 1)
        for index, goal in enumerate(priority["goals"], 1)
    ]


def result_records() -> list[dict[str, Any]]:
    """Applications and successful projects of every district and programme."""
    return [
        {
            "programme": name[5:],
            "year": int(name[:4]),
            "place": row[0],
            "applications": row[1 + 2 * step],
            "successful": row[2 + 2 * step],
        }
        for row in data()["results"][:-1]
        for step, name in enumerate(data()["programmes"])
    ]
