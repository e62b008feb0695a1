"""No function is written twice: one idea has one owner."""

import ast
from collections import defaultdict
from copy import deepcopy
from pathlib import Path

import pytest

from tests.house.sources import tree_of

ROOT = Path(__file__).parents[2]
LEAST = 350
"""characters of a function's tree, names of its own aside: shorter ones (`return self.words`) say too little to be alike."""


@pytest.mark.thorough
def test_no_function_of_a_module_is_there_twice():
    """With other names for its arguments, it still is."""
    owners: dict[str, list[str]] = defaultdict(list)
    for top in ("schemas", "extractors", "pipelines"):
        for path in (ROOT / top).rglob("*.py"):
            tree = tree_of(path)
            for function in (
                tree.body if "versions" not in path.parts else ()
            ):  # a revision imports nothing of ours
                if isinstance(function, ast.FunctionDef):
                    owners[shape(function)].append(
                        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}"
                    )
    assert len(owners) > 1500  # it looks somewhere
    assert [
        places
        for said, places in owners.items()
        if len(places) > 1 and len(said) >= LEAST
    ] == []


def test_other_names_are_the_same_function():
    one = "def f(words: Words) -> float:\n    'Says it.'\n    return max(word.box.bottom for word in words)"
    other = "def base_of(row):\n    return max(w.box.bottom for w in row)"
    apart = "def base_of(row):\n    return max(w.box.top for w in row)"
    functions = [ast.parse(text).body[0] for text in (one, other, apart)]
    written = [ast.unparse(function) for function in functions]
    shapes = [shape(function) for function in functions]
    assert shapes[0] == shapes[1] != shapes[2]
    assert [ast.unparse(function) for function in functions] == written


def shape(function: ast.FunctionDef) -> str:
    """What it does: without its name, its text, types, and what it calls its own values."""
    function = deepcopy(function)  # others read the same tree, with its names
    body = function.body[1:] if ast.get_docstring(function) else function.body
    nodes = [node for part in (function.args, *body) for node in ast.walk(part)]
    own = [node.arg for node in nodes if isinstance(node, ast.arg)]
    own += [
        node.id
        for node in nodes
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    ]
    called = {name: f"v{at}" for at, name in enumerate(dict.fromkeys(own))}
    for node in nodes:
        if isinstance(node, ast.arg):
            node.arg, node.annotation = called[node.arg], None
        elif isinstance(node, ast.Name):
            node.id = called.get(node.id, node.id)
    return "".join(map(ast.dump, (function.args, *body)))
