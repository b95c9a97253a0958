"""What the rules ask of a cohort: who has, who takes, what was measured, and what the person asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import numpy as np

from core.cohort import Bools, Cohort, Dates, Floats, Ints
from core.knowledge.base import Knowledge

DAY = np.timedelta64(1, "D")


def truths(answer: object) -> Bools:
    """Return an array of answers as one of booleans, which NumPy's arithmetic does not promise."""
    return np.asarray(answer, dtype=np.bool_)


def nobody(cohort: Cohort) -> Bools:
    """Return (n,) False."""
    return np.zeros(cohort.size, dtype=np.bool_)


def everybody(cohort: Cohort, *, violate: bool) -> Bools:
    """Return (n,) of one answer."""
    return np.full(cohort.size, violate, dtype=np.bool_)


def asked(cohort: Cohort, *observations: str) -> bool:
    """Return whether the person stated a reading of any of these, or added one by an edit."""
    return any(f.observation in observations for f in cohort.request.findings) or any(
        r.minutes > 0 and r.observation in observations for r in cohort.readings
    )


def measured(cohort: Cohort, *observations: str) -> bool:
    """Return whether all of these were measured in anyone."""
    return all(name in cohort.values for name in observations)


def has(cohort: Cohort, *conditions: str) -> Bools:
    """Return who has any of these conditions (n,); a condition nobody knows of is had by nobody."""
    rows = [cohort.has(name) for name in conditions if name in cohort.condition_names]
    return truths(np.logical_or.reduce(rows)) if rows else nobody(cohort)


def has_other_than(cohort: Cohort, conditions: frozenset[str]) -> Bools:
    """Return who has a condition that is not among these (n,)."""
    return truths(cohort.present[_others(cohort.condition_names, conditions)].any(axis=0))


@lru_cache(maxsize=256)
def _others(names: tuple[str, ...], conditions: frozenset[str]) -> Ints:
    return np.asarray([i for i, name in enumerate(names) if name not in conditions], dtype=np.int64)


def stated_conditions(cohort: Cohort, knowledge: Knowledge) -> frozenset[str]:
    """Return the conditions a request named, its groups spelt out."""
    known = (*knowledge.conditions, *knowledge.groups)
    named = (knowledge.members(name) for name in cohort.request.conditions if name in known)
    stated = frozenset(member for members in named for member in members)
    return stated | {"pregnancy"} if cohort.request.pregnant else stated


def scattered(cohort: Cohort, patients: Ints, rows: Bools) -> Bools:
    """Return who has any True among their flat rows (n,)."""
    found = nobody(cohort)
    found[patients[rows]] = True
    return found


def taking(cohort: Cohort, knowledge: Knowledge, *atc: str) -> Bools:
    """Return who is prescribed a medication whose ATC code begins with any of these (n,)."""
    rows = prescriptions(cohort, knowledge, *atc)
    return scattered(cohort, cohort.medications.patient, rows)


def prescriptions(cohort: Cohort, knowledge: Knowledge, *atc: str) -> Bools:
    """Return which prescriptions are of an ATC code beginning with any of these (rows,)."""
    medications = cohort.medications
    rows: Bools = _of_atc(knowledge, medications.names, atc)[medications.medication]
    return rows


@lru_cache(maxsize=512)
def _of_atc(knowledge: Knowledge, names: tuple[str, ...], atc: tuple[str, ...]) -> Bools:
    codes = atc_codes(knowledge, names)
    return np.asarray([code.startswith(atc) for code in codes], dtype=np.bool_)


@lru_cache(maxsize=16)
def atc_codes(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ATC code of each medication."""
    return tuple(knowledge.medications[name].atc for name in names)


def stated_prescriptions(cohort: Cohort) -> Bools:
    """Return which prescriptions the request named (rows,)."""
    medications = cohort.medications
    if not cohort.request.medications:
        return np.zeros(len(medications.patient), dtype=np.bool_)
    stated = np.asarray([name in cohort.request.medications for name in medications.names], dtype=np.bool_)
    rows: Bools = stated[medications.medication]
    return rows


def pairs(cohort: Cohort) -> Iterator[tuple[Ints, Ints]]:
    """Yield every two prescriptions of one patient, as row numbers, a distance in the list at a time."""
    patient = cohort.medications.patient
    for lag in range(1, len(patient)):
        same = np.nonzero(patient[lag:] == patient[:-lag])[0]
        if not len(same):
            return
        yield same, same + lag


def onset_of(cohort: Cohort, condition: str) -> Dates:
    """Return when a condition began (n,), not-a-time for who does not have it."""
    began = np.full(cohort.size, np.datetime64("NaT"), dtype="datetime64[D]")
    if condition in cohort.conditions.names:
        rows = cohort.conditions.condition == cohort.conditions.names.index(condition)
        began[cohort.conditions.patient[rows]] = cohort.conditions.onset[rows]
    return began


def stage_of(cohort: Cohort, condition: str) -> Ints:
    """Return the index of a condition's stage (n,), -1 for who does not have it or has no stage."""
    stage = np.full(cohort.size, -1, dtype=np.int64)
    if condition in cohort.conditions.names:
        rows = cohort.conditions.condition == cohort.conditions.names.index(condition)
        stage[cohort.conditions.patient[rows]] = cohort.conditions.stage[rows]
    return stage


def half_step(knowledge: Knowledge, observation: str) -> float:
    """Return half of the last digit an observation is reported to."""
    return float(0.5 * 10.0 ** -knowledge.observations[observation].decimals)


def apart(first: Floats, second: Floats, tolerance: Floats | float) -> Bools:
    """Return where two numbers differ by more than a tolerance; nowhere one is missing (n,)."""
    # A hair more, or two numbers apart by just the tolerance differ with the last bit of a float.
    found: Bools = np.abs(first - second) > np.asarray(tolerance) + 1e-6
    return found
