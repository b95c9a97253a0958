"""Rules about what is not prescribed: beside what, to whom, in which illness, against which allergy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from core.coherence.facts import (
    asked,
    has,
    measured,
    nobody,
    pairs,
    prescriptions,
    scattered,
    stated_conditions,
    stated_prescriptions,
    taking,
    truths,
)
from core.coherence.rule import Check, Citation, Family, Severity
from core.coherence.treatment import ADA_INSULIN, DICTIONARY
from core.cohort import Bools, Cohort, Floats
from core.knowledge.base import Knowledge
from core.knowledge.schema import Contraindication

FAMILY = Family("contraindications")

PREGNANCY_LABELS = Citation(
    "FDA labeling: boxed warnings and contraindications in pregnancy (21 CFR 201.57(c)(9)(i))",
    "https://www.ecfr.gov/current/title-21/section-201.57",
)
NSAID_PREGNANCY = Citation(
    "FDA Drug Safety Communication: avoid NSAIDs at 20 weeks of pregnancy or later. 2020",
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-recommends-avoiding-use-nsaids-pregnancy-20-weeks-or-later-because-they-can-result-low-amniotic",
)
METFORMIN = Citation(
    "FDA Drug Safety Communication: metformin in reduced kidney function. 2016",
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-drug-safety-communication-fda-revises-warnings-regarding-use-diabetes-medicine-metformin-certain",
)
KDIGO = Citation(
    "KDIGO 2024 Clinical Practice Guideline for CKD, 4: medication management. Kidney Int "
    "2024;105(4S):S117-314",
    "https://doi.org/10.1016/j.kint.2023.10.018",
)
BEERS = Citation(
    "2023 AGS Beers Criteria Update Expert Panel. J Am Geriatr Soc 2023;71:2052-81",
    "https://doi.org/10.1111/jgs.18372",
)
KIDS = Citation(
    "Meyers RS et al. Key potentially inappropriate drugs in pediatrics: the KIDs list. "
    "J Pediatr Pharmacol Ther 2020;25:175-91",
    "https://doi.org/10.5863/1551-6776-25.3.175",
)
CODEINE = Citation(
    "FDA Drug Safety Communication: codeine and tramadol in children. 2017",
    "https://www.fda.gov/drugs/drug-safety-and-availability/fda-drug-safety-communication-fda-restricts-use-prescription-codeine-pain-and-cough-medicines-and",
)
RENIN = Citation(
    "ONTARGET Investigators. Telmisartan, ramipril, or both. N Engl J Med 2008;358:1547-59",
    "https://doi.org/10.1056/NEJMoa0801317",
)
HEART_FAILURE = Citation(
    "Heidenreich PA et al. 2022 AHA/ACC/HFSA guideline for heart failure. Circulation 2022;145:e895-1032",
    "https://doi.org/10.1161/CIR.0000000000001063",
)
HYPERTENSION = Citation(
    "Whelton PK et al. 2017 ACC/AHA guideline for high blood pressure. Hypertension 2018;71:e13-115",
    "https://doi.org/10.1161/HYP.0000000000000065",
)
BLEEDING = Citation(
    "Davidson BL et al. Bleeding risk of patients taking NSAIDs with anticoagulants. "
    "JAMA Intern Med 2014;174:947-53",
    "https://doi.org/10.1001/jamainternmed.2014.946",
)
SEROTONIN = Citation(
    "Boyer EW, Shannon M. The serotonin syndrome. N Engl J Med 2005;352:1112-20",
    "https://doi.org/10.1056/NEJMra041867",
)
STATINS = Citation(
    "Wiggins BS et al. Management of drug-drug interactions with statins. Circulation 2016;134:e468-95",
    "https://doi.org/10.1161/CIR.0000000000000456",
)
OPIOIDS = Citation(
    "Dowell D et al. CDC guideline for prescribing opioids for pain. MMWR Recomm Rep 2022;71(3):1-95",
    "https://doi.org/10.15585/mmwr.rr7103a1",
)
QT = Citation(
    "Drew BJ et al. Prevention of torsade de pointes in hospital settings. Circulation 2010;121:1047-60",
    "https://doi.org/10.1161/CIRCULATIONAHA.109.192704",
)
LITHIUM = Citation(
    "Finley PR. Drug interactions with lithium: an update. Clin Pharmacokinet 2016;55:925-41",
    "https://doi.org/10.1007/s40262-016-0370-y",
)
WARFARIN = Citation(
    "Holbrook AM et al. Systematic overview of warfarin and its drug and food interactions. "
    "Arch Intern Med 2005;165:1095-106",
    "https://doi.org/10.1001/archinte.165.10.1095",
)
CLOPIDOGREL = Citation(
    "FDA. Plavix (clopidogrel) labeling, 7.1: CYP2C19 inhibitors",
    "https://www.accessdata.fda.gov/drugsatfda_docs/label/2023/020839s078lbl.pdf",
)
LABELS = Citation("FDA labeling, section 4 Contraindications", "https://dailymed.nlm.nih.gov/dailymed/")
ALLERGY = Citation(
    "Khan DA et al. Drug allergy: a 2022 practice parameter update. J Allergy Clin Immunol 2022;150:1333-93",
    "https://doi.org/10.1016/j.jaci.2022.08.028",
)
ASTHMA = Citation(
    "GINA 2024. Global Strategy for Asthma Management and Prevention", "https://ginasthma.org/2024-report/"
)


@dataclass(frozen=True, slots=True)
class Clash:
    """Medications, by beginnings of their ATC codes, that are not taken together."""

    name: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    rationale: str
    source: Citation
    severity: Severity = "implausible"


_NSAID = ("M01A", "N02BA01")
_ANTICOAGULANT = ("B01AA", "B01AE", "B01AF", "B01AB01", "B01AB04", "B01AB05", "B01AB10")
_QT_FIRST = ("C01BD01", "C01BD04", "C07AA07", "C01BD07")
_QT_SECOND = ("J01MA", "J01FA", "A04AA01", "N05AD01", "N06AB04", "N05AE04")
_OPIOID = ("N02A", "R05DA04")
_STRONG_3A4 = ("J05AE", "J01FA09", "J02AB02", "J02AC02", "L04AD01")

CLASHES = (
    Clash("ace-inhibitor-with-arb", ("C09A", "C09B"), ("C09C", "C09DA", "C09DB"),
          "An ACE inhibitor and an angiotensin receptor blocker together harm kidneys.", RENIN),
    Clash("ace-inhibitor-with-neprilysin-inhibitor", ("C09A", "C09B"), ("C09DX04",),
          "An ACE inhibitor with sacubitril causes angioedema.", HEART_FAILURE, "impossible"),
    Clash("beta-blocker-with-verapamil-or-diltiazem", ("C07",), ("C08D",),
          "A beta blocker with verapamil or diltiazem can stop the heart.", HYPERTENSION),
    Clash("nsaid-with-anticoagulant", _NSAID[:1], _ANTICOAGULANT,
          "An NSAID beside an anticoagulant makes bleed.", BLEEDING),
    Clash("vitamin-k-antagonist-with-direct-anticoagulant", ("B01AA",), ("B01AE", "B01AF"),
          "Two oral anticoagulants are not taken together.", LABELS, "impossible"),
    Clash("thrombolysis-with-oral-anticoagulant", ("B01AD",), ("B01AA", "B01AE", "B01AF"),
          "Nobody who takes an oral anticoagulant is given thrombolysis.", LABELS),
    Clash("clopidogrel-with-other-p2y12", ("B01AC04",), ("B01AC22", "B01AC24"),
          "Two blockers of one platelet receptor are not taken together.", LABELS),
    Clash("clopidogrel-with-omeprazole", ("B01AC04",), ("A02BC01", "A02BC05"),
          "Omeprazole keeps clopidogrel from working.", CLOPIDOGREL),
    Clash("maoi-with-serotonergic", ("N06AF", "N06AG", "N04BD", "J01XX08"),
          ("N06AA", "N06AB", "N06AX", "N02AX02", "R05DA09"),
          "A monoamine oxidase inhibitor with a serotonergic medication causes serotonin syndrome.",
          SEROTONIN,
          "impossible"),
    Clash("ssri-with-snri", ("N06AB",), ("N06AX16", "N06AX21", "N06AX23"),
          "An SSRI and an SNRI are not taken together.", SEROTONIN),
    Clash("nitrate-with-pde5-inhibitor", ("C01DA",), ("G04BE",),
          "A nitrate with a phosphodiesterase-5 inhibitor drops blood pressure.", LABELS, "impossible"),
    Clash("statin-with-strong-inhibitor", ("C10AA01", "C10AA02"), (*_STRONG_3A4, "C08D"),
          "Simvastatin with an inhibitor of its breakdown harms muscle.", STATINS),
    Clash("colchicine-with-strong-inhibitor", ("M04AC01",), (*_STRONG_3A4, "C08D"),
          "Colchicine with an inhibitor of its breakdown is poisonous.", LABELS),
    Clash("potassium-with-potassium-sparing-diuretic", ("A12B",), ("C03D",),
          "Potassium beside a diuretic that spares it stops the heart.", HYPERTENSION),
    Clash("opioid-with-benzodiazepine", _OPIOID, ("N05BA", "N05CD", "N03AE"),
          "An opioid with a benzodiazepine stops breathing.", OPIOIDS),
    Clash("qt-prolonging-together", _QT_FIRST, _QT_SECOND,
          "Two medications that prolong QT are not taken together.", QT),
    Clash("lithium-with-what-retains-it", ("N05AN",), ("C09", "C03A", "C03B", "M01A"),
          "ACE inhibitors, thiazides and NSAIDs make lithium poisonous.", LITHIUM),
    Clash("warfarin-with-azole-or-sulfonamide", ("B01AA03",), ("J01XD01", "P01AB01", "J01EE", "J02AC"),
          "Metronidazole, sulfamethoxazole and azoles make warfarin bleed.", WARFARIN),
    Clash("rifampin-with-direct-anticoagulant", ("J04AB02",), ("B01AF", "B01AE07"),
          "Rifampin takes direct anticoagulants away.", LABELS),
    Clash("methotrexate-with-trimethoprim", ("L01BA01", "L04AX03"), ("J01EE", "J01EA"),
          "Methotrexate with trimethoprim destroys bone marrow.", LABELS),
    Clash("thiopurine-with-xanthine-oxidase-inhibitor", ("L04AX01", "L01BB02"), ("M04AA",),
          "Allopurinol makes thiopurines poisonous.", LABELS),
    Clash("carbapenem-with-valproate", ("J01DH",), ("N03AG01",),
          "Carbapenems take valproate away.", LABELS),
    Clash("dpp4-with-glp1", ("A10BH",), ("A10BJ", "A10BX16"),
          "A DPP-4 inhibitor adds nothing to a GLP-1 agonist.", ADA_INSULIN),
    Clash("tamoxifen-with-2d6-inhibitor", ("L02BA01",), ("N06AB03", "N06AB05", "N06AX12"),
          "Fluoxetine, paroxetine and bupropion keep tamoxifen from working.", LABELS),
    Clash("nonselective-beta-blocker-with-beta-agonist", ("C07AA05", "C07AA12"), ("R03AC", "R03AK"),
          "A nonselective beta blocker undoes a bronchodilator.", ASTHMA),
)  # fmt: skip


def _clashing(clash: Clash) -> Check:
    def check(cohort: Cohort, knowledge: Knowledge) -> Bools:
        first = prescriptions(cohort, knowledge, *clash.first)
        if not first.any():
            return nobody(cohort)
        second, patient = prescriptions(cohort, knowledge, *clash.second), cohort.medications.patient
        new = ~stated_prescriptions(cohort)
        both = scattered(cohort, patient, first) & scattered(cohort, patient, second)
        return both & scattered(cohort, patient, (first | second) & new)

    return check


for _clash in CLASHES:
    FAMILY.add(_clash.name, _clash.severity, _clash.rationale, _clash.source, _clashing(_clash))


@dataclass(frozen=True, slots=True)
class Bar:
    """Medications, by beginnings of their ATC codes, that are not given to some.

    To who has one of `conditions`; or whose `observation` is `below` or `above`; or who is younger than
    `age_below`. What the person asked for with its obstacle is let be.
    """

    name: str
    atc: tuple[str, ...]
    rationale: str
    source: Citation
    conditions: tuple[str, ...] = ()
    observation: str = ""
    below: float = -np.inf
    above: float = np.inf
    age_below: float = 0.0
    unless: tuple[str, ...] = ()
    severity: Severity = "implausible"


TERATOGENS = (
    "C09", "C10AA", "B01AA", "L01BA01", "L04AX03", "N03AG01", "D10BA01", "L04AA06", "J05AP01", "L04AX02",
    "L04AX04", "G04CB", "G03B", "L02", "L01", "H03BB02", "J01AA", "N05AN", "C01BD01", "C03DA01", "C10AX13",
)  # fmt: skip

BARS = (
    Bar("teratogen-in-pregnancy", TERATOGENS, "What deforms or kills the unborn is not given in pregnancy.",
        PREGNANCY_LABELS, ("pregnancy",), severity="impossible"),
    Bar("fluoroquinolone-in-pregnancy", ("J01MA",), "Fluoroquinolones are avoided in pregnancy.",
        PREGNANCY_LABELS, ("pregnancy",)),
    Bar("nsaid-in-pregnancy", ("M01A",), "NSAIDs are avoided in pregnancy.", NSAID_PREGNANCY, ("pregnancy",)),
    Bar("direct-anticoagulant-in-pregnancy", ("B01AE", "B01AF"),
        "Direct oral anticoagulants cross the placenta.", PREGNANCY_LABELS, ("pregnancy",)),
    Bar("gliflozin-in-pregnancy", ("A10BK",), "SGLT2 inhibitors harm the unborn kidney.", PREGNANCY_LABELS,
        ("pregnancy",)),
    Bar("metformin-in-kidney-failure", ("A10BA02",), "Metformin is not taken below an eGFR of thirty.",
        METFORMIN, observation="egfr", below=30, severity="impossible"),
    Bar("nsaid-in-kidney-failure", ("M01A",), "NSAIDs are not taken below an eGFR of thirty.", KDIGO,
        observation="egfr", below=30),
    Bar("nitrofurantoin-in-kidney-failure", ("J01XE01",),
        "Nitrofurantoin does not reach the urine below an eGFR of thirty.", BEERS, observation="egfr",
        below=30),
    Bar("dabigatran-in-kidney-failure", ("B01AE07",), "Dabigatran is not taken below an eGFR of fifteen.",
        LABELS, observation="egfr", below=15),
    Bar("gliflozin-started-in-kidney-failure", ("A10BK",),
        "SGLT2 inhibitors do nothing for glucose below an eGFR of twenty.", KDIGO, observation="egfr",
        below=19),
    Bar("potassium-in-hyperkalemia", ("A12B",), "No one with a high potassium is given more.", LABELS,
        observation="potassium", above=5.5, severity="impossible"),
    Bar("renin-blocker-in-hyperkalemia", ("C09", "C03D"),
        "What raises potassium is stopped above six.", KDIGO, observation="potassium", above=6.0),
    Bar("beta-blocker-in-bradycardia", ("C07", "C08D", "C01AA", "C01BD01"),
        "What slows the heart is stopped below forty beats.", LABELS, observation="heart_rate", below=40),
    Bar("heparin-in-thrombocytopenia", ("B01AB", "B01AF", "B01AE", "B01AA"),
        "Nobody with fewer than 25 thousand platelets is anticoagulated.", LABELS, observation="platelets",
        below=25),
    Bar("nsaid-in-heart-failure", ("M01A",), "NSAIDs worsen heart failure.", HEART_FAILURE,
        ("heart failure",)),
    Bar("glitazone-in-heart-failure", ("A10BG",), "Pioglitazone causes heart failure.", LABELS,
        ("heart failure",), severity="impossible"),
    Bar("verapamil-or-diltiazem-in-heart-failure", ("C08D",),
        "Verapamil and diltiazem weaken a failing heart.", HEART_FAILURE, ("heart failure",)),
    Bar("nonselective-beta-blocker-in-asthma", ("C07AA", "C07AG"),
        "Nonselective beta blockers close asthmatic airways.", ASTHMA, ("asthma",)),
    Bar("gliflozin-or-sulfonylurea-in-type-1-diabetes", ("A10BB", "A10BK", "A10BG"),
        "Type 1 diabetes is not treated with sulfonylureas, glitazones or SGLT2 inhibitors.", LABELS,
        ("type 1 diabetes",)),
    Bar("metformin-or-gliflozin-in-ketoacidosis", ("A10BA", "A10BK", "A10BB"),
        "Metformin, sulfonylureas and SGLT2 inhibitors are stopped in ketoacidosis.", LABELS,
        ("diabetic ketoacidosis",), severity="impossible"),
    Bar("metformin-in-sepsis", ("A10BA",), "Metformin is stopped in sepsis.", METFORMIN, ("sepsis",)),
    Bar("bupropion-in-epilepsy", ("N06AX12",), "Bupropion lowers the threshold for seizures.", LABELS,
        ("epilepsy", "seizure disorder"), severity="impossible"),
    Bar("dopamine-blocker-in-parkinson-disease", ("A03FA01", "N05AD", "N05AX08", "N05AH03", "N05AB"),
        "What blocks dopamine worsens Parkinson disease.", BEERS, ("parkinson disease",)),
    Bar("sedative-in-dementia", ("N05BA", "N05CF", "N06AA", "R06AA"),
        "Sedatives and anticholinergics worsen dementia.", BEERS, ("dementia", "alzheimer disease")),
    Bar("class-1c-antiarrhythmic-in-heart-disease", ("C01BC04", "C01BC03"),
        "Flecainide kills after infarction and in heart failure.", LABELS,
        ("coronary artery disease", "myocardial infarction", "heart failure"), severity="impossible"),
    Bar("thyroid-hormone-in-hyperthyroidism", ("H03AA",), "Thyroid hormone is not given in hyperthyroidism.",
        LABELS, ("hyperthyroidism",)),
    Bar("thionamide-in-hypothyroidism", ("H03B",), "Thionamides are not given in hypothyroidism.", LABELS,
        ("hypothyroidism",)),
    Bar("stimulant-in-heart-disease", ("N06BA04", "N06BA01", "N06BA12"),
        "Stimulants are not given in serious heart disease.", LABELS,
        ("coronary artery disease", "myocardial infarction", "heart failure")),
    Bar("thrombolysis-or-anticoagulant-in-hemorrhage", ("B01AA", "B01AB", "B01AD", "B01AE", "B01AF"),
        "Nobody who bleeds is anticoagulated.", LABELS,
        ("postpartum hemorrhage", "gastrointestinal bleeding", "upper gastrointestinal bleeding",
         "intracerebral hemorrhage", "hemorrhagic stroke"), severity="impossible"),
    Bar("ergot-in-high-blood-pressure", ("G02AB",), "Methylergonovine is not given in hypertension.", LABELS,
        ("hypertension", "preeclampsia")),
    Bar("prostaglandin-in-asthma", ("G02AD04",), "Carboprost closes asthmatic airways.", LABELS, ("asthma",)),
    Bar("ceftriaxone-in-neonatal-jaundice", ("J01DD04",), "Ceftriaxone displaces bilirubin in newborns.",
    KIDS,
        ("neonatal jaundice",), severity="impossible"),
    Bar("statin-in-decompensated-cirrhosis", ("C10AA",), "Statins are not taken in liver failure.", LABELS,
        ("cirrhosis", "acute liver failure")),
    Bar("aspirin-in-children", ("B01AC06", "N02BA01", "A07BB"),
        "Aspirin is not given to children, for Reye syndrome, but for Kawasaki disease.", KIDS, age_below=16,
        unless=("kawasaki disease",)),
    Bar("tetracycline-in-small-children", ("J01AA",), "Tetracyclines stain growing teeth.", KIDS,
    age_below=8, unless=("lyme disease",)),
    Bar("fluoroquinolone-in-children", ("J01MA",), "Fluoroquinolones harm growing cartilage.", KIDS,
    age_below=17),
    Bar("codeine-in-children", ("R05DA04", "N02AX02", "N02AA59", "N02AA08"),
        "Codeine and tramadol stop children breathing.", CODEINE, age_below=12, severity="impossible"),
    Bar("loperamide-in-small-children", ("A07DA03",), "Loperamide paralyzes infants' bowels.", KIDS,
    age_below=2,
        severity="impossible"),
    Bar("adult-heart-drugs-in-children", ("C10AA07", "C01BC", "C01EB18", "B01AC22", "B01AC24", "C03DA04",
                                          "C01BD01", "G04CB"),
        "Heart medicines without a children's dose are not given to them.", LABELS, age_below=10),
    Bar("adult-diabetes-drugs-in-children", ("A10BB", "A10BG", "A10BH"),
        "Sulfonylureas, glitazones and DPP-4 inhibitors are not approved for children.", ADA_INSULIN,
        age_below=10),
    Bar("chemotherapy-without-cancer-in-children", ("L02BA", "L02BG", "L02BB", "L02BX"),
        "Endocrine treatment of cancer is not given to children.", LABELS, age_below=15),
)  # fmt: skip


def _barred(bar: Bar) -> Check:
    def check(cohort: Cohort, knowledge: Knowledge) -> Bools:
        rows = prescriptions(cohort, knowledge, *bar.atc)
        if not rows.any():
            return nobody(cohort)
        patient, stated = cohort.medications.patient, stated_prescriptions(cohort)
        taken = scattered(cohort, patient, rows)
        unasked = scattered(cohort, patient, rows & ~stated)
        if bar.conditions:
            named = stated_conditions(cohort, knowledge) & set(bar.conditions)
            obstacle = has(cohort, *bar.conditions)
            return obstacle & (unasked if named else taken) & ~has(cohort, *bar.unless)
        if bar.observation:
            value = cohort.value(bar.observation)
            beyond = (value < bar.below) | (value > bar.above)
            return nobody(cohort) if asked(cohort, bar.observation, "creatinine") else beyond & taken
        return (cohort.demography.age < bar.age_below) & unasked & ~has(cohort, *bar.unless)

    return check


for _bar in BARS:
    FAMILY.add(_bar.name, _bar.severity, _bar.rationale, _bar.source, _barred(_bar))


ALLERGENS = {
    "penicillin": ("J01C",),
    "amoxicillin": ("J01C",),
    "cephalosporins": ("J01DB", "J01DC", "J01DD", "J01DE"),
    "sulfonamide antibiotics": ("J01E",),
    "nsaids": ("M01A", "N02BA01", "B01AC06"),
    "ibuprofen": ("M01AE01",),
    "aspirin": ("B01AC06", "N02BA01", "M01A", "A07BB"),
    "codeine": ("N02AA", "R05DA04", "N02AJ"),
    "morphine": ("N02AA", "R05DA04"),
    "ace inhibitors": ("C09A", "C09B", "C09DX04"),
    "macrolides": ("J01FA",),
    "fluoroquinolones": ("J01MA",),
    "tetracyclines": ("J01AA",),
    "vancomycin": ("J01XA01",),
    "statins": ("C10AA",),
}
"""What an allergen, as charts name it, forbids: beginnings of ATC codes."""


@FAMILY.impossible(ALLERGY)
def nothing_given_against_an_allergy(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Nobody is given what their chart says they are allergic to."""
    rows, found = cohort.allergies, nobody(cohort)
    for code, name in enumerate(rows.names):
        forbidden = ALLERGENS.get(name.lower())
        allergic = rows.patient[rows.allergen == code] if forbidden else rows.patient[:0]
        if forbidden and len(allergic):
            found[allergic] |= taking(cohort, knowledge, *forbidden)[allergic]
    return found


