"""What a run does, step by step. Only `ingestion` starts from Prefect, whose variables must be set before."""
