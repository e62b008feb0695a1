"""`bolgeplan migrate`."""

from pipelines.cli.shared.console import print_json
from pipelines.database.connection import open_database
from pipelines.database.migrate import migrate


def run_migrate(database: str, *, as_json: bool) -> None:
    """Bring a database to the current schema, and say from where to where.

    Raises:
        UsageProblem: when it cannot be opened, or was made by a newer version.
    """
    done = migrate(open_database(database, create=True))
    if as_json:
        print_json({"before": done.before, "after": done.after})
    elif done.before == done.after:
        print(f"the database has the current schema, {done.after}")
    else:
        print(f"schema {done.before or 'none'} → {done.after}")
