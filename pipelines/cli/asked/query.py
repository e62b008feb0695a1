"""`bolgeplan query`: a question of the cookbook, or any SQL that reads."""

import csv
import sys
from decimal import Decimal
from typing import Any

from pipelines.cli.shared.console import print_json, print_table
from pipelines.errors import UsageProblem
from pipelines.query.asking import Answer, ask
from pipelines.query.cookbook import Value, question, questions
from pipelines.texts import no_formula


def run_query(
    database: str,
    asked: str | None,
    given: list[str],
    *,
    show: bool,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Print the answer to a question or statement; without one, the questions there are.

    Raises:
        UsageProblem: when there is no such question or database, or it refuses the statement.
    """
    if as_json and as_csv:
        raise UsageProblem("either --json or --csv")
    if asked is None:
        _print(_listed(), as_json=as_json, as_csv=as_csv)
        return
    sql, parameters = _statement(asked, given)
    if show:
        print(sql.strip())
    else:
        _print(ask(database, sql, parameters), as_json=as_json, as_csv=as_csv)


def _listed() -> Answer:
    columns = ("name", "question", "tr", "parameters")
    rows = [
        (
            q.name,
            q.en,
            q.tr,
            " ".join(f"{name}={value}" for name, value in q.parameters.items()),
        )
        for q in questions().values()
    ]
    return Answer(columns, rows)


def _statement(asked: str, given: list[str]) -> tuple[str, dict[str, Value]]:
    """The SQL and its parameters: a name has no blank, a statement has."""
    values = dict(_pair(each) for each in given)
    if len(asked.split()) == 1:
        found = question(asked)
        return found.sql, found.filled(values)
    return asked, {
        name: int(value) if value.isdecimal() else value
        for name, value in values.items()
    }


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise UsageProblem(f"{text!r} is no parameter: they look like place=aliaga")
    return name, value


def _print(answer: Answer, *, as_json: bool, as_csv: bool) -> None:
    if as_json:
        print_json(
            [
                {name: _json(value) for name, value in row.items()}
                for row in answer.as_dicts()
            ]
        )
    elif as_csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows(
            [no_formula(_plain(value)) for value in row] for row in answer.rows
        )
    elif answer.rows:
        first = zip(*answer.rows, strict=True)
        numbers = [
            name
            for name, values in zip(answer.columns, first, strict=True)
            if all(map(_is_number, values))
        ]
        print_table(
            None,
            answer.columns,
            ([_plain(v) for v in row] for row in answer.rows),
            numbers,
        )
    else:
        print("no rows")


def _is_number(value: Any) -> bool:  # noqa: ANN401  (a value of any column)
    return value is None or (
        isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    )


def _plain(value: Any) -> Any:  # noqa: ANN401  (a value of any column)
    return format(value, "f") if isinstance(value, Decimal) else value


def _json(value: Any) -> Any:  # noqa: ANN401  (a value of any column)
    if not isinstance(value, Decimal):
        return value
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else format(value, "f")
