"""Rules about readings in illness: what it shows, what its stage means, and what calls for a cause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.coherence.facts import (
    asked,
    has,
    has_other_than,
    measured,
    nobody,
    stage_of,
    taking,
    truths,
)
from core.coherence.rule import Check, Citation, Family, Severity
from core.cohort import MALE, Bools, Cohort, Floats
from core.knowledge.base import Knowledge

FAMILY = Family("signs")

ADA = Citation(
    "ADA. 2. Diagnosis and Classification of Diabetes: Standards of Care-2024. Diabetes Care "
    "2024;47(S1):S20-42",
    "https://doi.org/10.2337/dc24-S002",
)
DKA = Citation(
    "Kitabchi AE et al. Hyperglycemic crises in adult patients with diabetes. Diabetes Care 2009;32:1335-43",
    "https://doi.org/10.2337/dc09-9032",
)
KDIGO = Citation(
    "KDIGO 2024 Clinical Practice Guideline for CKD. Kidney Int 2024;105(4S):S117-314",
    "https://doi.org/10.1016/j.kint.2023.10.018",
)
KDIGO_AKI = Citation(
    "KDIGO Clinical Practice Guideline for Acute Kidney Injury. Kidney Int Suppl 2012;2:1-138",
    "https://doi.org/10.1038/kisup.2012.1",
)
WHO_ANEMIA = Citation(
    "WHO. Guideline on haemoglobin cutoffs to define anaemia in individuals and populations. 2024",
    "https://www.who.int/publications/i/item/9789240088542",
)
IRON_DEFICIENCY = Citation(
    "Camaschella C. Iron-deficiency anemia. N Engl J Med 2015;372:1832-43",
    "https://doi.org/10.1056/NEJMra1401038",
)
INFARCTION = Citation(
    "Thygesen K et al. Fourth universal definition of myocardial infarction (2018). Circulation "
    "2018;138:e618-51",
    "https://doi.org/10.1161/CIR.0000000000000617",
)
OBESITY = Citation(
    "Jensen MD et al. 2013 AHA/ACC/TOS guideline for overweight and obesity. Circulation "
    "2014;129(S2):S102-38",
    "https://doi.org/10.1161/01.cir.0000437739.71477.ee",
)
CHILD_OBESITY = Citation(
    "Kuczmarski RJ et al. 2000 CDC growth charts: BMI-for-age, 95th percentile. Vital Health Stat 11(246), "
    "2002",
    "https://www.cdc.gov/nchs/data/series/sr_11/sr11_246.pdf",
)
JAUNDICE = Citation(
    "Kemper AR et al. Management of hyperbilirubinemia in the newborn. Pediatrics 2022;150:e2022058859",
    "https://doi.org/10.1542/peds.2022-058859",
)
THYROID = Citation(
    "Garber JR et al. Clinical practice guidelines for hypothyroidism in adults. Thyroid 2012;22:1200-35",
    "https://doi.org/10.1089/thy.2012.0205",
)
HYPERTHYROID = Citation(
    "Ross DS et al. 2016 ATA guidelines for hyperthyroidism. Thyroid 2016;26:1343-421",
    "https://doi.org/10.1089/thy.2016.0229",
)
GOLD = Citation(
    "GOLD 2024 Report: diagnosis and assessment of COPD", "https://goldcopd.org/2024-gold-report/"
)
HEART_FAILURE = Citation(
    "Heidenreich PA et al. 2022 AHA/ACC/HFSA guideline for heart failure. Circulation 2022;145:e895-1032",
    "https://doi.org/10.1161/CIR.0000000000001063",
)
HYPERTENSION = Citation(
    "Whelton PK et al. 2017 ACC/AHA guideline for high blood pressure. Hypertension 2018;71:e13-115",
    "https://doi.org/10.1161/HYP.0000000000000065",
)
PANCREATITIS = Citation(
    "Banks PA et al. Classification of acute pancreatitis-2012 (revised Atlanta). Gut 2013;62:102-11",
    "https://doi.org/10.1136/gutjnl-2012-302779",
)
THROMBOSIS = Citation(
    "Konstantinides SV et al. 2019 ESC guidelines for acute pulmonary embolism. Eur Heart J 2020;41:543-603",
    "https://doi.org/10.1093/eurheartj/ehz405",
)
PREECLAMPSIA = Citation(
    "ACOG Practice Bulletin 222: Gestational hypertension and preeclampsia. Obstet Gynecol 2020;135:e237-60",
    "https://doi.org/10.1097/AOG.0000000000003891",
)
GESTATIONAL = Citation(
    "ACOG Practice Bulletin 190: Gestational diabetes mellitus. Obstet Gynecol 2018;131:e49-64",
    "https://doi.org/10.1097/AOG.0000000000002501",
)
FEBRILE_SEIZURE = Citation(
    "AAP. Febrile seizures: clinical practice guideline. Pediatrics 2008;121:1281-6",
    "https://doi.org/10.1542/peds.2008-0939",
)
KAWASAKI = Citation(
    "McCrindle BW et al. Diagnosis, treatment, and long-term management of Kawasaki disease. "
    "Circulation 2017;135:e927-99",
    "https://doi.org/10.1161/CIR.0000000000000484",
)
SEPSIS = Citation(
    "Singer M et al. Third international consensus definitions for sepsis and septic shock. JAMA "
    "2016;315:801-10",
    "https://doi.org/10.1001/jama.2016.0287",
)
COVID = Citation(
    "NIH COVID-19 Treatment Guidelines: clinical spectrum of SARS-CoV-2 infection. 2024",
    "https://www.ncbi.nlm.nih.gov/books/NBK570371/",
)
FEVER = Citation(
    "O'Grady NP et al. Evaluation of new fever in critically ill adult patients. Crit Care Med "
    "2008;36:1330-49",
    "https://doi.org/10.1097/CCM.0b013e318169eda9",
)
HYPOXEMIA = Citation(
    "O'Driscoll BR et al. BTS guideline for oxygen use in adults. Thorax 2017;72(S1):ii1-90",
    "https://doi.org/10.1136/thoraxjnl-2016-209729",
)
TEMPERATURE = Citation(
    "Brown DJA et al. Accidental hypothermia. N Engl J Med 2012;367:1930-8",
    "https://doi.org/10.1056/NEJMra1114208",
)
OBSTETRIC = Citation(
    "ACOG Committee Opinion 700: Methods for estimating the due date. Obstet Gynecol 2017;129:e150-4",
    "https://doi.org/10.1097/AOG.0000000000002046",
)
GOUT = Citation(
    "FitzGerald JD et al. 2020 ACR guideline for the management of gout. Arthritis Care Res 2020;72:744-60",
    "https://doi.org/10.1002/acr.24180",
)

ADULT = 18.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A reading that goes with a condition: nobody with it reads below `low` or above `high`.

    Holds from `age_min` to `age_max`, not for who has one of `unless` or takes a medication of `untreated`,
    and not where a person asked for the observation or for one of `kin`.
    """

    name: str
    condition: str
    observation: str
    rationale: str
    source: Citation
    low: float = -np.inf
    high: float = np.inf
    severity: Severity = "impossible"
    age_min: float = 0.0
    age_max: float = 200.0
    unless: tuple[str, ...] = ()
    untreated: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()


