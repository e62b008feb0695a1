"""The views: what is current, one flat row each, with the names joined in. The same SQL on both engines."""

from schemas.records import DOUBTFUL_BELOW

EDITION_NAMES = """
    d.slug AS document_slug,
    d.kind AS document_kind,
    d.language,
    d.plan_period,
    e.id AS edition_id,
    e.label AS edition_label"""

CELL_PLACE = """
    t.ordinal AS table_ordinal,
    c.page,
    c.x0,
    c.top,
    c.x1,
    c.bottom"""


def _support(record: str) -> str:
    """How sure a record is; one whose support nobody weighed is not doubtful."""
    return f"""
    {record}.confidence,
    {record}.proof,
    COALESCE({record}.confidence < {DOUBTFUL_BELOW}, FALSE) AS is_doubtful"""


CURRENT_OBSERVATION = f"""
SELECT
    o.id,
    p.slug AS place_slug,
    p.name AS place_name,
    p.kind AS place_kind,
    i.code AS indicator_code,
    i.label_tr AS indicator_label_tr,
    i.label_en AS indicator_label_en,
    i.is_provisional,
    o.year,
    o.year_basis,
    o.value,
    o.unit,
    o.breakdown,
    o.text_raw,
    o.origin,{_support("o")},{EDITION_NAMES},
    o.table_cell_id,
    o.statement_id,
    t.ordinal AS table_ordinal,
    s.text AS statement_text,
    COALESCE(c.page, s.page) AS page,
    COALESCE(c.x0, s.x0) AS x0,
    COALESCE(c.top, s.top) AS top,
    COALESCE(c.x1, s.x1) AS x1,
    COALESCE(c.bottom, s.bottom) AS bottom
FROM observation o
JOIN edition e ON e.id = o.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
JOIN indicator i ON i.id = o.indicator_id
JOIN place p ON p.id = o.place_id
LEFT JOIN table_cell c ON c.id = o.table_cell_id
LEFT JOIN source_table t ON t.id = c.source_table_id
LEFT JOIN statement s ON s.id = o.statement_id
"""

CURRENT_SWOT_ITEM = f"""
SELECT
    w.id,
    p.slug AS place_slug,
    p.name AS place_name,
    w.dimension,
    w.sub_dimension,
    w.quadrant,
    w.ordinal,
    w.text,
    w.text_raw,{_support("w")},{EDITION_NAMES},
    w.table_cell_id,{CELL_PLACE}
FROM swot_item w
JOIN edition e ON e.id = w.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
LEFT JOIN place p ON p.id = w.place_id
JOIN table_cell c ON c.id = w.table_cell_id
JOIN source_table t ON t.id = c.source_table_id
"""

CURRENT_PROGRAMME_RESULT = f"""
SELECT
    r.id,
    g.slug AS programme_slug,
    g.name AS programme_name,
    g.year,
    p.slug AS place_slug,
    p.name AS place_name,
    r.applications,
    r.successful,{_support("r")},{EDITION_NAMES},
    r.table_cell_id,{CELL_PLACE}
FROM programme_result r
JOIN edition e ON e.id = r.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
JOIN programme g ON g.id = r.programme_id
JOIN place p ON p.id = r.place_id
JOIN table_cell c ON c.id = r.table_cell_id
JOIN source_table t ON t.id = c.source_table_id
"""

# District reports repeat the goals of their plan: a plan's goals are shown once, from the plan itself where
# it is loaded, else from the report that holds most of them. Without a plan period a document speaks for
# itself.
CURRENT_GOAL = f"""
WITH goals_of_edition AS (
    SELECT g.edition_id, COUNT(*) AS goals FROM plan_goal g GROUP BY g.edition_id
), ranked AS (
    SELECT
        n.edition_id,
        ROW_NUMBER() OVER (
            PARTITION BY COALESCE(d.plan_period, d.slug), d.language
            ORDER BY
                CASE d.kind WHEN 'regional_plan' THEN 0 ELSE 1 END,
                n.goals DESC,
                CASE WHEN e.published_on IS NULL THEN 1 ELSE 0 END,
                e.published_on DESC,
                e.id
        ) AS choice
    FROM goals_of_edition n
    JOIN edition e ON e.id = n.edition_id AND e.is_current
    JOIN document d ON d.id = e.document_id
)
SELECT
    g.id,
    a.ordinal AS axis_ordinal,
    a.title AS axis_title,
    r.number AS priority_number,
    r.title AS priority_title,
    g.number,
    g.text,
    g.text_raw,{_support("g")},{EDITION_NAMES},
    g.table_cell_id,{CELL_PLACE}
FROM plan_goal g
JOIN ranked k ON k.edition_id = g.edition_id AND k.choice = 1
JOIN plan_priority r ON r.id = g.priority_id
JOIN plan_axis a ON a.id = r.axis_id
JOIN edition e ON e.id = g.edition_id
JOIN document d ON d.id = e.document_id
JOIN table_cell c ON c.id = g.table_cell_id
JOIN source_table t ON t.id = c.source_table_id
"""

VIEWS: dict[str, str] = {
    "current_observation": CURRENT_OBSERVATION,
    "current_swot_item": CURRENT_SWOT_ITEM,
    "current_goal": CURRENT_GOAL,
    "current_programme_result": CURRENT_PROGRAMME_RESULT,
}
"""Name → SELECT."""
