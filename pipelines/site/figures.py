"""The figures of a place: tables of them with their sources, and the charts above them."""

from collections.abc import Iterator, Sequence

from pipelines.site import charts
from pipelines.site.content import Content, Row, decimal, figure
from pipelines.site.evidence import Shelf
from pipelines.site.words import Words
from schemas.text.turkish import sort_key

RANKED = ("population", "employees", "firms", "exports_usd")
"""Indicators whose districts are shown beside each other."""
FEWEST_PLACES = 3
FEWEST_YEARS = 3
"""in a chart: two are read faster in the table"""
MOST_OTHERS = (
    5  # sources that say something else, shown of one figure: the rest are counted
)


class Figures:
    """What is known of a place in numbers, in one language, its sources on the shelf of the page."""

    def __init__(
        self, content: Content, place: Row, shelf: Shelf, words: Words
    ) -> None:
        self.content, self.place, self.shelf, self.words = content, place, shelf, words
        self.facts = content.facts.get(place["slug"], [])

    # ── tables ──────────────────────────────────────────────────────────────
    def tables(self) -> Iterator[tuple[str, list[Row]]]:
        """Population and the other figures: title → rows, an indicator's newest year first."""
        plain = [fact for fact in self.facts if fact["breakdown"] is None]
        people = [fact for fact in plain if _is_of_people(fact)]
        yield self.words("population"), self._rows(people)
        yield (
            self.words("other figures"),
            self._rows([fact for fact in plain if not _is_of_people(fact)]),
        )
        yield (
            self.words("breakdowns"),
            self._rows([f for f in self.facts if f["breakdown"] is not None]),
        )

    def doubtful(self) -> list[Row]:
        """Figures not to be taken as they stand, with why."""
        return [self.row(fact) for fact in self.facts if fact["is_doubtful"]]

    def _rows(self, facts: Sequence[Row]) -> list[Row]:
        ordered = sorted(
            facts,
            key=lambda f: (
                f["indicator_id"],
                sort_key(f["breakdown"] or ""),
                -(f["year"] or 0),
            ),
        )
        return [self.row(fact) for fact in ordered]

    def row(self, fact: Row) -> Row:
        """A figure as the tables show it."""
        whole = self._of_province(fact)
        share = whole is not None and _is_part(fact, whole)
        return fact | {
            "label": self.words.label(fact),
            "key": self.key(fact),
            "shown": self.words.number(fact["value"]),
            "unit_shown": self.words.code("unit", fact["unit"]),
            "whole": whole and self.words.number(whole["value"]),
            "whole_key": whole and key_of(whole),
            "share": self.words.percent(fact["value"], whole["value"])
            if whole and share
            else "",
            "why": self.why(fact),
        }

    def why(self, fact: Row) -> str:
        """Why a figure is doubtful."""
        if fact["n_disagreeing"]:
            return self.words(
                "others say", n=fact["n_sources"], other=fact["n_disagreeing"]
            )
        return self.words(
            "not sure", confidence=self.words.number(fact["confidence"], 2)
        )

    def key(self, fact: Row) -> str:
        """The address of a figure's source, put on the shelf."""
        others = self.content.others.get(fact["id"], [])
        shown = [
            {
                "value": self.words.amount(other["value"], other["unit"]),
                "key": self.shelf.take(other["table_cell_id"], other["statement_id"]),
            }
            for other in others[:MOST_OTHERS]
        ]
        year = fact["year"] or self.words("no year")
        about = [
            self.words.label(fact),
            fact["breakdown"],
            fact["place_name"],
            str(year),
        ]
        reading = {
            "what": " · ".join(part for part in about if part),
            "value": self.words.amount(fact["value"], fact["unit"]),
            "proof": fact["proof"],
            "others": shown,
            "left_out": len(others) - len(shown),
        }
        return self.shelf.take(fact["table_cell_id"], fact["statement_id"], reading)

    def _of_province(self, fact: Row) -> Row | None:
        if (
            fact["breakdown"] is not None
            or fact["year"] is None
            or fact["place_kind"] != "district"
        ):
            return None
        whole = (fact["province_slug"], "province")
        same = self.content.same_figure[figure(fact)]
        return next(
            (f for f in same if (f["place_slug"], f["place_kind"]) == whole), None
        )

    # ── charts ──────────────────────────────────────────────────────────────
    def ranks(self) -> Iterator[Row]:
        """Charts of the place among those of its kind in its province: title, year and picture."""
        for code in RANKED:
            mine = [
                f
                for f in self.facts
                if f["indicator_code"] == code and _is_plain(f) and f["year"]
            ]
            if mine:
                yield from self._rank(max(mine, key=lambda fact: int(fact["year"])))

    def _rank(self, fact: Row) -> Iterator[Row]:
        peers = [
            other
            for other in self.content.same_figure[figure(fact)]
            if other["place_kind"] == "district"
            and other["province_slug"] == fact["province_slug"]
        ]
        if len(peers) < FEWEST_PLACES or fact not in peers:
            return
        ordered = sorted(
            peers, key=lambda peer: (-(decimal(peer["value"]) or 0), peer["place_slug"])
        )
        here = next(
            rank for rank, peer in enumerate(ordered, 1) if peer["id"] == fact["id"]
        )
        title = f"{self.words.label(fact)}, {fact['year']}"
        value = self.words.amount(fact["value"], fact["unit"])
        told = self.words(
            "chart bars", n=len(peers), here=fact["place_name"], value=value, rank=here
        )
        bars = [
            {
                "name": peer["place_slug"],
                "value": float(peer["value"]),
                "here": peer["id"] == fact["id"],
            }
            for peer in ordered
        ]
        names = [str(bar["name"]) for bar in bars]
        picture = charts.ranked(bars, names, title, told, self.words.language)
        yield {"title": title, "told": told, "picture": picture}

    def series(self) -> Iterator[Row]:
        """Charts of what is known for several years."""
        by_code: dict[str, list[Row]] = {}
        for fact in self.facts:
            if _is_plain(fact) and fact["year"]:
                by_code.setdefault(fact["indicator_code"], []).append(fact)
        for facts in by_code.values():
            if len(facts) >= FEWEST_YEARS:
                yield self._line(sorted(facts, key=lambda fact: int(fact["year"])))

    def _line(self, facts: Sequence[Row]) -> Row:
        first, last = facts[0], facts[-1]
        from_, to = (
            self.words.amount(fact["value"], fact["unit"]) for fact in (first, last)
        )
        told = self.words(
            "chart line", first=first["year"], last=last["year"], from_=from_, to=to
        )
        points = [
            {"year": fact["year"], "value": float(fact["value"])} for fact in facts
        ]
        title = self.words.label(first)
        return {
            "title": title,
            "told": told,
            "picture": charts.line(points, title, told, self.words.language),
        }


def key_of(fact: Row) -> str:
    """The address of a figure's source on the page of its place."""
    cell = fact["table_cell_id"]
    return f"s{fact['statement_id']}" if cell is None else f"c{cell}"


def _is_plain(fact: Row) -> bool:
    return fact["breakdown"] is None and not fact["is_doubtful"]


def _is_of_people(fact: Row) -> bool:
    return "population" in fact["indicator_code"] or fact["unit"] == "years"


NO_PARTS = frozenset(
    {"percent", "per mille", "rank", "grade", "years", "persons per km2"}
)
"""Units of figures that are no parts of a whole."""


def _is_part(fact: Row, whole: Row) -> bool:
    """Whether a figure is a share of the province's: neither is doubtful, and it is not the larger."""
    part, total = decimal(fact["value"]), decimal(whole["value"])
    sure = not fact["is_doubtful"] and not whole["is_doubtful"]
    return (
        sure
        and fact["unit"] not in NO_PARTS
        and part is not None
        and total is not None
        and part <= total
    )
