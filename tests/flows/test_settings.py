"""`flows.yaml`: a mistake is one sentence with file, line and key; what is right comes out typed."""

from pathlib import Path

import pytest

from pipelines.errors import UsageProblem
from pipelines.settings import FILE, parse_settings, read_settings
from pipelines.settings.model import Settings
from pipelines.sources.candidates import files_of_sources
from schemas.document import DocumentIdentity
from schemas.expectations import Expectations

ROOT = Path(__file__).parents[2]
PLAN_PARTS = ("goal_hierarchy",)
REPORT_PARTS = ("district_statistics", "swot", "programme_results", "goal_hierarchy")
WRONG = {
    "unknown key": (
        "limits:\n  seconds: 5\n  secnds: 6\n",
        "3: limits.secnds: unknown key",
    ),
    "unknown key at the top": ("# note\n\nsource: []\n", "3: source: unknown key"),
    "unknown key in a list": (
        "sources:\n  - name: a\n    folder: x\n    blob: y\n",
        "4: sources.0.blob: unknown",
    ),
    "wrong type": ("limits:\n  seconds: soon\n", "2: limits.seconds:"),
    "not YAML": ("limits: [\n", ":"),
    "a list": ("- a\n", "1: a mapping"),
    "key twice": (
        "time_zone: Europe/Istanbul\ntime_zone: UTC\n",
        "2: found duplicate key",
    ),
    "no such zone": ("time_zone: Mars/Olympus\n", "1: time_zone: no time zone"),
    "no such kind": ("expectations:\n  - kind: novel\n", "2: expectations.0.kind:"),
    "folder and url": (
        "sources:\n  - {name: a, folder: x, url: 'http://x'}\n",
        "2: sources.0: a source has either",
    ),
    "same name": (
        "sources:\n  - {name: a, folder: x}\n  - {name: a, folder: y}\n",
        "1: sources: two are called",
    ),
    "no such source": (
        "schedules:\n  - {name: n, cron: '* * * * *', sources: [b]}\n",
        "1: schedules: 'n' names",
    ),
    "a time that no clock shows": (
        "schedules:\n  - {name: n, cron: '99 4 * * *'}\n",
        "2: schedules.0.cron: no times",
    ),
    "not a cron": ("schedules:\n  - {name: n, cron: daily}\n", "2: schedules.0.cron:"),
    "credentials": (
        "sources:\n  - {name: a, url: 'https://me:secret@x/y.pdf'}\n",
        "2: sources.0.url:",
    ),
    "no pattern": (
        "sources:\n  - {name: a, url: 'https://x', links: '['}\n",
        "2: sources.0.links: not a regular",
    ),
}


@pytest.mark.parametrize("text, said", WRONG.values(), ids=WRONG)
def test_a_mistake_is_one_sentence_with_line_and_key(text, said):
    with pytest.raises(UsageProblem) as problem:
        parse_settings(text, Path("flows.yaml"))
    message = str(problem.value)
    assert message.startswith("flows.yaml:")
    assert said in message
    assert "\n" not in message
    assert "secret" not in message


def test_the_settings_of_the_repository_are_right():
    settings = read_settings(ROOT / FILE)
    plan = {"slug": "x", "kind": "regional_plan", "plan_period": "2010-2013", "language": "tr", "title": "T",
            "edition_label": "2010"}  # fmt: skip
    izmir, ankara = (
        DocumentIdentity(**plan, place="izmir"),
        DocumentIdentity(**plan, place="ankara"),
    )
    expected = settings.expected_of(izmir)
    assert expected is not None
    assert (expected.axes, expected.priorities, expected.goals) == (4, 19, 68)
    assert settings.expected_of(ankara) == Expectations(
        parts=PLAN_PARTS
    )  # İzmir's counts are not Ankara's
    report = {"kind": "district_report", "plan_period": "2014-2023"}
    assert settings.expected_of(ankara.model_copy(update=report)) == Expectations(
        parts=REPORT_PARTS
    )
    expected = settings.expected_of(
        izmir.model_copy(update=report | {"place": "aliaga"})
    )
    assert expected is not None
    assert expected.districts == 30
    assert settings.expected_of(izmir.model_copy(update={"kind": "other"})) is None


