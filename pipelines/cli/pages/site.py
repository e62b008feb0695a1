"""`bolgeplan site`: pages for people. Heavy libraries come only where needed."""

from pathlib import Path

from pipelines.cli.shared.console import print_json, say


def run_site(database: str, folder: Path, *, as_json: bool) -> None:
    """Write the site of a database to a folder, and print where it begins.

    Raises:
        UsageProblem: when there is no such database, or the folder holds something else.
    """
    from pipelines.database.connection import open_database, reading  # noqa: PLC0415  (opens databases: heavy)
    from pipelines.site.write import write_site  # noqa: PLC0415  (draws charts)

    with reading(open_database(database)) as session:
        written = write_site(session, folder)
    if as_json:
        print_json({"index": str(written.index), "pages": written.pages, "pictures": written.pictures})
        return
    say(f"{written.pages} pages, {written.pictures} pictures")
    print(written.index)
