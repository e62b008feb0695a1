"""Stages 7 and 9, records and years: typed records of the tables."""
