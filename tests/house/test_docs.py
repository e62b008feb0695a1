"""The site of `make docs` is built from the pages of the repository: every link leads somewhere, nothing comes from elsewhere."""

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.support.commands import ROOT

LOADED = re.compile(
    r"""<(?:link|script|img|iframe)\b[^>]*?(?:href|src)=["'](https?:)?//"""
)


def built(root: Path, site: Path) -> Path:
    """The site of a repository, built strict: any warning of MkDocs is an error."""
    build(load_config(str(root / "mkdocs.yml"), strict=True, site_dir=str(site)))
    return site


def test_the_site_is_built_without_a_warning_and_loads_nothing_from_elsewhere(tmp_path):
    site = built(ROOT, tmp_path / "site")
    for page in ("index.html", "CONTRIBUTING.html", "CHANGELOG.html", "SECURITY.html", "schemas/database/index.html",
                 "extractors/checks/index.html", "tests/readme_pictures/inspect.png", "flows.yaml"):  # fmt: skip
        assert (site / page).is_file()
    pages = list(site.rglob("*.html"))
    assert [
        page.name for page in pages if LOADED.search(page.read_text(encoding="utf-8"))
    ] == []


def test_a_link_to_nowhere_is_told(tmp_path):
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\nhooks: [docs/pages.py]\nexclude_docs: '*.py'\nnav: [{x: README.md}]\nplugins: []\n"
    )
    (tmp_path / "README.md").write_text("# x\n\n[there](flows.yaml)\n")
    (tmp_path / "flows.yaml").write_text("a: 1\n")
    assert (built(tmp_path, tmp_path / "site") / "flows.yaml").is_file()
    (tmp_path / "README.md").write_text("# x\n\n[not there](gone.yaml)\n")
    with pytest.raises(Abort):
        built(tmp_path, tmp_path / "site")
