"""What the views and their columns hold: for the data dictionary, PostgreSQL's comments and the exports."""

VIEW_MEANINGS = {
    "current_observation": "Every figure that a current edition prints, table and prose alike: of one fact as many rows"
    " as sources. To add up or to rank, ask `fact`.",
    "current_swot_item": "Every finding of the SWOT matrices of current editions.",
    "current_goal": "The goals of every plan, once in each language, though district reports repeat them.",
    "current_programme_result": "What every current edition prints of support programmes; to add up, ask"
    " `programme_success`.",
    "current_statement": "Every bullet and paragraph of current editions.",
    "fact": "One row a place, indicator, year and breakdown over all current documents: what the best source says, and"
    " how many say so. A sum over it is right as it stands, within one indicator, year and kind of place.",
    "contradiction": "One row a source that says something else than the one shown in `fact`, with both.",
    "series": "What each edition, old ones too, says of a place and indicator, one row an edition and year.",
    "programme_success": "One row a support programme and place, whatever the programme is called and in which"
    " language: projects handed in, supported, and the rate.",
    "district_profile": "One row a district and year: the main figures beside each other, from `fact`.",
    "swot_count": "How many findings a report has in each dimension and quadrant; a report in two languages has both.",
    "goal_pair": "A plan's goals in Turkish and English beside each other, by their numbers.",
    "coverage": "Every district that a province of which there are reports had when the plan's period began, and whether"
    " there is a report of it.",
}
"""View → what one row is."""

_PLACE = "Of the place, as in `place`: `aliaga`."
_SUPPORT = "0 to 1: how often figures with such a support are right; null where nothing was weighed."

