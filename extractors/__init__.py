"""The verbs: plain functions from a PDF to validated records. Knows neither Prefect nor the database."""
