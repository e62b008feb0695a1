"""Which database is meant, and how it is named without its password.

Prefect keeps the parameters, logs and artifacts of flow runs, and shows them to whoever sees its pages: a
password reaches a flow by the environment, by `flows.yaml` or by a Secret block, never by a parameter.
"""

import os
import re

from pipelines import variables
from pipelines.errors import UsageProblem

BLOCK = "prefect-secret:"
"""`prefect-secret:NAME` is the URL that Prefect's Secret block of that name holds."""
_PASSWORD = re.compile(r"(?<=://)([^:/@\s]*):[^@\s]*(?=@)|(?<=[?&]password=)[^&\s]+")


def named_database(given: str | None, of_settings: str) -> str:
    """The database that is meant, as a URL or a path.

    Args:
        given: by an option or a parameter; None for that of the environment, or else of the settings.
        of_settings: URL or path in `flows.yaml`.

    Raises:
        UsageProblem: when it is a Secret block that Prefect does not have.
    """
    named = given or os.environ.get(variables.DATABASE) or of_settings
    return _of_block(named.removeprefix(BLOCK)) if named.startswith(BLOCK) else named


def _of_block(name: str) -> str:
    if not os.environ.get("PREFECT_API_URL"):
        raise UsageProblem(
            f"the database {BLOCK}{name} is kept by a Prefect server: name the server in PREFECT_API_URL"
        )
    from prefect.blocks.system import Secret  # noqa: PLC0415  (Prefect takes seconds to import)

    try:
        block = Secret.load(name)
    except ValueError:  # what Prefect raises for a block that is not there
        raise UsageProblem(
            f"Prefect has no Secret block {name!r}: make it on Prefect's page Blocks, or name the database"
            f" in {variables.DATABASE}"
        ) from None
    assert isinstance(
        block, Secret
    )  # it is awaitable only within a coroutine, and we are in none
    return str(block.get())


def hidden(named: str) -> str:
    """A database URL, or a sentence with one in it, with `***` for passwords."""
    return _PASSWORD.sub(
        lambda match: f"{match[1]}:***" if match[1] is not None else "***", named
    )


def without_password(named: str) -> str:
    """The URL, where it may be seen by others.

    Raises:
        UsageProblem: where it holds a password.
    """
    if hidden(named) != named:
        raise UsageProblem(
            f"the parameter database={hidden(named)!r} holds a password, which Prefect would keep and show:"
            f" name the database in {variables.DATABASE}, in flows.yaml or as {BLOCK}NAME"
        )
    return named
