"""What decides how a document is cut: code and vocabulary of the stages until there, and their libraries."""

import hashlib
import platform
import sys
from functools import cache
from pathlib import Path

from schemas.vocabulary import overlay

ROOT = Path(__file__).parents[2]
ROOMS = ("extractors", "schemas")
LATER = ("extractors/prose/", "extractors/compare/")
"""Code that no stage before the cut runs (a test follows the imports)."""
LATER_WORDS = ("prose.yaml", "accounted.yaml")
"""Vocabulary that no stage before the cut reads (a test watches the files)."""


@cache
def _code() -> bytes:
    """Digest of all that is installed and can have a say; a new version of any library is another one."""
    digest = hashlib.sha256(f"{sys.version} {platform.machine()}".encode())
    for file in deciding_files():
        digest.update(f"\n{file.relative_to(ROOT).as_posix()} ".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    installed = {
        info.name for entry in sys.path for info in Path(entry).glob("*.dist-info")
    }
    digest.update(" ".join(sorted(installed)).encode())
    return digest.digest()


def deciding_files() -> list[Path]:
    """Code and vocabulary of the stages before the cut, and of whatever is not known to come later."""
    files = [
        file
        for room in ROOMS
        for kind in ("*.py", "*.yaml")
        for file in sorted((ROOT / room).rglob(kind))
    ]
    return [
        file
        for file in files
        if not file.relative_to(ROOT).as_posix().startswith(LATER)
        and file.name not in LATER_WORDS
    ]


def cut_key(content: str, max_pages: int) -> str:
    """The name of a document's cut: the same name is the same cut.

    Args:
        content: SHA-256 of its bytes.
        max_pages: longer documents are refused.
    """
    own = overlay.fingerprint() or ""
    return hashlib.sha256(
        f"{content} {max_pages} {own} {_code().hex()}".encode()
    ).hexdigest()
