"""The languages that reports are written in."""

from typing import Literal

Language = Literal["tr", "en"]
