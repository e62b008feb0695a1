"""The first sheet of the workbook: where the data come from, of when they are, and what to mind."""

from collections.abc import Iterator

import sqlalchemy as sa

from pipelines.output.export.resources import resources

Line = tuple[bool, str, str]
"""Whether it is a heading, and two cells."""
SOURCES = """
SELECT d.title, d.slug || ' (' || d.language || ')', e.label, e.file_name, d.publisher,
       (SELECT COUNT(*) FROM finding f WHERE f.edition_id = e.id AND f.severity <> 'info')
FROM edition e JOIN document d ON d.id = e.document_id WHERE e.is_current ORDER BY d.slug, d.language
"""
DOUBTFUL = (
    "SELECT COUNT(*), SUM(CASE WHEN is_doubtful THEN 1 ELSE 0 END) FROM chosen_fact"
)
CAVEATS = (
    ("One row a fact", "The sheet `fact` has what the best source says of a place, indicator, year and breakdown, however"
     " many reports repeat it. Add up over one indicator, year and kind of place. `current_observation` has every"
     " printed place: a sum over it counts a figure as often as it is printed."),
    ("Doubtful values", "Where `is_doubtful` is true, look at the page before you use the number: `best_source` names it"
     " for `bolgeplan trace`."),
    ("No number", "What could not be read with certainty is not there; it is no zero. The sheet `finding` says why."),
    ("Years", "`year_basis`: `stated` where the year is printed with the figure, `context` or `inferred` where it follows"
     " from a caption or sentence."),
    ("Percent", "4.14 in a column of percent is 4.14 percent."),
    ("Türkçe", "`fact` sayfasında her gösterge, yer ve yıl bir kez bulunur; `is_doubtful` doğru ise değeri kullanmadan önce"
     " sayfasına bakınız. Okunamayan değerler boştur, sıfır değildir."),
)  # fmt: skip


def readme_lines(connection: sa.Connection) -> Iterator[Line]:
    """What stands on the sheet, line by line."""
    yield (
        True,
        "Figures, SWOT matrices and goals of regional plans",
        "Bölge planlarının rakamları, GZFT'leri ve hedefleri",
    )
    facts, doubtful = connection.execute(sa.text(DOUBTFUL)).one()
    newest = connection.execute(
        sa.text("SELECT MAX(published_on) FROM edition WHERE is_current")
    ).scalar()
    yield False, "Facts", f"{facts}, of which {doubtful or 0} are doubtful"
    yield False, "Newest source", str(newest or "undated")
    yield False, "", ""
    yield True, "Mind", ""
    for name, text in CAVEATS:
        yield False, name, text
    yield False, "", ""
    yield True, "Sources", "Current editions"
    for title, slug, label, file_name, publisher, findings in connection.execute(
        sa.text(SOURCES)
    ):
        noted = f", {findings} warnings of the checks" if findings else ""
        yield (
            False,
            title,
            f"{slug}, edition {label}, {publisher or 'no publisher named'}, {file_name}{noted}",
        )
    yield False, "", ""
    yield True, "Sheets", ""
    for resource in resources():
        yield False, resource.name, resource.meaning
