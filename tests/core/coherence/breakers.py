"""For every rule, the one thing that breaks it and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from core.coherence.contraindications import BARS, CLASHES, Bar
from core.coherence.physiology import SPANS, Span, bounds
from core.coherence.signs import ALARMS, SIGNS, Alarm, Sign
from core.cohort import ALCOHOL, AS_OF, SMOKING, Coded, Cohort, Identity
from core.knowledge.schema import Condition
from core.request import Request
from tests.core.coherence.charts import AILMENT, WELL, Draft, Given, Ill, Told, chart, textbook
from tests.core.coherence.stay_breakers import STAY

Breaker = Callable[[], Cohort]

STEP = 1e-3


def drawn(**parts: object) -> Breaker:
    """Return a maker of a chart that is wrong as drafted."""
    return lambda: chart(Draft(**parts))  # type: ignore[arg-type]  # Draft says what its parts are


def edited(part: str, /, draft: Draft | None = None, **columns: object) -> Breaker:
    """Return a maker of a good chart of which columns of one part were changed."""

    def make() -> Cohort:
        good = chart(draft or Draft())
        changed = replace(getattr(good, part), **{k: _column(v) for k, v in columns.items()})
        return replace(good, **{part: changed})

    return make


def _column(value: object) -> object:
    if isinstance(value, str):
        return Coded(np.asarray([0]), (value,))
    return np.asarray([value]) if isinstance(value, int | float) else value


class MailedElsewhere(Identity):
    """An identity whose mail goes to real people."""

    def email(self, row: int) -> str:
        return f"{self.given_name.text(row)}@example.net"


def _mailed_elsewhere() -> Cohort:
    good = chart(Draft())
    names = Identity.__dataclass_fields__
    return replace(good, identity=MailedElsewhere(**{n: getattr(good.identity, n) for n in names}))


ENGLISH = Draft(request=Request(population="england"))


def english(**columns: object) -> Cohort:
    """Return a good chart of an English patient of whose identity columns were changed."""
    good = chart(ENGLISH)
    own: dict[str, object] = {
        "telephone": "{area}{line:03d}",
        "city": _column("Leeds"),
        "state": _column("Yorkshire and the Humber"),
        "zip_code": _column("LS1"),
        "postcode_end": _column("4CK"),
        "area_code": _column("0113 496 0"),
        "national": _column("999 000 0018"),
        "ethnic_group": _column("White British"),
    }
    return replace(good, identity=replace(good.identity, **{**own, **columns}))  # type: ignore[arg-type]


def _english(**columns: object) -> Breaker:
    return lambda: english(**{name: _column(value) for name, value in columns.items()})


def _one_number_for_two() -> Cohort:
    two = _twins(english())
    return replace(two, identity=replace(two.identity, number=np.asarray([1, 2])))


def _twins(good: Cohort | None = None) -> Cohort:
    good = good or chart(Draft())
    pair = np.asarray([0, 0])

    def both(part: object) -> object:
        columns = {n: getattr(part, n) for n in part.__dataclass_fields__}  # type: ignore[attr-defined]
        return replace(part, **{n: _taken(v) for n, v in columns.items()})  # type: ignore[type-var]

    def _taken(value: object) -> object:
        if value is None or isinstance(value, str):
            return value
        return replace(value, codes=value.codes[pair]) if isinstance(value, Coded) else value[pair]  # type: ignore[index]

    rows = {
        part: replace(getattr(good, part), offsets=np.zeros(3, dtype=np.int64))
        for part in ("conditions", "medications", "allergies", "complaints")
    }
    return replace(
        good,
        demography=both(good.demography),  # type: ignore[arg-type]
        identity=both(good.identity),  # type: ignore[arg-type]
        habits=both(good.habits),  # type: ignore[arg-type]
        present=good.present[:, pair],
        severity=good.severity[:, pair],
        **rows,
    )


def _well_but(**values: float) -> Breaker:
    return drawn(values={**WELL, **values})


def _fitting(condition: Condition) -> tuple[float, str]:
    """Return an age and a sex to have a condition at."""
    if "pregnancy" in (*condition.requires, condition.name) or condition.sex == "female":
        return 30.0, "female"
    return min(max(45.0, condition.age_min + 0.01), condition.age_max - 0.01), condition.sex or "male"


def _ill(name: str, stage: str, **values: float) -> Breaker:
    """Return a maker of a chart at a stage that its readings are not of."""
    stages = textbook().conditions[name].severity.stages
    at = next(i for i, s in enumerate(stages) if s.name.startswith(stage))
    low = stages[at - 1].upto if at else 0.0
    severity = (low + stages[at].upto) / 2
    age, sex = _fitting(textbook().conditions[name])
    weeks = int(values.get("gestational_age", 1))
    return drawn(age=age, sex=sex, conditions=(Ill(name, severity, days=7 * weeks),), values=values)


def _no_readings_in_order() -> Cohort:
    good = chart(Draft(values={"heart_rate": 70}, later={"heart_rate": 72}))
    first, last = good.readings
    return replace(good, readings=(last, first), values={"heart_rate": first.values})


def _unread() -> Cohort:
    good = chart(Draft(values={"heart_rate": 70}))
    return replace(good, values={"heart_rate": np.asarray([71.0])})


PERSONS: Mapping[str, Breaker] = {
    "sex-is-known": edited("demography", sex=2),
    "race-is-known": edited("demography", race=-1),
    "ethnicity-is-known": edited("demography", ethnicity=7),
    "age-within-human-life": drawn(age=123.0),
    "born-before-the-record": edited(
        "demography", Draft(age=0.0), birth_date=np.asarray([AS_OF + 1], dtype="datetime64[D]")
    ),
    "age-matches-birth-date": edited("demography", age=44.0),
    "pregnancy-in-females": drawn(age=30.0, conditions=("pregnancy",)),
    "pregnancy-at-fertile-age": drawn(age=60.0, sex="female", conditions=("pregnancy",)),
    "telephone-is-fictitious": edited("identity", line=200),
    "area-code-is-shaped": edited("identity", area_code="911"),
    "email-is-reserved": _mailed_elsewhere,
    "email-is-writable": edited("identity", given_name="Zoë"),
    "name-is-given": edited("identity", surname="-"),
    "address-is-complete": edited("identity", street=""),
    "state-is-a-state": edited("identity", state="ZZ"),
    "zip-code-is-shaped": edited("identity", zip_code="6060"),
    "zip-code-is-in-its-state": edited("identity", zip_code="90001"),
    "record-number-is-shaped": edited("identity", number=10**11),
    "record-number-is-unique": _twins,
    "english-telephone-is-for-drama": _english(area_code="0113 244 0"),
    "english-postcode-is-nobodys": _english(postcode_end="4AB"),
    "nhs-number-is-for-tests": _english(national="999 000 0011"),
    "nhs-number-is-unique": _one_number_for_two,
    "english-region-is-a-region": _english(state="Wessex"),
    "sex-as-asked": drawn(request=Request(sex="female")),
    "race-as-asked": drawn(request=Request(race="asian")),
    "ethnicity-as-asked": drawn(request=Request(ethnicity="hispanic")),
    "smoking-as-asked": drawn(request=Request(smoker=True)),
    "pregnancy-as-asked": drawn(request=Request(pregnant=True)),
    "conditions-as-asked": drawn(request=Request(conditions=("asthma",))),
    "no-condition-excluded": drawn(conditions=("asthma",), request=Request(exclude_conditions=("asthma",))),
    "medications-as-asked": drawn(request=Request(medications=("harmless",))),
    "no-medication-excluded": drawn(
        medications=("harmless",), request=Request(exclude_medications=("harmless",))
    ),
}

ARITHMETIC: Mapping[str, Breaker] = {
    "bmi-from-height-and-weight": _well_but(bmi=24.9),
    "mean-pressure-from-the-two": _well_but(mean_arterial_pressure=94),
    "egfr-from-creatinine-in-adults": _well_but(egfr=95),
    "egfr-from-creatinine-in-children": drawn(
        age=8.0, values={"height": 128.0, "creatinine": 0.5, "egfr": 110}
    ),
    "ldl-by-friedewald": _well_but(ldl=125),
    "ldl-not-told-from-high-triglycerides": drawn(
        values={"ldl": 110, "total_cholesterol": 240, "hdl": 40, "triglycerides": 450}
    ),
    "total-cholesterol-holds-its-parts": drawn(values={"total_cholesterol": 100, "hdl": 110}),
    "mcv-from-hematocrit": _well_but(mcv=94.0),
    "mch-from-hemoglobin": _well_but(mch=32.0),
    "mchc-from-hematocrit": _well_but(mchc=35.0),
    "anion-gap-from-electrolytes": _well_but(anion_gap=14),
    "average-glucose-from-a1c": _well_but(estimated_average_glucose=115),
    "acid-and-base-agree": drawn(values={"ph": 7.60, "pco2": 40, "bicarbonate": 24}),
}

PHYSIOLOGY: Mapping[str, Breaker] = {
    "diastolic-below-systolic": drawn(values={"systolic_bp": 100, "diastolic_bp": 100}),
    "pulse-pressure-plausible": drawn(values={"systolic_bp": 100, "diastolic_bp": 95}),
    "readings-within-measuring-range": drawn(values={"crp": 700}),
    "readings-at-reported-precision": drawn(values={"heart_rate": 70.5}),
    "white-cell-shares-within-hundred": _well_but(neutrophils_percent=75),
    "iron-within-binding-capacity": _well_but(iron=320),
    "albumin-below-total-protein": drawn(values={"albumin": 4.0, "total_protein": 4.0}),
    "urine-albumin-within-protein": _well_but(uacr=300),
    "gestation-only-in-pregnancy": drawn(sex="female", age=30.0, values={"fundal_height": 24}),
    "gestational-age-possible": drawn(
        sex="female", age=30.0, conditions=(Ill("pregnancy", 0.99, days=308),), values={"gestational_age": 44}
    ),
    "gestational-age-matches-onset": drawn(
        sex="female", age=30.0, conditions=(Ill("pregnancy", days=30),), values={"gestational_age": 20}
    ),
    "fundal-height-matches-gestation": drawn(
        sex="female",
        age=30.0,
        conditions=(Ill("pregnancy", 0.8, days=210),),
        values={"gestational_age": 30, "fundal_height": 12},
    ),
    "fetal-heart-heard-late-enough": drawn(
        sex="female",
        age=30.0,
        conditions=(Ill("pregnancy", 0.01, days=35),),
        values={"gestational_age": 5, "fetal_heart_rate": 120},
    ),
    "prostate-antigen-in-males": drawn(sex="female", values={"psa": 1.0}),
    "infants-born-early-are-small-but-there": drawn(
        age=0.1, conditions=("preterm birth",), values={"weight": 17.0}
    ),
    "questionnaires-answered-at-age": drawn(age=6.0, values={"phq9": 4}),
}

ILLNESS: Mapping[str, Breaker] = {
    "condition-fits-sex": drawn(conditions=("of women",)),
    "condition-fits-age": drawn(conditions=("of the old",)),
    "organs-fit-sex": drawn(sex="female", conditions=("testicular torsion",)),
    "childhood-and-old-age-keep-apart": drawn(age=5.0, conditions=("schizophrenia",)),
    "exclusive-conditions-apart": drawn(conditions=("hypothyroidism", "hyperthyroidism")),
    "required-conditions-present": drawn(age=20.0, conditions=("diabetic ketoacidosis",)),
    "condition-rows-tell-who-has": lambda: replace(
        chart(Draft()), present=chart(Draft(conditions=(AILMENT,))).present
    ),
    "onset-after-birth": drawn(age=1.0, conditions=(Ill(AILMENT, days=400),)),
    "onset-before-the-record": drawn(conditions=(Ill(AILMENT, days=-3),)),
    "onset-not-before-earliest-age": drawn(
        age=50.0, conditions=(Ill("coronary artery disease", days=40 * 365),)
    ),
    "acute-illness-began-lately": drawn(conditions=(Ill("pneumonia", days=90),)),
    "severity-is-a-rank": drawn(conditions=(Ill(AILMENT, severity=1.2),)),
    "stage-is-one-of-the-condition": drawn(conditions=(Ill(AILMENT, stage=3),)),
    "stage-is-of-the-severity": drawn(conditions=(Ill("pneumonia", severity=0.1, stage=1),)),
}


SHOWN: Mapping[str, Breaker] = {
    "obesity-is-bmi-in-children": drawn(age=12.0, conditions=("obesity",), values={"bmi": 20.0}),
    "high-bmi-is-obesity": drawn(values={"bmi": 34.0}),
    "iron-deficiency-anemia-is-anemia": drawn(
        conditions=("iron deficiency anemia",), values={"hemoglobin": 14.0}
    ),
    "iron-deficiency-desaturates": drawn(
        conditions=("iron deficiency anemia",), values={"iron": 150, "tibc": 350}
    ),
    "sepsis-shows": drawn(
        conditions=(Ill("sepsis", 0.1),), values={k: WELL[k] for k in ("heart_rate", "temperature")}
    ),
    "septic-shock-raises-lactate": drawn(conditions=(Ill("sepsis", 0.95),), values={"lactate": 1.2}),
    "ckd-stage-is-of-egfr": _ill("chronic kidney disease", "stage 3a", egfr=33),
    "copd-grade-is-of-fev1": _ill("copd", "GOLD 2", fev1_percent=35),
    "heart-failure-type-is-of-ejection-fraction": _ill("heart failure", "preserved", lvef=30),
    "hypothyroid-stage-is-of-tsh": _ill("hypothyroidism", "overt", tsh=6.0),
    "hypertension-stage-is-of-pressure": _ill("hypertension", "stage 2", systolic_bp=124),
    "obesity-class-is-of-bmi": _ill("obesity", "class 1", bmi=42.0),
    "severe-covid-desaturates": _ill("covid-19", "severe", spo2=99),
    "trimester-is-of-gestational-age": _ill("pregnancy", "first trimester", gestational_age=33),
}

TREATMENT: Mapping[str, Breaker] = {
    "medication-has-an-indication": drawn(medications=(Given("harmless", None),)),
    "indication-is-present": edited(
        "medications",
        Draft(medications=("harmless",), request=Request(medications=("harmless",))),
        indication=0,
    ),
    "medication-treats-its-indication": drawn(medications=("helps nobody",)),
    "dose-is-one-of-the-medication": drawn(medications=(Given("harmless", dose=1),)),
    "dose-is-for-the-age": drawn(age=10.0, medications=("for adults",)),
    "dose-is-positive": drawn(medications=(Given("harmless", amount=0.0),)),
    "dose-within-maximum": drawn(
        age=5.0, values={"weight": 18.0}, medications=(Given("by weight", amount=300.0),)
    ),
    "dose-is-not-far-too-small": drawn(
        age=5.0, values={"weight": 18.0}, medications=(Given("by weight", amount=20.0),)
    ),
    "treatment-after-birth": drawn(
        age=1.0, medications=(Given("harmless", None, since=500),), request=Request(medications=("harmless",))
    ),
    "treatment-before-the-record": drawn(medications=(Given("harmless", since=-2),)),
    "treatment-not-before-its-indication": drawn(medications=(Given("harmless", since=30),)),
    "course-is-not-over": drawn(
        conditions=(Ill("asthma", days=90),),
        medications=(Given("harmless", None, days=5, since=60),),
        request=Request(medications=("harmless",)),
    ),
    "no-medication-twice": drawn(medications=("harmless", "harmless")),
    "no-substance-twice": drawn(medications=("one name", "another name")),
    "one-of-a-class": drawn(medications=("A02BC01", "A02BC02")),
    "type-1-diabetes-has-insulin": drawn(age=20.0, conditions=(Ill("type 1 diabetes", days=700),)),
}

BARRED: Mapping[str, Breaker] = {
    "nothing-given-against-an-allergy": drawn(medications=("J01CA04",), allergies=("Penicillin",)),
    "not-barred-by-another-medication": drawn(medications=("harmless", "not beside")),
    "not-barred-by-a-condition": drawn(conditions=("asthma",), medications=("not in asthma",)),
    "not-barred-by-pregnancy": drawn(
        sex="female", age=30.0, conditions=("pregnancy",), medications=("not in pregnancy",)
    ),
    "not-barred-by-kidney-function": drawn(values={"egfr": 40}, medications=("not in kidney failure",)),
}

TOLD_OF_ASTHMA = Told(textbook().conditions["asthma"].symptoms[0].phrase, "asthma")

HISTORY: Mapping[str, Breaker] = {
    "habits-are-known": edited("habits", activity=9),
    "no-small-child-smokes": edited("habits", Draft(age=6.0), smoking=SMOKING.index("current")),
    "no-child-has-stopped-smoking": edited("habits", Draft(age=11.0), smoking=SMOKING.index("former")),
    "no-small-child-drinks": edited("habits", Draft(age=6.0), alcohol=ALCOHOL.index("moderate")),
    "no-child-drinks-heavily": edited("habits", Draft(age=12.0), alcohol=ALCOHOL.index("heavy")),
    "complaints-of-present-conditions": drawn(complaints=(TOLD_OF_ASTHMA,)),
    "complaints-belong-to-their-condition": drawn(
        conditions=("asthma",), complaints=(Told("a missing leg", "asthma"),)
    ),
    "infants-do-not-tell": drawn(age=0.5, conditions=(AILMENT,), complaints=(Told("headache", AILMENT),)),
    "no-complaint-twice": drawn(conditions=("asthma",), complaints=(TOLD_OF_ASTHMA, TOLD_OF_ASTHMA)),
    "no-allergy-twice": drawn(allergies=("Milk", "Milk")),
    "no-allergy-in-newborns": drawn(age=10 / 365.25, allergies=("Milk",)),
    "readings-in-order-of-time": _no_readings_in_order,
    "latest-reading-is-the-value": _unread,
    "rows-are-in-order-of-patients": edited("allergies", offsets=np.asarray([0, 1])),
}


def _rows(part: str, draft: Draft | None = None, **columns: object) -> Breaker:
    """Return a maker of a good chart with one row more in a part that has none."""

    def make() -> Cohort:
        good = chart(draft or Draft())
        row = {"offsets": np.asarray([0, 1]), "patient": np.asarray([0])} | columns
        return replace(good, **{part: replace(getattr(good, part), **row)})

    return make


def _day(days_ago: int) -> object:
    return np.asarray([AS_OF - days_ago], dtype="datetime64[D]")


def _coded(name: str, value: str) -> int:
    return [v.name for v in textbook().observations[name].values].index(value)


def _wrong_items() -> Cohort:
    good = chart(Draft(age=30.0, values={"phq9": 4}))
    (reading,) = good.readings
    return replace(good, readings=(replace(reading, items=np.asarray([[1, 1, 0, 0, 0, 0, 0, 0, 0]])),))


def _featureless() -> Cohort:
    good = chart(Draft())
    key = next(iter(good.features))
    return replace(good, features={**good.features, key: np.asarray([0])})


_ILL_FOR_A_DAY = Draft(conditions=(Ill("asthma", days=1),))
_ASTHMA = tuple(textbook().conditions).index("asthma")
_ONE, _NONE = np.asarray([0]), np.asarray([-1])
_AT_ASTHMA = np.asarray([_ASTHMA])

COURSE: Mapping[str, Breaker] = {
    "differential-sums-to-hundred": _well_but(monocytes_percent=6, basophils_percent=12),
    "absolute-neutrophils-from-their-share": _well_but(wbc=7.0, neutrophils_absolute=6.0),
    "transferrin-saturation-from-iron": _well_but(transferrin_saturation=60),
    "non-hdl-is-the-rest": _well_but(non_hdl_cholesterol=100),
    "globulin-is-protein-without-albumin": _well_but(globulin=4.0),
    "direct-bilirubin-within-total": drawn(values={"bilirubin": 0.8, "direct_bilirubin": 1.2}),
    "no-oxygen-on-room-air": drawn(values={"oxygen_device": 0, "oxygen_flow": 4}),
    "births-within-pregnancies": drawn(sex="female", age=30.0, values={"gravidity": 1, "parity": 3}),
    "obstetric-history-in-females": drawn(values={"gravidity": 1}),
    "who-is-unconscious-answers-nothing": drawn(values={"gcs": 5, "phq9": 4}),
    "birth-weight-fits-gestation": drawn(
        age=1 / 365.25, values={"gestational_age_at_birth": 27.0, "birth_weight": 3600}
    ),
    "susceptibility-of-what-has-grown": drawn(values={"susceptibility_vancomycin": 0}),
    "sinus-rhythm-fits-the-rate": drawn(
        values={"heart_rate": 70, "ecg_rhythm": _coded("ecg_rhythm", "sinus tachycardia")}
    ),
    "features-of-present-conditions": _featureless,
    "procedures-within-life": _rows(
        "procedures", Draft(age=1.0), condition=_AT_ASTHMA, procedure=_ONE, result=_NONE, day=_day(800)
    ),
    "results-of-what-was-done": _rows(
        "procedures", condition=_AT_ASTHMA, procedure=_ONE, result=_ONE, day=_day(-5)
    ),
    "complications-after-their-cause": _rows(
        "complications", _ILL_FOR_A_DAY, condition=_AT_ASTHMA, complication=_ONE, onset=_day(90)
    ),
    "immunizations-within-life": _rows(
        "immunizations",
        Draft(age=1.0),
        vaccines=(("Tdap", "115", ""),),
        vaccine=_ONE,
        number=_ONE,
        day=_day(500),
    ),
    "live-vaccines-after-a-year": _rows(
        "immunizations",
        Draft(age=2.0),
        vaccines=(("MMR", "03", ""),),
        vaccine=_ONE,
        number=_ONE,
        day=_day(600),
    ),
    "doses-of-a-vaccine-weeks-apart": _rows(
        "immunizations",
        vaccines=(("Tdap", "115", ""),),
        offsets=np.asarray([0, 2]),
        patient=np.asarray([0, 0]),
        vaccine=np.asarray([0, 0]),
        number=np.asarray([1, 2]),
        day=np.asarray([AS_OF - 50, AS_OF - 40], dtype="datetime64[D]"),
    ),
    "items-sum-to-their-score": _wrong_items,
    "dose-reduced-for-the-kidneys": drawn(values={"egfr": 20}, medications=("less in kidney failure",)),
    "no-major-interaction": drawn(medications=("harmless", "interacts")),
    "nothing-before-its-approval": drawn(
        conditions=(Ill("asthma", days=4000),),
        medications=(Given("new", None, since=3900),),
        request=Request(medications=("new",)),
    ),
}


def _beyond(name: str, low: float, high: float) -> float:
    """Return a reading just above or below limits that the observation can be reported as."""
    entry = textbook().observations[name]
    step = 10.0**-entry.decimals
    above = (np.floor(high / step + STEP) + 1) * step
    below = (np.ceil(low / step - STEP) - 1) * step
    return round(float(above if np.isfinite(high) and above <= entry.maximum else below), entry.decimals)


def _span(span: Span) -> Breaker:
    """Break a span by the reading next beyond it, in someone who has a reason for anything."""
    low, high = bounds(span, np.asarray([45.0]))
    value = _beyond(span.observation, float(np.max(low)), float(np.min(high)))
    return drawn(conditions=(AILMENT,), values={span.observation: value})


WITH: Mapping[str, Mapping[str, object]] = {
    "type-2-diabetes-a1c-not-very-low": {"medications": ("A10BA02",)},
    "type-1-diabetes-a1c-not-very-low": {"medications": ("A10AE04",)},
}
"""What a sign's chart needs besides, so that another does not break with it."""


