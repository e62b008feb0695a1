"""`flows.yaml`: a mistake is one sentence with file, line and key; what is right comes out typed."""

from pathlib import Path

import pytest

from pipelines.errors import UsageProblem
from pipelines.settings import FILE, Settings, parse_settings, read_settings

ROOT = Path(__file__).parents[2]
WRONG = {
    "unknown key": ("limits:\n  seconds: 5\n  secnds: 6\n", "3: limits.secnds: unknown key"),
    "unknown key at the top": ("# note\n\nsource: []\n", "3: source: unknown key"),
    "unknown key in a list": (
        "sources:\n  - name: a\n    folder: x\n    blob: y\n",
        "4: sources.0.blob: unknown",
    ),
    "wrong type": ("limits:\n  seconds: soon\n", "2: limits.seconds:"),
    "not YAML": ("limits: [\n", ":"),
    "a list": ("- a\n", "1: a mapping"),
    "key twice": ("time_zone: Europe/Istanbul\ntime_zone: UTC\n", "2: found duplicate key"),
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
    "not a cron": ("schedules:\n  - {name: n, cron: daily}\n", "2: schedules.0.cron:"),
    "credentials": ("sources:\n  - {name: a, url: 'https://me:secret@x/y.pdf'}\n", "2: sources.0.url:"),
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
    expected = settings.expected_of("regional_plan", "2010-2013")
    assert expected is not None
    assert (expected.axes, expected.priorities, expected.goals) == (4, 19, 68)
    expected = settings.expected_of("district_report", "2014-2023")
    assert expected is not None
    assert expected.districts == 30
    assert settings.expected_of("other", None) is None


def test_every_key_is_named_in_the_file_of_the_repository():
    text = (ROOT / FILE).read_text(encoding="utf-8")
    missing = [name for name in Settings.model_fields if f"\n{name}:" not in text]
    assert missing == []


def test_relative_paths_start_from_the_file(tmp_path):
    (tmp_path / "flows.yaml").write_text("database: sqlite:///out/x.db\n")
    assert read_settings(tmp_path / "flows.yaml").database_url == f"sqlite:///{tmp_path}/out/x.db"


def test_an_empty_file_means_defaults():
    assert parse_settings("", Path("flows.yaml")) == Settings()
