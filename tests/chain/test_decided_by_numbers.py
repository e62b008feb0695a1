"""What the numbers of the chain decide: how much of a document is looked at, and how much is told."""

from pathlib import Path

import pytest

from extractors.chain.assembly import layer_of
from extractors.chain.failures import cause_of
from extractors.chain.job import Job
from schemas.geometry import Box
from schemas.page import Page


def test_of_some_pages_those_around_and_the_front_are_read_too():
    job = Job(Path("a.pdf"), numbers=frozenset({40}))
    assert job.reads(60) == [*range(1, 6), *range(25, 56)]


def test_of_a_long_message_its_beginning_is_quoted():
    assert cause_of(ValueError("ş" * 1000)) == f"ValueError: {'ş' * 300}"


@pytest.mark.parametrize(("scanned", "layer"), [(5, False), (6, True)])
def test_text_over_pictures_of_most_pages_is_recognised_text(scanned, layer):
    pages = [
        Page(
            number=number,
            width=600,
            height=800,
            rotation=0,
            words=(),
            pictures=(Box(0, 0, 600, 800),) if number <= scanned else (),
        )
        for number in range(1, 11)
    ]
    assert (layer_of(pages) == "ocr") is layer
