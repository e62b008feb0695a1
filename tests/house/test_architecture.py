"""The house: who may import whom. The contracts stand in `pyproject.toml`."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from extractors.chain.results import STAGES
from tests.house.sources import nodes_of, tree_of

ROOT = Path(__file__).parents[2]


@pytest.mark.processes
def test_the_import_contracts_hold():
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]


def test_only_pipelines_open_sessions():
    """An import contract cannot forbid a part of an external package."""
    opened = [
        str(path.relative_to(ROOT))
        for folder in ("schemas", "extractors")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(
            r"\bimport\b.*\bSession\b|\bcreate_engine\b",
            path.read_text(encoding="utf-8"),
        )
    ]
    assert opened == []


def test_a_room_says_which_stage_of_the_chain_it_is():
    """A number in a room's first line is the stage's place in the chain, as in `processed/debug/…/05-readings.txt`."""
    told = {
        int(number): name
        for path in (ROOT / "extractors").rglob("*.py")
        for number, name in _stages_said(ast.get_docstring(tree_of(path)) or "")
    }
    assert told == {number: made.stage for number, made in enumerate(STAGES, 1)}


def _stages_said(text: str) -> list[tuple[str, str]]:
    said = re.match(r"Stages? (\d+)(?: and (\d+))?, (\w+)(?: and (\w+))?", text)
    return (
        [
            (n, name)
            for n, name in zip(said.groups()[:2], said.groups()[2:], strict=True)
            if n
        ]
        if said
        else []
    )


MOST_MODULES = 15
"""in one folder: with more of them the tree no longer shows what a room does."""


def test_no_folder_is_too_full_to_be_read():
    folders = {
        path.parent
        for top in ("schemas", "extractors", "pipelines", "tests")
        for path in (ROOT / top).rglob("*.py")
    }
    modules = {
        str(folder.relative_to(ROOT)): len(
            [path for path in folder.glob("*.py") if path.name != "__init__.py"]
        )
        for folder in folders
    }
    assert modules["extractors/tables/grid"] > 1  # the count counts
    assert {
        folder: count for folder, count in modules.items() if count > MOST_MODULES
    } == {}


def test_the_streets_have_floors_too():
    """Layers inside the packages, each with every room in it (`exhaustive`)."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"][
        "importlinter"
    ]["contracts"]
    floors = {
        c["containers"][0]: c.get("exhaustive") for c in contracts if "containers" in c
    }
    assert floors == dict.fromkeys(
        ["extractors", "extractors.tables", "extractors.prose", "pipelines"], True
    )


MOST_DENSE = 4
"""what a comprehension may hold: two a comprehension within it or a second `for`, two a name given on the way,
one a condition, an `and`/`or`, a choice. A person reads more than that twice. A ratchet: lower it, never raise it."""
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def density(comprehension: ast.AST) -> int:
    weights = {
        COMPREHENSIONS: 2,
        ast.comprehension: 2,
        ast.NamedExpr: 2,
        ast.BoolOp: 1,
        ast.IfExp: 1,
    }
    parts = list(ast.walk(comprehension))
    found = sum(
        weight * sum(isinstance(part, kind) for part in parts)
        for kind, weight in weights.items()
    )
    conditions = sum(
        len(part.ifs) for part in parts if isinstance(part, ast.comprehension)
    )
    inner = sum(isinstance(part, COMPREHENSIONS) for part in parts) - 1
    return (
        found + conditions - 2 - 2 - 2 * inner
    )  # itself, its first `for`, and the first `for` of those within


def test_comprehensions_are_read_once():
    assert density(ast.parse("[a for a in b]").body[0].value) == 0
    assert (
        density(
            ast.parse(
                "[a for a in b for c in a if c and not any(d for d in c if (e := d))]"
            )
            .body[0]
            .value
        )
        == 9
    )
    dense = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for top in ("schemas", "extractors", "pipelines")
        for path in (ROOT / top).rglob("*.py")
        for node in nodes_of(path)
        if isinstance(node, COMPREHENSIONS) and density(node) > MOST_DENSE
    ]
    assert dense == []


PRIVATE = re.compile(
    r"^\s*(?:from|import) (?!tests|extractors|schemas|pipelines)\w+(?:\.\w+)*\._[a-z]\w*",
    re.MULTILINE,
)


def test_nothing_private_of_a_library_is_imported():
    """It may be gone with the next version, which no lower bound tells."""
    assert PRIVATE.search("from typer._click.exceptions import ClickException")
    found = {
        str(path.relative_to(ROOT)): PRIVATE.findall(path.read_text(encoding="utf-8"))
        for top in ("schemas", "extractors", "pipelines")
        for path in (ROOT / top).rglob("*.py")
    }
    assert {path: names for path, names in found.items() if names} == {}


def test_every_word_of_the_glossary_has_its_owner():
    text = (
        (ROOT / "CONTRIBUTING.md")
        .read_text(encoding="utf-8")
        .split("## Words, one meaning each")[1]
    )
    owners = re.findall(
        r"\| `([\w/]+\.py)` \|$", text.split("\n## ")[0], flags=re.MULTILINE
    )
    assert len(owners) > 20
    assert [owner for owner in owners if not (ROOT / owner).is_file()] == []


@pytest.mark.thorough
def test_nothing_is_there_that_nobody_names():
    """Functions and constants of modules, but for those that a decorator hands on."""
    files = [
        path
        for top in ("schemas", "extractors", "pipelines", "tests")
        for path in (ROOT / top).rglob("*.py")
    ]
    trees = {path: tree_of(path) for path in files}
    named = {name for path in trees for node in nodes_of(path) for name in _names(node)}
    others = {"tests", "versions"}  # a revision's names are Alembic's
    product = {
        path: tree.body for path, tree in trees.items() if not others & {*path.parts}
    }
    lines = [(path, line) for path, body in product.items() for line in body]
    there = {
        name: f"{path.relative_to(ROOT)}:{line.lineno}"
        for path, line in lines
        for name in _made(line)
    }
    assert len(there) > 2000  # it looks somewhere
    assert [
        f"{place}: {name}" for name, place in there.items() if name not in named
    ] == []


def _names(node: ast.AST) -> list[str]:
    """What a piece of code asks for: by name, as an attribute, in an import, or in a string (`__all__`)."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    if isinstance(node, ast.alias):
        return [node.name]
    return (
        [node.value]
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        else []
    )


def _made(line: ast.stmt) -> list[str]:
    if isinstance(line, ast.FunctionDef | ast.ClassDef):
        return (
            []
            if line.decorator_list or line.name.startswith("pytest_")
            else [line.name]
        )
    targets = line.targets if isinstance(line, ast.Assign) else []
    return [
        target.id
        for target in targets
        if isinstance(target, ast.Name) and not target.id.startswith("__")
    ]
