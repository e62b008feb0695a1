"""SWOTs in layouts of other houses: a column for the quadrants, bands of them, lists under dimensions, numbers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.pdfs.cells import C, Entry
from tests.pdfs.claims.records import CELL, report
from tests.pdfs.claims.surprises import _style
from tests.pdfs.documents.bergama import SWOT
from tests.pdfs.documents.izmir import (
    QUADRANT_LABELS,
    QUADRANTS,
    swot_bullets_in_cell,
    swot_items,
)
from tests.pdfs.grid import Grid, set_table
from tests.pdfs.ink import SANS, Type
from tests.pdfs.sheet import Sheet, Truth, by_name

CAPTION = "Tablo 1: Bergama GZFT Analizi Tablosu"
GROUPS = [
    (name, sub, found)
    for name, subs in SWOT.items()
    for sub, found in subs.items()
    if sub
]
"""Dimension, part and its quadrants; dimensions without parts are left out."""


def _items(order: Iterator[tuple[str, str, str, list[str]]]) -> list[dict[str, Any]]:
    return [
        {
            "dimension": name,
            "sub_dimension": sub,
            "quadrant": quadrant,
            "ordinal": ordinal,
            "text": text,
        }
        for name, sub, quadrant, texts in order
        for ordinal, text in enumerate(texts, 1)
    ]


def _by_group() -> Iterator[tuple[str, str, str, list[str]]]:
    return (
        (name, sub, quadrant, found[quadrant])
        for name, sub, found in GROUPS
        for quadrant in QUADRANTS
        if quadrant in found
    )


def swot_quadrants_in_a_column(path: Path) -> Truth:
    """The quadrant is a column of its own, right of dimension and part; every label on every row."""
    sheet = report(path)
    rows: list[list[Entry]] = [["Boyut", "Alan", "GZFT", "Tespitler"]]
    for name, sub, quadrant, texts in _by_group():
        label = QUADRANT_LABELS[QUADRANTS.index(quadrant)]
        rows.append(
            [
                C(name, bold=True),
                C(sub, bold=True),
                C(label, bold=True),
                _bulleted(texts),
            ]
        )
    set_table(
        sheet, Grid((80, 70, 80, 240), rows, _style("llll", row_gap=5)), "swot", CAPTION
    )
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def swot_quadrants_as_bands(path: Path) -> Truth:
    """Bands of quadrants over the whole width; below each, dimensions and parts with their items."""
    sheet = report(path)
    rows: list[list[Entry]] = []
    for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
        rows.append([C(label, cols=3, bold=True, align="c", fill="#dddddd")])
        for name, sub, found in GROUPS:
            if quadrant in found:
                rows.append(
                    [C(name, bold=True), C(sub, bold=True), _bulleted(found[quadrant])]
                )
    set_table(
        sheet,
        Grid((90, 80, 300), rows, _style("lll", row_gap=4), headings=0),
        "swot",
        CAPTION,
    )
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def swot_rows_with_codes(path: Path) -> Truth:
    """A finding a row, its code before it, its dimension and part beside it, under bands of quadrants."""
    sheet = report(path)
    rows: list[list[Entry]] = [["Kod", "Tespit", "Gelişme Alanı", "Konu"]]
    for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
        rows.append([C(label, cols=4, bold=True, fill="#dddddd")])
        of = [
            (n, sub, text)
            for n, sub, found in GROUPS
            for text in found.get(quadrant, [])
        ]
        rows += [
            [f"{label[0]}{n}", text, name, sub]
            for n, (name, sub, text) in enumerate(of, 1)
        ]
    set_table(
        sheet,
        Grid((36, 260, 100, 90), rows, _style("clll", row_gap=5)),
        "swot",
        CAPTION,
    )
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def swot_lists_under_dimensions(path: Path) -> Truth:
    """No table: headings of dimensions, parts and quadrants, each in its type, with lists below."""
    sheet = report(path)
    sheet.caption(CAPTION)
    for found in _under_headings(sheet):
        for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
            if quadrant in found:
                _headed(sheet, label, 10)
                _list(sheet, found[quadrant])
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def _under_headings(sheet: Sheet) -> Iterator[dict[str, list[str]]]:
    """The items of each part by quadrant, once its headings are set: the dimension's where it is another."""
    before = ""
    for name, sub, found in GROUPS:
        if name != before:
            _headed(sheet, name, 14)
        before = name
        _headed(sheet, sub, 12)
        yield found


