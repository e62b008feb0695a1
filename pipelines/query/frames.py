"""Answers as pandas frames: typed columns, an index of place, year and indicator.

Every function takes `db`: an URL or the path of an SQLite file. Without it the database is that of
`BOLGEPLAN_DB`, else that of `flows.yaml` in the working directory.
"""

import os
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from pipelines import variables
from pipelines.database.dictionary import view_entries
from pipelines.query import asking, cookbook
from pipelines.query.asking import Answer
from pipelines.settings import read_settings
from schemas.text.turkish import ascii_fold

DTYPES = {
    "integer": "Int64",
    "decimal": "float64",
    "number": "float64",
    "yes or no": "boolean",
    "text": "str",
    "date": "datetime64[s]",
}
"""Type in the data dictionary → of the column. A decimal keeps 15 digits; `bolgeplan query` prints all."""
Names = str | Sequence[str] | None
"""One name, several, or all."""


def ask(name: str, *, db: str | None = None, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401
    """The answer to a question of the cookbook: `ask("employees-ranked", year=2008)`.

    Raises:
        UsageProblem: when there is no such question, parameter or database.
    """
    found = cookbook.question(name)
    given = {key: str(value) for key, value in parameters.items()}
    return _frame(asking.ask(_database(db), found.sql, found.filled(given)))


def sql(statement: str, *, db: str | None = None, **parameters: Any) -> pd.DataFrame:  # noqa: ANN401
    """The answer to a statement that reads; `:name` in it is a parameter.

    Raises:
        UsageProblem: when the database refuses it.
    """
    return _frame(asking.ask(_database(db), statement, parameters))


def facts(
    *indicators: str,
    place: Names = None,
    province: Names = None,
    kind: Names = None,
    year: int | Sequence[int] | None = None,
    doubtful: bool | None = None,
    db: str | None = None,
) -> pd.DataFrame:
    """What is known, one row a fact, by (place_slug, year, indicator_code).

    Args:
        indicators: codes, `employees`; none: all.
        place: slugs, `aliaga`.
        province: slugs; the province itself is among its places.
        kind: `district`, `province`, `country`.
        year: one or several.
        doubtful: only those that are (or are not).
        db: the database.
    """
    where = {"indicator_code": indicators or None, "place_slug": place, "province_slug": province,
             "place_kind": kind, "year": year, "is_doubtful": doubtful}  # fmt: skip
    rows = _view("fact", where, "place_slug, year, indicator_code, breakdown, id", db)
    return rows.set_index(["place_slug", "year", "indicator_code"])


def wide(
    indicators: Sequence[str],
    *,
    place: Names = None,
    province: Names = None,
    kind: Names = "district",
    year: int | Sequence[int] | None = None,
    db: str | None = None,
) -> pd.DataFrame:
    """Values of indicators side by side: a row a (place_slug, year), a column an indicator."""
    rows = facts(
        *indicators, place=place, province=province, kind=kind, year=year, db=db
    )
    plain = rows[rows["breakdown"].isna()]["value"]
    return plain.unstack("indicator_code").reindex(columns=list(indicators))


def profile(
    *,
    place: Names = None,
    province: Names = None,
    year: int | Sequence[int] | None = None,
    db: str | None = None,
) -> pd.DataFrame:
    """The main figures of districts, by (place_slug, year)."""
    where = {"place_slug": place, "province_slug": province, "year": year}
    return _view("district_profile", where, "place_slug, year", db).set_index(
        ["place_slug", "year"]
    )


def series(place: Names, indicator: Names, *, db: str | None = None) -> pd.DataFrame:
    """What every edition says, old ones too, by (place_slug, indicator_code, year, edition_label)."""
    where = {"place_slug": place, "indicator_code": indicator}
    rows = _view(
        "series",
        where,
        "place_slug, indicator_code, year, published_on, edition_id",
        db,
    )
    return rows.set_index(["place_slug", "indicator_code", "year", "edition_label"])


def programmes(
    *,
    place: Names = None,
    province: Names = None,
    year: int | Sequence[int] | None = None,
    kind: Names = "district",
    db: str | None = None,
) -> pd.DataFrame:
    """Projects of support programmes, once over both languages, by (place_slug, programme_slug)."""
    where = {
        "place_slug": place,
        "province_slug": province,
        "year": year,
        "place_kind": kind,
    }
    rows = _view("programme_success", where, "place_slug, programme_slug", db)
    return rows.set_index(["place_slug", "programme_slug"])


def swot(
    *,
    place: Names = None,
    province: Names = None,
    quadrant: Names = None,
    dimension: Names = None,
    language: Names = None,
    word: Names = None,
    db: str | None = None,
) -> pd.DataFrame:
    """Findings of SWOT matrices, by id.

    Args:
        place: slugs.
        province: slugs.
        quadrant: `strength`, `weakness`, `opportunity`, `threat`.
        dimension: codes: `economic`, `environment`, …
        language: `tr`, `en`.
        word: only those with one of these words, in any form; letters the Turkish way.
        db: the database.
    """
    where = {
        "place_slug": place,
        "province_slug": province,
        "quadrant": quadrant,
        "dimension_code": dimension,
        "language": language,
    }
    rows = _view("current_swot_item", where, "id", db).set_index("id")
    return _with_word(rows, word, ("text_folded",)).merge(
        _dimension_names(db), how="left", left_on="dimension_code", right_index=True
    )


def goals(
    *, plan: Names = None, word: Names = None, db: str | None = None
) -> pd.DataFrame:
    """Goals of plans in both languages, by (plan, axis_ordinal, priority_number, number)."""
    key = ["plan", "axis_ordinal", "priority_number", "number"]
    rows = _view("goal_pair", {"plan": plan}, ", ".join(key), db).set_index(key)
    return _with_word(rows, word, ("text_folded_tr", "text_folded_en"))


def contradictions(*, place: Names = None, db: str | None = None) -> pd.DataFrame:
    """Sources that say something else than the one in `facts`, by (place_slug, year, indicator_code)."""
    rows = _view(
        "contradiction",
        {"place_slug": place},
        "place_slug, year, indicator_code, id",
        db,
    )
    return rows.set_index(["place_slug", "year", "indicator_code"])


def coverage(*, province: Names = None, db: str | None = None) -> pd.DataFrame:
    """Which districts have a report, by (place_slug, document_kind, plan_period)."""
    key = ["place_slug", "document_kind", "plan_period"]
    return _view("coverage", {"province_slug": province}, ", ".join(key), db).set_index(
        key
    )


def changes(
    document: str, *, language: str = "tr", db: str | None = None
) -> pd.DataFrame:
    """What the publisher changed between editions of a document, one row a difference."""
    return sql(
        "SELECT c.id, p.slug AS place_slug, c.subject, c.change, c.what, c.old_text, c.new_text,"
        " c.old_value, c.new_value FROM edition_change c JOIN document d ON d.id = c.document_id"
        " LEFT JOIN place p ON p.id = c.place_id"
        " WHERE d.slug = :document AND d.language = :language AND c.cause = 'source' ORDER BY c.id",
        document=document, language=language, db=db,
    )  # fmt: skip


def _view(view: str, where: dict[str, Any], order: str, db: str | None) -> pd.DataFrame:
    asked = {name: _listed(value) for name, value in where.items() if value is not None}
    conditions = " AND ".join(f"{name} IN :{name}" for name in asked) or "1 = 1"
    answer = asking.ask(
        _database(db),
        f"SELECT * FROM {view} WHERE {conditions} ORDER BY {order}",
        asked,
    )
    types = next(
        {column.name: column.type for column in entry.columns}
        for entry in view_entries()
        if entry.name == view
    )
    frame = pd.DataFrame(answer.rows, columns=list(answer.columns))
    return frame.astype({name: DTYPES[types[name]] for name in frame.columns})


def _listed(value: Any) -> list[Any]:  # noqa: ANN401  (whatever a filter is given)
    return [value] if isinstance(value, str | int) else list(value)


def _frame(answer: Answer) -> pd.DataFrame:
    """Types by the values; decimals are numbers."""
    frame = pd.DataFrame(answer.rows, columns=list(answer.columns))
    return frame.apply(_typed) if len(frame) else frame


def _typed(column: "pd.Series[Any]") -> "pd.Series[Any]":
    kinds = {type(value).__name__ for value in column.dropna()}
    if kinds and kinds <= {"int", "bool", "float", "Decimal"}:
        whole = kinds == {"int"}
        return column.astype(
            "Int64" if whole else "boolean" if kinds == {"bool"} else "float64"
        )
    return column


def _with_word(
    frame: pd.DataFrame, word: Names, columns: Sequence[str]
) -> pd.DataFrame:
    if word is None:
        return frame
    words = [ascii_fold(each) for each in _listed(word)]
    rows = frame[list(columns)].itertuples(index=False)
    return frame[[_says_one_of(words, row) for row in rows]]


def _says_one_of(words: Sequence[str], row: Iterable[object]) -> bool:
    texts = [text for text in row if isinstance(text, str)]
    return any(word in text for word in words for text in texts)


def _dimension_names(db: str | None) -> pd.DataFrame:
    names = sql(
        "SELECT code, label_tr AS dimension_tr, label_en AS dimension_en FROM swot_dimension",
        db=db,
    )
    return names.set_index("code")


def _database(given: str | None) -> str:
    return (
        given or os.environ.get(variables.DATABASE) or read_settings(None).database_url
    )
