"""Which dimension a SWOT stands under: told by headings over it, where it names none itself.

Of several SWOTs each has its own heading, or its own words in a caption. What stands over a single one may be
its dimension or the title of a section: what nothing tells is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from extractors.readings.proof import quoted
from extractors.readings.settings.swot import UNDER
from extractors.readings.swot.labels.over import (
    OF_SEVERAL,
    Over,
    in_force,
    without_titles,
)
from extractors.records.swot.labels import TITLE, in_capitals, parted
from schemas.text.turkish import ascii_fold, clean, fold
from schemas.vocabulary.document_words import continuation
from schemas.vocabulary.labels import without_table_label
from schemas.vocabulary.shared_names import dimension_of, is_all_a_dimension

NO_HEADING = "no heading stands over it, and one does over others"
EDGES = " -–—:;,.()[]/|"
"""What stands between the name of a dimension and the rest of a caption."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One SWOT, by what stands over it and in it."""

    over: Over
    inside: tuple[tuple[str, ...], ...]
    """The labels of its items, each from the outside in."""
    caption: str | None

    @property
    def depth(self) -> int:
        """Levels of labels inside."""
        return max(map(len, self.inside), default=0)


@dataclass(frozen=True, slots=True)
class Under:
    """What a SWOT stands under."""

    labels: tuple[str, ...] = ()
    """From the outside in."""
    objections: tuple[str, ...] = ()
    """What may be otherwise."""
    title: str | None = field(default=None, compare=False)
    """What stands over it as the title of a SWOT."""


def what_it_is_under(placed: Sequence[Placed]) -> list[Under]:
    """The labels over each SWOT of a document, in printed order."""
    found = _labels_over_each(placed)
    return [
        replace(under, title=each.over.title)
        for under, each in zip(found, placed, strict=True)
    ]


def _labels_over_each(placed: Sequence[Placed]) -> list[Under]:
    if len(placed) == 1:
        return [_alone(placed[0])]
    said = [_said_whole(each) or _said_by_each(each) for each in placed]
    if all(said):
        return [Under(names) for names in said]
    stacks, doubts = without_titles(
        [each.over.labels for each in placed], UNDER.most_levels
    )
    named = [
        tuple(label.text for label in labels if label is not None) if stack else ()
        for stack, labels in zip(stacks, in_force(stacks), strict=True)
    ]
    if len(set(named)) < 2:
        named = _by_captions(placed) or [()] * len(placed)
    if not any(named):
        return [_among_others(each) for each in placed]
    parted = [_parted(names) for names in named]
    named = parted if all(map(_is_whole, parted)) else named
    return [
        _fitting(each, names, doubts) for each, names in zip(placed, named, strict=True)
    ]


def _parted(names: tuple[str, ...]) -> tuple[str, ...]:
    """A heading that names dimension and part as two: `EKONOMİK / Tarım`."""
    if len(names) != 1:
        return names
    dimension, part = parted(names[0])
    return names if part is None else (dimension, part)


def _is_whole(names: tuple[str, ...]) -> bool:
    return len(names) == UNDER.most_levels


def beside_others(placed: Placed, found: Under) -> Under:
    """What a SWOT stands under in a document where labels part the blocks of others."""
    if found.labels or found.objections or placed.depth >= UNDER.most_levels:
        return found
    return Under((), (NO_HEADING,))


def _among_others(placed: Placed) -> Under:
    """Of several SWOTs that nothing over them tells apart: each but one in which its dimension is named."""
    found = _alone(placed)
    if found.labels or found.objections or _names_a_dimension(placed):
        return found
    return Under(
        (), ("there are several, and nothing over this one says what it is about",)
    )


def _names_a_dimension(placed: Placed) -> bool:
    return any(
        dimension_of(name) is not None
        for labels in placed.inside
        for name in labels[:1]
    )


def _fitting(placed: Placed, names: tuple[str, ...], doubts: Sequence[str]) -> Under:
    room = UNDER.most_levels - placed.depth
    if not names:
        said = _said_last(placed.caption or placed.over.title) if room > 0 else None
        return Under((), (NO_HEADING,)) if said is None else Under((said,))
    if room <= 0:
        return Under(names[:1] if _stands_over_all(names[0], placed) else ())
    more = (
        (f"{quoted(names[0])} over it may be its dimension",)
        if len(names) > room
        else ()
    )
    return Under(names[-room:], (*doubts, *more))


def _alone(placed: Placed) -> Under:
    """Of a single SWOT: a label below its caption, or what is known to be a dimension."""
    room = UNDER.most_levels - placed.depth
    names = [label.text for label in placed.over.labels]
    if whole := _said_whole(placed):
        return Under(whole)
    known = [name for name in names if dimension_of(name) is not None]
    if known and not room and _stands_over_all(known[-1], placed):
        return Under(
            (known[-1],)
        )  # a reading that begins below it must have it all the same
    if (
        len(names) == 1
        and _is_whole(_parted(tuple(names)))
        and room == UNDER.most_levels
    ):
        return Under(_parted(tuple(names)))
    if room and known and _may_be_parts_of(known[0], placed.inside):
        return Under(tuple(names[names.index(known[0]) :][:room]))
    if placed.over.below_caption and room == UNDER.most_levels:
        return Under(tuple(names[-placed.over.below_caption :][:room]))
    return _doubted(placed) if room else Under()


def _stands_over_all(name: str, placed: Placed) -> bool:
    """Whether all items of a SWOT stand under a name in it, too."""
    return {ascii_fold(labels[0]) for labels in placed.inside if labels} == {
        ascii_fold(name)
    }


