"""Errors that are data: a kind, a sentence with the place, and what would mend it."""

from pathlib import Path


class UnreadableDocument(Exception):
    """A PDF that cannot be read: the message is one clear sentence that names the remedy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        """`empty-file`, `not-a-pdf`, `password-needed`, `damaged`, `too-many-pages`, …"""


class StageFailed(Exception):
    """A bug of ours, met while a document was read: one sentence with stage, file, page and table."""

    def __init__(
        self,
        stage: str,
        path: Path,
        cause: str,
        *,
        page: int | None = None,
        table: str | None = None,
    ) -> None:
        on_page = f"page {page} of " if page is not None else ""
        in_table = f", {table}" if table else ""
        super().__init__(
            f"The stage {stage!r} failed on {on_page}{path.name!r}{in_table}: {cause}."
        )
        self.stage = stage
        self.page = page
