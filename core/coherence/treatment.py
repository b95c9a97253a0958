"""Rules about medications: for what, for whom, how much, since when, and none twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.coherence.facts import (
    DAY,
    atc_codes,
    has,
    nobody,
    onset_of,
    pairs,
    scattered,
    stated_prescriptions,
    taking,
)
from core.coherence.rule import Citation, Family
from core.cohort import AS_OF, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge

FAMILY = Family("treatment")

RECORD = Citation(
    "HL7 FHIR R4, MedicationRequest.reasonCode and dosageInstruction",
    "https://hl7.org/fhir/R4/medicationrequest.html",
)
DICTIONARY = Citation(
    "SynthoMed knowledge base: each medication's doses and contraindications, with the sources of its file",
    "https://dailymed.nlm.nih.gov/dailymed/",
)
ADA_INSULIN = Citation(
    "ADA. 9. Pharmacologic Approaches to Glycemic Treatment: Standards of Care-2024. "
    "Diabetes Care 2024;47(S1):S158-78",
    "https://doi.org/10.2337/dc24-S009",
)
ATC = Citation(
    "WHO Collaborating Centre for Drug Statistics Methodology. ATC classification index",
    "https://atcddd.fhi.no/",
)
KDIGO = Citation(
    "KDIGO 2024 Clinical Practice Guideline for CKD, 4: medication management. Kidney Int "
    "2024;105(4S):S117-314",
    "https://doi.org/10.1016/j.kint.2023.10.018",
)
LABELS = Citation("FDA labeling, section 4 Contraindications", "https://dailymed.nlm.nih.gov/dailymed/")

DOSE_SLACK = 1.05
LONGEST_COURSE = 400


@FAMILY.implausible(RECORD)
def medication_has_an_indication(cohort: Cohort, _: Knowledge) -> Bools:
    """Every prescription says what for, unless the person asked for the medication."""
    rows = cohort.medications
    return scattered(cohort, rows.patient, (rows.indication < 0) & ~stated_prescriptions(cohort))


@FAMILY.impossible(RECORD)
def indication_is_present(cohort: Cohort, _: Knowledge) -> Bools:
    """What a prescription is for is a condition the patient has."""
    rows = cohort.medications
    if not len(rows.patient):
        return nobody(cohort)
    absent = ~cohort.present[rows.indication, rows.patient]
    return scattered(cohort, rows.patient, (rows.indication >= 0) & absent)


@FAMILY.implausible(DICTIONARY)
def medication_treats_its_indication(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A medication is among those that guidelines give for its indication at the age."""
    rows = cohort.medications
    if not len(rows.patient):
        return nobody(cohort)
    youngest, oldest = _lines(knowledge, cohort.condition_names, rows.names)
    at, age = (rows.indication, rows.medication), cohort.demography.age[rows.patient]
    odd = (rows.indication >= 0) & ~((age >= youngest[at]) & (age <= oldest[at]))
    return scattered(cohort, rows.patient, odd & ~stated_prescriptions(cohort))


