from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.case import Case, Edit, edited
from core.cohort import AS_OF, SEXES, Cohort
from core.errors import Contradiction
from core.intent import Adjustment
from core.knowledge.context import Context, shipped_context
from core.patients.generation import chunks, cohort
from core.request import Finding, Grade, Request

SLOW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CONDITIONS = sorted(shipped_context().knowledge.conditions)
REQUESTS = st.builds(
    Request,
    count=st.integers(30, 60),
    sex=st.sampled_from([None, "male", "female"]),
    age_min=st.sampled_from([None, 18, 40]),
    smoker=st.sampled_from([None, True, False]),
    conditions=st.sampled_from([(), ("hypertension",), ("type 2 diabetes", "obesity"), ("asthma",)]),
)


def same(a: Cohort, b: Cohort, rows: slice) -> None:
    """Assert that cohort `a` is the part `rows` of cohort `b`."""
    for name in a.values.keys() | b.values.keys():
        np.testing.assert_array_equal(a.value(name), b.value(name)[rows], err_msg=name)
    np.testing.assert_array_equal(a.demography.birth_date, b.demography.birth_date[rows])
    np.testing.assert_array_equal(a.present, b.present[:, rows])
    for row in range(a.size):
        assert a.identity.name(row) == b.identity.name(rows.start + row)
        mine = slice(a.medications.offsets[row], a.medications.offsets[row + 1])
        there = rows.start + row
        theirs = slice(b.medications.offsets[there], b.medications.offsets[there + 1])
        for column in ("medication", "dose", "amount", "start", "indication"):
            left, right = getattr(a.medications, column), getattr(b.medications, column)
            np.testing.assert_array_equal(left[mine], right[theirs])


@SLOW
@given(REQUESTS, st.integers(0, 10**6), st.integers(0, 25), st.integers(1, 5))
def test_a_patient_is_the_same_alone_and_in_any_batch(
    request: Request, seed: int, first: int, size: int
) -> None:
    case = Case(request=request, seed=seed)
    whole = cohort(case)
    same(cohort(case, first=first, size=size), whole, slice(first, first + size))


def test_a_larger_cohort_begins_with_the_smaller_one() -> None:
    small, large = (Case(request=Request(count=n, conditions=("asthma",)), seed=11) for n in (40, 90))
    same(cohort(small), cohort(large), slice(0, 40))


def test_chunks_are_the_cohort(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.patients.generation.CHUNK", 16)
    case = Case(request=Request(count=40), seed=5)
    whole, first = cohort(case), 0
    for part in chunks(case):
        same(part, whole, slice(first, first + part.size))
        first += part.size
    assert first == 40


@pytest.mark.parametrize("name", CONDITIONS)
def test_everyone_has_the_condition_asked_for_and_can_have_it(name: str, context: Context) -> None:
    made = cohort(Case(request=Request(count=60, conditions=(name,)), seed=3))
    condition = context.knowledge.conditions[name]
    assert made.has(name).all()
    assert (made.demography.age >= condition.age_min - 0.01).all()
    assert (made.demography.age < condition.age_max + 0.01).all()
    for other in condition.excludes:
        assert not made.has(other.condition).any()


@pytest.mark.parametrize("name", ["hypertension", "obesity", "asthma", "hyperlipidemia"])
def test_nobody_has_what_was_excluded(name: str) -> None:
    made = cohort(Case(request=Request(count=400, age_min=40, exclude_conditions=(name,)), seed=9))
    assert not made.has(name).any()


FINDINGS = [
    Finding(observation="hba1c", above=9),
    Finding(observation="systolic_bp", above=160),
    Finding(observation="diastolic_bp", above=95),
    Finding(observation="egfr", value=28),
    Finding(observation="creatinine", above=3),
    Finding(observation="potassium", above=5.5, below=6.5),
    Finding(observation="total_cholesterol", above=260),
    Finding(observation="ldl", below=70),
    Finding(observation="hematocrit", below=30),
    Finding(observation="chloride", below=95),
    Finding(observation="bmi", above=35),
    Finding(observation="weight", value=82.5),
    Finding(observation="height", above=180),
    Finding(observation="mean_arterial_pressure", above=115),
    Finding(observation="estimated_average_glucose", above=200),
    Finding(observation="temperature", value=38.4),
    Finding(observation="spo2", below=90),
    Finding(observation="troponin", above=0.04),
    Finding(observation="sodium", below=125),
    Finding(observation="heart_rate", above=130),
    Finding(observation="mcv", below=75),
]


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda f: f.observation)
def test_a_stated_reading_holds_for_everyone(finding: Finding, context: Context) -> None:
    made = cohort(Case(request=Request(count=300, age_min=18, findings=(finding,)), seed=4))
    values = made.value(finding.observation)
    assert not np.isnan(values).any()
    if finding.value is not None:
        tolerance = 10.0 ** -context.knowledge.observations[finding.observation].decimals
        assert np.abs(values - finding.value).max() <= tolerance
    if finding.above is not None:
        assert values.min() > finding.above
    if finding.below is not None:
        assert values.max() < finding.below


