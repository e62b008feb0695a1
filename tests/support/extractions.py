"""Extractions made from figures and texts instead of a PDF, as the reader of a PDF should deliver them."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from schemas.document import DocumentIdentity
from schemas.extraction import Extraction, PageText
from schemas.geometry import Box
from schemas.narrative import Figure, Heading, Quantity, Statement
from schemas.records import (
    CellRef,
    Observation,
    PlanAxis,
    PlanGoal,
    PlanPriority,
    ProgrammeResult,
    SwotItem,
)
from schemas.table import Cell, Region, Table, TableKind
from schemas.text.numbers import read_number
from schemas.text.turkish import slug
from schemas.vocabulary.places import find_place

ROW_PT, COL_PT = 12.0, 80.0  # points: any size does, boxes must only differ
IZMIR = ("izmir",)
COUNTS = ("applications", "successful")
QUADRANTS = ("strength", "weakness", "opportunity", "threat")


def region(page: int = 1, row: int = 0, col: int = 0) -> Region:
    return Region(
        page=page,
        box=Box(col * COL_PT, row * ROW_PT, (col + 1) * COL_PT, (row + 1) * ROW_PT),
    )


def cell(
    row: int, col: int, text: str, *, page: int = 1, header: bool = False, cols: int = 1
) -> Cell:
    return Cell(row=row, col=col, col_span=cols, is_header=header, text=text, text_raw=text,
                regions=(region(page, row, col),))  # fmt: skip


def table(
    headings: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], *,
    ordinal: int = 1, kind: TableKind = "other", caption: str | None = None, page: int = 1,
) -> Table:  # fmt: skip
    """A table from texts; an equal heading to the left in its row makes one merged cell."""
    cells: list[Cell] = []
    for row, texts in enumerate(headings):
        for col, text in enumerate(texts):
            if not col or text != texts[col - 1]:
                same = next(
                    (i for i, other in enumerate(texts[col:]) if other != text),
                    len(texts) - col,
                )
                cells.append(cell(row, col, text, page=page, header=True, cols=same))
    for row, texts in enumerate(rows, start=len(headings)):
        cells += [cell(row, col, text, page=page) for col, text in enumerate(texts)]
    n_rows, n_cols = len(headings) + len(rows), len((headings or rows)[0])
    return Table(
        ordinal=ordinal, kind=kind, label=caption.split(":")[0] if caption else None, caption=caption,
        n_rows=n_rows, n_cols=n_cols, cells=tuple(cells), regions=(region(page),), method="drawn",
        confidence=1, reason="made from texts",
    )  # fmt: skip


def statistics_table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], ordinal: int = 1
) -> Table:
    return table(
        [["İlçe", *columns]], rows, ordinal=ordinal, kind="district_statistics", page=3,
        caption=f"Tablo {ordinal}: İlçelerin karşılaştırması",
    )  # fmt: skip


def statistics_observations(
    source: Table, measures: Sequence[tuple[str, str]], year: int | None = 2008
) -> list[Observation]:
    """Observations of each readable cell; measures are (indicator, unit) by column."""
    found = []
    for row in range(1, source.n_rows):
        label = source.cell_at(row, 0)
        place = find_place(label.text, IZMIR) if label else None
        for col, (indicator, unit) in enumerate(measures, start=1):
            printed = source.cell_at(row, col)
            value = read_number(printed.text, "turkish").value if printed else None
            if printed is not None and value is not None:
                found.append(Observation(
                    indicator=indicator, place=place.place.slug if place else "izmir", year=year,
                    year_basis="inferred", value=value, unit=unit, text_raw=printed.text, origin="table",
                    cell=CellRef(table_ordinal=source.ordinal, row=row, col=col),
                ))  # fmt: skip
    return found


def programme_table(
    programmes: Sequence[str],
    rows: Sequence[Sequence[str]],
    ordinal: int = 3,
    total: str = "GENEL TOPLAM",
) -> Table:
    """Two columns a programme and two of the total; rows begin with the district."""
    names = [name for name in programmes for _ in range(2)] + [total] * 2
    leaves = ["Toplam Proje Başvuru Sayısı", "Toplam Başarılı Proje Sayısı*"] * len(
        programmes
    )
    leaves += ["Proje Başvurusu", "Başarılı Proje"]
    return table(
        [["İLÇE", *names], ["İLÇE", *leaves]], rows, ordinal=ordinal, kind="programme_results", page=6,
        caption=f"Tablo {ordinal}: Mali destek programlarına başvuran projeler",
    )  # fmt: skip


def programme_results(
    source: Table, programmes: Sequence[str]
) -> list[ProgrammeResult]:
    found = []
    for row in range(2, source.n_rows):
        label = source.cell_at(row, 0)
        place = find_place(label.text, IZMIR) if label else None
        for number, name in enumerate(programmes):
            year, _, rest = name.partition(" ")
            counts = [source.cell_at(row, 1 + 2 * number + k) for k in range(2)]
            values = [
                read_number(c.text, "turkish").value if c else None for c in counts
            ]
            if place is not None:
                found.append(ProgrammeResult(
                    programme=rest, year=int(year), place=place.place.slug,
                    applications=None if values[0] is None else int(values[0]),
                    successful=None if values[1] is None else int(values[1]),
                    cell=CellRef(table_ordinal=source.ordinal, row=row, col=1 + 2 * number),
                ))  # fmt: skip
    return found


def swot_items(
    items: Iterable[tuple[str, str | None, str, str]], ordinal: int = 2
) -> tuple[Table, list[SwotItem]]:
    """From (dimension, sub-dimension, quadrant, text); one row an item."""
    listed, rows, found = list(items), [], []
    seen: dict[tuple[str, str | None, str], int] = {}
    for row, (dimension, sub, quadrant, text) in enumerate(listed, start=1):
        col = 2 + QUADRANTS.index(quadrant)
        rows.append(
            [
                dimension,
                sub or "",
                *(text if col == place else "" for place in range(2, 6)),
            ]
        )
        count = seen[dimension, sub, quadrant] = (
            seen.get((dimension, sub, quadrant), 0) + 1
        )
        found.append(SwotItem(
            place="aliaga", dimension=dimension, sub_dimension=sub, quadrant=quadrant, ordinal=count,
            text=text, text_raw=text, cell=CellRef(table_ordinal=ordinal, row=row, col=col),
        ))  # fmt: skip
    headings = [
        ["ALIAĞA", "ALIAĞA", "GÜÇLÜ YANLAR", "ZAYIF YANLAR", "FIRSAT", "TEHDİT"]
    ]
    caption = f"Tablo {ordinal}: Aliağa GZFT Analizi Tablosu"
    return table(
        headings, rows, ordinal=ordinal, kind="swot", caption=caption, page=4
    ), found


def plan(
    axes: Iterable[tuple[str, list[tuple[str, list[str]]]]], ordinal: int = 4
) -> tuple[Table, list[PlanAxis]]:
    """From (axis, [(priority, [goal, …]), …]); one row a goal, numbers printed."""
    rows: list[list[str]] = []
    found = []
    for place, (axis, priorities) in enumerate(axes, start=1):
        listed = []
        for number, (priority, goals) in enumerate(priorities, start=1):
            read = []
            for count, goal in enumerate(goals, start=1):
                rows.append([axis, f"{number}. {priority}", f"{count}. {goal}"])
                ref = CellRef(table_ordinal=ordinal, row=len(rows), col=2)
                read.append(
                    PlanGoal(number=str(count), text=goal, text_raw=goal, cell=ref)
                )
            listed.append(
                PlanPriority(number=str(number), title=priority, goals=tuple(read))
            )
        found.append(PlanAxis(ordinal=place, title=axis, priorities=tuple(listed)))
    headings = [["GELİŞME EKSENLERİ", "STRATEJİK ÖNCELİKLER", "HEDEFLER"]]
    return table(headings, rows, ordinal=ordinal, kind="goal_hierarchy", page=8), found


def statement(
    ordinal: int,
    text: str,
    section: str | None = None,
    quantities: Sequence[Quantity] = (),
    page: int = 2,
) -> Statement:
    return Statement(ordinal=ordinal, section=section, kind="bullet", text=text, text_raw=text,
                     regions=(region(page, ordinal),), quantities=tuple(quantities))  # fmt: skip


def identity(**other: Any) -> DocumentIdentity:
    known: dict[str, Any] = {
        "slug": "ilce-ozet-raporu/2010-2013/aliaga", "kind": "district_report", "language": "tr",
        "title": "Aliağa Özet Raporu", "plan_period": "2010-2013", "place": "aliaga",
        "edition_label": "2010-12",
    }  # fmt: skip
    return DocumentIdentity(**known | other)


def extraction(**parts: Any) -> Extraction:
    pages = tuple(
        PageText(number=n, width=595, height=842, rotation=0, text="")
        for n in range(1, 12)
    )
    listed = {
        name: tuple(part) if isinstance(part, list) else part
        for name, part in parts.items()
    }
    return Extraction(
        **{"identity": identity(), "text_layer": "native", "pages": pages} | listed
    )


def from_gold(gold: dict[str, Any]) -> Extraction:
    """A report's gold transcription as an extraction without a fault of reading."""
    tables: list[Table] = []
    parts: dict[str, Any] = {
        "observations": [],
        "programme_results": [],
        "swot_items": [],
        "plan_axes": [],
    }
    for ordinal, source in enumerate(gold["tables"], start=1):
        tables.append(_GOLD[source["kind"]](source, ordinal, parts))
    statements, observations = _narrative(gold)
    parts["observations"] += observations
    headings = [
        Heading(text=s["heading"], region=region(2, n))
        for n, s in enumerate(gold["sections"])
    ]
    figures = [Figure(label=f["caption"].split(":")[0], caption=f["caption"], region=region(5, n))
               for n, f in enumerate(gold["figures"])]  # fmt: skip
    return extraction(
        tables=tables,
        statements=statements,
        headings=headings,
        figures=figures,
        **parts,
    )


