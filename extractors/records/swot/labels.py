"""Labels of a SWOT matrix: what tells a dimension from its parts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.records.headings import label_text
from schemas.table import Cell, Table
from schemas.text.turkish import ascii_fold, fold, lower, upper
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.shared_names import dimension_of

TITLE = re.compile(r"\b(?:gzft|swot)\b")
"""A word that titles of SWOTs have, folded."""

SIDES = re.compile(
    r"\b(?:iç|dış|içsel|dışsal|[iı]nternal|external)\b.*\b(?:faktör|etken|çevre|unsur|factor|env[iı]ron)"
    r"|^(?:(?:[iı]nternal|external|içsel|dışsal|olumlu|olumsuz|pos[iı]t[iı]ve|negat[iı]ve)\b\s*)+$"
)
"""Headings over two quadrants, folded: İç Faktörler, External factors, `OLUMLU`. They name no dimension.

Folded as Turkish is: INTERNAL begins with `ı`.
"""

BETWEEN = re.compile(r"\s+[/|>›»–—-]\s+|\s*:\s+")
"""What parts a dimension from its part in one label: `ÇEVRE / Su ve Atık`, `EKONOMİK: İşgücü`."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label beside the matrix, with the row it begins in."""

    row: int
    text: str
    band: bool
    """Whether its row holds no findings: it stands over what follows."""


def labels_beside(table: Table, quadrant_columns: Sequence[int]) -> Iterator[Label]:
    """The labels beside or over the quadrants, top down; the title of the matrix is none.

    Args:
        table: stitched.
        quadrant_columns: of its findings, from left to right.
    """
    first = min(quadrant_columns, default=1)
    for cell in sorted(table.cells, key=lambda cell: cell.row):
        beside = cell.col < first or cell.col + cell.col_span > max(
            quadrant_columns, default=0
        )
        is_label = not cell.is_header or runs_over(table, cell)
        if (
            beside
            and cell.text
            and is_label
            and (cell.col < first or cell.col_span > 1)
        ):
            findings = [
                table.cell_at(row, column)
                for row in range(cell.row, cell.row + cell.row_span)
                for column in quadrant_columns
            ]
            band = not any(
                found is not None and found is not cell and found.text
                for found in findings
            )
            yield Label(cell.row, label_text(cell), band)


def runs_over(table: Table, cell: Cell) -> bool:
    """Whether a heading runs over the whole table and is not its title: the dimension of what follows."""
    return 1 < table.n_cols == cell.col_span and TITLE.search(fold(cell.text)) is None


def is_dimension(label: Label, labels: Sequence[Label], has_both_cases: bool) -> bool:
    """Whether a label names a dimension, not a part of one.

    Where some labels are in capitals and some are not (`has_both_cases`), capitals tell; else bands do.
    """
    if has_both_cases:
        return in_capitals(label.text)
    if not any(other.band for other in labels):
        return True
    following = next((other for other in labels if other.row > label.row), None)
    repeated = following is not None and fold(following.text) == fold(label.text)
    return label.band and not repeated


def in_capitals(text: str) -> bool:
    """Whether a label is set in capitals, small words aside."""
    words = [
        word
        for word in re.findall(r"[^\W\d_]+", text)
        if lower(word) not in document_words().joiners
    ]
    return bool(words) and all(word == upper(word) for word in words)


def named_under(
    over: Sequence[str], inside: tuple[str | None, str | None]
) -> tuple[str | None, str | None]:
    """Dimension and sub-dimension: what is named over the table, then what is named in it.

    Labels such as `İç Çevre`, which stand beside two quadrants, name neither.
    """
    dimension, part = (
        None if name is None or SIDES.search(fold(name)) else name for name in inside
    )
    own = {ascii_fold(name): name for name in (dimension, part) if name}
    known = [own.pop(ascii_fold(name), name) for name in over]
    names = [*known, *own.values()] if over else [dimension, part]
    if names[0] is None or any(names[1:]):
        return names[0], _without(names[0], names[1])
    return parted(names[0])


def _without(dimension: str | None, part: str | None) -> str | None:
    """`Su ve Atık` of "Çevre / Su ve Atık" in a table under the caption `Çevre`: the label says both again."""
    first, *rest = BETWEEN.split(part or "")
    again = ascii_fold(first) == ascii_fold(dimension or "")
    return rest[0] if len(rest) == 1 and again else part


def parted(name: str) -> tuple[str, str | None]:
    """A label that names a dimension and its part, as two: `ÇEVRE / Su ve Atık`.

    Two dimensions set alike are one name: `Ekonomik - Sosyal`.
    """
    dimension, *part = BETWEEN.split(name)
    code = dimension_of(dimension)
    if len(part) != 1 or code is None:
        return name, None
    alike = in_capitals(dimension) == in_capitals(part[0])
    if alike and dimension_of(part[0]) not in (None, code):
        return name, None
    return dimension, part[0]
