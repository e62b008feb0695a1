"""Each engine as one function: a PDF → its tables as cells, the way the metric of ICDAR 2013 wants them."""

import contextlib
import shutil
import warnings
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import camelot
import pdfplumber

from extractors.chain import tables_of
from pipelines.output.table_formats import table_dict

Tables = list[dict[str, Any]]


def ours(path: Path) -> Tables:
    return [table_dict(table) for table in tables_of(path)]


def of_rows(rows: list[list[str | None]]) -> dict[str, Any]:
    cells = [
        {"row": r, "col": c, "text": text or ""}
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    return {"cells": cells}


def plumber(path: Path) -> Tables:
    found = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found += [of_rows(rows) for rows in page.extract_tables()]
            page.close()
    return found


def camelot_flavour(path: Path, **options: str) -> Tables:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [
            of_rows(table.df.values.tolist())
            for table in camelot.read_pdf(str(path), pages="all", **options)
        ]


def pymupdf(path: Path) -> Tables:
    import pymupdf  # noqa: PLC0415  (a peer that need not be installed)

    with pymupdf.open(path) as document, contextlib.redirect_stdout(None):
        return [
            of_rows(table.extract())
            for page in document
            for table in page.find_tables().tables
        ]


def tabula(path: Path) -> Tables:
    import tabula as tabula_py  # noqa: PLC0415  (a peer that needs Java)

    frames = tabula_py.read_pdf(
        str(path),
        pages="all",
        silent=True,
        pandas_options={"header": None, "dtype": str},
    )
    return [of_rows(frame.fillna("").values.tolist()) for frame in frames]


ENGINES: dict[str, tuple[Callable[[Path], Tables], str]] = {
    "bolgeplan": (ours, "bolgeplan"),
    "pdfplumber": (plumber, "pdfplumber"),
    "camelot lattice, vector": (
        partial(camelot_flavour, flavor="lattice", engine="vector"),
        "camelot-py",
    ),
    "camelot stream": (partial(camelot_flavour, flavor="stream"), "camelot-py"),
    "camelot network": (partial(camelot_flavour, flavor="network"), "camelot-py"),
    "camelot hybrid, vector": (
        partial(camelot_flavour, flavor="hybrid", engine="vector"),
        "camelot-py",
    ),
    "camelot hybrid": (partial(camelot_flavour, flavor="hybrid"), "camelot-py"),
    "camelot lattice": (partial(camelot_flavour, flavor="lattice"), "camelot-py"),
    "pymupdf": (pymupdf, "pymupdf"),
    "tabula": (tabula, "tabula-py"),
}


def available() -> dict[str, tuple[Callable[[Path], Tables], str]]:
    """The engines that run here, with their versions."""
    missing = set() if shutil.which("java") else {"tabula"}
    return {
        name: (run, version(package))
        for name, (run, package) in ENGINES.items()
        if name not in missing
    }
