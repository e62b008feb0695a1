"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class IdentitySettings:
    """Of `__init__.py`.

    What a document is, from its cover, running header and imprint. Never from its file name.
    """

    front_pages: int = 4
    """pages: cover, imprint, foreword, first page with a running header. Shown by
    `continues_on_next_page`."""
    cover_lines: int = 24
    """lines of the first page that may be its title; a page without a cover begins with prose. Shown by
    `continues_on_next_page`."""
    year_words: int = 3
    """words of a cover's line that tells the report's year; in a longer one the year is something
    else's. Shown by `row_cut_by_page_break`."""
    slug_signs: int = 120
    """signs of a title that name its folder; file systems take 255 bytes for one, encrypted folders 143. Shown by
    `test_a_title_of_any_length_names_a_folder_of_its_own`."""
    month_words: int = 5
    """words of a line that is a month and a year: in a sentence they date what it tells. Shown by
    `no_table_cover`."""


IDENTITY = IdentitySettings()


@dataclass(slots=True)
class KindsSettings:
    """Of `kinds.py`: what kind of document it is, by what its cover and first pages call it."""

    title_words: int = 12
    """words of a title or running header; longer lines are prose. Shown by `no_table_cover`."""
    ended_words: int = 3
    """words of a line that ends in a stop and is a title all the same: more are a sentence. Shown by
    `test_a_title_may_end_in_a_stop_and_a_sentence_names_other_documents`."""


KINDS = KindsSettings()


@dataclass(slots=True)
class AreaSettings:
    """Of `area.py`.

    What place or area a document is about.
    """

    longest_name: int = 3
    """words of a line that may be a place's name alone.
    Shown by `test_a_line_of_few_words_may_be_places_alone`."""


AREA = AreaSettings()
