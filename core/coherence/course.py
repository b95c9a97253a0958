"""Rules about what care has brought: results that go together, procedures, immunizations, doses in time."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from core.coherence.facts import (
    DAY,
    apart,
    asked,
    half_step,
    has,
    measured,
    nobody,
    pairs,
    scattered,
    stated_prescriptions,
    truths,
)
from core.coherence.rule import Citation, Family
from core.cohort import AS_OF, SEXES, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge

FAMILY = Family("course")

BLOOD_COUNT = Citation(
    "CLSI H20-A2. Reference leukocyte differential count (proportional)", "https://clsi.org/standards/"
)
IRON = Citation(
    "Camaschella C. Iron-deficiency anemia. N Engl J Med 2015;372:1832-43",
    "https://doi.org/10.1056/NEJMra1401038",
)
LIPIDS = Citation(
    "Grundy SM et al. 2018 guideline on the management of blood cholesterol. Circulation 2019;139:e1082-143",
    "https://doi.org/10.1161/CIR.0000000000000625",
)
OXYGEN = Citation(
    "O'Driscoll BR et al. BTS guideline for oxygen use in adults. Thorax 2017;72(Suppl 1):ii1-90",
    "https://doi.org/10.1136/thoraxjnl-2016-209729",
)
OBSTETRIC = Citation(
    "ACOG reVITALize: obstetrics data definitions (gravida, para)",
    "https://www.acog.org/practice-management/health-it-and-clinical-informatics/revitalize-obstetrics-data-definitions",
)
COMA = Citation(
    "Teasdale G, Jennett B. Assessment of coma and impaired consciousness. Lancet 1974;2:81-4",
    "https://doi.org/10.1016/s0140-6736(74)91639-0",
)
FENTON = Citation(
    "Fenton TR, Kim JH. Growth charts for preterm infants. BMC Pediatr 2013;13:59",
    "https://doi.org/10.1186/1471-2431-13-59",
)
SUSCEPTIBILITY = Citation(
    "CLSI M100. Performance standards for antimicrobial susceptibility testing", "https://clsi.org/m100/"
)
RHYTHM = Citation(
    "Kusumoto FM et al. 2018 guideline on bradycardia. Circulation 2019;140:e382-482",
    "https://doi.org/10.1161/CIR.0000000000000628",
)
SCHEDULE = Citation(
    "Kroger A et al. General best practice guidelines for immunization. ACIP, CDC 2023",
    "https://www.cdc.gov/vaccines/hcp/acip-recs/general-recs/index.html",
)
RECORD = Citation("HL7 FHIR R4, Procedure.performed", "https://hl7.org/fhir/R4/procedure.html")
DICTIONARY = Citation(
    "SynthoMed knowledge base: features, items, renal doses, interactions", "https://loinc.org/"
)
APPROVALS = Citation(
    "Drugs@FDA: FDA-approved drugs", "https://www.accessdata.fda.gov/scripts/cder/daf/index.cfm"
)

_CELLS = ("neutrophils_percent", "lymphocytes_percent", "monocytes_percent", "eosinophils_percent")
_FEMALE = SEXES.index("female")
_SELF_REPORT = ("phq9", "gad7", "mmse", "epds", "audit_c")
_LIVE = frozenset({"03", "21"})
_YEAR = 361
"""Days after which measles and chickenpox vaccines count: a year less four days' grace."""
_CULTURES = (
    "blood_culture",
    "urine_culture",
    "sputum_culture",
    "wound_culture",
    "csf_culture",
    "stool_culture",
)


def _differ(cohort: Cohort, knowledge: Knowledge, name: str, expected: Floats) -> Bools:
    return apart(cohort.value(name), expected, 1.01 * half_step(knowledge, name) + 1e-6)


