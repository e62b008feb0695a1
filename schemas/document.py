"""What a document says about itself: identity is never taken from a file name."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

DocumentKind = Literal["district_report", "regional_plan", "situation_analysis", "other"]
Language = Literal["tr", "en"]
TextLayer = Literal["native", "repaired", "ocr"]


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
    edition_label: str = Field(pattern=r"^\d{4}(-\d{2}){0,2}$|^undated$")
    """As precise as the document: `2010`, `2010-12`, `2010-12-01`; `undated` where it names no date."""

    @property
    def published_on(self) -> date | None:
        """The first day of the printed period; None where undated."""
        parts = (
            [int(part) for part in self.edition_label.split("-")] if self.edition_label != "undated" else []
        )
        return date(*[*parts, 1, 1][:3]) if parts else None
