"""Errors that are data: a kind, a sentence with the place, and what would mend it."""


class UnreadableDocument(Exception):
    """A PDF that cannot be read: the message is one clear sentence that names the remedy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        """`empty-file`, `not-a-pdf`, `password-needed`, `damaged`, `too-many-pages`, …"""
