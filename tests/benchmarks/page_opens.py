"""How long a browser takes to open the inspection of a long document: `python -m tests.benchmarks.page_opens`.

Beside it, in the same browser, the one of a short report: what sixty pages cost more. Needs a Chromium.
"""

import re
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from pipelines.report.inspect_page import write_inspection
from tests.pdfs.library import draw
from tests.support.web.browser import executable, opened

LIMIT_SECONDS = 3.0
ROUNDS = 5
SHORT, LONG = "aliaga-2010-11", "sixty_pages_three_tables"


def seconds(browser: Browser, page: Path) -> float:
    """The best of some rounds, from the start to where the picture of the first page is seen."""
    took = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        with opened(browser, page) as seen:
            named = re.compile("of the document as printed")
            expect(seen.get_by_role("img", name=named)).to_be_visible()
            took.append(time.perf_counter() - start)
    return min(took)


def main(folder: Path) -> int:
    """Print both; 1 where the long one takes longer than it may."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable(), args=["--no-sandbox"]
        )
        took = {}
        for name in (SHORT, LONG):
            page = write_inspection(draw(name, folder)[0], folder)
            took[name] = seconds(browser, page)
            print(f"{name:28}{took[name]:7.2f} s{page.stat().st_size / 1e6:7.1f} MB")
        browser.close()
    print(f"long / short {took[LONG] / took[SHORT]:.2f}")
    return int(took[LONG] > LIMIT_SECONDS)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        raise SystemExit(main(Path(made)))
