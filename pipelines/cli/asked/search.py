"""`bolgeplan search`: full text over statements, SWOT items and goals, the Turkish way."""

from pipelines.cli.shared.console import print_json, print_table
from pipelines.database.connection import open_database, reading
from pipelines.database.search import search


def run_search(database: str, text: str, limit: int, *, as_json: bool) -> None:
    """Print the texts in which all words are found, the most telling first.

    Raises:
        UsageProblem: when there is no such database, or no word to look for.
    """
    with reading(open_database(database)) as session:
        rows = search(session, text, limit)
    if as_json:
        print_json(rows)
    elif rows:
        headings = ("kind", "id", "document", "section", "part", "page", "text")
        print_table(
            None,
            headings,
            ([row[h] for h in headings] for row in rows),
            numbers=("id", "page"),
        )
    else:
        print("nothing found")
