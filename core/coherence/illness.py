"""Rules about conditions: whom they befall, when they began, with what, and at what stage."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.coherence.facts import (
    DAY,
    nobody,
    scattered,
    truths,
)
from core.coherence.rule import Citation, Family
from core.cohort import AS_OF, FEMALE, MALE, SEXES, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.request import DAYS_A_YEAR

FAMILY = Family("illness")

DICTIONARY = Citation(
    "SynthoMed knowledge base: each condition's limits, with the sources of its file",
    "https://www.snomed.org/",
)
RECORD = Citation(
    "HL7 FHIR R4, Condition.onset and Condition.stage", "https://hl7.org/fhir/R4/condition.html"
)
ANATOMY = Citation(
    "CMS ICD-10-CM/PCS MS-DRG Definitions Manual, Medicare Code Editor: diagnoses for one sex",
    "https://www.cms.gov/medicare/coding-billing/icd-10-codes",
)
PEDIATRICS = Citation(
    "AAP guidelines: bronchiolitis (1-23 months), febrile seizure (6-60 months), hyperbilirubinemia "
    "(newborn)",
    "https://publications.aap.org/pediatrics/pages/policy",
)
ADA = Citation(
    "ADA. 2. Diagnosis and Classification of Diabetes: Standards of Care-2024. Diabetes Care "
    "2024;47(S1):S20-42",
    "https://doi.org/10.2337/dc24-S002",
)
KDIGO = Citation(
    "KDIGO 2024 Clinical Practice Guideline for CKD. Kidney Int 2024;105(4S):S117-314",
    "https://doi.org/10.1016/j.kint.2023.10.018",
)
GOLD = Citation(
    "GOLD 2024 Report: diagnosis and assessment of COPD", "https://goldcopd.org/2024-gold-report/"
)
COVID = Citation(
    "NIH COVID-19 Treatment Guidelines: clinical spectrum of SARS-CoV-2 infection. 2024",
    "https://www.ncbi.nlm.nih.gov/books/NBK570371/",
)

ACUTE_DAYS = 60


@FAMILY.impossible(DICTIONARY)
def condition_fits_sex(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A condition of one sex is not found in the other."""
    of_sex = _limits(knowledge, cohort.condition_names)[2]
    return _any(cohort, (of_sex >= 0)[:, None] & (of_sex[:, None] != cohort.demography.sex))


