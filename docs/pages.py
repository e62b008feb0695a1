"""Brings the pages of `mkdocs.yml` into the site with the files and pictures that they link."""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parents[1]
LINKED = re.compile(r"\]\((?!\w+:)([^)#\s]+)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """All that `nav` names, and what these pages link; MkDocs tells of links to what is not there."""
    for found in files.documentation_pages():
        files.remove(
            found
        )  # those of this folder come in like all others, under their path from the root
    pages = [path for entry in config.nav or [] for path in entry.values()]
    linked = {path for page in pages for path in files_linked(page)}
    for path in sorted({*pages, *linked}):
        files.append(File.generated(config, path, abs_src_path=str(ROOT / path)))
    return files


def files_linked(page: str) -> Iterator[str]:
    """Files of the repository that a page links, as paths from its root."""
    for link in LINKED.findall((ROOT / page).read_text(encoding="utf-8")):
        path = (ROOT / page).parent.joinpath(link).resolve()
        if path.is_file() and path.is_relative_to(ROOT):
            yield path.relative_to(ROOT).as_posix()
