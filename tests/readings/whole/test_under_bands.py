"""Places under bands that name an indicator each, over years: laid beside each other, a column for each."""

from dataclasses import replace

from extractors.readings import choose_readings
from extractors.records.readers import read_records
from schemas.page import Page
from tests.readings.test_goals import IDENTITY
from tests.readings.test_regions import Written, page

PLACES = ("Aliağa", "Buca", "Foça", "Kınık")
YEARS = ("2007", "2008")
BANDS = ("Firma Sayısı (adet)", "Toplam Nüfus (kişi)", "İhracat Tutarı (ABD $)")
CODES = ("firms", "population", "exports_usd")


def figure(band: int, at: int, year: int) -> int:
    """Of a place (its rank) in a year (0, 1)."""
    return 100 * (band + 1) + 10 * at + year


def drawn(
    bands: tuple[str, ...] = BANDS,
    heads: tuple[str, ...] = YEARS,
    swapped: bool = False,
    parted: int = 99,
) -> list[Page]:
    """The pages: rows 14 points apart; the last band's places in another order; its rows overleaf from one on."""
    first: list[Written] = [("İlçe", 60, 60)]
    first += [(year, 200 + 100 * at, 60) for at, year in enumerate(heads)]
    pages, base = [first, []], 74.0
    for band, name in enumerate(bands):
        pages[0].append((name, 60, base))
        order = list(enumerate(PLACES))
        last = band == len(bands) - 1
        for row, (at, place) in enumerate(order[::-1] if swapped and last else order):
            over = last and row >= parted
            base = (60.0 if over and row == parted else base) + 14
            texts = [place, *(str(figure(band, at, year)) for year in (0, 1))]
            pages[over] += [
                (text, x, base) for text, x in zip(texts, (60, 200, 300), strict=True)
            ]
        base += 14
    return [replace(page(each), number=at) for at, each in enumerate(pages, 1) if each]


def read(pages: list[Page]) -> set[tuple[str, str, int | None, int]]:
    chosen = choose_readings(pages, [], IDENTITY)
    found = read_records(chosen.tables, IDENTITY).observations
    return {(o.indicator, o.place, o.year, int(o.value)) for o in found}


WHOLE = {
    (code, slug, int(YEARS[year]), figure(band, at, year))
    for band, code in enumerate(CODES)
    for at, slug in enumerate(("aliaga", "buca", "foca", "kinik"))
    for year in (0, 1)
}


def test_a_band_names_what_the_rows_below_count_and_the_headings_the_years() -> None:
    assert read(drawn()) == WHOLE


def test_the_rows_of_a_band_may_go_on_overleaf() -> None:
    assert read(drawn(parted=2)) == WHOLE


def test_what_is_not_certain_under_bands_is_not_read_and_told() -> None:
    twice = (BANDS[0], BANDS[0], BANDS[2])
    for pages in (
        drawn(twice),
        drawn(heads=("2008", "2008")),
        drawn(heads=("2007", "Erkek 2008")),
        drawn(swapped=True),
    ):
        told = choose_readings(pages, [], IDENTITY).findings
        assert read(pages) == set()
        assert {each.check_code for each in told} == {"rows-unread"}
