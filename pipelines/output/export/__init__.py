"""The tables and views as files for others: CSV, Parquet or a workbook, with a Frictionless data package."""
