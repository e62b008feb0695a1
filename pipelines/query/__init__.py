"""Asking the database from Python: `from pipelines import query`, then `query.facts("employees", year=2008)`.

The guide is `docs/python.md`; the questions of the cookbook are in `cookbook.yaml` beside this file.
"""

from pipelines.query.cookbook import question, questions
from pipelines.query.frames import (
    ask,
    changes,
    contradictions,
    coverage,
    facts,
    goals,
    profile,
    programmes,
    series,
    sql,
    swot,
    wide,
)

__all__ = [
    "ask",
    "changes",
    "contradictions",
    "coverage",
    "facts",
    "goals",
    "profile",
    "programmes",
    "question",
    "questions",
    "series",
    "sql",
    "swot",
    "wide",
]