_IRON = "iron deficiency anemia"
_KIDNEY = ("egfr", "creatinine")
_BODY = ("bmi", "height", "weight")
_ACID = ("bicarbonate", "sodium", "chloride", "anion_gap")
_LOWER_PRESSURE = ("C02", "C03", "C07", "C08", "C09", "C01DA", "B05XA05", "G02CA")
_SHOCK = (
    "sepsis", "postpartum hemorrhage", "anaphylaxis", "heart failure", "pulmonary embolism",
    "cardiogenic shock", "upper gastrointestinal bleeding", "adrenal insufficiency", "opioid overdose",
    "dehydration", "hypothermia", "aortic dissection", "complete heart block", "infective endocarditis",
    "acute respiratory distress syndrome", "myocardial infarction", "cirrhosis",
)  # fmt: skip

SIGNS = (
    Sign("ckd-lowers-egfr", "chronic kidney disease", "egfr",
         "Chronic kidney disease as kept here is a filtration rate below sixty.", KDIGO, high=60,
         kin=_KIDNEY),
    Sign("aki-lowers-egfr", "acute kidney injury", "egfr",
         "Acute kidney injury lowers the filtration rate.", KDIGO_AKI, high=75, kin=_KIDNEY),
    Sign("dka-raises-glucose", "diabetic ketoacidosis", "glucose",
         "Ketoacidosis goes with a glucose of two hundred and more.", DKA, low=200),
    Sign("dka-consumes-bicarbonate", "diabetic ketoacidosis", "bicarbonate",
         "Ketoacidosis leaves bicarbonate at eighteen or less.", DKA, high=18, kin=_ACID),
    Sign("dka-widens-anion-gap", "diabetic ketoacidosis", "anion_gap",
         "Ketoacidosis widens the anion gap beyond ten.", DKA, low=10.5, kin=_ACID),
    Sign("dka-lowers-ph", "diabetic ketoacidosis", "ph",
         "Ketoacidosis lowers the pH to 7.30 or less.", DKA, high=7.305),
    Sign("dka-raises-ketones", "diabetic ketoacidosis", "ketones",
         "Ketoacidosis goes with ketones of about three and more.", DKA, low=2.5),
    Sign("mi-raises-troponin", "myocardial infarction", "troponin",
         "Infarction raises troponin above the 99th percentile.", INFARCTION, low=0.04),
    Sign("neonatal-jaundice-shows-bilirubin", "neonatal jaundice", "bilirubin",
         "Jaundice is visible in a newborn from about five of bilirubin, and never below three.",
         JAUNDICE, low=3),
    Sign("obesity-is-bmi-in-adults", "obesity", "bmi",
         "Obesity in adults is a body-mass index of thirty and more.", OBESITY, low=29.9, age_min=20,
         kin=_BODY),
    Sign("iron-deficiency-shrinks-cells", _IRON, "mcv",
         "Iron deficiency makes small red cells, never large ones.", IRON_DEFICIENCY, high=96,
         severity="implausible", age_min=1),
    Sign("iron-deficiency-empties-stores", _IRON, "ferritin",
         "Iron deficiency empties the stores, inflammation apart.", IRON_DEFICIENCY, high=100,
         severity="implausible"),
    Sign("hypothyroid-untreated-raises-tsh", "hypothyroidism", "tsh",
         "Without thyroid hormone, primary hypothyroidism does not go with a low TSH.", THYROID, low=0.4,
         untreated=("H03A",), kin=("free_t4",)),
    Sign("hypothyroid-free-t4-not-high", "hypothyroidism", "free_t4",
         "Hypothyroidism does not go with a high free thyroxine.", THYROID, high=2.2, kin=("tsh",)),
    Sign("hyperthyroid-suppresses-tsh", "hyperthyroidism", "tsh",
         "Hyperthyroidism of the gland suppresses TSH.", HYPERTHYROID, high=1.0, kin=("free_t4",)),
    Sign("hyperthyroid-free-t4-not-low", "hyperthyroidism", "free_t4",
         "Untreated hyperthyroidism does not go with a low free thyroxine.", HYPERTHYROID, low=0.8,
         untreated=("H03B",), kin=("tsh",)),
    Sign("copd-obstructs", "copd", "fev1_fvc",
         "COPD is a ratio of FEV1 to FVC below seventy percent.", GOLD, high=70, kin=("fev1_percent",)),
    Sign("pancreatitis-raises-lipase", "acute pancreatitis", "lipase",
         "Acute pancreatitis raises lipase to about three times its limit.", PANCREATITIS, low=150,
         severity="implausible", kin=("amylase",)),
    Sign("embolism-raises-d-dimer", "pulmonary embolism", "d_dimer",
         "A D-dimer below half of the cutoff rules embolism out.", THROMBOSIS, low=250),
    Sign("thrombosis-raises-d-dimer", "deep vein thrombosis", "d_dimer",
         "A D-dimer below half of the cutoff rules thrombosis out.", THROMBOSIS, low=250),
    Sign("preeclampsia-late-in-pregnancy", "preeclampsia", "gestational_age",
         "Preeclampsia does not come before twenty weeks.", PREECLAMPSIA, low=20),
    Sign("preeclampsia-loses-protein", "preeclampsia", "urine_protein_creatinine",
         "Preeclampsia as kept here goes with protein in urine.", PREECLAMPSIA, low=150,
         severity="implausible", kin=("uacr",)),
    Sign("preeclampsia-raises-pressure", "preeclampsia", "systolic_bp",
         "Preeclampsia goes with a high blood pressure, treated or not.", PREECLAMPSIA, low=115,
         severity="implausible", unless=_SHOCK, kin=("diastolic_bp",)),
    Sign("gestational-diabetes-mid-pregnancy", "gestational diabetes", "gestational_age",
         "Gestational diabetes is not told before twenty weeks.", GESTATIONAL, low=20),
    Sign("gestational-diabetes-a1c-not-overt", "gestational diabetes", "hba1c",
         "An A1c above 6.5 in pregnancy is overt diabetes.", GESTATIONAL, high=6.5,
         kin=("estimated_average_glucose",)),
    Sign("pregnancy-shows-hcg", "pregnancy", "hcg",
         "Pregnancy shows in hCG.", PREECLAMPSIA, low=5),
    Sign("febrile-seizure-has-fever", "febrile seizure", "temperature",
         "A febrile seizure comes with fever of 38 degrees and more.", FEBRILE_SEIZURE, low=37.9),
    Sign("kawasaki-disease-has-fever", "kawasaki disease", "temperature",
         "Kawasaki disease comes with fever.", KAWASAKI, low=37.5, severity="implausible",
         untreated=("J06BA",)),
    Sign("gout-has-urate", "gout", "uric_acid",
         "Gout does not go with a very low urate unless it is lowered.", GOUT, low=3.0,
         severity="implausible", untreated=("M04A",)),
    Sign("type-1-diabetes-untreated-a1c", "type 1 diabetes", "hba1c",
         "Without insulin, type 1 diabetes does not go with an A1c below 6.5.", ADA, low=6.5,
         untreated=("A10A",), kin=("estimated_average_glucose",)),
    Sign("type-2-diabetes-untreated-a1c", "type 2 diabetes", "hba1c",
         "Without treatment, type 2 diabetes does not go with an A1c in the lower half of the normal.", ADA,
         low=4.8, untreated=("A10",), severity="implausible", kin=("estimated_average_glucose",)),
    Sign("type-1-diabetes-a1c-not-very-low", "type 1 diabetes", "hba1c",
         "Type 1 diabetes does not go with an A1c below 4.5.", ADA, low=4.5,
         kin=("estimated_average_glucose",)),
    Sign("type-2-diabetes-a1c-not-very-low", "type 2 diabetes", "hba1c",
         "Type 2 diabetes does not go with an A1c below 4.5.", ADA, low=4.5,
         kin=("estimated_average_glucose",)),
    Sign("hypertension-untreated-pressure", "hypertension", "systolic_bp",
         "Without treatment, hypertension does not go with a low blood pressure.", HYPERTENSION, low=95,
         severity="implausible", age_min=18, unless=_SHOCK, untreated=_LOWER_PRESSURE,
         kin=("diastolic_bp",)),
)  # fmt: skip


