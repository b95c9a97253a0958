from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.case import Case, Edit, edited, undone, with_controls
from core.coherence.checking import impossible
from core.cohort import CURRENT, RACES, Bools, Cohort
from core.errors import CanRephrase
from core.intent import Adjustment
from core.knowledge.context import shipped_context
from core.patients.chance import Chance, ScatteredChance
from core.patients.composition.raking import raked, whole
from core.patients.composition.sequence import apportioned, spread
from core.patients.generation import cohort
from core.record import record_of
from core.request import Finding, Matching, Mix, Part, Request

SLOW = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KNOWLEDGE = shipped_context().knowledge


def share(size: float, **stated: object) -> Mix:
    """One part of a cohort, the rest left to the population."""
    return Mix((Part(stated=Request(**stated), share=size),))  # type: ignore[arg-type]


def composed(*mixes: Mix, count: int = 60, seed: int = 4, **stated: object) -> Case:
    return Case(request=Request(count=count, mix=mixes, **stated), seed=seed)  # type: ignore[arg-type]


SEPSIS = share(0.1, conditions=("sepsis",))
DIABETES = share(0.5, conditions=("type 2 diabetes",))
RACIAL = Mix(
    (
        Part(stated=Request(race="white"), share=0.7),
        Part(stated=Request(race="black"), share=0.2),
        Part(stated=Request(race="asian"), share=0.1),
    )
)
AGED = Mix(
    (
        Part(stated=Request(age_min=18), count=20),
        Part(stated=Request(age_min=1, age_max=17), count=10),
    )
)


def of_race(made: Cohort, race: str) -> int:
    return int((made.demography.race == RACES.index(race)).sum())


# sequences


@given(st.integers(1, 400), st.lists(st.integers(1, 50), min_size=2, max_size=6), st.integers(0, 10**6))
def test_parts_have_their_exact_numbers_and_their_shares_all_along(
    total: int, weights: list[int], seed: int
) -> None:
    shares = np.asarray(weights) / sum(weights)
    counts = apportioned(total, shares)
    assert counts.sum() == total
    assert np.abs(counts - total * shares).max() < 1
    parts = spread(counts, shares, seed, "parts")
    np.testing.assert_array_equal(np.bincount(parts, minlength=len(shares)), counts)
    first = np.arange(1, total + 1)
    for at, part in enumerate(shares):
        limit = 1.0 if len(shares) == 2 else 2.0 + len(shares) / 2
        assert np.abs(np.cumsum(parts == at) - first * part).max() <= limit


def test_the_order_of_one_mix_tells_nothing_of_another() -> None:
    half = np.asarray([0.5, 0.5])
    a, b = (spread(apportioned(2000, half), half, 1, name) for name in ("a", "b"))
    assert abs(np.corrcoef(a, b)[0, 1]) < 0.05
    assert abs(np.corrcoef(a, np.arange(2000) % 2)[0, 1]) < 0.05


def test_more_patients_leave_the_parts_of_the_first_ones_alone() -> None:
    shares = np.asarray([0.3, 0.7])
    few, many = (spread(apportioned(n, shares), shares, 9, "p") for n in (40, 400))
    np.testing.assert_array_equal(few[:30], many[:30])


def test_raking_keeps_zeros_and_both_margins() -> None:
    rows, columns = np.asarray([10, 10]), np.asarray([6, 14])
    fitted = raked(np.asarray([[0.0, 1.0], [1.0, 1.0]]), rows, columns)
    assert fitted is not None
    np.testing.assert_array_equal(whole(fitted, rows, columns), [[0, 10], [6, 4]])
    assert raked(np.asarray([[0.0, 1.0], [1.0, 1.0]]), rows, np.asarray([12, 8])) is None


def test_scattered_chance_is_the_chance_of_the_same_rows() -> None:
    rows = np.asarray([3, 17, 18, 90])
    plain, scattered = Chance(5, 0, 100), ScatteredChance(5, rows)
    np.testing.assert_array_equal(scattered.uniform("x"), plain.uniform("x")[rows])
    np.testing.assert_array_equal(scattered.uniform_of("x", np.asarray([1, 3])), plain.uniform("x")[[17, 90]])


