"""The page of a plan, of rows as the database gives them."""

from types import SimpleNamespace

import pytest

from pipelines.site import plan_page


class NoShelf:
    """Sources by their cell; nothing is drawn."""

    def __init__(self, _library):
        self.sources = {}

    def take(self, cell, _statement, _reading):
        self.sources[cell] = f"c{cell}"
        return f"c{cell}"


def pair(number, tr, en, *, title_tr=None, title_en=None):
    return {
        "axis_ordinal": 1, "axis_title_tr": title_tr, "axis_title_en": title_en,
        "priority_number": "1.1", "priority_title_tr": title_tr, "priority_title_en": title_en,
        "number": number, "id_tr": tr, "id_en": en,
    }  # fmt: skip


CONTENT = SimpleNamespace(
    pairs={"TR31 2010-2013": [
        pair("1.1.1", 7, None, title_tr="Güçlü Ekonomi"),
        pair("1.1.2", 8, 9, title_tr="Güçlü Ekonomi (devam)", title_en="Strong Economy"),
    ]},
    goals={at: {"text": f"Goal {at}", "proof": None, "table_cell_id": 10 + at} for at in (7, 8, 9)},
    editions=[
        {"id": 1, "speaks_for_plan": "TR31 2010-2013", "is_current": True},
        {"id": 2, "speaks_for_plan": "TR31 2010-2013", "is_current": False},
        {"id": 3, "speaks_for_plan": None, "is_current": True},
    ],
    findings={1: [{"severity": "warning", "check_code": "x-y", "message": "Odd."}]},
)  # fmt: skip


@pytest.fixture
def page(monkeypatch):
    monkeypatch.setattr(plan_page, "Shelf", NoShelf)
    return plan_page.plan_page(CONTENT, "TR31 2010-2013", None)


def test_a_title_is_what_names_it_first_in_each_language(page):
    (axis,) = page["axes"]
    assert axis["titles"] == {"tr": "Güçlü Ekonomi", "en": "Strong Economy"}
    assert axis["priorities"]["1.1"]["titles"] == axis["titles"]


def test_goals_stand_beside_each_other_in_both_languages(page):
    goals = page["axes"][0]["priorities"]["1.1"]["goals"]
    sides = [
        [
            goal[code] and (goal[code]["text"], goal[code]["key"])
            for code in ("tr", "en")
        ]
        for goal in goals
    ]
    assert sides == [[("Goal 7", "c17"), None], [("Goal 8", "c18"), ("Goal 9", "c19")]]
    assert (page["n_goals"], page["languages"], page["sources"]) == (
        2,
        ["tr", "en"],
        ["c17", "c18", "c19"],
    )


def test_only_editions_that_speak_for_a_plan_are_its_own(page):
    assert [edition["id"] for edition in page["editions"]] == [1, 2]
    assert [
        (edition["id"], [f["count"] for f in found])
        for edition, found in page["findings"]
    ] == [(1, [1])]


def test_a_plan_has_an_address():
    assert plan_page.plan_slug("TR31 2010-2013") == "tr31-2010-2013"
    assert plan_page.plan_slug("…") == "plan"


def test_what_a_reading_of_a_goal_shows_is_its_text(monkeypatch):
    told = []
    monkeypatch.setattr(plan_page, "Shelf", lambda _: SimpleNamespace(
        sources={}, take=lambda *taken: told.append(taken),
    ))  # fmt: skip
    plan_page.plan_page(CONTENT, "TR31 2010-2013", None)
    assert told[0] == (
        17,
        None,
        {"what": "", "value": "Goal 7", "proof": None, "others": [], "left_out": 0},
    )
