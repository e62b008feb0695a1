"""`bolgeplan export`: the tables as CSV, Parquet or one workbook, with a Frictionless data package."""

from pathlib import Path
from typing import Literal, get_args

from pipelines.cli.shared.console import print_json
from pipelines.database.connection import open_database, reading
from pipelines.errors import UsageProblem
from pipelines.output.export import EXPORTS, write_package

Form = Literal["csv", "parquet", "xlsx"]


def run_export(database: str, folder: Path, form: str, *, as_json: bool) -> None:
    """Write every table of the contract to a folder, with `datapackage.json`.

    Raises:
        UsageProblem: when there is no such database or format, or the folder cannot be written.
    """
    if form not in get_args(Form):
        raise UsageProblem(f"there is no format {form!r}: {', '.join(get_args(Form))}")
    with reading(open_database(database)) as session:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            counts = EXPORTS[form](session.connection(), folder)
            write_package(folder, form, counts)
        except OSError as error:
            raise UsageProblem(f"cannot write to {str(folder)!r}: {error.strerror or error}") from None
    if as_json:
        print_json({"folder": str(folder), "format": form, "rows": counts})
    else:
        print(f"{sum(counts.values())} rows of {len(counts)} tables in {folder}")
