"""The views, for people and programs that ask in SQL: the same on SQLite and PostgreSQL."""

from schemas.database.views import current, facts, wide

VIEWS: dict[str, str] = {
    "current_observation": current.CURRENT_OBSERVATION,
    "current_swot_item": current.CURRENT_SWOT_ITEM,
    "current_goal": current.CURRENT_GOAL,
    "current_programme_result": current.CURRENT_PROGRAMME_RESULT,
    "current_statement": current.CURRENT_STATEMENT,
    "fact": facts.FACT,
    "contradiction": facts.CONTRADICTION,
    "series": facts.SERIES,
    "programme_success": facts.PROGRAMME_SUCCESS,
    "district_profile": wide.DISTRICT_PROFILE,
    "swot_count": wide.SWOT_COUNT,
    "goal_pair": wide.GOAL_PAIR,
    "coverage": wide.COVERAGE,
}
"""Name → SELECT. One that asks another stands behind it."""

__all__ = ["VIEWS"]
