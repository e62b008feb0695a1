"""The unit and scale of a column, by its heading and by the table's caption; what the two say differently.

```
Tablo 3: İlçelerin İhracatı (bin ABD Doları)       the caption's unit is that of the columns that state none
İlçe   | İhracat | Payı (%)
```
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from schemas.text.numbers import scale_said, scaled_unit_at_end, unit_of_heading
from schemas.vocabulary.labels import table_label

MONEY = frozenset({"USD", "TRY", "EUR"})
ONE = Decimal(1)
_UNIT_WORD = re.compile(r"\b(?:birimi?|ölçü birimi|unit)\s*[:=]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedUnit:
    """What a column's figures are in."""

    unit: str | None
    """None where neither heading nor caption says it."""
    scale: Decimal
    """What the figures are to be multiplied by: 1000 for `bin ABD Doları`."""
    contradiction: str | None = None
    """Why the figures cannot be read with certainty: `the heading says …, the caption …`."""


def unit_of_caption(caption: str | None) -> tuple[str | None, Decimal]:
    """Unit and scale that a caption states: `(bin ABD Doları)`, `(Birim: %)`, `, Milyon TL`."""
    text = caption or ""
    label = table_label().match(text)
    return unit_of_heading(_UNIT_WORD.sub("", text[label.end() :] if label else text))


def printed_unit(
    heading: str, caption: str | None, due: str | None = None
) -> PrintedUnit:
    """Unit and scale of a column.

    Args:
        heading: all its levels.
        caption: of its table.
        due: the unit of the indicator that the heading names, where it is a listed one.
    """
    unit, scale = unit_of_heading(heading)
    caption_unit, caption_scale = unit_of_caption(caption)
    if due in MONEY and scale == caption_scale == ONE and scale_said(heading) != ONE:
        told = scaled_unit_at_end(heading)
        if told is not None and told[0] in MONEY:
            return PrintedUnit(*told)
        said = f"its heading multiplies by {scale_said(heading)}, but what?"
        return PrintedUnit(unit, scale, said)
    if unit is None and scale == ONE:
        return _by_caption(caption_unit, caption_scale, due)
    alike = caption_unit is not None and caption_unit == (unit or due)
    if alike and caption_scale != scale:
        said = f"its heading multiplies by {scale}, the caption by {caption_scale}"
        return PrintedUnit(unit, scale, said)
    return PrintedUnit(unit, scale)


def _by_caption(unit: str | None, scale: Decimal, due: str | None) -> PrintedUnit:
    """Of a heading that states no unit: the caption's, where that can be the indicator's."""
    if due is None or unit == due:
        return PrintedUnit(unit, scale)
    if unit is None:
        doubt = (
            None
            if scale == ONE or due == "percent"
            else f"the caption multiplies by {scale}, but what?"
        )
        return PrintedUnit(None, ONE, doubt)
    if {unit, due} <= MONEY:
        return PrintedUnit(
            due, ONE, f"the caption says {unit} where its indicator is in {due}"
        )
    return PrintedUnit(None, ONE)
