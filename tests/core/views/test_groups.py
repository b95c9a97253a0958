from __future__ import annotations

from core.case import Case
from core.patients.generation import cohort
from core.request import Matching, Mix, Part, Request
from core.views.groups import groups_table
from core.views.summary import composition, patients_table


def test_the_summary_tells_what_the_parts_have_become() -> None:
    mix = (
        Mix((Part(stated=Request(conditions=("sepsis",)), share=0.1),)),
        Mix((Part(stated=Request(race="black"), count=15),)),
    )
    made = cohort(Case(request=Request(count=50, female_share=0.5, mix=mix), seed=1))
    rows = composition(made, 50).rows
    assert rows[:2] == (("Patients", "50"), ("Women, men", "25 (50 %), 25 (50 %)"))
    assert rows[3:5] == (("Part: sepsis", "5 (10 %)"), ("Part: black", "15 (30 %)"))


def test_cases_stand_beside_their_controls() -> None:
    request = Request(count=60, conditions=("gout",), matched=Matching(by=("age", "sex")))
    made = cohort(Case(request=request, seed=1))
    (table,) = groups_table(made)
    rows = {row[0]: row[1:] for row in table.rows}
    assert table.columns == ("", "Cases", "Controls")
    assert rows["Patients"] == ("30", "30")
    assert rows["Age (mean)"][0] == rows["Age (mean)"][1]
    assert rows["Women"][0] == rows["Women"][1]
    assert rows["gout"] == ("30 (100 %)", "0 (0 %)")
    patients = patients_table(made, 4)
    assert patients.columns[:3] == ("#", "Group", "Set")
    assert [row[1:3] for row in patients.rows] == [
        ("case", "1"),
        ("control", "1"),
        ("case", "2"),
        ("control", "2"),
    ]


def test_a_cohort_without_parts_has_no_groups() -> None:
    assert groups_table(cohort(Case(request=Request(count=3), seed=1))) == ()