VIEW_COLUMNS: dict[str, tuple[str, str]] = {
    "id": ("integer", ""),
    "place_slug": ("text", _PLACE),
    "place_name": ("text", "As it is written in Turkish."),
    "place_kind": (
        "text",
        "`district`, `province` or `country`: a sum is over one of them.",
    ),
    "province_slug": ("text", "The province that it lies in, or is."),
    "province_name": ("text", "The province that it lies in."),
    "indicator_code": ("text", "`employees`, `exports_usd`, …: stable."),
    "indicator_label_tr": ("text", "The indicator in Turkish."),
    "indicator_label_en": ("text", "The indicator in English."),
    "label_tr": ("text", "The indicator in Turkish."),
    "label_en": ("text", "The indicator in English."),
    "is_provisional": ("yes or no", "Not in the vocabulary: made from a heading."),
    "year": ("integer", ""),
    "year_basis": (
        "text",
        "`stated`, `context` or `inferred`; null where there is no year.",
    ),
    "value": ("decimal", ""),
    "unit": ("text", ""),
    "breakdown": ("text", ""),
    "text": ("text", ""),
    "text_raw": ("text", "As printed."),
    "text_folded": (
        "text",
        "The text in ASCII letters in lower case, then the lemmas of its words: `text_folded LIKE '%izmir%'`.",
    ),
    "origin": ("text", "`table` or `narrative`."),
    "confidence": ("number", _SUPPORT),
    "proof": (
        "text",
        "What supports it, in a few words: sums, shares, numbering, readings that agree.",
    ),
    "is_doubtful": ("yes or no", "Its confidence is too low to be taken as it stands."),
    "document_slug": ("text", "The document; the same in both languages."),
    "document_kind": (
        "text",
        "`district_report`, `regional_plan`, `situation_analysis` or `other`.",
    ),
    "language": ("text", "`tr` or `en`."),
    "plan_period": ("text", "`2010-2013`."),
    "edition_id": ("integer", ""),
    "edition_label": ("text", "`2010-12`."),
    "printing": ("integer", "1, 2, …: a corrected printing has the same label."),
    "published_on": ("date", "The first day of the printed period."),
    "is_current": ("yes or no", "The newest edition of its document."),
    "table_cell_id": ("integer", ""),
    "statement_id": ("integer", ""),
    "statement_text": (
        "text",
        "The sentence that it stands in, where it stands in none of the tables.",
    ),
    "table_ordinal": ("integer", "The table's number in the document, from 1."),
    "page": ("integer", "Page on which it stands, from 1."),
    "x0": ("number", ""),
    "top": ("number", ""),
    "x1": ("number", ""),
    "bottom": ("number", ""),
    "section": ("text", "The heading it stands under."),
    "kind": ("text", "`bullet` or `paragraph`."),
    "ordinal": ("integer", "1, 2, 3, … over the document."),
    "dimension": ("text", "As printed."),
    "dimension_code": (
        "text",
        "The dimension whatever it is called: `economic`; null where it is not known.",
    ),
    "dimension_tr": (
        "text",
        "The dimension in Turkish; as printed where it is not known.",
    ),
    "dimension_en": (
        "text",
        "The dimension in English; as printed where it is not known.",
    ),
    "sub_dimension": ("text", "As printed; null where the dimension has none."),
    "quadrant": ("text", "`strength`, `weakness`, `opportunity` or `threat`."),
    "n_items": ("integer", "Findings."),
    "plan": ("text", "Region and period: `TR31 2010-2013`."),
    "axis_ordinal": ("integer", "As the plan counts its axes."),
    "axis_title": ("text", "The axis."),
    "priority_number": ("text", "The priority's number, as printed."),
    "priority_title": ("text", "The priority."),
    "number": ("text", "The goal's number, as printed."),
    "n_sources": (
        "integer",
        "Printed places in current editions that say something of it: cells and sentences.",
    ),
    "n_documents": (
        "integer",
        "Documents that they stand in; a report in two languages counts once.",
    ),
    "n_disagreeing": (
        "integer",
        "Sources that say something else than the one shown, rounding set aside.",
    ),
    "n_in_edition": ("integer", "Places in the edition that say something of it."),
    "best_source": (
        "text",
        "Table and id of the source shown: `observation 17`, as `bolgeplan trace` takes them.",
    ),
    "observation_id": ("integer", "The source shown."),
    "programme_slug": ("text", "Year and name: `2008-sme`."),
    "programme_name": ("text", "As printed, without the year."),
    "programme_tr": (
        "text",
        "The programme in Turkish, as printed where no other name is known.",
    ),
    "programme_en": (
        "text",
        "The programme in English, as printed where no other name is known.",
    ),
    "programme_result_id": ("integer", "The source shown."),
    "applications": ("integer", "Projects handed in; null where unreadable."),
    "successful": ("integer", "Projects supported; null where unreadable."),
    "success_percent": (
        "number",
        "Supported per hundred handed in, one place; null where none was handed in.",
    ),
    "fact_id": ("integer", "`id` in `fact`."),
    "other_value": ("decimal", "What the other source says."),
    "other_unit": ("text", "Its unit."),
    "other_source": ("text", "Table and id of the other source."),
    "other_document_slug": ("text", "The document of the other source."),
    "other_language": ("text", "Its language."),
    "other_edition_label": ("text", "Its edition."),
    "other_page": ("integer", "Its page."),
    "other_text_raw": ("text", "As printed there."),
    "has_report": ("yes or no", "Whether there is a report of the district."),
    "edition_tr": ("text", "The current edition in Turkish; null where there is none."),
    "edition_en": ("text", "The current edition in English; null where there is none."),
    "n_editions": ("integer", "Editions in both languages, old ones too."),
    "n_findings": (
        "integer",
        "Warnings and errors of the checks in the current editions.",
    ),
    "population": ("decimal", "Persons."),
    "urban_population": ("decimal", "Persons."),
    "urban_population_percent": ("decimal", "Of the population."),
    "population_growth_percent": (
        "decimal",
        "In percent, also where printed per mille.",
    ),
    "median_age": ("decimal", "Years."),
    "employees": ("decimal", "Persons."),
    "employees_percent_of_province": ("decimal", "Of the province's employees."),
    "employees_rank_in_province": ("decimal", "1 is the most."),
    "firms": ("decimal", "Firms."),
    "firms_percent_of_province": ("decimal", "Of the province's firms."),
    "exports_usd": ("decimal", "US dollars."),
    "exports_percent_of_province": ("decimal", "Of the province's exports."),
    "bonded_warehouses": ("decimal", "Bonded warehouses."),
    "socioeconomic_rank": (
        "decimal",
        "Among the districts of the country; 1 is the most developed.",
    ),
    "socioeconomic_grade": ("decimal", "1 is the most developed."),
    "exports_usd_per_employee": (
        "number",
        "Worked out, two places; null where one of both is not known.",
    ),
    "exports_usd_per_firm": ("number", "Worked out, two places."),
    "employees_per_firm": ("number", "Worked out, two places."),
    "n_facts": ("integer", "Figures of the row."),
    "n_doubtful": ("integer", "Those of them that are doubtful in `fact`."),
} | {
    f"{name}_{language}": (
        kind,
        f"{meaning} In {spoken}; null where that side has none.",
    )
    for language, spoken in (("tr", "Turkish"), ("en", "English"))
    for name, kind, meaning in (
        ("axis_title", "text", "The axis."),
        ("priority_title", "text", "The priority."),
        ("text", "text", "The goal."),
        (
            "text_folded",
            "text",
            "The goal in ASCII letters in lower case, with lemmas.",
        ),
        ("id", "integer", "`id` in `plan_goal`."),
        ("document_slug", "text", "The document it is taken from."),
        ("page", "integer", "The page it stands on."),
    )
}
"""Column → its type and meaning, the same in every view; an empty meaning is that of the tables' columns."""

OF_ONE_VIEW: dict[tuple[str, str], tuple[str, str]] = {
    ("fact", "is_doubtful"): (
        "yes or no",
        "The source shown is not sure, or another as good says something else.",
    ),
    ("fact", "confidence"): ("number", f"Of the source shown. {_SUPPORT}"),
    ("contradiction", "is_doubtful"): ("yes or no", "As in `fact`."),
    ("contradiction", "value"): ("decimal", "What the source shown in `fact` says."),
    ("programme_success", "is_doubtful"): (
        "yes or no",
        "The source shown is not sure, or another as good says something else.",
    ),
    ("current_swot_item", "ordinal"): (
        "integer",
        "1, 2, 3, … within dimension, sub-dimension and quadrant.",
    ),
}
"""View and column → type and meaning, where the column means something else there."""
