"""Where documents are read: here, on a Dask cluster, or by the workers of a Prefect work pool."""

from typing import Literal

from pydantic import Field

from pipelines.settings.section import Section

EngineName = Literal["local", "dask", "workers"]


class Run(Section):
    """Who reads the documents of a run. Whoever starts it loads them, in the order of their list."""

    engine: EngineName = "local"
    """`local`: processes of this machine. `dask`: a Dask cluster. `workers`: flow runs of a work pool."""
    dask: str | None = Field(default=None, pattern=r"^(tcp|tls|ucx|ws|wss)://[^\s@]+$")
    """The scheduler of a Dask cluster; left out: a cluster of processes on this machine, for the run."""
    processes: int = Field(default=0, ge=0)
    """Of a Dask cluster for the run; 0: as many as there are processors."""
    deployment: str = Field(
        default="ingest-share/worker-share", pattern=r"^[^/]+/[^/]+$"
    )
    """Flow and deployment that workers are asked for, as in `prefect.yaml`."""
    share: int = Field(default=25, ge=1, le=1000)
    """Small documents that one worker reads together; larger ones go alone."""
    patience_seconds: int = Field(default=180, ge=1)
    """How long a worker that has begun may take until it has its share: after that it counts as lost."""
