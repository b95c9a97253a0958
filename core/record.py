"""One patient of a cohort as a record of frozen values, with codes: the source of charts and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypedDict

import numpy as np

from core.cohort import ACTIVITY, ALCOHOL, ETHNICITIES, GROUPS, RACES, SEXES, SMOKING, Cohort, Reading
from core.hospital import DAY, OPENED
from core.inpatient import StayEntry, stay_of
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.population import Population
from core.knowledge.profile import Profile
from core.knowledge.reference import chart_rank, flag_of, in_weeks, interval_for, shows
from core.knowledge.schema import Coding, Condition, Dose, FeatureValue, Medication, Observation, Variant
from core.knowledge.trimesters import exact
from core.knowledge.units import Shown, converted, in_si


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code, its display, and the URI of its system."""

    system: str
    code: str
    display: str


LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm"
RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
CVX = "http://hl7.org/fhir/sid/cvx"
UCUM = "http://unitsofmeasure.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who the patient is. `age` in years, fractional under two; `home` tells the population lived in.

    `ethnic_group` is how the population's health service records it and `national` a number of its range for
    tests; None where it has no such thing.
    """

    patient_id: str
    given_name: str
    family_name: str
    birth_date: date
    age: float
    sex: str
    race: str
    ethnicity: str
    street: str
    city: str
    state: str
    zip_code: str
    phone: str
    email: str
    home: Profile | None = None
    ethnic_group: Code | None = None
    national: str | None = None

    @property
    def name(self) -> str:
        """Given and family name."""
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Social:
    """Habits, in the words of `core.cohort`."""

    smoking: str
    alcohol: str
    activity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionEntry:
    """A condition on the problem list. `origin`: requested, implied or drawn.

    `features` are the values that tell it apart: "triple negative", "left lower lobe".
    """

    name: str
    display: str
    icd10cm: Code
    snomed: Code
    onset: date
    stage: str
    features: tuple[str, ...]
    origin: str
    course: str
    severity: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplicationEntry:
    """A complication of a condition that has come about; codes where it has any."""

    phrase: str
    condition: str
    icd10cm: Code | None
    snomed: Code | None
    onset: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureEntry:
    """A procedure done, or ordered when its day lies ahead; `result` "" where it has none."""

    display: str
    kind: str
    snomed: Code
    condition: str
    day: date
    done: bool
    result: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemEntry:
    """One item of a score: its points and what they stand for ("" = only points)."""

    display: str
    loinc: Code | None
    points: int
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationEntry:
    """A reading. `low`, `high` are the reference interval for this age and sex; `flag` L, H, LL, HH or "".

    A coded reading has its value in `text` and its code, if any, in `coded`; an abnormal one is flagged A.
    `items` are those of a score; they sum to its value. `own` is the value in its own unit where
    it is shown in another.
    """

    name: str
    display: str
    short: str
    category: str
    panel: str
    value: float
    text: str
    unit: str
    ucum: str
    loinc: Code
    minutes: int
    low: float | None
    high: float | None
    flag: str
    latest: bool
    is_coded: bool = False
    coded: Code | None = None
    items: tuple[ItemEntry, ...] = ()
    own: float | None = None

    @property
    def canonical(self) -> float:
        """The value in the observation's own unit."""
        return self.value if self.own is None else self.own


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationEntry:
    """A prescription: one `dose` by `route` at `frequency` for `indication` ("" = none on the list).

    `adjusted` tells that dose or frequency are reduced for the kidneys.
    """

    name: str
    display: str
    rxnorm: Code
    dose: str
    route: str
    form: str
    frequency: str
    indication: str
    start: date
    end: date | None
    adjusted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmunizationEntry:
    """A dose of a vaccine; `number` counts those of one vaccine."""

    name: str
    cvx: Code
    number: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class AllergyEntry:
    """An allergy and how it showed."""

    allergen: str
    kind: str
    reaction: str
    rxnorm: str
    snomed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything a chart says of one patient on the day `as_of`.

    `group` is case or control, "" where there are none; a case and its controls are one `matched_set`.
    """

    number: int
    as_of: date
    person: Person
    social: Social
    pregnant: bool
    symptoms: tuple[str, ...]
    findings: tuple[str, ...]
    conditions: tuple[ConditionEntry, ...]
    complications: tuple[ComplicationEntry, ...]
    procedures: tuple[ProcedureEntry, ...]
    observations: tuple[ObservationEntry, ...]
    medications: tuple[MedicationEntry, ...]
    allergies: tuple[AllergyEntry, ...]
    immunizations: tuple[ImmunizationEntry, ...]
    development: str
    group: str = ""
    matched_set: int | None = None
    stay: StayEntry | None = None

    def latest(self) -> tuple[ObservationEntry, ...]:
        """Return the latest reading of each observation."""
        return tuple(o for o in self.observations if o.latest)


ORIGINS = ("requested", "implied", "drawn")


def record_of(cohort: Cohort, row: int, context: Context) -> Record:
    """Return the record of row `row` of a cohort (its patient number is `cohort.first + row + 1`)."""
    knowledge = context.knowledge
    person = _person(cohort, row, context)
    complaints = cohort.complaints
    shown = range(complaints.offsets[row], complaints.offsets[row + 1])
    medications = _medications(cohort, row, knowledge)
    return Record(
        number=cohort.first + row + 1,
        as_of=cohort.day_of(row),
        person=person,
        social=Social(
            smoking=SMOKING[cohort.habits.smoking[row]],
            alcohol=ALCOHOL[cohort.habits.alcohol[row]],
            activity=ACTIVITY[cohort.habits.activity[row]],
        ),
        pregnant=bool(cohort.has("pregnancy")[row]),
        symptoms=_phrases(cohort, [i for i in shown if not complaints.finding[i]]),
        findings=_phrases(cohort, [i for i in shown if complaints.finding[i]]),
        conditions=_conditions(cohort, row, knowledge),
        complications=_complications(cohort, row, knowledge),
        procedures=_procedures(cohort, row, knowledge),
        observations=in_units(_observations(cohort, row, knowledge, person), cohort, context),
        medications=medications,
        allergies=_allergies(cohort, row, context.population, knowledge.medications),
        immunizations=_immunizations(cohort, row),
        development=_development(cohort, row, context),
        stay=_stay(cohort, row, context, medications),
        **_arm(cohort, row),
    )


class _Arm(TypedDict, total=False):
    group: str
    matched_set: int | None


def _arm(cohort: Cohort, row: int) -> _Arm:
    if cohort.arms is None:
        return {}
    group = GROUPS[0] if cohort.arms.case[row] else GROUPS[1]
    return {"group": group, "matched_set": int(cohort.arms.matched_set[row])}


def _stay(
    cohort: Cohort, row: int, context: Context, medications: tuple[MedicationEntry, ...]
) -> StayEntry | None:
    age, sex = float(cohort.demography.age[row]), SEXES[cohort.demography.sex[row]]

    def observe(name: str, value: float, minutes: int) -> ObservationEntry:
        known = context.knowledge.observations[name]
        entry = observation_entry(known, value, minutes, age, sex, latest=False, items=())
        return in_units((entry,), cohort, context)[0]

    return stay_of(cohort, row, context.knowledge, medications, observe)


def _development(cohort: Cohort, row: int, context: Context) -> str:
    conditions = context.knowledge.conditions
    delayed = any(
        "developmental delay" in conditions[name].groups and cohort.present[at, row]
        for at, name in enumerate(cohort.condition_names)
    )
    population = context.population_of(cohort.request.population)
    return population.development.described(float(cohort.demography.age[row]), delayed=delayed)


def _immunizations(cohort: Cohort, row: int) -> tuple[ImmunizationEntry, ...]:
    rows = cohort.immunizations
    entries: list[ImmunizationEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        name, code, display = rows.vaccines[rows.vaccine[at]]
        cvx = Code(system=CVX, code=code, display=display)
        entries.append(
            ImmunizationEntry(name=name, cvx=cvx, number=int(rows.number[at]), day=rows.day[at].item())
        )
    return tuple(entries)


def _phrases(cohort: Cohort, rows: list[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cohort.complaints.phrases[cohort.complaints.phrase[i]] for i in rows))


def shown_age(age: float) -> float:
    """Return an age as printed: completed years, under two years to two decimals."""
    return float(np.floor(age)) if age >= 2 else float(np.floor(age * 100) / 100)


def _person(cohort: Cohort, row: int, context: Context) -> Person:
    identity, people = cohort.identity, cohort.demography
    return Person(
        patient_id=identity.patient_id(row),
        given_name=identity.given_name.text(row),
        family_name=identity.surname.text(row),
        birth_date=people.birth_date[row].item(),
        age=shown_age(float(people.age[row])),
        sex=SEXES[people.sex[row]],
        race=RACES[people.race[row]],
        ethnicity=ETHNICITIES[people.ethnicity[row]],
        street=f"{identity.house[row]} {identity.street.text(row)}",
        city=identity.city.text(row),
        state=identity.state.text(row),
        zip_code=identity.postcode(row),
        phone=identity.phone(row),
        email=identity.email(row),
        home=context.profile_of(cohort.request.population),
        ethnic_group=_ethnic_group(cohort, row, context),
        national=identity.national.text(row) if identity.national else None,
    )


def _ethnic_group(cohort: Cohort, row: int, context: Context) -> Code | None:
    column, population = cohort.identity.ethnic_group, context.population_of(cohort.request.population)
    groups, told = population.ethnic_groups, population.profile.ethnic
    if column is None or groups is None or told is None:
        return None
    at = int(column.codes[row])
    return Code(system=told.system, code=groups.codes[at], display=groups.displays[at])


def _coded(system: str, coding: Coding) -> Code:
    return Code(system=system, code=coding.code, display=coding.display)


def _conditions(cohort: Cohort, row: int, knowledge: Knowledge) -> tuple[ConditionEntry, ...]:
    rows, weeks = cohort.conditions, float(cohort.value("gestational_age")[row])
    entries: list[ConditionEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        condition = knowledge.conditions[rows.names[rows.condition[at]]]
        stage = condition.severity.stages[rows.stage[at]] if rows.stage[at] >= 0 else None
        values = _features(cohort, row, condition)
        # the narrowest that has codes speaks: a variant, a feature's value, the stage, the condition
        speaking = [*_variants(cohort, row, condition), *values, *([stage] if stage else []), condition]
        diagnosis = exact(next(s.icd10cm for s in speaking if s.icd10cm is not None), weeks)
        entries.append(
            ConditionEntry(
                name=condition.name,
                display=condition.display,
                icd10cm=_coded(ICD10CM, _complicated(cohort, row, condition, diagnosis)),
                snomed=_coded(SNOMED, next(s.snomed for s in speaking if s.snomed is not None)),
                onset=rows.onset[at].item(),
                stage=stage.name if stage else "",
                features=tuple(v.name for v, f in zip(values, condition.features, strict=True) if f.shown),
                origin=ORIGINS[rows.origin[at]],
                course=condition.course,
                severity=float(rows.severity[at]),
            )
        )
    return tuple(entries)


def _complicated(cohort: Cohort, row: int, condition: Condition, diagnosis: Coding) -> Coding:
    """Return a diagnosis code that does not say "without complications" of someone who has one.

    A complication's code of the same category stands in for one that ends in 9.
    """
    category, _, detail = diagnosis.code.partition(".")
    if detail != "9":
        return diagnosis
    rows = cohort.complications
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        if cohort.condition_names[rows.condition[at]] == condition.name:
            code: Coding | None = condition.complications[rows.complication[at]].icd10cm
            if code is not None and code.code.startswith(f"{category}."):
                return code
    return diagnosis


def _features(cohort: Cohort, row: int, condition: Condition) -> list[FeatureValue]:
    """Return the value of each of a condition's features."""
    positions = [cohort.features[condition.name, f.name][row] for f in condition.features]
    return [f.values[at] for f, at in zip(condition.features, positions, strict=True)]


