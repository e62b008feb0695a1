"""One version, told alike everywhere."""

import re
import tomllib
from datetime import date

from pipelines.sources.web import USER_AGENT
from schemas import VERSION
from schemas.extraction import EXTRACTOR_VERSION
from tests.support.commands import ROOT


def test_the_version_stands_in_one_place():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in settings["project"]["dynamic"]
    assert settings["tool"]["setuptools"]["dynamic"]["version"] == {
        "attr": "schemas.VERSION"
    }
    assert EXTRACTOR_VERSION == VERSION
    assert f"/{VERSION} " in USER_AGENT


def test_the_changelog_has_a_date_for_every_version_the_newest_first():
    headings = re.findall(
        r"(?m)^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    )
    released = [
        re.fullmatch(r"(\d+)\.(\d+)\.(\d+) \((\d{4}-\d\d-\d\d)\)", h)
        for h in headings
        if h != "Unreleased"
    ]
    assert all(released), headings
    versions = [tuple(map(int, found.groups()[:3])) for found in released if found]
    dates = [date.fromisoformat(found[4]) for found in released if found]
    assert versions == sorted(versions, reverse=True)
    assert dates == sorted(dates, reverse=True)
    assert versions[0] == tuple(map(int, VERSION.split(".")))