def _gold_statistics(
    source: dict[str, Any], ordinal: int, parts: dict[str, Any]
) -> Table:
    rows = [
        [row["entity"], *(c["raw"] for c in row["cells"])] for row in source["rows"]
    ]
    made = statistics_table(
        [column["label"] for column in source["columns"]], rows, ordinal
    )
    units = {"%": "percent", "kişi": "person", "firma": "firm", "USD": "USD"}
    measures = [(column["key"], units[column["unit"]]) for column in source["columns"]]
    parts["observations"] += statistics_observations(made, measures)
    return made


def _gold_programmes(
    source: dict[str, Any], ordinal: int, parts: dict[str, Any]
) -> Table:
    rows = [
        [row["entity"], *(str(p[key]) for p in [*row["programmes"], row["total"]] for key in COUNTS)]
        for row in source["rows"]
    ]  # fmt: skip
    names = [programme["label"] for programme in source["programmes"]]
    made = programme_table(names, rows, ordinal, source["total_label"])
    parts["programme_results"] += programme_results(made, names)
    return made


def _gold_swot(source: dict[str, Any], ordinal: int, parts: dict[str, Any]) -> Table:
    made, items = swot_items(
        (
            (i["dimension"], i["sub_dimension"], i["quadrant"], i["text"])
            for i in source["items"]
        ),
        ordinal,
    )
    parts["swot_items"] += items
    return made


