"""Our plugin for Datasette: the link from each row to its picture, the picture, the Turkish search."""

import asyncio
import io
import re
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import markupsafe
from datasette import Response, hookimpl

from pipelines.browse.metadata import SEARCHED, STYLE_URL
from pipelines.database.connection import open_database, reading
from pipelines.database.search import searched_forms, sqlite_query
from pipelines.errors import UsageProblem
from pipelines.report.pictures import boxed_crop
from pipelines.report.trace import TRACEABLE, VIEW_NAMES, VIEW_PREFIX, find_trace
from schemas.text.turkish import fold

STYLE = "dl.column-descriptions { max-height: 9rem; overflow: auto; border-bottom: 1px solid #ccc; }"
"""Descriptions of forty columns would push the rows off the screen."""
App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]
"""An ASGI application."""
SOURCES = re.compile(r"([a-z_]+) (\d+)")
"""`observation 17`, as `best_source` names a source."""
SHOWN_IN = (
    "text_raw",
    "text",
    "caption",
    "message",
    "expected",
    "title",
    "label",
    "id",
)
"""Columns that may hold the link to a row's picture: the first that a row has."""
POINTERS = {"table_cell_id": "table_cell", "statement_id": "statement",
            "old_table_cell_id": "table_cell", "new_table_cell_id": "table_cell"}  # fmt: skip


class Pictures:
    """The plugin of one database."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.__name__ = __name__  # Datasette takes plugins for modules, and looks for their templates there

    @hookimpl
    def startup(self) -> None:
        """Loads the lemmas: within the first search that would count as time of its query."""
        words("liman")

    @hookimpl
    def register_routes(self) -> list[tuple[str, Callable[..., Any]]]:
        """`/-/picture/observation/17.png`, and our style."""
        return [
            (r"^/-/picture/(?P<table>[a-z_]+)/(?P<id>\d+)\.png$", self._answer),
            (
                f"^{STYLE_URL}$",
                lambda: Response(STYLE, content_type="text/css; charset=utf-8"),
            ),
        ]

    @hookimpl
    def asgi_wrapper(self) -> Callable[[App], App]:
        """Whatever would change something is refused before Datasette sees it."""
        return reading_alone

    @hookimpl
    def prepare_connection(self, conn: Any) -> None:  # noqa: ANN401  (SQLite's connection)
        """The search: `search_index MATCH bolgeplan_words('Aliağa’nın limanları')`."""
        conn.create_function(SEARCHED, 1, words, deterministic=True)

    @hookimpl
    def render_cell(
        self,
        row: Any,  # noqa: ANN401  (SQLite's row)
        value: object,
        column: str,
        table: str | None,
    ) -> markupsafe.Markup | None:
        """A value with the link to its picture, where there is one."""
        if value is None:
            return None
        if column in POINTERS:
            return linked(value, POINTERS[column], value)
        if column.endswith("source") and (named := SOURCES.fullmatch(str(value))):
            return linked(value, named[1], named[2])
        if (
            table is not None
            and column == _shown_in(row.keys())
            and _table_of(table) in TRACEABLE
        ):
            return linked(value, _table_of(table), row["id"])
        return None

    async def _answer(self, request: Any) -> Response:  # noqa: ANN401  (Datasette's request)
        wanted = request.url_vars
        try:
            picture = await asyncio.to_thread(
                self.picture, wanted["table"], int(wanted["id"])
            )
        except UsageProblem as problem:
            return Response.text(f"{problem}\n", status=404)
        return Response(picture, content_type="image/png")

    def picture(self, table: str, row_id: int) -> bytes:
        """The place that a row was read from, as PNG.

        Raises:
            UsageProblem: where there is no such row, or its PDF is gone: with page and printed text.
        """
        with reading(open_database(str(self.file))) as session:
            trace = find_trace(session, table, row_id)
        if trace.file is None or not trace.spots:
            pages = ", ".join(str(spot.page) for spot in trace.spots) or "none"
            raise UsageProblem(
                f"{trace.edition.file_name}: the PDF is no longer where it was ingested from."
                f" Page {pages}; printed: {trace.text_raw}"
            )
        stream = io.BytesIO()
        boxed_crop(trace.file, trace.spots[0].page, trace.spots[0].box).save(
            stream, "PNG"
        )
        return stream.getvalue()


def reading_alone(app: App) -> App:
    """The application without any request but those that read."""

    async def answer(scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  (ASGI's)
        if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD"):
            await Response.text("this database is for reading\n", status=405).asgi_send(
                send
            )
        else:
            await app(scope, receive, send)

    return answer


def words(text: str | None) -> str:
    """What is searched for, as FTS5 wants it; nothing is found where there is no word."""
    forms = [
        searched_forms(word)
        for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", fold(text or ""))
    ]
    return sqlite_query([form for form in forms if form]) or '""'


def linked(value: object, table: str, row_id: object) -> markupsafe.Markup:
    """A value, and beside it the link to the picture of a row."""
    link = markupsafe.Markup(
        '{} <a href="/-/picture/{}/{}.png" title="where it is printed">picture</a>'
    )
    return link.format(value, table, row_id)


def _table_of(name: str) -> str:
    return VIEW_NAMES.get(name, name.removeprefix(VIEW_PREFIX))


def _shown_in(columns: Sequence[str]) -> str | None:
    has_id = "id" in columns
    return (
        next((name for name in SHOWN_IN if name in columns), None) if has_id else None
    )
