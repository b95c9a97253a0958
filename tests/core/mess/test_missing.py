from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from core.case import Case, Edit, edited, undone
from core.cohort import Bools, Cohort
from core.knowledge.context import shipped_context
from core.mess.missing import absent, lacking
from core.messy import Gap, Mess
from core.patients.generation import cohort
from core.record import record_of
from core.request import Request

ADULTS = Request(count=1000, age_min=18)
CATEGORIES = {"labs": {"lab"}, "vitals": {"vital", "body"}, "everything": {"lab", "vital", "body", "survey"}}


@cache
def people(request: Request, seed: int) -> Cohort:
    return cohort(Case(request=request, seed=seed), shipped_context())


def asked(request: Request, *gaps: Gap, seed: int = 7, **more: str) -> tuple[Case, Cohort, dict[str, Bools]]:
    mess = Mess(gaps=gaps, **more)  # type: ignore[arg-type]
    case = Case(request=replace(request, mess=mess), seed=seed)
    made = people(request, seed)
    return case, made, absent(made, case, shipped_context())


def realised(made: Cohort, gone: dict[str, Bools], what: str) -> float:
    observations = shipped_context().knowledge.observations
    names = [n for n, o in observations.items() if o.category in CATEGORIES.get(what, ()) or n == what]
    cells = sum(int((~np.isnan(made.value(n))).sum()) for n in names)
    return sum(int(gone[n].sum()) for n in names if n in gone) / cells


@pytest.mark.parametrize(
    ("request_", "gap"),
    [
        (ADULTS, Gap("labs", 0.1)),
        (ADULTS, Gap("vitals", 0.25)),
        (ADULTS, Gap("everything", 0.05)),
        (ADULTS, Gap("hba1c", 0.4)),
        (Request(count=1000), Gap("labs", 0.3)),
        (Request(count=1000, conditions=("heart failure",)), Gap("labs", 0.1)),
    ],
    ids=lambda part: part.what if isinstance(part, Gap) else str(part.conditions or part.age_min),
)
def test_as_much_is_missing_as_was_asked(request_: Request, gap: Gap) -> None:
    _, made, gone = asked(request_, gap)
    assert gap.share is not None
    assert realised(made, gone, gap.what) == pytest.approx(gap.share, abs=0.01)


def test_all_labs_are_missing_when_all_are_asked_to_be() -> None:
    _, made, gone = asked(replace(ADULTS, count=50), Gap("labs", 1.0))
    assert realised(made, gone, "labs") > 0.99


def test_a_panel_is_drawn_or_is_not() -> None:
    _, _, gone = asked(ADULTS, Gap("labs", 0.1))
    assert 0 < gone["hemoglobin"].sum() < 200
    for name in ("platelets", "wbc", "mcv"):
        assert (gone[name] == gone["hemoglobin"]).all()


def test_what_is_computed_is_missing_with_its_parts() -> None:
    _, made, gone = asked(ADULTS, Gap("vitals", 0.2))
    parts = gone["weight"] | gone["height"]
    assert (gone["bmi"] >= (parts & ~np.isnan(made.value("bmi")))).all()
    assert (gone["mean_arterial_pressure"] >= gone["systolic_bp"]).all()
    assert (gone["systolic_bp"] == gone["diastolic_bp"]).all()


def test_the_ill_have_more_measured_unless_it_is_left_to_chance() -> None:
    _, made, gone = asked(replace(ADULTS, count=3000), Gap("labs", 0.2))
    many = made.present.sum(axis=0) >= 5
    none = made.present.sum(axis=0) == 0
    assert gone["glucose"][many].mean() < 0.6 * gone["glucose"][none].mean()
    _, made, gone = asked(replace(ADULTS, count=3000), Gap("labs", 0.2), pattern="random")
    assert gone["glucose"][many].mean() == pytest.approx(gone["glucose"][none].mean(), abs=0.06)


def test_small_children_lack_more_than_adults() -> None:
    _, made, gone = asked(Request(count=3000), Gap("everything", 0.1))
    small = made.demography.age < 6
    measured = ~np.isnan(made.value("systolic_bp"))
    lost = gone["systolic_bp"]
    assert lost[small & measured].mean() > 2 * lost[~small & measured].mean()


def test_a_patient_lacks_the_same_alone_and_in_the_crowd() -> None:
    case, _, gone = asked(replace(ADULTS, count=500), Gap("labs", 0.2), Gap("vitals", 0.1))
    alone = cohort(case, shipped_context(), first=321, size=1)
    lacks = absent(alone, case, shipped_context())
    for name in {*gone, *lacks}:
        assert bool(lacks.get(name, np.zeros(1))[0]) == bool(gone.get(name, np.zeros(500))[321]), name


def test_a_larger_cohort_begins_with_the_same_gaps() -> None:
    _, _, few = asked(replace(ADULTS, count=200), Gap("labs", 0.2))
    _, _, many = asked(replace(ADULTS, count=600), Gap("labs", 0.2))
    assert (few["glucose"] == many["glucose"][:200]).all()


def test_charts_show_what_is_missing_as_not_measured_and_undo_brings_it_back() -> None:
    context = shipped_context()
    clean = Case(request=replace(ADULTS, count=1), seed=5)
    case = edited(clean, Edit(stated=Request(mess=Mess(gaps=(Gap("labs", 1.0),)))))
    made = cohort(case, context)
    record = record_of(lacking(made, absent(made, case, context)), 0, context)
    assert not [o.name for o in record.observations if o.category == "lab"]
    assert undone(case) == clean
    assert absent(made, undone(case), context) == {}


def test_a_clean_case_is_the_very_cohort() -> None:
    case = Case(request=ADULTS, seed=7)
    made = cohort(case, shipped_context())
    assert lacking(made, absent(made, case, shipped_context())) is made
