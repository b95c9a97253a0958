"""One patient of a cohort as a record of frozen values, with codes: the source of charts and files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from core.cohort import ACTIVITY, ALCOHOL, AS_OF, ETHNICITIES, RACES, SEXES, SMOKING, Cohort
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.population import Population
from core.knowledge.reference import flag_of, interval_for
from core.knowledge.schema import Coding, Dose, Observation


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
UCUM = "http://unitsofmeasure.org"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who the patient is. `age` in years, fractional under two."""

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
    """A condition on the problem list. `origin`: requested, implied or drawn."""

    name: str
    display: str
    icd10cm: Code
    snomed: Code
    onset: date
    stage: str
    origin: str
    course: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationEntry:
    """A reading. `low`, `high` are the reference interval for this age and sex; `flag` L, H, LL, HH or ""."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationEntry:
    """A prescription: one `dose` by `route` at `frequency` for `indication` ("" = none on the list)."""

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
    """Everything a chart says of one patient on the day `as_of`."""

    number: int
    as_of: date
    person: Person
    social: Social
    pregnant: bool
    symptoms: tuple[str, ...]
    findings: tuple[str, ...]
    conditions: tuple[ConditionEntry, ...]
    observations: tuple[ObservationEntry, ...]
    medications: tuple[MedicationEntry, ...]
    allergies: tuple[AllergyEntry, ...]

    def latest(self) -> tuple[ObservationEntry, ...]:
        """Return the latest reading of each observation."""
        return tuple(o for o in self.observations if o.latest)


ORIGINS = ("requested", "implied", "drawn")


def record_of(cohort: Cohort, row: int, context: Context) -> Record:
    """Return the record of row `row` of a cohort (its patient number is `cohort.first + row + 1`)."""
    knowledge = context.knowledge
    person = _person(cohort, row)
    complaints = cohort.complaints
    shown = range(complaints.offsets[row], complaints.offsets[row + 1])
    return Record(
        number=cohort.first + row + 1,
        as_of=AS_OF.item(),
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
        observations=_observations(cohort, row, knowledge, person),
        medications=_medications(cohort, row, knowledge),
        allergies=_allergies(cohort, row, context.population),
    )


def _phrases(cohort: Cohort, rows: list[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cohort.complaints.phrases[cohort.complaints.phrase[i]] for i in rows))


def shown_age(age: float) -> float:
    """Return an age as printed: completed years, under two years to two decimals."""
    return float(np.floor(age)) if age >= 2 else float(np.floor(age * 100) / 100)


def _person(cohort: Cohort, row: int) -> Person:
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
        zip_code=identity.zip_code.text(row),
        phone=identity.phone(row),
        email=identity.email(row),
    )


def _coded(system: str, coding: Coding) -> Code:
    return Code(system=system, code=coding.code, display=coding.display)


def _conditions(cohort: Cohort, row: int, knowledge: Knowledge) -> tuple[ConditionEntry, ...]:
    rows = cohort.conditions
    entries: list[ConditionEntry] = []
    for at in range(rows.offsets[row], rows.offsets[row + 1]):
        condition = knowledge.conditions[rows.names[rows.condition[at]]]
        stage = condition.severity.stages[rows.stage[at]] if rows.stage[at] >= 0 else None
        entries.append(
            ConditionEntry(
                name=condition.name,
                display=condition.display,
                icd10cm=_coded(ICD10CM, (stage.icd10cm if stage else None) or condition.icd10cm),
                snomed=_coded(SNOMED, (stage.snomed if stage else None) or condition.snomed),
                onset=rows.onset[at].item(),
                stage=stage.name if stage else "",
                origin=ORIGINS[rows.origin[at]],
                course=condition.course,
            )
        )
    return tuple(entries)


def _observations(
    cohort: Cohort, row: int, knowledge: Knowledge, person: Person
) -> tuple[ObservationEntry, ...]:
    age = float(cohort.demography.age[row])
    last = {r.observation: at for at, r in enumerate(cohort.readings) if not np.isnan(r.values[row])}
    rank = {name: at for at, name in enumerate(knowledge.observations)}
    entries = [
        _observation(knowledge.observations[r.observation], float(r.values[row]), r.minutes, age, person.sex,
                     latest=last[r.observation] == at)
        for at, r in enumerate(cohort.readings)
        if not np.isnan(r.values[row])
    ]  # fmt: skip
    return tuple(sorted(entries, key=lambda e: (rank[e.name], e.minutes)))


def _observation(
    observation: Observation, value: float, minutes: int, age: float, sex: str, *, latest: bool
) -> ObservationEntry:
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
        entries.append(
            MedicationEntry(
                name=medication.name,
                display=medication.display,
                rxnorm=_coded(RXNORM, dose.product or medication.rxnorm),
                dose=dose_text(float(rows.amount[at]), dose),
                route=medication.route,
                form=medication.form,
                frequency=_frequency(dose),
                indication=indication,
                start=start,
                end=start + timedelta(days=int(rows.days[at])) if rows.days[at] > 0 else None,
            )
        )
    return tuple(entries)


def dose_text(amount: float, dose: Dose) -> str:
    """Return "500 mg"."""
    return f"{amount:.10g} {dose.unit}"


def _frequency(dose: Dose) -> str:
    needed = dose.as_needed and "needed" not in dose.frequency
    return f"{dose.frequency} as needed" if needed else dose.frequency


def _allergies(cohort: Cohort, row: int, population: Population) -> tuple[AllergyEntry, ...]:
    rows = cohort.allergies
    known = {a.name: a for a in population.allergens}
    return tuple(
        AllergyEntry(
            allergen=rows.names[rows.allergen[at]],
            kind=known[rows.names[rows.allergen[at]]].kind,
            reaction=rows.reactions[rows.reaction[at]],
            rxnorm=known[rows.names[rows.allergen[at]]].rxnorm,
            snomed=known[rows.names[rows.allergen[at]]].snomed,
        )
        for at in range(rows.offsets[row], rows.offsets[row + 1])
    )
