"""What all parts of `flows.yaml` share."""

from pydantic import BaseModel, ConfigDict


class Section(BaseModel):
    """A part of the settings: no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")
