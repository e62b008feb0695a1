"""The password of a database is found nowhere but where its owner wrote it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from pipelines import variables
from pipelines.database.naming import BLOCK, hidden, named_database, without_password
from pipelines.errors import UsageProblem
from pipelines.reading.process import ExtractionChild
from pipelines.settings.model import Limits
from tests.engines.secret import a_password, files_with, rows_with, with_password
from tests.support.commands import bolgeplan, environment
from tests.support.databases import table_rows
from tests.support.documents import draw_report
from tests.support.processes import PATIENCE_SECONDS, awaited

PASSWORD = a_password()


@pytest.fixture
def secret_url(database: str) -> str:
    return with_password(database, PASSWORD)


@pytest.mark.processes
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
@pytest.mark.parametrize("way", ["option", "environment", "settings"])
def test_the_password_of_the_database_is_kept_nowhere(way, secret_url, tmp_path):
    (tmp_path / "raw").mkdir()
    draw_report(tmp_path / "raw" / "report.pdf")
    (tmp_path / "raw" / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    settings = (
        f"database: '{secret_url}'\n"
        if way == "settings"
        else "limits: {parallel: 1}\n"
    )
    (tmp_path / "flows.yaml").write_text(settings)
    arguments = ["--db", secret_url] if way == "option" else []
    env = {variables.DATABASE: secret_url} if way == "environment" else {}
    said = [
        bolgeplan(*words, *arguments, cwd=tmp_path, **env)
        for words in (["ingest", "-vv", "--debug"], ["ingest", "--json"], ["status"], ["export", "out", "--format", "csv"])
    ]  # fmt: skip
    assert [ran.code for ran in said] == [1, 1, 0, 0], [ran.err for ran in said]
    assert not [ran for ran in said if PASSWORD in ran.out + ran.err]
    (tmp_path / "flows.yaml").unlink()
    assert (
        tmp_path / "processed" / ".prefect"
    ).is_dir()  # Prefect's own state is among what is searched
    assert not files_with(PASSWORD, tmp_path)
    engine = sa.create_engine(secret_url)
    rows = table_rows(engine)
    engine.dispose()
    assert len(rows["edition"]) == 1
    assert rows_with(PASSWORD, engine) == []


@pytest.mark.processes
def test_a_database_that_cannot_be_reached_is_named_without_its_password(tmp_path):
    url = f"postgresql+psycopg://kim:{PASSWORD}@127.0.0.1:1/yok"
    for given in (
        url,
        url.replace("+psycopg", "+nosuch"),
        f"nosuch//:://kim:{PASSWORD}@host/x",
    ):
        ran = bolgeplan("status", "--db", given, cwd=tmp_path)
        assert ran.code == 2
        assert PASSWORD not in ran.out + ran.err
        assert "kim" in ran.err


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ("postgresql://kim:gizli@host/x", "postgresql://kim:***@host/x"),
        (
            "postgresql://host/x?user=kim&password=gizli",
            "postgresql://host/x?user=kim&password=***",
        ),
        ("cannot open postgresql://:gizli@host", "cannot open postgresql://:***@host"),
        ("sqlite:///C:/raw/x.db", "sqlite:///C:/raw/x.db"),
        ("postgresql://kim@host:5432/x", "postgresql://kim@host:5432/x"),
        ("klasör/veri.db", "klasör/veri.db"),
    ],
)
def test_what_is_hidden_of_a_name(named, shown):
    assert hidden(named) == shown


def test_a_parameter_of_a_flow_holds_no_password():
    assert without_password("postgresql://host/x") == "postgresql://host/x"
    with pytest.raises(UsageProblem, match=r"kim:\*\*\*@host.*BOLGEPLAN_DB") as refused:
        without_password(f"postgresql://kim:{PASSWORD}@host/x")
    assert PASSWORD not in str(refused.value)


def test_the_option_goes_before_the_environment_and_that_before_the_settings(
    monkeypatch,
):
    monkeypatch.setenv(variables.DATABASE, "environment.db")
    assert named_database("option.db", "settings.db") == "option.db"
    assert named_database(None, "settings.db") == "environment.db"
    monkeypatch.delenv(variables.DATABASE)
    assert named_database(None, "settings.db") == "settings.db"


def test_a_secret_block_needs_the_server_that_keeps_it(monkeypatch):
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    with pytest.raises(UsageProblem, match="PREFECT_API_URL"):
        named_database(f"{BLOCK}bolgeplan-db", "settings.db")


def _environment_of(pid: int) -> bytes:
    """What a process was given; Linux shows it a moment after the process began."""
    return awaited(Path(f"/proc/{pid}/environ").read_bytes)


@pytest.mark.processes
def test_the_process_that_opens_strangers_files_does_not_know_the_database(monkeypatch):
    monkeypatch.setenv(variables.DATABASE, f"postgresql://kim:{PASSWORD}@host/x")
    child = ExtractionChild(Limits())
    child.start()
    try:
        assert child._process is not None
        environment = _environment_of(child._process.pid)
    finally:
        child.stop()
    assert os.environ["PATH"].encode() in environment
    assert PASSWORD.encode() not in environment


@pytest.mark.processes
def test_a_secret_block_names_the_database(tmp_path, monkeypatch):
    """Kept by Prefect under a name, encrypted there: the flow's parameters need not hold it."""
    code = (
        "import json, sys\n"
        "from pathlib import Path\n"
        "from pipelines.prefect_api.local import prefect_api\n"
        "with prefect_api(Path('home')):\n"
        "    import os\n"
        "    from prefect.settings import PREFECT_API_URL\n"
        "    os.environ['PREFECT_API_URL'] = PREFECT_API_URL.value()\n"
        "    from prefect.blocks.system import Secret\n"
        "    from pipelines.database.naming import named_database\n"
        f"    Secret(value='postgresql://kim:{PASSWORD}@host/x').save('bolgeplan-db')\n"
        "    found = [named_database('prefect-secret:bolgeplan-db', '')]\n"
        "    try:\n"
        "        named_database('prefect-secret:nothing', '')\n"
        "    except Exception as error:\n"
        "        found.append(str(error))\n"
        "    print(json.dumps(found))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    url, refusal = json.loads(done.stdout.splitlines()[-1])
    assert url == f"postgresql://kim:{PASSWORD}@host/x"
    assert "no Secret block 'nothing'" in refusal
    assert not files_with(PASSWORD, tmp_path)  # Prefect keeps it encrypted
