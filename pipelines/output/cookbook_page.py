"""The cookbook as a page: `make dictionary` writes `docs/cookbook.md`."""

from pathlib import Path

from pipelines.query.cookbook import Question, questions

FILE = Path(__file__).parents[2] / "docs" / "cookbook.md"
INTRODUCTION = """# Cookbook

Questions that the database answers, each in SQL (SQLite and PostgreSQL alike), by a command and in Python.
Written by `make dictionary` from `pipelines/query/cookbook.yaml`; the tests compare the answers with what the
documents print. Every column is explained in the [data dictionary](../schemas/database/README.md), Python in
its [guide](python.md).

- `bolgeplan query` lists the questions; `bolgeplan query NAME` answers one; `place=bergama` behind it sets a
  parameter. `--json` and `--csv` are for programs, `--show` prints the SQL.
- `bolgeplan query "SELECT …"` answers any SQL that reads; nothing can be changed with it.
- Ask `fact` for figures: one row a fact, however many reports repeat it. A sum is right over one indicator,
  year and `place_kind`.
- Words in Turkish text are found in `text_folded`, in ASCII and lower case: `text_folded LIKE '%goc%'` finds
  `Göç`.
"""


def as_markdown() -> str:
    """The page."""
    return "\n".join([INTRODUCTION, *map(_entry, questions().values())])


def _entry(asked: Question) -> str:
    values = "".join(f", `{name}={value}`" for name, value in asked.parameters.items())
    parameters = (
        f"\nParameters, with their defaults: {values.removeprefix(', ')}.\n"
        if values
        else ""
    )
    return (
        f"## {asked.en}\n\n{asked.tr}\n\n```sql\n{asked.sql.strip()};\n```\n```\n{asked.command}\n```\n"
        f"```python\n{asked.python}\n```\n{parameters}"
    )


if __name__ == "__main__":
    FILE.write_text(as_markdown(), encoding="utf-8")
