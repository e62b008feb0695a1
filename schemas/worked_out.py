"""Properties that are worked out when they are first asked for."""

from functools import cached_property
from typing import Any, Self, TypeVar, overload

Value = TypeVar("Value")


class worked_out(cached_property[Value]):
    """As `functools.cached_property` is from Python 3.12 on: without a lock.

    Up to 3.11 it takes one for each value of each line and paragraph: a hundredth of the CPU of a report.
    """

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> Value: ...

    def __get__(
        self, instance: object | None, owner: type[Any] | None = None
    ) -> Self | Value:
        if instance is None:
            return self
        value = instance.__dict__[self.attrname or ""] = self.func(instance)
        return value
