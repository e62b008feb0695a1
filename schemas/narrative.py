"""The prose of a document: statements with the numbers in them, footnotes and figures."""

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from schemas.table import Region

YearBasis = Literal["stated", "context", "inferred"]


class Quantity(BaseModel):
    """A number in a statement, as printed and as read. None is dropped: where unreadable, value is None."""

    model_config = ConfigDict(frozen=True)

    text_raw: str
    value: Decimal | None
    unit: str | None
    year: int | None = None
    year_basis: YearBasis | None = None
    place: str | None = None
    """Slug."""
    indicator: str | None = None
    """Code."""
    breakdown: str | None = None


class Statement(BaseModel):
    """A bullet or paragraph of the narrative."""

    model_config = ConfigDict(frozen=True)

    ordinal: int = Field(ge=1)
    """1, 2, 3, … over the document."""
    section: str | None
    """The heading it stands under, as printed, footnote mark removed."""
    kind: Literal["bullet", "paragraph", "footnote"]
    text: str
    text_raw: str
    regions: tuple[Region, ...] = Field(min_length=1)
    footnotes: tuple[str, ...] = ()
    """Markers of the footnotes it refers to."""
    quantities: tuple[Quantity, ...] = ()


class Footnote(BaseModel):
    """A footnote or a table note."""

    model_config = ConfigDict(frozen=True)

    marker: str
    text: str
    text_raw: str
    region: Region
    """On the page where it begins."""
    further_regions: tuple[Region, ...] = ()
    """On the pages that it runs on to."""

    @property
    def regions(self) -> tuple[Region, ...]:
        """All of it, page by page."""
        return (self.region, *self.further_regions)


class Figure(BaseModel):
    """A chart or picture with its caption."""

    model_config = ConfigDict(frozen=True)

    label: str | None
    """`Şekil 1` as printed."""
    caption: str | None
    """The whole caption line, label included."""
    region: Region


class Heading(BaseModel):
    """A section heading of the narrative."""

    model_config = ConfigDict(frozen=True)

    text: str
    region: Region
    footnotes: tuple[str, ...] = ()