def test_expectations_by_publisher_and_place():
    text = (
        "expectations:\n"
        "  - {kind: district_report, swot_items: 4}\n"
        "  - {kind: district_report, publisher: ZAFER KALKINMA AJANSI, programmes: 2}\n"
        "  - {kind: district_report, place: kula, swot_items: 9}\n"
    )
    settings = parse_settings(text, Path("flows.yaml"))
    report = DocumentIdentity(
        slug="x", kind="district_report", language="tr", title="T", edition_label="2010"
    )
    expected = {
        place: settings.expected_of(
            report.model_copy(update={"place": place, "publisher": publisher})
        )
        for place, publisher in (
            ("kula", "Zafer Kalkınma Ajansı"),
            ("soma", "Zafer Kalkınma Ajansı"),
            ("aliaga", "İZKA"),
        )
    }
    assert expected == {
        "kula": Expectations(swot_items=9, programmes=2, parts=REPORT_PARTS),
        "soma": Expectations(swot_items=4, programmes=2, parts=REPORT_PARTS),
        "aliaga": Expectations(swot_items=4, parts=REPORT_PARTS),
    }  # fmt: skip


def test_parts_are_shipped_and_a_line_for_one_place_goes_before_them(
    tmp_path, monkeypatch
):
    report = DocumentIdentity(
        slug="x",
        kind="district_report",
        language="tr",
        title="T",
        edition_label="2010",
        place="kula",
    )
    other = report.model_copy(update={"place": "soma"})
    monkeypatch.chdir(tmp_path)
    without_file = read_settings()
    assert without_file.file is None
    assert without_file.expected_of(report) == Expectations(parts=REPORT_PARTS)
    (tmp_path / FILE).write_text(
        "expectations:\n  - {kind: district_report, place: kula, parts: [district_statistics]}\n"
    )
    own = read_settings()
    assert own.file == Path(FILE)
    assert own.expected_of(report) == Expectations(parts=("district_statistics",))
    assert own.expected_of(other) == Expectations(parts=REPORT_PARTS)
    wrong = "expectations:\n  - {kind: district_report, parts: [maps]}\n"
    with pytest.raises(UsageProblem, match="no kind of table is called 'maps'"):
        parse_settings(wrong, Path(FILE))


def test_every_key_is_named_in_the_file_of_the_repository():
    text = (ROOT / FILE).read_text(encoding="utf-8")
    missing = [name for name in Settings.model_fields if f"\n{name}:" not in text]
    assert missing == []


def test_relative_paths_start_from_the_file(tmp_path):
    (tmp_path / "flows.yaml").write_text("database: sqlite:///out/x.db\n")
    assert (
        read_settings(tmp_path / "flows.yaml").database_url
        == f"sqlite:///{tmp_path}/out/x.db"
    )


def test_an_empty_file_means_defaults():
    assert (
        parse_settings("", Path("flows.yaml")).model_dump() == Settings().model_dump()
    )


def test_the_environment_names_the_settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert read_settings().limits.pages == Settings().limits.pages
    (tmp_path / "ours.yaml").write_text("limits: {pages: 7}\n", encoding="utf-8")
    monkeypatch.setenv("BOLGEPLAN_CONFIG", str(tmp_path / "ours.yaml"))
    assert read_settings().limits.pages == 7
    monkeypatch.setenv("BOLGEPLAN_CONFIG", str(tmp_path / "gone.yaml"))
    with pytest.raises(UsageProblem, match="cannot read"):
        read_settings()


def test_a_source_folder_that_is_not_there_is_no_empty_one(tmp_path):
    settings = parse_settings(
        "sources: [{name: share, folder: yok}]\n", tmp_path / "flows.yaml"
    )
    with pytest.raises(UsageProblem, match="source 'share': there is no folder"):
        files_of_sources(settings)
    (tmp_path / "yok").mkdir()
    assert files_of_sources(settings) == []