def _variants(cohort: Cohort, row: int, condition: Condition) -> list[Variant]:
    """Return the variants of a condition's codes that fit a patient, first one first."""
    age, sex = float(cohort.demography.age[row]), SEXES[cohort.demography.sex[row]]
    return [
        v
        for v in condition.variants
        if v.sex in {None, sex}
        and v.age_min <= age < v.age_max
        and (not v.beside or any(cohort.has(name)[row] for name in v.beside))
        and in_weeks(v.weeks_min, v.weeks_max, float(cohort.value("gestational_age")[row]))
        and shows(cohort.features, condition, v.when, cohort.size)[row]
    ]


def _complications(cohort: Cohort, row: int, knowledge: Knowledge) -> tuple[ComplicationEntry, ...]:
    rows, weeks = cohort.complications, float(cohort.value("gestational_age")[row])
    entries: list[ComplicationEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        condition = knowledge.conditions[cohort.condition_names[rows.condition[at]]]
        entry = condition.complications[rows.complication[at]]
        entries.append(
            ComplicationEntry(
                phrase=entry.phrase,
                condition=condition.name,
                icd10cm=_coded(ICD10CM, exact(entry.icd10cm, weeks)) if entry.icd10cm else None,
                snomed=_coded(SNOMED, entry.snomed) if entry.snomed else None,
                onset=rows.onset[at].item(),
            )
        )
    return tuple(entries)


def _today(cohort: Cohort, row: int) -> np.datetime64:
    """Return the day it is: of the visit, in hospital of now."""
    passed = 0 if cohort.stay is None else (OPENED + int(cohort.stay.now[row])) // DAY
    return np.datetime64(cohort.day_of(row), "D") + np.timedelta64(passed, "D")


def _procedures(cohort: Cohort, row: int, knowledge: Knowledge) -> tuple[ProcedureEntry, ...]:
    rows = cohort.procedures
    entries: list[ProcedureEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        condition = knowledge.conditions[cohort.condition_names[rows.condition[at]]]
        entry = condition.procedures[rows.procedure[at]]
        entries.append(
            ProcedureEntry(
                display=entry.display,
                kind=entry.kind,
                snomed=_coded(SNOMED, entry.snomed),
                condition=condition.name,
                day=rows.day[at].item(),
                done=bool(rows.day[at] <= _today(cohort, row)),
                result=entry.results[rows.result[at]].phrase if rows.result[at] >= 0 else "",
            )
        )
    return tuple(entries)


def _observations(
    cohort: Cohort, row: int, knowledge: Knowledge, person: Person
) -> tuple[ObservationEntry, ...]:
    age = float(cohort.demography.age[row])
    last = {r.observation: at for at, r in enumerate(cohort.readings) if not np.isnan(r.values[row])}
    rank = chart_rank(knowledge)
    entries = [
        observation_entry(knowledge.observations[r.observation], float(r.values[row]), r.minutes, age,
                          person.sex, latest=last[r.observation] == at, items=_items(row, r, knowledge))
        for at, r in enumerate(cohort.readings)
        if not np.isnan(r.values[row])
    ]  # fmt: skip
    return tuple(sorted(entries, key=lambda e: (rank[e.name], e.minutes)))


def in_units(
    entries: tuple[ObservationEntry, ...], cohort: Cohort, context: Context
) -> tuple[ObservationEntry, ...]:
    """Return readings in the units that the charts of a cohort are written in."""
    if context.units_of(cohort.request) == "us":
        return entries
    shown = in_si(context.knowledge)
    return tuple(_converted(e, shown[e.name]) if e.name in shown else e for e in entries)


def _converted(entry: ObservationEntry, shown: Shown) -> ObservationEntry:
    """Return a reading in SI units under the code for them; its flag stays."""
    made = converted(shown.conversion, entry.value, entry.low, entry.high)
    return replace(
        entry,
        display=shown.display,
        short=shown.short,
        value=made.value,
        text=f"{made.value:.{made.decimals}f}",
        unit=shown.conversion.unit,
        ucum=shown.conversion.ucum,
        loinc=_coded(LOINC, shown.loinc),
        low=made.low,
        high=made.high,
        own=entry.value,
    )


def _items(row: int, reading: Reading, knowledge: Knowledge) -> tuple[ItemEntry, ...]:
    """Return the items of a score."""
    observation = knowledge.observations[reading.observation]
    if reading.items is None or reading.items[row, 0] < 0:
        return ()
    return tuple(
        ItemEntry(
            display=item.display,
            loinc=_coded(LOINC, item.loinc) if item.loinc else None,
            points=given,
            meaning=item.meanings[item.points.index(given)] if item.meanings else "",
        )
        for item, given in zip(observation.items, reading.items[row].tolist(), strict=True)
    )


def _coded_observation(
    observation: Observation, value: float, minutes: int, *, latest: bool
) -> ObservationEntry:
    result = observation.values[round(value)]
    return ObservationEntry(
        name=observation.name,
        display=observation.display,
        short=observation.short,
        category=observation.category,
        panel=observation.panel,
        value=value,
        text=result.name,
        unit="",
        ucum="",
        loinc=_coded(LOINC, observation.loinc),
        minutes=minutes,
        low=None,
        high=None,
        flag="A" if result.abnormal else "",
        latest=latest,
        is_coded=True,
        coded=_coded(SNOMED, result.snomed) if result.snomed else None,
    )


def observation_entry(
    observation: Observation,
    value: float,
    minutes: int,
    age: float,
    sex: str,
    *,
    latest: bool,
    items: tuple[ItemEntry, ...],
) -> ObservationEntry:
    """Return a reading with its reference interval for an age and sex, and its flag."""
    if observation.values:
        return _coded_observation(observation, value, minutes, latest=latest)
    interval = interval_for(observation, age, sex)
    return ObservationEntry(
        name=observation.name,
        display=observation.display,
        short=observation.short,
        category=observation.category,
        panel=observation.panel,
        value=round(value, 6),
        text=value_text(value, observation.decimals),
        unit=observation.unit,
        ucum=observation.ucum,
        loinc=_coded(LOINC, observation.loinc),
        minutes=minutes,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        flag=flag_of(value, interval),
        latest=latest,
        items=items,
    )


def value_text(value: float, decimals: int) -> str:
    """Return a value at its resolution; a stated value finer than that keeps its digits."""
    fixed = f"{value:.{decimals}f}"
    return fixed if abs(float(fixed) - value) < 1e-9 else f"{value:.10g}"


def _medications(cohort: Cohort, row: int, knowledge: Knowledge) -> tuple[MedicationEntry, ...]:
    rows = cohort.medications
    entries: list[MedicationEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        medication = knowledge.medications[rows.names[rows.medication[at]]]
        dose = medication.doses[rows.dose[at]]
        code = int(rows.indication[at])
        indication = "" if code < 0 else knowledge.conditions[cohort.conditions.names[code]].display
        start = rows.start[at].item()
        adjustment = medication.renal[rows.renal[at]] if rows.renal[at] >= 0 else None
        reduced = adjustment is not None and adjustment.factor != 1.0
        often = frequency_text(dose) if adjustment is None else adjustment.frequency or frequency_text(dose)
        entries.append(
            MedicationEntry(
                name=medication.name,
                display=medication.display,
                rxnorm=_coded(RXNORM, medication.rxnorm if reduced else dose.product or medication.rxnorm),
                dose=dose_text(float(rows.amount[at]), dose),
                route=medication.route,
                form=medication.form,
                frequency=often,
                adjusted=adjustment is not None,
                indication=indication,
                start=start,
                end=start + timedelta(days=int(rows.days[at])) if rows.days[at] > 0 else None,
            )
        )
    return tuple(entries)


def dose_text(amount: float, dose: Dose) -> str:
    """Return "500 mg"."""
    return f"{amount:.10g} {dose.unit}"


def frequency_text(dose: Dose) -> str:
    """Return how often a dose is taken: "once daily", "every 6 hours as needed"."""
    needed = dose.as_needed and "needed" not in dose.frequency
    return f"{dose.frequency} as needed" if needed else dose.frequency


def _allergies(
    cohort: Cohort, row: int, population: Population, medications: Mapping[str, Medication]
) -> tuple[AllergyEntry, ...]:
    rows = cohort.allergies
    known = {a.name: (a.kind, a.rxnorm, a.snomed) for a in population.allergens}
    known |= {
        m.display: ("medication", m.rxnorm.code, "") for m in medications.values() if m.display not in known
    }
    entries: list[AllergyEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        name = rows.names[rows.allergen[at]]
        kind, rxnorm, snomed = known[name]
        reaction = rows.reactions[rows.reaction[at]]
        entries.append(
            AllergyEntry(allergen=name, kind=kind, reaction=reaction, rxnorm=rxnorm, snomed=snomed)
        )
    return tuple(entries)
