from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.case import Case, Edit, edited, effective_request, undone
from core.cohort import AS_OF, Cohort
from core.knowledge.context import Context, shipped_context
from core.life import COURSE_ENDED, LASTS, Lives
from core.lives.living import chunks, cohort
from core.patients import generation
from core.request import Finding, Request
from core.saved import case_bytes, case_from

SLOW = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
COLUMNS = {
    "encounters": ("kind", "start", "end", "condition", "complaint"),
    "episodes": ("condition", "onset", "resolved"),
    "stages": ("stage", "day"),
    "periods": ("medication", "dose", "amount", "start", "stop", "ending"),
    "screenings": ("screening", "result", "day"),
}


@pytest.fixture(scope="module")
def context() -> Context:
    return shipped_context()


def made(years: float = 8.0, **parts: object) -> Cohort:
    request = Request(history=years, **parts)  # type: ignore[arg-type]  # Request says what its parts are
    return cohort(Case(request=request, seed=7))


def lives_of(patients: Cohort) -> Lives:
    assert patients.lives is not None
    return patients.lives


def same_life(a: Lives, row: int, b: Lives, other: int) -> None:
    """Assert that one patient's life is the same in two cohorts."""
    for part, columns in COLUMNS.items():
        left, right = getattr(a, part), getattr(b, part)
        mine = slice(left.offsets[row], left.offsets[row + 1])
        theirs = slice(right.offsets[other], right.offsets[other + 1])
        for column in columns:
            np.testing.assert_array_equal(getattr(left, column)[mine], getattr(right, column)[theirs])
    mine = slice(a.encounters.offsets[row], a.encounters.offsets[row + 1])
    theirs = slice(b.encounters.offsets[other], b.encounters.offsets[other + 1])
    for name in a.readings.keys() | b.readings.keys():
        nothing = np.full(mine.stop - mine.start, np.nan)
        left = a.readings[name][mine] if name in a.readings else nothing
        right = b.readings[name][theirs] if name in b.readings else nothing
        np.testing.assert_array_equal(left, right, err_msg=name)


@SLOW
@given(st.integers(0, 10**6), st.integers(0, 20), st.sampled_from([None, True]))
def test_a_life_is_the_same_alone_and_in_any_batch(seed: int, first: int, deaths: bool | None) -> None:  # noqa: FBT001
    case = Case(request=Request(count=24, history=6.0, deaths=deaths), seed=seed)
    whole, part = cohort(case), cohort(case, first=first, size=2)
    for row in range(2):
        same_life(lives_of(part), row, lives_of(whole), first + row)
    np.testing.assert_array_equal(lives_of(part).died, lives_of(whole).died[first : first + 2])


