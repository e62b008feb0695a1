"""What is measured: accuracy on ICDAR 2013, CPU against pdfplumber's `page.chars`, memory, calibration."""

import importlib.util
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pdfplumber
import pypdfium2

from extractors.chain import extract_document, tables_of
from extractors.pages.document import open_pdf, pages_of
from extractors.tables import find_tables
from tests.benchmarks.engines import Tables, plumber
from tests.pdfs.claims import none as claims_none

RIGHT = 0.95
"""share of a table's cell neighbours that are in the truth, from which on the table counts as right."""


@dataclass
class Score:
    """How one engine did over the corpus."""

    precision: float = 0.0
    recall: float = 0.0
    worst: tuple[float, str] = (1.0, "")
    false_pages: int = 0
    seconds: float = 0.0
    confident: list[tuple[float, bool]] = field(default_factory=list)
    """For each table its confidence, and whether it was right."""

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


TRIES = 15
"""runs of one page, of which the quickest counts: others are disturbed."""


def icdar(folder: Path) -> ModuleType:
    """The metric, as the corpus ships it."""
    spec = importlib.util.spec_from_file_location("icdar", folder / "icdar.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cpu_seconds() -> float:
    """Of this process and of those that it ran to their end (Tabula's Java)."""
    usages = [
        resource.getrusage(who)
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def score(run: Callable[[Path], Tables], folder: Path) -> Score:
    """An engine over all documents, end to end."""
    metric, result = icdar(folder), Score()
    documents = sorted((folder / "eu").glob("*.pdf"))
    for pdf in documents:
        started = cpu_seconds()
        tables = run(pdf)
        result.seconds += cpu_seconds() - started
        truths = _truths(pdf)
        wanted = max(
            (metric.pooled(metric.truth(path)) for path in truths),
            key=lambda want: _f1(metric, want, tables),
        )
        precision, recall, f1 = _parts(metric, wanted, tables)
        result.precision += precision / len(documents)
        result.recall += recall / len(documents)
        result.worst = min(result.worst, (f1, pdf.stem))
        result.false_pages += len(_pages_of(tables) - _true_pages(truths))
        result.confident += [
            (table["confidence"], _is_right(metric, wanted, table))
            for table in tables
            if "confidence" in table
        ]
    return result


def _truths(pdf: Path) -> list[Path]:
    """The transcriptions of a document; some have two that are both right."""
    truths = [
        pdf.with_name(f"{pdf.stem}-str.xml"),
        pdf.with_name(f"{pdf.stem[:-1]}b-str.xml"),
    ]
    return truths if pdf.stem.endswith("a") else truths[:1]


def _parts(
    metric: ModuleType, wanted: Any, tables: Tables
) -> tuple[float, float, float]:
    got = metric.pooled(tables)
    return metric.precision_recall_f1(
        sum((wanted & got).values()), sum(wanted.values()), sum(got.values())
    )


def _f1(metric: ModuleType, wanted: Any, tables: Tables) -> float:
    return _parts(metric, wanted, tables)[2]


def _is_right(metric: ModuleType, wanted: Any, table: dict[str, Any]) -> bool:
    got = metric.relations(table["cells"])
    return sum((wanted & got).values()) >= RIGHT * sum(got.values())


def _pages_of(tables: Tables) -> set[int]:
    return {page for table in tables for page in table.get("pages", [])}


def _true_pages(truths: list[Path]) -> set[int]:
    regions = (
        region
        for path in truths
        for region in ElementTree.parse(path).getroot().iter("region")
    )
    return {int(region.get("page", 0)) for region in regions}


def chars_seconds(pdfs: Sequence[Path]) -> float:
    """CPU that pdfplumber needs for the characters of all pages: the unit of cost."""
    started = time.process_time()
    for pdf in pdfs:
        with pdfplumber.open(pdf) as document:
            for page in document.pages:
                _ = page.chars
                page.close()
    return time.process_time() - started


def text_page_cost(name: str, folder: Path) -> float:
    """What `bolgeplan tables` costs on a drawn page without tables, `page.chars` = 1: the least of some tries."""
    pdf = folder / f"{name}.pdf"
    claims_none.CLAIMS[name](pdf)
    tables_of(pdf)  # what is built once a process is built
    ours, unit = [], []
    for _ in range(TRIES):
        unit.append(chars_seconds([pdf]))
        started = time.process_time()
        tables_of(pdf)
        ours.append(time.process_time() - started)
    return min(ours) / min(unit)


def corpus_text_pages(folder: Path) -> tuple[int, float]:
    """How many pages of the corpus hold no table, and what they cost together, `page.chars` = 1."""
    ours = unit = 0.0
    count = 0
    for pdf in sorted((folder / "eu").glob("*.pdf")):
        truths = [path for path in _truths(pdf) if path.exists()]
        with open_pdf(pdf) as document:
            numbers = [
                n for n in range(1, len(document) + 1) if n not in _true_pages(truths)
            ]
            tables = [
                _least(partial(_tables, pdf, document, number)) for number in numbers
            ]
        with pdfplumber.open(pdf) as document:
            chars = [_least(partial(_chars, document, number)) for number in numbers]
        ours, unit, count = ours + sum(tables), unit + sum(chars), count + len(numbers)
    return count, ours / unit


def extraction_costs(pdf: Path) -> tuple[float, float]:
    """CPU seconds of a whole extraction, and of pdfplumber's `extract_tables` on the same pages: least of three."""
    extract_document(pdf)  # what is built once a process is built
    return _least(partial(extract_document, pdf)), _least(partial(plumber, pdf))


def _least(work: Callable[[], object]) -> float:
    """CPU seconds of the quickest of three runs."""
    taken = []
    for _ in range(3):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)


def _tables(pdf: Path, document: pypdfium2.PdfDocument, number: int) -> int:
    return len(find_tables(pdf, pages_of(document, [number])))


def _chars(document: pdfplumber.pdf.PDF, number: int) -> int:
    page = document.pages[number - 1]
    count = len(page.chars)
    page.close()
    return count


def peak_megabytes(source: Path, pages: int, folder: Path) -> float:
    """Peak memory of `bolgeplan tables` on a PDF with so many pages, made of the source's."""
    path = folder / f"{pages}.pdf"
    with pypdfium2.PdfDocument(source) as original, pypdfium2.PdfDocument.new() as made:
        while len(made) < pages:
            made.import_pages(original)
        made.save(path)
    code = (
        "import sys; from pathlib import Path; from pipelines.cli.pdf.tables import run_tables;"
        "run_tables(Path(sys.argv[1]), None, 'json');"  # getrusage counts the parent
        "sys.stderr.write(Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
    )
    return int(done.stderr.split()[-1]) / 1024
