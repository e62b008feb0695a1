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
    """A figure looked up by its index: SQLite does not look up the columns that nobody asks for."""
    ids = ", ".join(f"(SELECT id FROM indicator WHERE code = '{code}')" for code in codes)
    value = "CASE f.unit WHEN 'per mille' THEN f.value / 10.0 ELSE f.value END"
    plain = value if column.endswith("_percent") else "f.value"
    return (
        f"(SELECT MAX({plain}) FROM chosen_fact f WHERE f.indicator_id IN ({ids}) AND f.year = y.year"
        f" AND f.place_id = y.place_id AND f.breakdown IS NULL) AS {column}"
    )


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
        y.place_slug, y.place_name, y.province_slug, y.province_name, y.year,
        {_COLUMNS},
        y.n_facts, y.n_doubtful
    FROM (
        SELECT
            p.slug AS place_slug,
            p.name AS place_name,
            q.slug AS province_slug,
            q.name AS province_name,
            f.place_id,
            f.year,
            COUNT(*) AS n_facts,
            SUM(CASE WHEN f.is_doubtful THEN 1 ELSE 0 END) AS n_doubtful
        FROM chosen_fact f
        JOIN indicator i ON i.id = f.indicator_id
        JOIN place p ON p.id = f.place_id
        JOIN place q ON q.id = p.parent_id
        WHERE p.kind = 'district' AND f.year IS NOT NULL AND f.breakdown IS NULL AND i.code IN ({_CODES})
        GROUP BY f.place_id, f.year, p.slug, p.name, q.slug, q.name
    ) y
) profile
"""

_COUNTED = """
SELECT
    {place},
    d.slug AS document_slug,
    d.language,
    e.label AS edition_label,
    w.dimension_code,
    COALESCE(m.label_tr, w.dimension) AS dimension_tr,
    COALESCE(m.label_en, w.dimension) AS dimension_en,
    w.quadrant,
    COUNT(*) AS n_items
FROM {source}
JOIN edition e ON e.id = w.edition_id AND e.is_current
JOIN document d ON d.id = e.document_id
LEFT JOIN swot_dimension m ON m.code = w.dimension_code
{where}
GROUP BY
    {group}d.slug, d.language, e.label, w.dimension_code, COALESCE(m.label_tr, w.dimension),
    COALESCE(m.label_en, w.dimension), w.quadrant
"""

# Matrices of a place, and those of none (of a whole plan): one join for both could not begin at the place.
SWOT_COUNT = "UNION ALL".join(
    (
        _COUNTED.format(
            place="p.slug AS place_slug, p.name AS place_name",
            source="swot_item w JOIN place p ON p.id = w.place_id",
            where="",
            group="p.slug, p.name, ",
        ),
        _COUNTED.format(
            place="NULL AS place_slug, NULL AS place_name",
            source="swot_item w",
            where="WHERE w.place_id IS NULL",
            group="",
        ),
    )
)


# As `current_goal`, with no more than is needed here: each side is looked through for every goal of both.
_GOALS = """(
    SELECT
        e.speaks_for_plan AS plan, d.language, d.plan_period, d.slug AS document_slug,
        a.ordinal AS axis_ordinal, a.title AS axis_title, r.number AS priority_number,
        r.title AS priority_title, g.number, g.text,
        g.text_folded, g.id, g.table_cell_id
    FROM edition e
    CROSS JOIN document d
    CROSS JOIN plan_priority r
    CROSS JOIN plan_goal g
    CROSS JOIN plan_axis a
    WHERE e.speaks_for_plan > '' AND d.id = e.document_id AND r.edition_id = e.id AND g.priority_id = r.id
        AND a.id = r.axis_id
)"""


def _same_goal(one: str, other: str) -> str:
    columns = ("plan", "axis_ordinal", "priority_number", "number")
    return " AND ".join(f"{one}.{column} = {other}.{column}" for column in columns)


def _side(side: str, language: str) -> str:
    """The columns of one language: of `side`, or all null where it is the other that stands alone."""
    columns = ("axis_title", "priority_title", "text", "text_folded", "id", "document_slug")
    page = f"(SELECT c.page FROM table_cell c WHERE c.id = {side}.table_cell_id)"
    values = [*(f"{side}.{column}" for column in columns), page]
    shown = values if side == language else ["NULL"] * len(values)
    names = (*columns, "page")
    return ",\n    ".join(f"{value} AS {name}_{language}" for value, name in zip(shown, names, strict=True))


_NUMBERS = "{0}.plan, {0}.plan_period, {0}.axis_ordinal, {0}.priority_number, {0}.number"

# A goal of one language that the other has not under the same numbers stands alone.
GOAL_PAIR = f"""
SELECT
    {_NUMBERS.format("tr")},
    {_side("tr", "tr")},
    {_side("en", "en")}
FROM {_GOALS} tr
LEFT JOIN {_GOALS} en ON en.language = 'en' AND {_same_goal("en", "tr")}
WHERE tr.language = 'tr'
UNION ALL
SELECT
    {_NUMBERS.format("en")},
    {_side("en", "tr")},
    {_side("en", "en")}
FROM {_GOALS} en
WHERE en.language = 'en' AND NOT EXISTS (
    SELECT 1 FROM {_GOALS} tr WHERE tr.language = 'tr' AND {_same_goal("tr", "en")}
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
