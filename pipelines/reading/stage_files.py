"""What the stages of reading made of a document, as files for a diff: `01-read.txt` … `11-check.txt`.

They lie in `debug/<file name>-<start of its hash>/` beside the database, one fact a line
(`chain/stage_text.py`); the same bytes read by the same code make the same files. Each stage is written as
soon as it is done: where reading fails, the files of the stages before it are there.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from extractors.chain.job import Job
from extractors.chain.results import STAGES, Made
from extractors.chain.stage_text import lines_of
from pipelines.errors import UsageProblem
from pipelines.texts import file_stem

FOLDER = "debug"
NAMES = tuple(result.stage for result in STAGES)


def debug_folder(processed: Path) -> Path:
    """Where the folders of the documents lie.

    Raises:
        UsageProblem: when it cannot be made.
    """
    folder = processed / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageProblem(
            f"cannot keep stages in {folder}: {error.strerror}"
        ) from None
    return folder


def emptied_folder(processed: Path, path: Path, sha256: str | None) -> Path:
    """The folder of one document, without files of an earlier reading."""
    name = file_stem(path.stem) or "document"
    folder = debug_folder(processed) / f"{name}-{(sha256 or 'unknown')[:8]}"
    folder.mkdir(exist_ok=True)
    for stage in NAMES:
        stage_file(folder, stage).unlink(missing_ok=True)
    return folder


def stage_file(folder: Path, stage: str) -> Path:
    """`04-tables.txt`."""
    return folder / f"{NAMES.index(stage) + 1:02}-{stage}.txt"


def kept(results: Iterable[Made], job: Job, folder: Path | None) -> Iterator[Made]:
    """The results of a chain, each written to the folder as it passes; None: nothing is written."""
    for made in results:
        if folder is not None:
            stage_file(folder, made.stage).write_text(
                stage_text(made, job), encoding="utf-8"
            )
        yield made


def stage_text(made: Made, job: Job) -> str:
    """One fact a line; halves of surrogate pairs, as broken text layers have them, escaped."""
    text = "".join(f"{line}\n" for line in lines_of(made, job))
    return text.encode("utf-8", "backslashreplace").decode()
