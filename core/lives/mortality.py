"""Who died, when and of what: the life table, weighted by hazard ratios of conditions and habits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.cohort import AS_OF, SMOKING, Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.lives import LifeTables
from core.lives.frame import chosen
from core.patients.chance import Chance
from core.patients.demography import prevalence
from core.request import DAYS_A_YEAR

_FIRST_COVID_VACCINE = np.datetime64("2020-12-14", "D")
_LEAST_HISTORY = 30
"""Days before the chart that are told of everyone."""
_RARE = 0.1
"""Share left to causes that need a condition, in who does not have it (editorial)."""
_LIKELY = 3.0
"""By how much likelier a cause is in who has the condition (editorial)."""
_NEEDS = {
    "heart disease": (
        "heart failure",
        "coronary artery disease",
        "myocardial infarction",
        "atrial fibrillation",
    ),
    "cancer": (),
    "chronic lower respiratory": ("copd", "asthma"),
    "cerebrovascular": ("stroke", "transient ischemic attack", "atrial fibrillation"),
    "Alzheimer's": ("dementia",),
    "diabetes": ("type 2 diabetes", "type 1 diabetes"),
    "kidney": ("chronic kidney disease",),
}
_DEMANDING = frozenset({"chronic lower respiratory", "Alzheimer's", "diabetes", "kidney"})


@dataclass(frozen=True, slots=True)
class Deaths:
    """Days between death and the day of all charts (n,), -1 = living; and causes (n,), -1 = living."""

    ago: Ints
    cause: Ints


def none(size: int) -> Deaths:
    """Return that everyone lives."""
    return Deaths(np.full(size, -1, dtype=np.int64), np.full(size, -1, dtype=np.int64))


def draw(cohort: Cohort, context: Context, tables: LifeTables, chance: Chance, years: float) -> Deaths:
    """Draw deaths within the years told.

    A patient's chart is the last there is of them. In a stationary population followed for N years the share
    of those whose last day at an age is their death is N h / (1 + N h), h being the hazard at that age, and
    it came at any time of the N years alike. The chart of who died is that of the day of death.
    """
    everyone = np.arange(cohort.size)
    zero = np.zeros_like(everyone)
    hazard = hazards(cohort, context.knowledge, tables, np.asarray(context.population.habits["smoking"]))
    told = np.minimum(years, cohort.demography.age)
    share = told * hazard / (1 + told * hazard)
    dies = chance.at("dies", everyone, zero) < share
    longest = np.minimum(told * DAYS_A_YEAR - _LEAST_HISTORY, _movable(cohort, context.knowledge))
    ago = np.floor(1 + chance.at("day of death", everyone, zero) * np.maximum(longest - 1, 0)).astype(
        np.int64
    )
    dies &= longest > 1
    return Deaths(
        np.where(dies, ago, -1), np.where(dies, _cause(cohort, context.knowledge, tables, chance), -1)
    )


def hazards(cohort: Cohort, knowledge: Knowledge, tables: LifeTables, smoking: Floats) -> Floats:
    """Return deaths a person-year (n,) at today's age: on average those of the life table."""
    people = cohort.demography
    year = np.minimum(people.age.astype(np.int64), len(tables.qx) - 1)
    hazard = -np.log1p(-tables.qx[year, people.sex])
    for term, ratio in tables.hazard_ratios.items():
        has, usual = _has(cohort, term), np.zeros(cohort.size)
        if term in knowledge.conditions:
            zero = np.zeros(cohort.size, dtype=np.int64)
            usual = prevalence(knowledge.conditions[term], people.age, people.sex, zero, zero + 1)
        elif term.endswith("smoker"):
            status = SMOKING.index(term.split(maxsplit=1)[0])
            usual = smoking[np.minimum(year, 100), people.sex, status]
        hazard = hazard * np.where(has, ratio, 1.0) / (1 + usual * (ratio - 1))
    return np.asarray(hazard, dtype=np.float64)


def _has(cohort: Cohort, term: str) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    bmi, adult = cohort.value("bmi"), cohort.demography.age >= 20.0
    if term in cohort.condition_names:
        return cohort.has(term)
    if term.endswith("smoker"):
        return np.asarray(cohort.habits.smoking == SMOKING.index(term.split(maxsplit=1)[0]))
    if term == "insulin":
        taking = [cohort.takes(name) for name in cohort.medications.names if name.startswith("insulin")]
        return np.asarray(np.any(taking, axis=0))
    with np.errstate(invalid="ignore"):
        return (
            adult
            & {
                "bmi under 18.5": bmi < 18.5,
                "bmi 30 to 40": (bmi >= 30) & (bmi < 40),
                "bmi 40 and over": bmi >= 40,
            }[term]
        )


def _movable(cohort: Cohort, knowledge: Knowledge) -> Floats:
    """Return by how many days charts may lie earlier without anything in them being before its time (n,)."""
    longest = np.full(cohort.size, np.inf)
    rows = cohort.medications
    approved = np.asarray(
        [f"{(knowledge.medications[n].approved or 1900) + 1}-01-01" for n in rows.names],
        dtype="datetime64[D]",
    )
    since = (rows.start - approved[rows.medication]).astype(np.int64)
    np.minimum.at(longest, rows.patient, since)
    shots = cohort.immunizations
    covid = np.asarray(["COVID" in name.upper() for name, _, _ in shots.vaccines], dtype=np.bool_)
    if covid.any():
        mine = covid[shots.vaccine]
        np.minimum.at(longest, shots.patient[mine], (shots.day[mine] - _FIRST_COVID_VACCINE).astype(np.int64))
    if "covid-19" in cohort.condition_names:
        longest[cohort.has("covid-19")] = (AS_OF - np.datetime64("2020-06-01", "D")).astype(np.int64)
    return longest


def _cause(cohort: Cohort, knowledge: Knowledge, tables: LifeTables, chance: Chance) -> Ints:
    people = cohort.demography
    at = np.maximum(np.searchsorted(tables.cause_ages, people.age, side="right") - 1, 0)
    weights = tables.cause_shares[at].copy()
    for column, cause in enumerate(tables.causes):
        known = _NEEDS.get(cause)
        if known is None:
            continue
        if cause == "cancer":
            known = tuple(
                n for n in cohort.condition_names if knowledge.conditions[n].specialty.endswith("oncology")
            )
        having = np.any([cohort.has(n) for n in known if n in cohort.condition_names], axis=0)
        weights[:, column] *= np.where(having, _LIKELY, _RARE if cause in _DEMANDING else 1.0)
    everyone = np.arange(cohort.size)
    return chosen(chance.at("cause of death", everyone, np.zeros_like(everyone)), weights)
