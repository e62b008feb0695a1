"""What tests share: PDFs drawn by claim, with their truth, and the folder beside the repository where it is there."""

import gc
import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.support import kept

if TYPE_CHECKING:
    from tests.pdfs.sheet import Truth

SHARED = Path(__file__).parents[1].parent / "shared"


PLUGINS = ("tests.support.databases", "tests.support.examples")
"""Who only hands out tests to workers goes without, and without the two seconds that it takes to import the product."""
QUICK = "not processes"
"""Of the marker expression of `make quick`."""
ALL_LEFT_OUT = re.compile(
    r"^pytestmark = .*\bpytest\.mark\.(?:processes|thorough)\b", re.M
)
"""In a file of tests none of which is quick: what it imports (Datasette, a browser) is not even imported."""
GARBAGE = (50_000, 20, 50)
"""When Python looks for garbage: as often as by itself (700, 10, 10) it would be an eighth of the time of all tests."""
PROCESSES: list[str] = []
"""What this process has started since the test began."""


def pytest_configure(config: pytest.Config) -> None:
    """Readings are kept in pytest's cache (`--cache-clear` forgets them); processes that start are noted."""
    cache = getattr(config, "cache", None)  # `-p no:cacheprovider`: all is read anew
    if cache is not None:
        kept.Keeper.folder = cache.mkdir("readings")
        if not hasattr(config, "workerinput"):
            kept.forget_old(kept.Keeper.folder)
    if hasattr(config, "workerinput") or not getattr(
        config.option, "numprocesses", None
    ):
        for plugin in PLUGINS:
            config.pluginmanager.import_plugin(plugin)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # In the background of a shell it is ignored, and by all that is started from here, too: what Ctrl-C ends.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.addaudithook(_note_process)
    gc.set_threshold(*GARBAGE)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Nothing that this process started stays; a worker that has said that it is done is not given time for it."""
    commands = sys.modules.get("tests.support.commands")
    if commands is not None:
        commands.end_warm()


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make quick` leaves out whole files by what they say of themselves, where they are not asked for by name."""
    if collection_path.suffix != ".py" or QUICK not in config.option.markexpr:
        return None
    asked = [Path(argument.partition("::")[0]).resolve() for argument in config.args]
    return (collection_path not in asked and is_left_out(collection_path)) or None


def is_left_out(file: Path) -> bool:
    """Whether a file says that none of its tests is quick."""
    return ALL_LEFT_OUT.search(file.read_text(encoding="utf-8")) is not None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """A worker a core, and one more where tests wait for schedules and servers: they leave their core to others."""
    cores = (
        len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 1
    )
    return cores if QUICK in config.option.markexpr else cores + 1


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Side by side, what takes longest begins: else one worker is left with it at the end.

    What is made once for a file of tests is made once a run: tests that ask for it stay on one worker.
    """
    for item in items:
        if item.get_closest_marker(
            "xdist_group"
        ) is None and _asks_for_what_its_module_shares(item):
            item.add_marker(pytest.mark.xdist_group(item.nodeid.partition("::")[0]))
    if hasattr(config, "workerinput"):
        items.sort(key=_order)


def _order(item: pytest.Item) -> tuple[bool, bool]:
    """What waits for processes, then what takes long, then the rest."""
    return (
        item.get_closest_marker("processes") is None,
        item.get_closest_marker("thorough") is None,
    )


def _asks_for_what_its_module_shares(item: pytest.Item) -> bool:
    fixtures = (
        item.session._fixturemanager.getfixturedefs
    )  # pytest has no public way to ask
    asked = [
        made
        for name in getattr(item, "fixturenames", ())
        for made in fixtures(name, item) or ()
    ]
    return any(made.scope == "module" for made in asked)


def _note_process(event: str, arguments: tuple[object, ...]) -> None:
    if event == "subprocess.Popen":
        PROCESSES.append(str(arguments[1]))


@pytest.fixture(autouse=True)
def a_test_that_starts_a_process_says_so(
    request: pytest.FixtureRequest,
) -> Iterator[None]:
    """`make quick` leaves out what is marked `processes`: what is not marked must be quick."""
    PROCESSES.clear()
    kept.Keeper.is_trusted = "monkeypatch" not in request.fixturenames
    yield
    if request.node.get_closest_marker("processes") is None:
        assert PROCESSES == [], "mark this test with @pytest.mark.processes"


class Drawn(NamedTuple):
    """A drawn PDF and what stands in it."""

    path: Path
    truth: "Truth"


@pytest.fixture(scope="session")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Drawn]:
    """`pdf("continues_on_next_page")`: the PDF that makes this claim, drawn once a run, and its truth."""
    from tests.pdfs import library  # noqa: PLC0415  (who hands out tests to workers draws nothing)

    folder = tmp_path_factory.mktemp("pdfs")
    drawn: dict[str, Drawn] = {}

    def draw(name: str) -> Drawn:
        if name not in drawn:
            content, truth = kept.drawn(
                name, lambda: _content(*library.draw(name, folder))
            )
            (folder / f"{name}.pdf").write_bytes(content)
            drawn[name] = Drawn(folder / f"{name}.pdf", truth)
        return drawn[name]

    def _content(path: Path, truth: Any) -> tuple[bytes, Any]:
        return path.read_bytes(), truth

    return draw


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpora beside the repository; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(
            f"no corpora at {SHARED}: run with the folder `shared` beside the repository"
        )
    return SHARED