def _without_sign(sign: Sign) -> Check:
    def check(cohort: Cohort, knowledge: Knowledge) -> Bools:
        if not measured(cohort, sign.observation) or asked(cohort, sign.observation, *sign.kin):
            return nobody(cohort)
        value, age = cohort.value(sign.observation), cohort.demography.age
        odd = has(cohort, sign.condition) & ((value < sign.low) | (value > sign.high))
        odd &= (age >= sign.age_min) & (age < sign.age_max)
        if sign.unless:
            odd &= ~has(cohort, *sign.unless)
        return odd & ~taking(cohort, knowledge, *sign.untreated) if sign.untreated and odd.any() else odd

    return check


for _sign in SIGNS:
    FAMILY.add(_sign.name, _sign.severity, _sign.rationale, _sign.source, _without_sign(_sign))


@FAMILY.impossible(CHILD_OBESITY)
def obesity_is_bmi_in_children(cohort: Cohort, _: Knowledge) -> Bools:
    """Obesity in children is a body-mass index from the 95th percentile of the age on."""
    if asked(cohort, *_BODY):
        return nobody(cohort)
    age = cohort.demography.age
    least = np.interp(age, (2, 6, 10, 14, 18), (17.5, 17.5, 21.0, 25.0, 28.0))
    return has(cohort, "obesity") & (age < 20) & (cohort.value("bmi") < least)


