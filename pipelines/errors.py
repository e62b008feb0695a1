"""Errors that a user can mend: one sentence, and the exit code that tells a script what went wrong."""

from typing import Literal


class UsageProblem(Exception):
    """Bad usage or configuration: the message is one sentence that names the remedy. Exit code 2."""

    exit_code: Literal[2] = 2
