"""The cookbook: questions with their SQL and Python, as `cookbook.yaml` lists them."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter
from rapidfuzz import process
from ruamel.yaml import YAML

from pipelines.errors import UsageProblem

FILE = Path(__file__).with_name("cookbook.yaml")

Value = int | str


class Question(BaseModel):
    """A question with its answer in three ways."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    """Of `bolgeplan query NAME`."""
    tr: str
    """The question in Turkish."""
    en: str
    """The question in English."""
    sql: str
    """For both engines; `:name` is a parameter."""
    python: str
    """One line, with `from pipelines import query`."""
    parameters: dict[str, Value] = {}
    """With the value that each has where none is given."""

    @property
    def command(self) -> str:
        """What to type; other values of the parameters go behind it: `year=2011`."""
        return f"bolgeplan query {self.name}"

    def filled(self, given: dict[str, str]) -> dict[str, Value]:
        """The parameters, those given in place of the defaults.

        Raises:
            UsageProblem: when the question has none of that name, or asks for a number there.
        """
        for name in given:
            if name not in self.parameters:
                has = ", ".join(self.parameters) or "none"
                raise UsageProblem(
                    f"{self.name} has no parameter {name!r} (it has: {has})"
                )
        return self.parameters | {
            name: self._typed(name, value) for name, value in given.items()
        }

    def _typed(self, name: str, value: str) -> Value:
        if not isinstance(self.parameters[name], int):
            return value
        if not value.removeprefix("-").isdecimal():
            raise UsageProblem(f"{name} is a number, not {value!r}")
        return int(value)


@cache
def questions() -> dict[str, Question]:
    """All questions by name, in the order of the cookbook."""
    data = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    listed = [{"name": name, **entry} for name, entry in data.items()]
    return {
        question.name: question
        for question in TypeAdapter(list[Question]).validate_python(listed)
    }


def question(name: str) -> Question:
    """A question by its name.

    Raises:
        UsageProblem: when there is none of that name, with the nearest.
    """
    if name not in questions():
        near = ", ".join(
            match[0] for match in process.extract(name, questions().keys(), limit=3)
        )
        raise UsageProblem(
            f"there is no question {name!r} (near it: {near}); `bolgeplan query` lists them"
        )
    return questions()[name]
