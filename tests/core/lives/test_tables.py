from __future__ import annotations

import csv

import numpy as np
import numpy.typing as npt
import pytest

from core.case import Case
from core.cohort import AS_OF, Cohort
from core.knowledge.base import data_root
from core.knowledge.lives import life_tables
from core.life import PREVENTIVE, Lives
from core.lives.living import cohort
from core.request import DAYS_A_YEAR, Request

YEARS = 10.0


@pytest.fixture(scope="module")
def people() -> Cohort:
    return cohort(Case(request=Request(count=3000, history=YEARS), seed=5))


def lives_of(patients: Cohort) -> Lives:
    assert patients.lives is not None
    return patients.lives


@pytest.mark.parametrize("sex", [0, 1])
def test_people_are_seen_as_often_as_the_visit_tables_say(people: Cohort, sex: int) -> None:
    rows, ages = lives_of(people).encounters, people.demography.age
    day = rows.start.astype("datetime64[D]")
    age = ages[rows.patient] - (AS_OF - day).astype(np.int64) / DAYS_A_YEAR
    office = (rows.kind <= PREVENTIVE) & (people.demography.sex[rows.patient] == sex)
    table = life_tables().office[sex].rate
    bounds = zip(table.ages, [*table.ages[1:], 120.0], table.per_year, strict=True)
    for low, high, wanted in bounds:
        alive = np.clip(ages, low, high) - np.clip(np.maximum(ages - YEARS, 0), low, high)
        years = alive[people.demography.sex == sex].sum()
        rate = (office & (age >= low) & (age < high)).sum() / years
        assert 0.75 < rate / wanted < 1.27, (low, rate, wanted)


@pytest.mark.parametrize("name", ["systolic_bp", "total_cholesterol"])
def test_readings_of_one_person_go_together_as_in_the_lag_tables(name: str) -> None:
    patients = cohort(Case(request=Request(count=500, age_min=40, history=14.0), seed=11))
    rows, column = lives_of(patients).encounters, lives_of(patients).readings[name]
    at = np.flatnonzero(~np.isnan(column))
    patient, value = rows.patient[at], column[at]
    years = (AS_OF - rows.start[at].astype("datetime64[D]")).astype(np.int64) / DAYS_A_YEAR
    age, sex = patients.demography.age[patient] - years, patients.demography.sex[patient]
    design = np.stack([np.ones_like(age), age, age**2, sex, sex * age], axis=1)
    rest = value - design @ np.linalg.lstsq(design, value, rcond=None)[0]
    first, second, lag = pairs(patient, years, rest)
    lines = (data_root() / "lives" / "lag_correlations.csv").read_text("utf-8").splitlines()
    for row in csv.DictReader(lines):
        inside = (lag > float(row["lag_from"])) & (lag <= float(row["lag_to"]))
        if row["test"] != name or inside.sum() < 3000 or float(row["pairs"]) < 1000:
            continue
        found = np.corrcoef(first[inside], second[inside])[0, 1]
        assert found == pytest.approx(float(row["correlation"]), rel=0.2, abs=0.06), row["lag_to"]


Column = npt.NDArray[np.float64]


def pairs(patient: npt.NDArray[np.int64], years: Column, value: Column) -> tuple[Column, Column, Column]:
    """Return every two readings of one person, and the years between them."""
    order = np.lexsort((years, patient))
    patient, years, value = patient[order], years[order], value[order]
    first, second, lag = [], [], []
    for step in range(1, 60):
        same = patient[step:] == patient[:-step]
        first.append(value[:-step][same])
        second.append(value[step:][same])
        lag.append((years[step:] - years[:-step])[same])
    return np.concatenate(first), np.concatenate(second), np.concatenate(lag)
