from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from core.case import Case, Edit, edited
from core.coherence.checking import impossible
from core.exports.flat import frame
from core.history import history_of
from core.knowledge.context import Context
from core.lives.living import cohort
from core.mess.missing import absent, lacking
from core.messy import Gap, Mess
from core.record import record_of
from core.request import Matching, Mix, Part, Request

HALF_DIABETIC = (Mix(parts=(Part(stated=Request(conditions=("type 2 diabetes",)), share=0.5),)),)


@pytest.mark.parametrize(
    "composed",
    [
        Request(count=40, age_min=18, mix=HALF_DIABETIC),
        Request(count=40, conditions=("pneumonia",), matched=Matching(by=("age", "sex"))),
    ],
)
def test_a_composed_cohort_of_england_holds_together(composed: Request, context: Context) -> None:
    case = edited(Case(request=composed, seed=2), Edit(stated=Request(population="england")))
    made = cohort(case, context)
    assert impossible(made, context.knowledge) == ()
    national = made.identity.national
    assert national is not None
    assert len(set(national.texts())) == made.size


def test_labs_are_missing_from_a_composed_cohort(context: Context) -> None:
    request = Request(count=60, age_min=18, mix=HALF_DIABETIC, mess=Mess(gaps=(Gap(what="labs", share=0.3),)))
    case = Case(request=request, seed=2)
    made = cohort(case, context)
    kept = lacking(made, absent(made, case, context)).value("hemoglobin")
    assert 0.1 < np.isnan(kept).mean() < 0.5


def test_an_english_stay_and_history_are_told_in_english_units(context: Context) -> None:
    request = Request(
        age=70, population="england", conditions=("pneumonia",), setting="ward", hours_in=30.0, history=3.0
    )
    made = cohort(Case(request=request, seed=4), context)
    record, history = record_of(made, 0, context), history_of(made, 0, context)
    assert record.stay is not None
    assert history is not None
    units = {o.name: o.unit for o in record.latest()}
    assert units["creatinine"] == "µmol/L"
    past = {r.entry.name: r.entry.unit for r in history.readings}
    assert {name: units[name] for name in past if name in units} == {
        n: u for n, u in past.items() if n in units
    }


def test_flat_files_tell_who_died_where_deaths_are_told(context: Context) -> None:
    made = cohort(Case(request=Request(count=40, age_min=80, history=10.0, deaths=True), seed=1), context)
    table = frame(made, context.knowledge)
    dead = table.filter(pl.col("death_date").is_not_null())
    assert 0 < len(dead) < 40
    assert dead["cause_of_death"].null_count() == 0
    assert (dead["death_date"] >= dead["birth_date"]).all()
