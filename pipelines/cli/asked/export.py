"""`bolgeplan export`: tables and views as CSV, Parquet or one workbook, with a Frictionless data package."""

from pathlib import Path
from typing import Literal, get_args

import sqlalchemy as sa

from pipelines.cli.shared.console import print_json
from pipelines.database.connection import open_database, reading
from pipelines.errors import UsageProblem
from pipelines.output.export.package import write_package
from pipelines.output.export.parquet_files import export_parquet
from pipelines.output.export.text_files import CsvStyle, export_csv
from pipelines.output.export.workbook import export_xlsx

Form = Literal["csv", "parquet", "xlsx"]
PLAIN = CsvStyle()


def run_export(
    database: str, folder: Path, form: str, *, as_json: bool, style: CsvStyle = PLAIN
) -> None:
    """Write every table and view to a folder, with `datapackage.json`.

    Raises:
        UsageProblem: when there is no such database or format, or the folder cannot be written.
    """
    if form not in get_args(Form):
        raise UsageProblem(f"there is no format {form!r}: {', '.join(get_args(Form))}")
    if form != "csv" and style != PLAIN:
        raise UsageProblem("--bom and --decimal-comma are for --format csv")
    with reading(open_database(database)) as session:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            counts = _write(session.connection(), folder, form, style)
            write_package(folder, form, counts, style)
        except OSError as error:
            raise UsageProblem(
                f"cannot write to {str(folder)!r}: {error.strerror or error}"
            ) from None
    if as_json:
        print_json({"folder": str(folder), "format": form, "rows": counts})
    else:
        print(
            f"{sum(counts.values())} rows of {len(counts)} tables and views in {folder}"
        )


def _write(
    connection: sa.Connection, folder: Path, form: str, style: CsvStyle
) -> dict[str, int]:
    if form == "csv":
        return export_csv(connection, folder, style)
    return (
        export_parquet(connection, folder)
        if form == "parquet"
        else export_xlsx(connection, folder)
    )