# shares


@pytest.mark.parametrize(
    ("mix", "count", "holds", "number"),
    [
        (SEPSIS, 50, lambda c: c.has("sepsis"), 5),
        (DIABETES, 60, lambda c: c.has("type 2 diabetes"), 30),
        (share(0.25, age_min=65), 60, lambda c: c.demography.age >= 65, 15),
        (share(0.3, race="black"), 60, lambda c: c.demography.race == 1, 18),
        (share(1 / 3, smoker=True), 60, lambda c: c.habits.smoking == CURRENT, 20),
        (share(0.2, pregnant=True), 60, lambda c: c.has("pregnancy"), 12),
        (share(0.2, medications=("metformin",)), 60, lambda c: c.takes("metformin"), 12),
        (share(0.4, exclude_conditions=("hypertension",)), 60, lambda c: ~c.has("hypertension"), 24),
        (AGED, 30, lambda c: c.demography.age >= 18, 20),
        (
            share(0.25, findings=(Finding(observation="systolic_bp", above=160),)),
            60,
            lambda c: c.value("systolic_bp") > 160,
            15,
        ),
        (
            share(0.2, sex="female", age_min=60, conditions=("asthma",)),
            60,
            lambda c: c.has("asthma") & (c.demography.sex == 1) & (c.demography.age >= 60),
            12,
        ),
    ],
    ids=lambda value: "" if not isinstance(value, int) else str(value),
)
def test_a_part_is_as_numerous_as_asked(
    mix: Mix, count: int, holds: Callable[[Cohort], Bools], number: int
) -> None:
    made = cohort(composed(mix, count=count))
    assert holds(made).sum() == number
    assert not impossible(made, KNOWLEDGE)


def test_several_parts_of_one_kind_are_the_whole() -> None:
    made = cohort(composed(RACIAL, count=50))
    assert [of_race(made, race) for race in ("white", "black", "asian")] == [35, 10, 5]


def test_who_is_left_over_is_as_the_population_without_the_part() -> None:
    made = cohort(composed(share(0.3, race="black"), count=600))
    others = made.demography.race[made.demography.race != RACES.index("black")]
    assert 0.75 < (others == RACES.index("white")).mean() < 0.95
    assert len(np.unique(others)) > 2


def test_two_shares_are_independent_of_each_other() -> None:
    made = cohort(composed(DIABETES, count=400, female_share=0.5))
    women = made.demography.sex == 1
    assert women.sum() == 200
    assert abs((made.has("type 2 diabetes") & women).sum() - 100) <= 20


def test_a_condition_of_women_falls_to_women() -> None:
    made = cohort(composed(share(0.3, pregnant=True), count=40, female_share=0.5))
    assert made.has("pregnancy").sum() == 12
    assert not (made.has("pregnancy") & (made.demography.sex == 0)).any()


def test_a_condition_far_commoner_in_one_part_falls_to_it() -> None:
    made = cohort(composed(RACIAL, share(0.1, conditions=("sickle cell disease",)), count=100))
    ill = made.has("sickle cell disease")
    assert ill.sum() == 10
    assert (made.demography.race[ill] == RACES.index("black")).sum() >= 8


def test_who_has_a_part_s_condition_is_of_the_age_of_its_patients() -> None:
    made = cohort(composed(share(0.5, conditions=("dementia",)), count=400))
    ill = made.has("dementia")
    assert made.demography.age[ill].mean() > 70
    assert made.demography.age[~ill].mean() < 45


def test_groups_that_are_counted_have_no_patient_in_common() -> None:
    parts = [Part(stated=Request(conditions=(c,)), count=n) for c, n in (("asthma", 30), ("copd", 20))]
    made = cohort(composed(Mix(tuple(parts)), count=100))
    asthma, copd = made.has("asthma"), made.has("copd")
    assert (asthma.sum(), copd.sum(), (asthma & copd).sum()) == (30, 20, 0)


