"""Wide views: a district a row, both languages side by side, counts, and what there is of each district."""

MEASURES: dict[str, tuple[str, ...]] = {
    "population": ("population",),
    "urban_population": ("urban_population",),
    "urban_population_percent": ("urban_population_share",),
    "population_growth_percent": ("population_growth_rate",),
    "median_age": ("median_age",),
    "employees": ("employees",),
    "employees_percent_of_province": ("employees_share_izmir", "employees_share_province"),
    "employees_rank_in_province": ("employees_rank_in_izmir", "employees_rank_in_province"),
    "firms": ("firms",),
    "firms_percent_of_province": ("firms_share_izmir", "firms_share_province"),
    "exports_usd": ("exports_usd",),
    "exports_percent_of_province": ("exports_share_izmir", "exports_share_province"),
    "bonded_warehouses": ("bonded_warehouses",),
    "socioeconomic_rank": ("socioeconomic_development_rank",),
    "socioeconomic_grade": ("socioeconomic_development_grade",),
}
"""Column of `district_profile` → codes of the indicator in it: İzmir's has its name in the code."""


def _measure(column: str, codes: tuple[str, ...]) -> str:
    listed = ", ".join(f"'{code}'" for code in codes)
    value = "CASE f.unit WHEN 'per mille' THEN f.value / 10.0 ELSE f.value END"
    plain = value if column.endswith("_percent") else "f.value"
    return f"MAX(CASE WHEN i.code IN ({listed}) THEN {plain} END) AS {column}"


def _ratio(above: str, below: str, column: str) -> str:
    return f"ROUND(1.0 * {above} / NULLIF({below}, 0), 2) AS {column}"


_CODES = ", ".join(f"'{code}'" for codes in MEASURES.values() for code in codes)
_COLUMNS = ",\n        ".join(_measure(column, codes) for column, codes in MEASURES.items())
_NAMES = ", ".join(MEASURES)

DISTRICT_PROFILE = f"""
SELECT
    place_slug, place_name, province_slug, province_name, year, {_NAMES},
    {_ratio("exports_usd", "employees", "exports_usd_per_employee")},
    {_ratio("exports_usd", "firms", "exports_usd_per_firm")},
    {_ratio("employees", "firms", "employees_per_firm")},
    n_facts, n_doubtful
FROM (
    SELECT
        p.slug AS place_slug,
        p.name AS place_name,
        q.slug AS province_slug,
        q.name AS province_name,
        f.year AS year,
        {_COLUMNS},
        COUNT(*) AS n_facts,
        SUM(CASE WHEN f.is_doubtful THEN 1 ELSE 0 END) AS n_doubtful
    FROM chosen_fact f
    JOIN indicator i ON i.id = f.indicator_id
    JOIN place p ON p.id = f.place_id
    JOIN place q ON q.id = p.parent_id
    WHERE p.kind = 'district' AND f.breakdown IS NULL AND i.code IN ({_CODES})
    GROUP BY p.slug, p.name, q.slug, q.name, f.year
) by_year
"""

SWOT_COUNT = """
SELECT
    p.slug AS place_slug,
    p.name AS place_name,
    d.slug AS document_slug,
    d.language,
    e.label AS edition_label,
    w.dimension_code,
    COALESCE(m.label_tr, w.dimension) AS dimension_tr,
    COALESCE(m.label_en, w.dimension) AS dimension_en,
    w.quadrant,
    COUNT(*) AS n_items
FROM swot_item w
JOIN edition e ON e.id = w.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
LEFT JOIN place p ON p.id = w.place_id
LEFT JOIN swot_dimension m ON m.code = w.dimension_code
GROUP BY
    p.slug, p.name, d.slug, d.language, e.label, w.dimension_code, COALESCE(m.label_tr, w.dimension),
    COALESCE(m.label_en, w.dimension), w.quadrant
"""


def _same_goal(one: str, other: str) -> str:
    columns = ("plan", "axis_ordinal", "priority_number", "number")
    return " AND ".join(f"{one}.{column} = {other}.{column}" for column in columns)


def _side(side: str | None, suffix: str) -> str:
    columns = ("axis_title", "priority_title", "text", "text_folded", "id", "document_slug", "page")
    return ",\n    ".join(
        f"{f'{side}.{column}' if side else 'NULL'} AS {column}_{suffix}" for column in columns
    )


_GOAL = "plan, {side}.plan_period, {side}.axis_ordinal, {side}.priority_number, {side}.number"

# A goal of one language that the other has not under the same numbers stands alone.
GOAL_PAIR = f"""
SELECT
    tr.{_GOAL.format(side="tr")},
    {_side("tr", "tr")},
    {_side("en", "en")}
FROM current_goal tr
LEFT JOIN current_goal en ON en.language = 'en' AND {_same_goal("en", "tr")}
WHERE tr.language = 'tr'
UNION ALL
SELECT
    en.{_GOAL.format(side="en")},
    {_side(None, "tr")},
    {_side("en", "en")}
FROM current_goal en
WHERE en.language = 'en' AND NOT EXISTS (
    SELECT 1 FROM current_goal tr WHERE tr.language = 'tr' AND {_same_goal("tr", "en")}
)
"""

COVERAGE = """
WITH reported AS (
    SELECT DISTINCT d.kind AS document_kind, d.plan_period, p.parent_id AS province_id
    FROM document d
    JOIN place p ON p.id = d.place_id AND p.kind = 'district'
)
SELECT
    q.slug AS province_slug,
    q.name AS province_name,
    p.slug AS place_slug,
    p.name AS place_name,
    r.document_kind,
    r.plan_period,
    COALESCE(tr.id, en.id) IS NOT NULL AS has_report,
    COALESCE(tr.slug, en.slug) AS document_slug,
    etr.label AS edition_tr,
    een.label AS edition_en,
    (SELECT COUNT(*) FROM edition x WHERE x.document_id IN (tr.id, en.id)) AS n_editions,
    (
        SELECT COUNT(*) FROM finding g WHERE g.edition_id IN (etr.id, een.id) AND g.severity <> 'info'
    ) AS n_findings
FROM reported r
JOIN place q ON q.id = r.province_id
JOIN place p ON p.parent_id = r.province_id AND p.kind = 'district'
LEFT JOIN document tr ON tr.place_id = p.id AND tr.language = 'tr' AND tr.kind = r.document_kind
    AND COALESCE(tr.plan_period, '') = COALESCE(r.plan_period, '')
LEFT JOIN edition etr ON etr.document_id = tr.id AND etr.is_current
LEFT JOIN document en ON en.place_id = p.id AND en.language = 'en' AND en.kind = r.document_kind
    AND COALESCE(en.plan_period, '') = COALESCE(r.plan_period, '')
LEFT JOIN edition een ON een.document_id = en.id AND een.is_current
"""
