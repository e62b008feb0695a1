"""A figure on its way from a number to an observation, and what the text before it has settled."""

from dataclasses import dataclass, field

from extractors.prose.mentions.numeral import Numeral
from extractors.prose.sentence import Sentence
from schemas.narrative import YearBasis


@dataclass(frozen=True, slots=True)
class Whole:
    """What a share is a share of: `İzmir toplam istihdamının % 4,14'ü`."""

    place: str
    start: int
    """Offset of the mention, so that it is not taken for the figure's own place."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a figure is."""

    place: str | None
    of_group: bool = False
    """Of several places together, or of a group that is no place: then nobody's observation."""
    mention_at: int | None = None


@dataclass(frozen=True, slots=True)
class NumberInContext:
    """A number with what is known of it."""

    numeral: Numeral
    sentence: Sentence
    indicator: str | None = None
    place: str | None = None
    province: str | None = None
    """That the document is about."""
    year: int | None = None
    year_basis: YearBasis | None = None
    breakdowns: tuple[str | None, ...] = (None,)
    """One for each row it makes: `Balıkesir ve Trabzon (1.349)` makes two."""
    whole: Whole | None = None
    """What it is a share or a part of: no figure's own place."""
    mention_at: int | None = None
    """Offset of the mention that names its place."""
    of_group: bool = False
    """A figure of several places together, or of a group that is no place: no observation."""
    reserved: bool = False
    """A bound, a plan, a ratio or said again (`yukarıdaki 5 sektör`): no observation of its own."""
    doubts: tuple[str, ...] = ()
    """Why it is not certain that it means what it seems to, in plain English: then no observation either."""


@dataclass(slots=True)
class Discourse:
    """What has been said so far, for what is only referred to: changes as the statements are read."""

    document_place: str | None
    edition_year: int | None
    province: str | None = None
    """Slug of the one province that the document is about."""
    year: int | None = None
    """The last year stated."""
    attached: bool = False
    """Whether a footnote is read: its year is that of the statement which refers to it."""
    topic: str | None = None
    """The place last spoken of in this statement."""
    previous_topic: str | None = None
    """The same of the statement before."""
    figures: list[NumberInContext] = field(default_factory=list)
    """Of this statement so far."""
    earlier: list[NumberInContext] = field(default_factory=list)
    """Of the statement before."""

    def begin(self) -> None:
        """A new statement begins."""
        self.previous_topic, self.topic = self.topic or self.previous_topic, None
        self.earlier, self.figures = self.figures or self.earlier, []