def test_a_stated_range_keeps_the_shape_of_the_distribution_inside_it() -> None:
    everyone = cohort(Case(request=Request(count=20_000, age_min=40), seed=1)).value("systolic_bp")
    above = everyone[everyone > 140]
    asked = cohort(
        Case(
            request=Request(
                count=5_000, age_min=40, findings=(Finding(observation="systolic_bp", above=140),)
            ),
            seed=2,
        )
    ).value("systolic_bp")
    assert abs(float(np.median(above)) - float(np.median(asked))) < 6


def test_creatinine_follows_from_the_egfr_asked_for() -> None:
    request = Request(count=50, age=60, sex="male", findings=(Finding(observation="egfr", value=28),))
    made = cohort(Case(request=request, seed=8))
    expected = 142 * (made.value("creatinine") / 0.9) ** -1.2 * 0.9938**60
    np.testing.assert_allclose(made.value("egfr"), expected, atol=0.5)


def test_breast_cancer_patients_are_mostly_older_women() -> None:
    if "breast cancer" not in CONDITIONS:
        pytest.skip("no breast cancer in the knowledge base")
    made = cohort(Case(request=Request(count=2_000, conditions=("breast cancer",)), seed=6))
    women = made.demography.sex == SEXES.index("female")
    assert 0.97 < women.mean() < 1.0
    assert 55 < np.median(made.demography.age) < 75


def test_type_2_diabetes_without_an_age_has_the_ages_of_people_who_have_it() -> None:
    made = cohort(Case(request=Request(count=2_000, conditions=("type 2 diabetes",)), seed=6))
    assert 55 < np.median(made.demography.age) < 68


def test_half_women_is_exactly_half_in_every_even_prefix() -> None:
    made = cohort(Case(request=Request(count=20, female_share=0.5), seed=1))
    assert [int((made.demography.sex[:k] == 1).sum()) for k in (2, 10, 20)] == [1, 5, 10]


def test_age_in_days_is_that_many_days() -> None:
    made = cohort(Case(request=Request(count=50, age=14, age_unit="day"), seed=1))
    assert set((AS_OF - made.demography.birth_date).astype(int)) == {14}


@pytest.mark.parametrize("age", [0, 1, 44, 45, 46, 99])
def test_a_stated_age_is_the_completed_age_by_the_calendar(age: int) -> None:
    made = cohort(Case(request=Request(count=400, age=age), seed=1))
    for born in made.demography.birth_date:
        birthday = born.item()
        today = AS_OF.item()
        completed = today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day))
        assert completed == age


def test_an_edit_changes_only_what_follows_from_it() -> None:
    case = Case(request=Request(age=45, sex="male", conditions=("type 2 diabetes",)), seed=1)
    before = cohort(case)
    edit = Edit(stated=Request(exclude_medications=("metformin",)))
    after = cohort(edited(case, edit))
    for name in before.values:
        np.testing.assert_array_equal(before.value(name), after.value(name), err_msg=name)
    np.testing.assert_array_equal(before.present, after.present)
    assert not after.takes("metformin").any()


def test_stating_one_value_leaves_those_correlated_with_it_alone() -> None:
    case = Case(request=Request(age=67, sex="male"), seed=3)
    before = cohort(case)
    high = Edit(stated=Request(findings=(Finding(observation="potassium", value=6.1),)))
    after = cohort(edited(case, high))
    assert after.value("potassium")[0] == 6.1
    for name in before.values.keys() - {"potassium"}:
        np.testing.assert_array_equal(before.value(name), after.value(name), err_msg=name)


