"""What a document says about itself: identity is never taken from a file name."""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from schemas.language import Language
from schemas.vocabulary.document_words import document_words
from schemas.vocabulary.places import Provinces, province_of
from schemas.vocabulary.regions import provinces_of_region

__all__ = ["DocumentIdentity", "DocumentKind", "Language", "TextLayer"]

TextLayer = Literal["native", "repaired", "ocr"]


def _listed(kind: str) -> str:
    if kind not in document_words().kinds:
        raise ValueError(
            f"no kind of document is called {kind!r}: {', '.join(document_words().kinds)}"
        )
    return kind


DocumentKind = Annotated[str, AfterValidator(_listed)]
"""A kind of `vocabulary/documents.yaml`: `district_report`, `regional_plan`, …, `other`."""


class DocumentIdentity(BaseModel):
    """Which publication this is, and which edition of it, as read from its pages."""

    model_config = ConfigDict(frozen=True)

    slug: str = Field(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")
    """`ilce-ozet-raporu/2010-2013/aliaga`; the same in both languages."""
    kind: DocumentKind
    language: Language
    title: str
    plan_period: str | None = Field(default=None, pattern=r"^\d{4}-\d{4}$")
    place: str | None = None
    """Slug of the place it is about."""
    publisher: str | None = None
    region: str | None = None
    """Official code of the level-2 region that it is about, where it names one or its agency: `TR33`."""
    edition_label: str = Field(pattern=r"^\d{4}(-\d{2}){0,2}$|^undated$")
    """As precise as the document: `2010`, `2010-12`, `2010-12-01`; `undated` where it names no date."""

    @property
    def provinces(self) -> Provinces:
        """Whose districts its labels and names mean: its place's province, else those of its region."""
        province = province_of(self.place)
        return (province,) if province else provinces_of_region(self.region)

    @property
    def province(self) -> str | None:
        """Its one province; None where it is about several, or none is known."""
        return self.provinces[0] if len(self.provinces) == 1 else None

    @property
    def published_on(self) -> date | None:
        """The first day of the printed period; None where undated."""
        parts = (
            [int(part) for part in self.edition_label.split("-")]
            if self.edition_label != "undated"
            else []
        )
        return date(*[*parts, 1, 1][:3]) if parts else None