def _sign(sign: Sign) -> Breaker:
    entry = textbook().conditions[sign.condition]
    age, sex = _fitting(entry)
    value = _beyond(sign.observation, sign.low, sign.high)
    weeks = int(value) if sign.observation == "gestational_age" else 1
    needed = [
        Ill(name, _severity_at(name, weeks), days=7 * weeks) for name in (*entry.requires, sign.condition)
    ]
    needed[-1] = replace(needed[-1], severity=0.1, days=1)
    parts: dict[str, object] = {
        "age": age, "sex": sex, "conditions": tuple(needed), "values": {sign.observation: value},
    }  # fmt: skip
    return drawn(**{**parts, **WITH.get(sign.name, {})})


def _severity_at(condition: str, weeks: int) -> float:
    return (0.1 if weeks < 14 else 0.5) if condition == "pregnancy" else 0.3


def _alarm(alarm: Alarm) -> Breaker:
    return drawn(values={alarm.observation: _beyond(alarm.observation, alarm.below, alarm.above)})


def _bar(bar: Bar) -> Breaker:
    given = (bar.atc[0],)
    if bar.age_below:
        return drawn(age=bar.age_below - 0.5, medications=given)
    if bar.observation:
        value = _beyond(bar.observation, bar.below, bar.above)
        return drawn(medications=given, values={bar.observation: value})
    entry = textbook().conditions[bar.conditions[0]]
    age, sex = _fitting(entry)
    ill = tuple(Ill(name, 0.1) for name in (*entry.requires, entry.name))
    return drawn(age=age, sex=sex, conditions=ill, medications=given)


def breakers() -> Iterator[tuple[str, Breaker]]:
    """Yield every rule's name with what breaks it."""
    for table in (PERSONS, ARITHMETIC, PHYSIOLOGY, ILLNESS, SHOWN, TREATMENT, BARRED, HISTORY, COURSE, STAY):
        yield from table.items()
    for span in SPANS:
        yield f"{span.observation.replace('_', '-')}-possible-at-age", _span(span)
    yield from ((sign.name, _sign(sign)) for sign in SIGNS)
    yield from ((alarm.name, _alarm(alarm)) for alarm in ALARMS)
    yield from ((c.name, drawn(medications=(c.first[0], c.second[0]))) for c in CLASHES)
    yield from ((bar.name, _bar(bar)) for bar in BARS)
