"""`browse`: Datasette answers, shows pictures, and lets nobody write."""

import asyncio
import io
import os
import re
import shutil
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Browser

from pipelines.browse.metadata import with_defaults
from pipelines.browse.plugin import words
from pipelines.browse.serve import datasette_of
from pipelines.cli.pages.browse import run_browse
from pipelines.errors import UsageProblem
from pipelines.query.cookbook import questions
from pipelines.report.pictures import BOX_COLOUR
from tests.support.commands import command, environment
from tests.support.kept import extracted
from tests.support.loaded import loaded, renamed
from tests.support.processes import PATIENCE_SECONDS
from tests.support.web.browser import chromium, new_page
from tests.support.web.served import free_port, until

REPORT = "aliaga-2010-11"
PAGES = [
    "",
    "/fact",
    "/current_swot_item?_facet=quadrant",
    "/employees-ranked",
    "/search?text=limanlar%C4%B1",
    "/observation/5",
]

pytestmark = pytest.mark.processes


@pytest.fixture(scope="module")
def file(pdf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("browse") / "plans.db"
    report = extracted(pdf(REPORT).path)
    gone = renamed(report, slug="ilce-ozet-raporu/2010-2013/urla", place="urla")
    loaded(
        f"sqlite:///{path}", [(report, pdf(REPORT).path), (gone, "gone.pdf")]
    ).dispose()
    return path


@pytest.fixture(scope="module")
def url(file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of the database in a Datasette that was started by the command, until the last test."""
    port, log = free_port(), tmp_path_factory.mktemp("log") / "browse.log"
    with log.open("wb") as said:
        process = subprocess.Popen(
            command("browse", "--db", file, "--port", port, "--no-open"),
            env=environment(),
            stdout=said,
            stderr=said,
        )
    address = f"http://127.0.0.1:{port}/plans"

    def answers() -> object:
        assert process.poll() is None, log.read_text()
        return address in log.read_text() and _is_up(address)

    until(answers)
    yield address
    process.send_signal(signal.SIGINT)
    process.wait(timeout=PATIENCE_SECONDS)
    assert "Traceback" not in log.read_text()


def _is_up(address: str) -> bool:
    try:
        return httpx.get(address, timeout=PATIENCE_SECONDS, verify=False).is_success
    except httpx.TransportError:
        return False


def ask(address: str) -> httpx.Response:
    return httpx.get(address, timeout=PATIENCE_SECONDS)


def test_views_are_described_and_our_own_tables_hidden(url: str) -> None:
    listed = {table["name"]: table for table in ask(f"{url}.json").json()["tables"]}
    assert (
        listed["chosen_fact"]["hidden"]
        and listed["search_entry"]["hidden"]
        and listed["search_index"]["hidden"]
    )
    assert not listed["observation"]["hidden"]
    page = ask(f"{url}/fact").text
    assert "One row a place, indicator, year and breakdown" in page
    assert (
        "?indicator_code=employees" in page.replace("&amp;", "&")
        or "indicator_code=employees" in page
    )  # a facet


def test_each_question_of_the_cookbook_answers_as_it_does_elsewhere(
    url: str, file: Path
) -> None:
    with sqlite3.connect(file) as connection:
        connection.row_factory = sqlite3.Row
        for name, question in questions().items():
            got = ask(f"{url}/{name}.json?_shape=array").json()
            assert got == [
                dict(row)
                for row in connection.execute(question.sql, question.parameters)
            ], name


def test_a_question_takes_what_is_filled_in(url: str) -> None:
    assert len(ask(f"{url}/employees-ranked.json?_shape=array").json()) == 30
    assert ask(f"{url}/employees-ranked.json?_shape=array&year=1999").json() == []


def test_defaults_stand_where_nothing_is_filled_in() -> None:
    sql = with_defaults(
        "SELECT :year, :year::text, ':year', :who", {"year": 2008, "who": "O'B"}
    )
    assert sql.startswith("SELECT CAST(COALESCE(NULLIF(:year, ''), 2008) AS INTEGER), ")
    assert "COALESCE(NULLIF(:who, ''), 'O''B')" in sql


def test_the_search_knows_turkish(url: str) -> None:
    found = ask(f"{url}/search.json?text=LİMANIN&_shape=array").json()
    assert any("liman" in row["text"] for row in found)
    assert ask(f"{url}/search.json?text=%22)%20OR%20(&_shape=array").json() == []
    assert words(None) == '""'


def test_each_row_links_to_its_picture(url: str) -> None:
    page = ask(f"{url}/fact?indicator_code=exports_usd&place_slug=aliaga").text
    [address] = set(re.findall(r'href="(/-/picture/observation/\d+\.png)"', page))
    picture = ask(url.removesuffix("/plans") + address)
    assert picture.headers["content-type"] == "image/png"
    image = Image.open(io.BytesIO(picture.content))
    assert BOX_COLOUR in {
        colour for _, colour in image.convert("RGB").getcolors(1 << 24)
    }
    for table in ("observation", "swot_item", "plan_goal", "statement", "current_goal"):
        assert (
            f"/-/picture/{table.replace('current_goal', 'plan_goal')}/"
            in ask(f"{url}/{table}").text
        ), table


def test_a_picture_that_cannot_be_drawn_says_why(url: str, file: Path) -> None:
    with sqlite3.connect(file) as connection:
        [(gone,)] = connection.execute(
            "SELECT o.id FROM observation o JOIN edition e ON e.id = o.edition_id WHERE e.file_name LIKE 'gone%'"
            " AND o.text_raw = '27.225' LIMIT 1"
        )
    base = url.removesuffix("/plans")
    answer = ask(f"{base}/-/picture/observation/{gone}.png")
    assert answer.status_code == 404
    assert "gone.pdf: the PDF is no longer" in answer.text and "27.225" in answer.text
    assert ask(f"{base}/-/picture/observation/999999.png").status_code == 404
    assert ask(f"{base}/-/picture/place/1.png").status_code == 404


def test_nothing_can_be_written(url: str, file: Path) -> None:
    before = file.read_bytes()
    for statement in (
        "DELETE FROM observation",
        "UPDATE place SET name = 'x'",
        "PRAGMA query_only = OFF",
        "ATTACH '/tmp/x' AS y",
    ):
        assert httpx.get(url, params={"sql": statement}).status_code == 400, statement
    assert httpx.post(f"{url}/observation", data={"id": "1"}).status_code == 405
    assert file.read_bytes() == before


def test_pages_have_no_error_in_a_browser_and_fetch_nothing_from_elsewhere(
    url: str,
) -> None:
    with chromium() as browser:
        for page in PAGES:
            _look(browser, url + page)


def _look(browser: Browser, address: str) -> None:
    page = new_page(browser)
    trouble: list[str] = []
    page.on(
        "console",
        lambda message: (
            trouble.append(message.text) if message.type == "error" else None
        ),
    )
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on(
        "request",
        lambda request: (
            trouble.append(request.url) if "127.0.0.1" not in request.url else None
        ),
    )
    page.goto(address)
    page.close()
    assert trouble == []


def test_a_folder_that_cannot_be_written_is_browsed(
    file: Path, tmp_path: Path, monkeypatch
) -> None:
    """As a CD or another's folder: SQLite is not to make files beside it, and rows and pictures are there."""
    copy = tmp_path / "plans.db"
    with sqlite3.connect(file) as connection:
        connection.execute("VACUUM INTO ?", [str(copy)])
    copy.chmod(0o444)
    tmp_path.chmod(
        0o555
    )  # stops no superuser: what the program asks for its rights is answered for it
    monkeypatch.setattr(os, "access", lambda _path, mode, **_how: mode != os.W_OK)
    served = datasette_of(copy)

    async def asked() -> list[httpx.Response]:
        await served.invoke_startup()
        paths = (
            "/plans/fact.json?indicator_code=employees&_shape=array",
            "/plans/employees-ranked.json?_shape=array",
        )
        return [
            await served.client.get(path)
            for path in (*paths, "/-/picture/observation/1.png")
        ]

    try:
        facts, ranked, picture = asyncio.run(asked())
    finally:
        tmp_path.chmod(0o755)
    assert {row["indicator_code"] for row in facts.json()} == {"employees"}
    assert len(ranked.json()) == 30
    assert picture.headers["content-type"] == "image/png"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plans.db"]


def test_what_stands_in_the_log_is_read_without_leave_to_write(
    file: Path, tmp_path: Path, monkeypatch
) -> None:
    copy = tmp_path / "plans.db"
    shutil.copy(file, copy)
    copy.with_name("plans.db-wal").write_bytes(b"last")
    monkeypatch.setattr(os, "access", lambda _path, mode, **_how: mode != os.W_OK)
    assert [
        database.is_mutable
        for name, database in datasette_of(copy).databases.items()
        if name == "plans"
    ] == [True]


def test_a_database_elsewhere_is_refused_with_what_to_do_instead() -> None:
    with pytest.raises(
        UsageProblem, match="browse is for SQLite files: `bolgeplan export DIR`"
    ):
        run_browse("postgresql://localhost/plans", 8001, open_page=False)
