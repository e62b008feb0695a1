"""Parquet: a file a table and view, typed."""

from importlib import import_module
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from pipelines.output.export.resources import plain, resources, rows_of


def export_parquet(connection: sa.Connection, folder: Path) -> dict[str, int]:
    """A file a table and view; how many rows each has."""
    pa: Any = import_module("pyarrow")  # only for this format; it has no types
    pq: Any = import_module("pyarrow.parquet")
    types = {
        "integer": pa.int64(), "decimal": pa.decimal128(38, 12), "number": pa.float64(), "text": pa.string(),
        "yes or no": pa.bool_(), "date": pa.date32(), "time": pa.timestamp("us", tz="UTC"),
        "JSON": pa.string(),
    }  # fmt: skip
    counts = {}
    for resource in resources():
        schema = pa.schema(
            [(column.name, types[column.type]) for column in resource.columns]
        )
        rows = [
            dict(zip(schema.names, row, strict=True))
            for row in rows_of(connection, resource)
        ]
        for row in rows:
            row |= {
                name: plain(value)
                for name, value in row.items()
                if isinstance(value, list | dict)
            }
        pq.write_table(
            pa.Table.from_pylist(rows, schema=schema),
            folder / f"{resource.name}.parquet",
        )
        counts[resource.name] = len(rows)
    return counts