@FAMILY.implausible(DICTIONARY)
def not_barred_by_another_medication(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No medication is beside one that its own contraindications name."""
    rows, found = cohort.medications, nobody(cohort)
    table, stated = _clash_table(knowledge, rows.names), stated_prescriptions(cohort)
    for first, second in pairs(cohort):
        odd = table[rows.medication[first], rows.medication[second]] & ~(stated[first] & stated[second])
        found[rows.patient[first[odd]]] = True
    return found


@FAMILY.implausible(DICTIONARY)
def not_barred_by_a_condition(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No medication is given to who has a condition that its contraindications name."""
    rows = cohort.medications
    if not len(rows.patient):
        return nobody(cohort)
    barring = _condition_table(knowledge, rows.names, cohort.condition_names)
    named = stated_conditions(cohort, knowledge)
    spared = np.asarray([name in named for name in cohort.condition_names], dtype=np.bool_)
    odd = barring[rows.medication] & cohort.present[:, rows.patient].T
    odd &= ~(stated_prescriptions(cohort)[:, None] & spared)
    return scattered(cohort, rows.patient, truths(odd.any(axis=1)))


@FAMILY.impossible(DICTIONARY)
def not_barred_by_pregnancy(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No medication is given in pregnancy that is contraindicated in it."""
    pregnant = has(cohort, "pregnancy")
    if not pregnant.any():
        return pregnant
    rows = cohort.medications
    odd = _grounds(knowledge, rows.names).pregnancy[rows.medication] & pregnant[rows.patient]
    if "pregnancy" in stated_conditions(cohort, knowledge):
        odd &= ~stated_prescriptions(cohort)
    return scattered(cohort, rows.patient, odd)


@FAMILY.implausible(DICTIONARY)
def not_barred_by_kidney_function(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No medication is given at a filtration rate that its contraindications name."""
    rows = cohort.medications
    if not measured(cohort, "egfr") or (asked(cohort, "egfr", "creatinine") and cohort.request.medications):
        return nobody(cohort)
    limit = _grounds(knowledge, rows.names).egfr[rows.medication]
    return scattered(cohort, rows.patient, cohort.value("egfr")[rows.patient] < limit - 0.5)


@lru_cache(maxsize=16)
def _clash_table(knowledge: Knowledge, names: tuple[str, ...]) -> Bools:
    """Return (medications, medications): whether one is barred beside the other."""
    table = np.zeros((len(names), len(names)), dtype=np.bool_)
    classes = [knowledge.medications[name].drug_class for name in names]
    for row, name in enumerate(names):
        for ground in knowledge.medications[name].contraindications:
            table[row] |= [n in ground.medications for n in names]
            table[row] |= [c in ground.classes for c in classes]
        table[row, row] = False
    return np.asarray(table | table.T, dtype=np.bool_)


@lru_cache(maxsize=16)
def _condition_table(knowledge: Knowledge, names: tuple[str, ...], conditions: tuple[str, ...]) -> Bools:
    """Return (medications, conditions): whether one is barred in the other."""
    entries = [knowledge.medications[name] for name in names]
    return np.asarray(
        [[any(c in g.conditions for g in e.contraindications) for c in conditions] for e in entries],
        dtype=np.bool_,
    )


@dataclass(frozen=True, slots=True)
class _Grounds:
    """Whether pregnancy bars each medication, and below what eGFR it is barred (-inf = never)."""

    pregnancy: Bools
    egfr: Floats


@lru_cache(maxsize=16)
def _grounds(knowledge: Knowledge, names: tuple[str, ...]) -> _Grounds:
    grounds = [knowledge.medications[name].contraindications for name in names]
    return _Grounds(
        np.asarray([any(g.pregnancy for g in of) for of in grounds], dtype=np.bool_),
        np.asarray([_highest_limit(of) for of in grounds], dtype=np.float64),
    )


def _highest_limit(grounds: tuple[Contraindication, ...]) -> float:
    return max((g.egfr_below for g in grounds if g.egfr_below is not None), default=-np.inf)
