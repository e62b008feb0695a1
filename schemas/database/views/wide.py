"""Wide views: a district a row, both languages side by side, counts, and what there is of each district."""

MEASURES: dict[str, tuple[str, ...]] = {
    "population": ("population",),
    "urban_population": ("urban_population",),
    "urban_population_percent": ("urban_population_share",),
    "population_growth_percent": ("population_growth_rate",),
    "median_age": ("median_age",),
    "employees": ("employees",),
    "employees_percent_of_province": (
        "employees_share_izmir",
        "employees_share_province",
    ),
    "employees_rank_in_province": (
        "employees_rank_in_izmir",
        "employees_rank_in_province",
    ),
    "firms": ("firms",),
    "firms_percent_of_province": ("firms_share_izmir", "firms_share_province"),
    "exports_usd": ("exports_usd",),
    "exports_percent_of_province": ("exports_share_izmir", "exports_share_province"),
    "bonded_warehouses": ("bonded_warehouses",),
    "socioeconomic_rank": ("socioeconomic_development_rank",),
    "socioeconomic_grade": ("socioeconomic_development_grade",),
}
"""Column of `district_profile` → codes of the indicator in it: İzmir's has its name in the code."""


def _ratio(above: str, below: str, column: str) -> str:
    return f"ROUND(1.0 * y.{above} / NULLIF(y.{below}, 0), 2) AS {column}"


# Decided at each load: to weigh the facts of all districts anew for each question takes longer than to ask.
DISTRICT_PROFILE = f"""
SELECT
    p.slug AS place_slug, p.name AS place_name, q.slug AS province_slug, q.name AS province_name, y.year,
    {", ".join(f"y.{column}" for column in MEASURES)},
    {_ratio("exports_usd", "employees", "exports_usd_per_employee")},
    {_ratio("exports_usd", "firms", "exports_usd_per_firm")},
    {_ratio("employees", "firms", "employees_per_firm")},
    y.n_facts, y.n_doubtful
FROM chosen_profile y
JOIN place p ON p.id = y.place_id
JOIN place q ON q.id = p.parent_id
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


_GOAL_COLUMNS = (
    "axis_title",
    "priority_title",
    "text",
    "text_folded",
    "goal_id",
    "document_slug",
    "page",
)


def _side(language: str) -> str:
    shown = {name: name.removeprefix("goal_") for name in _GOAL_COLUMNS}
    return ", ".join(
        f"{name}_{language} AS {shown[name]}_{language}" for name in _GOAL_COLUMNS
    )


# Decided at each load; a goal of one language that the other has not under the same numbers stands alone.
GOAL_PAIR = f"""
SELECT
    plan, plan_period, axis_ordinal, priority_number, number,
    {_side("tr")},
    {_side("en")}
FROM chosen_goal
"""

# The districts that the province had when the plan's period began, by the laws that made and ended some;
# those of today where there is no period. A report of any other is listed all the same.
COVERAGE = """
WITH reported AS (
    SELECT DISTINCT d.kind AS document_kind, d.plan_period, q.id AS province_id, q.slug AS province_slug,
        q.name AS province_name, COALESCE(CAST(SUBSTR(d.plan_period, 1, 4) AS INTEGER), 9999) AS first_year
    FROM place q
    JOIN place p ON p.parent_id = q.id AND p.kind = 'district'
    JOIN document d ON d.place_id = p.id
)
SELECT
    reported.province_slug,
    reported.province_name,
    p.slug AS place_slug,
    p.name AS place_name,
    reported.document_kind,
    reported.plan_period,
    COALESCE(tr.id, en.id) IS NOT NULL AS has_report,
    COALESCE(tr.slug, en.slug) AS document_slug,
    etr.label AS edition_tr,
    een.label AS edition_en,
    (SELECT COUNT(*) FROM edition x WHERE x.document_id IN (tr.id, en.id)) AS n_editions,
    (
        SELECT COUNT(*) FROM finding g WHERE g.edition_id IN (etr.id, een.id) AND g.severity <> 'info'
    ) AS n_findings
FROM reported
JOIN place p ON p.parent_id = reported.province_id AND p.kind = 'district'
LEFT JOIN document tr ON tr.place_id = p.id AND tr.language = 'tr' AND tr.kind = reported.document_kind
    AND COALESCE(tr.plan_period, '') = COALESCE(reported.plan_period, '')
LEFT JOIN edition etr ON etr.document_id = tr.id AND etr.is_current
LEFT JOIN document en ON en.place_id = p.id AND en.language = 'en' AND en.kind = reported.document_kind
    AND COALESCE(en.plan_period, '') = COALESCE(reported.plan_period, '')
LEFT JOIN edition een ON een.document_id = en.id AND een.is_current
WHERE (p.made_in IS NULL OR p.made_in <= reported.first_year)
    AND (p.ended_in IS NULL OR reported.first_year < p.ended_in)
    OR tr.id IS NOT NULL OR en.id IS NOT NULL
"""
