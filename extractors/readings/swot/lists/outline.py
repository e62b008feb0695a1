"""Lists as an outline: which looks of titles stand above which, told by what every title must head."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations

from extractors.readings.settings.swot import LISTS
from extractors.readings.swot.lists.row import Look
from extractors.readings.swot.lists.rows import Element
from extractors.readings.swot.objections import QUADRANTS
from extractors.readings.text.heads import Head


@dataclass(frozen=True, slots=True)
class Outlined:
    """The items of one quadrant, as printed below one heading."""

    head: Head
    groups: tuple[tuple[tuple[Element, ...], tuple[Element, ...]], ...]
    """Titles over some items, from the outside in, and these."""
    depth: int
    """How many levels of titles there are."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Elements with the level of each look, the outermost 0."""

    elements: tuple[Element, ...]
    levels: dict[Look, int]

    def quadrants(self) -> list[Outlined]:
        """The quadrants in printed order, each with its items under their titles."""
        depth = len(self.levels) - 1
        found: list[tuple[Head, list[tuple[tuple[Element, ...], list[Element]]]]] = []
        stack: list[Element | None] = [None] * len(self.levels)
        for element in self.elements:
            if element.sort != "item":
                level = self.levels[element.look]
                stack[level:] = [element, *[None] * (len(stack) - level - 1)]
                if element.head is not None:
                    found.append((element.head, []))
                continue
            titles = tuple(
                each for each in stack if each is not None and each.head is None
            )
            groups = found[-1][1]
            if not groups or groups[-1][0] != titles:
                groups.append((titles, []))
            groups[-1][1].append(element)
        return [
            Outlined(
                head, tuple((titles, tuple(items)) for titles, items in groups), depth
            )
            for head, groups in found
        ]


def outlined(elements: Sequence[Element]) -> Outline | None:
    """The outline in which every title heads something; None where there is none, or are several."""
    looks = list(
        dict.fromkeys(element.look for element in elements if element.sort != "item")
    )
    quadrants = {element.look for element in elements if element.sort == "quadrant"}
    if len(quadrants) != 1 or not 1 <= len(looks) <= LISTS.most_levels:
        return None
    if any(
        element.look in quadrants for element in elements if element.sort == "title"
    ):
        return None
    (quadrant,) = quadrants
    orders = [
        order for order in permutations(looks) if _holds(elements, order, quadrant)
    ]
    if len(orders) != 1:
        return None
    return Outline(
        tuple(elements), {look: level for level, look in enumerate(orders[0])}
    )


def _holds(elements: Sequence[Element], order: Sequence[Look], quadrant: Look) -> bool:
    levels = {look: level for level, look in enumerate(order)}
    if not all(_heads(one, other, levels) for one, other in pairwise(elements)):
        return False
    last = elements[-1]
    parts = list(_parted(elements, levels, levels[quadrant]))
    named = {code for part in parts for code in _codes(part)}
    return (
        (last.sort == "item" or last.is_empty)
        and named == set(QUADRANTS)
        and all(_is_whole(part, alone=len(parts) == 1) for part in parts)
    )


def _heads(one: Element, other: Element, levels: dict[Look, int]) -> bool:
    """Whether what follows a title is of it."""
    return (
        one.sort == "item"
        or one.is_empty
        or other.sort == "item"
        or levels[other.look] > levels[one.look]
    )


def _parted(
    elements: Sequence[Element], levels: dict[Look, int], at: int
) -> Iterator[list[Element]]:
    """The elements parted where titles over quadrants begin; all in one where none does."""
    part: list[Element] = []
    for element in elements:
        if (
            part
            and element.sort == "title"
            and levels[element.look] < at
            and _has_items(part)
        ):
            yield part
            part = []
        part.append(element)
    yield part


def _has_items(part: Sequence[Element]) -> bool:
    return any(element.sort == "item" for element in part)


def _is_whole(part: Sequence[Element], *, alone: bool) -> bool:
    """Whether each quadrant is headed once, and no item stands over all.

    Of several parts one may lack a quadrant of which nothing was said, if the others stand in their order.
    """
    codes = list(_codes(part))
    first = next((element for element in part if element.sort != "title"), None)
    in_order = [code for code in QUADRANTS if code in codes]
    whole = len(codes) == len(set(codes)) == len(QUADRANTS)
    return (
        (whole or (not alone and codes == in_order))
        and first is not None
        and first.sort == "quadrant"
    )


def _codes(part: Sequence[Element]) -> Iterator[str]:
    """The quadrants that are headed in a part, in printed order."""
    return (element.head.code for element in part if element.head is not None)