@FAMILY.impossible(DICTIONARY)
def condition_fits_age(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A condition is not found at ages at which it does not occur."""
    youngest, oldest, _ = _limits(knowledge, cohort.condition_names)
    age = cohort.demography.age
    return _any(cohort, (age < youngest[:, None] - 1e-6) | (age > oldest[:, None] + 1e-6))


FEMALE_WORDS = ("ovar", "endometri", "cervical cancer", "uterine", "vagin", "menopaus", "menstrua")
MALE_WORDS = ("prostat", "testic", "erectile", "epididym")


@FAMILY.impossible(ANATOMY)
def organs_fit_sex(cohort: Cohort, _: Knowledge) -> Bools:
    """Disease of an organ that one sex alone has is not found in the other."""
    women = _any(cohort, _spoken_of(cohort.condition_names, FEMALE_WORDS)[:, None])
    men = _any(cohort, _spoken_of(cohort.condition_names, MALE_WORDS)[:, None])
    return truths((women & (cohort.demography.sex != FEMALE)) | (men & (cohort.demography.sex != MALE)))


EARLIEST_AND_LATEST = {
    "bronchiolitis": (0, 2), "croup": (0.2, 8), "febrile seizure": (0.3, 6.1), "neonatal jaundice": (0, 0.12),
    "kawasaki disease": (0, 19), "copd": (18, 120), "dementia": (30, 120), "alzheimer disease": (30, 120),
    "parkinson disease": (18, 120), "coronary artery disease": (15, 120), "myocardial infarction": (15, 120),
    "peripheral artery disease": (18, 120), "benign prostatic hyperplasia": (30, 120),
    "prostate cancer": (30, 120), "colorectal cancer": (12, 120), "breast cancer": (15, 120),
    "lung cancer": (15, 120), "osteoporosis": (15, 120), "osteoarthritis": (18, 120), "gout": (15, 120),
    "schizophrenia": (10, 120), "bipolar disorder": (8, 120),
}  # fmt: skip


@FAMILY.impossible(PEDIATRICS)
def childhood_and_old_age_keep_apart(cohort: Cohort, _: Knowledge) -> Bools:
    """Diseases of infancy are not found in adults, nor those of ageing in children."""
    spans = _spans(cohort.condition_names)
    age = cohort.demography.age
    return _any(cohort, (age < spans[:, :1]) | (age > spans[:, 1:]))


@FAMILY.impossible(DICTIONARY)
def exclusive_conditions_apart(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Conditions that exclude each other are not found together."""
    found = nobody(cohort)
    for first, second in _exclusive(knowledge, cohort.condition_names):
        found |= cohort.present[first] & cohort.present[second]
    return found


@FAMILY.impossible(DICTIONARY)
def required_conditions_present(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A complication is not found without what it complicates."""
    found = nobody(cohort)
    for row, needed in _required(knowledge, cohort.condition_names):
        found |= cohort.present[row] & ~cohort.present[needed]
    return found


@FAMILY.impossible(RECORD)
def condition_rows_tell_who_has(cohort: Cohort, _: Knowledge) -> Bools:
    """The list of a patient's conditions names each of those the patient has, once."""
    rows = cohort.conditions
    listed = np.zeros(cohort.present.shape, dtype=np.int64)
    np.add.at(listed, (rows.condition, rows.patient), 1)
    return np.asarray((listed != cohort.present).any(axis=0), dtype=np.bool_)


@FAMILY.impossible(RECORD)
def onset_after_birth(cohort: Cohort, _: Knowledge) -> Bools:
    """Nothing began before birth."""
    rows = cohort.conditions
    return scattered(cohort, rows.patient, ~(rows.onset >= cohort.demography.birth_date[rows.patient]))


@FAMILY.impossible(RECORD)
def onset_before_the_record(cohort: Cohort, _: Knowledge) -> Bools:
    """Nothing began after the day the chart is written."""
    return scattered(cohort, cohort.conditions.patient, ~(cohort.conditions.onset <= AS_OF))


@FAMILY.impossible(DICTIONARY)
def onset_not_before_earliest_age(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Nothing began at an age at which it does not begin."""
    rows = cohort.conditions
    began = (rows.onset - cohort.demography.birth_date[rows.patient]) / DAY / DAYS_A_YEAR
    earliest = _courses(knowledge, cohort.condition_names)[0][rows.condition]
    early = (earliest > 0) & (began < earliest - 2 / DAYS_A_YEAR)
    return scattered(cohort, rows.patient, early)


@FAMILY.implausible(DICTIONARY)
def acute_illness_began_lately(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """An acute illness that is still there began within two months, or within twice its usual length."""
    rows = cohort.conditions
    acute = _courses(knowledge, cohort.condition_names)[1][rows.condition]
    longest = _longest(knowledge, cohort.condition_names)[rows.condition]
    return scattered(cohort, rows.patient, acute & ((AS_OF - rows.onset) / DAY > longest))


@lru_cache(maxsize=16)
def _longest(knowledge: Knowledge, names: tuple[str, ...]) -> Floats:
    """Return for how many days each acute illness may have been there."""
    lasting = [knowledge.conditions[name].duration for name in names]
    return np.asarray([max(ACUTE_DAYS, 2 * d.p90) if d else ACUTE_DAYS for d in lasting], dtype=np.float64)


@FAMILY.impossible(RECORD)
def severity_is_a_rank(cohort: Cohort, _: Knowledge) -> Bools:
    """Severity is a number from 0 to 1, the same in the table as in the list."""
    rows = cohort.conditions
    told = cohort.severity[rows.condition, rows.patient]
    fits = (rows.severity >= 0) & (rows.severity <= 1) & (np.abs(told - rows.severity) <= 1e-9)
    return scattered(cohort, rows.patient, ~fits)


@FAMILY.impossible(DICTIONARY)
def stage_is_one_of_the_condition(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A stage is one of the condition's, and a condition with stages has one."""
    rows = cohort.conditions
    count = (_stage_limits(knowledge, cohort.condition_names)[rows.condition, 1:] <= 1.0).sum(axis=1)
    fits = (rows.stage < count) & (rows.stage >= np.where(count > 0, 0, -1))
    return scattered(cohort, rows.patient, ~fits)


@FAMILY.impossible(DICTIONARY)
def stage_is_of_the_severity(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A stage is the one that the severity falls in."""
    rows = cohort.conditions
    limits = _stage_limits(knowledge, cohort.condition_names)
    stage = np.clip(rows.stage, 0, limits.shape[1] - 2)
    low, high = limits[rows.condition, stage], limits[rows.condition, stage + 1]
    outside = (rows.severity < low - 1e-9) | (rows.severity > high + 1e-9)
    return scattered(cohort, rows.patient, (rows.stage >= 0) & (high <= 1) & outside)


def _any(cohort: Cohort, odd: Bools) -> Bools:
    """Return who has a condition of which something odd holds, (conditions, n) or (conditions, 1)."""
    return np.asarray((cohort.present & odd).any(axis=0), dtype=np.bool_)


@lru_cache(maxsize=16)
def _limits(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[Floats, Floats, Ints]:
    """Return youngest and oldest age, and sex (-1 = both), of each condition."""
    entries = [knowledge.conditions[name] for name in names]
    sexes = [-1 if e.sex is None else SEXES.index(e.sex) for e in entries]
    ages = np.asarray([(e.age_min, e.age_max) for e in entries], dtype=np.float64)
    return ages[:, 0], ages[:, 1], np.asarray(sexes, dtype=np.int64)


@lru_cache(maxsize=16)
def _courses(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[Floats, Bools]:
    """Return the earliest age of onset of each condition, and whether it is acute."""
    entries = [knowledge.conditions[name] for name in names]
    earliest = np.asarray([e.onset.earliest for e in entries], dtype=np.float64)
    return earliest, np.asarray([e.course == "acute" for e in entries], dtype=np.bool_)


@lru_cache(maxsize=16)
def _stage_limits(knowledge: Knowledge, names: tuple[str, ...]) -> Floats:
    """Return (conditions, stages + 1): where each stage begins and ends; 2 = there is no such stage."""
    stages = [[s.upto for s in knowledge.conditions[name].severity.stages] for name in names]
    limits = np.full((len(names), max(map(len, stages)) + 2), 2.0)
    for row, upto in enumerate(stages):
        limits[row, 0] = 0.0
        limits[row, 1 : len(upto) + 1] = upto
    return limits


@lru_cache(maxsize=16)
def _spoken_of(names: tuple[str, ...], words: tuple[str, ...]) -> Bools:
    return np.asarray([any(word in name for word in words) for name in names], dtype=np.bool_)


@lru_cache(maxsize=16)
def _spans(names: tuple[str, ...]) -> Floats:
    return np.asarray([EARLIEST_AND_LATEST.get(name, (0.0, 200.0)) for name in names], dtype=np.float64)


@lru_cache(maxsize=16)
def _exclusive(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    row = {name: at for at, name in enumerate(names)}
    both = (
        (row[n], row[e.condition])
        for n in names
        for e in knowledge.conditions[n].excludes
        if e.condition in row
    )
    return tuple(sorted({(min(p), max(p)) for p in both}))


@lru_cache(maxsize=16)
def _required(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    row = {name: at for at, name in enumerate(names)}
    return tuple((row[n], row[o]) for n in names for o in knowledge.conditions[n].requires if o in row)
