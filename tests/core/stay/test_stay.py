from __future__ import annotations

import numpy as np
import pytest

from core.case import Case, Edit, edited, undone
from core.coherence.checking import check
from core.cohort import Cohort
from core.errors import CanAskLess, CanRephrase
from core.hospital import GIVEN, HELD, OPENED, Stay
from core.knowledge.base import shipped
from core.knowledge.hospital import shipped_hospital
from core.patients.generation import cohort as visit
from core.request import Finding, Giving, Grade, Request
from core.saved import case_bytes, case_from
from core.stay.edits import fitting
from core.stay.generation import cohort
from core.stay.plan import plan_of

SHOCK = Case(
    request=Request(
        conditions=("sepsis",), grades=(Grade("sepsis", 0.79, 1.0),), age=64, sex="male", setting="icu"
    ),
    seed=3,
)
PNEUMONIA = Case(
    request=Request(conditions=("pneumonia",), grades=(Grade("pneumonia", 0.5, 0.85),), age=70), seed=5
)
BOLUS = Edit(giving=(Giving("fluid bolus", 1000, "mL"),), hours=1)


def stay_of(made: Cohort) -> Stay:
    assert made.stay is not None
    return made.stay


def after(case: Case, *edits: Edit) -> Cohort:
    for edit in edits:
        case = edited(case, edit)
    return cohort(case)


def sign(made: Cohort, name: str, row: int = 0) -> float:
    return float(stay_of(made).vitals[name][-1, row])


def test_a_case_that_nobody_admitted_is_a_visit() -> None:
    made = cohort(PNEUMONIA)
    assert made.stay is None
    for name, values in visit(PNEUMONIA).values.items():
        assert np.array_equal(made.values[name], values, equal_nan=True)


def test_on_arrival_the_readings_are_those_of_the_visit() -> None:
    admitted, seen = after(PNEUMONIA, Edit(stated=Request(setting="ward"))), visit(PNEUMONIA)
    for name in ("systolic_bp", "heart_rate", "temperature", "spo2", "wbc", "crp"):
        assert np.array_equal(admitted.values[name], seen.values[name], equal_nan=True), name


@pytest.mark.parametrize("condition", ["pneumonia", "diabetic ketoacidosis", "hip fracture", "bronchiolitis"])
def test_a_patient_of_many_is_the_same_alone(condition: str) -> None:
    case = Case(
        request=Request(conditions=(condition,), count=30, setting="hospital"),
        seed=9,
        edits=(Edit(hours=20), Edit(turn="worse", hours=5), BOLUS),
    )
    many, one = cohort(case), cohort(case, first=17, size=1)
    for name, values in one.values.items():
        assert np.array_equal(values, many.values[name][17:18], equal_nan=True), name
    for name, table in stay_of(one).vitals.items():
        assert np.array_equal(table[:, 0], stay_of(many).vitals[name][:, 17], equal_nan=True), name
    for name, table in stay_of(one).fluids.items():
        assert np.array_equal(table[:, 0], stay_of(many).fluids[name][:, 17]), name
    assert doses(one, 0) == doses(many, 17)


def doses(made: Cohort, row: int) -> list[tuple[str, int, int]]:
    rows, orders = stay_of(made).doses, stay_of(made).orders
    return sorted(
        (orders.names[orders.medication[rows.order[i]]], int(rows.at[i]), int(rows.status[i]))
        for i in np.flatnonzero(rows.patient == row)
    )


def test_hours_that_pass_leave_what_was_charted_as_it_was() -> None:
    short, long = after(SHOCK, Edit(hours=6)), after(SHOCK, Edit(hours=6), Edit(hours=30))
    charted = len(stay_of(short).minutes)
    for name, table in stay_of(short).vitals.items():
        assert np.array_equal(table, stay_of(long).vitals[name][:charted], equal_nan=True), name
    early = [(d, at, s) for d, at, s in doses(long, 0) if at <= 360]
    assert early == doses(short, 0)


def test_undo_brings_back_the_same_patient() -> None:
    case = edited(SHOCK, Edit(hours=6))
    again = cohort(undone(edited(case, Edit(turn="worse", hours=2))))
    for name, values in cohort(case).values.items():
        assert np.array_equal(values, again.values[name], equal_nan=True)


def test_a_case_with_a_stay_is_saved_and_opened() -> None:
    case = edited(edited(SHOCK, Edit(hours=6.5, turn="worse")), BOLUS)
    assert case_from(case_bytes(case)) == case


def test_under_treatment_shock_recovers_within_hours() -> None:
    first, later = after(SHOCK, Edit(hours=0.5)), after(SHOCK, Edit(hours=24))
    assert later.values["lactate"][0] < 0.6 * first.values["lactate"][0]
    assert later.values["mean_arterial_pressure"][0] >= 65 > first.values["mean_arterial_pressure"][0]


