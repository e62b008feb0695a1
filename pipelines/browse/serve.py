"""Datasette over an SQLite file: on this machine alone, and reading alone."""

import os
import socket
import threading
import webbrowser
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette
from datasette.plugins import pm

from pipelines.browse.metadata import metadata
from pipelines.browse.plugin import Pictures
from pipelines.database.connection import has_log
from pipelines.errors import UsageProblem

HOST = "127.0.0.1"
PLUGIN = "bolgeplan"
SETTINGS = {
    "sql_time_limit_ms": 5_000,  # ms; its own second is short for sums over a thousand editions
    "facet_time_limit_ms": 1_000,  # ms; views are not indexed as tables are
    "suggest_facets": False,  # ours are named; suggestions cost a query a column
    "allow_download": True,
    "max_returned_rows": 5_000,
    "default_cache_ttl": 0,  # an ingestion may be under way: what is asked again is asked anew
}


def datasette_of(file: Path) -> Datasette:
    """Datasette with our metadata and plugin, over a file that it cannot write to."""
    if pm.has_plugin(PLUGIN):
        pm.unregister(name=PLUGIN)
    pm.register(Pictures(file), name=PLUGIN)
    # Without that it prints for each refused statement all its frames with all their values.
    pm.get_plugin("datasette.handle_exception").rich = None
    # Without leave to write SQLite cannot make the files that readers share; a log that is there it reads.
    frozen = not os.access(file.parent, os.W_OK) and not has_log(file)
    files: dict[str, Any] = {"immutables" if frozen else "files": [str(file)]}
    return Datasette(**files, metadata=metadata(file.stem), settings=SETTINGS)


def browse(file: Path, port: int, *, open_page: bool) -> None:
    """Serves the database until stopped.

    Raises:
        UsageProblem: when the port is taken.
    """
    with socket.socket() as probe:
        if probe.connect_ex((HOST, port)) == 0:
            raise UsageProblem(f"port {port} is taken: choose another with --port")
    url = f"http://{HOST}:{port}/{file.stem}"
    print(url, flush=True)
    if open_page:
        threading.Timer(1.0, webbrowser.open, [url]).start()
    uvicorn.run(
        datasette_of(file).app(),
        host=HOST,
        port=port,
        log_level="warning",
        lifespan="on",
    )