def test_a_share_of_a_part_is_of_that_part() -> None:
    among = Mix((Part(stated=Request(conditions=("asthma",)), share=0.5),), among=Request(sex="female"))
    made = cohort(composed(among, count=40, female_share=0.5))
    women = made.demography.sex == 1
    assert (made.has("asthma") & women).sum() == 10


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        (
            composed(share(0.6, race="white"), count=1),
            "A share needs several patients: say how many, as in “50 patients, half of them women”.",
        ),
        (
            composed(Mix((*RACIAL.parts, Part(stated=Request(race="other"), share=0.2)))),
            (
                "70 % white, 20 % black, 10 % asian and 20 % other race are more than the whole cohort: "
                "make the parts smaller, or leave one out."
            ),
        ),
        (
            composed(AGED, count=25),
            (
                "20 aged 18 and over and 10 aged 1 to 17 are more than the 25 patients there are: "
                "make the parts smaller, or leave one out."
            ),
        ),
        (
            composed(share(0.2, pregnant=True), sex="male"),
            (
                "20 % pregnant does not go with the rest of it: none of the 60 patients can be so. "
                "Make that part smaller, or change the others."
            ),
        ),
        (
            composed(share(0.6, pregnant=True), female_share=0.5),
            (
                "60 % pregnant does not go with the rest of it: at most 30 of the 60 patients can be so. "
                "Make that part smaller, or change the others."
            ),
        ),
        (
            composed(share(0.2, age_min=65), age_max=40),
            "aged 65 and over cannot be part of a cohort aged 40 years and under: change one of the two.",
        ),
        (
            composed(count=140, conditions=("asthma",), matched=Matching(by=("age",), controls=2)),
            "140 patients do not make whole sets of 1 case and 2 controls: ask for 138 or 141 patients.",
        ),
        (
            composed(count=100, matched=Matching(by=("age",))),
            "Cases of what? Name their condition, as in “50 cases of asthma and 50 controls”.",
        ),
    ],
    ids=lambda value: "" if isinstance(value, Case) else str(value)[:40],
)
def test_parts_that_cannot_be_are_told_in_a_sentence(case: Case, sentence: str) -> None:
    with pytest.raises(CanRephrase) as error:
        cohort(case)
    assert error.value.message == sentence


# edits


def test_an_edit_leaves_the_people_as_they_are() -> None:
    before = Case(request=Request(count=60, age_min=18), seed=4)
    after = edited(before, Edit(stated=Request(mix=(SEPSIS,))))
    old, new = cohort(before), cohort(after)
    np.testing.assert_array_equal(old.demography.birth_date, new.demography.birth_date)
    assert [old.identity.name(i) for i in range(60)] == [new.identity.name(i) for i in range(60)]
    assert new.has("sepsis").sum() == 6


def test_a_larger_share_keeps_whom_a_smaller_one_had() -> None:
    small = composed(SEPSIS, count=100)
    large = edited(small, Edit(stated=Request(mix=(share(0.3, conditions=("sepsis",)),))))
    had, has = cohort(small).has("sepsis"), cohort(large).has("sepsis")
    assert (had.sum(), has.sum(), (had & has).sum()) == (10, 30, 10)


def test_whoever_cannot_have_what_an_edit_gives_makes_place_for_someone_who_can() -> None:
    case = Case(request=Request(count=60), seed=4)
    made = cohort(edited(case, Edit(stated=Request(mix=(share(0.2, conditions=("prostate cancer",)),)))))
    assert made.has("prostate cancer").sum() == 12
    assert not impossible(made, KNOWLEDGE)


def test_a_share_of_a_race_by_an_edit_leaves_nobody_else_of_it() -> None:
    case = edited(
        Case(request=Request(count=60), seed=4), Edit(stated=Request(mix=(share(0.3, race="black"),)))
    )
    assert of_race(cohort(case), "black") == 18


def test_a_plain_statement_ends_a_share_of_the_same() -> None:
    case = edited(composed(SEPSIS, RACIAL), Edit(stated=Request(exclude_conditions=("sepsis",))))
    made = cohort(case)
    assert not made.has("sepsis").any()
    assert made.request.mix == (RACIAL,)


def test_undo_brings_back_the_cohort_before() -> None:
    first = composed(SEPSIS)
    again = undone(edited(first, Edit(stated=Request(mix=(DIABETES,)))))
    np.testing.assert_array_equal(cohort(first).present, cohort(again).present)


