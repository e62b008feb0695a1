"""Tables of pages that are looked at in runs, each by another process: as if one had looked at all."""

import pytest

from extractors.pages.document import read_pages
from extractors.tables import find_tables, found_on, tables_over


@pytest.mark.parametrize("claim", [
    "borderless_continues_on_next_page",
    "banner_on_two_pages",
    "columns_that_are_empty_overleaf",
    "short_entries_overleaf",
    "last_row_between_rules_overleaf",
    "entries_across_two_columns_overleaf",
    pytest.param("continues_on_next_page", marks=pytest.mark.thorough),
])  # fmt: skip
def test_a_table_that_runs_over_the_end_of_a_run_is_the_same(pdf, claim: str) -> None:
    """Its rest has the columns of what stands on the page before: but for the last claim, without it another."""
    path = pdf(claim).path
    pages = list(read_pages(path))
    assert tables_over(
        path, pages, [found_on(path, [page]) for page in pages]
    ) == find_tables(path, pages)


def test_only_pages_on_which_a_table_may_go_on_are_looked_at_again(
    pdf, monkeypatch
) -> None:
    """The others are as they were found: looked at twice, all of them would cost more than one process does."""
    path = pdf("sixty_pages_three_tables").path
    pages = list(read_pages(path))
    runs = [found_on(path, pages[:30]), found_on(path, pages[30:])]
    monkeypatch.setattr("extractors.tables.found_on", None)  # nobody asks it
    assert len(tables_over(path, pages, runs)) == 3