@FAMILY.implausible(OBESITY)
def high_bmi_is_obesity(cohort: Cohort, _: Knowledge) -> Bools:
    """An adult with a body-mass index above thirty has obesity on the list, pregnancy apart."""
    if asked(cohort, *_BODY) or {"obesity", "metabolic"} & set(cohort.request.exclude_conditions):
        return nobody(cohort)
    heavy = (cohort.value("bmi") > 30.1) & (cohort.demography.age >= 20)
    return heavy & ~has(cohort, "obesity", "pregnancy", "postpartum", "postpartum hemorrhage")


@FAMILY.impossible(WHO_ANEMIA)
def iron_deficiency_anemia_is_anemia(cohort: Cohort, _: Knowledge) -> Bools:
    """Anemia is a hemoglobin below the limit of the age and sex."""
    if asked(cohort, "hemoglobin", "hematocrit", "rbc"):
        return nobody(cohort)
    age = cohort.demography.age
    grown = np.where((cohort.demography.sex == MALE) & ~has(cohort, "pregnancy"), 13.0, 12.0)
    limit = np.where(age < 5, 11.0, np.where(age < 12, 11.5, np.where(age < 15, 12.0, grown)))
    return has(cohort, _IRON) & (cohort.value("hemoglobin") > limit + 0.05)


