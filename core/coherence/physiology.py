"""Rules of physiology: what a living body of an age can measure, and how measurements bound each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.coherence.facts import DAY, apart, asked, has, measured, nobody, onset_of, truths
from core.coherence.rule import Check, Citation, Family, Severity
from core.cohort import AS_OF, MALE, Bools, Cohort, Floats
from core.knowledge.base import Knowledge

FAMILY = Family("physiology")

VITALS = Citation(
    "Fleming S et al. Normal ranges of heart rate and respiratory rate in children from birth to 18 years. "
    "Lancet 2011;377:1011-8 (limits here lie well beyond its centiles)",
    "https://doi.org/10.1016/S0140-6736(10)62226-X",
)
PRESSURES = Citation(
    "Flynn JT et al. Clinical practice guideline for high blood pressure in children and adolescents. "
    "Pediatrics 2017;140:e20171904 (limits here lie well beyond its centiles)",
    "https://doi.org/10.1542/peds.2017-1904",
)
TEMPERATURE = Citation(
    "Brown DJA et al. Accidental hypothermia. N Engl J Med 2012;367:1930-8",
    "https://doi.org/10.1056/NEJMra1114208",
)
OXIMETRY = Citation(
    "Jubran A. Pulse oximetry. Crit Care 2015;19:272", "https://doi.org/10.1186/s13054-015-0984-8"
)
GROWTH = Citation(
    "WHO Child Growth Standards 2006 and CDC Growth Charts 2000, five standard deviations either way "
    "(the bound of biologically implausible values)",
    "https://www.cdc.gov/growth-chart-training/hcp/computer-programs/sas-growth-charts-cdc.html",
)
CRITICAL = Citation(
    "Kost GJ, Hale KN. Global trends in critical values practices. Clin Chem Lab Med 2011;49:167-76 "
    "(limits here lie well beyond critical values)",
    "https://doi.org/10.1515/CCLM.2011.033",
)
NEONATAL_BLOOD = Citation(
    "Christensen RD et al. Reference ranges for blood concentrations in neonates. Semin Perinatol "
    "2009;33:3-11",
    "https://doi.org/10.1053/j.semperi.2008.10.010",
)
CIRCULATION = Citation(
    "Homan TD, Bordes SJ, Cichowski E. Physiology, Pulse Pressure. StatPearls 2023",
    "https://www.ncbi.nlm.nih.gov/books/NBK482408/",
)
DIFFERENTIAL = Citation(
    "George-Gay B, Parker K. Understanding the complete blood count with differential. "
    "J Perianesth Nurs 2003;18:96-114",
    "https://doi.org/10.1053/jpan.2003.50013",
)
IRON = Citation(
    "Pfeiffer CM, Looker AC. Laboratory methodologies for indicators of iron status. "
    "Am J Clin Nutr 2017;106:1606S-14S",
    "https://doi.org/10.3945/ajcn.117.155887",
)
PROTEINS = Citation(
    "Busher JT. Serum Albumin and Globulin. Clinical Methods, 3rd ed. 1990",
    "https://www.ncbi.nlm.nih.gov/books/NBK204/",
)
URINE = Citation(
    "KDIGO 2024 Clinical Practice Guideline for CKD. Kidney Int 2024;105(4S):S117-314 (albumin is part of "
    "protein)",
    "https://doi.org/10.1016/j.kint.2023.10.018",
)
OBSTETRIC = Citation(
    "ACOG Committee Opinion 700: Methods for estimating the due date. Obstet Gynecol 2017;129:e150-4",
    "https://doi.org/10.1097/AOG.0000000000002046",
)
FUNDUS = Citation(
    "Robert Peter J et al. Symphysial fundal height in pregnancy. Cochrane Database Syst Rev 2015;CD008136",
    "https://doi.org/10.1002/14651858.CD008136.pub3",
)
PROSTATE = Citation(
    "Lilja H, Ulmert D, Vickers AJ. Prostate-specific antigen and prostate cancer. Nat Rev Cancer "
    "2008;8:268-78",
    "https://doi.org/10.1038/nrc2351",
)
QUESTIONNAIRES = Citation(
    "Johnson JG et al. The PHQ for adolescents. J Adolesc Health 2002;30:196-204",
    "https://doi.org/10.1016/s1054-139x(01)00333-0",
)
PRETERM = Citation(
    "Villar J et al. Postnatal growth standards for preterm infants. Lancet Glob Health 2015;3:e681-91",
    "https://doi.org/10.1016/S2214-109X(15)00163-1",
)
DICTIONARY = Citation(
    "SynthoMed knowledge base: each observation's minimum, maximum and decimals", "https://loinc.org/"
)

Knots = tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True)
class Span:
    """What an observation can read: (age, lowest, highest) linear between ages, constant outside.

    Nothing is said where a person asked for the observation, or for one in `kin` that it follows from, nor of
    patients with one of the conditions `apart`, which other rules judge.
    """

    observation: str
    knots: Knots
    severity: Severity
    source: Citation
    kin: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def _always(low: float, high: float) -> Knots:
    return ((0.0, low, high),)


_BODY = ("height", "weight", "bmi")
_SMALL = ("preterm birth",)
_RED = ("hemoglobin", "hematocrit", "rbc", "mcv", "mch", "mchc")
_KIDNEY = ("egfr", "creatinine")
_SALT = ("sodium", "chloride", "bicarbonate", "anion_gap")

SPANS = (
    Span("heart_rate", ((0, 50, 280), (1, 45, 260), (5, 35, 250), (18, 20, 250)), "impossible", VITALS,
         apart=("hypothermia", "complete heart block", "supraventricular tachycardia")),
    Span("respiratory_rate", ((0, 12, 100), (1, 10, 95), (5, 8, 80), (18, 5, 65)), "impossible", VITALS,
         apart=("hypothermia", "opioid overdose", "newborn respiratory distress syndrome")),
    Span("systolic_bp", ((0, 30, 140), (1, 40, 170), (10, 40, 230), (18, 40, 300)), "impossible", PRESSURES),
    Span("diastolic_bp", ((0, 10, 100), (1, 12, 120), (10, 12, 150), (18, 12, 180)), "impossible", PRESSURES),
    Span("temperature", _always(30, 43), "impossible", TEMPERATURE, apart=("hypothermia", "heat stroke")),
    Span("spo2", _always(50, 100), "impossible", OXIMETRY),
    Span(
        "height",
        (
            (0, 39.5, 59.5), (1 / 12, 43.5, 64.5), (0.25, 49.5, 72.5), (0.5, 54, 78.5), (1, 61, 88),
            (2, 67.5, 104), (3, 74.5, 117), (5, 85, 135), (8, 100, 161), (10, 107, 175), (12, 112, 189),
            (14, 119, 202), (16, 125, 208), (18, 125, 215), (60, 120, 215),
        ),
        "impossible", GROWTH, _BODY, _SMALL,
    ),
    Span(
        "weight",
        (
            (0, 1.4, 6.4), (1 / 12, 2.0, 8.2), (0.25, 3.2, 11.4), (0.5, 4, 13.6), (1, 5, 17.5), (2, 6.5, 26),
            (3, 8.7, 34), (5, 10.9, 60), (8, 14, 120), (10, 16, 170), (12, 19.5, 200), (14, 23, 240),
            (16, 26, 280), (18, 28, 350),
        ),
        "impossible", GROWTH, _BODY, _SMALL,
    ),
    Span("bmi", ((0, 8, 25), (1, 10, 30), (2, 10.5, 38), (5, 10.5, 50), (10, 10.5, 70), (18, 11, 100)),
         "impossible", GROWTH, _BODY, (*_SMALL, "anorexia nervosa", "malnutrition")),
    Span("head_circumference",
         ((0, 28, 41), (1 / 12, 30.5, 42.5), (0.25, 33.5, 47), (0.5, 35.5, 49.5), (1, 38, 53), (2, 40, 56),
          (18, 46, 67)), "impossible", GROWTH, apart=_SMALL),
    Span("sodium", _always(100, 185), "impossible", CRITICAL, _SALT),
    Span("potassium", _always(1.5, 9.5), "impossible", CRITICAL),
    Span("chloride", _always(60, 145), "impossible", CRITICAL, _SALT),
    Span("bicarbonate", _always(2, 50), "impossible", CRITICAL, _SALT),
    Span("glucose", ((0, 15, 700), (1, 20, 1500)), "impossible", CRITICAL, apart=("hypoglycemia",)),
    Span("calcium", _always(4.5, 17), "impossible", CRITICAL, apart=("hypercalcemia",)),
    Span("bun", _always(1, 250), "impossible", CRITICAL),
    Span("creatinine", ((0, 0.08, 8), (2, 0.08, 15), (10, 0.15, 20), (18, 0.15, 30)), "impossible",
         CRITICAL, (*_KIDNEY, *_BODY)),
    Span("albumin", _always(0.8, 6.5), "impossible", PROTEINS),
    Span("total_protein", _always(2.5, 13), "impossible", PROTEINS),
    Span("bilirubin", ((0, 0.1, 45), (1, 0.1, 55)), "impossible", CRITICAL),
    Span("hemoglobin", ((0, 5, 25), (0.25, 3, 20), (18, 3, 22)), "impossible", NEONATAL_BLOOD, _RED,
         ("polycythemia vera",)),
    Span("hematocrit", ((0, 15, 75), (0.25, 9, 62), (18, 9, 66)), "impossible", NEONATAL_BLOOD, _RED,
         ("polycythemia vera",)),
    Span("mcv", ((0, 75, 140), (0.5, 50, 125), (18, 50, 140)), "impossible", NEONATAL_BLOOD, _RED),
    Span("platelets", _always(1, 2200), "impossible", CRITICAL),
    Span("wbc", _always(0.1, 350), "impossible", CRITICAL),
    Span("ph", _always(6.6, 7.85), "impossible", CRITICAL),
    Span("pco2", _always(8, 140), "impossible", CRITICAL),
    Span("po2", _always(18, 600), "impossible", CRITICAL),
    Span("lactate", _always(0.1, 32), "impossible", CRITICAL),
    Span("hba1c", _always(3.0, 19), "impossible", CRITICAL, ("hba1c", "estimated_average_glucose")),
)  # fmt: skip
"""What life allows. Values between these and a reference interval are illness, which other rules judge."""


def _outside(span: Span) -> Check:
    def check(cohort: Cohort, _: Knowledge) -> Bools:
        if not measured(cohort, span.observation) or asked(cohort, span.observation, *span.kin):
            return nobody(cohort)
        value = cohort.value(span.observation)
        low, high = bounds(span, cohort.demography.age)
        return ((value < low) | (value > high)) & ~has(cohort, *span.apart)

    return check


def bounds(span: Span, age: Floats) -> tuple[Floats | float, Floats | float]:
    """Return the lowest and the highest reading at ages in years."""
    if len(span.knots) == 1:
        return span.knots[0][1:]
    ages, low, high = np.asarray(span.knots, dtype=np.float64).T
    return np.interp(age, ages, low), np.interp(age, ages, high)


for _span in SPANS:
    _spoken = _span.observation.replace("_", " ")
    FAMILY.add(
        f"{_span.observation.replace('_', '-')}-possible-at-age",
        _span.severity,
        f"No one of this age lives with such a {_spoken}.",
        _span.source,
        _outside(_span),
    )


@FAMILY.impossible(PRETERM)
def infants_born_early_are_small_but_there(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was born before term weighs at least a third of a kilogram and is at least 25 cm long."""
    if asked(cohort, *_BODY):
        return nobody(cohort)
    tiny = (cohort.value("weight") < 0.3) | (cohort.value("height") < 24.0)
    return has(cohort, *_SMALL) & (tiny | (cohort.value("weight") > 16.0))


