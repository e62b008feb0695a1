"""Small charts as SVG, by Vega-Altair: drawn once, with no script, in the colours of the page around them."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

import altair as alt
import vl_convert

from pipelines.site.words import Language

INK, LINE, HERE, OTHER = "#a10001", "#a10002", "#a10003", "#a10004"
QUADRANTS = {
    "strength": "#a10005", "weakness": "#a10006", "opportunity": "#a10007", "threat": "#a10008",
}  # fmt: skip
COLOURS = {
    INK: "--soft", LINE: "--line", HERE: "--accent", OTHER: "--bar",
    QUADRANTS["strength"]: "--strength", QUADRANTS["weakness"]: "--weakness",
    QUADRANTS["opportunity"]: "--opportunity", QUADRANTS["threat"]: "--threat",
}  # fmt: skip
"""Colours that the charts are drawn with → those of the style sheet, light or dark, that take their place."""
LABEL = 180  # pixels of a dimension's name: more and the bars are narrower than it
WIDTH, HEIGHT = (
    300,
    110,
)  # pixels: three beside each other on a wide page, one on a telephone
LOCALES = {
    "tr": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " ₺"]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["$", ""]},
}
"""How numbers are written on axes; d3 has no Turkish."""
SCALES = {"tr": (" bin", " mn", " mr"), "en": "kmb"}
"""Thousand, million and milliard on axes: d3's own G for 10⁹ is no word of these reports."""

Rows = Sequence[dict[str, Any]]


def ranked(
    rows: Rows, names: list[str], title: str, told: str, language: Language
) -> str:
    """Bars of `value`, the greatest first, one a `name`; that which is `here` in another colour."""
    colour = alt.condition("datum.here", alt.value(HERE), alt.value(OTHER))
    x = alt.X("name:N", sort=names, axis=None, scale=alt.Scale(paddingInner=0.25))
    y = alt.Y("value:Q", axis=_values(language), scale=alt.Scale(zero=True))
    return _svg(
        _chart(rows).mark_bar().encode(x=x, y=y, color=colour), title, told, language
    )


def line(rows: Rows, title: str, told: str, language: Language) -> str:
    """`value` over `year`."""
    axis = alt.Axis(format="d", title=None, tickMinStep=1, tickCount=5, grid=False)
    x = alt.X("year:Q", axis=axis, scale=alt.Scale(zero=False, nice=False, padding=12))
    y = alt.Y("value:Q", axis=_values(language), scale=alt.Scale(zero=False))
    mark = _chart(rows).mark_line(
        color=HERE, point={"color": HERE, "filled": True, "size": 36}
    )
    return _svg(mark.encode(x=x, y=y), title, told, language)


def stacked(
    rows: Rows, labels: dict[str, str], title: str, told: str, language: Language
) -> str:
    """`count` of each `quadrant` beside each other, a `dimension` a bar; `labels` names the quadrants."""
    order = list(labels.values())
    scale = alt.Scale(domain=order, range=[QUADRANTS[code] for code in labels])
    legend = alt.Legend(title=None, orient="bottom", columns=2, symbolType="square")
    named = [
        row
        | {
            "label": labels[row["quadrant"]],
            "rank": order.index(labels[row["quadrant"]]),
        }
        for row in rows
    ]
    dimensions = list(dict.fromkeys(row["dimension"] for row in rows))
    y = alt.Y(
        "dimension:N",
        sort=dimensions,
        axis=alt.Axis(title=None, labelLimit=LABEL, ticks=False, domain=False),
    )
    bars = _chart(named, height=24 * len(dimensions)).mark_bar()
    x = alt.X("count:Q", axis=_values(language))
    colour = alt.Color("label:N", scale=scale, legend=legend)
    return _svg(
        bars.encode(x=x, y=y, color=colour, order="rank:Q"), title, told, language
    )


def _chart(rows: Rows, height: int = HEIGHT) -> alt.Chart:
    return alt.Chart(alt.InlineData(values=list(rows)), width=WIDTH, height=height)


def _values(language: Language) -> alt.Axis:
    thousand, million, milliard = SCALES[language]
    label = (
        f"datum.value >= 1e9 ? format(datum.value / 1e9, '~r') + '{milliard}'"
        f" : datum.value >= 1e6 ? format(datum.value / 1e6, '~r') + '{million}'"
        f" : datum.value >= 1e4 ? format(datum.value / 1e3, '~r') + '{thousand}' : format(datum.value, '~r')"
    )
    return alt.Axis(title=None, tickCount=3, domain=False, ticks=False, labelExpr=label)


def _svg(chart: alt.Chart, title: str, told: str, language: Language) -> str:
    """The chart as an element of a page, with its name and a sentence for those who do not see it."""
    drawn = chart.configure(
        aria=False, background="transparent", font="sans-serif", padding=2
    )
    drawn = drawn.configure_axis(
        labelColor=INK,
        gridColor=LINE,
        domainColor=LINE,
        tickColor=LINE,
        labelFontSize=10,
    )
    drawn = drawn.configure_view(stroke=None).configure_legend(
        labelColor=INK, labelFontSize=10
    )
    text = vl_convert.vegalite_to_svg(drawn.to_dict(), format_locale=LOCALES[language])
    for drawn_in, shown_in in COLOURS.items():
        text = text.replace(drawn_in, f"var({shown_in})")
    inner = re.sub(r' (?:aria-[a-z]+|role)="[^"]*"', "", text)
    start, rest = inner.split(">", 1)
    size = re.sub(r'\s(?:width|height)="[^"]*"', "", start)
    return f'{size} role="img"><title>{escape(title)}</title><desc>{escape(told)}</desc>{rest}'
