"""Why a figure may not mean what it seems to: then it stays a quantity, and is no observation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.prose.certainty.accounted import unaccounted
from extractors.prose.certainty.no_prose import says_something
from extractors.prose.certainty.topic import (
    has_lost_topic,
    is_told_otherwise,
    ranks_in_a_wider_region,
)
from extractors.prose.certainty.which_ones import of_other_things
from extractors.prose.certainty.woven import woven_at
from extractors.prose.meaning.number_in_context import NumberInContext
from extractors.prose.sentence import Sentence
from schemas.text.signs import SOLID_BULLETS
from schemas.vocabulary.check_words import may_add_up
from schemas.vocabulary.document_words import joiner_at_end
from schemas.vocabulary.entries import IndicatorEntry
from schemas.vocabulary.load import PROVINCE, indicators
from schemas.vocabulary.places import COUNTRY, places, province_of


@dataclass(frozen=True, slots=True)
class Told:
    """Where figures stand: what their own sentence does not show."""

    sentences: Sequence[Sentence]
    """Of the statement, in order."""
    published: int | None
    """The document's year."""
    listed: bool
    """Whether the statement is an entry of a list or a note, which may do without a verb."""


def with_doubts(
    figures: Iterable[NumberInContext], told: Told
) -> list[NumberInContext]:
    """The figures of a statement, in their order, each with the reasons against it.

    Args:
        figures: resolved.
        told: where they stand.
    """
    judged: list[NumberInContext] = []
    woven = woven_at(told.sentences[0].text) if told.sentences else None
    against_all = (
        []
        if woven is None
        else [f"“{woven}” shows that two texts are read as one, line by line"]
    )
    for figure in figures:
        earlier = [
            each for each in judged if each.sentence.start == figure.sentence.start
        ]
        doubts = [*against_all, *doubts_of(figure, earlier)]
        if figure.indicator is not None and figure.place is not None:
            doubts += _against_setting(figure, told, judged)
        judged.append(replace(figure, doubts=tuple(doubts)))
    return judged


def _against_setting(
    figure: NumberInContext, told: Told, judged: Sequence[NumberInContext]
) -> Iterator[str]:
    if not says_something(figure.sentence, told.listed):
        yield "the text has no verb and no full stop: it may be a caption, or the row of a table"
    if (
        told.published is not None
        and figure.year is not None
        and figure.year > told.published
    ):
        yield f"{figure.year} was still to come"
    if is_told_otherwise(figure, told.sentences):
        yield "what follows says that it counts something else"
    if ranks_in_a_wider_region(figure):
        yield "the region within which it ranks has more provinces than the one that the document is about"
    yield from _in_pieces(figure, told.listed)
    if has_lost_topic(figure, told.sentences, judged):
        yield "the sentence before is about something else, and this one does not say whose figure it gives"


def _in_pieces(figure: NumberInContext, listed: bool) -> Iterator[str]:
    if (word := joiner_at_end(figure.sentence.text)) is not None:
        yield f"the text breaks off at “{word}”: what it is of may follow elsewhere"
    if begins_with_its_figure(figure) and not listed:
        yield "the text begins with the figure and says no year: its beginning may be lost"


def begins_with_its_figure(figure: NumberInContext) -> bool:
    """Whether the first word of a text is the figure, and its year is taken from what stands before.

    A sentence that has lost its beginning, at the edge of a column or a box, has lost its own year with it.
    """
    head = figure.sentence.text[: figure.numeral.start]
    return figure.year_basis == "inferred" and not head.strip()


def without_beginning(figures: Iterable[NumberInContext]) -> list[NumberInContext]:
    """The figures of a text whose first sentence began in another, which broke off: its own are doubtful."""
    reason = "the text begins in the middle of a sentence"
    return [
        replace(figure, doubts=(*figure.doubts, reason))
        if figure.sentence.start == 0
        else figure
        for figure in figures
    ]


def doubts_of(
    figure: NumberInContext, earlier: Sequence[NumberInContext] = ()
) -> Iterator[str]:
    """Each reason in plain English; none where the sentence itself says all of it.

    Args:
        figure: resolved.
        earlier: the figures before it in the same sentence.
    """
    entry = indicators().get(figure.indicator or "")
    if entry is None:
        return
    for word in unaccounted(figure, earlier):
        yield f"“{word}” is not understood"
    if _begins_in_the_middle(figure):
        yield "the text begins in the middle of a sentence"
    yield from of_other_things(figure, earlier)
    if figure.place is not None:
        yield from _against_place(entry, figure.place, figure.province)
    yield from _against_value(figure)


def _against_value(figure: NumberInContext) -> Iterator[str]:
    if (beyond := implausible(figure)) is not None:
        yield beyond
    if (broken := broken_count(figure)) is not None:
        yield broken


_COUNTING_UNITS = frozenset(
    {"beds", "firms", "count", "sectors", "districts", "parameters"}
)


def broken_count(figure: NumberInContext) -> str | None:
    """`on bin kişiye 27,5 yatak`: what counts things has no fraction, then the number is a ratio; in a sentence.

    Of people, `population was 339,112.1` has the mark of a note at its end; a household has 3,4.
    """
    entry = indicators().get(figure.indicator or "")
    value = figure.numeral.value
    if entry is None or value is None or value == int(value):
        return None
    people = entry.unit == "persons" and may_add_up(entry.label_tr)
    if not people and entry.unit not in _COUNTING_UNITS:
        return None
    return f"{figure.numeral.text} is no whole number, and {figure.indicator} counts"


def _against_place(
    entry: IndicatorEntry, place: str, province: str | None
) -> Iterator[str]:
    if entry.within == PROVINCE and places()[place].kind != "district":
        yield f"{places()[place].name} has no rank within a province"
    if _is_share_of_itself(entry, place, province):
        yield f"{places()[place].name} has no share of that whole"


def implausible(figure: NumberInContext) -> str | None:
    """Where the value lies beyond what a reader would believe of such a place: the bounds, in a sentence."""
    entry = indicators().get(figure.indicator or "")
    if entry is None or figure.place is None or figure.numeral.value is None:
        return None
    bounds = _bounds_of(entry, figure.place)
    if bounds is None or bounds[0] <= figure.numeral.value <= bounds[1]:
        return None
    return f"{figure.numeral.text} lies beyond the bounds of {figure.indicator}, {bounds[0]:f} to {bounds[1]:f}"


def _bounds_of(entry: IndicatorEntry, place: str) -> tuple[Decimal, Decimal] | None:
    """What values are plausible for an indicator in a place of this kind; None where nothing is known."""
    return entry.bounds.get(places()[place].kind, entry.bounds.get("any"))


def _begins_in_the_middle(figure: NumberInContext) -> bool:
    """A statement that begins with a small letter has lost its beginning, and with it whose figure it is.

    So has a number before a bullet within the text: `82 • Ödemiş'in 2010 yılında turizm yatak kapasitesi`.
    """
    sentence = figure.sentence
    head = sentence.text[: sentence.end].lstrip()
    after = sentence.text[figure.numeral.end : sentence.end]
    return (sentence.start == 0 and head[:1].islower()) or any(
        sign in SOLID_BULLETS for sign in after
    )


def _is_share_of_itself(
    entry: IndicatorEntry, place: str, province: str | None
) -> bool:
    """A share of a place's total belongs to places within it: `İzmir's share of İzmir` is a misreading."""
    if entry.of is None:
        return False
    whole = (province or province_of(place)) if entry.of == PROVINCE else entry.of
    return place == whole or (whole != COUNTRY and places()[place].parent != whole)
