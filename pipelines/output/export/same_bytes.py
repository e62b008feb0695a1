"""A workbook without the time at which it was written: the same data are the same bytes."""

import re
import zipfile
from pathlib import Path

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first date that a ZIP archive can hold."""
CLOCK = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")
STOPPED = rb"\g<1>1980-01-01T00:00:00Z\g<2>"


def without_clock(file: Path) -> None:
    """Write a workbook anew with no date of its own."""
    packed = file.with_suffix(".packed")
    with (
        zipfile.ZipFile(file) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(
            old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)
        ):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, CLOCK.sub(STOPPED, old.read(name)))
    packed.replace(file)
