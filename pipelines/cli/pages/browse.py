"""`bolgeplan browse`: the database in Datasette. Heavy libraries come only where needed."""

from pipelines.errors import UsageProblem


def run_browse(database: str, port: int, *, open_page: bool) -> None:
    """Serve an SQLite database on this machine until stopped.

    Raises:
        UsageProblem: when it is no SQLite file of ours, or the port is taken.
    """
    from pipelines.browse.serve import browse  # noqa: PLC0415  (Datasette)
    from pipelines.database.connection import database_url, open_database, reading  # noqa: PLC0415
    from pipelines.files import sqlite_file  # noqa: PLC0415

    file = sqlite_file(database_url(database))
    if file is None:
        raise UsageProblem(
            "browse is for SQLite files: `bolgeplan export DIR` writes what a PostgreSQL database holds, "
            "`bolgeplan query` asks it"
        )
    engine = open_database(database)
    with reading(engine):
        pass  # a database of another schema is refused before anything is served
    engine.dispose()
    browse(file.resolve(), port, open_page=open_page)
