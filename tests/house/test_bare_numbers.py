"""No number that decides what is read stands in the code of a room: settings objects hold them, where people look."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import nodes_of, tree_of

ROOT = Path(__file__).parents[2]
HARMLESS = {0, 1, 2, 90, 180, 270, 360}
"""none, one, a pair, and the ways in which text is turned."""
FACTS = {
    "AXIS", "PRIORITY", "GOAL",    # levels of a plan, outside in
    "COLLECTED_AFTER",             # how often garbage is looked for: nothing that is read depends on it
    "COPY",                        # a bit of a PDF's permissions
    "ELSEWHERE",                   # no offset of a text
    "FORCE_BOLD", "ITALIC_FLAG",   # bits of a font descriptor
    "ROOM_PT",                     # how large the box of an empty cell is made: nothing depends on it
    "HAIR_PT",                     # how thick a drawn line is made: nothing depends on it
    "LABELS",                      # which columns of a table of results may name its rows
    "ONE", "HUNDRED", "THOUSAND", "THOUSANDS",  # as we count
    "OPAQUE", "WHITE", "WHITE_PIXELS", "UNKNOWN_COLOUR",  # colours
    "STARTS", "GOES_ON",           # what spaCy keeps of a token
}  # fmt: skip
"""Constants that are so, whatever a document looks like: nobody could choose another."""
FORMULAS = {
    "0 < code < 1114112": "Unicode ends there",
    "(lighter + 0.05) / (darker + 0.05) < contrast": "contrast as WCAG reckons it",
    "return (lighter + 0.05) / (darker + 0.05) < contrast": "the same",
    "return 0.2126 * red + 0.7152 * green + 0.0722 * blue": "sRGB: how light a colour is",
    "channel <= 0.04045": "sRGB",
    "return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)": "sRGB",
    "return Division(tuple((label.first for label in labels)), 99.0 * n, how[0])": "worse than any that is found",
    "right = max(box.x0 + 1, cut - 1.1 * LAYOUT.run_blank * word.size)": "more than a blank, so that it parts",
    "at = sum((stroke.at * max(stroke.length, 0.1) for stroke in group)) / sum((max(s.length, 0.1) for s in group))": "strokes without length have some weight",
    "byte >= 128": "ASCII ends there",
    "byte < 192": "bytes of UTF-8 that go on",
    "len(digits) != 4": "a year's digits",
    "found[1] < 10": "tens and ones",
    "len(xs) * len(ys) < 6": "two cells have six borders between them",
    "len(borders) < 3": "two columns have three borders",
    "len(xs) < 3": "two columns have three borders",
    "grid.n_rows < 3": "a title, a heading and a row",
}
"""Comparisons with numbers that are so, likewise."""


def test_every_number_that_decides_stands_in_settings():
    rooms = [
        path
        for path in sorted((ROOT / "extractors").rglob("*.py"))
        if not _is_settings(path)
    ]
    assert len(rooms) > 150  # it looks somewhere
    bare = [
        f"{path.relative_to(ROOT)}:{line}: {code}"
        for path in rooms
        for line, code in bare_numbers(path)
    ]
    assert bare == [], (
        "give it a name, a unit and a reason in the settings of its room:\n"
        + "\n".join(bare)
    )


def test_a_bare_number_is_found(tmp_path):
    room = tmp_path / "room.py"
    room.write_text(
        "NEAR_PT = 3.5\nAXIS, REACH = 1, 4\nHUNDRED = 100\nWAYS = {'a': 7}\n"
        "def f(word, size=0.7):\n"
        "    if word.size > 0.9 * size and word.box[3] < 2:\n"
        "        return word.text[:5]\n"
        "    if len(word.text) >= 7 or word.angle == 90:\n"
        "        return g(word, 0.6)\n"
        "    return word.text[7] or 3 * size\n",
        encoding="utf-8",
    )
    assert [line for line, _ in bare_numbers(room)] == [1, 2, 5, 6, 8, 9]


def test_what_is_excused_is_still_there():
    """Else an excuse waits for the next number of its name."""
    nodes = [
        node for path in (ROOT / "extractors").rglob("*.py") for node in nodes_of(path)
    ]
    compared = {
        ast.unparse(node)
        for node in nodes
        if isinstance(node, ast.Compare | ast.Return | ast.Assign)
    }
    named = {node.id for node in nodes if isinstance(node, ast.Name)}
    assert (set(FORMULAS) - compared, FACTS - named) == (set(), set())


def bare_numbers(path: Path) -> Iterator[tuple[int, str]]:
    """Line and code of each number with a name of its module's, in a comparison, or usual for an argument."""
    tree = tree_of(path)
    found = [*_named(tree)]
    for node in nodes_of(path):
        if isinstance(node, ast.Compare) and ast.unparse(node) not in FORMULAS:
            found += (
                [(node.lineno, ast.unparse(node))]
                if any(_is_bare(n) for n in _reckoned(node))
                else []
            )
        if isinstance(node, ast.arguments):
            usual = [
                value
                for value in (*node.defaults, *node.kw_defaults)
                if value is not None and _is_bare(value)
            ]
            found += [(value.lineno, ast.unparse(node)) for value in usual]
        if (
            isinstance(node, ast.Return | ast.Assign | ast.AugAssign | ast.Expr)
            and node.col_offset
        ):
            fractions = [part for part in ast.walk(node) if _is_fraction(part)]
            found += (
                [(node.lineno, ast.unparse(node))]
                if fractions and ast.unparse(node) not in FORMULAS
                else []
            )
    return iter(sorted(set(found)))


def _is_fraction(node: ast.AST) -> bool:
    """A number that measures: nobody counts with it."""
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, float)
        and node.value not in HARMLESS
    )


def _named(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for line in tree.body:
        targets = (
            line.targets
            if isinstance(line, ast.Assign)
            else [getattr(line, "target", None)]
        )
        value = getattr(line, "value", None)
        names = {
            name.id
            for target in targets
            if target
            for name in ast.walk(target)
            if isinstance(name, ast.Name)
        }
        if names - FACTS and value is not None and _is_number(value):
            yield line.lineno, ast.unparse(line)


def _is_number(value: ast.expr) -> bool:
    """`3`, `-0.5`, `Decimal("1.05")`, `1, 2`, `1 << 4`."""
    parts = [
        n
        for n in ast.walk(value)
        if isinstance(n, (ast.Constant, ast.Name, ast.Call, ast.Attribute))
    ]
    numbers = [
        n
        for n in parts
        if isinstance(n, ast.Constant) and isinstance(n.value, int | float)
    ]
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id == "Decimal"
    is_plain = isinstance(value, ast.Constant | ast.UnaryOp | ast.BinOp | ast.Tuple)
    return (
        is_plain
        and bool(numbers)
        and len(numbers) == len(parts)
        and not any(n.value is True for n in numbers)
    )


def _reckoned(node: ast.AST) -> Iterator[ast.AST]:
    """What a comparison reckons with: no indices, and nothing that a call is given."""
    yield node
    for field, child in ast.iter_fields(node):
        inner = child if isinstance(child, list) else [child]
        skipped = field == "slice" or (
            isinstance(node, ast.Call) and field in ("args", "keywords")
        )
        for each in inner if not skipped else ():
            if isinstance(each, ast.AST):
                yield from _reckoned(each)


def _is_bare(node: ast.AST) -> bool:
    number = isinstance(node, ast.Constant) and type(node.value) in (int, float)
    return number and node.value not in HARMLESS


def _is_settings(path: Path) -> bool:
    return path.name == "settings.py" or path.parent.name == "settings"
