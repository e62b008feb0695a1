"""Charts drawn with lines, bars and wedges: what no reader may take for a table."""

from collections.abc import Sequence

from reportlab.lib.colors import HexColor

from tests.pdfs.ink import Type
from tests.pdfs.sheet import Sheet

PALETTE = (
    "#1f4e79",
    "#2e86ab",
    "#f18f01",
    "#c73e1d",
    "#6a994e",
    "#7b5ea7",
    "#8d99ae",
    "#bc6c25",
)
Series = Sequence[tuple[str, float]]


def bars(
    sheet: Sheet, data: Series, caption: str, unit: str = "", height: float = 170.0
) -> None:
    """Horizontal bars over vertical gridlines, with labels and values, and a caption below."""
    sheet.need(height + 40)
    type = Type(size=7.5)
    x0, x1, top = sheet.left + 150, sheet.right - 40, sheet.y
    most = max(value for _, value in data)
    for step in range(6):
        x = x0 + (x1 - x0) * step / 5
        sheet.rule(x, top, x, top + height, 0.3, colour="#bbbbbb")
        sheet.line(
            f"{most * step / 5:.0f}", type, x - 20, top + height + 2, 40, align="centre"
        )
    pitch = height / len(data)
    for index, (label, value) in enumerate(data):
        y = top + index * pitch
        sheet.line(label, type, sheet.left, y + pitch / 2 - 5, 145, align="right")
        sheet.area(
            x0,
            y + pitch * 0.2,
            x0 + (x1 - x0) * value / most,
            y + pitch * 0.8,
            PALETTE[0],
        )
        sheet.line(
            f"{value:g}{unit}".replace(".", ","),
            type,
            x0 + (x1 - x0) * value / most + 3,
            y + pitch / 2 - 5,
        )
    _captioned(sheet, caption, top, top + height + 14)


def columns(sheet: Sheet, data: Series, caption: str, height: float = 150.0) -> None:
    """Vertical bars over horizontal gridlines."""
    sheet.need(height + 50)
    type = Type(size=7.5)
    x0, x1, top = sheet.left + 40, sheet.right - 10, sheet.y
    most = max(value for _, value in data)
    for step in range(6):
        y = top + height - height * step / 5
        sheet.rule(x0, y, x1, y, 0.3, colour="#bbbbbb")
        sheet.line(f"{most * step / 5:.0f}", type, x0 - 40, y - 5, 36, align="right")
    pitch = (x1 - x0) / len(data)
    for index, (label, value) in enumerate(data):
        x = x0 + index * pitch
        bar = height * value / most
        sheet.area(
            x + pitch * 0.2,
            top + height - bar,
            x + pitch * 0.8,
            top + height,
            PALETTE[1],
        )
        sheet.line(label, type, x, top + height + 3, pitch, align="centre")
    _captioned(sheet, caption, top, top + height + 16)


def pie(sheet: Sheet, data: Series, caption: str, radius: float = 75.0) -> None:
    """Wedges with a legend at the right."""
    sheet.need(2 * radius + 40)
    top, total = sheet.y, sum(value for _, value in data)
    x, y = sheet.left + 60, sheet.height - top - 2 * radius
    angle = 90.0
    for index, (label, value) in enumerate(data):
        extent = 360 * value / total
        sheet.canvas.setFillColor(HexColor(PALETTE[index % len(PALETTE)]))
        sheet.canvas.wedge(
            x,
            y,
            x + 2 * radius,
            y + 2 * radius,
            angle - extent,
            extent,
            stroke=0,
            fill=1,
        )
        angle -= extent
        row = top + 25 + index * 16
        sheet.area(
            x + 2 * radius + 40,
            row + 1,
            x + 2 * radius + 47,
            row + 8,
            PALETTE[index % len(PALETTE)],
        )
        sheet.line(
            f"{label} (%{value:g})".replace(".", ","),
            Type(size=7.5),
            x + 2 * radius + 53,
            row,
        )
    _captioned(sheet, caption, top, top + 2 * radius)


def _captioned(sheet: Sheet, caption: str, top: float, bottom: float) -> None:
    sheet.y = bottom + 8
    sheet.caption(caption)
    box = [sheet.left, top, sheet.right, bottom]
    sheet.truth.figures.append({"caption": caption, "page": sheet.page, "box": box})