def swot_lists_with_labels_within(path: Path) -> Truth:
    """A list for each quadrant; dimensions and parts as headings within it, each in its type, over their items."""
    sheet = report(path)
    sheet.caption(CAPTION)
    for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
        _headed(sheet, f"{label} ({label[0]})", 14)
        before = ""
        for name, sub, found in GROUPS:
            if quadrant in found:
                if name != before:
                    _headed(sheet, name, 12)
                before = name
                _headed(sheet, sub, 9)
                _list(sheet, found[quadrant])
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def swot_numbers_without_rules(path: Path) -> Truth:
    """Numbered items, no rules between columns; texts hang right of their numbers."""
    sheet = report(path)
    rows = swot_bullets_in_cell(SWOT, "BERGAMA", turn=0, bullet="")
    numbered: list[list[Entry]] = [rows[0]]
    numbered += [
        [cell if isinstance(cell, C) else _numbered(cell) for cell in row]
        for row in rows[1:]
    ]
    style = replace(_style("llllll", row_gap=6, rules="horizontal"))
    set_table(sheet, Grid((62, 66, 88, 88, 88, 88), numbered, style), "swot", CAPTION)
    sheet.truth.extra["swot"] = swot_items(SWOT)
    return sheet.save()


def swot_a_table_a_dimension(path: Path) -> Truth:
    """A table for each dimension under its heading; the first heading is the title of all."""
    sheet = report(path)
    _headed(sheet, "GZFT Analizi", 16)
    for number, (name, subs) in enumerate(SWOT.items(), 1):
        beside = None not in subs
        rows: list[list[Entry]] = [
            [C(label, bold=True) for label in ("", *QUADRANT_LABELS)][not beside :]
        ]
        for sub, found in subs.items():
            cells = [_bulleted(found.get(quadrant, [])) for quadrant in QUADRANTS]
            rows.append([C(sub or "", bold=True), *cells][not beside :])
        widths = (70, 100, 100, 100, 100)[not beside :]
        _headed(sheet, name, 13)
        set_table(
            sheet,
            Grid(widths, rows, _style("lllll")),
            "swot",
            f"Tablo {number}: Bergama",
        )
    sheet.truth.extra["swot"] = swot_items(SWOT)
    return sheet.save()


def swot_boxes_under_headings(path: Path) -> Truth:
    """Two by two boxes again and again, under headings of two levels; numbered items."""
    sheet = report(path)
    sheet.caption(CAPTION)
    for found in _under_headings(sheet):
        rows: list[list[Entry]] = []
        for first in (0, 2):
            pair = QUADRANTS[first : first + 2]
            labels = QUADRANT_LABELS[first : first + 2]
            rows.append([C(label, bold=True, fill="#dddddd") for label in labels])
            rows.append(
                [_numbered("\n".join(found.get(quadrant, []))) for quadrant in pair]
            )
        Grid((235, 235), rows, _style("ll", row_gap=4), headings=0).draw(sheet)
    sheet.truth.extra["swot"] = _items(_by_group())
    return sheet.save()


def swot_fields_as_columns(path: Path) -> Truth:
    """Quadrants down the side, the parts of one dimension across; it is named by the heading below the caption."""
    sheet = report(path)
    name = GROUPS[0][0]
    groups = [(sub, found) for dimension, sub, found in GROUPS if dimension == name][:3]
    _headed(sheet, name, 13)
    rows: list[list[Entry]] = [["", *(C(sub, bold=True) for sub, _ in groups)]]
    for quadrant, label in zip(QUADRANTS, QUADRANT_LABELS, strict=True):
        rows.append(
            [
                C(label, bold=True),
                *(_bulleted(found.get(quadrant, [])) for _, found in groups),
            ]
        )
    widths = (80, *[390 / len(groups)] * len(groups))
    set_table(
        sheet,
        Grid(widths, rows, _style("llll", rules="horizontal", row_gap=4)),
        "swot",
        CAPTION,
    )
    sheet.truth.extra["swot"] = _items(
        (name, sub, quadrant, found[quadrant])
        for sub, found in groups
        for quadrant in QUADRANTS
        if quadrant in found
    )
    return sheet.save()


def _bulleted(texts: list[str]) -> str:
    return "\n".join(f"• {text}" for text in texts)


def _numbered(text: str) -> str:
    return (
        "\n".join(
            f"{number}. {line}" for number, line in enumerate(text.split("\n"), 1)
        )
        if text
        else ""
    )


def _headed(sheet: Sheet, text: str, size: float) -> None:
    sheet.need(90)
    sheet.skip(6)
    sheet.line(text, Type(SANS, size, bold=True), sheet.left, sheet.y)
    sheet.y += size * 1.5


def _list(sheet: Sheet, texts: list[str]) -> None:
    body = replace(CELL, size=10)
    for text in texts:
        sheet.line("•", body, sheet.left, sheet.y)
        sheet.line(text, body, sheet.left + 14, sheet.y)
        sheet.y += 15


CLAIMS = by_name(
    swot_quadrants_in_a_column, swot_quadrants_as_bands, swot_lists_under_dimensions, swot_numbers_without_rules,
    swot_a_table_a_dimension, swot_boxes_under_headings, swot_fields_as_columns,
    swot_lists_with_labels_within, swot_rows_with_codes,
)  # fmt: skip
