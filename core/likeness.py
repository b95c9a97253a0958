"""Who of a cohort is as a statement says."""

from __future__ import annotations

import numpy as np

from core.cohort import CURRENT, ETHNICITIES, RACES, SEXES, Bools, Cohort, Demography, Floats
from core.mixing import subjects
from core.request import Finding, Request


def fits(stated: Request, people: Demography) -> Bools:
    """Return who fits a description (n,); a place is not looked at."""
    fitting = np.full(len(people.age), subjects(stated) != {"region"})
    if stated.age_is_stated:
        low, high = stated.age_span()
        fitting &= (people.age >= low) & (people.age < high)
    if stated.sex is not None:
        fitting &= people.sex == SEXES.index(stated.sex)
    if stated.race is not None:
        fitting &= people.race == RACES.index(stated.race)
    if stated.ethnicity is not None:
        fitting &= people.ethnicity == ETHNICITIES.index(stated.ethnicity)
    return fitting


def holds(cohort: Cohort, stated: Request) -> Bools:
    """Return of whom what a part of a cohort states is true (n,); places are not looked at."""
    true = fits(stated, cohort.demography)
    if stated.smoker is not None:
        true = true & ((cohort.habits.smoking == CURRENT) == stated.smoker)
    if stated.pregnant is not None:
        true = true & (cohort.has("pregnancy") == stated.pregnant)
    wanted = [_has(cohort, name) for name in stated.conditions]
    wanted += [~_has(cohort, name) for name in stated.exclude_conditions]
    wanted += [cohort.takes(name) for name in stated.medications]
    wanted += [~cohort.takes(name) for name in stated.exclude_medications]
    wanted += [_allergic(cohort, name) for name in stated.allergies]
    for who in wanted:
        true = true & who
    for finding in stated.findings:
        true = true & _found(cohort.value(finding.observation), finding)
    for grade in stated.grades:
        severity = cohort.severity[cohort.condition_names.index(grade.condition)]
        true = true & cohort.has(grade.condition) & (severity >= grade.low) & (severity <= grade.high)
    return true


def _found(value: Floats, finding: Finding) -> Bools:
    found = ~np.isnan(value)
    if finding.value is not None:
        found = found & np.isclose(value, finding.value)
    if finding.above is not None:
        found = found & (value > finding.above)
    if finding.below is not None:
        found = found & (value < finding.below)
    return found


def _allergic(cohort: Cohort, name: str) -> Bools:
    """Return who is allergic to something (n,)."""
    rows = cohort.allergies
    codes = [code for code, allergen in enumerate(rows.names) if allergen.lower() == name]
    allergic = np.zeros(cohort.size, dtype=np.bool_)
    allergic[rows.patient[np.isin(rows.allergen, codes)]] = True
    return allergic


def _has(cohort: Cohort, name: str) -> Bools:
    """Return who has a condition, or was given one of a group that was asked for."""
    if name in cohort.condition_names:
        return cohort.has(name)
    rows = cohort.conditions
    given = np.zeros(cohort.size, dtype=np.bool_)
    given[rows.patient[rows.origin == 0]] = True
    return given
