"""Rules about what is told: habits, complaints, allergies, and readings in their order."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.coherence.facts import everybody, nobody, scattered, truths
from core.coherence.rule import Citation, Family
from core.cohort import ACTIVITY, ALCOHOL, SEXES, SMOKING, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.schema import Symptom

FAMILY = Family("history")

TOBACCO = Citation(
    "Park-Lee E et al. E-cigarette and tobacco use among middle and high school students. "
    "MMWR 2024;73:917-24 (surveyed from grade six)",
    "https://www.cdc.gov/mmwr/volumes/73/wr/mm7341a2.htm",
)
DRINKING = Citation(
    "SAMHSA. National Survey on Drug Use and Health (asked from age twelve)",
    "https://www.samhsa.gov/data/data-we-collect/nsduh-national-survey-drug-use-and-health",
)
RECORD = Citation(
    "HL7 FHIR R4, Condition.evidence and Observation.effective", "https://hl7.org/fhir/R4/condition.html"
)
PREVERBAL = Citation(
    "Zubler JM et al. Evidence-informed milestones. Pediatrics 2022;149:e2021052138 (few words at eighteen "
    "months)",
    "https://doi.org/10.1542/peds.2021-052138",
)
SENSITIZATION = Citation(
    "Dougherty JM, Alsayouri K, Sadowski A. Allergy. StatPearls 2023 (allergy follows an earlier exposure)",
    "https://www.ncbi.nlm.nih.gov/books/NBK545237/",
)

TOLD = ("headache", "nausea", "dizz", "blurred vision", "double vision", "numb", "tingl", "thirst",
        "palpitation", "heartburn", "chest pain", "sore throat", "pain with", "pain on", "loss of smell",
        "loss of taste", "burning", "worr", "hopeless", "feeling", "memory")  # fmt: skip
"""Beginnings of what only who can speak complains of."""


@FAMILY.impossible(RECORD)
def habits_are_known(cohort: Cohort, _: Knowledge) -> Bools:
    """Smoking, alcohol and activity are among the answers a chart records."""
    habits = cohort.habits
    return (
        _outside(habits.smoking, len(SMOKING))
        | _outside(habits.alcohol, len(ALCOHOL))
        | _outside(habits.activity, len(ACTIVITY))
    )


@FAMILY.impossible(TOBACCO)
def no_small_child_smokes(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody smokes or has smoked before ten."""
    if cohort.request.smoker:
        return nobody(cohort)
    return truths((cohort.habits.smoking != SMOKING.index("never")) & (cohort.demography.age < 10))


