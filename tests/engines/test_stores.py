"""Documents in S3-compatible storage and on the web: where they are had from, and where they are not."""

import hashlib
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pipelines.errors import UsageProblem
from pipelines.flows.gather import gather
from pipelines.flows.steps import plan_files
from pipelines.flows.workplace import workplace
from pipelines.settings import parse_settings
from pipelines.sources.candidates import Candidate
from pipelines.sources.opening import local_copy
from schemas.errors import UnreadableDocument
from tests.engines.object_store import Store, object_store
from tests.support.commands import bolgeplan
from tests.support.databases import table_rows
from tests.support.documents import draw_report
from tests.support.web.site import END_SECONDS


@pytest.fixture
def store() -> Iterator[Store]:
    with object_store() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_credentials(monkeypatch):
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


def settings_file(folder: Path, store: Store, *, private: bool = True) -> Path:
    file = folder / "flows.yaml"
    file.write_text(
        f"database: sqlite:///x.db\nsources: [{{name: archive, store: 's3://reports/2010', endpoint: '{store.endpoint}',"
        f" anonymous: true, private: {str(private).lower()}}}]\n"
    )
    return file


@pytest.mark.thorough
def test_objects_are_listed_and_read_again_only_where_they_changed(store, tmp_path):
    store.objects = {
        "2010/a.pdf": b"%PDF-1.7 a",
        "2010/deep/b.pdf": b"%PDF-1.7 b",
        "2010/notes.txt": b"x",
        "2011/c.pdf": b"c",
    }
    file = settings_file(tmp_path, store)

    def look() -> list[tuple[str, str | None]]:
        store.read.clear()
        with workplace(None, str(file)) as place:
            found = gather(place)
            assert found.failures == []
            return [
                (str(c.path), c.sha256)
                for c in plan_files(place, found.files, force=False).waiting
            ]

    first = look()
    assert first == [
        ("s3://reports/2010/a.pdf", hashlib.sha256(b"%PDF-1.7 a").hexdigest()),
        ("s3://reports/2010/deep/b.pdf", hashlib.sha256(b"%PDF-1.7 b").hexdigest()),
    ]
    assert sorted(set(store.read)) == ["2010/a.pdf", "2010/deep/b.pdf"]
    assert look() == first
    assert store.read == []  # told by their ETags
    store.objects["2010/a.pdf"] = b"%PDF-1.7 new"
    assert look()[0][1] == hashlib.sha256(b"%PDF-1.7 new").hexdigest()
    assert set(store.read) == {"2010/a.pdf"}


@pytest.mark.processes
def test_a_report_in_a_store_is_ingested_and_unchanged_afterwards(store, tmp_path):
    report = draw_report(tmp_path / "report.pdf", bullets=())
    store.objects = {
        "2010/Aliağa özet.pdf": report.read_bytes(),
        "2010/broken.pdf": b"%PDF-1.7 nothing",
    }
    settings_file(tmp_path, store)
    first, second = (
        bolgeplan("ingest", "--json", cwd=tmp_path, AWS_EC2_METADATA_DISABLED="true")
        for _ in range(2)
    )
    found = {row["path"]: row["status"] for row in first.json()["documents"]}
    assert found == {
        "s3://reports/2010/Aliağa özet.pdf": "ingested",
        "s3://reports/2010/broken.pdf": "quarantined",
    }
    assert [row["status"] for row in second.json()["documents"]] == [
        "unchanged",
        "quarantined",
    ]


@pytest.mark.thorough
def test_a_store_in_ones_own_network_is_asked_only_where_that_is_allowed(
    store, tmp_path
):
    store.objects = {"2010/a.pdf": b"%PDF-1.7 a"}
    with workplace(None, str(settings_file(tmp_path, store, private=False))) as place:
        found = gather(place)
    assert found.files == []
    [failure] = found.failures
    assert (failure.path, failure.error_code) == ("s3://reports/2010", "fetch-failed")
    assert "private: true" in str(failure.error)
    assert store.read == []


def test_an_object_that_no_source_has_is_not_asked_for(store, tmp_path):
    """A URL may come as a parameter of a flow run, from whoever may start one."""
    store.objects = {"secret/a.pdf": b"%PDF-1.7 a"}
    with workplace(None, str(settings_file(tmp_path, store))) as place:
        plan = plan_files(place, ["s3://reports/secret/a.pdf"], force=False)
    assert [outcome.error_code for outcome in plan.settled] == ["fetch-failed"]
    assert store.read == []


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "web").mkdir()
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "web"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(
        target=server.serve_forever, args=(END_SECONDS,), daemon=True
    ).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@pytest.mark.thorough
def test_a_machine_without_the_download_asks_the_web_for_it_as_its_source_allows(
    web, tmp_path
):
    content = b"%PDF-1.7 web"
    (tmp_path / "web" / "a.pdf").write_bytes(content)
    file = tmp_path / "flows.yaml"
    file.write_text(
        f"database: sqlite:///x.db\nsources: [{{name: agency, url: '{web}/'}}, {{name: other, url: 'https://example.org/'}}]\n"
    )

    def had(url: str, source: str, digest: str = sha256(content)) -> bytes | str:
        candidate = Candidate(tmp_path / "not-here.pdf", digest, url=url, source=source)
        with workplace(None, str(file)) as place:
            try:
                with local_copy(place.objects, candidate) as path:
                    return path.read_bytes()
            except UnreadableDocument as refusal:
                return refusal.code

    assert had(f"{web}/a.pdf", "agency") == content
    assert (
        had(f"{web}/a.pdf", "other") == "fetch-failed"
    )  # an address of our own network that it does not name
    assert had(f"{web}/a.pdf", "nothing") == "fetch-failed"
    assert had(f"{web}/none.pdf", "agency") == "fetch-failed"
    assert had(f"{web}/a.pdf", "agency", "0" * 64) == "changed-meanwhile"
    assert had(str(tmp_path / "not-here.pdf"), "agency") == "unreadable-file"


def test_the_file_itself_is_read_where_the_machine_has_it(tmp_path):
    here = tmp_path / "a.pdf"
    here.write_bytes(b"%PDF-1.7 here")
    with workplace(f"{tmp_path}/x.db") as place:
        known = Candidate(
            here,
            sha256(b"%PDF-1.7 here"),
            url="http://example.invalid/a.pdf",
            source="agency",
        )
        with local_copy(place.objects, known) as path:
            assert path == here
        with local_copy(place.objects, Candidate(here, None)) as path:
            assert path == here


@pytest.mark.parametrize("text", [
    "{name: a, store: 's3://reports', folder: raw}", "{name: a, store: 'ftp://host/x'}", "{name: a, store: 's3://kim:parola@host/x'}",
    "{name: a, folder: raw, endpoint: 'https://s3.example.org'}", "{name: a, folder: raw, anonymous: true}",
])  # fmt: skip
def test_sources_that_make_no_sense_are_refused(text, tmp_path):
    with pytest.raises(UsageProblem, match=r"flows.yaml:1: sources"):
        parse_settings(f"sources: [{text}]", tmp_path / "flows.yaml")


@pytest.mark.thorough
def test_nothing_is_written_of_a_store_but_what_it_said(store, tmp_path):
    store.objects = {"2010/a.pdf": b"%PDF-1.7 a"}
    with workplace(None, str(settings_file(tmp_path, store))) as place:
        plan_files(place, gather(place).files, force=False)
        [row] = table_rows(place.engine, "web_source")["web_source"]
    assert "s3://reports/2010/a.pdf" in row