def test_fever_of_pneumonia_takes_days() -> None:
    many = Case(request=Request(conditions=("pneumonia",), count=60, setting="ward", age_min=20), seed=1)
    hot = cohort(many).values["temperature"] > 38.0
    day = after(many, Edit(hours=24)).values["temperature"][hot]
    four = after(many, Edit(hours=96)).values["temperature"][hot]
    assert 0.3 < np.mean(day > 37.2) <= 1.0
    assert np.mean(four > 37.2) < 0.3


def test_ketoacidosis_closes_its_gap_in_a_day() -> None:
    case = Case(request=Request(conditions=("diabetic ketoacidosis",), count=30, setting="hospital"), seed=2)
    first, last = cohort(case), after(case, Edit(hours=24))
    wide = first.values["anion_gap"] > 18
    assert np.nanmean(last.values["anion_gap"][wide] <= 17) > 0.8
    assert np.nanmean(last.values["glucose"][wide]) < 0.6 * np.nanmean(first.values["glucose"][wide])


@pytest.mark.parametrize(
    "condition", ["pneumonia", "sepsis", "heart failure", "hip fracture", "hypertension"]
)
def test_who_deteriorates_scores_higher_and_who_improves_lower(condition: str) -> None:
    case = Case(
        request=Request(conditions=(condition,), count=30, setting="ward", age_min=20, age_max=85),
        seed=6,
        edits=(Edit(hours=12),),
    )
    before = cohort(case).values["news2"]
    worse = after(case, Edit(turn="worse", hours=3))
    better = after(case, Edit(turn="worse", hours=3), Edit(turn="better", hours=24))
    assert np.nanmean(worse.values["news2"] - before) >= 2
    assert np.nanmean(better.values["news2"]) < np.nanmean(worse.values["news2"]) - 1


def test_a_bolus_raises_pressure_and_is_on_the_record() -> None:
    ill = edited(edited(SHOCK, Edit(hours=6)), Edit(turn="worse", hours=2))
    without, given = after(ill, Edit(hours=1)), after(ill, BOLUS)
    assert sign(given, "systolic_bp") >= sign(without, "systolic_bp") + 5
    stay = stay_of(given)
    assert stay.orders.names.count("sodium chloride bolus") == 1
    assert stay.fluids["intravenous"][8, 0] >= 1000


def test_oxygen_given_is_worn() -> None:
    given = after(
        PNEUMONIA,
        Edit(stated=Request(setting="ward"), hours=2),
        Edit(giving=(Giving("oxygen", 4.0),), hours=1),
    )
    assert sign(given, "oxygen_device") >= 1


def test_a_reading_stated_in_the_stay_stands_at_its_hour_and_not_before() -> None:
    admitted = edited(PNEUMONIA, Edit(stated=Request(setting="ward"), hours=12))
    stated = Request(findings=(Finding(observation="potassium", value=6.2),))
    made = after(admitted, Edit(stated=stated))
    assert made.values["potassium"][0] == 6.2
    drawn = [d for d in stay_of(made).draws if d.who[0] and "potassium" in d.values]
    assert [int(d.collected[0]) for d in drawn] == [720]
    later = after(admitted, Edit(stated=stated), Edit(hours=8))
    assert later.values["potassium"][0] < 6.2


def test_a_condition_that_sets_in_changes_readings_from_then_on() -> None:
    admitted = edited(PNEUMONIA, Edit(stated=Request(setting="ward"), hours=24))
    septic = after(admitted, Edit(stated=Request(conditions=("sepsis",)), hours=6))
    plain = after(admitted, Edit(hours=6))
    assert septic.has("sepsis")[0]
    upto = int(np.searchsorted(stay_of(plain).minutes, 24 * 60))
    for name, table in stay_of(plain).vitals.items():
        assert np.array_equal(table[:upto], stay_of(septic).vitals[name][:upto], equal_nan=True), name
    assert sign(septic, "systolic_bp") < sign(plain, "systolic_bp")
    at = septic.conditions.names.index("sepsis")
    assert str(septic.conditions.onset[septic.conditions.condition == at][0]) == "2026-07-01"


def test_a_medication_stopped_in_the_stay_was_given_until_then() -> None:
    case = Case(
        request=Request(conditions=("hypertension",), medications=("lisinopril",), age=60, setting="ward"),
        seed=2,
    )
    stopped = after(
        case, Edit(hours=30), Edit(stated=Request(exclude_medications=("lisinopril",))), Edit(hours=40)
    )
    given = [at for name, at, _ in doses(stopped, 0) if name == "lisinopril"]
    assert given
    assert max(given) < 30 * 60