@FAMILY.impossible(BLOOD_COUNT)
def differential_sums_to_hundred(cohort: Cohort, _: Knowledge) -> Bools:
    """The shares of white cells sum to a hundred."""
    if not measured(cohort, *_CELLS, "basophils_percent"):
        return nobody(cohort)
    cells = sum(cohort.value(name) for name in (*_CELLS, "basophils_percent"))
    total = cells + np.nan_to_num(cohort.value("blasts_percent"))
    return truths(np.abs(total - 100.0) > 1.5)


@FAMILY.impossible(BLOOD_COUNT)
def absolute_neutrophils_from_their_share(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The absolute neutrophil count is the white count times their share."""
    count = cohort.value("wbc") * cohort.value("neutrophils_percent") / 100
    return _differ(cohort, knowledge, "neutrophils_absolute", count)


@FAMILY.impossible(IRON)
def transferrin_saturation_from_iron(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Transferrin saturation is iron over binding capacity."""
    share = 100 * cohort.value("iron") / cohort.value("tibc")
    return _differ(cohort, knowledge, "transferrin_saturation", share)


@FAMILY.impossible(LIPIDS)
def non_hdl_is_the_rest(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Non-HDL cholesterol is total cholesterol less HDL."""
    rest = cohort.value("total_cholesterol") - cohort.value("hdl")
    return _differ(cohort, knowledge, "non_hdl_cholesterol", rest)


@FAMILY.impossible(BLOOD_COUNT)
def globulin_is_protein_without_albumin(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Globulin is total protein less albumin."""
    rest = cohort.value("total_protein") - cohort.value("albumin")
    return _differ(cohort, knowledge, "globulin", rest)


@FAMILY.impossible(BLOOD_COUNT)
def direct_bilirubin_within_total(cohort: Cohort, _: Knowledge) -> Bools:
    """Direct bilirubin is part of the total."""
    return truths(cohort.value("direct_bilirubin") > cohort.value("bilirubin") + 1e-6)


@FAMILY.impossible(OXYGEN)
def no_oxygen_on_room_air(cohort: Cohort, _: Knowledge) -> Bools:
    """Who breathes room air has no flow of oxygen and inspires a fifth of it."""
    if asked(cohort, "oxygen_device", "oxygen_flow", "fio2"):
        return nobody(cohort)
    plain = cohort.value("oxygen_device") == 0
    return truths(plain & ((cohort.value("oxygen_flow") > 0) | (cohort.value("fio2") > 21)))


@FAMILY.impossible(OBSTETRIC)
def births_within_pregnancies(cohort: Cohort, _: Knowledge) -> Bools:
    """No more births than pregnancies, the present one not counted."""
    if asked(cohort, "gravidity", "parity"):
        return nobody(cohort)
    return truths(cohort.value("parity") > cohort.value("gravidity") - has(cohort, "pregnancy"))


@FAMILY.impossible(OBSTETRIC)
def obstetric_history_in_females(cohort: Cohort, _: Knowledge) -> Bools:
    """Pregnancies are counted in women alone."""
    counted = ~np.isnan(cohort.value("gravidity")) | ~np.isnan(cohort.value("parity"))
    return truths(counted & (cohort.demography.sex != _FEMALE))


@FAMILY.implausible(COMA)
def who_is_unconscious_answers_nothing(cohort: Cohort, _: Knowledge) -> Bools:
    """Questionnaires are not answered in coma."""
    if asked(cohort, "gcs", *_SELF_REPORT):
        return nobody(cohort)
    answered = np.any([~np.isnan(cohort.value(name)) for name in _SELF_REPORT], axis=0)
    return truths((cohort.value("gcs") < 9) & answered)


@FAMILY.implausible(FENTON)
def birth_weight_fits_gestation(cohort: Cohort, _: Knowledge) -> Bools:
    """Birth weight is one of a child born at that week."""
    if asked(cohort, "birth_weight", "gestational_age_at_birth", "weight"):
        return nobody(cohort)
    weeks = cohort.value("gestational_age_at_birth")
    median = np.interp(weeks, (22, 26, 30, 34, 38, 42), (490, 880, 1450, 2280, 3230, 3800))
    weight = cohort.value("birth_weight")
    return truths((weight < 0.45 * median) | (weight > 1.9 * median))


@FAMILY.impossible(SUSCEPTIBILITY)
def susceptibility_of_what_has_grown(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Susceptibility is told only of an organism that a culture grew."""
    tested = [n for n in cohort.values if n.startswith("susceptibility_")]
    if not tested or asked(cohort, *tested):
        return nobody(cohort)
    told = np.any([~np.isnan(cohort.value(name)) for name in tested], axis=0)
    grown = nobody(cohort)
    for name in _CULTURES:
        abnormal = [at for at, v in enumerate(knowledge.observations[name].values) if v.abnormal]
        grown = grown | np.isin(cohort.value(name), abnormal)
    return truths(told & ~grown)


@FAMILY.impossible(RHYTHM)
def sinus_rhythm_fits_the_rate(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Sinus tachycardia is fast and sinus bradycardia slow."""
    if not measured(cohort, "ecg_rhythm", "heart_rate") or asked(cohort, "ecg_rhythm", "heart_rate"):
        return nobody(cohort)
    names = [value.name for value in knowledge.observations["ecg_rhythm"].values]
    rhythm, rate = cohort.value("ecg_rhythm"), cohort.value("heart_rate")
    fast = (rhythm == names.index("sinus tachycardia")) & (rate < 80)
    slow = (rhythm == names.index("sinus bradycardia")) & (rate > 110)
    return truths(fast | slow)


@FAMILY.impossible(DICTIONARY)
def features_of_present_conditions(cohort: Cohort, _: Knowledge) -> Bools:
    """Who has a condition has a value of each of its features, who has not has none."""
    found = nobody(cohort)
    for (name, _feature), value in cohort.features.items():
        if name in cohort.condition_names:
            found |= (value >= 0) != cohort.has(name)
    return found


@FAMILY.impossible(RECORD)
def procedures_within_life(cohort: Cohort, _: Knowledge) -> Bools:
    """No procedure was done before birth."""
    rows = cohort.procedures
    return scattered(cohort, rows.patient, rows.day < cohort.demography.birth_date[rows.patient])


@FAMILY.impossible(RECORD)
def results_of_what_was_done(cohort: Cohort, _: Knowledge) -> Bools:
    """What is only ordered has no result yet."""
    rows = cohort.procedures
    return scattered(cohort, rows.patient, (rows.day > AS_OF) & (rows.result >= 0))


@FAMILY.impossible(RECORD)
def complications_after_their_cause(cohort: Cohort, _: Knowledge) -> Bools:
    """No complication came about before what it complicates, or after the day of the chart."""
    rows, conditions = cohort.complications, cohort.conditions
    began = np.full(cohort.present.shape, np.datetime64("NaT"), dtype="datetime64[D]")
    began[conditions.condition, conditions.patient] = conditions.onset
    early = rows.onset < began[rows.condition, rows.patient]
    return scattered(cohort, rows.patient, early | (rows.onset > AS_OF))


@FAMILY.impossible(SCHEDULE)
def immunizations_within_life(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody was immunized before birth, or will have been by a later day."""
    rows = cohort.immunizations
    born = cohort.demography.birth_date[rows.patient]
    return scattered(cohort, rows.patient, (rows.day < born) | (rows.day > AS_OF))


@FAMILY.impossible(SCHEDULE)
def live_vaccines_after_a_year(cohort: Cohort, _: Knowledge) -> Bools:
    """Measles and chickenpox vaccines are given from the first birthday on."""
    rows = cohort.immunizations
    live = np.asarray([code in _LIVE for _, code, _ in rows.vaccines], dtype=np.bool_)
    if not live.any():
        return nobody(cohort)
    days = (rows.day - cohort.demography.birth_date[rows.patient]) / DAY
    return scattered(cohort, rows.patient, live[rows.vaccine] & (days < _YEAR))


@FAMILY.implausible(SCHEDULE)
def doses_of_a_vaccine_weeks_apart(cohort: Cohort, _: Knowledge) -> Bools:
    """Two doses of one vaccine lie four weeks apart."""
    rows = cohort.immunizations
    names = [name for name, _, _ in rows.vaccines]
    alike = np.asarray([names.index(name) for name in names], dtype=np.int64)
    sort = np.lexsort((rows.day, alike[rows.vaccine] if names else rows.vaccine, rows.patient))
    if len(sort) < 2:
        return nobody(cohort)
    patient, vaccine, day = rows.patient[sort], alike[rows.vaccine[sort]], rows.day[sort]
    close = (patient[1:] == patient[:-1]) & (vaccine[1:] == vaccine[:-1]) & ((day[1:] - day[:-1]) / DAY < 24)
    return scattered(cohort, patient[1:], close)


@FAMILY.impossible(DICTIONARY)
def items_sum_to_their_score(cohort: Cohort, _: Knowledge) -> Bools:
    """The points of a score's items sum to the score."""
    found = nobody(cohort)
    for reading in cohort.readings:
        if reading.items is not None:
            told = reading.items[:, 0] >= 0
            found |= told & (np.abs(reading.items.sum(axis=1) - reading.values) > 1e-6)
    return found


@FAMILY.implausible(DICTIONARY)
def dose_reduced_for_the_kidneys(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A dose is reduced at a filtration rate at which its table asks for it."""
    rows = cohort.medications
    if not measured(cohort, "egfr") or asked(cohort, "egfr", "creatinine"):
        return nobody(cohort)
    limit = _reduced_below(knowledge, rows.names)[rows.medication]
    grown = cohort.demography.age[rows.patient] >= 2
    low = cohort.value("egfr")[rows.patient] < limit - 1.5
    return scattered(cohort, rows.patient, low & grown & (rows.renal < 0) & ~stated_prescriptions(cohort))


@FAMILY.implausible(DICTIONARY)
def no_major_interaction(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Two medications of a major interaction are not taken together."""
    found, table = nobody(cohort), _interacting(knowledge, cohort.medications.names)
    codes, stated = cohort.medications.medication, stated_prescriptions(cohort)
    for first, second in pairs(cohort):
        odd = table[codes[first], codes[second]] & ~(stated[first] | stated[second])
        found[cohort.medications.patient[first[odd]]] = True
    return found


@FAMILY.implausible(APPROVALS)
def nothing_before_its_approval(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Nothing was prescribed before it was approved."""
    rows = cohort.medications
    first = _years(knowledge, rows.names)[rows.medication]
    return scattered(cohort, rows.patient, rows.start.astype("datetime64[Y]").astype(np.int64) + 1970 < first)


@lru_cache(maxsize=16)
def _years(knowledge: Knowledge, names: tuple[str, ...]) -> Ints:
    return np.asarray([knowledge.medications[n].approved or 0 for n in names], dtype=np.int64)


@lru_cache(maxsize=16)
def _reduced_below(knowledge: Knowledge, names: tuple[str, ...]) -> Floats:
    """Return the filtration rate below which each medication's dose is reduced, -inf = never."""
    limits = [[a.egfr_below for a in knowledge.medications[n].renal if not a.avoid] for n in names]
    return np.asarray([max(of, default=-np.inf) for of in limits], dtype=np.float64)


@lru_cache(maxsize=16)
def _interacting(knowledge: Knowledge, names: tuple[str, ...]) -> Bools:
    """Return (medications, medications): whether two interact in a major way."""
    classes = [knowledge.medications[name].drug_class for name in names]
    table = np.zeros((len(names), len(names)), dtype=np.bool_)
    for row, name in enumerate(names):
        for interaction in knowledge.medications[name].interactions:
            if interaction.severity == "major":
                table[row] |= [n in interaction.medications for n in names]
                table[row] |= [c in interaction.classes for c in classes]
        table[row, row] = False
    return np.asarray(table | table.T, dtype=np.bool_)
