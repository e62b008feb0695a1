"""İzmir's real figures and the plan's official titles, and the tables that reports print them in."""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry

DATA = Path(__file__).parents[1] / "data" / "izmir.json"
STATISTICS = (
    "employees",
    "employees_share_izmir",
    "firms",
    "firms_share_izmir",
    "exports_usd",
    "exports_share_izmir",
)
STATISTICS_LABELS = {
    "employees": "Çalışan Sayısı",
    "employees_share_izmir": "Çalışan Sayısının İzmir Toplamına Oranı (%)",
    "firms": "Firma Sayısı",
    "firms_share_izmir": "Firma Sayısının İzmir Toplamına Oranı (%)",
    "exports_usd": "İhracat (ABD $)",
    "exports_share_izmir": "İhracatın İzmir Toplamına Oranı (%)",
}
QUADRANTS = ("strength", "weakness", "opportunity", "threat")
QUADRANT_LABELS = ("GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSATLAR", "TEHDİTLER")

Swot = dict[str, dict[str | None, dict[str, list[str]]]]
"""Dimension → sub-dimension (None where the dimension has none) → quadrant → items."""


@cache
def data() -> dict[str, Any]:
    """Statistics and results of the 30 districts, programmes, axes: as printed."""
    loaded: dict[str, Any] = json.loads(DATA.read_text("utf-8"))
    return loaded


def statistics_rows(
    labels: dict[str, str] = STATISTICS_LABELS, first: str = "İlçe"
) -> list[list[Entry]]:
    """Heading and 31 rows of the district statistics, columns in the order of `labels`."""
    order = [STATISTICS.index(code) + 1 for code in labels]
    rows: list[list[Entry]] = [[first, *labels.values()]]
    for row in data()["statistics"]:
        bold = row[0] == "Toplam"
        rows.append([C(row[0], bold=bold), *(C(row[col], bold=bold) for col in order)])
    return rows


def results_rows(place_label: str = "İLÇE") -> list[list[Entry]]:
    """Two heading rows, 30 districts and the total of the programme results."""
    programmes = data()["programmes"]
    top: list[Entry] = [
        C(place_label, rows=2),
        *(C(name, cols=2) for name in programmes),
        C("GENEL TOPLAM", cols=2),
    ]
    pair = ("Toplam Proje Başvuru Sayısı", "Toplam Başarılı Proje Sayısı")
    marks = ("*", "*", "**", "**")
    second: list[Entry] = [text for mark in marks for text in (pair[0], pair[1] + mark)]
    rows: list[list[Entry]] = [top, [*second, "Proje Başvurusu", "Başarılı Proje"]]
    for row in data()["results"]:
        rows.append([C(str(value), bold=row[0] == "TOPLAM") for value in row])
    return rows


def goals_by_priority(turn: int = 0) -> list[list[Entry]]:
    """Heading and one row a priority; its goals numbered in one cell, the axis a row span."""
    rows: list[list[Entry]] = [
        ["GELİŞME EKSENLERİ", "STRATEJİK ÖNCELİKLER", "HEDEFLER"]
    ]
    for axis in data()["axes"]:
        for number, priority in enumerate(axis["priorities"], 1):
            goals = "\n".join(
                f"{index}. {goal}" for index, goal in enumerate(priority["goals"], 1)
            )
            first: list[Entry] = (
                [_axis(axis, len(axis["priorities"]), turn)] if number == 1 else []
            )
            rows.append([*first, f"{number}. {priority['title']}", goals])
    return rows


def goals_one_a_row(turn: int = 0) -> list[list[Entry]]:
    """Heading and one row a goal; priorities and axes are row spans."""
    rows: list[list[Entry]] = [
        ["GELİŞME EKSENLERİ", "STRATEJİK ÖNCELİKLER", "HEDEFLER"]
    ]
    for axis in data()["axes"]:
        total = sum(len(priority["goals"]) for priority in axis["priorities"])
        first: list[Entry] = [_axis(axis, total, turn)]
        for number, priority in enumerate(axis["priorities"], 1):
            second: list[Entry] = [
                C(f"{number}. {priority['title']}", rows=len(priority["goals"]))
            ]
            for index, goal in enumerate(priority["goals"], 1):
                rows.append([*first, *second, f"{index}. {goal}"])
                first, second = [], []
    return rows


