"""Rules of arithmetic: values that follow from others by a published formula, whatever was asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np

from core.coherence.facts import apart, half_step, measured, nobody
from core.coherence.rule import Citation, Family
from core.cohort import FEMALE, Bools, Cohort, Floats
from core.knowledge.base import Knowledge

FAMILY = Family("arithmetic")

QUETELET = Citation(
    "WHO Consultation on Obesity. Obesity: preventing and managing the global epidemic. WHO TRS 894, 2000",
    "https://iris.who.int/handle/10665/42330",
)
PRESSURE = Citation(
    "DeMers D, Wachs D. Physiology, Mean Arterial Pressure. StatPearls 2023",
    "https://www.ncbi.nlm.nih.gov/books/NBK538226/",
)
CKD_EPI = Citation(
    "Inker LA et al. New creatinine- and cystatin C-based equations to estimate GFR without race. "
    "N Engl J Med 2021;385:1737-49",
    "https://doi.org/10.1056/NEJMoa2102953",
)
SCHWARTZ = Citation(
    "Schwartz GJ et al. New equations to estimate GFR in children with CKD. J Am Soc Nephrol 2009;20:629-37",
    "https://doi.org/10.1681/ASN.2008030287",
)
FRIEDEWALD = Citation(
    "Friedewald WT, Levy RI, Fredrickson DS. Clin Chem 1972;18:499-502",
    "https://doi.org/10.1093/clinchem/18.6.499",
)
WINTROBE = Citation(
    "Sarma PR. Red Cell Indices. Clinical Methods, 3rd ed. 1990",
    "https://www.ncbi.nlm.nih.gov/books/NBK260/",
)
GAP = Citation(
    "Emmett M, Narins RG. Clinical use of the anion gap. Medicine 1977;56:38-54",
    "https://doi.org/10.1097/00005792-197756010-00002",
)
ADAG = Citation(
    "Nathan DM et al. Translating the A1C assay into estimated average glucose values. "
    "Diabetes Care 2008;31:1473-8",
    "https://doi.org/10.2337/dc08-0545",
)
HENDERSON = Citation(
    "Hasselbalch KA. Biochem Z 1917;78:112-44; in Hopkins E et al. Physiology, Acid Base Balance. StatPearls",
    "https://www.ncbi.nlm.nih.gov/books/NBK507807/",
)

ADULT = 18.0
SCHWARTZ_K = 0.413
FRIEDEWALD_LIMIT = 400.0
TRIGLYCERIDES_IN_VLDL = 5.0
PK_CARBONIC, CO2_SOLUBILITY = 6.1, 0.0307


@FAMILY.impossible(QUETELET)
def bmi_from_height_and_weight(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The body-mass index is weight over height squared."""
    if not measured(cohort, "bmi", "height", "weight"):
        return nobody(cohort)
    height, weight = cohort.value("height"), cohort.value("weight")
    expected = weight / (height / 100) ** 2
    doubt = half_step(knowledge, "weight") / weight + 2 * half_step(knowledge, "height") / height
    return apart(cohort.value("bmi"), expected, half_step(knowledge, "bmi") + expected * doubt)