def _gold_goals(source: dict[str, Any], ordinal: int, parts: dict[str, Any]) -> Table:
    made, axes = plan(
        ((axis["name"], [(p["name"], [g["text"] for g in p["goals"]]) for p in axis["priorities"]])
         for axis in source["axes"]), ordinal,
    )  # fmt: skip
    parts["plan_axes"] += axes
    return made


_GOLD = {
    "stats": _gold_statistics, "programmes": _gold_programmes, "swot": _gold_swot, "goals": _gold_goals,
}  # fmt: skip


def _narrative(gold: dict[str, Any]) -> tuple[list[Statement], list[Observation]]:
    statements: list[Statement] = []
    observations: list[Observation] = []
    for section in gold["sections"]:
        for bullet in section["bullets"]:
            ordinal = len(statements) + 1
            said = [f for f in gold["narrative_figures"]
                    if (f["section_id"], f["bullet"]) == (section["id"], bullet["n"])]  # fmt: skip
            quantities = [_quantity(figure) for figure in said]
            observations += [
                _said(figure, ordinal)
                for figure in said
                if find_place(figure["place"], IZMIR)
            ]
            statements.append(
                statement(ordinal, bullet["text"], section["heading"], quantities)
            )
    return statements, observations


def _unit(unit: str) -> str:
    return {
        "%": "percent",
        "kişi": "person",
        "firma": "firm",
        "adet": "count",
        "sektör": "sector",
    }.get(unit, slug(unit))


def _breakdown(figure: dict[str, Any]) -> str | None:
    return next(iter(figure["breakdown"].values())) if figure["breakdown"] else None


def _quantity(figure: dict[str, Any]) -> Quantity:
    match = find_place(figure["place"], IZMIR)
    return Quantity(
        text_raw=figure["raw"], value=Decimal(str(figure["value"])), unit=_unit(figure["unit"]),
        year=figure["year"], year_basis=figure["year_basis"], place=match.place.slug if match else None,
        indicator=figure["indicator"], breakdown=_breakdown(figure),
    )  # fmt: skip


def _said(figure: dict[str, Any], ordinal: int) -> Observation:
    match = find_place(figure["place"], IZMIR)
    assert match is not None
    return Observation(
        indicator=figure["indicator"], place=match.place.slug, year=figure["year"],
        year_basis=figure["year_basis"],
        value=Decimal(str(figure["value"])), unit=_unit(figure["unit"]), breakdown=_breakdown(figure),
        text_raw=figure["raw"], origin="narrative", statement_ordinal=ordinal,
    )  # fmt: skip
