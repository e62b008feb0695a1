"""A headless Chromium for tests of pages, where the machine has one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support.processes import PATIENCE_SECONDS

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

PATIENCE_MS = PATIENCE_SECONDS * 1000
expect.set_options(timeout=PATIENCE_MS)  # five seconds by itself


def executable() -> str | None:
    """Where the machine's Chromium is, its own or Playwright's."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        with sync_playwright() as playwright:
            own = playwright.chromium.executable_path
            found = own if Path(own).exists() else None
    return found


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser; the test is skipped with a reason where there is none."""
    path = executable()
    if path is None:
        pytest.skip(
            "no Chromium on this machine: `apt-get install chromium` or `playwright install chromium`"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"], timeout=PATIENCE_MS
        )
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, **options: Any) -> Page:
    """A page on which everything may take its time."""
    page = browser.new_page(**options)
    page.set_default_timeout(PATIENCE_MS)
    return page


@contextmanager
def opened(browser: Browser, path: Path, **options: Any) -> Iterator[Page]:
    """A page; errors on its console and requests beyond the file fail the test."""
    page = new_page(browser, **options)
    trouble: list[str] = []
    page.on(
        "console",
        lambda message: (
            trouble.append(message.text)
            if message.type in ("error", "warning")
            else None
        ),
    )
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on(
        "request",
        lambda request: (
            trouble.append(request.url) if request.url.startswith("http") else None
        ),
    )
    page.goto(path.as_uri())
    try:
        yield page
    finally:
        page.close()
    assert trouble == []


def violations(page: Page) -> list[tuple[str, str]]:
    """What keeps people from using a page, serious or critical: the rule of axe, and the first element."""
    return [
        (found["id"], found["nodes"][0]["html"])
        for found in Axe().run(page).response["violations"]
        if found["impact"] in ("serious", "critical")
    ]
