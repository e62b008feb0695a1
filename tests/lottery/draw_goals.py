"""The plan's goals as a report of the lottery prints them: beside their labels, or by numbers."""

from typing import Any, Protocol

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.lottery.content import Plan
from tests.lottery.paper import HEIGHT, MARGIN, WIDTH
from tests.pdfs.ink import SANS

SIZE, STEP = 9.0, 11.0
"""points: of the type, and from line to line."""
INDENT = 30.0
PARTS = (0.2, 0.5)
"""of the width: where priorities and goals begin beside axes."""


class Pen(Protocol):
    """What draws on the page."""

    y: float

    def set(
        self, words: str, x: float, base: float, size: float, style: str
    ) -> None: ...
    def rule(self, xs: list[float], y: float) -> None: ...
    def new_page(self) -> None: ...


def draw_goals(pen: Pen, plan: Plan, look: dict[str, Any]) -> None:
    """Draw the goals in the form that fell."""
    pen.y += 14
    {"table": _table, "outline": _outline, "run in": _run_in, "bands": _bands}[
        look["goals"]
    ](pen, plan)


def _table(pen: Pen, plan: Plan) -> None:
    """Labels at the top of their rows; a line over each priority, and one under the last."""
    wide = WIDTH - 2 * MARGIN
    xs = [MARGIN, MARGIN + PARTS[0] * wide, MARGIN + PARTS[1] * wide, WIDTH - MARGIN]
    pen.rule(xs, pen.y)
    for x, words in zip(
        xs, ("GELİŞME EKSENLERİ", "STRATEJİK ÖNCELİKLER", "HEDEFLER"), strict=False
    ):
        pen.set(words, x + 3, pen.y + STEP, SIZE - 1, "bold")
    pen.y += STEP + 4
    for axis, priorities in plan:
        for at, (title, goals) in enumerate(priorities):
            _row_of_table(pen, xs, ("" if at else axis, title, goals))
    pen.rule(xs, pen.y)


def _row_of_table(pen: Pen, xs: list[float], row: tuple[str, str, list[str]]) -> None:
    axis, title, goals = row
    labels = [
        _wrapped(axis, xs[1] - xs[0] - 8, "bold"),
        _wrapped(title, xs[2] - xs[1] - 8, "bold"),
    ]
    texts = [_wrapped(goal, xs[3] - xs[2] - 8, "regular") for goal in goals]
    high = max(
        sum(len(lines) * STEP + 4 for lines in texts), max(map(len, labels)) * STEP + 4
    )
    if pen.y + high > HEIGHT - MARGIN:
        pen.rule(xs, pen.y)
        pen.new_page()
    pen.rule(xs if axis else xs[1:], pen.y)
    for x, lines in zip(xs, labels, strict=False):
        _lines(pen, lines, x + 3, pen.y, "bold")
    top = pen.y
    for lines in texts:
        _lines(pen, lines, xs[2] + 3, top, "regular")
        top += len(lines) * STEP + 4
    pen.y += high


def _outline(pen: Pen, plan: Plan) -> None:
    """A list: each goal on lines of its own, with its number."""
    for axis_at, (axis, priorities) in enumerate(plan, 1):
        _paragraph(pen, axis, MARGIN, "bold", size=SIZE + 2)
        for at, (title, goals) in enumerate(priorities, 1):
            _paragraph(pen, f"{axis_at}.{at} {title}", MARGIN, "bold")
            for place, goal in enumerate(goals, 1):
                number = f"{axis_at}.{at}.{place}"
                _paragraph(
                    pen,
                    goal,
                    MARGIN + 2 * INDENT,
                    "regular",
                    before=(number, MARGIN + INDENT),
                )


def _bands(pen: Pen, plan: Plan) -> None:
    """Rows between lines: the number in a column of its own, axes and priorities over all columns."""
    xs = [MARGIN, MARGIN + INDENT, WIDTH - MARGIN]
    for axis_at, (axis, priorities) in enumerate(plan, 1):
        _paragraph(pen, axis, MARGIN + 3, "bold", size=SIZE + 1, over=xs)
        for at, (title, goals) in enumerate(priorities, 1):
            _paragraph(pen, f"{axis_at}.{at} {title}", MARGIN + 3, "bold", over=xs)
            for place, goal in enumerate(goals, 1):
                number = f"{axis_at}.{at}.{place}"
                _paragraph(
                    pen,
                    goal,
                    xs[1] + 3,
                    "regular",
                    before=(number, MARGIN + 3),
                    over=xs,
                )
    pen.rule(xs, pen.y + 2)


def _run_in(pen: Pen, plan: Plan) -> None:
    """A paragraph for each priority: its title in bold, the goals after it."""
    for axis_at, (axis, priorities) in enumerate(plan, 1):
        _paragraph(pen, axis, MARGIN, "bold", size=SIZE + 2)
        for at, (title, goals) in enumerate(priorities, 1):
            head = f"Öncelik {axis_at}.{at}: {title}. "
            told = " ".join(
                f"Hedef {axis_at}.{at}.{place} {goal}"
                for place, goal in enumerate(goals, 1)
            )
            _mixed(pen, head, told)


def _mixed(pen: Pen, head: str, told: str) -> None:
    styled = [(word, "bold") for word in head.split()] + [
        (word, "regular") for word in told.split()
    ]
    x, right = MARGIN, WIDTH - MARGIN
    _step(pen, STEP)
    for word, style in styled:
        wide = stringWidth(word, SANS.face(style), SIZE)
        if x + wide > right:
            x = MARGIN
            _step(pen, STEP)
        pen.set(word, x, pen.y, SIZE, style)
        x += wide + stringWidth(" ", SANS.face(style), SIZE)
    pen.y += 4


def _paragraph(
    pen: Pen, text: str, x: float, style: str, *, size: float = SIZE,
    before: tuple[str, float] | None = None, over: list[float] | None = None,
) -> None:  # fmt: skip
    lines = _wrapped(text, WIDTH - MARGIN - x - 4, style, size)
    _step(pen, 0, room=len(lines) * STEP + 10)
    if over:
        pen.rule(over, pen.y + 2)
        pen.y += 1
    if before:
        pen.set(before[0], before[1], pen.y + STEP, SIZE, style)
    for line in lines:
        pen.y += STEP
        pen.set(line, x, pen.y, size, style)
    pen.y += 3


def _step(pen: Pen, step: float, room: float = 0.0) -> None:
    if pen.y + step + room > HEIGHT - MARGIN:
        pen.new_page()
        pen.y += 10
    pen.y += step


def _lines(pen: Pen, lines: list[str], x: float, top: float, style: str) -> None:
    for number, line in enumerate(lines, 1):
        pen.set(line, x, top + number * STEP, SIZE, style)


def _wrapped(text: str, room: float, style: str, size: float = SIZE) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and stringWidth(longer, SANS.face(style), size) > room:
            lines.append(word)
        else:
            lines[-1:] = [longer]
    return lines