@FAMILY.implausible(TOBACCO)
def no_child_has_stopped_smoking(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody is a former smoker before twelve."""
    age = cohort.demography.age
    return truths((cohort.habits.smoking == SMOKING.index("former")) & (age >= 10) & (age < 12))


@FAMILY.impossible(DRINKING)
def no_small_child_drinks(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody drinks alcohol before ten."""
    return truths((cohort.habits.alcohol != ALCOHOL.index("none")) & (cohort.demography.age < 10))


@FAMILY.implausible(DRINKING)
def no_child_drinks_heavily(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody drinks heavily before fourteen."""
    age = cohort.demography.age
    return truths((cohort.habits.alcohol == ALCOHOL.index("heavy")) & (age >= 10) & (age < 14))


@FAMILY.impossible(RECORD)
def complaints_of_present_conditions(cohort: Cohort, _: Knowledge) -> Bools:
    """Every complaint and finding comes of a condition the patient has."""
    rows = cohort.complaints
    if not len(rows.patient):
        return nobody(cohort)
    known = rows.condition >= 0
    return scattered(cohort, rows.patient, known & ~cohort.present[rows.condition, rows.patient])


@FAMILY.implausible(RECORD)
def complaints_belong_to_their_condition(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A complaint is a symptom, and a finding a sign, that the condition is known for at this age and sex."""
    rows = cohort.complaints
    if not len(rows.patient):
        return nobody(cohort)
    youngest, oldest, sex = _presentations(knowledge, cohort.condition_names, rows.phrases)
    at = rows.finding.astype(np.int64), rows.condition, rows.phrase
    age, mine = cohort.demography.age[rows.patient], cohort.demography.sex[rows.patient]
    fits = (age >= youngest[at]) & (age <= oldest[at]) & ((sex[at] < 0) | (sex[at] == mine))
    return scattered(cohort, rows.patient, (rows.condition >= 0) & ~fits)


@FAMILY.implausible(PREVERBAL)
def infants_do_not_tell(cohort: Cohort, _: Knowledge) -> Bools:
    """Who cannot speak yet does not complain of what only words can tell."""
    rows = cohort.complaints
    infants = cohort.demography.age < 1.5
    if not len(rows.patient) or not infants.any():
        return nobody(cohort)
    told = _told(rows.phrases)[rows.phrase] & ~rows.finding
    return scattered(cohort, rows.patient, told & infants[rows.patient])


@FAMILY.implausible(RECORD)
def no_complaint_twice(cohort: Cohort, _: Knowledge) -> Bools:
    """No complaint or finding is listed twice."""
    rows = cohort.complaints
    return _repeated(cohort, rows.patient, rows.phrase * 2 + rows.finding)


@FAMILY.impossible(RECORD)
def no_allergy_twice(cohort: Cohort, _: Knowledge) -> Bools:
    """No allergy is listed twice."""
    return _repeated(cohort, cohort.allergies.patient, cohort.allergies.allergen)


@FAMILY.implausible(SENSITIZATION)
def no_allergy_in_newborns(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody is known to be allergic in the first four weeks of life."""
    rows = cohort.allergies
    newborn = cohort.demography.age[rows.patient] < 28 / 365.25
    return scattered(cohort, rows.patient, newborn)


@FAMILY.impossible(RECORD)
def readings_in_order_of_time(cohort: Cohort, _: Knowledge) -> Bools:
    """Readings follow each other in time from the start of the visit, one of an observation at a time."""
    minutes = [reading.minutes for reading in cohort.readings]
    seen = {(reading.observation, reading.minutes) for reading in cohort.readings}
    orderly = minutes == sorted(minutes) and min(minutes, default=0) >= 0 and len(seen) == len(minutes)
    return everybody(cohort, violate=not orderly)


@FAMILY.impossible(RECORD)
def latest_reading_is_the_value(cohort: Cohort, _: Knowledge) -> Bools:
    """The value shown is the latest reading, and every value has been read."""
    latest = {reading.observation: reading.values for reading in cohort.readings}
    found = everybody(cohort, violate=latest.keys() != cohort.values.keys())
    for name, value in cohort.values.items():
        read = latest.get(name, value)
        if read is not value:
            found |= (read != value) & ~(np.isnan(read) & np.isnan(value))
    return found


@FAMILY.impossible(RECORD)
def rows_are_in_order_of_patients(cohort: Cohort, _: Knowledge) -> Bools:
    """Flat rows lie where their offsets say, patient after patient."""
    orderly = all(
        np.array_equal(rows.offsets, np.searchsorted(rows.patient, np.arange(cohort.size + 1)))
        and bool((rows.patient[1:] >= rows.patient[:-1]).all())
        for rows in (cohort.conditions, cohort.medications, cohort.allergies, cohort.complaints)
    )
    return everybody(cohort, violate=not orderly)


def _outside(codes: Ints, count: int) -> Bools:
    return (codes < 0) | (codes >= count)


def _repeated(cohort: Cohort, patients: Ints, codes: Ints) -> Bools:
    """Return who has one code in two rows (n,)."""
    if len(codes) < 2:
        return nobody(cohort)
    key = np.sort(patients * (int(codes.max()) + 1) + codes)
    twice = key[1:][key[1:] == key[:-1]] // (int(codes.max()) + 1)
    found = nobody(cohort)
    found[twice] = True
    return found


@lru_cache(maxsize=16)
def _told(phrases: tuple[str, ...]) -> Bools:
    # Vomiting is seen by parents, whatever else the phrase offers as an alternative.
    told = [any(word in phrase for word in TOLD) and "vomiting" not in phrase for phrase in phrases]
    return np.asarray(told, dtype=np.bool_)


@lru_cache(maxsize=16)
def _presentations(
    knowledge: Knowledge, conditions: tuple[str, ...], phrases: tuple[str, ...]
) -> tuple[Floats, Floats, Ints]:
    """Return from and until what age, and in which sex (-1 = both), a phrase belongs to a condition.

    Each is (2, conditions, phrases): symptoms, then findings. Until before from = never.
    """
    shape = 2, len(conditions), len(phrases)
    youngest, oldest = np.full(shape, np.inf), np.full(shape, -np.inf)
    sex = np.full(shape, -1, dtype=np.int64)
    code = {phrase: at for at, phrase in enumerate(phrases)}
    for row, name in enumerate(conditions):
        entry = knowledge.conditions[name]
        kinds: tuple[tuple[Symptom, ...], ...] = (entry.symptoms, entry.findings)
        for kind, symptoms in enumerate(kinds):
            for symptom in symptoms:
                if symptom.phrase in code:
                    at = kind, row, code[symptom.phrase]
                    again = youngest[at] <= oldest[at]
                    youngest[at] = min(youngest[at], symptom.age_min)
                    oldest[at] = max(oldest[at], symptom.age_max)
                    mine = -1 if symptom.sex is None else SEXES.index(symptom.sex)
                    sex[at] = mine if not again or sex[at] == mine else -1
    return youngest, oldest, sex