@FAMILY.impossible(PRESSURE)
def mean_pressure_from_the_two(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The mean arterial pressure is the diastolic plus a third of the pulse pressure."""
    if not measured(cohort, "mean_arterial_pressure", "systolic_bp", "diastolic_bp"):
        return nobody(cohort)
    expected = (cohort.value("systolic_bp") + 2 * cohort.value("diastolic_bp")) / 3
    doubt = 2 * half_step(knowledge, "mean_arterial_pressure")
    return apart(cohort.value("mean_arterial_pressure"), expected, doubt)


@FAMILY.impossible(CKD_EPI)
def egfr_from_creatinine_in_adults(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """From eighteen years the filtration rate follows from creatinine, age and sex by CKD-EPI 2021."""
    if not measured(cohort, "egfr", "creatinine"):
        return nobody(cohort)
    adults = cohort.demography.age >= ADULT
    # Laboratories reckon with completed years, calculators often with exact ones: either will do.
    return adults & _filtration_differs(cohort, knowledge, (completed_ckd_epi_2021, ckd_epi_2021))


@FAMILY.impossible(SCHWARTZ)
def egfr_from_creatinine_in_children(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Before eighteen years the filtration rate is 0.413 times height over creatinine."""
    if not measured(cohort, "egfr", "creatinine", "height"):
        return nobody(cohort)
    children = cohort.demography.age < ADULT
    return children & _filtration_differs(cohort, knowledge, (bedside_schwartz, bedside_schwartz))


@FAMILY.impossible(FRIEDEWALD)
def ldl_by_friedewald(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """LDL is total cholesterol less HDL less a fifth of triglycerides."""
    if not measured(cohort, "ldl", "total_cholesterol", "hdl", "triglycerides"):
        return nobody(cohort)
    rest = cohort.value("hdl") + cohort.value("triglycerides") / TRIGLYCERIDES_IN_VLDL
    doubt = 2 * half_step(knowledge, "ldl")
    return apart(cohort.value("ldl"), cohort.value("total_cholesterol") - rest, doubt)


@FAMILY.impossible(FRIEDEWALD)
def ldl_not_told_from_high_triglycerides(cohort: Cohort, _: Knowledge) -> Bools:
    """From 400 mg/dL of triglycerides on the formula fails and LDL is not reported."""
    return ~np.isnan(cohort.value("ldl")) & (cohort.value("triglycerides") >= FRIEDEWALD_LIMIT)


@FAMILY.impossible(FRIEDEWALD)
def total_cholesterol_holds_its_parts(cohort: Cohort, _: Knowledge) -> Bools:
    """HDL, and HDL with LDL, are not more than total cholesterol."""
    total, hdl = cohort.value("total_cholesterol"), cohort.value("hdl")
    return (hdl > total) | (hdl + cohort.value("ldl") > total)


@FAMILY.impossible(WINTROBE)
def mcv_from_hematocrit(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The mean cell volume is ten times hematocrit over red cells."""
    return _index_differs(cohort, knowledge, "mcv", ("hematocrit", "rbc", 10.0))


@FAMILY.impossible(WINTROBE)
def mch_from_hemoglobin(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The mean cell hemoglobin is ten times hemoglobin over red cells."""
    return _index_differs(cohort, knowledge, "mch", ("hemoglobin", "rbc", 10.0))


@FAMILY.impossible(WINTROBE)
def mchc_from_hematocrit(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The mean cell hemoglobin concentration is a hundred times hemoglobin over hematocrit."""
    return _index_differs(cohort, knowledge, "mchc", ("hemoglobin", "hematocrit", 100.0))


@FAMILY.impossible(GAP)
def anion_gap_from_electrolytes(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The anion gap is sodium less chloride less bicarbonate."""
    if not measured(cohort, "anion_gap", "sodium", "chloride", "bicarbonate"):
        return nobody(cohort)
    expected = cohort.value("sodium") - cohort.value("chloride") - cohort.value("bicarbonate")
    return apart(cohort.value("anion_gap"), expected, half_step(knowledge, "anion_gap"))


@FAMILY.impossible(ADAG)
def average_glucose_from_a1c(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """The estimated average glucose is 28.7 times A1c less 46.7."""
    if not measured(cohort, "estimated_average_glucose", "hba1c"):
        return nobody(cohort)
    expected = 28.7 * cohort.value("hba1c") - 46.7
    doubt = 2 * half_step(knowledge, "estimated_average_glucose")
    return apart(cohort.value("estimated_average_glucose"), expected, doubt)


@FAMILY.implausible(HENDERSON)
def acid_and_base_agree(cohort: Cohort, _: Knowledge) -> Bools:
    """The pH follows from bicarbonate and carbon dioxide, a blood gas and a serum sample apart."""
    if not measured(cohort, "ph", "pco2", "bicarbonate"):
        return nobody(cohort)
    ratio = cohort.value("bicarbonate") / (CO2_SOLUBILITY * cohort.value("pco2"))
    return apart(cohort.value("ph"), PK_CARBONIC + np.log10(ratio), 0.12)


def completed_ckd_epi_2021(cohort: Cohort, creatinine: Floats) -> Floats:
    """Return eGFR by CKD-EPI 2021 at the completed age, which is never lower than at the exact one."""
    begun = cohort.demography.age - np.floor(cohort.demography.age)
    return np.asarray(ckd_epi_2021(cohort, creatinine) / 0.9938**begun, dtype=np.float64)


def ckd_epi_2021(cohort: Cohort, creatinine: Floats) -> Floats:
    """Return eGFR in mL/min/1.73 m² (n,) from creatinine in mg/dL, without a term for race (Inker 2021)."""
    female = cohort.demography.sex == FEMALE
    ratio = creatinine / np.where(female, 0.7, 0.9)
    below = np.minimum(ratio, 1.0) ** np.where(female, -0.241, -0.302)
    above = np.maximum(ratio, 1.0) ** -1.200
    return np.asarray(
        142.0 * below * above * 0.9938**cohort.demography.age * np.where(female, 1.012, 1.0),
        dtype=np.float64,
    )


def bedside_schwartz(cohort: Cohort, creatinine: Floats) -> Floats:
    """Return eGFR in mL/min/1.73 m² (n,) from creatinine in mg/dL and height in cm (Schwartz 2009)."""
    return np.asarray(SCHWARTZ_K * cohort.value("height") / creatinine, dtype=np.float64)


Formula: TypeAlias = Callable[[Cohort, Floats], Floats]


def _filtration_differs(cohort: Cohort, knowledge: Knowledge, formulas: tuple[Formula, Formula]) -> Bools:
    """Return who has an eGFR that no creatinine rounding to the one reported would give (n,).

    `formulas` give the highest and the lowest rate for a creatinine.
    """
    upper, lower = formulas
    creatinine, egfr = cohort.value("creatinine"), cohort.value("egfr")
    doubt = half_step(knowledge, "creatinine")
    entry = knowledge.observations["egfr"]
    highest = np.clip(upper(cohort, np.maximum(creatinine - doubt, 1e-3)), entry.minimum, entry.maximum)
    lowest = np.clip(lower(cohort, creatinine + doubt), entry.minimum, entry.maximum)
    step = half_step(knowledge, "egfr") + 1e-6
    return (egfr > highest + step) | (egfr < lowest - step)


def _index_differs(cohort: Cohort, knowledge: Knowledge, index: str, ratio: tuple[str, str, float]) -> Bools:
    """Return who has a red-cell index that no numbers rounding to those reported would give (n,)."""
    over, under, factor = ratio
    if not measured(cohort, index, over, under):
        return nobody(cohort)
    numerator, denominator = cohort.value(over), cohort.value(under)
    expected = factor * numerator / denominator
    doubt = half_step(knowledge, over) / numerator + half_step(knowledge, under) / denominator
    return apart(cohort.value(index), expected, half_step(knowledge, index) + expected * doubt * 1.01)
