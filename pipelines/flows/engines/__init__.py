"""Readers elsewhere: a Dask cluster, or the workers of a Prefect work pool (docs/scaling.md)."""