def test_chunks_of_lives_are_the_cohort(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.lives.living.CHUNK", 7)
    case = Case(request=Request(count=15, history=3.0), seed=5)
    whole, first = cohort(case), 0
    for part in chunks(case):
        for row in range(part.size):
            same_life(lives_of(part), row, lives_of(whole), first + row)
        first += part.size
    assert first == 15


def test_fewer_years_are_the_end_of_more() -> None:
    long, short = lives_of(made(12.0, count=60)), lives_of(made(3.0, count=60))
    since = AS_OF - np.timedelta64(round(3 * 365.25), "D")
    late = long.encounters.start >= since
    np.testing.assert_array_equal(long.encounters.start[late], short.encounters.start)
    np.testing.assert_array_equal(long.encounters.condition[late], short.encounters.condition)
    for name, column in short.readings.items():
        np.testing.assert_array_equal(long.readings[name][late], column, err_msg=name)


def test_the_chart_of_today_stays_as_it_is() -> None:
    request = Request(count=40, conditions=("type 2 diabetes",))
    plain = generation.cohort(Case(request=request, seed=7))
    told = made(10.0, count=40, conditions=("type 2 diabetes",))
    for name, values in plain.values.items():
        np.testing.assert_array_equal(values, told.values[name])
    np.testing.assert_array_equal(plain.medications.start, told.medications.start)
    np.testing.assert_array_equal(plain.demography.birth_date, told.demography.birth_date)


def test_a_cohort_nobody_asked_history_of_has_none() -> None:
    assert cohort(Case(request=Request(count=3), seed=1)).lives is None
    assert cohort(Case(request=Request(count=3, history=0.0), seed=1)).lives is None


def test_years_are_an_edit_that_undo_takes_back() -> None:
    case = Case(request=Request(conditions=("asthma",), history=5.0), seed=3)
    shorter = edited(case, Edit(stated=Request(history=2.0)))
    assert effective_request(shorter).history == 2.0
    assert lives_of(cohort(shorter)).years == 2.0
    assert undone(shorter) == case


def test_years_and_deaths_survive_saving() -> None:
    case = Case(request=Request(history=7.5, deaths=True), seed=3)
    assert case_from(case_bytes(case)) == case


def test_medicines_end_in_those_of_the_chart() -> None:
    patients = made(10.0, count=200, age_min=50)
    lives, chart = lives_of(patients), patients.medications
    going = lives.periods.ending == LASTS
    listed = {(p, m, d) for p, m, d in zip(chart.patient, chart.medication, chart.dose, strict=True)}
    told = zip(
        lives.periods.patient[going], lives.periods.medication[going], lives.periods.dose[going], strict=True
    )
    assert {*told} == {
        row for row, days in zip(sorted(listed), [0] * len(listed), strict=True) if days == 0
    } - _finished(patients)


def _finished(patients: Cohort) -> set[tuple[int, int, int]]:
    periods = lives_of(patients).periods
    over = periods.ending == COURSE_ENDED
    return {*zip(periods.patient[over], periods.medication[over], periods.dose[over], strict=True)}


def test_before_its_onset_diabetes_does_not_raise_the_a1c() -> None:
    patients = made(15.0, count=300, conditions=("type 2 diabetes",), age_min=50, age_max=70)
    lives, rows = lives_of(patients), patients.conditions
    code = patients.condition_names.index("type 2 diabetes")
    onset = np.full(patients.size, AS_OF)
    mine = rows.condition == code
    onset[rows.patient[mine]] = rows.onset[mine]
    day = lives.encounters.start.astype("datetime64[D]")
    years = (day - onset[lives.encounters.patient]) / np.timedelta64(1, "D") / 365.25
    a1c = lives.readings["hba1c"]
    before = np.nanmedian(a1c[years < -3])
    after = np.nanmedian(a1c[(years > 0) & (years < 1)])
    assert before < 5.8
    assert after > before + 1.0


def test_a_statin_lowers_ldl_when_it_is_started() -> None:
    request = {"medications": ("atorvastatin",), "conditions": ("hyperlipidemia",), "age_min": 50}
    patients = made(12.0, count=500, **request)
    lives, rows, ill = lives_of(patients), patients.medications, patients.conditions
    start, onset = np.full(patients.size, AS_OF), np.full(patients.size, AS_OF)
    mine = rows.medication == rows.names.index("atorvastatin")
    start[rows.patient[mine]] = rows.start[mine]
    theirs = ill.condition == patients.condition_names.index("hyperlipidemia")
    onset[ill.patient[theirs]] = ill.onset[theirs]
    day = lives.encounters.start.astype("datetime64[D]")
    weeks = (day - start[lives.encounters.patient]) / np.timedelta64(7, "D")
    ldl = lives.readings["ldl"]
    untreated = np.nanmean(ldl[(weeks < 0) & (day > onset[lives.encounters.patient])])
    treated = np.nanmean(ldl[weeks > 12])
    assert 0.55 < treated / untreated < 0.8


def test_children_grow_along_their_centile() -> None:
    patients = made(10.0, count=120, age_min=11, age_max=15)
    lives = lives_of(patients)
    tall = lives.readings["height"]
    day = lives.encounters.start.astype("datetime64[D]")
    age = (day - patients.demography.birth_date[lives.encounters.patient]) / np.timedelta64(1, "D") / 365.25
    medians = [np.nanmedian(tall[(age >= a) & (age < a + 1)]) for a in range(2, 10)]
    assert all(b > a + 3 for a, b in pairwise(medians))
    assert np.isnan(lives.readings["systolic_bp"][age < 0]).all()


def test_who_died_has_a_date_a_cause_and_nothing_after_it() -> None:
    patients = made(10.0, count=400, age_min=70, deaths=True)
    lives = lives_of(patients)
    dead = ~np.isnat(lives.died)
    assert 0.15 < dead.mean() < 0.5
    assert (lives.cause[dead] >= 0).all()
    assert (lives.cause[~dead] == -1).all()
    assert (lives.encounters.end.astype("datetime64[D]") <= lives.last[lives.encounters.patient]).all()
    assert (patients.medications.start <= patients.day[patients.medications.patient]).all()
    assert (lives.last[~dead] == AS_OF).all()


def test_nobody_dies_where_deaths_were_not_asked_for() -> None:
    assert np.isnat(lives_of(made(10.0, count=200, age_min=80)).died).all()


def test_a_stated_reading_is_only_todays() -> None:
    patients = made(
        8.0, findings=(Finding(observation="hba1c", above=11),), conditions=("type 2 diabetes",), count=80
    )
    assert (patients.value("hba1c") > 11).all()
    assert np.nanmedian(lives_of(patients).readings["hba1c"]) < 11
