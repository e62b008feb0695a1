"""Goals of the lottery in boxes: cards of priorities under a band of their axis, trees from left to right."""

import random
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.lottery.content import Plan, Report, make
from tests.lottery.draw import FILLER, Pen
from tests.lottery.draw_goals import SIZE, STEP, _wrapped
from tests.lottery.paper import HEIGHT, MARGIN, WIDTH

FORMS = ("cards", "one card a row", "tree")
GAP, PAD = 9.0, 6.0
"""points: between boxes, and between a box and its text."""


def draw_boxes(seed: int, path: Path) -> Report:
    """The report of a seed with its goals in boxes; returns what it says."""
    report = make(seed)
    form = random.Random(f"boxes {seed}").choice(FORMS)
    pen = Pen(
        Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1),
        report,
        {"running": False},
    )
    for text, size in ((report.series, 12), (report.title, 18), (report.publisher, 10)):
        pen.text(text, size)
    pen.text("Bölge Planı Eksen, Öncelik ve Hedefleri", 15, bold=True)
    pen.y += 2 * GAP
    if form == "tree":
        _tree(pen, report.plan)
    else:
        _cards(pen, report.plan, 2 if form == "cards" else 1)
    pen.new_page()
    pen.text("Değerlendirme", 15, bold=True)
    for _ in range(8):
        pen.text(FILLER, 10)
    pen.canvas.showPage()
    pen.canvas.save()
    return report


def _cards(pen: Pen, plan: Plan, beside: int) -> None:
    wide = (WIDTH - 2 * MARGIN - GAP * (beside - 1)) / beside
    for axis_at, (axis, priorities) in enumerate(plan, 1):
        _need(pen, 160)
        _box(
            pen,
            MARGIN,
            WIDTH - 2 * MARGIN,
            [(f"EKSEN {axis_at}: {axis}", "bold")],
            filled=True,
        )
        pen.y += STEP + 2 * PAD + GAP
        cards = [
            _lines_of(at, title, goals, wide)
            for at, (title, goals) in enumerate(priorities, 1)
        ]
        for at in range(0, len(cards), beside):
            row = cards[at : at + beside]
            high = max(map(len, row)) * STEP + 2 * PAD
            _need(pen, high)
            for column, card in enumerate(row):
                _box(pen, MARGIN + column * (wide + GAP), wide, card, high)
            pen.y += high + GAP


def _lines_of(
    at: int, title: str, goals: list[str], wide: float
) -> list[tuple[str, str]]:
    card = [
        (line, "bold") for line in _wrapped(f"{at}. {title}", wide - 2 * PAD, "bold")
    ]
    for place, goal in enumerate(goals, 1):
        card += [
            (line, "regular")
            for line in _wrapped(f"{place}. {goal}", wide - 2 * PAD, "regular")
        ]
    return card


def _tree(pen: Pen, plan: Plan) -> None:
    whole = WIDTH - 2 * MARGIN
    widths = 0.18 * whole, 0.3 * whole
    xs = MARGIN, MARGIN + widths[0] + 2 * GAP, MARGIN + sum(widths) + 4 * GAP
    for axis, priorities in plan:
        for at, (title, goals) in enumerate(priorities):
            texts = _spaced(
                [_wrapped(goal, WIDTH - MARGIN - xs[2], "regular") for goal in goals]
            )
            label = [
                (line, "bold") for line in _wrapped(title, widths[1] - 2 * PAD, "bold")
            ]
            over = [
                (line, "bold") for line in _wrapped(axis, widths[0] - 2 * PAD, "bold")
            ]
            high = (
                max(texts[-1][1] + STEP, max(len(label), 0 if at else len(over)) * STEP)
                + 2 * PAD
            )
            _need(pen, high + GAP)
            if not at:
                _box(pen, xs[0], widths[0], over, filled=True)
            _box(pen, xs[1], widths[1], label)
            for line, down in texts:
                pen.set(line, xs[2], pen.y + PAD + down + STEP - 3, SIZE, "regular")
            pen.y += high + GAP


def _spaced(goals: list[list[str]]) -> list[tuple[str, float]]:
    """Each line with how far it stands below the first, points: white between goals."""
    found, down = [], 0.0
    for lines in goals:
        for line in lines:
            found.append((line, down))
            down += STEP
        down += GAP / 2
    return found


def _box(
    pen: Pen,
    x: float,
    wide: float,
    lines: list[tuple[str, str]],
    high: float = 0.0,
    *,
    filled: bool = False,
) -> None:
    high = high or len(lines) * STEP + 2 * PAD
    pen.canvas.setFillGray(0.85)
    pen.canvas.rect(
        x, HEIGHT - pen.y - high, wide, high, stroke=not filled, fill=filled
    )
    pen.canvas.setFillGray(0)
    for number, (line, style) in enumerate(lines, 1):
        pen.set(line, x + PAD, pen.y + PAD + number * STEP - 3, SIZE, style)


def _need(pen: Pen, room: float) -> None:
    if pen.y + room > HEIGHT - MARGIN:
        pen.new_page()
