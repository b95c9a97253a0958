"""JSON: the full chart of each patient, described by a JSON Schema that ships beside this module."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import BinaryIO, Literal

import msgspec
from msgspec import UNSET, UnsetType

from core.cohort import Cohort
from core.exports.formats import Format
from core.exports.stay_chart import ChartStay, stay_chart
from core.history import History, PastReading, PeriodEntry, history_of
from core.knowledge.context import Context
from core.narrative import complaint
from core.record import (
    AllergyEntry,
    Code,
    ComplicationEntry,
    ConditionEntry,
    MedicationEntry,
    ObservationEntry,
    Person,
    ProcedureEntry,
    Record,
    record_of,
)

SCHEMA_ID = "https://synthomed.example/schema/chart-1.json"
_VISIT = time(9, 0, tzinfo=UTC)
_FLAGS: dict[str, Literal["L", "H", "LL", "HH", "A"]] = {"L": "L", "H": "H", "LL": "LL", "HH": "HH", "A": "A"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A fictional postal address: a real city, state and ZIP code, an invented house.

    Outside the United States `country` is there, in two letters; `state` is the region, no postcode is real.
    """

    line: str
    city: str
    state: str
    postal_code: str
    country: str | UnsetType = UNSET


@dataclass(frozen=True, slots=True, kw_only=True)
class NationalNumber:
    """A national identifier of a range that is set aside for tests and issued to nobody."""

    name: str
    system: str
    value: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A reference interval for the patient's age and sex; null = no limit on that side."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartItem:
    """One item of a score."""

    display: str
    points: int
    meaning: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartObservation:
    """One reading. `flag` is L, H, LL or HH (critical), A (an abnormal coded result), or null.

    A coded result has its text for `value`, and no unit; `items` are those that a score is the sum of.
    """

    name: str
    display: str
    category: str
    value: float | str
    unit: str
    ucum: str
    loinc: str
    snomed: str | None
    reference_range: Span | None
    flag: Literal["L", "H", "LL", "HH", "A"] | None
    time: datetime
    items: tuple[ChartItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartCondition:
    """A condition of the problem list."""

    name: str
    display: str
    icd10cm: str
    snomed: str
    onset: date
    stage: str | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartComplication:
    """A complication of one of the conditions."""

    display: str
    condition: str
    icd10cm: str | None
    snomed: str | None
    onset: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartProcedure:
    """A procedure, done or ordered for one of the conditions; `result` is null where there is none yet."""

    display: str
    kind: str
    snomed: str
    condition: str
    date: date
    status: Literal["done", "ordered"]
    result: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartMedication:
    """A prescription; `end` is null for a standing one."""

    name: str
    display: str
    rxnorm: str
    dose: str
    route: str
    frequency: str
    indication: str | None
    start: date
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartAllergy:
    """An allergy and its reaction."""

    allergen: str
    kind: str
    reaction: str
    rxnorm: str | None
    snomed: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartImmunization:
    """A dose of a vaccine by its CVX code."""

    vaccine: str
    cvx: str
    display: str
    dose: int
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartEncounter:
    """A visit or stay before the day of the chart; `reason` is null for a check-up."""

    kind: str
    start: datetime
    end: datetime
    reason: str | None
    condition: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartReading:
    """An earlier reading, as the chart's; `encounter` is the position of its visit."""

    name: str
    value: float
    unit: str
    loinc: str
    flag: Literal["L", "H", "LL", "HH", "A"] | None
    time: datetime
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPeriod:
    """A time at one dose of one medication; `end` and `ended` are null where it goes on.

    `encounter` is null where it began before the years told.
    """

    name: str
    display: str
    rxnorm: str
    dose: str
    route: str
    frequency: str
    indication: str | None
    start: date
    end: date | None
    ended: str | None
    encounter: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPastCondition:
    """An illness that came and went."""

    name: str
    display: str
    icd10cm: str
    snomed: str
    onset: date
    resolved: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStage:
    """The day a condition of the chart was first seen in a stage."""

    condition: str
    stage: str
    date: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartScreening:
    """A screening examination and what it showed."""

    display: str
    snomed: str
    result: str
    date: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartHistory:
    """The years before the chart.

    `diagnosed` maps conditions to the position of the visit they were found at;
    `immunized` and `operated` give those of the chart's immunizations and procedures, null outside the years.
    """

    years: float
    start: date
    end: date
    encounters: tuple[ChartEncounter, ...]
    observations: tuple[ChartReading, ...]
    medications: tuple[ChartPeriod, ...]
    conditions: tuple[ChartPastCondition, ...]
    stages: tuple[ChartStage, ...]
    screenings: tuple[ChartScreening, ...]
    diagnosed: dict[str, int]
    immunized: tuple[int | None, ...]
    operated: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartDeath:
    """When a patient died, and of what."""

    date: date
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A fictional patient's chart on the day `as_of`; `history` is null where none was asked for.

    `group` and `matched_set` stand only where cases and controls were asked for, `ethnic_group` and
    `national_number` where the patient's population has them.
    """

    fictional: Literal[True]
    patient_id: str
    name: str
    given_name: str
    family_name: str
    birth_date: date
    age: float
    sex: str
    race: str
    ethnicity: str
    state: str
    address: Address
    telephone: str
    email: str
    smoker: bool
    pregnant: bool
    smoking_status: str
    alcohol: str
    physical_activity: str
    development: str | None
    complaint: str
    symptoms: tuple[str, ...]
    examination: tuple[str, ...]
    conditions: tuple[ChartCondition, ...]
    complications: tuple[ChartComplication, ...]
    procedures: tuple[ChartProcedure, ...]
    observations: tuple[ChartObservation, ...]
    medications: tuple[ChartMedication, ...]
    allergies: tuple[ChartAllergy, ...]
    immunizations: tuple[ChartImmunization, ...]
    history: ChartHistory | None
    death: ChartDeath | None
    stay: ChartStay | None
    as_of: date
    group: Literal["case", "control"] | msgspec.UnsetType = msgspec.UNSET
    matched_set: int | msgspec.UnsetType = msgspec.UNSET
    ethnic_group: str | UnsetType = UNSET
    national_number: NationalNumber | UnsetType = UNSET


def chart_of(record: Record, history: History | None = None) -> Chart:
    """Return a record as the document that JSON shows."""
    person = record.person
    return Chart(
        fictional=True,
        patient_id=person.patient_id,
        name=person.name,
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
        age=person.age,
        sex=person.sex,
        race=person.race,
        ethnicity=person.ethnicity,
        state=person.state,
        address=_address(person),
        telephone=person.phone,
        email=person.email,
        smoker=record.social.smoking == "current",
        pregnant=record.pregnant,
        smoking_status=record.social.smoking,
        alcohol=record.social.alcohol,
        physical_activity=record.social.activity,
        development=record.development or None,
        complaint=complaint(record),
        symptoms=record.symptoms,
        examination=record.findings,
        conditions=tuple(_condition(c) for c in record.conditions),
        complications=tuple(_complication(c) for c in record.complications),
        procedures=tuple(_procedure(p) for p in record.procedures),
        observations=tuple(_observation(o, record.as_of) for o in record.observations),
        medications=tuple(_medication(m) for m in record.medications),
        allergies=tuple(_allergy(a) for a in record.allergies),
        immunizations=tuple(
            ChartImmunization(
                vaccine=i.name, cvx=i.cvx.code, display=i.cvx.display, dose=i.number, date=i.day
            )
            for i in record.immunizations
        ),
        history=None if history is None else _history(history),
        death=_death(history),
        stay=stay_chart(record.stay),
        as_of=record.as_of,
        group=_GROUPS.get(record.group, msgspec.UNSET),
        matched_set=msgspec.UNSET if record.matched_set is None else record.matched_set,
        ethnic_group=person.ethnic_group.display if person.ethnic_group else UNSET,
        national_number=_national(person),
    )


def _address(person: Person) -> Address:
    abroad = person.home is not None and person.home.country.alpha2 != "US"
    return Address(
        line=person.street,
        city=person.city,
        state=person.state,
        postal_code=person.zip_code,
        country=person.home.country.alpha2 if person.home and abroad else UNSET,
    )


def _national(person: Person) -> NationalNumber | UnsetType:
    told = person.home.identifier if person.home else None
    if told is None or person.national is None:
        return UNSET
    return NationalNumber(
        name=told.name, system=told.system, value=person.national.replace(" ", ""), note=told.note
    )


_GROUPS: dict[str, Literal["case", "control"]] = {"case": "case", "control": "control"}


def _code(code: Code) -> str:
    return code.code


def _condition(entry: ConditionEntry) -> ChartCondition:
    return ChartCondition(
        name=entry.name,
        display=entry.display,
        icd10cm=_code(entry.icd10cm),
        snomed=_code(entry.snomed),
        onset=entry.onset,
        stage=entry.stage or None,
        features=entry.features,
    )


def _observation(entry: ObservationEntry, day: date) -> ChartObservation:
    bounded = entry.low is not None or entry.high is not None
    return ChartObservation(
        name=entry.name,
        display=entry.display,
        category=entry.category,
        value=entry.text if entry.is_coded else entry.value,
        unit=entry.unit,
        ucum=entry.ucum,
        loinc=_code(entry.loinc),
        snomed=entry.coded.code if entry.coded else None,
        reference_range=Span(low=entry.low, high=entry.high) if bounded else None,
        flag=_FLAGS.get(entry.flag),
        time=datetime.combine(day, _VISIT) + timedelta(minutes=entry.minutes),
        items=tuple(
            ChartItem(display=i.display, points=i.points, meaning=i.meaning or None) for i in entry.items
        ),
    )


def _complication(entry: ComplicationEntry) -> ChartComplication:
    return ChartComplication(
        display=entry.phrase,
        condition=entry.condition,
        icd10cm=entry.icd10cm.code if entry.icd10cm else None,
        snomed=entry.snomed.code if entry.snomed else None,
        onset=entry.onset,
    )


def _procedure(entry: ProcedureEntry) -> ChartProcedure:
    return ChartProcedure(
        display=entry.display,
        kind=entry.kind,
        snomed=entry.snomed.code,
        condition=entry.condition,
        date=entry.day,
        status="done" if entry.done else "ordered",
        result=entry.result or None,
    )


def _medication(entry: MedicationEntry) -> ChartMedication:
    return ChartMedication(
        name=entry.name,
        display=entry.display,
        rxnorm=_code(entry.rxnorm),
        dose=entry.dose,
        route=entry.route,
        frequency=entry.frequency,
        indication=entry.indication or None,
        start=entry.start,
        end=entry.end,
    )


def _death(history: History | None) -> ChartDeath | None:
    if history is None or history.died is None:
        return None
    return ChartDeath(date=history.died, cause=history.cause)


def _history(history: History) -> ChartHistory:
    return ChartHistory(
        years=history.years,
        start=history.first,
        end=history.last,
        encounters=tuple(
            ChartEncounter(
                kind=e.kind,
                start=e.start.replace(tzinfo=UTC),
                end=e.end.replace(tzinfo=UTC),
                reason=e.reason or None,
                condition=e.condition or None,
            )
            for e in history.encounters
        ),
        observations=tuple(_earlier(reading) for reading in history.readings),
        medications=tuple(_period(period) for period in history.periods),
        conditions=tuple(
            ChartPastCondition(
                name=c.name,
                display=c.display,
                icd10cm=_code(c.icd10cm),
                snomed=_code(c.snomed),
                onset=c.onset,
                resolved=c.resolved,
                encounter=c.encounter,
            )
            for c in history.conditions
        ),
        stages=tuple(
            ChartStage(condition=s.condition, stage=s.stage, date=s.day, encounter=s.encounter)
            for s in history.stages
        ),
        screenings=tuple(
            ChartScreening(
                display=s.display, snomed=_code(s.snomed), result=s.result, date=s.day, encounter=s.encounter
            )
            for s in history.screenings
        ),
        diagnosed=history.diagnosed,
        immunized=history.immunized,
        operated=history.operated,
    )


def _earlier(reading: PastReading) -> ChartReading:
    entry = reading.entry
    return ChartReading(
        name=entry.name,
        value=entry.value,
        unit=entry.unit,
        loinc=_code(entry.loinc),
        flag=_FLAGS.get(entry.flag),
        time=reading.time.replace(tzinfo=UTC),
        encounter=reading.encounter,
    )


def _period(entry: PeriodEntry) -> ChartPeriod:
    return ChartPeriod(
        name=entry.name,
        display=entry.display,
        rxnorm=_code(entry.rxnorm),
        dose=entry.dose,
        route=entry.route,
        frequency=entry.frequency,
        indication=entry.indication or None,
        start=entry.start,
        end=entry.stop,
        ended=entry.ending or None,
        encounter=entry.encounter,
    )


def _allergy(entry: AllergyEntry) -> ChartAllergy:
    return ChartAllergy(
        allergen=entry.allergen,
        kind=entry.kind,
        reaction=entry.reaction,
        rxnorm=entry.rxnorm or None,
        snomed=entry.snomed or None,
    )


def write(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write a JSON array, one chart a line."""
    encoder = msgspec.json.Encoder()
    separator = b"[\n"
    for cohort in chunks:
        for row in range(cohort.size):
            record = record_of(cohort, row, context)
            sink.write(separator)
            sink.write(encoder.encode(chart_of(record, history_of(cohort, row, context))))
            separator = b",\n"
    sink.write(b"\n]\n" if separator == b",\n" else b"[]\n")


def schema() -> bytes:
    """Return the JSON Schema (2020-12) of the array that `write` writes."""
    document = msgspec.json.schema(tuple[Chart, ...])
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, "title": "Charts"}
    return msgspec.json.format(msgspec.json.encode({**head, **document}), indent=2) + b"\n"


FORMATS = (
    Format(
        name="json",
        title="JSON, the full chart of each patient",
        suffix=".json",
        media_type="application/json",
        write=write,
    ),
)
