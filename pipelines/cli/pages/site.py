"""`bolgeplan site`: pages for people. Heavy libraries come only where needed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pipelines.cli.shared.console import print_json, say
from pipelines.cli.shared.everywhere import Said


def run_site(database: str, folder: Path, *, as_json: bool) -> None:
    """Write the site of a database to a folder, and print where it begins.

    Raises:
        UsageProblem: when there is no such database, or the folder holds something else.
    """
    from pipelines.database.connection import open_database, reading  # noqa: PLC0415  (opens databases: heavy)
    from pipelines.site.write import write_site  # noqa: PLC0415  (draws charts)

    with reading(open_database(database)) as session, progress() as tell:
        written = write_site(session, folder, tell)
    if as_json:
        print_json(
            {
                "index": str(written.index),
                "pages": written.pages,
                "pictures": written.pictures,
            }
        )
        return
    say(f"{written.pages} pages, {written.pictures} pictures")
    print(written.index)


@contextmanager
def progress() -> Iterator[Callable[[int, int, str], None]]:
    """A bar on a terminal, else a line a page in Turkish and a document that pictures are drawn of."""
    from rich.console import Console  # noqa: PLC0415  (only where something is written)
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
    )

    console = Console(stderr=True)
    if not console.is_terminal or Said.level < 0:
        yield _say_page
        return
    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("")
        yield lambda done, total, what: bar.update(
            task, completed=done, total=total, description=what
        )


def _say_page(done: int, total: int, what: str) -> None:
    if not what.startswith("en/"):
        say(f"{done}/{total} {what}")