@FAMILY.implausible(IRON_DEFICIENCY)
def iron_deficiency_desaturates(cohort: Cohort, _: Knowledge) -> Bools:
    """In iron deficiency less than a quarter of the binding capacity is taken."""
    if asked(cohort, "iron", "tibc"):
        return nobody(cohort)
    return has(cohort, _IRON) & (cohort.value("iron") > 0.25 * cohort.value("tibc"))


@FAMILY.implausible(SEPSIS)
def sepsis_shows(cohort: Cohort, _: Knowledge) -> Bools:
    """Sepsis changes at least one of temperature, pulse, breathing, pressure, white cells or lactate."""
    if asked(cohort, "temperature", "heart_rate", "respiratory_rate", "systolic_bp", "wbc", "lactate"):
        return nobody(cohort)
    value = cohort.value
    shown = (
        (value("temperature") > 38.0) | (value("temperature") < 36.0)
        | (value("heart_rate") > 90) | (value("respiratory_rate") > 20) | (value("systolic_bp") <= 100)
        | (value("wbc") > 12) | (value("wbc") < 4) | (value("lactate") > 2)
    )  # fmt: skip
    taken = ~np.isnan(value("heart_rate")) & (cohort.demography.age >= 12)
    return has(cohort, "sepsis") & ~shown & taken


