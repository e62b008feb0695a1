"""Files that may be documents, and what is known of them before any is opened."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.errors import UsageProblem
from pipelines.settings.model import Settings
from pipelines.texts import shown

CHUNK = 1 << 20  # bytes read at a time: memory stays flat however large a file is


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file by its bytes, or why they cannot be had."""

    path: Path | str
    """The file, or the URL of an object in a store."""
    sha256: str | None
    refusal: tuple[str, str] | None = None
    """Code and sentence."""
    size: int = 0
    """Bytes; 0 where it cannot be read."""
    url: str | None = None
    """Where it is had from, where this machine may not have it at its path."""
    source: str | None = None
    """Name of its source, where that decides how it is asked for."""

    @property
    def name(self) -> str:
        """The file's name, without folders."""
        return Path(self.path).name


def named(text: str) -> Path | str:
    """What a text names: the URL of an object, or a file."""
    return text if "://" in text else Path(text)


def files_of(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and the PDFs in the folders, in order and each once.

    Raises:
        UsageProblem: when a path is not there.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            found |= dict.fromkeys(sorted(pdfs_in(path, "**/*")))
        elif path.exists():
            found[path] = None
        else:
            raise UsageProblem(f"there is no file or folder {shown(path)!r}")
    return list(found)


def pdfs_in(folder: Path, pattern: str) -> Iterable[Path]:
    """Files of a folder that a pattern names and that are called .pdf, in whatever case."""
    return (path for path in folder.glob(pattern) if _is_pdf(path))


def _is_pdf(path: Path) -> bool:
    called = path.suffix.casefold() == ".pdf"  # ascii only
    return called and path.is_file()


def files_of_sources(
    settings: Settings, names: Sequence[str] | None = None
) -> list[Path]:
    """The files of the folders that `flows.yaml` names as sources.

    Raises:
        UsageProblem: when one of the folders is not there.
    """
    found: dict[Path, None] = {}
    for folder, pattern in folders_of_sources(settings, names):
        found |= dict.fromkeys(sorted(pdfs_in(folder, pattern)))
    return list(found)


def folders_of_sources(
    settings: Settings, names: Sequence[str] | None = None
) -> list[tuple[Path, str]]:
    """The folders that `flows.yaml` names as sources, each with its pattern.

    Raises:
        UsageProblem: when one is not there: a share that is not mounted is no source without documents.
    """
    found: list[tuple[Path, str]] = []
    for source in settings.sources:
        if source.folder is not None and (names is None or source.name in names):
            folder = settings.base / source.folder
            if not folder.is_dir():
                raise UsageProblem(
                    f"source {source.name!r}: there is no folder {shown(folder)!r}"
                )
            found.append((folder, source.glob))
    return found


def read_candidate(
    path: Path, max_mb: int, sha256: Callable[[Path], str] | None = None
) -> Candidate:
    """A file with the hash of its bytes, or the reason why it cannot be read.

    Args:
        path: the file.
        max_mb: larger files are refused.
        sha256: gives the hash of a file, as `Digests.sha256` from memory; left out: the bytes are read.
    """
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return Candidate(
            path,
            None,
            ("bad-file-name", "The file's name is not valid UTF-8: rename it."),
        )
    try:
        size = path.stat().st_size
        refusal = too_large(size, max_mb)
        if refusal is not None:
            return Candidate(path, None, refusal)
        return Candidate(path, (sha256 or file_sha256)(path), size=size)
    except OSError as error:
        return Candidate(
            path,
            None,
            ("unreadable-file", f"The file cannot be read: {error.strerror}."),
        )


def too_large(size: int, max_mb: int) -> tuple[str, str] | None:
    """Code and sentence for a file of more bytes than are allowed; None for any other."""
    if size <= max_mb * 2**20:
        return None
    sentence = f"The file has {size / 2**20:.0f} MB, more than the {max_mb} allowed: raise limits.file_mb"
    return "too-large", sentence


def file_sha256(path: Path) -> str:
    """The hash of a file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
