"""What is said against a table, a label or a word makes the records less sure that hold it, and no others."""

from extractors.checks.doubts import with_doubts
from schemas.extraction import Extraction
from schemas.finding import Finding
from schemas.records import PlanAxis
from tests.support import extractions as make

AXES = [
    (
        "Güçlü Ekonomi",
        [("Turizmin geliştirilmesi", ["Kıyı turizmi desteklenecektir."])],
    ),
    (
        "İşletmelerd e Rekabet",
        [("Kümelenme", ["Kümeler kurulacaktır.", "Ağlar örülecektir."])],
    ),
]


def plan() -> Extraction:
    """A plan of three goals under two axes, each 0.998 sure."""
    table, axes = make.plan(AXES)
    return make.extraction(tables=[table], plan_axes=[_sure(axis) for axis in axes])


def _sure(axis: PlanAxis) -> PlanAxis:
    priorities = tuple(
        priority.model_copy(
            update={
                "goals": tuple(
                    goal.model_copy(
                        update={"confidence": 0.998, "proof": "numbers run"}
                    )
                    for goal in priority.goals
                )
            }
        )
        for priority in axis.priorities
    )
    return axis.model_copy(update={"priorities": priorities})


def said(
    code: str, cell: tuple[int, int] | None = None, severity: str = "warning"
) -> Finding:
    return Finding(
        check_code=code, severity=severity, message="Said.", table_ordinal=4, cell=cell
    )


def confidences(*findings: Finding) -> list[float | None]:
    document = plan()
    axes = document.model_copy(update=dict(with_doubts(document, findings))).plan_axes
    return [
        goal.confidence
        for axis in axes
        for priority in axis.priorities
        for goal in priority.goals
    ]


def test_where_nothing_is_said_all_stays() -> None:
    assert (
        with_doubts(
            plan(),
            [said("text-left-over", severity="info"), said("report-against-report")],
        )
        == {}
    )
    assert confidences() == [0.998, 0.998, 0.998]


def test_records_of_a_table_with_a_text_in_no_cell_are_less_sure() -> None:
    assert confidences(said("text-left-over")) == [0.9, 0.9, 0.9]


def test_a_record_that_is_cut_off_is_doubtful() -> None:
    assert confidences(said("text-cut-off", (2, 2), "error"))[1] == 0.6


def test_goals_under_a_doubtful_label_are_less_sure() -> None:
    """Rows 2 and 3 repeat the axis; the doubt is told of one cell of it."""
    assert confidences(said("word-doubtful", (2, 0))) == [0.998, 0.9, 0.9]


def test_a_record_with_a_doubtful_word_is_doubted() -> None:
    document = plan()
    axes = document.model_copy(
        update=dict(with_doubts(document, [said("word-doubtful", (3, 2))]))
    ).plan_axes
    (kumeler, aglar) = axes[1].priorities[0].goals
    assert (kumeler.confidence, aglar.confidence) == (0.998, 0.6)
    assert aglar.proof == "numbers run; but a word of it is doubtful"


def test_items_and_results_are_doubted_with_their_labels() -> None:
    matrix, items = make.swot_items([
        ("EKONOMİ", "TA RIM", "strength", "Zeytin"),
        ("EKONOMİ", "SANAYİ", "strength", "Liman"),
    ])  # fmt: skip
    items = [item.model_copy(update={"confidence": 0.99}) for item in items]
    counts = make.programme_table(
        ["2008 Tur izm Programı"], [["Aliağa", "3", "1", "3", "1"]]
    )
    results = [
        result.model_copy(update={"confidence": 0.999})
        for result in make.programme_results(counts, ["2008 Tur izm Programı"])
    ]
    document = make.extraction(
        tables=[matrix, counts], swot_items=items, programme_results=results
    )
    told = [
        Finding(check_code="word-doubtful", severity="warning", message="Said.", table_ordinal=ordinal, cell=cell)
        for ordinal, cell in ((2, (1, 1)), (3, (0, 1)))
    ]  # fmt: skip
    read = document.model_copy(update=dict(with_doubts(document, told)))
    assert [item.confidence for item in read.swot_items] == [0.9, 0.99]
    assert [result.confidence for result in read.programme_results] == [0.9]


def test_what_is_surely_less_sure_stays_so() -> None:
    document = plan()
    axes = document.plan_axes
    goal = axes[0].priorities[0].goals[0].model_copy(update={"confidence": 0.3})
    priority = axes[0].priorities[0].model_copy(update={"goals": (goal,)})
    document = document.model_copy(
        update={"plan_axes": (axes[0].model_copy(update={"priorities": (priority,)}),)}
    )
    read = document.model_copy(
        update=dict(with_doubts(document, [said("text-left-over")]))
    )
    assert read.plan_axes[0].priorities[0].goals[0].confidence == 0.3