@FAMILY.impossible(CIRCULATION)
def diastolic_below_systolic(cohort: Cohort, _: Knowledge) -> Bools:
    """The diastolic pressure is below the systolic, at every reading."""
    found = nobody(cohort)
    systolic = {r.minutes: r.values for r in cohort.readings if r.observation == "systolic_bp"}
    for reading in cohort.readings:
        if reading.observation == "diastolic_bp" and reading.minutes in systolic:
            found |= reading.values >= systolic[reading.minutes]
    return found | (cohort.value("diastolic_bp") >= cohort.value("systolic_bp"))


@FAMILY.implausible(CIRCULATION)
def pulse_pressure_plausible(cohort: Cohort, _: Knowledge) -> Bools:
    """A pulse moves the pressure by ten at least, and hardly ever by more than a hundred and fifty."""
    if asked(cohort, "systolic_bp", "diastolic_bp", "mean_arterial_pressure"):
        return nobody(cohort)
    pulse = cohort.value("systolic_bp") - cohort.value("diastolic_bp")
    narrow = np.where(cohort.demography.age < 1, 6.0, 10.0)
    return (pulse < narrow) & (pulse > 0) | (pulse > 150)


@FAMILY.impossible(DICTIONARY)
def readings_within_measuring_range(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No reading lies outside what its observation can be reported as."""
    if not cohort.readings:
        return nobody(cohort)
    values, (low, high, _) = _table(cohort), _dictionary(knowledge, _names(cohort))
    return np.asarray(((values < low) | (values > high)).any(axis=0), dtype=np.bool_)


@FAMILY.impossible(DICTIONARY)
def readings_at_reported_precision(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Readings have no more digits than their observation is reported to."""
    if not cohort.readings:
        return nobody(cohort)
    scaled = _table(cohort) * _dictionary(knowledge, _names(cohort))[2]
    np.nan_to_num(scaled, copy=False, posinf=0.5)
    return np.asarray((np.abs(scaled - np.rint(scaled)) > 1e-4).any(axis=0), dtype=np.bool_)


@FAMILY.impossible(DIFFERENTIAL)
def white_cell_shares_within_hundred(cohort: Cohort, _: Knowledge) -> Bools:
    """The shares of white cells add up to a hundred percent at most."""
    shares = (cohort.value(f"{cell}_percent") for cell in ("neutrophils", "lymphocytes", "eosinophils"))
    return np.asarray(sum(np.nan_to_num(s) for s in shares) > 100.0, dtype=np.bool_)


@FAMILY.impossible(IRON)
def iron_within_binding_capacity(cohort: Cohort, _: Knowledge) -> Bools:
    """Serum iron is not more than the capacity to bind it."""
    return cohort.value("iron") > cohort.value("tibc")


@FAMILY.impossible(PROTEINS)
def albumin_below_total_protein(cohort: Cohort, _: Knowledge) -> Bools:
    """Albumin is a part of the total protein, and globulins are never absent."""
    return cohort.value("albumin") >= cohort.value("total_protein")


@FAMILY.implausible(URINE)
def urine_albumin_within_protein(cohort: Cohort, _: Knowledge) -> Bools:
    """Albumin in urine is not more than all protein in it."""
    if asked(cohort, "uacr", "urine_protein_creatinine"):
        return nobody(cohort)
    return cohort.value("uacr") > 1.1 * cohort.value("urine_protein_creatinine") + 5


@FAMILY.impossible(OBSTETRIC)
def gestation_only_in_pregnancy(cohort: Cohort, _: Knowledge) -> Bools:
    """Gestational age, fetal heart rate and fundal height are measured in pregnancy alone."""
    found = nobody(cohort)
    for name in ("gestational_age", "fetal_heart_rate", "fundal_height"):
        if measured(cohort, name):
            found |= ~np.isnan(cohort.value(name))
    return found & ~has(cohort, "pregnancy")


@FAMILY.impossible(OBSTETRIC)
def gestational_age_possible(cohort: Cohort, _: Knowledge) -> Bools:
    """A pregnancy is known from about the third week and over by the forty-fourth."""
    weeks = cohort.value("gestational_age")
    return (weeks < 3) | (weeks > 43)


@FAMILY.implausible(OBSTETRIC)
def gestational_age_matches_onset(cohort: Cohort, _: Knowledge) -> Bools:
    """The gestational age counts from four weeks around the day the pregnancy began."""
    if not measured(cohort, "gestational_age"):
        return nobody(cohort)
    days = (AS_OF - onset_of(cohort, "pregnancy")) / DAY
    return apart(cohort.value("gestational_age"), days / 7, 4.0)


@FAMILY.implausible(FUNDUS)
def fundal_height_matches_gestation(cohort: Cohort, _: Knowledge) -> Bools:
    """From twenty to thirty-six weeks the fundal height in centimeters is about the weeks."""
    if asked(cohort, "fundal_height", "gestational_age"):
        return nobody(cohort)
    weeks = cohort.value("gestational_age")
    return apart(cohort.value("fundal_height"), weeks, 6.0) & (weeks >= 20) & (weeks <= 36)


@FAMILY.implausible(OBSTETRIC)
def fetal_heart_heard_late_enough(cohort: Cohort, _: Knowledge) -> Bools:
    """No heart beats before the sixth week of gestation."""
    return ~np.isnan(cohort.value("fetal_heart_rate")) & (cohort.value("gestational_age") < 6)


@FAMILY.impossible(PROSTATE)
def prostate_antigen_in_males(cohort: Cohort, _: Knowledge) -> Bools:
    """Only men have the prostate-specific antigen measured."""
    return truths(~np.isnan(cohort.value("psa")) & (cohort.demography.sex != MALE))


@FAMILY.implausible(QUESTIONNAIRES)
def questionnaires_answered_at_age(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody fills in an adults' questionnaire before eleven, nor a test for dementia before eighteen."""
    age, found = cohort.demography.age, nobody(cohort)
    for name, youngest in (("phq9", 11.0), ("gad7", 11.0), ("mmse", 18.0)):
        if measured(cohort, name) and not asked(cohort, name):
            found |= ~np.isnan(cohort.value(name)) & (age < youngest)
    return found


def _names(cohort: Cohort) -> tuple[str, ...]:
    return tuple(reading.observation for reading in cohort.readings)


def _table(cohort: Cohort) -> Floats:
    return np.asarray([reading.values for reading in cohort.readings], dtype=np.float64)


@lru_cache(maxsize=64)
def _dictionary(knowledge: Knowledge, names: tuple[str, ...]) -> tuple[Floats, Floats, Floats]:
    """Return lowest, highest and ten to the decimals of observations, each (observations, 1)."""
    entries = [knowledge.observations[name] for name in names]
    columns = np.asarray([(e.minimum, e.maximum, 10.0**e.decimals) for e in entries], dtype=np.float64)
    low, high, scale = columns.T[:, :, None]
    return low, high, scale
