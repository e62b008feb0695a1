"""A source of documents, as `flows.yaml` names it."""

import re
from pathlib import Path
from typing import Self

from pydantic import Field, field_validator, model_validator

from pipelines.settings.section import Section


class Source(Section):
    """Where documents come from: a folder, a web address, or a store of objects."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    folder: Path | None = None
    glob: str = "**/*.pdf"
    url: str | None = Field(default=None, pattern=r"^https?://[^\s@]+$")
    """A PDF, or a page that links PDFs. Credentials have no place here."""
    links: str = r"\.pdf($|\?)"
    """Regular expression: which links of the page are followed."""
    store: str | None = Field(default=None, pattern=r"^s3://[^\s/@]+(/[^\s@?#]*)?$")
    """Bucket and folder in S3-compatible storage; credentials are those of the environment (`AWS_…`)."""
    endpoint: str | None = Field(default=None, pattern=r"^https?://[^\s@]+$")
    """Of the store, where it is not Amazon's."""
    anonymous: bool = False
    """Whether the store is asked without credentials."""
    pause_seconds: float = Field(default=1.0, ge=0)
    """Between two requests to the same host."""
    max_mb: int = Field(default=100, ge=1)
    private: bool = False
    """Whether links, redirects and a store may lead to addresses of one's own network."""

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if [self.folder, self.url, self.store].count(None) != 2:
            raise ValueError("a source has either a folder, a url or a store")
        if self.store is None and (self.endpoint or self.anonymous):
            raise ValueError("only a store has an endpoint, or is asked anonymously")
        return self

    @field_validator("links")
    @classmethod
    def _is_pattern(cls, value: str) -> str:
        try:
            re.compile(value)
        except re.error as error:
            raise ValueError(f"not a regular expression: {error}") from None
        return value
