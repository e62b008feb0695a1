"""The command line. Whatever goes wrong is one line on standard error and an exit code."""

import logging
import os
import sys
from typing import Any

import typer

from pipelines import variables
from pipelines.cli.commands import app
from pipelines.disk_space import full_disk
from pipelines.errors import UsageProblem
from pipelines.garbage import collect_seldom
from pipelines.interrupt import leave, remember_interrupts, was_interrupted
from schemas.errors import StageFailed, UnreadableDocument

DOCUMENT_FAILED = 1
PARSERS = (
    "pdfminer",
    "playa",
)  # they warn of every odd operator of a page, by the hundred
INTERRUPTED = 130  # 128 + SIGINT, as shells expect


def main() -> None:
    """Run a command. Whatever goes wrong is one line on standard error and an exit code."""
    collect_seldom()  # the imports of a command make a million objects and drop none: half a second of looking
    _quieten()
    remember_interrupts()
    try:
        code = app(prog_name="bolgeplan", standalone_mode=False)
        if code == INTERRUPTED:  # how Typer ends on Ctrl-C
            raise KeyboardInterrupt
    except (typer.TyperException, UsageProblem, UnreadableDocument) as error:
        code = _refused(error)
    except (KeyboardInterrupt, typer.Abort):
        leave(_fail("stopped", INTERRUPTED))
    except BrokenPipeError:  # `bolgeplan … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if os.environ.get(variables.TRACEBACK):
            raise
        code = _failed(error)
    sys.exit(code if isinstance(code, int) else 0)


def _quieten() -> None:
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    for parser in PARSERS:
        logging.getLogger(parser).setLevel(logging.ERROR)


def _refused(error: typer.TyperException | UsageProblem | UnreadableDocument) -> int:
    """Bad use, or a document that cannot be read: the sentence says what to do."""
    if isinstance(error, typer.TyperException):
        return _fail(error.format_message(), error.exit_code)
    return _fail(
        str(error),
        error.exit_code if isinstance(error, UsageProblem) else DOCUMENT_FAILED,
    )


def _failed(error: Exception) -> int:
    """A bug of ours, or what an interrupt tore down on its way."""
    if was_interrupted():
        leave(_fail("stopped", INTERRUPTED))
    full = full_disk()
    if full is not None:
        return _fail(full, UsageProblem.exit_code)
    in_document = isinstance(error, StageFailed)
    return _fail(
        _sentence(error), DOCUMENT_FAILED if in_document else UsageProblem.exit_code
    )


def _sentence(error: Exception) -> str:
    cause: Any = getattr(error, "orig", None) or error
    first = str(cause).strip().split("\n")[0]
    said = (
        first if isinstance(error, StageFailed) else f"{type(cause).__name__}: {first}"
    )
    return f"{said} (with {variables.TRACEBACK}=1 in the environment: the traceback)"


def _fail(sentence: str, code: int) -> int:
    line = " ".join(sentence.split())
    sys.stderr.write(
        f"bolgeplan: {line}\n".encode("utf-8", "backslashreplace").decode()
    )
    return code