def test_low_pressure_holds_what_lowers_it() -> None:
    case = Case(
        request=Request(
            conditions=("sepsis",), medications=("lisinopril",), count=30, setting="icu", age_min=50
        ),
        seed=3,
        edits=(Edit(hours=48),),
    )
    stay = stay_of(cohort(case))
    rows, orders = stay.doses, stay.orders
    mine = np.asarray(orders.names)[orders.medication[rows.order]] == "lisinopril"
    for i in np.flatnonzero(mine & (rows.status == GIVEN)):
        at = int(np.searchsorted(stay.minutes, rows.due[i], side="right")) - 1
        systolic = stay.vitals["systolic_bp"][at, rows.patient[i]]
        assert np.isnan(systolic) or systolic >= 100
    assert (rows.status[mine] == HELD).any()


def test_twice_daily_is_at_nine_and_nine() -> None:
    case = Case(
        request=Request(conditions=("heart failure",), medications=("carvedilol",), age=70, setting="ward"),
        seed=4,
        edits=(Edit(hours=48),),
    )
    stay = stay_of(cohort(case))
    rows, orders = stay.doses, stay.orders
    mine = np.asarray(orders.names)[orders.medication[rows.order]] == "carvedilol"
    old = orders.start[rows.order] == 0
    times = {int((OPENED + due) // 60 % 24) for due in rows.due[mine & old & (rows.due % 60 == 0)]}
    assert times == {9, 21}


def test_a_critical_result_is_measured_again_within_six_hours() -> None:
    case = Case(
        request=Request(
            conditions=("hyperkalemia",), grades=(Grade("hyperkalemia", 0.8, 1),), setting="ward"
        ),
        seed=1,
    )
    made = after(case, Edit(hours=8))
    drawn = [int(d.ordered[0]) for d in stay_of(made).draws if d.who[0] and "potassium" in d.values]
    assert drawn
    assert drawn[0] <= 360


def test_stays_end_when_stable_and_nothing_follows() -> None:
    case = Case(request=Request(conditions=("pneumonia",), count=60, setting="ward", age_min=18), seed=8)
    made = after(case, Edit(hours=24 * 21))
    stay = stay_of(made)
    home = stay.discharged >= 0
    assert home.mean() > 0.9
    assert 2 <= np.median(stay.discharged[home]) / 1440 <= 6
    assert not check(made, shipped())


def test_discharge_is_when_asked() -> None:
    made = after(SHOCK, Edit(hours=6), Edit(discharge=True))
    assert stay_of(made).discharged.tolist() == [360]


@pytest.mark.parametrize(
    "condition",
    [
        "pneumonia",
        "sepsis",
        "copd",
        "myocardial infarction",
        "hip fracture",
        "croup",
        "preeclampsia",
        "stroke",
    ],
)
def test_stays_are_coherent(condition: str) -> None:
    case = Case(
        request=Request(conditions=(condition,), count=40, setting="hospital"),
        seed=12,
        edits=(Edit(hours=30), Edit(turn="worse", hours=4), BOLUS, Edit(turn="better", hours=60)),
    )
    assert [v.rule.name for v in check(cohort(case), shipped()) if v.rule.family == "stay"] == []


def test_hospital_days_count_from_admission() -> None:
    case = Case(request=Request(conditions=("pneumonia",), hours_in=48), seed=1)
    plan = plan_of(edited(case, Edit(hours=6)))
    assert plan is not None
    assert (plan.now, plan.stated) == (54 * 60, 48 * 60)


def test_what_needs_a_stay_is_refused_at_home() -> None:
    with pytest.raises(CanRephrase, match="admit"):
        fitting(PNEUMONIA, Edit(discharge=True))
    with pytest.raises(CanRephrase, match="admit"):
        fitting(PNEUMONIA, Edit(hours=24 * 365))


def test_a_stay_has_an_end() -> None:
    with pytest.raises(CanAskLess, match="60 days"):
        after(SHOCK, Edit(hours=24 * 90))


def test_the_hospital_files_speak_of_what_there_is() -> None:
    knowledge, hospital = shipped(), shipped_hospital()
    sources = {s.id for s in (*hospital.courses.sources, *hospital.care.sources)}
    for sign_ in hospital.courses.sign:
        assert sign_.name in knowledge.observations
        assert sign_.source in sources
    for illness in hospital.courses.illness:
        assert illness.condition in knowledge.conditions
        assert set(illness.fall) <= set(hospital.signs)
        assert illness.source in sources
    classes = {m.drug_class for m in knowledge.medications.values()}
    for hold in hospital.care.hold:
        assert set(hold.classes) <= classes
    for panel in hospital.care.panel:
        assert set(panel.observations) <= set(knowledge.observations)
