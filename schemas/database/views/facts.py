"""What all current editions say together, and what each edition said."""

from schemas.records import DOUBTFUL_BELOW

FACT = """
SELECT
    p.slug AS place_slug,
    p.name AS place_name,
    p.kind AS place_kind,
    i.code AS indicator_code,
    i.label_tr,
    i.label_en,
    f.year,
    f.breakdown,
    f.value,
    f.unit,
    f.n_sources,
    f.n_disagreeing,
    f.confidence,
    f.is_doubtful,
    'observation ' || f.observation_id AS best_source,
    d.slug AS document_slug,
    f.page,
    f.id,
    f.n_documents,
    q.slug AS province_slug,
    i.is_provisional,
    o.text_raw,
    o.origin,
    o.year_basis,
    o.proof,
    d.kind AS document_kind,
    d.language,
    d.plan_period,
    f.edition_id,
    e.label AS edition_label,
    f.observation_id,
    o.table_cell_id,
    o.statement_id
FROM chosen_fact f
JOIN indicator i ON i.id = f.indicator_id
JOIN place p ON p.id = f.place_id
LEFT JOIN place q ON q.id = p.province_id
LEFT JOIN observation o ON o.id = f.observation_id
LEFT JOIN edition e ON e.id = f.edition_id
LEFT JOIN document d ON d.id = e.document_id
"""

CONTRADICTION = """
SELECT
    p.slug AS place_slug,
    p.name AS place_name,
    i.code AS indicator_code,
    i.label_tr,
    i.label_en,
    f.year,
    f.breakdown,
    f.value,
    f.unit,
    'observation ' || f.observation_id AS best_source,
    d.slug AS document_slug,
    d.language,
    e.label AS edition_label,
    f.page,
    b.text_raw,
    o.value AS other_value,
    o.unit AS other_unit,
    'observation ' || o.id AS other_source,
    od.slug AS other_document_slug,
    od.language AS other_language,
    oe.label AS other_edition_label,
    COALESCE(c.page, s.page) AS other_page,
    o.text_raw AS other_text_raw,
    f.is_doubtful,
    f.n_sources,
    f.n_disagreeing,
    x.id,
    f.id AS fact_id
FROM dissent x
JOIN chosen_fact f ON f.id = x.chosen_fact_id
JOIN indicator i ON i.id = f.indicator_id
JOIN place p ON p.id = f.place_id
JOIN observation b ON b.id = f.observation_id
JOIN edition e ON e.id = f.edition_id
JOIN document d ON d.id = e.document_id
JOIN observation o ON o.id = x.observation_id
JOIN edition oe ON oe.id = o.edition_id
JOIN document od ON od.id = oe.document_id
LEFT JOIN table_cell c ON c.id = o.table_cell_id
LEFT JOIN statement s ON s.id = o.statement_id
"""

# Tables with proof first, as for `fact`; then the more confident.
SERIES = f"""
SELECT
    place_slug, place_name, place_kind, indicator_code, label_tr, label_en, breakdown, year, value, unit,
    document_slug, language, edition_label, printing, published_on, is_current, text_raw, origin, confidence,
    COALESCE(confidence < {DOUBTFUL_BELOW}, FALSE) AS is_doubtful,
    n_in_edition, observation_id, edition_id
FROM (
    SELECT
        p.slug AS place_slug,
        p.name AS place_name,
        p.kind AS place_kind,
        i.code AS indicator_code,
        i.label_tr,
        i.label_en,
        o.breakdown,
        o.year,
        o.value,
        o.unit,
        d.slug AS document_slug,
        d.language,
        e.label AS edition_label,
        e.printing,
        e.published_on,
        e.is_current,
        o.text_raw,
        o.origin,
        o.confidence,
        o.id AS observation_id,
        o.edition_id,
        COUNT(*) OVER (
            PARTITION BY p.slug, i.code, o.year, o.breakdown, o.edition_id
        ) AS n_in_edition,
        ROW_NUMBER() OVER (
            PARTITION BY p.slug, i.code, o.year, o.breakdown, o.edition_id
            ORDER BY
                CASE WHEN o.origin = 'table' AND o.proof IS NOT NULL
                    AND COALESCE(o.confidence, 1) >= {DOUBTFUL_BELOW} THEN 0 ELSE 1 END,
                COALESCE(o.confidence, {DOUBTFUL_BELOW}) DESC,
                o.id
        ) AS choice
    FROM observation o
    JOIN indicator i ON i.id = o.indicator_id
    JOIN place p ON p.id = o.place_id
    JOIN edition e ON e.id = o.edition_id
    JOIN document d ON d.id = e.document_id
) every
WHERE choice = 1
"""

PROGRAMME_SUCCESS = """
SELECT
    result.common_slug AS programme_slug,
    COALESCE(g.label_tr, g.name) AS programme_tr,
    COALESCE(g.label_en, g.name) AS programme_en,
    g.year,
    p.slug AS place_slug,
    p.name AS place_name,
    p.kind AS place_kind,
    result.applications,
    result.successful,
    ROUND(100.0 * result.successful / NULLIF(result.applications, 0), 1) AS success_percent,
    result.n_sources,
    result.n_documents,
    result.n_disagreeing,
    result.confidence,
    result.is_doubtful,
    'programme_result ' || result.programme_result_id AS best_source,
    d.slug AS document_slug,
    result.page,
    result.id,
    q.slug AS province_slug,
    d.language,
    e.label AS edition_label,
    result.edition_id,
    result.programme_result_id
FROM chosen_result result
JOIN programme g ON g.id = result.programme_id
JOIN place p ON p.id = result.place_id
LEFT JOIN place q ON q.id = p.province_id
LEFT JOIN edition e ON e.id = result.edition_id
LEFT JOIN document d ON d.id = e.document_id
"""
