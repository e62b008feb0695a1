"""How a flow run ends that refused a document: with an error, as Prefect wants it, that is no bug."""

import logging

from pipelines.outcome import Outcome


class Quarantine(Exception):
    """The outcomes of a run that refused a document."""

    def __init__(
        self, sentence: str, outcomes: list[Outcome], run_id: int | None = None
    ) -> None:
        super().__init__(sentence)
        self.outcomes = outcomes
        self.run_id = run_id


class _NoTraceback(logging.Filter):
    """Drops what Prefect says of such an end beside its state: it takes it for a crash of its own."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not (record.exc_info and isinstance(record.exc_info[1], Quarantine))


_no_traceback = _NoTraceback()


def log_refusals_in_one_line() -> None:
    """Keep tracebacks in Prefect's logs for bugs."""
    for name in ("prefect.flow_runs", "prefect.engine"):
        logging.getLogger(name).addFilter(_no_traceback)
