"""S3-compatible storage by fsspec: asked with the credentials of the environment, at public addresses."""

from typing import Any
from urllib.parse import urlsplit

from pipelines.errors import UsageProblem
from pipelines.settings.source import Source
from pipelines.sources.private import PrivateAddress, is_private

NOT_INSTALLED = (
    "stores of objects need the packages of bolgeplan[s3]: pip install 'bolgeplan[s3]'"
)


def store_of(source: Source) -> Any:  # noqa: ANN401  (fsspec has no types)
    """The file system of a source's store.

    Raises:
        UsageProblem: when the packages for it are not installed.
        PrivateAddress: when it is at an address of one's own network, which the source does not allow.
    """
    try:
        import fsspec  # noqa: PLC0415  (with s3fs a second to import: only where there is a store)

        store = fsspec.filesystem(  # type: ignore[no-untyped-call]
            "s3",
            anon=source.anonymous,
            endpoint_url=source.endpoint,
            use_listings_cache=False,  # of `serve`, which looks again tomorrow
        )
    except ImportError:
        raise UsageProblem(NOT_INSTALLED) from None
    _require_public(store, source)
    return store


def _require_public(store: Any, source: Source) -> None:  # noqa: ANN401  (as above)
    """Look where requests really go: an endpoint may also come from the environment or a profile."""
    store.connect()
    host = urlsplit(str(store.s3.meta.endpoint_url)).hostname or ""
    if not source.private and is_private(host):
        raise PrivateAddress(
            f"The store is at {host}, an address of your own network: set private: true for the source"
            f" {source.name!r} if that is meant."
        )


def failures() -> tuple[type[Exception], ...]:
    """What is raised where a store cannot be reached, will not answer, or is where it may not be."""
    try:
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  (as above)
    except ImportError:
        return (PrivateAddress, OSError)
    return (PrivateAddress, OSError, BotoCoreError, ClientError)
