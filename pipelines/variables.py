"""The environment variables that we read, beside Prefect's own."""

DATABASE = "BOLGEPLAN_DB"
"""The database: goes before the one in `flows.yaml`, and `--db` before it."""
SERVE_PID = "BOLGEPLAN_SERVE_PID"
"""The process that starts flow runs, for those that it starts."""
TRACEBACK = "BOLGEPLAN_TRACEBACK"
"""1: tracebacks beside the sentences of errors."""