def _is_inside(name: str, placed: Placed) -> bool:
    return any(
        ascii_fold(name) == ascii_fold(label)
        for labels in placed.inside
        for label in labels
    )


def _may_be_parts_of(name: str, inside: Sequence[tuple[str, ...]]) -> bool:
    """Whether labels within a SWOT may be parts of a dimension: they name no other, or are set smaller."""
    outer = {labels[0] for labels in inside if labels}
    codes = {dimension_of(label) for label in outer} - {None, dimension_of(name)}
    return not codes or (in_capitals(name) and not any(map(in_capitals, outer)))


def _doubted(placed: Placed) -> Under:
    """What may be the dimension of a SWOT that names none, or parts of the one that its caption names."""
    said = _said_last(placed.caption or placed.over.title)
    if (
        said is not None
        and not _is_inside(said, placed)
        and _may_be_parts_of(said, placed.inside)
    ):
        return Under((said,))
    if _names_a_dimension(placed):
        return Under()
    right_above = placed.over.perhaps or ""
    if is_all_a_dimension(right_above) and not placed.over.labels:
        return Under((right_above,))
    perhaps = [label.text for label in placed.over.labels if not label.is_numbered][-1:]
    perhaps += [placed.over.perhaps] if placed.over.perhaps else []
    return Under(
        (), tuple(f"{quoted(name)} over it may be its dimension" for name in perhaps)
    )


def _said_by_each(placed: Placed) -> tuple[str, ...]:
    """The dimension that the caption or title of one of several SWOTs names, where nothing speaks against it.

    A heading below the caption that names the same says it as it is printed over the items.
    """
    said = _said_last(placed.caption or placed.over.title)
    named = {dimension_of(label.text): label.text for label in placed.over.labels}
    headed = set(named) - {None}
    if (
        said is None
        or placed.depth >= UNDER.most_levels
        or not headed <= {dimension_of(said)}
    ):
        return ()
    own = named.get(dimension_of(said), said)
    return (own,) if _may_be_parts_of(said, placed.inside) else ()


def _said_last(caption: str | None) -> str | None:
    """The dimension that a caption names after a dash, in brackets, or before that it is a SWOT.

    `GZFT Analizi – EKONOMİK`, `GZFT Analizi (Kurumsal Yapı)`, `Kurumsal Yapı GZFT Matrisi`.
    """
    pieces = _pieces(caption or "")
    name = pieces[-1].strip(EDGES)
    if len(pieces) > 1 and dimension_of(name) is not None:
        return name
    title = TITLE.search(fold(pieces[0])) if len(pieces) == 1 else None
    first = pieces[0][: title.start()].strip(EDGES) if title else ""
    return first if is_all_a_dimension(first) else None


def _said_whole(placed: Placed) -> tuple[str, ...]:
    """Dimension and part where a caption names both at its end: `GZFT Analizi: Sosyal – Eğitim`.

    None where labels stand in the SWOT, or a heading over it names another dimension.
    """
    *before, name, part = _ended(placed.caption or placed.over.title)
    said = dimension_of(name)
    if not before or said is None or placed.depth or not _may_be_a_part(part):
        return ()
    headed = {dimension_of(label.text) for label in placed.over.labels} - {None}
    return (name, part) if headed <= {said, dimension_of(part)} else ()


def _ended(caption: str | None) -> list[str]:
    """The pieces of a caption without what stands at their edges, two at least."""
    pieces = [piece.strip(EDGES) for piece in _pieces(caption or "")]
    return ["", "", *pieces] if len(pieces) < UNDER.most_levels else pieces


def _may_be_a_part(name: str) -> bool:
    """Whether a piece of a caption may be the name of a part: letters alone, no title."""
    letters = all(sign.isalpha() or sign in " -/,&’'" for sign in name)
    return bool(name) and letters and TITLE.search(fold(name)) is None


def _pieces(caption: str) -> list[str]:
    """A caption without its number, cut at dashes, colons and brackets."""
    bare = continuation().sub("", without_table_label(clean(caption)))
    bare = OF_SEVERAL.sub("", bare)
    return re.split(r"\s[-–—|]\s|[(:]", bare)


def _by_captions(placed: Sequence[Placed]) -> list[tuple[str, ...]] | None:
    """What each caption says that others do not: `Aliağa GZFT Analizi – EKONOMİK`; None where alike."""
    said = [each.caption or each.over.title or "" for each in placed]
    words = [
        continuation().sub("", without_table_label(clean(text))).split()
        for text in said
    ]
    lead = _common(words)
    tail = _common([each[lead:][::-1] for each in words])
    rests = [" ".join(each[lead : len(each) - tail]).strip(EDGES) for each in words]
    named = all(any(map(str.isalpha, rest)) for rest in rests)  # not `(1/2)`, `(2/2)`
    if not named or len({fold(rest) for rest in rests}) < len(rests):
        return None
    apart = [_pieces(text) for text in said]
    if all(
        len(each) > 1 and rest in each[-1]
        for each, rest in zip(apart, rests, strict=True)
    ):
        rests = [
            each[-1].strip(EDGES) for each in apart
        ]  # `(Ekonomik Yapı)`, `(Sosyal Yapı)`
    return [(rest,) for rest in rests]


def _common(texts: Sequence[Sequence[str]]) -> int:
    """How many words several texts begin with alike."""
    return len(
        list(
            takewhile(lambda column: len(set(map(fold, column))) == 1, _columns(texts))
        )
    )


def _columns(texts: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    return zip(*texts, strict=False)
