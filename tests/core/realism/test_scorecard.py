from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from core.case import Case, Edit
from core.coherence.checking import ALL
from core.cohort import Cohort, Floats
from core.exports import scorecards
from core.intent import Adjustment
from core.knowledge.context import Context
from core.patients.generation import chunks, cohort
from core.realism import people as columns_of
from core.realism.judging import scorecard
from core.realism.people import People, joined, taken
from core.realism.scope import adjusted
from core.request import Finding, Request
from core.scorecard import Scorecard
from tests.core.realism.drawn import VARIABLES, adults, card, correlated, line, with_values


def shuffled(values: Floats) -> Floats:
    return np.asarray(np.random.default_rng(7).permutation(values))


def grades(found: Scorecard, section: str) -> dict[str, str]:
    return {x.name: x.grade for x in found.lines if x.section == section}


@pytest.fixture(scope="module")
def made(context: Context) -> Cohort:
    return cohort(Case(request=Request(count=3_000, age_min=18), seed=1), context)


def test_people_drawn_from_the_tables_are_good() -> None:
    found = card(adults())
    assert {line(found, name).grade for name in VARIABLES} == {"good"}
    assert set(grades(found, "prevalence").values()) <= {"good", "not judged"}
    assert line(found, "age").grade == line(found, "sex").grade == "good"
    assert line(card(correlated()), "correlations_all").grade == "good"


def test_a_shifted_variable_is_off_and_no_other() -> None:
    found = card(with_values(adults(), systolic_bp=lambda x: x + 8))
    assert [x.name for x in found.of("off", "distributions")] == ["systolic_bp"]
    assert "against" in line(found, "systolic_bp").note


def test_a_variable_too_narrow_is_off() -> None:
    found = card(with_values(adults(), weight=lambda x: np.asarray(x.mean() + (x - x.mean()) * 0.5)))
    assert line(found, "weight").grade == "off"


def test_a_shuffled_column_is_off_by_its_correlations_alone() -> None:
    before, after = card(correlated()), card(with_values(correlated(), weight=shuffled))
    found = line(after, "correlations_all")
    assert (line(before, "correlations_all").grade, found.grade) == ("good", "off")
    assert {"BMI and weight", "weight and height", "height and weight", "weight and BMI"} & {
        part.label for part in found.parts if part.grade == "off"
    }


def test_doubled_prevalence_is_off() -> None:
    fresh = np.random.default_rng(5)
    once = adults().has["diabetes"]
    share = once.mean()
    twice = np.where(fresh.random(len(once)) < share, 1.0, once)
    found = card(replace(adults(), has={**adults().has, "diabetes": twice}))
    assert [x.name for x in found.of("off", "prevalence")] == ["diabetes"]


def test_a_condition_of_the_wrong_ages_is_off_though_it_is_as_common() -> None:
    found = card(replace(adults(), has={**adults().has, "diabetes": shuffled(adults().has["diabetes"])}))
    spoilt = line(found, "diabetes")
    assert spoilt.grade == "off"
    assert any(part.grade == "off" for part in spoilt.parts)


def test_conditions_of_one_person_that_know_nothing_of_each_other_are_off() -> None:
    assert line(card(adults()), "diabetes+hypertension").grade == "off"


def test_people_of_the_wrong_ages_are_off_and_their_values_are_not() -> None:
    old = taken(adults(), np.flatnonzero((adults().age >= 50) | (np.arange(adults().size) % 4 == 0)))
    found = card(old)
    assert line(found, "age").grade == "off"
    assert line(found, "systolic_bp").grade == "good"


def test_swapped_dates_are_off(made: Cohort, context: Context) -> None:
    rows = made.medications
    early = replace(rows, start=rows.start - np.timedelta64(40_000, "D"))
    swapped = replace(made, medications=early)
    assert line(scorecard([made], context), "order").grade == "good"
    found = line(scorecard([swapped], context), "order")
    assert found.grade == "off"
    assert "broken by" in found.note


def test_a_chart_that_cannot_be_is_counted(made: Cohort, context: Context) -> None:
    weight = made.values["weight"].copy()
    weight[:5] = weight[:5] * 2
    found = line(scorecard([replace(made, values={**made.values, "weight": weight})], context), "impossible")
    assert (found.grade, found.patients) == ("off", made.size)


