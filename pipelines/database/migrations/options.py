"""How Alembic compares our models with a database and writes their types."""

from typing import Literal

from schemas.database import ExactDecimal, UtcDateTime

NOT_IN_MODELS = ("search_index", "ix_search_entry_words", "alembic_version")
"""Full-text indexes: made by hand, for each engine its own (SQLite's has shadow tables of that name)."""


def include_name(name: str | None, _type: str, _parents: object) -> bool:
    """Whether autogenerate looks at a table or index."""
    return not (name or "").startswith(NOT_IN_MODELS)


def render_item(_type: str, item: object, _context: object) -> str | Literal[False]:
    """Column types as revisions write them: a revision must not change when our classes do."""
    if isinstance(item, ExactDecimal):
        return "sa.Numeric()"
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    return "sa.String()" if type(item).__name__ == "AutoString" else False
