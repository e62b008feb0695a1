"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class AssemblySettings:
    """Of `assembly.py`.

    All that was read from a document, put together as one Extraction.
    """

    scan_share: float = 0.5
    """share of the pages whose text lies over a picture of the page: with more, the text layer
    is OCR. Shown by `test_text_over_pictures_of_most_pages_is_recognised_text`."""


ASSEMBLY = AssemblySettings()


@dataclass(slots=True)
class FailuresSettings:
    """Of `failures.py`.

    Where a failure of ours happened: stage, file, page and table, and the line of code.
    """

    longest: int = 300
    """characters of another's message that are quoted: a library may put a whole page into one.
    Shown by `test_of_a_long_message_its_beginning_is_quoted`."""


FAILURES = FailuresSettings()


@dataclass(slots=True)
class JobSettings:
    """Of `job.py`.

    What a document is read with, and who is told how the reading goes.
    """

    around: int = 15
    """pages before and behind those asked for: a running line that left and right pages share
    with none between is on several.
    Shown by `test_of_some_pages_those_around_and_the_front_are_read_too`."""
    front: int = 5
    """pages at the front: cover, imprint and first heading tell kind, place and publisher.
    Shown by `test_of_some_pages_those_around_and_the_front_are_read_too`."""


JOB = JobSettings()
