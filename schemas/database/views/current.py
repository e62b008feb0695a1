"""What the current editions print, one flat row each, with the names joined in.

Cells and tables are joined from the left though none is ever missing: who asks for no page and box does not
pay for them (SQLite leaves out such a join).
"""

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

_SWOT_ITEM = f"""
SELECT
    w.id,
    {{place_slug}} AS place_slug,
    {{place_name}} AS place_name,
    w.dimension,
    w.sub_dimension,
    w.quadrant,
    w.ordinal,
    w.text,
    w.dimension_code,
    w.text_folded,
    w.text_raw,{_support("w")},{EDITION_NAMES},
    w.table_cell_id,{CELL_PLACE},
    {{province_slug}} AS province_slug
FROM swot_item w
{{places}}
JOIN edition e ON e.id = w.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
LEFT JOIN table_cell c ON c.id = w.table_cell_id
LEFT JOIN source_table t ON t.id = c.source_table_id
"""

# Matrices of districts, provinces, the country, and of none (of a plan): one join for all could not begin
# at a place or province, and would walk through all items for one.
CURRENT_SWOT_ITEM = "UNION ALL".join(
    (
        _SWOT_ITEM.format(
            place_slug="p.slug",
            place_name="p.name",
            province_slug="q.slug",
            places="JOIN place p ON p.id = w.place_id AND p.kind = 'district'"
            " JOIN place q ON q.id = p.parent_id",
        ),
        _SWOT_ITEM.format(
            place_slug="p.slug",
            place_name="p.name",
            province_slug="p.slug",
            places="JOIN place p ON p.id = w.place_id AND p.kind = 'province'",
        ),
        _SWOT_ITEM.format(
            place_slug="p.slug",
            place_name="p.name",
            province_slug="NULL",
            places="JOIN place p ON p.id = w.place_id AND p.parent_id IS NULL",
        ),
        _SWOT_ITEM.format(
            place_slug="NULL", place_name="NULL", province_slug="NULL", places=""
        )
        + "WHERE w.place_id IS NULL\n",
    )
)

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
LEFT JOIN table_cell c ON c.id = r.table_cell_id
LEFT JOIN source_table t ON t.id = c.source_table_id
"""

# District reports repeat the goals of their plan: a plan's goals are shown once in each language, from the
# plan itself where it is loaded, else from the report that holds most of them (`edition.speaks_for_plan`).
# SQLite keeps the order of CROSS JOINs: it begins at the few editions, not at the goals of all.
CURRENT_GOAL = f"""
SELECT
    g.id,
    e.speaks_for_plan AS plan,
    a.ordinal AS axis_ordinal,
    a.title AS axis_title,
    r.number AS priority_number,
    r.title AS priority_title,
    g.number,
    g.text,
    g.text_folded,
    g.text_raw,{_support("g")},{EDITION_NAMES},
    g.table_cell_id,{CELL_PLACE}
FROM edition e
CROSS JOIN document d
CROSS JOIN plan_priority r
CROSS JOIN plan_goal g
CROSS JOIN plan_axis a
LEFT JOIN table_cell c ON c.id = g.table_cell_id
LEFT JOIN source_table t ON t.id = c.source_table_id
WHERE e.speaks_for_plan > '' AND d.id = e.document_id AND r.edition_id = e.id AND g.priority_id = r.id
    AND a.id = r.axis_id
"""

CURRENT_STATEMENT = f"""
SELECT
    s.id,
    q.slug AS place_slug,
    q.name AS place_name,
    s.section,
    s.ordinal,
    s.kind,
    s.text,
    x.folded AS text_folded,
    s.text_raw,{EDITION_NAMES},
    s.page,
    s.x0,
    s.top,
    s.x1,
    s.bottom
FROM statement s
JOIN edition e ON e.id = s.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
LEFT JOIN place q ON q.id = d.place_id
LEFT JOIN search_entry x ON x.kind = 'statement' AND x.row_id = s.id
"""