def test_excluding_what_is_not_taken_changes_nothing() -> None:
    case = Case(request=Request(count=300, conditions=("atrial fibrillation",)), seed=3)
    before = cohort(case)
    after = cohort(edited(case, Edit(stated=Request(exclude_medications=("warfarin",)))))
    spared = ~before.takes("warfarin")
    assert not after.takes("warfarin").any()
    for name in ("apixaban", "rivaroxaban", "dabigatran", "metoprolol succinate"):
        np.testing.assert_array_equal(before.takes(name)[spared], after.takes(name)[spared], err_msg=name)


def test_a_further_reading_leaves_the_first_one_standing() -> None:
    case = Case(request=Request(age=45, sex="male"), seed=1)
    before = cohort(case)
    high = Edit(stated=Request(findings=(Finding(observation="systolic_bp", above=130),)), append=True)
    after = cohort(edited(case, high))
    readings = [r.values[0] for r in after.readings if r.observation == "systolic_bp"]
    assert readings[0] == before.value("systolic_bp")[0]
    assert readings[1] > 130
    computed = {"mean_arterial_pressure", "shock_index", "news2"}
    unchanged = before.values.keys() - {"systolic_bp", "diastolic_bp", *computed}
    for name in unchanged:
        np.testing.assert_array_equal(before.value(name), after.value(name), err_msg=name)


def test_ten_years_older_is_born_ten_years_earlier() -> None:
    case = Case(request=Request(sex="female"), seed=1)
    older = edited(case, Edit(adjust=(Adjustment("age", "+", 10),)))
    before, after = cohort(case), cohort(older)
    assert np.floor(after.demography.age) == np.floor(before.demography.age) + 10
    assert before.identity.surname.texts() == after.identity.surname.texts()


def test_a_later_age_overrules_an_earlier_shift() -> None:
    case = Case(request=Request(age=40), seed=1)
    case = edited(case, Edit(adjust=(Adjustment("age", "+", 10),)))
    case = edited(case, Edit(stated=Request(age=30)))
    assert np.floor(cohort(case).demography.age) == 30


def test_bumping_a_reading_moves_it_and_stating_it_again_ends_the_bump() -> None:
    case = Case(request=Request(age=50, sex="male"), seed=2)
    bumped = edited(case, Edit(adjust=(Adjustment("hba1c", "+"),)))
    restated = edited(bumped, Edit(stated=Request(findings=(Finding(observation="hba1c", value=6.0),))))
    assert cohort(bumped).value("hba1c")[0] > cohort(case).value("hba1c")[0]
    assert cohort(restated).value("hba1c")[0] == 6.0


def test_a_stated_medication_is_taken_by_everyone_and_brings_its_indication() -> None:
    made = cohort(Case(request=Request(count=100, medications=("metformin",)), seed=1))
    assert made.takes("metformin").all()
    assert made.has("type 2 diabetes").all()


def test_a_reading_that_makes_a_diagnosis_implies_it() -> None:
    request = Request(count=50, age=60, findings=(Finding(observation="hba1c", above=9),))
    assert cohort(Case(request=request, seed=1)).has("type 2 diabetes").all()


def test_a_graded_condition_is_drawn_within_its_grade() -> None:
    request = Request(
        count=200,
        conditions=("chronic kidney disease",),
        grades=(Grade("chronic kidney disease", 0.9, 1.0),),
    )
    mild = Request(
        count=200,
        conditions=("chronic kidney disease",),
        grades=(Grade("chronic kidney disease", 0.0, 0.1),),
    )
    severe_egfr = cohort(Case(request=request, seed=1)).value("egfr")
    mild_egfr = cohort(Case(request=mild, seed=1)).value("egfr")
    assert np.nanpercentile(severe_egfr, 90) < np.nanpercentile(mild_egfr, 10)


def test_a_group_gives_each_patient_one_of_its_members(context: Context) -> None:
    made = cohort(Case(request=Request(count=300, conditions=("cardiac",)), seed=1))
    members = context.knowledge.members("cardiac")
    having = np.sum([made.has(m) for m in members], axis=0)
    assert having.min() >= 1
    assert sum(made.has(m).any() for m in members) >= 4


def test_an_edit_nobody_drawn_can_meet_is_a_contradiction() -> None:
    case = Case(request=Request(age=3), seed=1)
    with pytest.raises(Contradiction, match="copd"):
        cohort(edited(case, Edit(stated=Request(conditions=("copd",)))))