def _axis(axis: dict[str, Any], rows: int, turn: int) -> C:
    return C(
        axis["title"], rows=rows, bold=True, turn=turn, align="c", middle=bool(turn)
    )


def swot_items(swot: Swot) -> list[dict[str, Any]]:
    """The items of a SWOT matrix as records, in printed order of the columns."""
    return [
        {
            "dimension": dimension,
            "sub_dimension": sub,
            "quadrant": quadrant,
            "ordinal": ordinal,
            "text": text,
        }
        for dimension, subs in swot.items()
        for sub, quadrants in subs.items()
        for quadrant in QUADRANTS
        for ordinal, text in enumerate(quadrants.get(quadrant, []), 1)
    ]


def swot_bullets_in_cell(
    swot: Swot,
    corner: str,
    turn: int = 90,
    labels: Sequence[str] = QUADRANT_LABELS,
    bullet: str = "• ",
) -> list[list[Entry]]:
    """Two label columns: the dimension a row span over its sub-dimensions; a group of items in one cell."""
    rows: list[list[Entry]] = [[C(corner, cols=2), *labels]]
    for dimension, subs in swot.items():
        for index, (sub, quadrants) in enumerate(subs.items()):
            cells = [
                "\n".join(bullet + item for item in quadrants.get(quadrant, []))
                for quadrant in QUADRANTS
            ]
            if sub is None:
                label: list[Entry] = [C(dimension, cols=2, bold=True)]
            else:
                label = (
                    [C(dimension, rows=len(subs), bold=True, turn=turn)]
                    if index == 0
                    else []
                )
                label.append(C(sub, bold=True))
            rows.append([*label, *cells])
    return rows


def swot_labels_over_their_rows(swot: Swot, corner: str) -> list[list[Entry]]:
    """One row an item; dimension and sub-dimension are row spans over all rows of theirs."""
    rows: list[list[Entry]] = [[C(corner, cols=2), *QUADRANT_LABELS]]
    for dimension, subs in swot.items():
        heights = [max(map(len, quadrants.values())) for quadrants in subs.values()]
        for index, (sub, quadrants) in enumerate(subs.items()):
            label: list[Entry] = (
                [C(dimension, rows=sum(heights), bold=True)] if index == 0 else []
            )
            label.append(C(sub or "", rows=heights[index], bold=True))
            if sub is None:
                label = [C(dimension, cols=2, rows=heights[index], bold=True)]
            for number, row in enumerate(_item_rows("", quadrants)):
                rows.append([*(label if number == 0 else []), *row[1:]])
    return rows


def swot_one_row_an_item(
    swot: Swot, corner: str, labels: Sequence[str] = QUADRANT_LABELS, band: str = ""
) -> list[list[Entry]]:
    """One label column: a dimension with sub-dimensions is a band over the table; one row an item."""
    rows: list[list[Entry]] = [[corner, *labels]]
    for dimension, subs in swot.items():
        if None not in subs:
            rows.append([C(dimension, cols=5, bold=True, fill=band)])
        for sub, quadrants in subs.items():
            rows += list(_item_rows(sub or dimension, quadrants))
    return rows


def _item_rows(label: str, quadrants: dict[str, list[str]]) -> Iterator[list[Entry]]:
    depth = max(len(items) for items in quadrants.values())
    for index in range(depth):
        columns = [quadrants.get(quadrant, []) for quadrant in QUADRANTS]
        yield [
            C(label, bold=True) if index == 0 else "",
            *(col[index] if index < len(col) else "" for col in columns),
        ]