@FAMILY.impossible(DICTIONARY)
def dose_is_one_of_the_medication(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A dose is one of those the medication comes in."""
    rows = cohort.medications
    count = _doses(knowledge, rows.names).count[rows.medication]
    return scattered(cohort, rows.patient, (rows.dose < 0) | (rows.dose >= count))


@FAMILY.impossible(DICTIONARY)
def dose_is_for_the_age(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A dose is one for the patient's age, so that children do not get adults' medicines."""
    rows, table = cohort.medications, _doses(knowledge, cohort.medications.names)
    at, age = _dose_of(cohort, table), cohort.demography.age[rows.patient]
    return scattered(cohort, rows.patient, (age < table.youngest[at] - 1e-9) | (age > table.oldest[at]))


@FAMILY.impossible(RECORD)
def dose_is_positive(cohort: Cohort, _: Knowledge) -> Bools:
    """A dose is more than nothing."""
    rows = cohort.medications
    return scattered(cohort, rows.patient, ~((rows.amount > 0) & np.isfinite(rows.amount)))


@FAMILY.impossible(DICTIONARY)
def dose_within_maximum(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A dose is not more than the maximum, nor than the amount for the patient's weight."""
    rows, table = cohort.medications, _doses(knowledge, cohort.medications.names)
    at, weight = _dose_of(cohort, table), cohort.value("weight")[rows.patient]
    by_weight = table.per_kg[at] * weight + 0.5 * table.round_to[at]
    most = np.fmin(np.fmin(table.maximum[at], by_weight), table.amount[at])
    return scattered(cohort, rows.patient, rows.amount > DOSE_SLACK * np.fmax(most, table.round_to[at]))


@FAMILY.implausible(DICTIONARY)
def dose_is_not_far_too_small(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A dose is not less than two thirds of what the table gives for the patient."""
    rows, table = cohort.medications, _doses(knowledge, cohort.medications.names)
    at, weight = _dose_of(cohort, table), cohort.value("weight")[rows.patient]
    by_weight = table.per_kg[at] * weight - 0.5 * table.round_to[at]
    least = np.fmin(np.fmin(table.maximum[at], by_weight), table.amount[at])
    small = (rows.amount > 0) & (rows.amount < least * 2 / 3) & (rows.renal < 0)
    return scattered(cohort, rows.patient, small)


@FAMILY.impossible(RECORD)
def treatment_after_birth(cohort: Cohort, _: Knowledge) -> Bools:
    """No medication was started before birth."""
    rows = cohort.medications
    return scattered(cohort, rows.patient, ~(rows.start >= cohort.demography.birth_date[rows.patient]))


@FAMILY.impossible(RECORD)
def treatment_before_the_record(cohort: Cohort, _: Knowledge) -> Bools:
    """No medication is started after the day the chart is written."""
    return scattered(cohort, cohort.medications.patient, ~(cohort.medications.start <= AS_OF))


@FAMILY.impossible(RECORD)
def treatment_not_before_its_indication(cohort: Cohort, _: Knowledge) -> Bools:
    """No medication was started before what it is for began."""
    rows, conditions = cohort.medications, cohort.conditions
    if not len(rows.patient):
        return nobody(cohort)
    size = len(cohort.condition_names)
    keys = conditions.patient * size + conditions.condition
    order = np.argsort(keys)
    wanted = rows.patient * size + rows.indication
    place = np.minimum(np.searchsorted(keys, wanted, sorter=order), len(keys) - 1)
    if not len(keys):
        return nobody(cohort)
    at = order[place]
    known = (rows.indication >= 0) & (keys[at] == wanted)
    return scattered(cohort, rows.patient, known & (rows.start < conditions.onset[at]))


@FAMILY.implausible(RECORD)
def course_is_not_over(cohort: Cohort, _: Knowledge) -> Bools:
    """A course lasts at most about a year, and one on the list has not ended."""
    rows = cohort.medications
    course = rows.days > 0  # no days = as needed
    over = (rows.start + rows.days * DAY < AS_OF) | (rows.days > LONGEST_COURSE)
    return scattered(cohort, rows.patient, course & over | (rows.days < -1))


@FAMILY.impossible(ATC)
def no_medication_twice(cohort: Cohort, _: Knowledge) -> Bools:
    """No medication is listed twice."""
    codes, found = cohort.medications.medication, nobody(cohort)
    for first, second in pairs(cohort):
        found[cohort.medications.patient[first[codes[first] == codes[second]]]] = True
    return found


@FAMILY.implausible(ATC)
def no_substance_twice(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No substance is given by one route under two names."""
    codes, found = cohort.medications.medication, nobody(cohort)
    substance, stated = _substances(knowledge, cohort.medications.names)[codes], stated_prescriptions(cohort)
    for first, second in pairs(cohort):
        odd = (substance[first] == substance[second]) & (codes[first] != codes[second])
        odd &= ~(stated[first] & stated[second])
        found[cohort.medications.patient[first[odd]]] = True
    return found


SINGLE_CLASSES = (
    "C10AA", "C09AA", "C09CA", "C07A", "C08CA", "C08D", "C03CA", "C03DA", "A02BC", "A02BA", "N06AB", "M01A",
    "B01AF", "A10BB", "A10BH", "A10BJ", "A10BK", "A10AE", "H03B", "N05CF", "N06AA", "L02BG", "N02AA",
)  # fmt: skip
"""Classes of which one member is taken at a time."""
NIMODIPINE = "C08CA06"
"""Given against spasm of the brain's vessels, not for blood pressure."""


@FAMILY.implausible(ATC)
def one_of_a_class(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Two medications of one class are not taken together."""
    codes, found = cohort.medications.medication, nobody(cohort)
    classes, stated = _classes(knowledge, cohort.medications.names)[codes], stated_prescriptions(cohort)
    substance = _substances(knowledge, cohort.medications.names)[codes]
    for first, second in pairs(cohort):
        odd = (classes[first] >= 0) & (classes[first] == classes[second])
        odd &= (substance[first] != substance[second]) & ~(stated[first] & stated[second])
        odd &= ~(_by_vein(knowledge, cohort.medications.names)[codes[first]])
        odd &= ~(_by_vein(knowledge, cohort.medications.names)[codes[second]])
        found[cohort.medications.patient[first[odd]]] = True
    return found


@lru_cache(maxsize=16)
def _by_vein(knowledge: Knowledge, names: tuple[str, ...]) -> Bools:
    """Return which medications are given by vein: for hours, beside what is taken every day."""
    routes = [knowledge.medications[name].route for name in names]
    return np.asarray([route.startswith("intravenous") for route in routes], dtype=np.bool_)


@FAMILY.implausible(ADA_INSULIN)
def type_1_diabetes_has_insulin(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Nobody lives for weeks with type 1 diabetes without insulin."""
    request = cohort.request.exclude_medications
    if any(name.startswith("insulin") for name in request):
        return nobody(cohort)
    long = (AS_OF - onset_of(cohort, "type 1 diabetes")) / DAY > 30
    return has(cohort, "type 1 diabetes") & long & ~taking(cohort, knowledge, "A10A")


@lru_cache(maxsize=16)
def _lines(
    knowledge: Knowledge, conditions: tuple[str, ...], medications: tuple[str, ...]
) -> tuple[Floats, Floats]:
    """Return from and until what age a medication treats a condition, (conditions, medications)."""
    shape = len(conditions), len(medications)
    youngest, oldest = np.full(shape, np.inf), np.full(shape, -np.inf)
    code = {name: at for at, name in enumerate(medications)}
    for row, name in enumerate(conditions):
        for line in knowledge.conditions[name].treatments:
            for medication in (m for o in line.options for m in (o.medication, *o.also)):
                if medication in code:
                    at = row, code[medication]
                    youngest[at] = min(youngest[at], line.age_min)
                    oldest[at] = max(oldest[at], line.age_max)
    return youngest, oldest


@dataclass(frozen=True, slots=True)
class _Doses:
    """Doses of all medications, flat: medication m's are from `first[m]`, `count[m]` of them."""

    first: Ints
    count: Ints
    youngest: Floats
    oldest: Floats
    per_kg: Floats
    maximum: Floats
    amount: Floats
    round_to: Floats


@lru_cache(maxsize=16)
def _doses(knowledge: Knowledge, names: tuple[str, ...]) -> _Doses:
    """Return the table of doses; a number that a dose does not state is NaN."""
    count = np.asarray([len(knowledge.medications[name].doses) for name in names], dtype=np.int64)
    columns = np.asarray(
        [
            (
                dose.age_min,
                dose.age_max,
                np.nan if dose.per_kg is None else dose.per_kg,
                np.nan if dose.maximum is None else dose.maximum,
                np.nan if dose.amount is None else dose.amount,
                dose.round_to if dose.per_kg is not None else 0.0,
            )
            for name in names
            for dose in knowledge.medications[name].doses
        ],
        dtype=np.float64,
    ).T
    return _Doses(np.cumsum(count) - count, count, *columns)


def _dose_of(cohort: Cohort, table: _Doses) -> Ints:
    """Return the row of the table of each prescription's dose; of one out of range, the nearest."""
    rows = cohort.medications
    dose = np.clip(rows.dose, 0, table.count[rows.medication] - 1)
    return np.asarray(table.first[rows.medication] + dose, dtype=np.int64)


@lru_cache(maxsize=16)
def _substances(knowledge: Knowledge, names: tuple[str, ...]) -> Ints:
    """Return a number of each medication's substance and route; of what is no one substance, its own.

    What is given on demand beside a standing dose is told apart by name.
    """
    keys = [
        f"{code} {knowledge.medications[name].route}"
        if len(code) == 7 and "on demand" not in name
        else name  # a full ATC code
        for code, name in zip(atc_codes(knowledge, names), names, strict=True)
    ]
    return np.asarray([keys.index(key) for key in keys], dtype=np.int64)


@lru_cache(maxsize=16)
def _classes(knowledge: Knowledge, names: tuple[str, ...]) -> Ints:
    """Return a number of each medication's class among `SINGLE_CLASSES`, -1 = none."""
    codes = atc_codes(knowledge, names)
    of = [
        next((i for i, c in enumerate(SINGLE_CLASSES) if code.startswith(c) and code != NIMODIPINE), -1)
        for code in codes
    ]
    return np.asarray(of, dtype=np.int64)