def test_a_count_keeps_its_share_when_the_cohort_grows() -> None:
    grown = edited(composed(AGED, count=30), Edit(stated=Request(count=60)))
    assert (cohort(grown).demography.age >= 18).sum() == 40


# cases and controls

MATCHED = composed(
    count=90, conditions=("lung cancer",), matched=Matching(by=("age", "sex", "race"), controls=2)
)


def test_controls_are_of_the_age_sex_and_race_of_their_case_and_lack_the_condition() -> None:
    made = cohort(MATCHED)
    assert made.arms is not None
    people, case = made.demography, made.arms.case
    assert case.sum() == 30
    np.testing.assert_array_equal(made.has("lung cancer"), case)
    for number in range(1, 31):
        mine = made.arms.matched_set == number
        assert mine.sum() == 3
        for column in (np.floor(people.age), people.sex, people.race, people.ethnicity):
            assert len(np.unique(column[mine])) == 1
    assert not impossible(made, KNOWLEDGE)


def test_matching_survives_edits_of_age() -> None:
    older = edited(MATCHED, Edit(adjust=(Adjustment("age", "+", 5.0),)))
    made = cohort(edited(older, Edit(stated=Request(age_min=50, age_max=60))))
    age = np.floor(made.demography.age).reshape(-1, 3)
    assert (age == age[:, :1]).all()


def test_a_share_of_women_is_one_of_cases_and_of_controls() -> None:
    made = cohort(composed(count=80, conditions=("asthma",), female_share=0.5, matched=Matching(by=("sex",))))
    assert made.arms is not None
    assert [(made.demography.sex[who] == 1).sum() for who in (made.arms.case, ~made.arms.case)] == [20, 20]


def test_uneven_sets_have_their_numbers() -> None:
    made = cohort(composed(count=55, conditions=("gout",), matched=Matching(cases=4, controls=7)))
    assert made.arms is not None
    assert (made.arms.case.sum(), made.has("gout").sum()) == (20, 20)


def test_controls_added_by_an_edit_come_on_top_of_the_cases_in_hand() -> None:
    case = Case(request=Request(count=30, conditions=("gout",)), seed=1)
    edit = with_controls(case, Edit(stated=Request(matched=Matching(by=("age",), controls=2))))
    assert edited(case, edit).count == 90


def test_the_record_tells_case_and_set() -> None:
    made = cohort(MATCHED, first=3, size=2)
    records = [record_of(made, row, shipped_context()) for row in range(2)]
    assert [(r.group, r.matched_set) for r in records] == [("case", 2), ("control", 2)]


# purity

MIXED = composed(
    SEPSIS, RACIAL, share(0.25, smoker=True), share(0.2, medications=("metformin",)), female_share=0.4
)
EDITED = edited(edited(MIXED, Edit(stated=Request(mix=(DIABETES,)))), Edit(stated=Request(female_share=0.7)))


everyone_of = lru_cache(cohort)
"""All patients of a case, made once."""


@SLOW
@given(
    case=st.sampled_from([MIXED, EDITED, MATCHED, composed(AGED, count=30)]),
    row=st.integers(0, 29),
    size=st.integers(1, 4),
)
def test_a_patient_is_the_same_alone_and_in_the_crowd(case: Case, row: int, size: int) -> None:
    size = min(size, case.count - row)
    context = shipped_context()
    everyone, alone = everyone_of(case), cohort(case, first=row, size=size)
    for at in range(size):
        assert record_of(alone, at, context) == record_of(everyone, row + at, context)


def test_another_seed_gives_other_patients_of_the_same_composition() -> None:
    one, other = (cohort(composed(SEPSIS, count=50, seed=seed)) for seed in (1, 2))
    assert one.has("sepsis").sum() == other.has("sepsis").sum() == 5
    assert not np.array_equal(one.has("sepsis"), other.has("sepsis"))


def test_a_share_of_women_alone_is_drawn_as_ever() -> None:
    plain = cohort(Case(request=Request(count=40, female_share=0.5), seed=3))
    beside = cohort(composed(share(0.0001, smoker=True), count=40, seed=3, female_share=0.5))
    np.testing.assert_array_equal(plain.demography.sex, beside.demography.sex)
