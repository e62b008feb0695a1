"""The environment variables that we read, beside Prefect's own."""

DATABASE = "BOLGEPLAN_DB"
"""The database: goes before the one in `flows.yaml`, and `--db` before it."""
CONFIG = "BOLGEPLAN_CONFIG"
"""The settings: goes before the `flows.yaml` of the working folder, and `--config` before it."""
SERVE_PID = "BOLGEPLAN_SERVE_PID"
"""The process that starts flow runs, for those that it starts."""
TRACEBACK = "BOLGEPLAN_TRACEBACK"
"""1: tracebacks beside the sentences of errors."""
SECRET = frozenset(
    {
        DATABASE,
        "PREFECT_API_KEY",
        "PREFECT_API_AUTH_STRING",
        "PGPASSWORD",
        "PREFECT_API_DATABASE_PASSWORD",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
    }
)
"""May hold a password or a key: processes that read PDFs do not get them."""