@FAMILY.implausible(SEPSIS)
def septic_shock_raises_lactate(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Septic shock is a lactate above two despite fluid."""
    if asked(cohort, "lactate"):
        return nobody(cohort)
    shock = _at_stage(cohort, knowledge, "sepsis", "septic shock")
    return shock & (cohort.value("lactate") <= 2)


@FAMILY.impossible(KDIGO)
def ckd_stage_is_of_egfr(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A stage of chronic kidney disease is a span of the filtration rate, acute injury apart."""
    spans = (("stage 1", 90, 999), ("stage 2", 60, 90), ("stage 3a", 45, 60), ("stage 3b", 30, 45),
             ("stage 4", 15, 30), ("stage 5", 0, 15))  # fmt: skip
    odd = _off_stage(cohort, knowledge, "chronic kidney disease", "egfr", spans)
    return odd & (cohort.value("egfr") <= 60) & ~has(cohort, "acute kidney injury", "sepsis")


@FAMILY.impossible(GOLD)
def copd_grade_is_of_fev1(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A GOLD grade is a span of FEV1 in percent of predicted."""
    spans = (("GOLD 1", 80, 999), ("GOLD 2", 50, 80), ("GOLD 3", 30, 50), ("GOLD 4", 0, 30))
    return _off_stage(cohort, knowledge, "copd", "fev1_percent", spans)


@FAMILY.impossible(HEART_FAILURE)
def heart_failure_type_is_of_ejection_fraction(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Reduced, mildly reduced and preserved are spans of the ejection fraction."""
    spans = (("preserved", 50, 999), ("mildly reduced", 41, 50), ("reduced", 0, 41))
    return _off_stage(cohort, knowledge, "heart failure", "lvef", spans)


@FAMILY.impossible(THYROID)
def hypothyroid_stage_is_of_tsh(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Overt hypothyroidism is a TSH above ten, controlled one within the reference interval."""
    spans = (("controlled", 0.0, 5.5), ("subclinical", 2.5, 11.0), ("overt", 9.0, 999.0))
    odd = _off_stage(cohort, knowledge, "hypothyroidism", "tsh", spans)
    return odd & (cohort.demography.age >= 1)


@FAMILY.implausible(HYPERTENSION)
def hypertension_stage_is_of_pressure(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """An adult's grade of hypertension is a span of systolic pressure, within a few millimeters."""
    spans = (("controlled", 0, 134), ("above goal", 124, 146), ("stage 2", 134, 184), ("severe", 165, 999))
    odd = _off_stage(cohort, knowledge, "hypertension", "systolic_bp", spans)
    return odd & (cohort.demography.age >= ADULT) & ~has(cohort, *_SHOCK, "preeclampsia")


@FAMILY.impossible(OBESITY)
def obesity_class_is_of_bmi(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """A class of obesity in adults is a span of the body-mass index."""
    spans = (("class 1", 30, 35), ("class 2", 35, 40), ("class 3", 40, 999))
    odd = _off_stage(cohort, knowledge, "obesity", "bmi", spans)
    return odd & (cohort.demography.age >= 20) & (cohort.value("bmi") >= 29.9)


@FAMILY.implausible(COVID)
def severe_covid_desaturates(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Severe COVID-19 in adults is an oxygen saturation below 94 percent."""
    severe = _at_stage(cohort, knowledge, "covid-19", "severe") | _at_stage(
        cohort, knowledge, "covid-19", "critical"
    )
    adults = severe & (cohort.demography.age >= ADULT)
    return adults & (cohort.value("spo2") > 95) & (not asked(cohort, "spo2"))


@FAMILY.impossible(OBSTETRIC)
def trimester_is_of_gestational_age(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Trimesters end with the fourteenth and the twenty-eighth week."""
    spans = (("first", 0, 14.5), ("second", 13, 28.5), ("third", 27, 99))
    return _off_stage(cohort, knowledge, "pregnancy", "gestational_age", spans)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A reading that calls for a cause: beyond `above` or `below`, who has nothing but `innocent` is odd."""

    name: str
    observation: str
    rationale: str
    source: Citation
    above: float = np.inf
    below: float = -np.inf
    age_min: float = 0.0
    age_max: float = 200.0
    innocent: frozenset[str] = frozenset()
    causes: tuple[str, ...] = ()
    medications: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()


_QUIET = frozenset({
    "hypertension", "hyperlipidemia", "obesity", "gastroesophageal reflux disease", "asthma",
    "atopic dermatitis", "attention deficit hyperactivity disorder", "depression",
    "major depressive disorder", "generalized anxiety disorder", "anxiety disorder", "migraine",
    "osteoarthritis", "osteoporosis", "hypothyroidism", "benign prostatic hyperplasia", "pregnancy",
    "allergic rhinitis", "epilepsy", "parkinson disease", "gout", "coronary artery disease",
    "peripheral artery disease", "atrial fibrillation", "autism spectrum disorder", "schizophrenia",
    "bipolar disorder", "dementia", "insomnia",
})  # fmt: skip
_HEART = frozenset({"coronary artery disease", "atrial fibrillation"})

ALARMS = (
    Alarm("fever-has-a-cause", "temperature", "A fever above 38.3 degrees has a cause.", FEVER, above=38.3,
          innocent=_QUIET | {"type 2 diabetes", "chronic kidney disease", "copd", "heart failure"}),
    Alarm("hypothermia-has-a-cause", "temperature", "A temperature below 35 degrees has a cause.",
    TEMPERATURE,
          below=35.0, innocent=_QUIET - {"hypothyroidism"}),
    Alarm("low-saturation-has-a-cause", "spo2", "An oxygen saturation below 90 percent has a cause.",
    HYPOXEMIA,
          below=90, age_min=0.01, innocent=_QUIET - {"asthma", "obesity"}, kin=("po2",)),
    Alarm("kidney-failure-has-a-cause", "egfr", "A filtration rate below thirty has a cause.", KDIGO,
    below=30,
          age_min=2, innocent=_QUIET | {"type 2 diabetes", "type 1 diabetes", "copd"}, kin=_KIDNEY),
    Alarm("high-a1c-is-diabetes", "hba1c", "An A1c of seven and more is diabetes.", ADA, above=6.95,
          innocent=_QUIET | {"chronic kidney disease", "heart failure", "copd", "stroke", "pneumonia"},
          kin=("estimated_average_glucose",)),
    Alarm("high-glucose-has-a-cause", "glucose", "A glucose above 250 has a cause.", ADA, above=250,
          innocent=_QUIET | {"chronic kidney disease", "heart failure", "copd"}, medications=("H02",)),
    Alarm("low-glucose-has-a-cause", "glucose",
    "A glucose below forty has a cause after the first days of life.",
          ADA, below=40, age_min=0.02, innocent=_QUIET, medications=("A10",)),
    Alarm("high-troponin-has-a-cause", "troponin", "A troponin above one has a cause.", INFARCTION, above=1.0,
          innocent=_QUIET - _HEART),
    Alarm("jaundice-has-a-cause", "bilirubin", "A bilirubin above five has a cause after infancy.", JAUNDICE,
          above=5, age_min=0.25, innocent=_QUIET | {"type 2 diabetes", "copd", "chronic kidney disease"}),
    Alarm("severe-anemia-has-a-cause", "hemoglobin", "A hemoglobin below eight has a cause.", WHO_ANEMIA,
    below=8,
          age_min=0.5, innocent=_QUIET | {"type 2 diabetes", "copd"}, kin=("hematocrit", "rbc")),
    Alarm("hypertensive-crisis-has-a-cause", "systolic_bp", "A systolic pressure above 190 has a cause.",
          HYPERTENSION, above=190, innocent=_QUIET - {"hypertension"}, kin=("diastolic_bp",)),
    Alarm("shock-has-a-cause", "systolic_bp", "A systolic pressure below eighty in adults has a cause.",
          SEPSIS, below=80, age_min=18, innocent=_QUIET - _HEART, kin=("diastolic_bp",)),
    Alarm("high-lactate-has-a-cause", "lactate", "A lactate above four has a cause.", SEPSIS, above=4,
          innocent=_QUIET),
    Alarm("high-potassium-has-a-cause", "potassium", "A potassium above 6.5 has a cause after infancy.",
    KDIGO,
          above=6.5, age_min=1, innocent=_QUIET, medications=("C09", "C03D", "A12B", "J01E")),
    Alarm("leukocytosis-has-a-cause", "wbc", "More than 25 thousand white cells have a cause after infancy.",
          FEVER, above=25, age_min=0.25, innocent=_QUIET, medications=("H02", "L03A", "N05AN")),
)  # fmt: skip


def _without_cause(alarm: Alarm) -> Check:
    def check(cohort: Cohort, knowledge: Knowledge) -> Bools:
        if not measured(cohort, alarm.observation) or asked(cohort, alarm.observation, *alarm.kin):
            return nobody(cohort)
        value, age = cohort.value(alarm.observation), cohort.demography.age
        odd = ((value > alarm.above) | (value < alarm.below)) & (age >= alarm.age_min) & (age < alarm.age_max)
        if not odd.any():
            return odd
        odd &= ~has_other_than(cohort, alarm.innocent)
        return odd & ~taking(cohort, knowledge, *alarm.medications) if alarm.medications else odd

    return check


for _alarm in ALARMS:
    FAMILY.add(_alarm.name, "implausible", _alarm.rationale, _alarm.source, _without_cause(_alarm))


Spans = tuple[tuple[str, float, float], ...]


def _off_stage(cohort: Cohort, knowledge: Knowledge, condition: str, observation: str, spans: Spans) -> Bools:
    """Return whose reading is not of the span that the name of the stage stands for (n,)."""
    if condition not in cohort.condition_names or not measured(cohort, observation):
        return nobody(cohort)
    low, high = _stage_spans(knowledge, condition, spans)
    stage, value = stage_of(cohort, condition), cohort.value(observation)
    stage = np.where(stage < len(low) - 1, stage, -1)
    # A reading is rounded, and what a limit rounds to counts for either side of it.
    step = 10.0 ** -knowledge.observations[observation].decimals
    return (value < low[stage] - step) | (value > high[stage] + step / 2)


@lru_cache(maxsize=64)
def _stage_spans(knowledge: Knowledge, condition: str, spans: Spans) -> tuple[Floats, Floats]:
    """Return the lowest and highest reading of each stage, and last, for no stage, no limit."""
    found = []
    for stage in knowledge.conditions[condition].severity.stages:
        mine = (s[1:] for s in spans if re.match(rf"{re.escape(s[0])}\b", stage.name))
        found.append(next(mine, (-np.inf, np.inf)))
    low, high = np.asarray([*found, (-np.inf, np.inf)], dtype=np.float64).T
    return low, high


def _at_stage(cohort: Cohort, knowledge: Knowledge, condition: str, name: str) -> Bools:
    """Return who has a condition at the stage of a name (n,)."""
    if condition not in cohort.condition_names:
        return nobody(cohort)
    names = [stage.name for stage in knowledge.conditions[condition].severity.stages]
    return truths(stage_of(cohort, condition) == (names.index(name) if name in names else len(names)))