def test_our_own_adults_are_reported_line_by_line(made: Cohort, context: Context) -> None:
    found = scorecard([made], context)
    assert {
        line(found, name).grade for name in ("sex", "height", "weight", "bmi", "order", "impossible")
    } == {"good"}
    assert len(ALL) == sum(int(line(found, n).note.split()[0]) for n in ("impossible",)) + sum(
        rule.severity == "implausible" for rule in ALL
    )
    for each in found.lines:
        assert each.note
        assert bool(each.why) == (each.grade == "not judged")
        assert each.grade != "off" or each.excess > 1
    off = [x.excess for x in found.of("off")]
    assert off == sorted(off, reverse=True)


def test_the_size_of_batches_changes_nothing(context: Context) -> None:
    case = Case(request=Request(count=900, age_min=18), seed=3)
    parts = (cohort(case, context, first=first, size=300) for first in (0, 300, 600))
    whole = scorecards.to_json(scorecard(chunks(case, context), context), "")
    assert scorecards.to_json(scorecard(parts, context), "") == whole


def test_few_patients_are_told_how_many_would_do(context: Context) -> None:
    found = scorecard(chunks(Case(request=Request(count=30, age_min=18), seed=1), context), context)
    height = line(found, "height")
    assert (height.grade, height.why) == ("not judged", "too few patients")
    assert 300 <= height.needed <= 2_000
    assert f"about {height.needed:,} would do" in height.note


def test_few_patients_that_are_far_off_are_off_all_the_same() -> None:
    few = taken(adults(), np.arange(60))
    assert line(card(with_values(few, height=lambda x: x + 30)), "height").grade == "off"


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        (Request(conditions=("systemic lupus erythematosus",)), "everybody was asked to have"),
        (Request(findings=(Finding(observation="hba1c", above=9.0),)), "everybody was asked to have A1c > 9"),
        (Request(medications=("metformin",)), "everybody was asked to take metformin"),
        (Request(race="black"), "the tables are of all people together"),
        (Request(exclude_conditions=("hypertension",)), "people with hypertension were left out"),
        (Request(smoker=False), "smokers were left out"),
    ],
)
def test_patients_chosen_by_something_are_not_the_population(
    request_: Request, why: str, context: Context
) -> None:
    asked = replace(request_, count=60, age_min=18)
    found = scorecard(chunks(Case(request=asked, seed=1), context), context)
    told = {x.why for x in found.lines if x.section == "prevalence"}
    assert any(reason.startswith(why) for reason in told)
    assert not found.of("off", "distributions")
    assert not found.of("good", "distributions")
    assert line(found, "order").grade == "good"


def test_people_asked_to_have_diabetes_are_held_against_people_who_have_it(context: Context) -> None:
    asked = Request(count=1_500, age_min=18, conditions=("type 2 diabetes",))
    found = scorecard(chunks(Case(request=asked, seed=1), context), context)
    assert line(found, "diabetes").why == "everybody was asked to have type 2 diabetes"
    a1c = line(found, "hba1c")
    assert 6.5 < a1c.expected < 8
    assert "who have it" in a1c.note
    assert line(found, "hypertension").expected > 50
    assert line(found, "correlations_all").grade == "not judged"


def test_an_edit_of_everybody_closes_what_it_moved(context: Context) -> None:
    raised = Edit(adjust=(Adjustment("potassium", "+"),))
    case = Case(request=Request(count=50, age_min=18), seed=1, edits=(raised,))
    found = scorecard(chunks(case, context), context, adjusted(case))
    assert line(found, "potassium").why == "an edit changed everybody's potassium"


def test_a_large_cohort_is_sampled_evenly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(columns_of, "MOST", 100)
    parts = [taken(adults(), np.arange(first, first + 90)) for first in range(0, 900, 90)]
    sample, total = joined(parts)
    assert sample is not None
    assert total == 900
    assert 50 < sample.size <= 100
    stride = 16
    assert (sample.age == adults().age[:900:stride]).all()


def test_children_off_the_growth_charts_are_off(context: Context) -> None:
    children = cohort(Case(request=Request(count=4_000, age_max=17), seed=1), context)
    taller = {**children.values, "height": children.values["height"] * 1.04}
    found = scorecard([replace(children, values=taller)], context)
    assert line(found, "height").section == "growth"
    assert line(found, "height").grade == "off"
    assert "mean z" in line(found, "height").note


def test_people_of_whom_little_is_known_are_judged_by_that_little() -> None:
    bare: People = replace(adults(), values={"height": adults().values["height"]}, has={})
    found = card(bare)
    assert line(found, "height").grade == "good"
    assert line(found, "weight").why == "no patient has a value"
    assert line(found, "diabetes").why == "the patients have no such column"
